'use client';

import { FormProvider, useForm } from 'react-hook-form';
import { Button } from '@/shared/components/atoms/Button';
import { ErrorSummary } from '@/shared/components/molecules/ErrorSummary';
import { TextField } from '@/shared/components/molecules/TextField';
import { applyProblem, summaryItems } from '@/shared/utils/form-problem';
import { OBRIGATORIO, regras } from '@/shared/utils/validacao';
import { useCadastrar } from '../../services/use-cadastro';
import { CamposDaSenhaNova } from '../molecules/CamposDaSenhaNova';

interface FormValues {
  nome: string;
  email: string;
  emailRepetido: string;
  senha: string;
  senhaRepetida: string;
}

const ROTULOS = {
  nome: 'Nome',
  email: 'E-mail',
  emailRepetido: 'Repita o e-mail',
  senha: 'Senha',
  senhaRepetida: 'Repita a senha',
} as const;

interface CadastroFormProps {
  onCadastrado: (email: string) => void;
  /** Token of an invitation: the account is then of the role that it is for. */
  convite?: string | undefined;
}

export function CadastroForm({ onCadastrado, convite }: CadastroFormProps) {
  const cadastrar = useCadastrar();
  const form = useForm<FormValues>({ mode: 'onTouched' });
  const { register, handleSubmit, setError, getValues, formState } = form;
  const { errors, isSubmitting, submitCount } = formState;

  const onSubmit = handleSubmit(async ({ nome, email, senha }) => {
    try {
      await cadastrar({ nome, email: email.trim(), senha, ...(convite && { convite }) });
      onCadastrado(email.trim());
    } catch (error) {
      applyProblem(error, setError, ['nome', 'email', 'senha']);
    }
  });

  return (
    <FormProvider {...form}>
      <form method="post" onSubmit={onSubmit} noValidate className="space-y-4">
        <ErrorSummary
          items={submitCount > 0 ? summaryItems(errors) : []}
          labels={ROTULOS}
          submitCount={submitCount}
          data-testid="auth-cadastro-erros"
        />
        <TextField
          label={ROTULOS.nome}
          autoComplete="name"
          hint={convite ? 'Como o médico vê você na equipe e na auditoria.' : 'Como sai impresso nos documentos.'}
          error={errors.nome?.message}
          data-testid="auth-cadastro-nome"
          {...register('nome', { required: OBRIGATORIO, validate: regras.preenchido })}
        />
        <TextField
          label={ROTULOS.email}
          hint={convite && 'O mesmo que recebeu o convite.'}
          type="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          error={errors.email?.message}
          data-testid="auth-cadastro-email"
          {...register('email', { required: OBRIGATORIO, validate: regras.email, deps: 'emailRepetido' })}
        />
        <TextField
          label={ROTULOS.emailRepetido}
          type="email"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          error={errors.emailRepetido?.message}
          data-testid="auth-cadastro-email-repetido"
          {...register('emailRepetido', {
            required: OBRIGATORIO,
            validate: (value) =>
              value.trim().toLowerCase() === getValues('email').trim().toLowerCase() ||
              'Os dois e-mails estão diferentes. Confira letra por letra.',
          })}
        />
        <CamposDaSenhaNova rotulos={ROTULOS} data-testid="auth-cadastro" />
        <Button
          type="submit"
          variant="primary"
          className="w-full"
          loading={isSubmitting}
          data-testid="auth-cadastro-enviar"
        >
          Criar conta
        </Button>
      </form>
    </FormProvider>
  );
}
