import { type CalendarDate, diasEntre, idadeEmMeses } from '../../comum/calendar-date.ts';
import { type Condicao, type Folha, type TipoDeFolha, folhasDa } from './condicao.ts';
import type { Fatos } from './fatos.ts';

/** `null`: not known. Kleene's tables. */
export type Valor = boolean | null;

/** A leaf that keeps a condition from being true, and why. */
export interface Pendencia {
  readonly folha: Folha;
  readonly porque: 'desconhecido' | 'contrario' | 'vencido';
}

export interface Julgamento {
  readonly valor: Valor;
  /** Empty where the value is true. */
  readonly pendencias: readonly Pendencia[];
}

const VERDADEIRO: Julgamento = { valor: true, pendencias: [] };

/** Total: every condition has a value for all facts, and nothing is thrown. */
export function julgar(condicao: Condicao, fatos: Fatos): Julgamento {
  if (condicao.tipo === 'todas') return aoMenos(condicao.de, condicao.de.length, fatos);
  if (condicao.tipo === 'algumas') return aoMenos(condicao.de, condicao.quantas, fatos);
  return condicao.tipo === 'nao' ? negado(condicao.de, fatos) : daFolha(condicao, fatos);
}

/** At least so many are true; what is pending is what could still make it true, or what made it false. */
function aoMenos(condicoes: readonly Condicao[], quantas: number, fatos: Fatos): Julgamento {
  const julgadas = condicoes.map((condicao) => julgar(condicao, fatos));
  const quantasSao = (valor: Valor): number => julgadas.filter((julgada) => julgada.valor === valor).length;
  const verdadeiras = quantasSao(true);
  if (verdadeiras >= quantas) return VERDADEIRO;
  const valor = verdadeiras + quantasSao(null) < quantas ? false : null;
  return { valor, pendencias: julgadas.filter((julgada) => julgada.valor === valor).flatMap((j) => j.pendencias) };
}

function negado(condicao: Condicao, fatos: Fatos): Julgamento {
  const { valor, pendencias } = julgar(condicao, fatos);
  if (valor === false) return VERDADEIRO;
  if (valor === null) return { valor, pendencias };
  return { valor: false, pendencias: folhasDa(condicao).map((folha) => ({ folha, porque: 'contrario' })) };
}

function daFolha(folha: Folha, fatos: Fatos): Julgamento {
  const valor = valorDa(folha, fatos);
  if (valor === true) return VERDADEIRO;
  const porque = valor === null ? 'desconhecido' : valor === 'vencido' ? 'vencido' : 'contrario';
  return { valor: valor === null ? null : false, pendencias: [{ folha, porque }] };
}

type ValorDaFolha = Valor | 'vencido';

const JUIZES: { readonly [Tipo in TipoDeFolha]: (folha: Folha<Tipo>, fatos: Fatos) => ValorDaFolha } = {
  cid: ({ em }, { cid }) => em.some((aceito) => cobreCid(aceito, cid)),
  idade: ({ unidade, ...faixa }, { nascimento, data }) => {
    if (nascimento === null) return null;
    const meses = idadeEmMeses(nascimento, data);
    const idade = { dias: diasEntre(nascimento, data), meses, anos: Math.floor(meses / 12) }[unidade];
    return naFaixa(idade, faixa);
  },
  sexo: ({ valor }, { sexo }) => (sexo === null ? null : sexo === valor),
  peso: (faixa, { pesoKg }) => naFaixa(pesoKg, faixa),
  escolaridade: (faixa, { anosDeEstudo }) => naFaixa(anosDeEstudo, faixa),
  fase: ({ em }, { fase }) => em.includes(fase),
  substancia: ({ em }, { prescritos }) => prescritos.some(({ substancia }) => em.includes(substancia)),
  medicamento: ({ em }, { prescritos }) => prescritos.some(({ medicamentoId }) => em.includes(medicamentoId)),
  quantidade: ({ de, maximo }, { prescritos }) =>
    prescritos.every(({ medicamentoId, maiorQuantidade }) => !de.includes(medicamentoId) || maiorQuantidade <= maximo),
  exclusividade: ({ de, maximo }, { prescritos }) => {
    const juntas = new Set(prescritos.map(({ substancia }) => substancia).filter((s) => de.includes(s)));
    return juntas.size <= maximo;
  },
  escala: ({ escala, dias, ...faixa }, { escalas, data }) => {
    const aplicada = escalas.get(escala);
    if (!aplicada) return null;
    return eRecente(aplicada.data, dias, data, () => naFaixa(aplicada.total, faixa));
  },
  exame: ({ exame, dias, resultado, ...faixa }, { exames, data }) => {
    const feito = exames.get(exame);
    if (!feito) return null;
    return eRecente(feito.data, dias, data, () => {
      if (resultado !== null && feito.resultado === null) return null;
      return resultado !== null && feito.resultado !== resultado ? false : naFaixa(feito.valor, faixa);
    });
  },
  tratamento: ({ de, desfechos, quantos }, { tratamentos }) => {
    const ditos = de.map((substancia) => tratamentos.get(substancia));
    const aconteceu = ditos.filter((dito) => desfechos.some((desfecho) => desfecho === dito)).length;
    if (aconteceu >= quantos) return true;
    return aconteceu + ditos.filter((dito) => dito === undefined).length < quantos ? false : null;
  },
  documento: ({ documento }, { documentos }) => documentos.get(documento) ?? null,
  especialidade: ({ em }, { especialidade }) => (especialidade === null ? null : em.includes(especialidade)),
  criterio: ({ criterio }, { criterios }) => criterios.get(criterio) ?? null,
  conferir: () => null,
  nunca: () => false,
};

function valorDa<T extends TipoDeFolha>(folha: Folha<T>, fatos: Fatos): ValorDaFolha {
  const juiz: (folha: Folha<T>, fatos: Fatos) => ValorDaFolha = JUIZES[folha.tipo];
  return juiz(folha, fatos);
}

/** `M05.x` covers its sub-categories and the category itself. */
export function cobreCid(aceito: string, cid: string): boolean {
  return aceito.endsWith('.x') ? cid.slice(0, 3) === aceito.slice(0, 3) : cid === aceito;
}

interface Faixa {
  readonly minimo: number | null;
  readonly maximo: number | null;
}

/** A range without bounds asks for no value. */
function naFaixa(valor: number | null, { minimo, maximo }: Faixa): Valor {
  if (minimo === null && maximo === null) return true;
  if (valor === null) return null;
  return (minimo === null || valor >= minimo) && (maximo === null || valor <= maximo);
}

/** What is dated after the request cannot speak for it, and what is too old is asked again whatever it says. */
function eRecente(
  quando: CalendarDate | null,
  dias: number | null,
  data: CalendarDate,
  valor: () => Valor,
): ValorDaFolha {
  if (quando === null) return dias === null ? valor() : valor() === false ? false : null;
  const passados = diasEntre(quando, data);
  if (passados < 0) return false;
  return dias !== null && passados > dias ? 'vencido' : valor();
}
