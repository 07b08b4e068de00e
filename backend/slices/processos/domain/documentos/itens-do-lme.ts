import { enumerar } from '@autocusto/dominio/processos/quadro-clinico.ts';

/** Where each field stands on the national form; a state's own keeps its numbers. */
const ITENS: readonly (readonly [campo: RegExp, item: number, nome: string])[] = [
  [/^cns_clinica$/, 1, 'CNES'],
  [/^nome_clinica$/, 2, 'estabelecimento'],
  [/^nome_paciente$/, 3, 'nome do paciente'],
  [/^nome_mae$/, 4, 'nome da mãe'],
  [/^peso$/, 5, 'peso'],
  [/^altura$/, 6, 'altura'],
  [/^med\d+$/, 7, 'medicamentos'],
  [/^qtd_med\d+_mes\d+$/, 8, 'quantidades'],
  [/^cid$/, 9, 'CID-10'],
  [/^diagnostico$/, 10, 'diagnóstico'],
  [/^anamnese$/, 11, 'anamnese'],
  [/^tratou$/, 12, 'sim ou não'],
  [/^tratamentos_previos$/, 12, 'tratamentos prévios'],
  [/^incapaz$/, 13, 'sim ou não'],
  [/^nome_responsavel$/, 13, 'nome do responsável'],
  [/^nome_medico$/, 14, 'nome do médico'],
  [/^cns_medico$/, 15, 'CNS do médico'],
  [/^data_1$/, 16, 'data'],
  [/^preenchido_por$/, 18, 'quem preencheu'],
  [/^preenchido_por_nome$/, 18, 'nome de quem preencheu'],
  [/^preenchido_por_cpf$/, 18, 'CPF de quem preencheu'],
  [/^etnia$/, 19, 'raça/cor'],
  [/^etnia_indigena_qual$/, 19, 'etnia'],
  [/^telefone\d_paciente$/, 20, 'telefones'],
  [/^escolha_documento$/, 21, 'CPF ou CNS'],
  [/^cpf_paciente$/, 21, 'número do documento'],
  [/^email_paciente$/, 22, 'correio eletrônico'],
];

/** `item 18 (quem preencheu e nome de quem preencheu)`, in the form's order. */
export function itensDoLme(campos: readonly string[]): string[] {
  const nomes = new Map<number, string[]>();
  for (const [padrao, item, nome] of ITENS) {
    if (campos.some((campo) => padrao.test(campo))) nomes.set(item, [...(nomes.get(item) ?? []), nome]);
  }
  return [...nomes].map(([item, deles]) => `item ${item} (${enumerar(deles)})`);
}
