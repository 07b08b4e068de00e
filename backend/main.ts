import { buildApp } from './app.ts';
import { type Config, loadConfig } from './shared/config/config.ts';

export interface RunningServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Listens as configured; `stop` lets requests under way finish. */
export async function startServer(config: Config): Promise<RunningServer> {
  const app = await buildApp(config);
  const url = await app.listen({ host: config.http.host, port: config.http.port });
  return { url, stop: () => app.close() };
}

if (import.meta.main) {
  const server = await startServer(loadConfig());
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void server.stop());
}
