'use client';

import { useState, type ReactNode } from 'react';
import { Button } from '../atoms/Button';
import { Alert } from '../molecules/Alert';
import { PasswordField } from '../molecules/PasswordField';
import { TextField } from '../molecules/TextField';
import { useUsuario } from '@/shared/contexts/AuthContext';
import { ApiProblem } from '@/shared/services/api-problem';
import { campoDe } from '@/shared/utils/campo-do-form';
import { OBRIGATORIO } from '@/shared/utils/validacao';

interface ProvaDeIdentidadeProps {
  /** The code comes only once the server asks for it. */
  onProvar: (senha: string, codigo?: string) => Promise<void>;
  acao: string;
  /** The other way out, before the answer. */
  children: ReactNode;
  /** Test id of the answer: its fields are `…-senha` and `…-codigo` of the same component. */
  'data-testid': `shared-${string}-${string}`;
}

/**
 * Who is in shows that it is them: the password, then the code if the account has one. What is behind stays as it is.
 * Every screen carries this, so it does without the library of forms.
 */
export function ProvaDeIdentidade({ onProvar, acao, children, ...rest }: ProvaDeIdentidadeProps) {
  const usuario = useUsuario();
  const [pedeCodigo, setPedeCodigo] = useState(false);
  const [erros, setErros] = useState<Partial<Record<string, string>>>({});
  const [enviando, setEnviando] = useState(false);
  const testId = rest['data-testid'];
  const base = testId.slice(0, testId.lastIndexOf('-'));
  // Two proofs may stand one over the other, and a field's name is its id on the page.
  const senha = `${base}-senha`;
  const codigo = `${base}-codigo`;

  const recusar = (form: HTMLFormElement, onde: string, frase: string) => {
    setErros({ [onde]: frase });
    const campo = campoDe(form, onde);
    campo?.focus();
    campo?.select();
  };
  const enviar = async (form: HTMLFormElement) => {
    if (enviando) return;
    const vazio = [senha, codigo].find((nome) => campoDe(form, nome)?.value === '');
    if (vazio) return recusar(form, vazio, OBRIGATORIO);
    setEnviando(true);
    setErros({});
    try {
      await onProvar(campoDe(form, senha)?.value ?? '', campoDe(form, codigo)?.value.trim());
    } catch (error) {
      const { code, sentence } = ApiProblem.from(error);
      if (code === 'codigo_necessario') setPedeCodigo(true);
      else recusar(form, { codigo_invalido: codigo, credenciais_invalidas: senha }[code] ?? '', sentence);
    } finally {
      setEnviando(false);
    }
  };

  return (
    <form
      method="post"
      onSubmit={(event) => {
        event.preventDefault();
        void enviar(event.currentTarget);
      }}
      noValidate
      className="space-y-4"
    >
      {erros[''] && <Alert tone="error">{erros['']}</Alert>}
      <input type="hidden" name="username" autoComplete="username" value={usuario?.email ?? ''} readOnly />
      <PasswordField
        label="Sua senha"
        autoComplete="current-password"
        autoFocus
        error={erros[senha]}
        data-testid={senha}
        name={senha}
      />
      {pedeCodigo && (
        <TextField
          label="Código de verificação"
          inputMode="text"
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          hint="Os 6 dígitos do aplicativo autenticador, ou um código de recuperação."
          error={erros[codigo]}
          data-testid={codigo}
          name={codigo}
        />
      )}
      <div className="flex flex-wrap justify-end gap-2 max-sm:[&>*]:flex-1">
        {children}
        <Button type="submit" variant="primary" loading={enviando} data-testid={testId}>
          {acao}
        </Button>
      </div>
    </form>
  );
}
