import { STATUS_CODES, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyBaseLogger } from 'fastify';
import { newId } from '../new-id.ts';
import { frameworkProblem, SEM_ROTA } from './problem-handler.ts';

const STATUS: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

/** What never became a request, since Node's parser gave it up or its time ran out, is refused as a problem too. */
export function refuseUnparsed(log: FastifyBaseLogger, error: Error & { code?: string }, socket: Socket): void {
  // Node's own rule: a second answer in the middle of a first would be read as part of it.
  const { _httpMessage: answering } = socket as Socket & { readonly _httpMessage?: ServerResponse | null };
  if (error.code === 'ECONNRESET' || !socket.writable || answering?.headersSent) {
    socket.destroy(error);
    return;
  }
  const problem = frameworkProblem(STATUS[error.code ?? ''] ?? 400, newId());
  if (problem.status === 400) problem.action = 'Confira o programa que enviou a requisição.';
  // The parser's own message may quote what was sent.
  const { code, status, request_id } = problem;
  log.info({ code, status, request_id }, 'request refused');

  const body = JSON.stringify(problem);
  const headers = {
    ...SEM_ROTA,
    date: new Date().toUTCString(),
    connection: 'close',
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`);
  socket.destroySoon();
}
