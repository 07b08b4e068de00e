/** Puts a brotli and a gzip beside each file of the export, so that nothing is compressed while somebody waits. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

const FOLDER = path.join(import.meta.dirname, '..', 'out');
const FEWEST_BYTES = 512; // below it the headers outweigh what is saved
const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

const entries = await readdir(FOLDER, { recursive: true, withFileTypes: true });
const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name));

/** As many as zlib has threads. */
const queue = files.values();
await Promise.all(Array.from({ length: 4 }, () => work()));

async function work(): Promise<void> {
  for (const file of queue) await compress(file);
}

async function compress(file: string): Promise<void> {
  const bytes = await readFile(file);
  if (bytes.length < FEWEST_BYTES) return;
  const params = { [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  for (const [extension, smaller] of [
    ['br', await brotli(bytes, { params })],
    ['gz', await gzip(bytes, { level: 9 })],
  ] as const) {
    if (smaller.length > bytes.length * 0.95) continue; // pictures and fonts are compressed already
    await writeFile(`${file}.${extension}`, smaller);
  }
}
