'use client';

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button, ButtonLink } from '@/shared/components/atoms/Button';
import { Card } from '@/shared/components/atoms/Card';
import { ErrorSummary } from '@/shared/components/molecules/ErrorSummary';
import { MaskedField } from '@/shared/components/molecules/MaskedInput';
import { SelectField } from '@/shared/components/molecules/SelectField';
import { TextField } from '@/shared/components/molecules/TextField';
import { useAvisoAoSair } from '@/shared/hooks/use-aviso-ao-sair';
import type { Clinica } from '@/shared/services/medicos-service';
import { digitos, mascarar } from '@/shared/utils/formatos';
import { applyProblem, summaryItems } from '@/shared/utils/form-problem';
import { OBRIGATORIO, regras } from '@/shared/utils/validacao';
import { identificadores } from '../../utils/identificadores';
import type { DadosClinica } from '../../services/medicos-service';
import { useClinica, useSalvarClinica } from '../../services/use-clinica';
import { OPCOES_UF, ROTULOS_CLINICA } from '../../utils/opcoes';

interface ClinicaFormProps {
  /** Without it the form creates. */
  clinica?: Clinica;
  onSalva: (clinica: Clinica) => void;
  /** Where "Cancelar" leads; none while the first clinica is being asked for. */
  cancelarHref?: string;
}

const CAMPOS = Object.keys(ROTULOS_CLINICA) as (keyof DadosClinica)[]; // the labels name exactly the fields

export function ClinicaForm({ clinica, onSalva, cancelarHref }: ClinicaFormProps) {
  const salvar = useSalvarClinica();
  const { mutate: recarregar } = useClinica(clinica?.id);
  const [versao, setVersao] = useState(clinica?.versao);
  const { register, handleSubmit, setError, formState } = useForm<DadosClinica>({
    mode: 'onTouched',
    ...(clinica && { defaultValues: toForm(clinica) }),
  });
  const { errors, isSubmitting, isDirty, isSubmitSuccessful, submitCount } = formState;
  useAvisoAoSair(isDirty && !isSubmitSuccessful);

  const onSubmit = handleSubmit(async (values) => {
    try {
      onSalva(await salvar(toRequest(values), clinica && versao ? { id: clinica.id, versao } : undefined));
    } catch (error) {
      const problem = applyProblem(error, setError, CAMPOS);
      if (problem.status !== 412) return;
      const current = await recarregar();
      if (current) setVersao(current.versao);
      setError('root', { message: 'Esta clínica mudou em outra aba. Confira o que você digitou e salve de novo.' });
    }
  });

  return (
    <form method="post" onSubmit={onSubmit} noValidate className="space-y-4">
      <ErrorSummary
        items={submitCount > 0 ? summaryItems(errors) : []}
        labels={ROTULOS_CLINICA}
        submitCount={submitCount}
        data-testid="medicos-clinica-erros"
      />
      <Card className="p-5">
        <h2 className="text-lg font-bold">Estabelecimento</h2>
        <div className="mt-4 grid grid-cols-2 gap-4">
          <TextField
            label={ROTULOS_CLINICA.nome}
            className="col-span-2"
            autoComplete="organization"
            hint="Como está no CNES: sai no item 2 do LME."
            error={errors.nome?.message}
            data-testid="medicos-clinica-nome"
            {...register('nome', { required: OBRIGATORIO, validate: regras.preenchido })}
          />
          <MaskedField
            mask="cnes"
            label={ROTULOS_CLINICA.cnes}
            error={errors.cnes?.message}
            data-testid="medicos-clinica-cnes"
            {...register('cnes', { required: OBRIGATORIO, validate: identificadores.cnes })}
          />
          <MaskedField
            mask="telefone"
            label={ROTULOS_CLINICA.telefone}
            autoComplete="tel-national"
            error={errors.telefone?.message}
            data-testid="medicos-clinica-telefone"
            {...register('telefone', { required: OBRIGATORIO, validate: identificadores.telefone })}
          />
        </div>
      </Card>

      <Card className="p-5">
        <h2 className="text-lg font-bold">Endereço</h2>
        <p className="mt-0.5 text-ink-3">A receita só vale com o endereço de quem prescreve.</p>
        <div className="mt-4 grid grid-cols-6 gap-4">
          <MaskedField
            mask="cep"
            label={ROTULOS_CLINICA.cep}
            className="col-span-3 sm:col-span-2"
            autoComplete="postal-code"
            error={errors.cep?.message}
            data-testid="medicos-clinica-cep"
            {...register('cep', { required: OBRIGATORIO, validate: identificadores.cep })}
          />
          <TextField
            label={ROTULOS_CLINICA.logradouro}
            className="col-span-6 sm:col-span-4"
            autoComplete="address-line1"
            error={errors.logradouro?.message}
            data-testid="medicos-clinica-logradouro"
            {...register('logradouro', { required: OBRIGATORIO, validate: regras.preenchido })}
          />
          <TextField
            label={ROTULOS_CLINICA.numero}
            className="col-span-2"
            autoComplete="off"
            hint="Sem número? Escreva S/N."
            error={errors.numero?.message}
            data-testid="medicos-clinica-numero"
            {...register('numero', { required: OBRIGATORIO, validate: regras.preenchido })}
          />
          <TextField
            label={ROTULOS_CLINICA.bairro}
            className="col-span-4"
            autoComplete="address-level3"
            error={errors.bairro?.message}
            data-testid="medicos-clinica-bairro"
            {...register('bairro', { required: OBRIGATORIO, validate: regras.preenchido })}
          />
          <TextField
            label={ROTULOS_CLINICA.cidade}
            className="col-span-4"
            autoComplete="address-level2"
            error={errors.cidade?.message}
            data-testid="medicos-clinica-cidade"
            {...register('cidade', { required: OBRIGATORIO, validate: regras.preenchido })}
          />
          <SelectField
            label={ROTULOS_CLINICA.uf}
            className="col-span-2"
            placeholder="–"
            options={OPCOES_UF}
            autoComplete="address-level1"
            error={errors.uf?.message}
            data-testid="medicos-clinica-uf"
            {...register('uf', { required: OBRIGATORIO })}
          />
        </div>
      </Card>

      <div className="flex justify-end gap-2 max-sm:flex-col-reverse">
        {cancelarHref && (
          <ButtonLink href={cancelarHref} variant="ghost" data-testid="medicos-clinica-cancelar">
            Cancelar
          </ButtonLink>
        )}
        <Button type="submit" variant="primary" loading={isSubmitting} data-testid="medicos-clinica-salvar">
          Salvar clínica
        </Button>
      </div>
    </form>
  );
}

function toForm(clinica: Clinica): DadosClinica {
  const { nome, cnes, logradouro, numero, bairro, cidade, uf } = clinica;
  const telefone = mascarar('telefone', clinica.telefone);
  const cep = mascarar('cep', clinica.cep);
  return { nome, cnes, telefone, cep, logradouro, numero, bairro, cidade, uf };
}

function toRequest(values: DadosClinica): DadosClinica {
  const { cnes, telefone, cep } = values;
  return { ...values, cnes: digitos(cnes), telefone: digitos(telefone), cep: digitos(cep) };
}
