'use client';

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Copy } from 'lucide-react';
import { Button } from '@/shared/components/atoms/Button';
import { Checkbox } from '@/shared/components/atoms/Checkbox';
import { Alert } from '@/shared/components/molecules/Alert';
import { ErrorSummary } from '@/shared/components/molecules/ErrorSummary';
import { FieldError, fieldId } from '@/shared/components/molecules/FormField';
import { SelectField } from '@/shared/components/molecules/SelectField';
import { TextField } from '@/shared/components/molecules/TextField';
import { Dialog } from '@/shared/components/organisms/Dialog';
import { toast } from '@/shared/hooks/use-toasts';
import { applyProblem, summaryItems } from '@/shared/utils/form-problem';
import { OBRIGATORIO, regras } from '@/shared/utils/validacao';
import type { ChaveCriada, NovaChave } from '../../services/chaves-service';
import { useChaves } from '../../services/use-chaves';
import { ESCOPOS, VALIDADES } from '../../utils/escopos';
import { copiar } from '../../utils/saidas';

/** The form, then the key: once shown, only an answer closes it, and then it is nowhere. */
export function NovaChaveDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [criada, setCriada] = useState<ChaveCriada>();
  const fechar = () => {
    setCriada(undefined);
    onClose();
  };

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && !criada && fechar()}
      dismissible={!criada}
      size="md"
      title={criada ? 'Guarde a chave agora' : 'Criar chave de API'}
      description={
        criada
          ? 'Ela não será mostrada de novo: só guardamos o que permite reconhecê-la.'
          : 'Quem tiver a chave age em seu nome, no que você marcar. Tudo fica na auditoria.'
      }
      data-testid="auth-novachave-dialogo"
    >
      {criada ? <ChaveMostrada chave={criada} onGuardada={fechar} /> : <NovaChaveForm onCriada={setCriada} />}
    </Dialog>
  );
}

interface FormValues {
  nome: string;
  escopos: NovaChave['escopos'];
  validade: string;
}

function NovaChaveForm({ onCriada }: { onCriada: (criada: ChaveCriada) => void }) {
  const { criar } = useChaves();
  const { register, handleSubmit, setError, formState } = useForm<FormValues>({
    defaultValues: { nome: '', escopos: [], validade: '90' },
  });
  const { errors, isSubmitting, submitCount } = formState;

  const onSubmit = handleSubmit(async ({ nome, escopos, validade }) => {
    try {
      onCriada(await criar({ nome: nome.trim(), escopos, validadeDias: Number(validade) }));
    } catch (error) {
      applyProblem(error, setError, ['nome', 'escopos']);
    }
  });

  return (
    <form method="post" onSubmit={onSubmit} noValidate className="space-y-4">
      <ErrorSummary
        items={summaryItems({ root: errors.root })}
        submitCount={submitCount}
        data-testid="auth-novachave-erros"
      />
      <TextField
        label="Nome"
        maxLength={60}
        autoComplete="off"
        hint="O programa que vai usá-la."
        error={errors.nome?.message}
        data-testid="auth-novachave-nome"
        {...register('nome', { required: OBRIGATORIO, validate: regras.preenchido })}
      />
      <fieldset className="min-w-0" aria-describedby={errors.escopos ? 'campo-escopos-erro' : undefined}>
        <legend className="mb-1 text-label font-medium text-ink-2">O que o programa pode fazer</legend>
        <div className="flex flex-col">
          {ESCOPOS.map(({ value, label, hint }, index) => (
            <Checkbox
              key={value}
              id={index === 0 ? fieldId('escopos') : undefined}
              value={value}
              label={label}
              hint={hint}
              aria-invalid={errors.escopos ? true : undefined}
              data-testid={`auth-novachave-escopo-${value.replace('.', '-')}`}
              {...register('escopos', { validate: (escopos) => escopos.length > 0 || 'Marque ao menos um.' })}
            />
          ))}
        </div>
        {errors.escopos && <FieldError id="campo-escopos-erro">{errors.escopos.message}</FieldError>}
      </fieldset>
      <SelectField
        label="Vale por"
        hint="Depois disso o programa para, e você cria outra."
        options={VALIDADES}
        data-testid="auth-novachave-validade"
        {...register('validade')}
      />
      <Button
        type="submit"
        variant="primary"
        className="w-full"
        loading={isSubmitting}
        data-testid="auth-novachave-criar"
      >
        Criar a chave
      </Button>
    </form>
  );
}

function ChaveMostrada({ chave, onGuardada }: { chave: ChaveCriada; onGuardada: () => void }) {
  const onCopiar = async () => {
    if (await copiar(chave.chave)) toast.success('Chave copiada.');
    else toast.error('O navegador não deixou copiar. Selecione a chave na tela e copie.');
  };

  return (
    <div className="space-y-4">
      <p
        className="rounded border border-line bg-bg px-4 py-3 font-mono text-control break-all select-all"
        aria-label="Chave de API"
        role="group"
        data-testid="auth-novachave-chave"
      >
        {chave.chave}
      </p>
      <Alert tone="warning">
        Guarde-a onde o programa guarda segredos, nunca em um e-mail ou no código. Se ela escapar, revogue-a aqui.
      </Alert>
      <div className="flex flex-wrap justify-end gap-2">
        <Button
          icon={<Copy aria-hidden className="size-4" />}
          onClick={() => void onCopiar()}
          data-testid="auth-novachave-copiar"
        >
          Copiar
        </Button>
        <Button variant="primary" onClick={onGuardada} data-testid="auth-novachave-guardada">
          Já guardei
        </Button>
      </div>
    </div>
  );
}
