import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** A connection that says nothing for this long, having asked nothing or half of something, is not waited for. */
const SILENT_MS = 1_000;
/** What was accepted has this long to be answered and read. */
const ANSWER_MS = 10_000;
const STEP_MS = 50;

/**
 * Closing ends in bounded time whatever clients do, and resets no request that is being answered. Node alone waits a minute
 * for a connection that never said anything, and as long as a client likes for one that keeps asking.
 */
export function useDrain(app: FastifyInstance): void {
  const { server } = app;
  const sockets = new Map<Socket, { bytesRead: number; since: number }>();
  const answering = new Set<ServerResponse>();

  server.on('connection', (socket: Socket) => {
    sockets.set(socket, { bytesRead: 0, since: performance.now() });
    socket.once('close', () => sockets.delete(socket));
  });
  server.prependListener('request', (_request: IncomingMessage, response: ServerResponse) => {
    answering.add(response);
    response.once('close', () => answering.delete(response));
  });

  app.addHook('preClose', async () => {
    await nextTurn(); // what the kernel has accepted already becomes a connection of ours
    void drain();
  });

  async function drain(): Promise<void> {
    const since = performance.now();
    while (sockets.size > 0) {
      for (const response of answering) if (!response.headersSent) response.setHeader('connection', 'close');
      server.closeIdleConnections(); // those whose answer has left
      const now = performance.now();
      for (const socket of now - since > ANSWER_MS ? sockets.keys() : silent(now)) socket.destroy();
      await sleep(STEP_MS);
    }
  }

  /** Neither waiting for an answer nor sending. */
  function silent(now: number): Socket[] {
    const waiting = new Set([...answering].filter(({ req }) => req.complete).map(({ socket }) => socket));
    return [...sockets].flatMap(([socket, seen]) => {
      if (socket.bytesRead !== seen.bytesRead) sockets.set(socket, { bytesRead: socket.bytesRead, since: now });
      else if (!waiting.has(socket) && now - seen.since > SILENT_MS) return [socket];
      return [];
    });
  }
}
