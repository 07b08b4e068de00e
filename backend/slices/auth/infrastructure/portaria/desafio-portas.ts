import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '@autocusto/dominio/comum/domain-error.ts';
import { type DesafioHumano, DesafioNecessarioError } from './desafio.ts';
import type { LimitStore } from './limit-store.ts';
import { addressKey } from './rate-limit.ts';

/** Doors that a program would knock at, by operationId. Those whose answer tells nothing count each request. */
const PORTAS: Readonly<Record<string, 'recusas' | 'pedidos'>> = {
  entrar: 'recusas',
  entrarComPasskey: 'recusas',
  redefinirSenha: 'recusas',
  pedirRecuperacao: 'recusas',
  cadastrar: 'pedidos',
  pedirRedefinicao: 'pedidos',
};
/** Refusals of what was tried; a code that is still to be typed is none. */
const RECUSAS = new Set(['credenciais_invalidas', 'codigo_invalido', 'passkey_invalida', 'token_invalido']);

export const TENTATIVAS_SEM_DESAFIO = 5;
const JANELA_MS = 60 * 60_000;
const MAX_RESPOSTA = 4_096;

/** From the sixth try of an address within the hour, its doors ask for the challenge. Without one configured they never do. */
export function useDesafio(app: FastifyInstance, limits: LimitStore, desafio: DesafioHumano | undefined): void {
  if (!desafio) return;
  const portaDe = (request: FastifyRequest) => PORTAS[request.routeOptions.schema?.operationId ?? ''];
  const key = (request: FastifyRequest) => `desafio ${addressKey(request.ip)}`;
  const contar = (request: FastifyRequest) => limits.increment(key(request), JANELA_MS);

  app.addHook('preHandler', async (request) => {
    const porta = portaDe(request);
    if (!porta) return;
    const tentativas = await limits.total(key(request));
    if (tentativas >= TENTATIVAS_SEM_DESAFIO) await exigir(desafio, request);
    if (porta === 'pedidos') await contar(request);
  });
  app.addHook('onError', async (request, _reply, error) => {
    const recusou = error instanceof DomainError && RECUSAS.has(error.code);
    if (recusou && portaDe(request) === 'recusas') await contar(request);
  });
}

async function exigir(desafio: DesafioHumano, { headers, ip }: FastifyRequest): Promise<void> {
  const resposta = headers['x-desafio'];
  const plausivel = typeof resposta === 'string' && resposta !== '' && resposta.length <= MAX_RESPOSTA;
  if (!plausivel || !(await desafio.resolveu(resposta, ip))) throw new DesafioNecessarioError(desafio);
}
