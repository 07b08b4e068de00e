'use client';

import { useState } from 'react';
import { FormProvider, set, useForm, type FieldErrors } from 'react-hook-form';
import { Button, ButtonLink } from '@/shared/components/atoms/Button';
import { Card } from '@/shared/components/atoms/Card';
import { ErrorSummary } from '@/shared/components/molecules/ErrorSummary';
import { TextField } from '@/shared/components/molecules/TextField';
import { useAvisoAoSair } from '@/shared/hooks/use-aviso-ao-sair';
import { applyProblem, summaryItems } from '@/shared/utils/form-problem';
import { useEditarPaciente } from '../../services/use-pacientes';
import type { Paciente } from '../../services/tipos';
import { faltasDoPaciente } from '../../utils/faltas-do-paciente';
import {
  formularioVazio,
  pacienteParaCorpo,
  pacienteParaValores,
  type FormularioValores,
} from '../../utils/formulario';
import { comPrefixo } from '../../utils/problemas';
import { ROTULOS } from '../../utils/rotulos';
import { CamposDoPaciente } from './CamposDoPaciente';

interface PacienteFormProps {
  paciente: Paciente;
  onSalvo: () => void;
}

type Valores = FormularioValores & { paciente: { motivo: string } };

/** The record of a patient alone. What was already issued keeps what it said. */
export function PacienteForm({ paciente, onSalvo }: PacienteFormProps) {
  const { editar, recarregar } = useEditarPaciente(paciente.id);
  const [versao, setVersao] = useState(paciente.versao);
  const form = useForm<Valores>({
    defaultValues: { ...formularioVazio(), paciente: { ...pacienteParaValores(paciente), motivo: '' } },
    shouldFocusError: false,
    resolver: (valores) => {
      const faltas = faltasDoPaciente(valores.paciente);
      const errors: FieldErrors<Valores> = {};
      for (const { field, message } of faltas) set(errors, `paciente.${field}`, { type: 'falta', message });
      return faltas.length > 0 ? { values: {}, errors } : { values: valores, errors: {} };
    },
  });
  const { errors, isDirty, isSubmitting, isSubmitSuccessful, submitCount } = form.formState;
  useAvisoAoSair(isDirty && !isSubmitSuccessful);

  const onSubmit = form.handleSubmit(async (valores) => {
    const { motivo } = valores.paciente;
    try {
      await editar(versao, { ...pacienteParaCorpo(valores.paciente), ...(motivo.trim() && { motivo }) });
      onSalvo();
    } catch (error) {
      const problem = applyProblem(comPrefixo(error, 'paciente'), form.setError, ['paciente']);
      if (problem.status !== 412) return;
      const atual = await recarregar();
      if (atual) setVersao(atual.versao);
      form.setError('root', {
        message: 'Este cadastro mudou em outro lugar. Confira o que você digitou e salve de novo.',
      });
    }
  });

  return (
    <FormProvider {...form}>
      <form method="post" noValidate onSubmit={onSubmit} className="space-y-4">
        <ErrorSummary
          items={submitCount > 0 ? summaryItems(errors) : []}
          labels={ROTULOS}
          submitCount={submitCount}
          data-testid="processos-paciente-erros"
        />
        <Card className="p-4 sm:p-5">
          <CamposDoPaciente />
          <TextField
            label={ROTULOS['paciente.motivo']}
            optional
            hint="Fica no histórico do cadastro, com o seu nome."
            className="mt-5 border-t border-line-2 pt-4"
            autoComplete="off"
            error={errors.paciente?.motivo?.message}
            data-testid="processos-paciente-motivo"
            {...form.register('paciente.motivo')}
          />
        </Card>
        <div className="flex justify-end gap-2 max-sm:flex-col-reverse">
          <ButtonLink href="/pacientes" variant="ghost" data-testid="processos-paciente-cancelar">
            Cancelar
          </ButtonLink>
          <Button type="submit" variant="primary" loading={isSubmitting} data-testid="processos-paciente-salvar">
            Salvar paciente
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}
