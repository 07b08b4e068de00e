import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import * as oidc from 'openid-client';
import type { ProvedorOidc } from '../../../../shared/config/provedores-oidc.ts';
import type { ClienteExterno } from '../../application/ports/externo.ts';
import type { SubHash } from '../../domain/externo/externo.ts';
import { EmailSemConfirmacaoNoProvedorError, ProvedorNaoEncontradoError } from '../../domain/externo/externo-errors.ts';
import { traduzirErroDoProvedor } from './oidc-erros.ts';

interface Options {
  readonly provedores: readonly ProvedorOidc[];
  /** Registered at every provider: one address for all. */
  readonly redirectUri: string;
}

/** A person waits at a blank page meanwhile. */
const TIMEOUT_SECONDS = 5;
/** Providers move their addresses and keys rarely; keys are asked for again when an unknown one signs. */
const DESCOBERTA_MS = 60 * 60_000;

export function makeOidcCliente({ provedores, redirectUri }: Options): ClienteExterno {
  const descobertas = new Map<string, { ate: number; configuracao: Promise<oidc.Configuration> }>();

  function provedorDe(id: string): ProvedorOidc {
    const provedor = provedores.find((este) => este.id === id);
    if (!provedor) throw new ProvedorNaoEncontradoError();
    return provedor;
  }

  async function configuracaoDe(provedor: ProvedorOidc): Promise<oidc.Configuration> {
    const guardada = descobertas.get(provedor.id);
    if (guardada && guardada.ate > Date.now()) return guardada.configuracao;
    const configuracao = descobrir(provedor);
    descobertas.set(provedor.id, { ate: Date.now() + DESCOBERTA_MS, configuracao });
    // A provider that was down a moment ago is asked again at the next click.
    configuracao.catch(() => descobertas.delete(provedor.id));
    return configuracao;
  }

  return {
    provedores: provedores.map(({ id, nome }) => ({ id, nome })),

    async enderecoDe(id, segredo) {
      const provedor = provedorDe(id);
      const configuracao = await configuracaoDe(provedor).catch(traduzirErroDoProvedor);
      const { state, nonce, verifier } = provasDe(segredo);
      const url = oidc.buildAuthorizationUrl(configuracao, {
        ...provedor.parametros,
        redirect_uri: redirectUri,
        scope: provedor.escopos,
        state,
        ...(provedor.nonce && { nonce }),
        ...(provedor.pkce && {
          code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
        }),
      });
      return url.href;
    },

    responde(retorno, segredo) {
      const recebido = Buffer.from(retorno.searchParams.get('state') ?? '');
      const esperado = Buffer.from(provasDe(segredo).state);
      return recebido.length === esperado.length && timingSafeEqual(recebido, esperado);
    },

    async identidade(id, retorno, segredo) {
      const provedor = provedorDe(id);
      const { state, nonce, verifier } = provasDe(segredo);
      const claims = await configuracaoDe(provedor)
        .then((configuracao) =>
          oidc.authorizationCodeGrant(configuracao, noEnderecoRegistrado(retorno, redirectUri), {
            expectedState: state,
            idTokenExpected: true,
            ...(provedor.nonce && { expectedNonce: nonce }),
            ...(provedor.pkce && { pkceCodeVerifier: verifier }),
          }),
        )
        .then((resposta) => resposta.claims() as oidc.IDToken) // idTokenExpected: there is one
        .catch(traduzirErroDoProvedor);

      const { iss, sub, email, email_verified: confirmado } = claims;
      // gov.br writes the boolean as text.
      if (typeof email !== 'string' || (confirmado !== true && confirmado !== 'true')) {
        throw new EmailSemConfirmacaoNoProvedorError();
      }
      return { subHash: hashDoSub(iss, sub), email };
    },
  };
}

function descobrir({ issuer, clientId, clientSecret, autenticacao }: ProvedorOidc): Promise<oidc.Configuration> {
  const url = new URL(issuer);
  const prova = autenticacao === 'client_secret_post' ? oidc.ClientSecretPost : oidc.ClientSecretBasic;
  return oidc.discovery(url, clientId, undefined, prova(clientSecret), {
    timeout: TIMEOUT_SECONDS,
    execute: [
      // The signature is checked too, not only the connection that the token came by.
      oidc.enableNonRepudiationChecks,
      ...(url.protocol === 'http:' ? [oidc.allowInsecureRequests] : []), // loopback, says the configuration
    ],
  });
}

/** From one secret, so that the browser's cookie holds all that the return needs and the database nothing of use. */
function provasDe(segredo: string): { state: string; nonce: string; verifier: string } {
  const prova = (nome: string) => createHmac('sha256', segredo).update(`oidc ${nome}`).digest('base64url');
  return { state: prova('state'), nonce: prova('nonce'), verifier: prova('verifier') };
}

/** Behind a proxy the request's own address is another one. */
function noEnderecoRegistrado({ search }: URL, redirectUri: string): URL {
  const url = new URL(redirectUri);
  url.search = search;
  return url;
}

function hashDoSub(iss: string, sub: string): SubHash {
  return createHash('sha256')
    .update(JSON.stringify([iss, sub]))
    .digest() as Uint8Array as SubHash;
}
