import type { Static } from 'typebox';
import type { PacienteEncontrado } from '../../application/ports/paciente-repository.ts';
import type { NovoPaciente, PacienteInformado } from '@autocusto/dominio/processos/paciente.ts';
import type { Paciente } from '../../domain/paciente.ts';
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
  return {
    id: props.id,
    versao: props.versao,
    ...toCamposDoPaciente(props),
    criado_em: props.criadoEm.toISOString(),
    atualizado_em: props.atualizadoEm.toISOString(),
  };
}

export function toCamposDoPaciente(cadastro: NovoPaciente) {
  const { complemento, ...endereco } = cadastro.endereco;
  return {
    nome: cadastro.nome,
    cpf: cadastro.cpf,
    cns: cadastro.cns,
    data_nascimento: cadastro.dataNascimento,
    sexo: cadastro.sexo,
    nome_mae: cadastro.nomeMae,
    peso_kg: cadastro.pesoKg,
    altura_cm: cadastro.alturaCm,
    incapaz: cadastro.incapaz,
    nome_responsavel: cadastro.nomeResponsavel,
    raca_cor: cadastro.racaCor,
    etnia: cadastro.etnia,
    telefones: [...cadastro.telefones],
    email: cadastro.email,
    endereco: complemento === null ? endereco : { ...endereco, complemento },
  };
}

export function toPacienteEncontrado(
  encontrado: PacienteEncontrado,
): Static<typeof BuscaPacienteResponse>['itens'][number] {
  const { dataNascimento, nomeMae, processos, ...paciente } = encontrado;
  return { ...paciente, data_nascimento: dataNascimento, nome_mae: nomeMae, processos: [...processos] };
}
