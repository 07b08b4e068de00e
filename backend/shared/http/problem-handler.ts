import { paraSnake } from '@autocusto/dominio/comum/caso.ts';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorObject } from 'ajv';
import { CamposInvalidosError, DomainError, type DomainErrorKind } from '@autocusto/dominio/comum/domain-error.ts';
import { SobrecargaError } from './load-shedding.ts';
import { toFieldErrors } from './validation.ts';

export const HSTS_SECONDS = 31_536_000;
export const RETRY_AFTER_SECONDS = 5;
export const PERMISSIONS_POLICY = 'camera=(), geolocation=(), microphone=(), payment=(), usb=()';

const STATUS: Record<DomainErrorKind, number> = {
  malformed: 400,
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  precondition_failed: 412,
  misdirected: 421,
  precondition_required: 428,
  too_many: 429,
  unavailable: 503,
};

interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  /** For clients that know only RFC 9457: what `title` says, or each field with its reason. */
  detail: string;
  action: string;
  errors?: readonly { field: string; code: string; message: string }[];
  request_id: string;
}

/** Refusals of the framework itself, by status: they leave as problems like everything else. */
const FRAMEWORK: Readonly<Record<number, readonly [code: string, title: string, action: string]>> = {
  400: ['requisicao_malformada', 'Não foi possível ler a requisição.', 'Envie um corpo JSON válido.'],
  404: ['rota_nao_encontrada', 'Este endereço não existe.', 'Confira o endereço na documentação da API.'],
  405: ['metodo_nao_permitido', 'Este endereço não aceita este método.', 'Confira o método na documentação da API.'],
  408: ['tempo_esgotado', 'A requisição demorou demais para chegar.', 'Confira a conexão e envie de novo.'],
  413: ['corpo_grande_demais', 'O que foi enviado é grande demais.', 'Reduza os textos e envie de novo.'],
  414: ['endereco_longo_demais', 'O endereço é longo demais.', 'Envie a busca no corpo da requisição.'],
  415: ['tipo_nao_suportado', 'Este tipo de conteúdo não é aceito.', 'Envie application/json.'],
  429: ['muitas_requisicoes', 'Foram muitas tentativas em pouco tempo.', 'Aguarde o tempo indicado em Retry-After.'],
  431: ['cabecalho_grande_demais', 'Os cabeçalhos são grandes demais.', 'Limpe os cookies deste endereço.'],
  503: ['indisponivel', 'O serviço está ocupado neste momento.', 'Tente de novo em alguns segundos.'],
};

/** Every refusal leaves as application/problem+json (RFC 9457), unknown URLs and broken JSON included. */
export function useProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = toProblem(error, request.id);
    // What we refused is news about the request; what we broke is news about us.
    // Of thousands refused for their number, a line each is enough.
    if (problem.status >= 500 && !(error instanceof SobrecargaError))
      request.log.error({ err: error, code: problem.code }, 'request failed');
    else request.log.info({ code: problem.code, status: problem.status }, 'request refused');
    return sendProblem(reply, problem);
  });
}

/** What `serveSpa` gives to every answer of a route. */
export const SEM_ROTA = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'permissions-policy': PERMISSIONS_POLICY,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** For addresses that cannot be read: they have no route, and so none of the hooks that add headers. */
export function makeRefuseAddress({ https }: { readonly https: boolean }) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    const refused = toProblem(error, request.id);
    const title = 'Não foi possível ler o endereço da requisição.';
    const malformed = { ...refused, title, detail: title, action: 'Confira o endereço.' };
    const problem = refused.status === 400 ? malformed : refused;
    request.log.info({ code: problem.code, status: problem.status }, 'request refused');
    void reply.headers(SEM_ROTA);
    if (https) void reply.header('strict-transport-security', `max-age=${HSTS_SECONDS}; includeSubDomains`);
    void sendProblem(reply, problem);
  };
}

/** For URLs under /api that no route answers. */
export function sendNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendProblem(reply, frameworkProblem(404, request.id));
}

function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  if (problem.status === 503) void reply.header('retry-after', RETRY_AFTER_SECONDS);
  // Serialised here: a route's response schema must not cut members off a problem.
  return reply.code(problem.status).type('application/problem+json').serializer(String).send(JSON.stringify(problem));
}

function toProblem(error: FastifyError, requestId: string): Problem {
  if (error instanceof DomainError) return domainProblem(error, requestId);
  if (error.validation) {
    return domainProblem(new CamposInvalidosError(toFieldErrors(error.validation as ErrorObject[])), requestId);
  }
  const status = error.statusCode ?? 500;
  return status < 500 || status === 503 ? frameworkProblem(status, requestId) : internalProblem(requestId);
}

function domainProblem(error: DomainError, requestId: string): Problem {
  return {
    ...paraSnake(error.extensions),
    type: `/problemas/${error.code}`,
    title: error.message,
    status: STATUS[error.kind],
    code: error.code,
    detail: error.errors.map(({ field, message }) => `${field}: ${message}`).join(' ') || error.message,
    action: error.action,
    ...(error.errors.length > 0 && { errors: error.errors }),
    ...paraSnake({ requestId }),
  };
}

export function frameworkProblem(status: number, requestId: string): Problem {
  const [code, title, action] = FRAMEWORK[status] ?? [
    'requisicao_recusada',
    'A requisição não foi aceita.',
    'Confira a requisição na documentação da API.',
  ];
  return paraSnake({ type: `/problemas/${code}`, title, status, code, detail: title, action, requestId });
}

// Never echo an unexpected message: it may carry a query, a path or a patient.
function internalProblem(requestId: string): Problem {
  const title = 'Algo falhou do nosso lado.';
  const action = 'Tente de novo; se persistir, informe ao suporte o request_id.';
  const code = 'erro_interno';
  return paraSnake({ type: `/problemas/${code}`, title, status: 500, code, detail: title, action, requestId });
}
