import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ProvedorOidc } from '../../../../shared/config/provedores-oidc.ts';

const CLIENT_ID = 'autocusto-teste';
const CLIENT_SECRET = 'segredo do cliente + de teste';

interface Concessao {
  readonly nonce: string | null;
  readonly desafio: string | null;
  readonly redirectUri: string;
}

/** An OpenID provider on this machine that can be made to lie. */
export async function umProvedor() {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const outraChave = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const concessoes = new Map<string, Concessao>();
  const pedidosDeToken: URLSearchParams[] = [];
  /** What the next ID tokens say besides the usual, and who signs them. */
  const mentira = { claims: {} as Record<string, unknown>, assinatura: 'boa' as 'boa' | 'outra', fora: false };

  const server = createServer((request, response) => {
    void responder(request, response).catch(() => response.writeHead(500).end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // a TCP server's address is never a string

  async function responder(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (mentira.fora) return void response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>');
    const { pathname } = new URL(request.url ?? '/', issuer);
    if (pathname === '/.well-known/openid-configuration') return json(response, 200, metadados());
    if (pathname === '/jwks')
      return json(response, 200, { keys: [{ ...publicKey.export({ format: 'jwk' }), ...CHAVE }] });
    if (pathname === '/token') return token(request, response);
    response.writeHead(404).end();
  }

  function metadados() {
    return {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      code_challenge_methods_supported: ['S256'],
    };
  }

  async function token(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const corpo = new URLSearchParams(await text(request));
    pedidosDeToken.push(corpo);
    if (!provouSer(request, corpo)) return json(response, 401, { error: 'invalid_client' });
    const code = corpo.get('code') ?? '';
    const concessao = concessoes.get(code);
    concessoes.delete(code);
    if (!concessao || concessao.redirectUri !== corpo.get('redirect_uri') || !confere(concessao, corpo)) {
      return json(response, 400, { error: 'invalid_grant' });
    }
    json(response, 200, { access_token: 'nao-usado', token_type: 'Bearer', id_token: idToken(concessao.nonce) });
  }

  function idToken(nonce: string | null): string {
    const agora = Math.floor(Date.now() / 1000);
    const claims = {
      iss: issuer,
      aud: CLIENT_ID,
      sub: '11122233344',
      iat: agora,
      exp: agora + 60,
      email: 'helena@provedor.test',
      email_verified: true,
      ...(nonce !== null && { nonce }),
      ...mentira.claims,
    };
    return assinar(claims, mentira.assinatura === 'boa' ? privateKey : outraChave);
  }

  return {
    issuer,
    mentira,
    pedidosDeToken,
    /** The person agrees: where the provider sends the browser. */
    consentir(url: string, outros: Record<string, string> = {}): string {
      const pedido = new URL(url).searchParams;
      const code = randomBytes(16).toString('hex');
      const redirectUri = pedido.get('redirect_uri') ?? '';
      concessoes.set(code, { nonce: pedido.get('nonce'), desafio: pedido.get('code_challenge'), redirectUri });
      return voltar(redirectUri, { code, state: pedido.get('state') ?? '', ...outros });
    },
    /** The person does not. */
    recusar(url: string, error = 'access_denied'): string {
      const pedido = new URL(url).searchParams;
      return voltar(pedido.get('redirect_uri') ?? '', { error, state: pedido.get('state') ?? '' });
    },
    configuracao: (mudancas: Partial<ProvedorOidc> = {}): ProvedorOidc => ({
      id: 'exemplo',
      nome: 'Exemplo',
      issuer,
      clientId: CLIENT_ID,
      clientSecret: CLIENT_SECRET,
      escopos: 'openid email',
      autenticacao: 'client_secret_basic',
      pkce: true,
      nonce: true,
      parametros: {},
      ...mudancas,
    }),
    dizerAVerdade: () => Object.assign(mentira, { claims: {}, assinatura: 'boa', fora: false }),
    async fechar(): Promise<void> {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const CHAVE = { kid: 'k1', alg: 'RS256', use: 'sig' };

function provouSer({ headers }: IncomingMessage, corpo: URLSearchParams): boolean {
  const basico = /^Basic (.+)$/.exec(headers.authorization ?? '')?.[1];
  if (basico === undefined) {
    return corpo.get('client_id') === CLIENT_ID && corpo.get('client_secret') === CLIENT_SECRET;
  }
  const partes = Buffer.from(basico, 'base64').toString('utf8').split(':');
  const [id, segredo] = partes.map((parte) => new URLSearchParams(`v=${parte}`).get('v')); // RFC 6749 §2.3.1
  return id === CLIENT_ID && segredo === CLIENT_SECRET;
}

function confere({ desafio }: Concessao, corpo: URLSearchParams): boolean {
  const verifier = corpo.get('code_verifier');
  if (desafio === null) return verifier === null;
  return verifier !== null && createHash('sha256').update(verifier).digest('base64url') === desafio;
}

function assinar(claims: object, chave: KeyObject): string {
  const parte = (valor: object) => Buffer.from(JSON.stringify(valor)).toString('base64url');
  const texto = `${parte({ alg: 'RS256', kid: 'k1', typ: 'JWT' })}.${parte(claims)}`;
  return `${texto}.${sign('RSA-SHA256', Buffer.from(texto), chave).toString('base64url')}`;
}

function voltar(redirectUri: string, query: Record<string, string>): string {
  const { pathname } = new URL(redirectUri);
  return `${pathname}?${new URLSearchParams(query).toString()}`;
}

async function text(request: IncomingMessage): Promise<string> {
  const partes: Buffer[] = [];
  for await (const parte of request) partes.push(parte as Buffer);
  return Buffer.concat(partes).toString('utf8');
}

function json(response: ServerResponse, status: number, corpo: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(corpo));
}
