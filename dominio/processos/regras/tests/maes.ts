import type { CalendarDate } from '../../../comum/calendar-date.ts';
import type { Condicao } from '../condicao.ts';
import type { Fatos } from '../fatos.ts';
import type { Regra } from '../regra.ts';

export const dia = (data: string): CalendarDate => data as CalendarDate;

/** A first request for G30.0 of a woman of 71 years, of whom nothing else was said. */
export function fatos(mudancas: Partial<Fatos> = {}): Fatos {
  return {
    data: dia('2026-11-30'),
    fase: 'solicitacao',
    uf: 'SP',
    cid: 'G30.0',
    protocoloId: 'doenca-de-alzheimer',
    nascimento: dia('1955-05-10'),
    sexo: 'F',
    pesoKg: null,
    anosDeEstudo: null,
    especialidade: null,
    prescritos: [{ medicamentoId: 'donepezila-5-mg-comprimido', substancia: 'donepezila', maiorQuantidade: 30 }],
    escalas: new Map(),
    exames: new Map(),
    tratamentos: new Map(),
    documentos: new Map(),
    criterios: new Map(),
    ...mudancas,
  };
}

export function regra(id: string, exige: Condicao, mudancas: Partial<Regra> = {}): Regra {
  return {
    id,
    protocolos: ['doenca-de-alzheimer'],
    uf: null,
    fases: null,
    substancias: null,
    quando: null,
    exige,
    mensagem: 'O avaliador devolve.',
    fonte: 'Fonte de teste',
    norma: null,
    pagina: null,
    dataDaFonte: '2026',
    certeza: 'alta',
    valeDe: null,
    valeAte: null,
    substitui: null,
    ...mudancas,
  };
}

export const criterio = (nome: string): Condicao => ({ tipo: 'criterio', criterio: nome });
