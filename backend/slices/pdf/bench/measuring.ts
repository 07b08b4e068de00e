import { readFileSync, writeFileSync } from 'node:fs';

export interface Measured {
  readonly median_ms: number;
  readonly p95_ms: number;
  readonly cpu_ms: number;
}

/** Times of each run and processor time of all, children included. */
export class Stopwatch {
  readonly #times: number[] = [];
  #cpu = 0;

  /** `batch` runs share one reading of the processor's clock, which is coarser than a packet. */
  run(batch: number, work: () => void): void {
    const before = cpuMs();
    for (let index = 0; index < batch; index++) {
      const start = performance.now();
      work();
      this.#times.push(performance.now() - start);
    }
    this.#cpu += cpuMs() - before;
  }

  async runAsync(work: () => Promise<unknown>): Promise<void> {
    const before = cpuMs();
    const start = performance.now();
    await work();
    this.#times.push(performance.now() - start);
    this.#cpu += cpuMs() - before;
  }

  result(): Measured {
    const sorted = this.#times.toSorted((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
    return { median_ms: at(0.5), p95_ms: at(0.95), cpu_ms: this.#cpu / sorted.length };
  }
}

const TICK_MS = 10;

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 + childrenMs();
}

/** Fields 16 and 17 of proc(5) stat: what the children that ended have used. */
function childrenMs(): number {
  const fields = readFileSync('/proc/self/stat', 'latin1').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[13]) + Number(fields[14])) * TICK_MS;
}

/** How far the resident memory rises at most while `work` runs. */
export function peakGrowth(work: () => void): number {
  globalThis.gc?.();
  writeFileSync('/proc/self/clear_refs', '5'); // proc(5): the peak begins again from here
  const before = status('VmRSS');
  work();
  return status('VmHWM') - before;
}

function status(name: string): number {
  const found = new RegExp(`${name}:\\s+(\\d+) kB`).exec(readFileSync('/proc/self/status', 'latin1'));
  return Number(found?.[1] ?? 0) * 1024;
}
