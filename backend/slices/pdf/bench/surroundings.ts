import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { Pacote } from '../domain/pacote.ts';
import { makeMemoryBuffers } from '../infrastructure/buffers/memory-buffers.ts';
import { isTmpfsUsable, makeTmpfsBuffers } from '../infrastructure/buffers/tmpfs-buffers.ts';
import type { Motor } from '../infrastructure/motor/motor.ts';
import { Stopwatch } from './measuring.ts';

const PER_SECOND = 200;
const SECONDS = 5;

/** 99th percentile of the event loop's delay while 200 packets a second are rendered and read back. */
export async function loopDelayP99(motor: Motor, pacote: Pacote): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const start = performance.now();
  for (let done = 0; done < PER_SECOND * SECONDS;) {
    const due = Math.floor(((performance.now() - start) / 1000) * PER_SECOND);
    for (; done < due; done++) motor.renderNow(pacote);
    await wait(1);
  }
  delay.disable();
  // The monitor counts its own interval.
  return Math.max(0, delay.percentile(99) / 1e6 - 1);
}

/** Handing a packet over: from the render to the last byte read again. */
export async function measureBuffers(motor: Motor, pacote: Pacote): Promise<Record<string, number>> {
  const limits = { maxBytes: 64 * 1024 * 1024, ttlMs: 60_000 };
  const all = [makeMemoryBuffers(limits), ...(isTmpfsUsable() ? [makeTmpfsBuffers(limits)] : [])];
  const result: Record<string, number> = {};
  for (const buffers of all) {
    const watch = new Stopwatch();
    for (let run = 0; run < 500; run++) {
      await watch.runAsync(async () => {
        await buffers.put('packet', 'owner', motor.renderNow(pacote).partes);
        const held = await buffers.get('packet', 'owner');
        for await (const _ of held?.open() ?? []);
      });
    }
    await buffers.close();
    result[buffers.kind] = watch.result().median_ms;
  }
  return result;
}
