import {
  type Campos,
  type Falta,
  type Leitor,
  type Lido,
  campos,
  inteiro,
  isObjeto,
  lista,
  numero,
  opcional,
  recusado,
  texto,
  textoDaForma,
  umDe,
} from '../../comum/leitor.ts';

/** `M05.8`, or all of a category: `M05.x`. */
const cids = lista(textoDaForma<string>(/^[A-Z]\d{2}(?:\.[\dx])?$/, 'escreva um CID, como M05.8 ou M05.x'));
export const slug = textoDaForma<string>(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/, 'escreva um identificador em minúsculas');
const slugs = lista(slug);

export const lerFases = lista(umDe(['solicitacao', 'renovacao', 'monitoramento']));

export const DESFECHOS = ['falha', 'intolerancia', 'contraindicacao'] as const;

/** What a rule can ask of a request, one field list a kind. Bounds include their ends. */
const FOLHAS = {
  cid: { em: cids },
  /** Whole units of life on the date of the request. */
  idade: { unidade: umDe(['dias', 'meses', 'anos']), minimo: opcional(inteiro), maximo: opcional(inteiro) },
  sexo: { valor: umDe(['F', 'M']) },
  /** In kg. */
  peso: { minimo: opcional(numero), maximo: opcional(numero) },
  /** Years of study: thresholds of a scale differ by it. */
  escolaridade: { minimo: opcional(inteiro), maximo: opcional(inteiro) },
  fase: { em: lerFases },
  /** Any of them is prescribed. */
  substancia: { em: slugs },
  /** Any of these presentations is prescribed. */
  medicamento: { em: slugs },
  /** None of these presentations goes beyond `maximo` in any month, in units of SIGTAP. */
  quantidade: { de: slugs, maximo: inteiro },
  /** At most so many of these substances in one request. */
  exclusividade: { de: slugs, maximo: inteiro },
  /** Answered, with a total in the range, not older than `dias`. */
  escala: { escala: slug, minimo: opcional(numero), maximo: opcional(numero), dias: opcional(inteiro) },
  /** Made, not older than `dias`, with a value in the range or a result. */
  exame: {
    exame: slug,
    dias: opcional(inteiro),
    minimo: opcional(numero),
    maximo: opcional(numero),
    resultado: opcional(umDe(['positivo', 'negativo'])),
  },
  /** Treated with `quantos` of these substances before, with one of these ends. */
  tratamento: { de: slugs, desfechos: lista(umDe(DESFECHOS)), quantos: inteiro },
  documento: { documento: slug },
  especialidade: { em: slugs },
  /** A yes or no that only the medico knows. */
  criterio: { criterio: slug },
  /** What a program cannot know: it is told, never judged. */
  conferir: { o_que: texto },
  /** Never accepted. */
  nunca: {},
} as const satisfies Readonly<Record<string, Campos>>;

export type TipoDeFolha = keyof typeof FOLHAS;
export type Folha<T extends TipoDeFolha = TipoDeFolha> = {
  [Tipo in T]: Lido<(typeof FOLHAS)[Tipo]> & { readonly tipo: Tipo };
}[T];

export type Condicao =
  | Folha
  | { readonly tipo: 'todas'; readonly de: readonly Condicao[] }
  /** As in "2 de 3". */
  | { readonly tipo: 'algumas'; readonly de: readonly Condicao[]; readonly quantas: number }
  | { readonly tipo: 'nao'; readonly de: Condicao };

/** Deeper than any rule that a person could follow. */
const NIVEIS = 6;

/** Reads a condition from the data of a pack; text in it stays text. */
export const lerCondicao: Leitor<Condicao> = (entrada, onde, faltas) => lerNoNivel(entrada, onde, faltas, NIVEIS);

function lerNoNivel(entrada: unknown, onde: string, faltas: Falta[], niveis: number): Condicao | undefined {
  if (!isObjeto(entrada)) return recusado(faltas, onde, 'escreva uma condição');
  if (niveis === 0) return recusado(faltas, onde, `uma condição tem no máximo ${NIVEIS} níveis`);
  const { tipo, ...resto } = entrada;
  const interna: Leitor<Condicao> = (dentro, aqui, notas) => lerNoNivel(dentro, aqui, notas, niveis - 1);

  if (tipo === 'todas') return comTipo(tipo, campos({ de: lista(interna) })(resto, onde, faltas));
  if (tipo === 'nao') return comTipo(tipo, campos({ de: interna })(resto, onde, faltas));
  if (tipo === 'algumas') {
    const lida = campos({ de: lista(interna), quantas: inteiro })(resto, onde, faltas);
    if (lida && (lida.quantas < 1 || lida.quantas > lida.de.length)) {
      return recusado(faltas, `${onde}.quantas`, `escreva de 1 a ${lida.de.length}`);
    }
    return comTipo(tipo, lida);
  }
  if (typeof tipo !== 'string' || !Object.hasOwn(FOLHAS, tipo)) {
    return recusado(faltas, `${onde}.tipo`, 'este tipo de condição não existe');
  }
  const descricao: Campos = FOLHAS[tipo as TipoDeFolha]; // it is one of its own keys
  const lida = campos(descricao)(resto, onde, faltas);
  if (lida && isVazia(lida)) return recusado(faltas, onde, 'o mínimo é maior que o máximo');
  return comTipo(tipo, lida) as Folha | undefined; // read by the field list of its own kind
}

function comTipo<T extends string, L extends object>(tipo: T, lida: L | undefined): (L & { tipo: T }) | undefined {
  return lida && { tipo, ...lida };
}

function isVazia({ minimo, maximo }: Readonly<Record<string, unknown>>): boolean {
  return typeof minimo === 'number' && typeof maximo === 'number' && minimo > maximo;
}

/** Every leaf, in the order of the text. */
export function folhasDa(condicao: Condicao): readonly Folha[] {
  if (condicao.tipo === 'nao') return folhasDa(condicao.de);
  if (condicao.tipo === 'todas' || condicao.tipo === 'algumas') return condicao.de.flatMap(folhasDa);
  return [condicao];
}
