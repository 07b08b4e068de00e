import * as oidc from 'openid-client';
import { DomainError } from '@autocusto/dominio/comum/domain-error.ts';
import {
  EntradaCanceladaError,
  EntradaRecusadaError,
  ProvedorIndisponivelError,
} from '../../domain/externo/externo-errors.ts';

const DESISTENCIAS = new Set(['access_denied', 'user_cancelled_login', 'user_cancelled_authorize']);
const FORA_DO_AR = new Set(['server_error', 'temporarily_unavailable']);
/** No answer, or one that is not what a provider answers. */
const SEM_RESPOSTA = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
]);

/** What the library throws, in words of ours. @throws always. */
export function traduzirErroDoProvedor(cause: unknown): never {
  if (cause instanceof DomainError) throw cause;
  if (cause instanceof oidc.AuthorizationResponseError) {
    if (DESISTENCIAS.has(cause.error)) throw new EntradaCanceladaError();
    throw FORA_DO_AR.has(cause.error) ? new ProvedorIndisponivelError({ cause }) : new EntradaRecusadaError({ cause });
  }
  if (cause instanceof oidc.ResponseBodyError) {
    // Anything but a bad code is between the provider and our configuration.
    throw cause.error === 'invalid_grant'
      ? new EntradaRecusadaError({ cause })
      : new ProvedorIndisponivelError({ cause });
  }
  const codigo = cause instanceof oidc.ClientError ? (cause.code ?? '') : '';
  const semResposta = cause instanceof TypeError || SEM_RESPOSTA.has(codigo);
  throw semResposta ? new ProvedorIndisponivelError({ cause }) : new EntradaRecusadaError({ cause });
}
