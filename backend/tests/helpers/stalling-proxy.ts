import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface StallingProxy {
  readonly url: string;
  /** Bytes that went by so far, in both directions. */
  total(): number;
  /** Resolves when so many went by: from then on nothing passes, and nothing is closed. */
  readonly stalled: Promise<void>;
  close(): Promise<void>;
}

/** Between a program and PostgreSQL: stops the program at a known place, however slow the machine is. */
export async function startStallingProxy(target: string, after = Infinity): Promise<StallingProxy> {
  const { hostname, port } = new URL(target);
  const { promise: stalled, resolve: stall } = Promise.withResolvers<void>();
  const sockets = new Set<Socket>();
  let total = 0;

  const server = createServer((client) => {
    const upstream = connect({ host: hostname, port: Number(port) });
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from);
      from.on('error', () => undefined);
      from.on('close', () => to.destroy());
      from.on('data', (chunk) => {
        total += chunk.length;
        if (total >= after) {
          client.pause();
          upstream.pause();
          stall();
        } else {
          to.write(chunk);
        }
      });
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  const url = new URL(target);
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    stalled,
    total: () => total,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
