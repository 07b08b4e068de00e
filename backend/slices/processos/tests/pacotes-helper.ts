import { generateKeyPairSync } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import {
  arquivosDaPasta,
  type ArquivosDoPacote,
  assinarDeNovo,
  chaveEmTexto,
} from '../infrastructure/catalogo/pacote.ts';

const PACOTES = new URL('../../../catalogo/pacotes/', import.meta.url);
export const PROTOCOLOS = 'protocolos-2026.12';
export const SIGTAP_202510 = 'sigtap-202510-v2510160954';
export const SIGTAP_202608 = 'sigtap-202608-v2608141139';

/** Whom only these tests trust. */
export const CHAVE = generateKeyPairSync('ed25519').privateKey;
export const CHAVE_PUBLICA = chaveEmTexto(CHAVE);

export function pacoteDoProduto(nome: string): Promise<ArquivosDoPacote> {
  return arquivosDaPasta(fileURLToPath(new URL(nome, PACOTES)));
}

export type Troca = readonly [arquivo: string, de: string, para: string];

/** The product's own pack with a few words changed and a name of its own, signed again. */
export async function pacoteMudado(nome: string, trocas: readonly Troca[], novoNome = `${nome}-mudado`) {
  const arquivos = new Map(await pacoteDoProduto(nome));
  for (const [arquivo, de, para] of [['pacote.json', `"${nome}"`, `"${novoNome}"`] as const, ...trocas]) {
    const texto = arquivos.get(arquivo)?.toString('utf8') ?? '';
    expect(texto).toContain(de);
    arquivos.set(arquivo, Buffer.from(texto.replace(de, para)));
  }
  return assinarDeNovo(arquivos, CHAVE);
}
