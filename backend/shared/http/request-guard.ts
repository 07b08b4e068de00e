import { isIP } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '@autocusto/dominio/comum/domain-error.ts';

/** A Host that is none of ours: another site's name pointed here (DNS rebinding), or a PUBLIC_URL yet to be set. */
class EnderecoNaoAtendidoError extends DomainError {
  override readonly name = 'EnderecoNaoAtendidoError';
  readonly kind = 'misdirected';
  readonly code = 'endereco_nao_atendido';
  readonly action: string;

  constructor(publicUrl: string) {
    super('O AutoCusto não atende por este endereço.');
    this.action = `Abra ${publicUrl}. Se o endereço certo é outro, quem instalou o informa em PUBLIC_URL.`;
  }
}

class OrigemRecusadaError extends DomainError {
  override readonly name = 'OrigemRecusadaError';
  readonly kind = 'forbidden';
  readonly code = 'origem_recusada';
  readonly action: string;

  constructor(publicUrl: string) {
    super('O pedido partiu de uma página de outro endereço.');
    this.action = `Repita-o numa página aberta em ${publicUrl}.`;
  }
}

class EnderecoMalformadoError extends DomainError {
  override readonly name = 'EnderecoMalformadoError';
  readonly kind = 'malformed';
  readonly code = 'requisicao_malformada';
  readonly action = 'Escreva o que vai depois do ? em UTF-8, com % antes de cada byte que não é ASCII.';

  constructor() {
    super('Não foi possível ler o endereço da requisição.');
  }
}

/** What load balancers and containers ask, by whatever address they know this process by. */
const HEALTH = new Set(['/health', '/api/health', '/api/health/ready']);

/** Before anything else of a request is looked at: is it for us, from us, and can its address be read. */
export function useRequestGuard(app: FastifyInstance, { publicUrl }: { readonly publicUrl: string }): void {
  const own = new URL(publicUrl);
  const isLocal = isLoopback(own.hostname);
  // Nobody's name server can make a number or `localhost` of ours.
  const isOwn = (name: string) =>
    name === own.hostname || isLoopback(name) || (isLocal && isIP(name.replace(/^\[|\]$/g, '')) > 0);

  function isOwnOrigin({ headers: { origin }, host }: FastifyRequest): boolean {
    if (origin === undefined || origin === own.origin) return true; // whoever is no browser need not say
    return URL.canParse(origin) && new URL(origin).host === host;
  }

  app.addHook('onRequest', async (request) => {
    if (HEALTH.has(request.routeOptions.url ?? '')) return;
    if (!isOwn(nameIn(request.host))) throw new EnderecoNaoAtendidoError(publicUrl);
    if (!isOwnOrigin(request)) throw new OrigemRecusadaError(publicUrl);
    if (!isReadable(request.url)) throw new EnderecoMalformadoError();
  });
}

function nameIn(host: string): string {
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '';
}

function isLoopback(name: string): boolean {
  return name === 'localhost' || name === '[::1]' || /^127(\.\d{1,3}){3}$/.test(name);
}

/** Whether the query's percents are UTF-8. Node's parser takes only ASCII, and the router decodes the path. */
function isReadable(url: string): boolean {
  try {
    decodeURIComponent(url.includes('?') ? url.slice(url.indexOf('?')) : '');
    return true;
  } catch {
    return false;
  }
}
