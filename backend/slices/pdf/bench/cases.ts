import type { Pacote } from '../domain/pacote.ts';
import type { Motor } from '../infrastructure/motor/motor.ts';
import { Stopwatch, type Measured } from './measuring.ts';

export interface CaseResult extends Measured {
  readonly name: string;
  readonly engine: string;
  readonly bytes: number;
  readonly pages: number;
}

/** Rounds in which the engine, the engine with read-back and the copy take turns, so that all meet the same machine. */
export function measureMotors(
  name: string,
  pacote: Pacote,
  { plain, checked }: { readonly plain: Motor; readonly checked: Motor },
  { rounds, batch }: { readonly rounds: number; readonly batch: number },
): CaseResult[] {
  const { bytes, paginas, partes } = plain.renderNow(pacote);
  const output = Buffer.concat(partes);
  const watches = { autocusto: new Stopwatch(), 'autocusto+readback': new Stopwatch(), copy: new Stopwatch() };

  for (let round = -1; round < rounds; round++) {
    const isWarmUp = round < 0;
    const [first, second, third] = isWarmUp
      ? [new Stopwatch(), new Stopwatch(), new Stopwatch()]
      : Object.values(watches);
    first?.run(isWarmUp ? 5 * batch : batch, () => plain.renderNow(pacote));
    second?.run(isWarmUp ? 2 * batch : batch, () => checked.renderNow(pacote));
    const kept: Buffer[] = []; // held, or the next copy would meet memory that is warm already
    third?.run(batch, () => kept.push(copyFresh(output)));
  }

  const pages = paginas.reduce((sum, count) => sum + count, 0);
  return Object.entries(watches).map(([engine, watch]) => ({ name, engine, ...watch.result(), bytes, pages }));
}

function copyFresh(source: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(source.length);
  source.copy(copy);
  return copy;
}
