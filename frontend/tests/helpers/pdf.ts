import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface PdfLido {
  paginas: string[];
  texto: string;
}

/** What a reader of the paper would find, page by page; qpdf first says whether the file is whole. */
export function lerPdf(bytes: Uint8Array): PdfLido {
  const pasta = mkdtempSync(join(tmpdir(), 'autocusto-pdf-'));
  try {
    const arquivo = join(pasta, 'pacote.pdf');
    writeFileSync(arquivo, bytes);
    execFileSync('qpdf', ['--check', arquivo], { stdio: 'pipe' });
    const texto = execFileSync('pdftotext', ['-layout', arquivo, '-'], { encoding: 'utf8' });
    return { texto, paginas: texto.split('\f').slice(0, -1) };
  } finally {
    rmSync(pasta, { recursive: true, force: true });
  }
}
