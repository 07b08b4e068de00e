'use client';

import { useForm } from 'react-hook-form';
import { useAvisoAoSair } from '@/shared/hooks/use-aviso-ao-sair';
import { Button, ButtonLink } from '@/shared/components/atoms/Button';
import { Card } from '@/shared/components/atoms/Card';
import { DefinitionList } from '@/shared/components/molecules/DefinitionList';
import { ErrorSummary } from '@/shared/components/molecules/ErrorSummary';
import { MaskedField } from '@/shared/components/molecules/MaskedInput';
import { SelectField } from '@/shared/components/molecules/SelectField';
import { TextField } from '@/shared/components/molecules/TextField';
import { digitos, formatarCns } from '@/shared/utils/formatos';
import { applyProblem, summaryItems } from '@/shared/utils/form-problem';
import { OBRIGATORIO, regras } from '@/shared/utils/validacao';
import { identificadores } from '../../utils/identificadores';
import type { CorrecaoDoRegistro, Registro } from '../../services/registro-service';
import { OPCOES_UF, ROTULOS_PERFIL } from '../../utils/opcoes';

interface FormValues extends CorrecaoDoRegistro {
  crmRepetido: string;
  crmUfRepetida: string;
  cnsRepetido: string;
}

const ROTULOS = { ...ROTULOS_PERFIL, motivo: 'Motivo da correção' } as const;

interface RegistroFormProps {
  registro: Registro;
  onCorrigir: (versao: number, correcao: CorrecaoDoRegistro) => Promise<void>;
  /** Somebody else corrected meanwhile: what is stored is asked again. */
  onMudou: () => void;
}

/** The numbers that say who signs, typed twice by whoever corrects them, with the reason. */
export function RegistroForm({ registro, onCorrigir, onMudou }: RegistroFormProps) {
  const { register, handleSubmit, setError, getValues, formState } = useForm<FormValues>({ mode: 'onTouched' });
  const { errors, isDirty, isSubmitting, isSubmitSuccessful, submitCount } = formState;
  useAvisoAoSair(isDirty && !isSubmitSuccessful);

  const onSubmit = handleSubmit(async ({ crm, crmUf, cns, motivo }) => {
    try {
      await onCorrigir(registro.versao, { crm: digitos(crm), crmUf, cns: digitos(cns), motivo: motivo.trim() });
    } catch (error) {
      const problem = applyProblem(error, setError, ['crm', 'crmUf', 'cns', 'motivo']);
      if (problem.status !== 412) return;
      onMudou();
      setError('root', { message: 'O registro mudou enquanto você digitava. Confira o atual e envie de novo.' });
    }
  });

  return (
    <form method="post" onSubmit={onSubmit} noValidate className="space-y-4">
      <ErrorSummary
        items={submitCount > 0 ? summaryItems(errors) : []}
        labels={ROTULOS}
        submitCount={submitCount}
        data-testid="medicos-registro-erros"
      />
      <Card className="p-5">
        <h2 className="text-lg font-bold">Como está</h2>
        <DefinitionList
          className="mt-3 grid-cols-2 sm:grid-cols-[1fr_6.5rem_1.5fr]"
          items={[
            { label: ROTULOS.crm, value: registro.crm },
            { label: ROTULOS.crmUf, value: registro.crmUf },
            { label: ROTULOS.cns, value: formatarCns(registro.cns) },
          ]}
        />
      </Card>
      <Card className="p-5">
        <h2 className="text-lg font-bold">Como deve ficar</h2>
        <p className="mt-0.5 text-ink-3">
          Digite os três, duas vezes cada um. O que já foi emitido continua como saiu; o médico lê o motivo.
        </p>
        <div className="mt-4 grid grid-cols-2 gap-4 sm:grid-cols-[1fr_6.5rem_1.5fr]">
          <TextField
            label={ROTULOS.crm}
            inputMode="numeric"
            autoComplete="off"
            error={errors.crm?.message}
            data-testid="medicos-registro-crm"
            {...register('crm', { required: OBRIGATORIO, validate: identificadores.crm, deps: 'crmRepetido' })}
          />
          <SelectField
            label={ROTULOS.crmUf}
            placeholder="–"
            options={OPCOES_UF}
            error={errors.crmUf?.message}
            data-testid="medicos-registro-uf"
            {...register('crmUf', { required: OBRIGATORIO, deps: 'crmUfRepetida' })}
          />
          <MaskedField
            mask="cns"
            label={ROTULOS.cns}
            className="max-sm:col-span-2"
            error={errors.cns?.message}
            data-testid="medicos-registro-cns"
            {...register('cns', { required: OBRIGATORIO, validate: identificadores.cns, deps: 'cnsRepetido' })}
          />
          <TextField
            label={ROTULOS.crmRepetido}
            inputMode="numeric"
            autoComplete="off"
            error={errors.crmRepetido?.message}
            data-testid="medicos-registro-crm-repetido"
            {...register('crmRepetido', {
              required: OBRIGATORIO,
              validate: (valor) => digitos(valor) === digitos(getValues('crm')) || diferente('CRM'),
            })}
          />
          <SelectField
            label={ROTULOS.crmUfRepetida}
            placeholder="–"
            options={OPCOES_UF}
            error={errors.crmUfRepetida?.message}
            data-testid="medicos-registro-uf-repetida"
            {...register('crmUfRepetida', {
              required: OBRIGATORIO,
              validate: (valor) => valor === getValues('crmUf') || 'As duas UFs estão diferentes.',
            })}
          />
          <MaskedField
            mask="cns"
            label={ROTULOS.cnsRepetido}
            className="max-sm:col-span-2"
            error={errors.cnsRepetido?.message}
            data-testid="medicos-registro-cns-repetido"
            {...register('cnsRepetido', {
              required: OBRIGATORIO,
              validate: (valor) => digitos(valor) === digitos(getValues('cns')) || diferente('CNS'),
            })}
          />
        </div>
        <TextField
          className="mt-4"
          label={ROTULOS.motivo}
          hint="Por exemplo: dígito trocado no cadastro, conferido na carteira do CRM."
          maxLength={300}
          error={errors.motivo?.message}
          data-testid="medicos-registro-motivo"
          {...register('motivo', { required: OBRIGATORIO, validate: regras.preenchido })}
        />
      </Card>
      <div className="flex justify-end gap-2 max-sm:flex-col-reverse">
        <ButtonLink href="/usuarios" variant="ghost" data-testid="medicos-registro-cancelar">
          Cancelar
        </ButtonLink>
        <Button type="submit" variant="primary" loading={isSubmitting} data-testid="medicos-registro-corrigir">
          Corrigir registro
        </Button>
      </div>
    </form>
  );
}

function diferente(sigla: string): string {
  return `Os dois números de ${sigla} estão diferentes. Confira dígito por dígito.`;
}
