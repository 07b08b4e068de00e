import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PacotePronto } from '../domain/pacote.ts';
import type { Box } from '../domain/template-description.ts';

const MAX_OUTPUT = 512 * 1024 * 1024;

export interface GrayPage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}

export function bytesOf(pronto: PacotePronto): Buffer {
  return Buffer.concat(pronto.partes);
}

function run(tool: string, args: (file: string) => readonly string[], pdf: Uint8Array): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'autocusto-pdf-'));
  try {
    const file = join(folder, 'pacote.pdf');
    writeFileSync(file, pdf);
    const { status, stdout, stderr, error } = spawnSync(tool, args(file), { maxBuffer: MAX_OUTPUT });
    const complaint = error?.message ?? stderr.toString();
    if (status !== 0 || complaint !== '') throw new Error(`${tool} (${status}): ${complaint}`);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The text of each page, line breaks and repeated spaces made one space. */
export function textOfPages(pdf: Uint8Array): string[] {
  const text = run('pdftotext', (file) => ['-enc', 'UTF-8', '-eol', 'unix', file, '-'], pdf).toString('utf8');
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/[ \n]+/g, ' ').trim());
}

export interface Word {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const PAGE = /<page [^>]*>([^]*?)<\/page>/g;
const WORD = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g;

/** The words of each page and where they stand, in points from the top left. */
export function wordsOfPages(pdf: Uint8Array): Word[][] {
  const html = run('pdftotext', (file) => ['-bbox', '-enc', 'UTF-8', file, '-'], pdf).toString('utf8');
  return [...html.matchAll(PAGE)].map(([, page = '']) =>
    [...page.matchAll(WORD)].map(([, left, top, right, bottom, text = '']) => ({
      ...{ text, left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom) },
    })),
  );
}

/** Throws with qpdf's complaint unless it has none. */
export function checkWithQpdf(pdf: Uint8Array): void {
  run('qpdf', (file) => ['--check', file], pdf);
}

export function qpdfJson(pdf: Uint8Array): string {
  return run('qpdf', (file) => ['--json', file], pdf).toString('utf8');
}

export function documentInfo(pdf: Uint8Array): string {
  return run('pdfinfo', (file) => [file], pdf).toString('utf8');
}

export function fontsOf(pdf: Uint8Array): string[] {
  const lines = run('pdffonts', (file) => [file], pdf)
    .toString('utf8')
    .trim()
    .split('\n');
  return lines.slice(2);
}

/** Every page; at 72 dpi one pixel is one point. */
export function picturesOf(pdf: Uint8Array, dpi = 72): GrayPage[] {
  return readPictures(run('pdftoppm', (file) => ['-gray', '-r', String(dpi), file], pdf));
}

/** Binary PGM, one page after the other. */
export function readPictures(output: Buffer): GrayPage[] {
  const pages: GrayPage[] = [];
  for (let position = 0; position < output.length;) {
    const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(output.toString('latin1', position, position + 40));
    if (!header) throw new Error('pdftoppm wrote something that is not a picture.');
    const [width, height] = [Number(header[1]), Number(header[2])];
    const start = position + header[0].length;
    pages.push({ width, height, pixels: output.subarray(start, start + width * height) });
    position = start + width * height;
  }
  return pages;
}

const MARGIN = 1.5;

/** Pixels that differ, counted inside and outside of the boxes. */
export function changesBetween(before: GrayPage, after: GrayPage, boxes: readonly Box[]) {
  const changes = { inside: 0, outside: 0 };
  const { width } = before;
  // Row by row and without globals: in Jest's module contexts each look-up of a global costs a microsecond.
  for (let y = 0; y < before.height; y += 1) {
    const row = before.pixels.subarray(y * width, (y + 1) * width);
    const other = after.pixels.subarray(y * width, (y + 1) * width);
    if (row.equals(other)) continue;
    for (let x = 0; x < width; x += 1) {
      const difference = row[x]! - other[x]!;
      if (difference < 8 && difference > -8) continue;
      changes[boxes.some((box) => holds(box, x, y)) ? 'inside' : 'outside'] += 1;
    }
  }
  return changes;
}

function holds(box: Box, x: number, y: number): boolean {
  const { width, height } = box;
  return x >= box.x - MARGIN && x < box.x + width + MARGIN && y >= box.y - MARGIN && y < box.y + height + MARGIN;
}
