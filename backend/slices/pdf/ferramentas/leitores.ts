import { spawnSync } from 'node:child_process';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export const LEITORES = ['poppler', 'pdfium', 'pdfjs'] as const;
export type Leitor = (typeof LEITORES)[number];

/** The whole text of a file, by three readers that share nothing. */
export async function textosDe(caminho: string, bytes: Uint8Array): Promise<Readonly<Record<Leitor, string>>> {
  const poppler = spawnSync('pdftotext', ['-raw', caminho, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return { poppler: poppler.stdout, pdfium: await porPdfium(bytes), pdfjs: await porPdfjs(bytes) };
}

let pronta: Promise<PDFiumLibrary> | undefined;

async function porPdfium(bytes: Uint8Array): Promise<string> {
  const library = await (pronta ??= PDFiumLibrary.init());
  const document = await library.loadDocument(bytes);
  try {
    return [...document.pages()].map((page) => page.getText()).join('\n');
  } finally {
    document.destroy();
  }
}

async function porPdfjs(bytes: Uint8Array): Promise<string> {
  // Its worker takes what it is given.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  try {
    const pages: string[] = [];
    for (let numero = 1; numero <= document.numPages; numero++) {
      const { items } = await (await document.getPage(numero)).getTextContent();
      pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    }
    return pages.join('\n');
  } finally {
    await task.destroy();
  }
}
