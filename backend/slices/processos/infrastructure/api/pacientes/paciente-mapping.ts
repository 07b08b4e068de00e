import { paraSnake } from '@autocusto/dominio/comum/caso.ts';
import type { Endereco } from '@autocusto/dominio/processos/paciente.ts';
import type { Static } from 'typebox';
import type { PacienteEncontrado } from '../../../application/ports/paciente-repository.ts';
import type { Paciente } from '../../../domain/pacientes/paciente.ts';
import type { BuscaPacienteResponse, PacienteResponse } from './paciente-schemas.ts';

export function toPacienteResponse({ props }: Paciente): Static<typeof PacienteResponse> {
  const { usuarioId: _, ...paciente } = props;
  return paraSnake({ ...paciente, endereco: enderecoDito(paciente.endereco) });
}

/** The one field that is left out where it says nothing, not null. */
export function enderecoDito({ complemento, ...endereco }: Endereco) {
  return complemento === null ? endereco : { ...endereco, complemento };
}

export function toPacienteEncontrado(
  encontrado: PacienteEncontrado,
): Static<typeof BuscaPacienteResponse>['itens'][number] {
  return paraSnake(encontrado);
}
