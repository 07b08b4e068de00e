import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { MODELOS } from '../infrastructure/modelos/modelos.ts';
import { makeMotor } from '../infrastructure/motor/motor.ts';
import { makeAcroForm, statesOf } from './acroform.ts';
import { measureMotors, playTurns, type CaseResult } from './cases.ts';
import { renderWithPdfLib } from './engine-pdf-lib.ts';
import { makePdftkFolder, preparePdftk, removePdftkFolder, renderWithPdftk } from './engine-pdftk.ts';
import { peakGrowth, Stopwatch } from './measuring.ts';
import { CASES, type CaseName } from './packets.ts';
import { printReport, type Report } from './report.ts';
import { loopDelayP99, measureBuffers } from './surroundings.ts';

const OUTPUT = 'relatorios/bench-pdf.json';
const COMPARED = ['lme', 'set7', 'packet13'] as const satisfies readonly CaseName[];
const PDFTK_RUNS = 5;
const PDF_LIB_RUNS = 15;
const PDF_LIB_WARM_UP = 5;

// Some questions can only be asked of a process that has done nothing else: a child of this program.
const [, , mode, name, engine] = process.argv;
if (mode === 'turns') playTurns(name as CaseName, engine as Parameters<typeof playTurns>[1]);
else if (mode === 'case') console.log(JSON.stringify(await measureMotors(import.meta.filename, name as CaseName)));
else if (mode === 'memory') measureMemory();
else if (mode === 'start') measureStart();
else await main();

async function main(): Promise<void> {
  const plain = makeMotor(MODELOS, { readBack: false });
  const checked = makeMotor(MODELOS);
  const forms = new Map(
    await Promise.all(MODELOS.map(async (modelo) => [modelo.id, await makeAcroForm(plain, modelo)] as const)),
  );

  const cases: CaseResult[] = [];
  for (const name of [...COMPARED, 'batch100' as const])
    cases.push(...(await measureMotors(import.meta.filename, name)));
  for (const name of COMPARED) cases.push(await measurePdfLib(name, forms));
  if (preparePdftk()) cases.push(...measurePdftk(forms));
  else console.error('pdftk is not here and could not be installed: the comparison with it is left out');

  const report: Report = {
    cases,
    startMs: Number(child('start')),
    batch: JSON.parse(child('memory')) as Report['batch'],
    loopDelayP99Ms: await loopDelayP99(checked, CASES.packet13),
    buffersMs: await measureBuffers(checked, CASES.packet13),
  };
  mkdirSync('relatorios', { recursive: true });
  writeFileSync(OUTPUT, `${JSON.stringify(report, null, 2)}\n`);
  printReport(report);
}

async function measurePdfLib(name: CaseName, forms: ReadonlyMap<string, Uint8Array>): Promise<CaseResult> {
  const watch = new Stopwatch();
  let bytes = 0;
  for (let run = 0; run < PDF_LIB_WARM_UP; run++) await renderWithPdfLib(CASES[name], forms);
  for (let run = 0; run < PDF_LIB_RUNS; run++) {
    await watch.runAsync(async () => {
      bytes = (await renderWithPdfLib(CASES[name], forms)).length;
    });
  }
  return { name, engine: 'pdf-lib', ...watch.result(), bytes, pages: pagesOf(name) };
}

function measurePdftk(forms: ReadonlyMap<string, Uint8Array>): CaseResult[] {
  const states = new Map(MODELOS.map((modelo) => [modelo.id, statesOf(modelo)]));
  const folder = makePdftkFolder(forms);
  try {
    return COMPARED.map((name) => {
      const watch = new Stopwatch();
      let bytes = 0;
      watch.run(PDFTK_RUNS, () => {
        bytes = renderWithPdftk(CASES[name], folder, states).length;
      });
      return { name, engine: 'pdftk', ...watch.result(), bytes, pages: pagesOf(name) };
    });
  } finally {
    removePdftkFolder(folder);
  }
}

function pagesOf(name: CaseName): number {
  const pages = new Map(MODELOS.map((modelo) => [modelo.id, modelo.pages.length]));
  return CASES[name].documentos.reduce((sum, { modelo }) => sum + (pages.get(modelo) ?? 0), 0);
}

function child(...task: string[]): string {
  const args = ['--expose-gc', import.meta.filename, ...task];
  const { stdout, stderr, status } = spawnSync(process.execPath, args);
  if (status !== 0) throw new Error(stderr.toString());
  return stdout.toString();
}

/** The first file of 100 packets in a process that has printed single ones until now: its plan is part of it. */
function measureMemory(): void {
  const motor = makeMotor(MODELOS, { readBack: false });
  for (let run = 0; run < 300; run++) motor.renderNow(CASES.packet13);
  let bytes = 0;
  let ms = 0;
  let cpuMs = 0;
  let kept: unknown;
  const growth = peakGrowth(() => {
    const start = performance.now();
    const cpu = process.cpuUsage();
    const pronto = motor.renderNow(CASES.batch100);
    ms = performance.now() - start;
    cpuMs = (process.cpuUsage(cpu).user + process.cpuUsage(cpu).system) / 1000;
    bytes = pronto.bytes;
    kept = pronto;
  });
  console.log(
    JSON.stringify({ bytes, peak_growth_bytes: growth, first_ms: ms, first_cpu_ms: cpuMs, held: kept !== undefined }),
  );
}

function measureStart(): void {
  const start = performance.now();
  makeMotor(MODELOS);
  console.log(performance.now() - start);
}
