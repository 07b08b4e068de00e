import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentoDoPacote, Pacote } from '../domain/pacote.ts';

/** Options of each choice of a template, in the order that numbers their states. */
export type States = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/** Installs Debian's pdftk-java when this may. `false` when there is none. */
export function preparePdftk(): boolean {
  if (hasPdftk()) return true;
  if (process.getuid?.() !== 0) return false;
  spawnSync('apt-get', ['install', '-y', '-q', 'pdftk-java'], { stdio: 'ignore' });
  return hasPdftk();
}

function hasPdftk(): boolean {
  return spawnSync('pdftk', ['--version'], { stdio: 'ignore' }).status === 0;
}

export function makePdftkFolder(forms: ReadonlyMap<string, Uint8Array>): string {
  const folder = mkdtempSync('/dev/shm/autocusto-bench-');
  for (const [modelo, bytes] of forms) writeFileSync(join(folder, `${modelo}.pdf`), bytes);
  return folder;
}

/** As the predecessor did it: a process fills and flattens each documento, a last one joins them; files on tmpfs. */
export function renderWithPdftk({ documentos }: Pacote, folder: string, states: States): Uint8Array {
  const filled = documentos.map((documento, index) => {
    const data = join(folder, `data-${index}.xfdf`);
    const output = join(folder, `filled-${index}.pdf`);
    writeFileSync(data, toXfdf(documento, states));
    run([join(folder, `${documento.modelo}.pdf`), 'fill_form', data, 'output', output, 'flatten']);
    return output;
  });
  const packet = join(folder, 'packet.pdf');
  run([...filled, 'cat', 'output', packet]);
  return readFileSync(packet);
}

export function removePdftkFolder(folder: string): void {
  rmSync(folder, { recursive: true });
}

function run(args: readonly string[]): void {
  const { status, stderr } = spawnSync('pdftk', args);
  if (status !== 0) throw new Error(`pdftk: ${stderr.toString()}`);
}

function toXfdf({ modelo, valores }: DocumentoDoPacote, states: States): string {
  const fields = Object.entries(valores).map(([name, value]) => {
    const state = states.get(modelo)?.get(name)?.indexOf(value);
    return `<field name="${escape(name)}"><value>${escape(state === undefined ? value : String(state))}</value></field>`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<xfdf xmlns="http://ns.adobe.com/xfdf/" xml:space="preserve"><fields>' +
    `${fields.join('')}</fields></xfdf>`
  );
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
