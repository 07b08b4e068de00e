import type { PreenchidoPor, RacaCor } from '../services/tipos';

/** Labels by name of the field: the same words on the control and in the summary of errors. */
export const ROTULOS = {
  'paciente.nome': 'Nome completo',
  'paciente.cpf': 'CPF',
  'paciente.cns': 'CNS',
  'paciente.dataNascimento': 'Nascimento',
  'paciente.sexo': 'Sexo',
  'paciente.nomeMae': 'Nome da mãe',
  'paciente.pesoKg': 'Peso',
  'paciente.alturaCm': 'Altura',
  'paciente.incapaz': 'Capacidade',
  'paciente.nomeResponsavel': 'Responsável',
  'paciente.racaCor': 'Raça/cor',
  'paciente.etnia': 'Etnia',
  'paciente.telefones.0': 'Telefone',
  'paciente.telefones.1': 'Outro telefone',
  'paciente.email': 'E-mail',
  'paciente.endereco.cep': 'CEP',
  'paciente.endereco.logradouro': 'Logradouro',
  'paciente.endereco.numero': 'Número',
  'paciente.endereco.complemento': 'Complemento',
  'paciente.endereco.bairro': 'Bairro',
  'paciente.endereco.cidade': 'Cidade',
  'paciente.endereco.uf': 'UF',
  'paciente.motivo': 'Motivo da mudança',
  emissorId: 'Clínica que emite',
  protocoloId: 'Protocolo',
  anamnese: 'Anamnese',
  tratou: 'Tratamento prévio',
  tratamentosPrevios: 'Tratamentos prévios',
  medicamentos: 'Prescrição',
  respostas: 'Protocolo',
  preenchidoPor: 'Quem preenche os itens 19 a 22',
  preenchidoPorNome: 'Nome de quem preenche',
  preenchidoPorCpf: 'CPF de quem preenche',
  documentoPaciente: 'Documento do item 21',
  data: 'Data da solicitação',
  relatorio: 'Relatório médico',
  'exames.0': 'Exames',
} as const;

export const RACAS: readonly { value: RacaCor; label: string }[] = [
  { value: 'branca', label: 'Branca' },
  { value: 'preta', label: 'Preta' },
  { value: 'parda', label: 'Parda' },
  { value: 'amarela', label: 'Amarela' },
  { value: 'indigena', label: 'Indígena' },
  { value: 'sem_informacao', label: 'Sem informação' },
];

export const SEXOS = [
  { value: 'F', label: 'Feminino' },
  { value: 'M', label: 'Masculino' },
] as const;

export const QUEM_PREENCHE: readonly { value: PreenchidoPor; label: string }[] = [
  { value: 'medico', label: 'Médico solicitante' },
  { value: 'paciente', label: 'Paciente' },
  { value: 'mae', label: 'Mãe do paciente' },
  { value: 'responsavel', label: 'Responsável (item 13)' },
  { value: 'outro', label: 'Outra pessoa' },
];

/** "Peso: preencha este campo." A message that names its subject needs no label. */
export function comRotulo(field: string, message: string): string {
  const rotulo = (ROTULOS as Readonly<Record<string, string>>)[field];
  const generica = /^(Preencha|Use|Este|Esta|Digite)/.test(message);
  return rotulo && generica ? aposRotulo(rotulo, message) : message;
}

/** "Lamotrigina 100 mg: informe…"; an acronym at the start keeps its capitals. */
export function aposRotulo(rotulo: string, message: string): string {
  const frase = /^\p{Lu}{2}/u.test(message) ? message : message.charAt(0).toLowerCase() + message.slice(1);
  return `${rotulo}: ${frase}`;
}
