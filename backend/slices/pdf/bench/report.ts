import type { CaseResult } from './cases.ts';

export interface Report {
  readonly cases: readonly CaseResult[];
  /** Compiling all templates. */
  readonly startMs: number;
  readonly batch: {
    readonly bytes: number;
    readonly peak_growth_bytes: number;
    readonly first_ms: number;
    readonly first_cpu_ms: number;
  };
  readonly loopDelayP99Ms: number;
  /** Render, put, get and read again, by adapter. */
  readonly buffersMs: Readonly<Record<string, number>>;
}

const OURS = ['autocusto', 'autocusto+readback'] as const;

export function printReport(report: Report): void {
  console.table(
    report.cases.map(({ name, engine, median_ms, p95_ms, cpu_ms, bytes, pages }) => ({
      case: name,
      engine,
      'median ms': round(median_ms, 4),
      'p95 ms': round(p95_ms, 4),
      'cpu ms': round(cpu_ms, 4),
      bytes,
      'pages/s': Math.round((pages * 1000) / cpu_ms),
    })),
  );

  const find = (name: string, engine: string) =>
    report.cases.find((each) => each.name === name && each.engine === engine);
  const names = [...new Set(report.cases.map(({ name }) => name))];
  console.table(
    names.flatMap((name) =>
      OURS.map((engine) => {
        const own = find(name, engine);
        const times = (other: string) => ratio(find(name, other)?.median_ms, own?.median_ms);
        const copies = ratio(own?.cpu_ms, find(name, 'copy')?.cpu_ms);
        return { case: name, engine, '× pdftk': times('pdftk'), '× pdf-lib': times('pdf-lib'), 'copies (cpu)': copies };
      }),
    ),
  );

  const { startMs, batch, loopDelayP99Ms, buffersMs } = report;
  console.log(`start, all templates: ${round(startMs, 0)} ms`);
  console.log(
    `first file of 100 packets: ${round(batch.first_ms, 1)} ms (${round(batch.first_cpu_ms, 1)} of the processor), ${batch.bytes} bytes, memory + ${batch.peak_growth_bytes} bytes ` +
      `(${ratio(batch.peak_growth_bytes, batch.bytes)} × the output)`,
  );
  console.log(`event-loop delay p99 at 200 packets/s, read back: ${round(loopDelayP99Ms, 2)} ms`);
  for (const [kind, ms] of Object.entries(buffersMs)) {
    console.log(`render, hold in ${kind}, read again: ${round(ms, 3)} ms`);
  }
}

function ratio(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return undefined;
  return a / b >= 100 ? Math.round(a / b) : round(a / b, 2);
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
