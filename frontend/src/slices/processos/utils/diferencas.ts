import { formatarCpf, formatarData } from '@/shared/utils/formatos';
import type { Revisao } from '../services/revisoes-service';
import { QUEM_PREENCHE, ROTULOS } from './rotulos';

export interface Diferenca {
  campo: string;
  /** Empty: there was nothing. */
  antes: string;
  depois: string;
}

/** Names that the revisions hold only as ids. */
export interface NomesDaRevisao {
  clinicas: ReadonlyMap<string, string>;
  protocolos: ReadonlyMap<string, string>;
  medicamentos: ReadonlyMap<string, string>;
  campos: ReadonlyMap<string, string>;
}

/** Field by field, in the order of the form; what is the same on both sides is left out. */
export function diferencas(antes: Revisao, depois: Revisao, nomes: NomesDaRevisao): Diferenca[] {
  return diferencasDe(paraLer(antes, nomes), paraLer(depois, nomes));
}

/** Of two lists of texts by label, what is not the same. */
export function diferencasDe(de: ReadonlyMap<string, string>, para: ReadonlyMap<string, string>): Diferenca[] {
  return [...new Set([...de.keys(), ...para.keys()])].flatMap((campo) => {
    const [velho = '', novo = ''] = [de.get(campo), para.get(campo)];
    return velho === novo ? [] : [{ campo, antes: velho, depois: novo }];
  });
}

function paraLer(revisao: Revisao, nomes: NomesDaRevisao): Map<string, string> {
  const { emissorId, protocoloId, anamnese, tratou, tratamentosPrevios, preenchidoPor, preenchidoPorCpf } = revisao;
  return new Map([
    [ROTULOS.emissorId, nomes.clinicas.get(emissorId) ?? 'Outra clínica'],
    [ROTULOS.anamnese, anamnese],
    [ROTULOS.tratou, simOuNao(tratou)],
    [ROTULOS.tratamentosPrevios, tratamentosPrevios ?? ''],
    ...revisao.medicamentos.map((medicamento) => daPrescricao(medicamento, nomes)),
    [ROTULOS.protocoloId, protocoloId ? (nomes.protocolos.get(protocoloId) ?? protocoloId) : 'Sem protocolo'],
    ...Object.entries(revisao.respostas).flatMap(([nome, valor]) => daResposta(nome, valor, nomes)),
    ['Fase', revisao.primeiraVez === null ? 'Pelo histórico' : revisao.primeiraVez ? '1ª solicitação' : 'Renovação'],
    [ROTULOS.preenchidoPor, QUEM_PREENCHE.find(({ value }) => value === preenchidoPor)?.label ?? preenchidoPor],
    [ROTULOS.preenchidoPorNome, revisao.preenchidoPorNome ?? ''],
    [ROTULOS.preenchidoPorCpf, preenchidoPorCpf ? formatarCpf(preenchidoPorCpf) : ''],
    ['Itens 19 a 22 impressos', simOuNao(revisao.imprimirCampos19a22)],
    [ROTULOS.documentoPaciente, revisao.documentoPaciente.toUpperCase()],
    ['Datas dos meses', revisao.politicaDatas === 'mesmo_dia' ? 'Mesmo dia do mês' : 'A cada 30 dias'],
  ]);
}

function daPrescricao(
  { medicamentoId, via, meses }: Revisao['medicamentos'][number],
  nomes: NomesDaRevisao,
): [string, string] {
  const linhas = meses.map(({ posologia, quantidade }) => `${quantidade} · ${posologia}`);
  const iguais = linhas.every((linha) => linha === linhas[0]);
  const prescricao = iguais
    ? `Todo mês: ${linhas[0] ?? ''}`
    : linhas.map((linha, mes) => `Mês ${mes + 1}: ${linha}`).join('\n');
  return [nomes.medicamentos.get(medicamentoId) ?? medicamentoId, `Via ${via}\n${prescricao}`];
}

function daResposta(nome: string, valor: unknown, nomes: NomesDaRevisao): [string, string][] {
  if (valor === null || valor === undefined) return [];
  const rotulo = nomes.campos.get(nome) ?? `${nome.charAt(0).toUpperCase()}${nome.slice(1)}`.replaceAll('_', ' ');
  if (typeof valor === 'object') {
    const itens = Object.entries(valor).map(([item, pontos]) => `${item.replaceAll('_', ' ')}: ${String(pontos)}`);
    return [[rotulo, itens.join('\n')]];
  }
  if (typeof valor === 'boolean') return [[rotulo, simOuNao(valor)]];
  if (typeof valor !== 'string' && typeof valor !== 'number') return [];
  const texto = String(valor);
  return [[rotulo, /^\d{4}-\d{2}-\d{2}$/.test(texto) ? formatarData(texto) : texto]];
}

function simOuNao(valor: boolean): string {
  return valor ? 'Sim' : 'Não';
}
