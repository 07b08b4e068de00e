import { fork } from 'node:child_process';
import { MODELOS } from '../infrastructure/modelos/modelos.ts';
import { makeMotor } from '../infrastructure/motor/motor.ts';
import { Stopwatch, type Measured } from './measuring.ts';
import { CASES, type CaseName } from './packets.ts';

export interface CaseResult extends Measured {
  readonly name: string;
  readonly engine: string;
  readonly bytes: number;
  readonly pages: number;
}

interface Turns {
  readonly rounds: number;
  readonly warmUp: number;
  /** Runs in one turn: long enough that an engine meets the garbage that it makes. */
  readonly batch: number;
  readonly copies: number;
}

const ENGINES = ['autocusto', 'autocusto+readback', 'copy'] as const;
type Engine = (typeof ENGINES)[number];

const SINGLE: Turns = { rounds: 20, warmUp: 3000, batch: 500, copies: 200 };
const BATCH: Turns = { rounds: 20, warmUp: 10, batch: 1, copies: 1 };

/**
 * The engine, the engine with read-back and the copy, each in a process of its own, because the collector's work for a
 * neighbour's garbage would be counted; they take turns, so that all meet the same machine.
 */
export async function measureMotors(program: string, name: CaseName): Promise<CaseResult[]> {
  const players = await Promise.all(ENGINES.map((engine) => startPlayer(program, name, engine)));
  for (let round = 0; round < turnsOf(name).rounds; round++) {
    for (const player of players) await player.ask('turn');
  }
  const results: CaseResult[] = [];
  for (const player of players) results.push((await player.ask('end')) as CaseResult);
  return results;
}

async function startPlayer(program: string, name: CaseName, engine: Engine) {
  const child = fork(program, ['turns', name, engine], { execArgv: [] });
  let answer = Promise.withResolvers<unknown>();
  child.on('message', (message) => answer.resolve(message));
  child.on('exit', (code) => answer.reject(new Error(`a process of the benchmark ended (${code})`)));
  await answer.promise;
  return {
    ask(question: 'turn' | 'end'): Promise<unknown> {
      answer = Promise.withResolvers();
      child.send(question);
      return answer.promise;
    },
  };
}

/** The program of such a process. */
export function playTurns(name: CaseName, engine: Engine): void {
  const turns = turnsOf(name);
  const pacote = CASES[name];
  const motor = makeMotor(MODELOS, { readBack: engine === 'autocusto+readback' });
  const { bytes, paginas, partes } = motor.renderNow(pacote);
  const watch = new Stopwatch();

  // All copies are held to the end: memory that was freed is warm, and the next one gets it.
  const kept: Buffer[] = [];
  const output = Buffer.concat(partes);
  const work = engine === 'copy' ? () => kept.push(copyFresh(output)) : () => motor.renderNow(pacote);
  if (engine !== 'copy') for (let run = 0; run < turns.warmUp; run++) work();

  const pages = paginas.reduce((sum, count) => sum + count, 0);
  process.on('message', (message) => {
    if (message === 'turn') {
      watch.run(engine === 'copy' ? turns.copies : turns.batch, work);
      process.send?.('done');
      return;
    }
    process.send?.({ name, engine, ...watch.result(), bytes, pages });
    process.disconnect();
  });
  process.send?.('ready');
}

function turnsOf(name: CaseName): Turns {
  return name === 'batch100' ? BATCH : SINGLE;
}

function copyFresh(source: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(source.length);
  source.copy(copy);
  return copy;
}
