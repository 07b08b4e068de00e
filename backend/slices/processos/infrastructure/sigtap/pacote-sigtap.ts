import { createHash } from 'node:crypto';
import { lerZip, ZipInvalidoError } from './ler-zip.ts';
import {
  conferirLinhas,
  type Layout,
  lerLayout,
  type Recusar,
  type Registro,
  registrosDe,
  type TabelaFixa,
} from './tabela-fixa.ts';

/** A procedure of group 06.04; null where SIGTAP states no limit. */
export interface Procedimento {
  readonly codigo: string;
  readonly nome: string;
  readonly sexo: 'F' | 'M' | null;
  readonly idadeMinimaMeses: number | null;
  readonly idadeMaximaMeses: number | null;
  readonly quantidadeMaxima: number | null;
  /** With their dot, in order. */
  readonly cids: readonly string[];
}

export interface CompetenciaSigtap {
  /** AAAAMM. */
  readonly competencia: string;
  /** Of the publication: the same competence comes out more than once. Null in a file that was renamed. */
  readonly versao: string | null;
  /** Of the zip. */
  readonly sha256: string;
  readonly procedimentos: readonly Procedimento[];
  /** Names of the CIDs that the procedures accept. */
  readonly cids: ReadonlyMap<string, string>;
  /** What DATASUS writes of some procedures beside their numbers; rules among it. */
  readonly descricoes: ReadonlyMap<string, string>;
}

export class PacoteSigtapRecusadoError extends Error {
  override readonly name = 'PacoteSigtapRecusadoError';
  readonly motivos: readonly string[];

  constructor(motivos: readonly string[]) {
    super(`O pacote do SIGTAP foi recusado inteiro; nada mudou:\n${motivos.join('\n')}`);
    this.motivos = motivos;
  }
}

const NECESSARIAS = {
  tb_procedimento: [
    ...['CO_PROCEDIMENTO', 'NO_PROCEDIMENTO', 'TP_SEXO', 'QT_MAXIMA_EXECUCAO'],
    ...['VL_IDADE_MINIMA', 'VL_IDADE_MAXIMA', 'DT_COMPETENCIA'],
  ],
  rl_procedimento_cid: ['CO_PROCEDIMENTO', 'CO_CID', 'DT_COMPETENCIA'],
  tb_cid: ['CO_CID', 'NO_CID'],
  tb_descricao: ['CO_PROCEDIMENTO', 'DS_PROCEDIMENTO', 'DT_COMPETENCIA'],
} as const;

/** Every reason is told, but a file that is wrong throughout need not tell it of each line. */
const MAX_MOTIVOS_POR_ARQUIVO = 20;

/**
 * DATASUS's monthly package as it is published (`TabelaUnificada_AAAAMM_vAAMMDDHHMM.zip`), read by its own layouts.
 * @throws {PacoteSigtapRecusadoError} when any of it is cut, of another month, or not SIGTAP's.
 */
export async function lerPacoteSigtap(nome: string, conteudo: Buffer): Promise<CompetenciaSigtap> {
  const motivos = new Motivos();
  const tabelas = lerTabelas(await abrir(conteudo), motivos);
  motivos.throwIfAny();

  const competencia = competenciaUnica(tabelas, motivos);
  const doNome = /^TabelaUnificada_(\d{6})(?:_v(\d{10}))?(?!\d)/i.exec(nome);
  if (doNome?.[1] && doNome[1] !== competencia) {
    motivos.add(nome, 0, `o nome diz a competência ${doNome[1]} e as tabelas dizem ${competencia}`);
  }
  const procedimentos = lerProcedimentos(tabelas, motivos);
  motivos.throwIfAny();
  const usados = new Set(procedimentos.flatMap(({ cids }) => cids));
  return {
    competencia,
    versao: doNome?.[2] ?? null,
    sha256: createHash('sha256').update(conteudo).digest('hex'),
    procedimentos,
    cids: new Map([...lerCids(tabelas)].filter(([cid]) => usados.has(cid))),
    descricoes: lerDescricoes(tabelas),
  };
}

class Motivos {
  readonly #motivos: string[] = [];
  readonly #porArquivo = new Map<string, number>();

  readonly add: Recusar = (arquivo, linha, motivo) => {
    const quantos = (this.#porArquivo.get(arquivo) ?? 0) + 1;
    this.#porArquivo.set(arquivo, quantos);
    if (quantos <= MAX_MOTIVOS_POR_ARQUIVO) this.#motivos.push(`${arquivo}${linha ? `:${linha}` : ''}: ${motivo}`);
  };

  throwIfAny(): void {
    if (this.#motivos.length === 0) return;
    const demais = [...this.#porArquivo].filter(([, quantos]) => quantos > MAX_MOTIVOS_POR_ARQUIVO);
    throw new PacoteSigtapRecusadoError([
      ...this.#motivos,
      ...demais.map(([arquivo, quantos]) => `${arquivo}: e mais ${quantos - MAX_MOTIVOS_POR_ARQUIVO}`),
    ]);
  }
}

async function abrir(conteudo: Buffer): Promise<Map<string, Buffer>> {
  try {
    return await lerZip(conteudo);
  } catch (error) {
    if (error instanceof ZipInvalidoError) throw new PacoteSigtapRecusadoError([error.message]);
    throw error;
  }
}

type Tabelas = ReadonlyMap<string, TabelaFixa>;

/** All of them, also those that are not loaded: a package cut anywhere is not the one that DATASUS published. */
function lerTabelas(arquivos: ReadonlyMap<string, Buffer>, { add }: Motivos): Tabelas {
  const tabelas = new Map<string, Buffer>();
  const layouts = new Map<string, Buffer>();
  for (const [nome, conteudo] of arquivos) {
    const [, tabela, layout] = /^((?:tb|rl)_\w+?)(_layout)?\.txt$/i.exec(nome) ?? [];
    if (tabela) (layout ? layouts : tabelas).set(tabela.toLowerCase(), conteudo);
  }
  for (const tabela of Object.keys(NECESSARIAS)) {
    if (!tabelas.has(tabela) && !layouts.has(tabela)) add(`${tabela}.txt`, 0, 'falta no pacote');
  }
  for (const tabela of layouts.keys()) if (!tabelas.has(tabela)) add(`${tabela}.txt`, 0, 'falta, e o layout veio');

  return new Map(
    [...tabelas].flatMap(([tabela, conteudo]) => {
      const descricao = layouts.get(tabela);
      if (!descricao) {
        add(`${tabela}_layout.txt`, 0, 'falta, e a tabela veio');
        return [];
      }
      const layout = lerLayout(`${tabela}_layout.txt`, descricao, add);
      if (layout.largura === 0) return [];
      conferirColunas(tabela, layout, add);
      const lida = { arquivo: `${tabela}.txt`, conteudo, layout };
      return conferirLinhas(lida, add) ? [[tabela, lida] as const] : [];
    }),
  );
}

function conferirColunas(tabela: string, { colunas }: Layout, recusar: Recusar): void {
  const necessarias: readonly string[] = tabela in NECESSARIAS ? NECESSARIAS[tabela as keyof typeof NECESSARIAS] : [];
  const faltam = necessarias.filter((coluna) => !colunas.has(coluna));
  if (faltam.length > 0) recusar(`${tabela}_layout.txt`, 0, `falta a coluna ${faltam.join(', ')}`);
}

/** Tables of two months in one package are nobody's publication. */
function competenciaUnica(tabelas: Tabelas, { add }: Motivos): string {
  const competencia = registros(tabelas, 'tb_procedimento').next().value?.campo('DT_COMPETENCIA') ?? '';
  if (!/^20\d{2}(0[1-9]|1[0-2])$/.test(competencia)) {
    add('tb_procedimento.txt', 1, `"${competencia}" não é uma competência`);
    return competencia;
  }
  for (const tabela of tabelas.values()) {
    if (!tabela.layout.colunas.has('DT_COMPETENCIA')) continue;
    for (const registro of registrosDe(tabela)) {
      const outra = registro.campo('DT_COMPETENCIA');
      if (outra === competencia) continue;
      add(tabela.arquivo, registro.linha, `a competência ${outra} não é a do pacote, ${competencia}`);
      break;
    }
  }
  return competencia;
}

function* registros(tabelas: Tabelas, nome: keyof typeof NECESSARIAS): Generator<Registro, undefined> {
  const tabela = tabelas.get(nome);
  if (tabela) yield* registrosDe(tabela);
}

/** O Componente Especializado: o resto da tabela só é conferido na forma. */
const GRUPO = '0604';

function* doGrupo(tabelas: Tabelas, tabela: keyof typeof NECESSARIAS): Generator<Registro> {
  for (const registro of registros(tabelas, tabela)) {
    if (registro.campo('CO_PROCEDIMENTO').startsWith(GRUPO)) yield registro;
  }
}

function lerProcedimentos(tabelas: Tabelas, { add }: Motivos): Procedimento[] {
  const cids = cidsPorProcedimento(tabelas, add);
  const lidos = new Map<string, Procedimento>();
  for (const registro of doGrupo(tabelas, 'tb_procedimento')) {
    const recusar = (motivo: string) => add('tb_procedimento.txt', registro.linha, motivo);
    const codigo = registro.campo('CO_PROCEDIMENTO');
    if (!/^\d{10}$/.test(codigo)) recusar(`"${codigo}" não é um código de procedimento`);
    if (lidos.has(codigo)) recusar(`repete o código ${codigo}`);
    const nome = limpo(registro.campo('NO_PROCEDIMENTO'));
    if (!nome) recusar(`o código ${codigo} não tem nome`);
    const idadeMinimaMeses = numero(registro, 'VL_IDADE_MINIMA', [0, 9999], recusar);
    const idadeMaximaMeses = numero(registro, 'VL_IDADE_MAXIMA', [1571, 9999], recusar);
    if (idadeMinimaMeses !== null && idadeMaximaMeses !== null && idadeMinimaMeses > idadeMaximaMeses) {
      recusar(`a idade mínima (${idadeMinimaMeses} meses) passa da máxima (${idadeMaximaMeses})`);
    }
    lidos.set(codigo, {
      ...{ codigo, nome, idadeMinimaMeses, idadeMaximaMeses },
      sexo: sexo(registro, recusar),
      quantidadeMaxima: numero(registro, 'QT_MAXIMA_EXECUCAO', [9999], recusar),
      cids: [...(cids.get(codigo) ?? [])].toSorted(),
    });
  }
  if (lidos.size === 0)
    add('tb_procedimento.txt', 0, 'não tem nenhum medicamento do grupo 06.04: não é o pacote do SIGTAP');
  for (const codigo of cids.keys()) {
    if (!lidos.has(codigo)) add('rl_procedimento_cid.txt', 0, `o código ${codigo} não está em tb_procedimento`);
  }
  return [...lidos.values()].toSorted((a, b) => (a.codigo < b.codigo ? -1 : 1));
}

function cidsPorProcedimento(tabelas: Tabelas, recusar: Recusar): Map<string, Set<string>> {
  const conhecidos = lerCids(tabelas);
  const grupos = new Map<string, Set<string>>();
  for (const registro of doGrupo(tabelas, 'rl_procedimento_cid')) {
    const codigo = registro.campo('CO_PROCEDIMENTO');
    const cid = comPonto(registro.campo('CO_CID'));
    const aceitos = grupos.get(codigo) ?? new Set();
    if (!conhecidos.has(cid)) recusar('rl_procedimento_cid.txt', registro.linha, `o CID ${cid} não está em tb_cid`);
    if (aceitos.has(cid)) recusar('rl_procedimento_cid.txt', registro.linha, `repete ${codigo} com ${cid}`);
    grupos.set(codigo, aceitos.add(cid));
  }
  return grupos;
}

function lerCids(tabelas: Tabelas): Map<string, string> {
  const cids = new Map<string, string>();
  for (const registro of registros(tabelas, 'tb_cid')) {
    cids.set(comPonto(registro.campo('CO_CID')), limpo(registro.campo('NO_CID')));
  }
  return cids;
}

function lerDescricoes(tabelas: Tabelas): Map<string, string> {
  const descricoes = new Map<string, string>();
  for (const registro of doGrupo(tabelas, 'tb_descricao')) {
    const descricao = limpo(registro.campo('DS_PROCEDIMENTO'));
    if (descricao) descricoes.set(registro.campo('CO_PROCEDIMENTO'), descricao);
  }
  return descricoes;
}

/** `G400` is G40.0; `M45 ` is the category itself. */
function comPonto(cid: string): string {
  const codigo = cid.trim();
  return codigo.length > 3 ? `${codigo.slice(0, 3)}.${codigo.slice(3)}` : codigo;
}

/** Há espaço rígido no meio de nomes. */
function limpo(texto: string): string {
  return texto
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
    .normalize('NFC');
}

/** Null for a value that SIGTAP writes where it states no limit. */
function numero(
  registro: Registro,
  coluna: string,
  semLimite: readonly number[],
  recusar: (motivo: string) => void,
): number | null {
  const campo = registro.campo(coluna);
  if (!/^\d+$/.test(campo)) recusar(`${coluna}: "${campo}" não é um número`);
  return semLimite.includes(Number(campo)) ? null : Number(campo);
}

/** I: os dois; N: não se aplica. */
function sexo(registro: Registro, recusar: (motivo: string) => void): 'F' | 'M' | null {
  const campo = registro.campo('TP_SEXO');
  if (campo === 'F' || campo === 'M') return campo;
  if (campo !== 'I' && campo !== 'N') recusar(`TP_SEXO: "${campo}" não é F, M, I ou N`);
  return null;
}
