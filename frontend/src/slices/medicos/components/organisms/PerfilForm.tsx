'use client';

import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { LockKeyhole } from 'lucide-react';
import { Button } from '@/shared/components/atoms/Button';
import { Card } from '@/shared/components/atoms/Card';
import { DefinitionList } from '@/shared/components/molecules/DefinitionList';
import { ErrorSummary } from '@/shared/components/molecules/ErrorSummary';
import { useAvisoAoSair } from '@/shared/hooks/use-aviso-ao-sair';
import { toast } from '@/shared/hooks/use-toasts';
import type { Medico } from '@/shared/services/medicos-service';
import { usePerfil } from '@/shared/services/use-medicos';
import { formatarCns } from '@/shared/utils/formatos';
import { applyProblem, summaryItems } from '@/shared/utils/form-problem';
import { CamposDeQuemAssina } from '../molecules/CamposDeQuemAssina';
import { useSalvarPerfil } from '../../services/use-salvar-perfil';
import { ROTULOS_PERFIL } from '../../utils/opcoes';

interface FormValues {
  nome: string;
  especialidade: string;
  rqe: string;
}

/** A saved profile: registers to read, the rest to edit. */
export function PerfilForm({ medico }: { medico: Medico }) {
  const salvar = useSalvarPerfil();
  const { mutate: recarregar } = usePerfil();
  const [versao, setVersao] = useState(medico.versao);
  const form = useForm<FormValues>({
    mode: 'onTouched',
    defaultValues: { nome: medico.nome, especialidade: medico.especialidade, rqe: medico.rqe ?? '' },
  });
  const { handleSubmit, setError, reset, formState } = form;
  const { errors, isSubmitting, isDirty, submitCount } = formState;
  useAvisoAoSair(isDirty);

  const onSubmit = handleSubmit(async (values) => {
    const { crm, crmUf, cns } = medico;
    const rqe = values.rqe.trim();
    try {
      const dados = { nome: values.nome, crm, crmUf, cns, especialidade: values.especialidade };
      const salvo = await salvar(rqe ? { ...dados, rqe } : dados, versao);
      setVersao(salvo.versao);
      reset(values);
      toast.success('Perfil salvo.');
    } catch (error) {
      const problem = applyProblem(error, setError, ['nome', 'especialidade', 'rqe']);
      if (problem.status !== 412) return;
      const current = await recarregar();
      if (current) setVersao(current.versao);
      setError('root', { message: 'O perfil mudou em outra aba. Confira o que você digitou e salve de novo.' });
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
        <Card className="p-5" data-testid="medicos-perfil-registros">
          <h2 className="flex items-center gap-2 text-lg font-bold">
            <LockKeyhole aria-hidden className="size-4 text-ink-3" />
            Registros
          </h2>
          <p className="mt-0.5 text-ink-3">
            Saem em todos os documentos e não mudam. Se houver um erro, peça a correção a um administrador.
          </p>
          <DefinitionList
            className="mt-4 grid-cols-2 sm:grid-cols-[1fr_6.5rem_1.5fr]"
            items={[
              { label: ROTULOS_PERFIL.crm, value: medico.crm },
              { label: ROTULOS_PERFIL.crmUf, value: medico.crmUf },
              { label: ROTULOS_PERFIL.cns, value: formatarCns(medico.cns) },
            ]}
          />
        </Card>
        <Card className="p-5">
          <h2 className="text-lg font-bold">Quem assina</h2>
          <CamposDeQuemAssina dicaDoNome="Como sai impresso nos documentos. O que já foi emitido não muda." />
          <div className="mt-5 flex flex-wrap items-center justify-end gap-3">
            <p className="text-sm text-ink-3">{isDirty ? 'Há mudanças por salvar.' : 'Nada a salvar.'}</p>
            <Button
              type="submit"
              variant="primary"
              className="max-sm:w-full"
              loading={isSubmitting}
              data-testid="medicos-perfil-salvar"
            >
              Salvar
            </Button>
          </div>
        </Card>
      </form>
    </FormProvider>
  );
}
