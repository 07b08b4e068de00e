import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FaultList, readTable } from './csv-table.ts';
import { lerZip, ZipInvalidoError } from '../sigtap/ler-zip.ts';
import {
  ARQUIVO_DAS_REGRAS,
  type FatosDoSigtap,
  type FatosDosProtocolos,
  TABELAS,
  type TipoDePacote,
} from './tabelas.ts';

export const MANIFESTO = 'pacote.json';
/** `public key . signature`, both base64, over the bytes of the manifest. */
export const ASSINATURA = 'assinatura';

/** Every reason at once; whatever is in force stays. */
export class PacoteRecusadoError extends Error {
  override readonly name = 'PacoteRecusadoError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`O pacote tem ${faults.length} erro(s) e foi recusado; o catálogo em vigor não mudou:\n${faults.join('\n')}`);
    this.faults = faults;
  }
}

const NAO_E_MANIFESTO = `${MANIFESTO}:1: não é um manifesto (formato 1, tipo protocolos ou sigtap, nome e arquivos)`;

interface Manifesto {
  readonly formato: 1;
  readonly tipo: TipoDePacote;
  readonly nome: string;
  /** By file: its hash, and the row of fontes.csv that its facts come from where a row names no other. */
  readonly arquivos: Readonly<Record<string, { readonly sha256: string; readonly fonte: string }>>;
}

/** Files by name, as a folder or a zip holds them. */
export type ArquivosDoPacote = ReadonlyMap<string, Buffer>;

export type PacoteLido = {
  readonly nome: string;
  /** Of the manifest, which holds those of all files: the version that an issue records. */
  readonly sha256: string;
  /** Who signed it. */
  readonly chave: string;
} & (
  | { readonly tipo: 'protocolos'; readonly fatos: FatosDosProtocolos }
  | { readonly tipo: 'sigtap'; readonly fatos: FatosDoSigtap }
);

export async function arquivosDaPasta(pasta: string): Promise<ArquivosDoPacote> {
  const nomes = (await readdir(pasta)).toSorted();
  return new Map(await Promise.all(nomes.map(async (nome) => [nome, await readFile(join(pasta, nome))] as const)));
}

/** @throws {PacoteRecusadoError} */
export async function arquivosDoZip(conteudo: Buffer): Promise<ArquivosDoPacote> {
  try {
    return await lerZip(conteudo);
  } catch (error) {
    if (error instanceof ZipInvalidoError) throw new PacoteRecusadoError([error.message]);
    throw error;
  }
}

/**
 * Signature first, then the hashes, then every row of every file, whose faults are collected: what is not signed by a key
 * that is trusted is not even read.
 * @throws {PacoteRecusadoError} when it is not the pack that was signed.
 */
export function lerPacote(
  arquivos: ArquivosDoPacote,
  chavesDeConfianca: readonly string[],
  faults: FaultList,
): PacoteLido {
  const chave = conferirAssinatura(arquivos, chavesDeConfianca);
  const doManifesto = new FaultList();
  const manifesto = lerManifesto(arquivos, doManifesto);
  if (!manifesto || doManifesto.faults.length > 0) throw new PacoteRecusadoError(doManifesto.faults);

  const fatos = lerFatos(manifesto.tipo, arquivos, faults);
  conferirFontes(manifesto, fatos, faults);
  const { tipo, nome } = manifesto;
  const sha256 = hashDe(arquivos.get(MANIFESTO));
  return { tipo, nome, sha256, chave, fatos } as PacoteLido; // the tables were those of its kind
}

function conferirAssinatura(arquivos: ArquivosDoPacote, chavesDeConfianca: readonly string[]): string {
  const manifesto = arquivos.get(MANIFESTO);
  const [chave = '', assinatura = ''] = arquivos.get(ASSINATURA)?.toString('utf8').trim().split('.') ?? [];
  if (!manifesto || !chave) {
    throw new PacoteRecusadoError([`${manifesto ? ASSINATURA : MANIFESTO}:1: falta no pacote`]);
  }
  if (!chavesDeConfianca.includes(chave)) {
    throw new PacoteRecusadoError([`${ASSINATURA}:1: a chave ${chave} não é de quem esta instalação confia`]);
  }
  if (!verify(null, manifesto, chavePublica(chave), Buffer.from(assinatura, 'base64'))) {
    throw new PacoteRecusadoError([`${ASSINATURA}:1: a assinatura não é deste pacote`]);
  }
  return chave;
}

/** The head of the only DER that an Ed25519 public key has; its 32 bytes follow. */
const DER_ED25519 = Buffer.from('302a300506032b6570032100', 'hex');

function chavePublica(base64: string): KeyObject {
  const key = Buffer.concat([DER_ED25519, Buffer.from(base64, 'base64')]);
  return createPublicKey({ key, format: 'der', type: 'spki' });
}

export function chaveEmTexto(chave: KeyObject): string {
  const der = createPublicKey(chave).export({ format: 'der', type: 'spki' });
  return der.subarray(DER_ED25519.length).toString('base64');
}

/**
 * The same files under a manifest of what they are now, signed by this key.
 * @throws {PacoteRecusadoError} when they have no manifest that says kind, name and sources.
 */
export function assinarDeNovo(arquivos: ArquivosDoPacote, chavePrivada: KeyObject): ArquivosDoPacote {
  const manifesto = lerJson(arquivos.get(MANIFESTO));
  if (!isManifesto(manifesto)) throw new PacoteRecusadoError([NAO_E_MANIFESTO]);
  const fontes = Object.entries(manifesto.arquivos).map(([arquivo, { fonte }]) => [arquivo, fonte]);
  return assinarPacote({ ...manifesto, fontes: Object.fromEntries(fontes) }, arquivos, chavePrivada);
}

/** What the manifest and the signature of these files are, by this key. */
export function assinarPacote(
  { tipo, nome, fontes }: Pick<Manifesto, 'tipo' | 'nome'> & { readonly fontes: Readonly<Record<string, string>> },
  arquivos: ArquivosDoPacote,
  chavePrivada: KeyObject,
): ArquivosDoPacote {
  const fatos = [...arquivos].filter(([arquivo]) => arquivo !== MANIFESTO && arquivo !== ASSINATURA);
  const descritos = fatos.map(([arquivo, conteudo]) => [
    arquivo,
    { sha256: hashDe(conteudo), fonte: fontes[arquivo] ?? '' },
  ]);
  const conteudo: Manifesto = { formato: 1, tipo, nome, arquivos: Object.fromEntries(descritos) };
  const manifesto = Buffer.from(`${JSON.stringify(conteudo, null, 2)}\n`);
  const assinatura = sign(null, manifesto, chavePrivada).toString('base64');
  return new Map([
    ...fatos,
    [MANIFESTO, manifesto],
    [ASSINATURA, Buffer.from(`${chaveEmTexto(chavePrivada)}.${assinatura}\n`)],
  ]);
}

function hashDe(conteudo: Buffer = Buffer.alloc(0)): string {
  return createHash('sha256').update(conteudo).digest('hex');
}

/** What was signed, not yet believed: whoever signed may have signed nonsense. */
function lerManifesto(arquivos: ArquivosDoPacote, faults: FaultList): Manifesto | undefined {
  const recusar = (motivo: string) => faults.add(MANIFESTO, 1, motivo);
  const manifesto = lerJson(arquivos.get(MANIFESTO));
  if (!isManifesto(manifesto)) {
    faults.faults.push(NAO_E_MANIFESTO);
    return undefined;
  }
  const esperados = arquivosDoTipo(manifesto.tipo);
  for (const arquivo of esperados) if (!Object.hasOwn(manifesto.arquivos, arquivo)) recusar(`falta ${arquivo}`);
  for (const [arquivo, { sha256 }] of Object.entries(manifesto.arquivos)) {
    if (!esperados.includes(arquivo)) recusar(`${arquivo} não é de um pacote ${manifesto.tipo}`);
    else if (hashDe(arquivos.get(arquivo)) !== sha256) faults.add(arquivo, 1, 'falta, ou mudou depois de assinado');
  }
  for (const arquivo of arquivos.keys()) {
    const seu = arquivo === MANIFESTO || arquivo === ASSINATURA || Object.hasOwn(manifesto.arquivos, arquivo);
    if (!seu) faults.add(arquivo, 1, 'está no pacote e não no manifesto');
  }
  return manifesto;
}

function arquivosDoTipo(tipo: TipoDePacote): string[] {
  const tabelas = Object.values(TABELAS[tipo]).map(({ arquivo }): string => arquivo);
  return tipo === 'protocolos' ? [...tabelas, ARQUIVO_DAS_REGRAS] : tabelas;
}

function lerJson(conteudo: Buffer | undefined): unknown {
  try {
    return JSON.parse(conteudo?.toString('utf8') ?? '');
  } catch {
    return undefined;
  }
}

function isManifesto(valor: unknown): valor is Manifesto {
  if (typeof valor !== 'object' || valor === null) return false;
  const { formato, tipo, nome, arquivos } = valor as Record<string, unknown>;
  return (
    formato === 1 &&
    typeof tipo === 'string' &&
    Object.hasOwn(TABELAS, tipo) &&
    typeof nome === 'string' &&
    /^[a-z0-9][a-z0-9.-]{0,79}$/.test(nome) &&
    typeof arquivos === 'object' &&
    arquivos !== null &&
    Object.values(arquivos).every(
      (arquivo: unknown) =>
        typeof arquivo === 'object' && arquivo !== null && 'fonte' in arquivo && typeof arquivo.fonte === 'string',
    )
  );
}

type Fatos = FatosDosProtocolos | FatosDoSigtap;

function lerFatos(tipo: TipoDePacote, arquivos: ArquivosDoPacote, faults: FaultList): Fatos {
  const entradas = Object.entries(TABELAS[tipo]).map(([nome, tabela]) => [
    nome,
    readTable<never>(tabela as never, arquivos.get(tabela.arquivo) ?? Buffer.alloc(0), faults),
  ]);
  const tabelas = Object.fromEntries(entradas) as Fatos; // one table of rows per entry of TABELAS, read by its own columns
  return tipo === 'sigtap' ? tabelas : { ...tabelas, regrasEmDados: lerTexto(ARQUIVO_DAS_REGRAS, arquivos, faults) };
}

function lerTexto(arquivo: string, arquivos: ArquivosDoPacote, faults: FaultList): string {
  const conteudo = arquivos.get(arquivo) ?? Buffer.alloc(0);
  const texto = conteudo.toString('utf8');
  if (!conteudo.equals(Buffer.from(texto))) faults.add(arquivo, 1, 'não é UTF-8');
  return texto;
}

function conferirFontes(manifesto: Manifesto, { fontes }: Fatos, faults: FaultList): void {
  const conhecidas = new Set(fontes.map(({ id }) => id));
  for (const [arquivo, { fonte }] of Object.entries(manifesto.arquivos)) {
    if (arquivo === TABELAS[manifesto.tipo].fontes.arquivo || conhecidas.has(fonte)) continue;
    faults.add(
      MANIFESTO,
      1,
      fonte ? `a fonte ${fonte} de ${arquivo} não está em fontes.csv` : `${arquivo} não tem fonte`,
    );
  }
}
