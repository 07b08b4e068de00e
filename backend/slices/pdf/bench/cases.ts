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
  { rounds, batch, warmUp }: { readonly rounds: number; readonly batch: number; readonly warmUp: number },
): CaseResult[] {
  const { bytes, paginas, partes } = plain.renderNow(pacote);
  const output = Buffer.concat(partes);
  const watches = { autocusto: new Stopwatch(), 'autocusto+readback': new Stopwatch(), copy: new Stopwatch() };

  // All copies are held to the end, in a process that never held others: memory that was freed is warm, and the next one
  // gets it.
  const kept: Buffer[] = [];
  const turn = (times: number, [first, second, third]: readonly Stopwatch[]): void => {
    first?.run(times, () => plain.renderNow(pacote));
    second?.run(times, () => checked.renderNow(pacote));
    third?.run(times, () => kept.push(copyFresh(output)));
  };
  for (let run = 0; run < warmUp; run++) plain.renderNow(pacote);
  for (let run = 0; run < warmUp; run++) checked.renderNow(pacote);
  for (let round = 0; round < rounds; round++) turn(batch, Object.values(watches));

  const pages = paginas.reduce((sum, count) => sum + count, 0);
  return Object.entries(watches).map(([engine, watch]) => ({ name, engine, ...watch.result(), bytes, pages }));
}

function copyFresh(source: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(source.length);
  source.copy(copy);
  return copy;
}
