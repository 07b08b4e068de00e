import type { Static } from 'typebox';
import type { PacienteEncontrado } from '../../application/ports/paciente-repository.ts';
import type { Paciente, PacienteInformado } from '../../domain/paciente.ts';
import type { BuscaPacienteResponse, PacienteBody, PacienteResponse } from './paciente-schemas.ts';

export function toPacienteInformado(body: PacienteBody): PacienteInformado {
  return {
    nome: body.nome,
    cpf: body.cpf,
    cns: body.cns,
    dataNascimento: body.data_nascimento,
    sexo: body.sexo,
    nomeMae: body.nome_mae,
    pesoKg: body.peso_kg,
    alturaCm: body.altura_cm,
    incapaz: body.incapaz,
    nomeResponsavel: body.nome_responsavel,
    racaCor: body.raca_cor,
    etnia: body.etnia,
    telefones: body.telefones,
    email: body.email,
    endereco: body.endereco,
  };
}

export function toPacienteResponse({ props }: Paciente): Static<typeof PacienteResponse> {
  const { complemento, ...endereco } = props.endereco;
  return {
    id: props.id,
    versao: props.versao,
    nome: props.nome,
    cpf: props.cpf,
    cns: props.cns,
    data_nascimento: props.dataNascimento,
    sexo: props.sexo,
    nome_mae: props.nomeMae,
    peso_kg: props.pesoKg,
    altura_cm: props.alturaCm,
    incapaz: props.incapaz,
    nome_responsavel: props.nomeResponsavel,
    raca_cor: props.racaCor,
    etnia: props.etnia,
    telefones: [...props.telefones],
    email: props.email,
    endereco: complemento === null ? endereco : { ...endereco, complemento },
    criado_em: props.criadoEm.toISOString(),
    atualizado_em: props.atualizadoEm.toISOString(),
  };
}

export function toPacienteEncontrado(
  encontrado: PacienteEncontrado,
): Static<typeof BuscaPacienteResponse>['itens'][number] {
  const { dataNascimento, nomeMae, processos, ...paciente } = encontrado;
  return { ...paciente, data_nascimento: dataNascimento, nome_mae: nomeMae, processos: [...processos] };
}
