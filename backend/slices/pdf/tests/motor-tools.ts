import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PacoteNaoImprimivelError } from '../domain/pdf-errors.ts';
import type { Pacote, PacotePronto } from '../domain/pacote.ts';
import type { Motor } from '../infrastructure/motor/motor.ts';

/** What each tool has to say of a file beside its work; a good file gets none. */
const TOOLS: Record<string, (file: string) => readonly string[]> = {
  qpdf: (file) => ['--check', '--no-warn', file],
  mutool: (file) => ['draw', '-q', '-r', '20', '-o', '/dev/null', file],
  pdftoppm: (file) => ['-r', '20', '-gray', file, `${file}-page`],
  gs: (file) => ['-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=nullpage', file],
};

// What mutool says of how it was built, whatever the file.
const ABOUT_ITSELF = 'warning: ICC support is not available\n';

export function complaintsOf(pdf: Uint8Array): string[] {
  return withFile(pdf, (file) =>
    Object.entries(TOOLS).flatMap(([tool, args]) => {
      const { status, stdout, stderr, error } = spawnSync(tool, args(file));
      const said = `${tool === 'qpdf' ? '' : stdout.toString()}${stderr.toString()}`.replace(ABOUT_ITSELF, '');
      return status === 0 && said === '' ? [] : [`${tool} (${status}): ${error?.message ?? said}`];
    }),
  );
}

/** The text of each page as mutool reads it, spaces and line breaks made one space. */
export function textByMutool(pdf: Uint8Array): string[] {
  const text = withFile(pdf, (file) => spawnSync('mutool', ['draw', '-q', '-F', 'txt', file]).stdout.toString('utf8'));
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/[ \n]+/g, ' ').trim());
}

function withFile<T>(pdf: Uint8Array, use: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'autocusto-motor-'));
  try {
    const file = join(folder, 'pacote.pdf');
    writeFileSync(file, pdf);
    return use(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function recusaDe(motor: Motor, pacote: Pacote): PacoteNaoImprimivelError | undefined {
  try {
    motor.renderNow(pacote);
    return undefined;
  } catch (error) {
    if (error instanceof PacoteNaoImprimivelError) return error;
    throw error;
  }
}

/** The same file with other bytes in its changing part; `from` and `to` are of one length. */
export function adulterado(pronto: PacotePronto, from: string | RegExp, to: string): PacotePronto {
  const [estatica, ...cauda] = pronto.partes;
  const antes = Buffer.concat(cauda).toString('latin1');
  const depois = antes.replace(from, to);
  if (depois === antes || depois.length !== antes.length) throw new Error('A adulteração não serviu.');
  return { ...pronto, partes: [estatica ?? new Uint8Array(), Buffer.from(depois, 'latin1')] };
}

export function palavrasDe(pagina: string): string[] {
  return pagina.split(' ').toSorted();
}
