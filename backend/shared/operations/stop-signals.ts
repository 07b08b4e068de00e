/** One Ctrl-C under npm arrives twice, from the terminal and from npm, milliseconds apart. */
const SAME_PRESS_MS = 500;
/** Every step of a stop is bounded by itself; this is for what nobody thought of. */
const STOP_MS = 60_000;

/** The first signal stops, in order; a second one ends at once. */
export function onStopSignal(stop: () => Promise<unknown>): void {
  let first: number | undefined;
  const received = () => {
    const now = performance.now();
    if (first === undefined) {
      first = now;
      setTimeout(() => process.exit(1), STOP_MS).unref();
      stop().then(
        () => process.exit(),
        (error: unknown) => {
          process.exitCode = 1;
          throw error; // ends the process, and says why
        },
      );
    } else if (now - first > SAME_PRESS_MS) process.exit(1);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, received);
}
