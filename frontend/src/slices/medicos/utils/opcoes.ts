import { UFS } from '@autocusto/dominio/comum/identificadores.ts';

export const OPCOES_UF = UFS.map((uf) => ({ value: uf, label: uf }));

export const ROTULOS_PERFIL = {
  nome: 'Nome completo',
  especialidade: 'Especialidade',
  rqe: 'RQE',
  crm: 'CRM',
  crmUf: 'UF do CRM',
  cns: 'CNS',
  crmRepetido: 'Repita o CRM',
  crmUfRepetida: 'Repita a UF',
  cnsRepetido: 'Repita o CNS',
} as const;

export const ROTULOS_CLINICA = {
  nome: 'Nome da clínica',
  cnes: 'CNES',
  telefone: 'Telefone',
  cep: 'CEP',
  logradouro: 'Rua ou avenida',
  numero: 'Número',
  bairro: 'Bairro',
  cidade: 'Cidade',
  uf: 'UF',
} as const;
