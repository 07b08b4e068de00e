import { buildApp } from './app.ts';
import { type Config, loadConfig } from './shared/config/config.ts';
import { onStopSignal } from './shared/operations/stop-signals.ts';

/** Connections that come at once wait here to be told that we are busy: beyond it the kernel keeps silent for seconds. */
const BACKLOG = 4_096;

export interface RunningServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Listens as configured; `stop` lets requests under way finish, in bounded time. */
export async function startServer(config: Config): Promise<RunningServer> {
  const app = await buildApp(config);
  const url = await app.listen({ host: config.http.host, port: config.http.port, backlog: BACKLOG });
  return { url, stop: () => app.close() };
}

if (import.meta.main) {
  const server = await startServer(loadConfig());
  onStopSignal(() => server.stop());
}
