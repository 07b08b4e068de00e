import { once } from 'node:events';
import { Readable, type Transform } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { createInflate, createInflateRaw } from 'node:zlib';
import { CompressedDataPacket, enums } from 'openpgp';

const INFLATE = new Map<number, () => Transform>([
  [enums.compression.zip, createInflateRaw],
  [enums.compression.zlib, createInflate],
]);

/**
 * sq fills the end of what it compresses, so that its size says less; gpg reads over that, and openpgp with Node's
 * DecompressionStream calls it junk. Inflated here, the packet goes on as one that is not compressed.
 */
export class InflatedPacket extends CompressedDataPacket {
  override async read(bytes: Uint8Array, ...rest: unknown[]): Promise<void> {
    const source = bytes instanceof Uint8Array ? Readable.from([bytes]) : Readable.fromWeb(bytes as ReadableStream);
    const inflated = Readable.toWeb(Readable.from(inflate(source), { objectMode: false })) as unknown as Uint8Array;
    // The library passes its settings too, which its types leave out.
    await (super.read as (...args: unknown[]) => Promise<void>).call(this, inflated, ...rest);
  }
}

async function* inflate(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]();
  let { value: first, done } = await chunks.next();
  while (!done && first.length === 0) ({ value: first, done } = await chunks.next());
  if (done) return;
  const [algorithm = 0] = first as Uint8Array;
  const make = INFLATE.get(algorithm);
  const content = (async function* () {
    yield (first as Uint8Array).subarray(1);
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  })();
  yield Uint8Array.of(make ? enums.compression.uncompressed : algorithm);
  if (!make) {
    yield* content;
    return;
  }

  const stream = make();
  const ended = once(stream, 'end');
  const fed = feed();
  fed.catch((error: Error) => stream.destroy(error));
  ended.catch(() => undefined); // told by the reading below
  yield* stream as AsyncIterable<Uint8Array>;
  await fed;

  /** To the end of the source, past what fills it: the seal comes last. */
  async function feed(): Promise<void> {
    for await (const chunk of content) {
      if (stream.readableEnded) continue;
      const { promise: taken, resolve } = Promise.withResolvers<unknown>();
      stream.write(chunk, resolve);
      await Promise.race([taken, ended]);
    }
    if (!stream.readableEnded) stream.end();
  }
}
