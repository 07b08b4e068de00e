import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { createGunzip } from 'node:zlib';
import {
  createMessage,
  decrypt,
  encrypt,
  enums,
  type Key,
  type KeyID,
  type Message,
  type PrivateKey,
  readMessage,
} from 'openpgp';
import { CopiaRecusadaError } from './copia-recusada-error.ts';
import { InflatedPacket } from './inflated-packet.ts';
import { nameOf } from './keys.ts';

/** An intact copy gives its next piece within milliseconds. */
const WAIT_MS = 10_000;
const ARMOR = /^\s*-----BEGIN PGP ([A-Z ]+)-----/;
const GZIP = 0x1f;

export async function encrypted(keys: readonly Key[], source: Readable): Promise<Readable> {
  const message = await createMessage({ binary: Readable.toWeb(source) as ReadableStream<Uint8Array> }); // never text
  return fromWeb(await encrypt({ message, encryptionKeys: [...keys], format: 'binary' }));
}

/**
 * What the file holds, as it is read: nothing of it is proven until the last byte, where the seal is. Whoever consumes
 * it must undo what it did when this throws.
 * @throws {CopiaRecusadaError} saying which it is: no copy, a copy for others, or a damaged one.
 */
export async function* decrypted(
  keys: readonly PrivateKey[],
  file: Readable,
  waitMs = WAIT_MS,
): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  try {
    const plain = await inTime(waitMs, () => opened(keys, file));
    const flow = pipeline(onlyGzip(fromWeb(plain), waitMs), gunzip);
    flow.catch(() => undefined); // when the consumer leaves early nobody awaits it below
    const pieces: AsyncIterator<Buffer> = gunzip[Symbol.asyncIterator]();
    for (;;) {
      const { value, done } = await inTime(waitMs, () => pieces.next());
      if (done) break;
      yield value;
    }
    await inTime(waitMs, () => flow);
  } catch (cause) {
    if (cause instanceof CopiaRecusadaError) throw cause;
    throw new CopiaRecusadaError('A cópia não abre: o arquivo está danificado ou incompleto.', { cause });
  } finally {
    gunzip.destroy();
    file.destroy();
  }
}

async function opened(keys: readonly PrivateKey[], file: Readable): Promise<object> {
  const message = await readCopy(file);
  assertFor(keys, message);
  const config = {
    // Otherwise the whole copy waits in memory for its seal.
    allowUnauthenticatedStream: true,
    additionalAllowedPackets: [InflatedPacket],
  };
  try {
    const { data } = await decrypt({ message, decryptionKeys: [...keys], format: 'binary', config });
    return data;
  } catch (cause) {
    throw recusaDe(cause, message.getEncryptionKeyIDs().some(isHidden));
  }
}

/** What openpgp says at the lock, before any content; its words are tested against gpg's messages. */
function recusaDe(cause: unknown, hidden: boolean): unknown {
  const said = cause instanceof Error ? cause.message : '';
  if (/Invalid enum|non-preferred|[Uu]nsupported|[Uu]nknown curve|Cannot find module/.test(said)) {
    return new CopiaRecusadaError(
      'Esta cópia foi cifrada com um algoritmo que este programa não tem (uma cifra ou curva fora das de fábrica do gpg). ' +
        'Abra-a com gpg -d e cifre-a de novo com gpg -e -r.',
      { cause },
    );
  }
  if (hidden || /Session key decryption failed/.test(said)) {
    return new CopiaRecusadaError(
      'Esta chave não abre a cópia: ela foi feita para outra, ou o arquivo está danificado.',
      {
        cause,
      },
    );
  }
  return cause;
}

/** Binary, as the product and sq --binary write it, or text: gpg --armor, and sq without --binary. */
async function readCopy(file: Readable): Promise<Message<ReadableStream<Uint8Array>>> {
  const chunks: AsyncIterator<Buffer> = file[Symbol.asyncIterator]();
  const { value: first, done } = await chunks.next();
  if (done || first.length === 0) throw new CopiaRecusadaError('A cópia não abre: o arquivo está vazio.');
  const whole = (async function* () {
    yield first;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  })();
  const armor = ARMOR.exec(first.toString('latin1'))?.[1];
  if (armor === undefined && ((first[0] ?? 0) & 0x80) === 0) {
    throw new CopiaRecusadaError(
      first[0] === GZIP
        ? 'Este arquivo não está cifrado: não é uma cópia feita por npm run backup.'
        : 'Este arquivo não é uma cópia: não é uma mensagem OpenPGP.',
    );
  }
  if (armor !== undefined && armor !== 'MESSAGE') {
    throw new CopiaRecusadaError(`Este arquivo não é uma cópia: é um bloco OpenPGP de outro tipo (${armor}).`);
  }
  const message = armor === undefined ? { binaryMessage: web(whole) } : { armoredMessage: web(text(whole)) };
  return readMessage<ReadableStream<Uint8Array>>(message as { binaryMessage: ReadableStream<Uint8Array> });
}

async function* text(source: AsyncIterable<Buffer>): AsyncGenerator<string> {
  for await (const chunk of source) yield chunk.toString('latin1');
}

/** Told before anything is decrypted: the message says in the clear how it is sealed and for whom. */
function assertFor(keys: readonly PrivateKey[], message: Message<ReadableStream<Uint8Array>>): void {
  const { packets } = message as unknown as { packets: { findPacket(tag: number): unknown } }; // not in its types
  const { symEncryptedIntegrityProtectedData, aeadEncryptedData, symmetricallyEncryptedData } = enums.packet;
  const { publicKeyEncryptedSessionKey, symEncryptedSessionKey } = enums.packet;
  if (packets.findPacket(symmetricallyEncryptedData)) {
    throw new CopiaRecusadaError(
      'Esta cópia foi cifrada de um modo antigo, sem selo de integridade: não há como provar que está inteira. ' +
        'Abra-a com gpg -d e cifre-a de novo com gpg -e.',
    );
  }
  if (!packets.findPacket(symEncryptedIntegrityProtectedData) && !packets.findPacket(aeadEncryptedData)) {
    throw new CopiaRecusadaError('Este arquivo não está cifrado: é uma mensagem OpenPGP só assinada ou comprimida.');
  }
  if (!packets.findPacket(publicKeyEncryptedSessionKey)) {
    throw new CopiaRecusadaError(
      packets.findPacket(symEncryptedSessionKey)
        ? 'Esta cópia foi cifrada só com uma senha, e não para uma chave. Abra-a com gpg -d e cifre-a de novo com gpg -e -r.'
        : 'A cópia não abre: o arquivo está danificado ou incompleto.',
    );
  }
  const wanted = message.getEncryptionKeyIDs();
  const ours = keys.flatMap((key) => key.getKeyIDs());
  if (wanted.some((id) => isHidden(id) || ours.some((own) => own.equals(id)))) return;
  throw new CopiaRecusadaError(
    `A cópia foi feita para outra chave: ${wanted.map((id) => id.toHex().toUpperCase()).join(', ')} (gpg -K diz de quem ` +
      `é). A que foi dada é ${keys.map(nameOf).join(', ')}.`,
  );
}

/** gpg --hidden-recipient says no id: each key is tried. */
function isHidden(id: KeyID): boolean {
  return /^0*$/.test(id.toHex());
}

/** A message that opens whole and holds something else is no damaged copy. */
async function* onlyGzip(plain: Readable, waitMs: number): AsyncGenerator<Buffer> {
  const pieces: AsyncIterator<Buffer> = plain[Symbol.asyncIterator]();
  const { value: first, done } = await pieces.next();
  if (!done && first[0] === GZIP) {
    yield first;
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value;
    return;
  }
  for (let over = done; !over; { done: over } = await inTime(waitMs, () => pieces.next())); // to the seal
  throw new CopiaRecusadaError('O arquivo abre, mas o que há nele não é uma cópia do AutoCusto. Nada foi gravado.');
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

function web<T>(source: AsyncIterable<T>): ReadableStream<T> {
  return Readable.toWeb(Readable.from(source)) as ReadableStream<T>;
}

/** openpgp describes streams by shape; on Node they are Node's own. */
function fromWeb(stream: object): Readable {
  return Readable.fromWeb(stream as ReadableStream);
}
