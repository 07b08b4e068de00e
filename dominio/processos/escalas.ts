import { type CalendarDate, parseCalendarDate } from '../comum/calendar-date.ts';
import type { FieldErrors } from '../comum/field-errors.ts';

/** The scales that the packet can print; the catalogue says which protocolo asks for which. */
export type Escala = 'edss' | 'cdr' | 'meem' | 'lanss' | 'eva';

export interface Opcao {
  readonly valor: string;
  /** As printed: with a decimal comma. */
  readonly rotulo: string;
}

export interface ItemDeEscala {
  readonly nome: string;
  readonly rotulo: string;
  readonly maximo: number;
  /** Answered yes (all its points) or no (none). */
  readonly binario: boolean;
}

interface Comum {
  readonly rotulo: string;
}
export interface EscalaDeOpcao extends Comum {
  readonly tipo: 'opcao';
  readonly opcoes: readonly Opcao[];
}
export interface EscalaDeItens extends Comum {
  readonly tipo: 'itens';
  readonly itens: readonly ItemDeEscala[];
}
export interface EscalaInteira extends Comum {
  readonly tipo: 'inteiro';
  readonly minimo: number;
  readonly maximo: number;
}
export type DefinicaoDeEscala = EscalaDeOpcao | EscalaDeItens | EscalaInteira;

const opcoes = (...valores: readonly string[]): Opcao[] =>
  valores.map((valor) => ({ valor, rotulo: valor.replace('.', ',') }));

const itens = (binario: boolean, lista: readonly (readonly [nome: string, maximo: number, rotulo: string])[]) =>
  lista.map(([nome, maximo, rotulo]): ItemDeEscala => ({ nome, rotulo, maximo, binario }));

/** 0; depois 1,0 a 10,0 de meio em meio: o grau 0,5 não existe. */
const EDSS = ['0', ...Array.from({ length: 19 }, (_, i) => (1 + i / 2).toFixed(1))];
const CDR = ['0', '0.5', '1', '2', '3'];

/** The wording is ours; the scales' own wording belongs to their protocolos and holders. */
export const ESCALAS = {
  edss: { tipo: 'opcao', rotulo: 'EDSS – Escala Expandida do Estado de Incapacidade', opcoes: opcoes(...EDSS) },
  cdr: { tipo: 'opcao', rotulo: 'CDR – Escala Clínica de Demência', opcoes: opcoes(...CDR) },
  meem: {
    tipo: 'itens',
    rotulo: 'MEEM – Miniexame do Estado Mental',
    itens: itens(false, [
      ['orientacao_temporal', 5, 'Orientação temporal'],
      ['orientacao_espacial', 5, 'Orientação espacial'],
      ['memoria_imediata', 3, 'Memória imediata'],
      ['atencao_calculo', 5, 'Atenção e cálculo'],
      ['evocacao', 3, 'Evocação'],
      ['nomeacao', 2, 'Nomeação'],
      ['repeticao', 1, 'Repetição'],
      ['comando', 3, 'Comando em três etapas'],
      ['leitura', 1, 'Leitura'],
      ['frase', 1, 'Escrita de uma frase'],
      ['desenho', 1, 'Cópia do desenho'],
    ]),
  },
  lanss: {
    tipo: 'itens',
    rotulo: 'LANSS – Escala de dor neuropática',
    itens: itens(true, [
      ['q1', 5, 'Formigamento, agulhadas ou dormência na região da dor'],
      ['q2', 5, 'Pele com aspecto alterado na região da dor'],
      ['q3', 3, 'Pele muito sensível ao toque leve'],
      ['q4', 2, 'Dor súbita, em choques, sem causa aparente'],
      ['q5', 1, 'Sensação de calor ou queimação na região'],
      ['q6', 5, 'Ao exame: dor ao roçar com algodão'],
      ['q7', 3, 'Ao exame: resposta alterada à picada de agulha'],
    ]),
  },
  eva: { tipo: 'inteiro', rotulo: 'EVA – Escala visual analógica de dor', minimo: 0, maximo: 10 },
} as const satisfies Record<Escala, DefinicaoDeEscala>;

/** Os seis domínios da CDR, com as mesmas notas da nota global (cuidados pessoais não tem 0,5). */
export const DOMINIOS_DA_CDR = [
  { nome: 'memoria', rotulo: 'Memória', opcoes: opcoes(...CDR) },
  { nome: 'orientacao', rotulo: 'Orientação', opcoes: opcoes(...CDR) },
  { nome: 'julgamento', rotulo: 'Julgamento e solução de problemas', opcoes: opcoes(...CDR) },
  { nome: 'comunidade', rotulo: 'Assuntos na comunidade', opcoes: opcoes(...CDR) },
  { nome: 'lar', rotulo: 'Lar e passatempos', opcoes: opcoes(...CDR) },
  { nome: 'cuidados_pessoais', rotulo: 'Cuidados pessoais', opcoes: opcoes(...CDR.filter((v) => v !== '0.5')) },
] as const;

/** Years of schooling, which the MEEM is read by. */
export const ESCOLARIDADE_MAXIMA = 30;

type Pontos = Readonly<Record<string, number>>;

/** Answers by the name of the field, as the catalogue names it. Empty means not answered: nothing has a default. */
export interface Respostas {
  readonly edss?: string | undefined;
  readonly edss_data?: string | undefined;
  readonly cdr?: string | undefined;
  readonly cdr_dominios?: Readonly<Record<string, string>> | undefined;
  readonly cdr_data?: string | undefined;
  readonly meem?: Pontos | undefined;
  readonly meem_data?: string | undefined;
  readonly lanss?: Pontos | undefined;
  readonly lanss_data?: string | undefined;
  readonly eva?: number | undefined;
  readonly eva_data?: string | undefined;
  readonly escolaridade_anos?: number | undefined;
}

/** A scale answered whole. */
export type Avaliacao = { readonly avaliadaEm: CalendarDate | undefined } & (
  | { readonly escala: 'edss'; readonly valor: string }
  | { readonly escala: 'cdr'; readonly valor: string; readonly dominios: Readonly<Record<string, string>> | undefined }
  | { readonly escala: 'meem' | 'lanss'; readonly pontos: Pontos; readonly total: number }
  | { readonly escala: 'eva'; readonly valor: number }
);

export interface ValidacaoDeRespostas {
  readonly erros: FieldErrors;
  /** Scales that may not be missing; others are checked only when answered. */
  readonly exigidas?: ReadonlySet<Escala>;
  /** Path of the answers in the request. */
  readonly campo?: string;
}

/** Answers the scales that are whole; notes in `erros`, by field, what is missing, partial or out of range. */
export function validarRespostas(
  respostas: Respostas,
  { erros, exigidas = new Set(), campo = 'respostas' }: ValidacaoDeRespostas,
): Avaliacao[] {
  const { escolaridade_anos: anos } = respostas;
  if (anos !== undefined && !(Number.isInteger(anos) && anos >= 0 && anos <= ESCOLARIDADE_MAXIMA)) {
    const message = `Use anos inteiros de estudo, de 0 a ${ESCOLARIDADE_MAXIMA}.`;
    erros.add(`${campo}.escolaridade_anos`, 'fora_da_escala', message);
  }
  return ESCALAS_EM_ORDEM.flatMap((escala) => {
    const field = `${campo}.${escala}`;
    const data = respostas[`${escala}_data`];
    const avaliadaEm =
      data === undefined ? undefined : erros.parse(`${campo}.${escala}_data`, () => parseCalendarDate(data));
    if (respostas[escala] === undefined) {
      if (exigidas.has(escala)) {
        erros.add(field, 'obrigatorio', `O protocolo pede a escala ${escala.toUpperCase()}: responda-a.`);
      }
      return [];
    }
    const avaliacao = avaliar(escala, respostas, { erros, field });
    return avaliacao ? [{ ...avaliacao, avaliadaEm }] : [];
  });
}

const ESCALAS_EM_ORDEM: readonly Escala[] = ['edss', 'meem', 'cdr', 'lanss', 'eva'];

interface Lugar {
  readonly erros: FieldErrors;
  readonly field: string;
}

type SemData = Avaliacao extends infer A ? (A extends Avaliacao ? Omit<A, 'avaliadaEm'> : never) : never;

function avaliar(escala: Escala, respostas: Respostas, lugar: Lugar): SemData | undefined {
  switch (escala) {
    case 'edss': {
      const valor = escolher(ESCALAS.edss.opcoes, respostas.edss ?? '', lugar);
      return valor === undefined ? undefined : { escala, valor };
    }
    case 'cdr':
      return avaliarCdr(respostas, lugar);
    case 'meem':
    case 'lanss': {
      const pontos = respostas[escala] ?? {};
      return pontuar(ESCALAS[escala].itens, pontos, lugar) ? { escala, pontos, total: total(pontos) } : undefined;
    }
    case 'eva': {
      const { minimo, maximo } = ESCALAS.eva;
      const valor = respostas.eva ?? Number.NaN;
      if (Number.isInteger(valor) && valor >= minimo && valor <= maximo) return { escala, valor };
      lugar.erros.add(lugar.field, 'fora_da_escala', `Informe um número inteiro de ${minimo} a ${maximo}.`);
      return undefined;
    }
  }
}

/** Os domínios são opcionais; respondido um, respondem-se todos. */
function avaliarCdr({ cdr = '', cdr_dominios: respostas }: Respostas, { erros, field }: Lugar): SemData | undefined {
  const valor = escolher(ESCALAS.cdr.opcoes, cdr, { erros, field });
  const dominios: Record<string, string> = {};
  let completo = true;
  for (const { nome, opcoes: permitidas } of respostas ? DOMINIOS_DA_CDR : []) {
    const lugar = { erros, field: `${field}_dominios.${nome}` };
    const resposta = respostas && own(respostas, nome);
    const nota = resposta === undefined ? faltou(lugar) : escolher(permitidas, resposta, lugar);
    if (nota === undefined) completo = false;
    else dominios[nome] = nota;
  }
  const conhecidos: readonly string[] = DOMINIOS_DA_CDR.map(({ nome }) => nome);
  for (const nome of Object.keys(respostas ?? {}).filter((nome) => !conhecidos.includes(nome))) {
    desconhecido({ erros, field: `${field}_dominios.${nome}` });
    completo = false;
  }
  if (valor === undefined || !completo) return undefined;
  return { escala: 'cdr', valor, dominios: respostas && dominios };
}

/** The option that `resposta` names: `3`, `3.0` and `3,0` are the same grade. */
function escolher(permitidas: readonly Opcao[], resposta: string, { erros, field }: Lugar): string | undefined {
  const nota = /^\d{1,2}(?:[.,]\d)?$/.test(resposta) ? Number(resposta.replace(',', '.')) : Number.NaN;
  const opcao = permitidas.find(({ valor }) => Number(valor) === nota);
  if (!opcao) {
    const rotulos = permitidas.map(({ rotulo }) => rotulo).join('; ');
    erros.add(field, 'fora_da_escala', `Escolha um dos graus da escala: ${rotulos}.`);
  }
  return opcao?.valor;
}

/** Whether every item is answered within its points. */
function pontuar(definicao: readonly ItemDeEscala[], pontos: Pontos, { erros, field }: Lugar): boolean {
  let completo = true;
  for (const { nome, maximo, binario } of definicao) {
    const lugar = { erros, field: `${field}.${nome}` };
    const valor = own(pontos, nome);
    if (valor === undefined) {
      faltou(lugar);
      completo = false;
    } else if (
      !Number.isInteger(valor) ||
      valor < 0 ||
      valor > maximo ||
      (binario && valor !== 0 && valor !== maximo)
    ) {
      const faixa = binario ? `0 (não) ou ${maximo} (sim)` : `de 0 a ${maximo} pontos`;
      erros.add(lugar.field, 'fora_da_escala', `Este item vale ${faixa}.`);
      completo = false;
    }
  }
  for (const nome of Object.keys(pontos).filter((nome) => !definicao.some((item) => item.nome === nome))) {
    desconhecido({ erros, field: `${field}.${nome}` });
    completo = false;
  }
  return completo;
}

function faltou({ erros, field }: Lugar): undefined {
  erros.add(field, 'obrigatorio', 'Responda este item: a escala só vale inteira.');
}

function desconhecido({ erros, field }: Lugar): void {
  erros.add(field, 'campo_desconhecido', 'Este item não existe na escala: retire-o.');
}

const total = (pontos: Pontos): number => Object.values(pontos).reduce((soma, valor) => soma + valor, 0);

/** Names come from the request: `constructor` is no answer. */
const own = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;
