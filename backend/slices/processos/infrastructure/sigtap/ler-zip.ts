import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { fromBufferPromise } from 'yauzl';

/** What is inside must fit in memory: the whole table of procedures has 34 MB. */
const MAX_BYTES = 150_000_000;
const MAX_ARQUIVOS = 500;

export class ZipInvalidoError extends Error {
  override readonly name = 'ZipInvalidoError';
}

/** Every file of the archive, or a refusal: one that was cut or changed on its way opens nowhere. */
export async function lerZip(conteudo: Buffer): Promise<Map<string, Buffer>> {
  try {
    return await lerEntradas(conteudo);
  } catch (error) {
    if (error instanceof ZipInvalidoError) throw error;
    throw new ZipInvalidoError('não é um zip inteiro (cortado no caminho ou de outro formato)', { cause: error });
  }
}

async function lerEntradas(conteudo: Buffer): Promise<Map<string, Buffer>> {
  const zip = await fromBufferPromise(conteudo, { lazyEntries: true });
  if (zip.entryCount > MAX_ARQUIVOS) throw new ZipInvalidoError(`o zip tem ${zip.entryCount} arquivos`);
  const arquivos = new Map<string, Buffer>();
  let total = 0;
  for await (const entrada of zip.eachEntry()) {
    const { fileName: nome } = entrada;
    if (nome.endsWith('/')) continue;
    total += entrada.uncompressedSize;
    if (total > MAX_BYTES) throw new ZipInvalidoError('o zip aberto passa de 150 MB');
    if (arquivos.has(nome)) throw new ZipInvalidoError(`${nome} está no zip duas vezes`);
    // The stream ends with an error when the size is not the one announced.
    const lido = await buffer(await zip.openReadStreamPromise(entrada));
    if (crc32(lido) !== entrada.crc32) throw new ZipInvalidoError(`${nome} não confere com a soma que o zip traz`);
    arquivos.set(nome, lido);
  }
  return arquivos;
}
