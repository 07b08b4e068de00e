import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { createGunzip } from 'node:zlib';
import {
  createMessage,
  decrypt,
  decryptKey,
  encrypt,
  type Key,
  type PrivateKey,
  readKeys,
  readMessage,
  readPrivateKeys,
} from 'openpgp';
import { CopiaRecusadaError } from './copia-recusada-error.ts';

/** An intact copy gives its next piece within milliseconds. */
const WAIT_MS = 10_000;

/** @throws {CopiaRecusadaError} when copies made with it could be opened by nobody, or by whoever has this machine. */
export async function readPublicKey(armored: string, now: Date): Promise<Key> {
  const [key, ...others] = await readKeys({ armoredKeys: armored }).catch(() => []);
  if (!key || others.length > 0) {
    throw new CopiaRecusadaError(
      'O arquivo da chave deve ter uma chave pública OpenPGP, e só uma (gpg --armor --export).',
    );
  }
  if (key.isPrivate()) {
    throw new CopiaRecusadaError(
      'Esta é uma chave privada: ela não pode ficar na máquina que faz as cópias. Use a chave pública dela.',
    );
  }
  const expiration = await key.getExpirationTime();
  if (expiration === null || expiration <= now) {
    throw new CopiaRecusadaError('A chave pública está vencida ou foi revogada. Use uma chave em vigor.');
  }
  await key.getEncryptionKey(undefined, now).catch((cause: unknown) => {
    throw new CopiaRecusadaError('Esta chave pública não serve para cifrar.', { cause });
  });
  return key;
}

/** @throws {CopiaRecusadaError} when there is no private key in it, or the passphrase does not open it. */
export async function readPrivateKey(armored: string, passphrase: string | undefined): Promise<PrivateKey> {
  const [key] = await readPrivateKeys({ armoredKeys: armored }).catch(() => []);
  if (!key) throw new CopiaRecusadaError('O arquivo da chave deve ter a chave privada OpenPGP da cópia.');
  if (key.isDecrypted()) return key;
  if (passphrase === undefined) {
    throw new CopiaRecusadaError(
      'A chave privada tem senha: informe-a em BACKUP_CHAVE_SENHA ou BACKUP_CHAVE_SENHA_FILE.',
    );
  }
  return decryptKey({ privateKey: key, passphrase }).catch((cause: unknown) => {
    throw new CopiaRecusadaError('A senha não abre a chave privada.', { cause });
  });
}

export async function encrypted(key: Key, source: Readable): Promise<Readable> {
  const message = await createMessage({ binary: Readable.toWeb(source) as ReadableStream<Uint8Array> }); // never text
  return fromWeb(await encrypt({ message, encryptionKeys: key, format: 'binary' }));
}

/**
 * What the file holds, as it is read: nothing of it is proven until the last byte, where the seal is. Whoever consumes
 * it must undo what it did when this throws.
 */
export async function* decrypted(key: PrivateKey, file: Readable, waitMs = WAIT_MS): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  try {
    const flow = pipeline(fromWeb(await inTime(waitMs, () => opened(key, file))), gunzip);
    flow.catch(() => undefined); // when the consumer leaves early nobody awaits it below
    const pieces: AsyncIterator<Buffer> = gunzip[Symbol.asyncIterator]();
    for (;;) {
      const { value, done } = await inTime(waitMs, () => pieces.next());
      if (done) break;
      yield value;
    }
    await inTime(waitMs, () => flow);
  } catch (cause) {
    throw new CopiaRecusadaError(
      'A cópia não abre: o arquivo está danificado ou incompleto, ou foi feito para outra chave.',
      { cause },
    );
  } finally {
    gunzip.destroy();
    file.destroy();
  }
}

async function opened(key: PrivateKey, file: Readable): Promise<object> {
  const message = await readMessage({ binaryMessage: Readable.toWeb(file) as ReadableStream<Uint8Array> });
  const { data } = await decrypt({
    message,
    decryptionKeys: key,
    format: 'binary',
    // Otherwise the whole copy waits in memory for its seal.
    config: { allowUnauthenticatedStream: true },
  });
  return data;
}

/** Some bytes damaged where the content begins leave openpgp waiting for ever, without an error. */
async function inTime<T>(ms: number, work: () => Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('the content stopped')), ms);
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** openpgp describes streams by shape; on Node they are Node's own. */
function fromWeb(stream: object): Readable {
  return Readable.fromWeb(stream as ReadableStream);
}
