/** Writes the generated part of MANUAL_DE_MARCA.md: tokens and the contrast of every pair in use. `--verify` only compares. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { PALETA_CLARA, PALETA_ESCURA, type Cor } from '../tailwind.config.ts';

const FILE = path.join(import.meta.dirname, '..', 'MANUAL_DE_MARCA.md');
const [START, END] = ['<!-- gerado:tokens -->', '<!-- /gerado:tokens -->'];

/** WCAG 2.2: 4.5 for text (1.4.3), 3 for the edges of controls and the focus ring (1.4.11). */
const PARES: readonly [front: Cor, back: Cor, minimum: number, use: string][] = [
  ['ink', 'bg', 4.5, 'texto na página'],
  ['ink', 'surface', 4.5, 'texto em cartões'],
  ['ink-2', 'bg', 4.5, 'texto secundário'],
  ['ink-2', 'surface', 4.5, 'rótulos'],
  ['ink-2', 'line-2', 4.5, 'etiqueta neutra'],
  ['ink-3', 'bg', 4.5, 'dicas na página'],
  ['ink-3', 'surface', 4.5, 'dicas e exemplos em campos'],
  ['input', 'surface', 3, 'borda de campo'],
  ['brand', 'surface', 4.5, 'ligações e foco'],
  ['brand', 'bg', 4.5, 'foco na página'],
  ['on-brand', 'brand', 4.5, 'botão principal'],
  ['on-brand', 'brand-strong', 4.5, 'botão principal sob o ponteiro'],
  ['brand-ink', 'brand-soft', 4.5, 'selecionado, etiqueta'],
  ['ink-2', 'brand-soft', 4.5, 'pormenor da opção em destaque'],
  ['brand', 'brand-soft', 3, 'moldura da opção em destaque'],
  ['amber', 'amber-soft', 4.5, 'aviso'],
  ['ink', 'amber-soft', 4.5, 'texto de um aviso'],
  ['red', 'surface', 4.5, 'erro de campo'],
  ['red', 'bg', 4.5, 'erro na página'],
  ['red', 'red-soft', 4.5, 'erro em caixa'],
  ['ink', 'red-soft', 4.5, 'texto de um erro'],
  ['on-brand', 'red', 4.5, 'botão de perigo'],
  ['on-brand', 'red-strong', 4.5, 'botão de perigo sob o ponteiro'],
  ['blue', 'blue-soft', 4.5, 'informação, diagnóstico'],
  ['ink', 'blue-soft', 4.5, 'texto de uma informação'],
];

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number]; // two in, two out
  return (light + 0.05) / (dark + 0.05);
}

const failures: string[] = [];

function row([front, back, minimum, use]: (typeof PARES)[number]): string {
  const ratios = [PALETA_CLARA, PALETA_ESCURA].map((paleta, dark) => {
    const ratio = contrast(paleta[front], paleta[back]);
    if (ratio < minimum) failures.push(`${front} sobre ${back} (${dark ? 'escuro' : 'claro'}): ${ratio.toFixed(2)}`);
    return (Math.floor(ratio * 10) / 10).toFixed(1).replace('.', ',');
  });
  return `| \`${front}\` sobre \`${back}\` | ${use} | ${ratios[0]} | ${ratios[1]} | ${String(minimum).replace('.', ',')} |`;
}

const generated = [
  START,
  '',
  '| token | claro | escuro |',
  '| --- | --- | --- |',
  ...(Object.keys(PALETA_CLARA) as Cor[]).map((cor) => `| \`${cor}\` | ${PALETA_CLARA[cor]} | ${PALETA_ESCURA[cor]} |`),
  '',
  '| par | onde | claro | escuro | mínimo |',
  '| --- | --- | --- | --- | --- |',
  ...PARES.map(row),
  '',
  END,
].join('\n');

const before = readFileSync(FILE, 'utf8');
const written = before.slice(0, before.indexOf(START)) + generated + before.slice(before.indexOf(END) + END.length);
const after = await format(written, { ...(await resolveConfig(FILE)), filepath: FILE });

if (failures.length > 0) {
  console.error(`Contraste abaixo do mínimo:\n${failures.join('\n')}`);
  process.exitCode = 1;
} else if (!process.argv.includes('--verify')) {
  writeFileSync(FILE, after);
} else if (after !== before) {
  console.error('MANUAL_DE_MARCA.md difere de tailwind.config.ts: rode `npm run manual-de-marca -w frontend`.');
  process.exitCode = 1;
}
