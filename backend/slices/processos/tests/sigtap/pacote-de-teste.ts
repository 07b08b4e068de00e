import { fazerZip } from './zip.ts';

/** A monthly package as DATASUS makes it, with the few lines that a test names. */
export interface PacoteDeTeste {
  readonly competencia: string;
  readonly procedimentos: readonly Linha[];
  /** Name by code, as tb_cid writes it. */
  readonly cids?: Readonly<Record<string, string>>;
}

interface Linha {
  readonly codigo: string;
  /** In Windows-1252: each character is a byte. */
  readonly nome?: string;
  readonly sexo?: string;
  readonly quantidade?: string;
  readonly idades?: readonly [minima: string, maxima: string];
  /** Without their dot. */
  readonly cids?: readonly string[];
  readonly descricao?: string;
}

const LAYOUTS = {
  tb_procedimento: [
    ...([
      ['CO_PROCEDIMENTO', 10],
      ['NO_PROCEDIMENTO', 250],
      ['TP_COMPLEXIDADE', 1],
      ['TP_SEXO', 1],
    ] as const),
    ...([
      ['QT_MAXIMA_EXECUCAO', 4],
      ['QT_DIAS_PERMANENCIA', 4],
      ['QT_PONTOS', 4],
    ] as const),
    ...([
      ['VL_IDADE_MINIMA', 4],
      ['VL_IDADE_MAXIMA', 4],
      ['VL_SH', 12],
      ['VL_SA', 12],
      ['VL_SP', 12],
    ] as const),
    ...([
      ['CO_FINANCIAMENTO', 2],
      ['CO_RUBRICA', 6],
      ['QT_TEMPO_PERMANENCIA', 4],
      ['DT_COMPETENCIA', 6],
    ] as const),
  ],
  rl_procedimento_cid: [
    ['CO_PROCEDIMENTO', 10],
    ['CO_CID', 4],
    ['ST_PRINCIPAL', 1],
    ['DT_COMPETENCIA', 6],
  ],
  tb_cid: [
    ['CO_CID', 4],
    ['NO_CID', 100],
    ['TP_AGRAVO', 1],
    ['TP_SEXO', 1],
    ['TP_ESTADIO', 1],
    ['VL_CAMPOS_IRRADIADOS', 4],
  ],
  tb_descricao: [
    ['CO_PROCEDIMENTO', 10],
    ['DS_PROCEDIMENTO', 4000],
    ['DT_COMPETENCIA', 6],
  ],
  rl_procedimento_tuss: [
    ['CO_PROCEDIMENTO', 10],
    ['CO_TUSS', 10],
  ],
} as const satisfies Record<string, readonly (readonly [string, number])[]>;

type Tabela = keyof typeof LAYOUTS;

/** The files of a package, for the test to spoil before they are zipped. */
export function arquivosDoPacote({ competencia, procedimentos, cids = {} }: PacoteDeTeste): Map<string, Buffer> {
  const linhas: Record<Tabela, string[]> = {
    tb_procedimento: procedimentos.map((p) => {
      const limites = `${p.quantidade ?? '0062'}99990000${(p.idades ?? ['0000', '1571']).join('')}`;
      const nome = (p.nome ?? 'AMOSTRA FICTICIA 10 MG (POR COMPRIMIDO)').padEnd(250);
      return `${p.codigo}${nome}3${p.sexo ?? 'I'}${limites}${'0'.repeat(36)}02      9999${competencia}`;
    }),
    rl_procedimento_cid: procedimentos.flatMap((p) =>
      (p.cids ?? []).map((cid) => `${p.codigo}${cid.padEnd(4)}S${competencia}`),
    ),
    tb_cid: nomesDosCids(procedimentos, cids).map(([cid, nome]) => `${cid.padEnd(4)}${nome.padEnd(100)}0I00000`),
    tb_descricao: procedimentos.flatMap(({ codigo, descricao }) =>
      descricao ? [`${codigo}${descricao.padEnd(4000)}${competencia}`] : [],
    ),
    rl_procedimento_tuss: [],
  };
  const arquivos = (Object.keys(LAYOUTS) as Tabela[]).flatMap((tabela) => [
    [`${tabela}.txt`, emBytes(linhas[tabela])] as const,
    [`${tabela}_layout.txt`, emBytes(layout(tabela))] as const,
  ]);
  return new Map([...arquivos, ['LEIA_ME.TXT', Buffer.from('Fictício.\r\n')], ['versao', Buffer.from('1.1')]]);
}

export function zipDoPacote(pacote: PacoteDeTeste): Buffer {
  return fazerZip(arquivosDoPacote(pacote));
}

function nomesDosCids(procedimentos: readonly Linha[], nomes: Readonly<Record<string, string>>): [string, string][] {
  const usados = new Set(procedimentos.flatMap(({ cids }) => cids ?? []));
  return [...usados].toSorted().map((cid) => [cid, nomes[cid] ?? `Doença fictícia ${cid}`]);
}

function layout(tabela: Tabela): string[] {
  let fim = 0;
  const colunas = LAYOUTS[tabela].map(([nome, tamanho]) => {
    const inicio = fim + 1;
    fim += tamanho;
    return `${nome},${tamanho},${inicio},${fim},VARCHAR2`;
  });
  return ['Coluna,Tamanho,Inicio,Fim,Tipo', ...colunas];
}

function emBytes(linhas: readonly string[]): Buffer {
  return Buffer.from(linhas.map((linha) => `${linha}\r\n`).join(''), 'latin1');
}
