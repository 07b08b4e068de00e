import { paraCamel } from '../../comum/caso.ts';
import type { CalendarDate } from '../../comum/calendar-date.ts';
import { UFS } from '../../comum/identificadores.ts';
import { type Leitor, campos, lista, opcional, texto, textoDaForma, umDe } from '../../comum/leitor.ts';
import type { Certeza, Fase } from '../catalogo.ts';
import { type Condicao, lerCondicao, lerFases, slug } from './condicao.ts';

/** The surest first. */
export const CERTEZAS = ['alta', 'media', 'baixa'] as const satisfies readonly Certeza[];

/** A rule of a protocolo, in words and as data. It speaks of the request, never of the treatment. */
export interface Regra {
  readonly id: string;
  /** Null = every protocolo. */
  readonly protocolos: readonly string[] | null;
  /** Set: holds in that state only. */
  readonly uf: string | null;
  /** Null = every phase. */
  readonly fases: readonly Fase[] | null;
  /** Concerns a request for any of them; null = for any drug. */
  readonly substancias: readonly string[] | null;
  /** Asked only where this is true; null = always. */
  readonly quando: Condicao | null;
  readonly exige: Condicao;
  /** Why a request comes back, in the words of who reads it. */
  readonly mensagem: string;
  readonly fonte: string;
  readonly norma: string | null;
  readonly pagina: string | null;
  readonly dataDaFonte: string;
  readonly certeza: Certeza;
  readonly valeDe: CalendarDate | null;
  readonly valeAte: CalendarDate | null;
  /** Ids of the rules that this one takes the place of where it holds. */
  readonly substitui: readonly string[] | null;
}

const dia = textoDaForma<CalendarDate>(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'escreva AAAA-MM-DD');

const lerCampos = campos({
  id: slug,
  protocolos: opcional(lista(slug)),
  uf: opcional(umDe(UFS)),
  fases: opcional(lerFases),
  substancias: opcional(lista(slug)),
  quando: opcional(lerCondicao),
  exige: lerCondicao,
  mensagem: texto,
  fonte: texto,
  norma: opcional(texto),
  pagina: opcional(texto),
  data_da_fonte: textoDaForma<string>(/^\d{4}(?:-\d{2}){0,2}$/, 'escreva AAAA, AAAA-MM ou AAAA-MM-DD'),
  certeza: umDe(CERTEZAS),
  vale_de: opcional(dia),
  vale_ate: opcional(dia),
  substitui: opcional(lista(slug)),
});

/** Reads a rule from the data of a pack. */
export const lerRegra: Leitor<Regra> = (entrada, onde, faltas) => {
  const lida = lerCampos(entrada, onde, faltas);
  if (!lida) return undefined;
  const { quando, exige, ...daqui } = lida; // the names in a condition are the form's
  const regra = paraCamel(daqui);
  const { valeDe, valeAte } = regra;
  if (valeDe !== null && valeAte !== null && valeAte < valeDe) {
    faltas.push({ onde: `${onde}.vale_ate`, porque: 'termina antes de começar' });
    return undefined;
  }
  return { ...regra, quando, exige };
};
