import type { Aviso, PedidoDatado } from './aviso.ts';
import { FONTES } from './parametros-ceaf.ts';
import { unidadesPorDia } from './posologia.ts';
import type { MesPrescrito } from './prescricao.ts';
import { enumerar, nomeNoPapel, type Prescrito } from './quadro-clinico.ts';

/** What the words of the prescription say of themselves: the request is compared with itself, never with a treatment. */
export function avisosDaPosologia(dados: PedidoDatado): Aviso[] {
  const { prescritos } = dados.quadro;
  return [
    ...prescritos.flatMap(quantidades),
    ...(dados.primeiraVez ? [] : prescritos.flatMap(titulacao)),
    ...abreviaturas(prescritos),
    ...siglas(dados),
  ];
}

/** A month has 28 to 31 days; a quantity within them, whole units, agrees with its posology. */
const DIAS = { de: 28, ate: 31 } as const;

function quantidades(prescrito: Prescrito): Aviso[] {
  const { medicamento, meses } = prescrito;
  const divergem = meses.flatMap(({ posologia, quantidade }, mes) => {
    const porDia = quantidade > 0 ? unidadesPorDia(posologia, medicamento.apresentacao) : undefined;
    if (porDia === undefined) return [];
    const [minimo, maximo] = [Math.floor(porDia * DIAS.de), Math.ceil(porDia * DIAS.ate)];
    return quantidade < minimo || quantidade > maximo ? [{ mes, posologia, quantidade }] : [];
  });
  const porTexto = Map.groupBy(divergem, ({ posologia, quantidade }) => `${quantidade} ${posologia}`);
  return [...porTexto.values()].map((iguais) => {
    const [{ posologia, quantidade }] = iguais as [(typeof divergem)[number]]; // a group has one at least
    const quando = enumerar(iguais.map(({ mes }) => `${mes + 1}º`));
    const mensagem = `${nomeNoPapel(medicamento)}, ${quando} mês: “${posologia}” e a quantidade ${quantidade} não combinam. Confira as duas.`;
    return { codigo: 'dose_e_quantidade', mensagem, fonte: FONTES.pedido };
  });
}

/** Months that vary are printed again from the first on, as if the treatment began anew. */
function titulacao({ medicamento, meses }: Prescrito): Aviso[] {
  const comQuantidade = meses.filter(({ quantidade }) => quantidade > 0);
  const [primeiro, ultimo] = [comQuantidade.at(0), comQuantidade.at(-1)];
  if (!primeiro || !ultimo || (primeiro.posologia === ultimo.posologia && primeiro.quantidade === ultimo.quantidade)) {
    return [];
  }
  const mensagem = `${nomeNoPapel(medicamento)}: a prescrição varia de mês a mês e a renovação recomeça no 1º (${dita(primeiro)}); o último mês diz ${dita(ultimo)}. Confira.`;
  return [{ codigo: 'titulacao_recomeca', mensagem, fonte: FONTES.pedido }];
}

const dita = ({ posologia, quantidade }: MesPrescrito): string => `“${posologia}”, ${quantidade}`;

/** Written so, pharmacies return them; units of measure are none. */
const ABREVIATURA =
  /(?<![\p{L}\p{N}])(?:c(?:om)?ps?|cprs?|caps?|gts?|amps?|v\.?o|s\.?c|e\.?v|i\.?v|i\.?m|s\/n|sn|acm|bid|tid|qid|\d+ ?x)(?![\p{L}\p{N}])|\d+ ?\/ ?\d+ ?hs?(?![\p{L}\p{N}])|\/ ?d(?:ia)?(?![\p{L}\p{N}])/giu;

function abreviaturas(prescritos: readonly Prescrito[]): Aviso[] {
  const achadas = prescritos.flatMap(({ via, meses }) =>
    [via, ...meses.filter(({ quantidade }) => quantidade > 0).map(({ posologia }) => posologia)].flatMap(
      (texto) => texto.match(ABREVIATURA) ?? [],
    ),
  );
  if (achadas.length === 0) return [];
  const mensagem = `A receita não leva abreviaturas; há ${citadas(achadas)}. Escreva por extenso.`;
  return [{ codigo: 'abreviaturas_na_receita', mensagem, fonte: FONTES.prescricao }];
}

const SIGLA = /(?<![\p{L}\p{N}.-])\p{Lu}{2,6}(?![\p{L}\p{N}])/gu;
const ROMANO = /^[IVX]+$/;
/** The form's own words, and the scales that go with it. */
const ACEITAS: ReadonlySet<string> = new Set(['LME', 'CID', 'SUS', 'UI', 'EDSS', 'MEEM', 'CDR', 'LANSS', 'EVA']);

function siglas({ conteudo }: PedidoDatado): Aviso[] {
  const { anamnese, tratou, tratamentosPrevios } = conteudo;
  const achadas = [anamnese, ...(tratou && tratamentosPrevios ? [tratamentosPrevios] : [])].flatMap((texto) =>
    // In capitals from end to end, a word is a word.
    /\p{Ll}/u.test(texto) ? (texto.match(SIGLA) ?? []) : [],
  );
  const fora = achadas.filter((sigla) => !ACEITAS.has(sigla) && !ROMANO.test(sigla));
  if (fora.length === 0) return [];
  const mensagem = `Siglas podem devolver o LME; há ${citadas(fora)}. Escreva por extenso.`;
  return [{ codigo: 'siglas_no_lme', mensagem, fonte: FONTES.ceaf }];
}

const citadas = (achadas: readonly string[]): string => enumerar(achadas.map((achada) => `“${achada.trim()}”`));
