import { useFormContext } from 'react-hook-form';
import { TextField } from '@/shared/components/molecules/TextField';
import { OBRIGATORIO, regras } from '@/shared/utils/validacao';
import { ROTULOS_PERFIL } from '../../utils/opcoes';

interface QuemAssina {
  nome: string;
  especialidade: string;
  rqe: string;
}

/** What a medico may always change: as it is printed from now on. */
export function CamposDeQuemAssina({ dicaDoNome }: { dicaDoNome: string }) {
  const { register, formState } = useFormContext<QuemAssina>();
  const { errors } = formState;
  return (
    <div className="mt-4 grid gap-4 sm:grid-cols-2">
      <TextField
        label={ROTULOS_PERFIL.nome}
        className="sm:col-span-2"
        autoComplete="name"
        hint={dicaDoNome}
        error={errors.nome?.message}
        data-testid="medicos-perfil-nome"
        {...register('nome', { required: OBRIGATORIO, validate: regras.preenchido })}
      />
      <TextField
        label={ROTULOS_PERFIL.especialidade}
        autoComplete="off"
        error={errors.especialidade?.message}
        data-testid="medicos-perfil-especialidade"
        {...register('especialidade', { required: OBRIGATORIO, validate: regras.preenchido })}
      />
      <TextField
        label={ROTULOS_PERFIL.rqe}
        optional
        inputMode="numeric"
        autoComplete="off"
        error={errors.rqe?.message}
        data-testid="medicos-perfil-rqe"
        {...register('rqe')}
      />
    </div>
  );
}
