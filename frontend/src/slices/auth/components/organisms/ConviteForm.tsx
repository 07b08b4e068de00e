'use client';

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '@/shared/components/atoms/Button';
import { Card } from '@/shared/components/atoms/Card';
import { ErrorSummary } from '@/shared/components/molecules/ErrorSummary';
import { MaskedField } from '@/shared/components/molecules/MaskedInput';
import { RadioGroup, type RadioOption } from '@/shared/components/molecules/RadioGroup';
import { TextField } from '@/shared/components/molecules/TextField';
import { toast } from '@/shared/hooks/use-toasts';
import { applyProblem, summaryItems } from '@/shared/utils/form-problem';
import { dataParaIso, formatarData, hojeIso } from '@/shared/utils/formatos';
import { OBRIGATORIO, regras } from '@/shared/utils/validacao';
import type { Delegacao, NovoConvite } from '../../services/delegacoes-service';
import { faltaNoTermino, terminoPadrao } from '../../utils/delegacao';

interface FormValues {
  papel: Delegacao['papel'];
  email: string;
  terminaEm: string;
}

const PAPEIS: readonly RadioOption[] = [
  { value: 'assistente', label: 'Assistente', hint: 'Prepara, não emite.' },
  { value: 'substituto', label: 'Substituto', hint: 'Médico: prepara e emite com o CRM dele, na sua ausência.' },
];

/** Whom a medico trusts with the preparation, or with the whole of it while away, and until when. */
export function ConviteForm({ onConvidar }: { onConvidar: (convite: NovoConvite) => Promise<void> }) {
  const [hoje] = useState(hojeIso);
  const { register, handleSubmit, setError, reset, formState } = useForm<FormValues>({
    defaultValues: { papel: 'assistente', email: '', terminaEm: formatarData(terminoPadrao(hoje)) },
  });
  const { errors, isSubmitting, submitCount } = formState;

  const onSubmit = handleSubmit(async ({ papel, email, terminaEm }) => {
    try {
      await onConvidar({ papel, email: email.trim(), terminaEm: dataParaIso(terminaEm) ?? '' });
      reset();
      toast.success(`Convite enviado para ${email.trim()}.`);
    } catch (error) {
      applyProblem(error, setError, ['email', 'terminaEm']);
    }
  });

  return (
    <Card className="p-4 sm:p-5" aria-labelledby="equipe-convidar">
      <h2 id="equipe-convidar" className="text-lg font-bold">
        Convidar para a equipe
      </h2>
      <p className="mt-0.5 mb-4 text-ink-3">
        Quem aceita vê seus pacientes e processos e trabalha neles, com a própria conta, até o dia que você escolher.
      </p>
      <form method="post" onSubmit={onSubmit} noValidate className="space-y-4">
        <ErrorSummary
          items={submitCount > 0 ? summaryItems({ root: errors.root }) : []}
          submitCount={submitCount}
          data-testid="auth-convite-erros"
        />
        <RadioGroup
          legend="O que a pessoa vai fazer"
          options={PAPEIS}
          register={register('papel')}
          data-testid="auth-convite-papel"
        />
        <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_11rem]">
          <TextField
            label="E-mail de quem você convida"
            type="email"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            hint="O convite vale 7 dias e só para este endereço."
            error={errors.email?.message}
            data-testid="auth-convite-email"
            {...register('email', { required: OBRIGATORIO, validate: regras.email })}
          />
          <MaskedField
            mask="data"
            label="Trabalha até"
            hint="Até um ano. Dá para encerrar antes."
            error={errors.terminaEm?.message}
            data-testid="auth-convite-termino"
            {...register('terminaEm', {
              required: OBRIGATORIO,
              validate: (valor) => faltaNoTermino(dataParaIso(valor), hoje) ?? true,
            })}
          />
        </div>
        <div className="flex justify-end">
          <Button
            type="submit"
            variant="primary"
            loading={isSubmitting}
            className="max-sm:w-full"
            data-testid="auth-convite-enviar"
          >
            Enviar convite
          </Button>
        </div>
      </form>
    </Card>
  );
}
