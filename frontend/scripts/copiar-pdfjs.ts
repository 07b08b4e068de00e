/** Copies what pdf.js asks for at run time into public/pdfjs, so that nothing is fetched from another host. */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const source = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const target = path.join(import.meta.dirname, '..', 'public', 'pdfjs');

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
cpSync(path.join(source, 'build', 'pdf.worker.min.mjs'), path.join(target, 'pdf.worker.min.mjs'));
for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs']) {
  cpSync(path.join(source, folder), path.join(target, folder), { recursive: true });
}
