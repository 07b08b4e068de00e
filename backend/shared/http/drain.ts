import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

const STEP_MS = 50;
/**
 * A connection that says nothing for so many steps, having asked nothing or half of something, is not waited for. Steps and
 * not seconds: in each of them the event loop has read what has arrived, however busy it is.
 */
const SILENT_STEPS = 20;
/** Without a new connection in so many, the kernel has none left for us. */
const QUIET_STEPS = 2;
/** New connections have this long; what was accepted, as long again to be answered and read. */
const ACCEPT_MS = 5_000;
const ANSWER_MS = 10_000;

/**
 * Closing ends in bounded time whatever clients do, and resets no request that is being answered. Node alone waits a minute
 * for a connection that never said anything, and as long as a client likes for one that keeps asking.
 */
export function useDrain(app: FastifyInstance): void {
  const { server } = app;
  const sockets = new Map<Socket, { bytesRead: number; steps: number }>();
  const answering = new Set<ServerResponse>();

  let accepted = 0;
  server.on('connection', (socket: Socket) => {
    accepted++;
    sockets.set(socket, { bytesRead: 0, steps: 0 });
    socket.once('close', () => sockets.delete(socket));
  });
  server.prependListener('request', (_request: IncomingMessage, response: ServerResponse) => {
    answering.add(response);
    response.once('close', () => answering.delete(response));
  });

  app.addHook('preClose', async () => {
    await acceptTheLast();
    void drain();
  });

  /** What the kernel has accepted already becomes a connection of ours, a few in each turn: closing now would reset it. */
  async function acceptTheLast(): Promise<void> {
    const until = performance.now() + ACCEPT_MS;
    for (let quiet = 0; quiet < QUIET_STEPS && performance.now() < until;) {
      const before = accepted;
      await sleep(STEP_MS);
      quiet = accepted === before ? quiet + 1 : 0;
    }
  }

  async function drain(): Promise<void> {
    const until = performance.now() + ANSWER_MS;
    while (sockets.size > 0) {
      for (const response of answering) if (!response.headersSent) response.setHeader('connection', 'close');
      server.closeIdleConnections(); // those whose answer has left
      for (const socket of performance.now() > until ? sockets.keys() : silent()) socket.destroy();
      await sleep(STEP_MS);
    }
  }

  /** Neither waiting for an answer nor sending. */
  function silent(): Socket[] {
    const waiting = new Set([...answering].filter(({ req }) => req.complete).map(({ socket }) => socket));
    return [...sockets].flatMap(([socket, seen]) => {
      const steps = socket.bytesRead === seen.bytesRead ? seen.steps + 1 : 0;
      sockets.set(socket, { bytesRead: socket.bytesRead, steps });
      return !waiting.has(socket) && steps > SILENT_STEPS ? [socket] : [];
    });
  }
}
