'use client';

import { FormProvider, useForm } from 'react-hook-form';
import { Button } from '@/shared/components/atoms/Button';
import { Card } from '@/shared/components/atoms/Card';
import { Alert } from '@/shared/components/molecules/Alert';
import { ErrorSummary } from '@/shared/components/molecules/ErrorSummary';
import { MaskedField } from '@/shared/components/molecules/MaskedInput';
import { SelectField } from '@/shared/components/molecules/SelectField';
import { TextField } from '@/shared/components/molecules/TextField';
import { useAvisoAoSair } from '@/shared/hooks/use-aviso-ao-sair';
import type { Medico } from '@/shared/services/medicos-service';
import { digitos } from '@/shared/utils/formatos';
import { applyProblem, summaryItems } from '@/shared/utils/form-problem';
import { OBRIGATORIO } from '@/shared/utils/validacao';
import { identificadores } from '../../utils/identificadores';
import { CamposDeQuemAssina } from '../molecules/CamposDeQuemAssina';
import { useSalvarPerfil } from '../../services/use-salvar-perfil';
import { OPCOES_UF, ROTULOS_PERFIL } from '../../utils/opcoes';

interface FormValues {
  nome: string;
  crm: string;
  crmUf: string;
  cns: string;
  especialidade: string;
  rqe: string;
  crmRepetido: string;
  crmUfRepetida: string;
  cnsRepetido: string;
}

interface NovoPerfilFormProps {
  /** Name of the account, as a start. */
  nome: string;
  onSalvo: (medico: Medico) => void;
}

/** First profile: what cannot change later is typed twice. */
export function NovoPerfilForm({ nome, onSalvo }: NovoPerfilFormProps) {
  const salvar = useSalvarPerfil();
  const form = useForm<FormValues>({
    mode: 'onTouched',
    defaultValues: { nome },
  });
  const { register, handleSubmit, setError, getValues, formState } = form;
  const { errors, isSubmitting, isDirty, isSubmitSuccessful, submitCount } = formState;
  useAvisoAoSair(isDirty && !isSubmitSuccessful);

  const onSubmit = handleSubmit(async ({ nome, crm, crmUf, cns, especialidade, rqe }) => {
    try {
      const dados = { nome, crm: digitos(crm), crmUf, cns: digitos(cns), especialidade };
      onSalvo(await salvar(rqe.trim() ? { ...dados, rqe: rqe.trim() } : dados));
    } catch (error) {
      applyProblem(error, setError, ['nome', 'crm', 'crmUf', 'cns', 'especialidade', 'rqe']);
    }
  });

  return (
    <FormProvider {...form}>
      <form method="post" onSubmit={onSubmit} noValidate className="space-y-4">
        <ErrorSummary
          items={submitCount > 0 ? summaryItems(errors) : []}
          labels={ROTULOS_PERFIL}
          submitCount={submitCount}
          data-testid="medicos-perfil-erros"
        />
        <Card className="p-5">
          <h2 className="text-lg font-bold">Quem assina</h2>
          <CamposDeQuemAssina dicaDoNome="Como sai impresso nos documentos." />
        </Card>

        <Card className="p-5">
          <h2 className="text-lg font-bold">Registros</h2>
          <Alert tone="warning" className="mt-3">
            Depois de salvos, CRM, UF e CNS não mudam. Por isso você digita cada um duas vezes. Um erro só um
            administrador corrige.
          </Alert>
          <div className="mt-4 grid grid-cols-2 gap-4 sm:grid-cols-[1fr_6.5rem_1.5fr]">
            <TextField
              label={ROTULOS_PERFIL.crm}
              inputMode="numeric"
              autoComplete="off"
              error={errors.crm?.message}
              data-testid="medicos-perfil-crm"
              {...register('crm', { required: OBRIGATORIO, validate: identificadores.crm, deps: 'crmRepetido' })}
            />
            <SelectField
              label={ROTULOS_PERFIL.crmUf}
              placeholder="–"
              options={OPCOES_UF}
              error={errors.crmUf?.message}
              data-testid="medicos-perfil-uf"
              {...register('crmUf', { required: OBRIGATORIO, deps: 'crmUfRepetida' })}
            />
            <MaskedField
              mask="cns"
              label={ROTULOS_PERFIL.cns}
              className="max-sm:col-span-2"
              error={errors.cns?.message}
              data-testid="medicos-perfil-cns"
              {...register('cns', { required: OBRIGATORIO, validate: identificadores.cns, deps: 'cnsRepetido' })}
            />
            <TextField
              label={ROTULOS_PERFIL.crmRepetido}
              inputMode="numeric"
              autoComplete="off"
              error={errors.crmRepetido?.message}
              data-testid="medicos-perfil-crm-repetido"
              {...register('crmRepetido', {
                required: OBRIGATORIO,
                validate: (value) => digitos(value) === digitos(getValues('crm')) || diferente('CRM'),
              })}
            />
            <SelectField
              label={ROTULOS_PERFIL.crmUfRepetida}
              placeholder="–"
              options={OPCOES_UF}
              error={errors.crmUfRepetida?.message}
              data-testid="medicos-perfil-uf-repetida"
              {...register('crmUfRepetida', {
                required: OBRIGATORIO,
                validate: (value) => value === getValues('crmUf') || 'As duas UFs estão diferentes.',
              })}
            />
            <MaskedField
              mask="cns"
              label={ROTULOS_PERFIL.cnsRepetido}
              className="max-sm:col-span-2"
              error={errors.cnsRepetido?.message}
              data-testid="medicos-perfil-cns-repetido"
              {...register('cnsRepetido', {
                required: OBRIGATORIO,
                validate: (value) => digitos(value) === digitos(getValues('cns')) || diferente('CNS'),
              })}
            />
          </div>
        </Card>

        <div className="flex justify-end">
          <Button
            type="submit"
            variant="primary"
            className="max-sm:w-full"
            loading={isSubmitting}
            data-testid="medicos-perfil-salvar"
          >
            Salvar perfil
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}

function diferente(sigla: string): string {
  return `Os dois números de ${sigla} estão diferentes. Confira dígito por dígito.`;
}
