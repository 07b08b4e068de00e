import { readFileSync } from 'node:fs';

/** Who may vouch for a person. Everything that differs between providers is here; the code knows none of them. */
export interface ProvedorOidc {
  /** In the addresses of the API and beside each linked identity: it does not change once people have linked. */
  readonly id: string;
  readonly nome: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly escopos: string;
  /** How the client proves itself at the token endpoint. */
  readonly autenticacao: 'client_secret_basic' | 'client_secret_post';
  readonly pkce: boolean;
  readonly nonce: boolean;
  /** Further parameters of the authorization request. */
  readonly parametros: Readonly<Record<string, string>>;
}

type Forma = Omit<ProvedorOidc, 'id' | 'clientId' | 'clientSecret' | 'issuer' | 'nome'> &
  Partial<Pick<ProvedorOidc, 'issuer' | 'nome'>>;

const PADRAO: Forma = {
  escopos: 'openid email',
  autenticacao: 'client_secret_basic',
  pkce: true,
  nonce: true,
  parametros: {},
};

/** Known providers, as their documentation has them; `OIDC_PROVEDORES` gives client_id and client_secret. */
const FORMAS: Readonly<Record<string, Forma>> = {
  google: {
    ...PADRAO,
    nome: 'Google',
    issuer: 'https://accounts.google.com',
    // On a shared computer the browser may be somebody else's at Google.
    parametros: { prompt: 'select_account' },
  },
  // LinkedIn answers invalid_client to a confidential client that sends code_verifier, and never returns the nonce:
  // state and a single-use request, both bound to the browser's cookie, are what is left.
  linkedin: {
    ...PADRAO,
    nome: 'LinkedIn',
    issuer: 'https://www.linkedin.com/oauth',
    autenticacao: 'client_secret_post',
    pkce: false,
    nonce: false,
  },
  govbr: { ...PADRAO, nome: 'gov.br', issuer: 'https://sso.acesso.gov.br/', escopos: 'openid email profile' },
};

const ID = /^[a-z][a-z0-9_]{1,30}$/;

/** @throws {Error} whose message says what was expected, never what was given. */
export function provedoresOidc(texto: string): readonly ProvedorOidc[] {
  if (texto === '') return [];
  const provedores = lista(texto).map(provedor);
  if (new Set(provedores.map(({ id }) => id)).size < provedores.length) throw new Error('repete um "id".');
  return provedores;
}

function lista(texto: string): unknown[] {
  try {
    const valor: unknown = JSON.parse(texto);
    if (Array.isArray(valor)) return valor;
  } catch {
    // The parser's own message quotes the text, which may hold a secret.
  }
  throw new Error('deve ser uma lista JSON, como [{"id":"google","client_id":"…","client_secret_file":"…"}].');
}

function provedor(dado: unknown): ProvedorOidc {
  if (typeof dado !== 'object' || dado === null) throw new Error('cada provedor deve ser um objeto.');
  const campos = dado as Readonly<Record<string, unknown>>;
  const id = campos['id'];
  if (typeof id !== 'string' || !ID.test(id)) throw new Error('cada "id" deve ter letras minúsculas, dígitos ou _.');
  const forma = FORMAS[id] ?? PADRAO;
  const texto = (campo: string, padrao?: string): string => {
    const valor = campos[campo] ?? padrao;
    if (typeof valor !== 'string' || valor === '') throw new Error(`falta "${campo}" de "${id}".`);
    return valor;
  };
  const conhecidos = ['id', 'nome', 'issuer', 'client_id', 'client_secret', 'client_secret_file', 'escopos', ...OPCOES];
  if (Object.keys(campos).some((campo) => !conhecidos.includes(campo))) {
    throw new Error(`"${id}" tem um campo desconhecido (aceitos: ${conhecidos.join(', ')}).`);
  }

  return {
    ...forma,
    id,
    nome: texto('nome', forma.nome),
    issuer: issuer(texto('issuer', forma.issuer), id),
    clientId: texto('client_id'),
    clientSecret: segredo(campos, id),
    escopos: texto('escopos', forma.escopos),
    autenticacao: autenticacao(campos['autenticacao'] ?? forma.autenticacao, id),
    pkce: opcao(campos['pkce'] ?? forma.pkce, id),
    nonce: opcao(campos['nonce'] ?? forma.nonce, id),
  };
}

const OPCOES = ['autenticacao', 'pkce', 'nonce'];

function segredo(campos: Readonly<Record<string, unknown>>, id: string): string {
  const { client_secret: direto, client_secret_file: arquivo } = campos;
  if (typeof direto === 'string' && direto !== '') return direto;
  if (typeof arquivo !== 'string') throw new Error(`falta "client_secret" ou "client_secret_file" de "${id}".`);
  try {
    const lido = readFileSync(arquivo, 'utf8').trim();
    if (lido) return lido;
  } catch {
    // Told below: the path may say more than it should.
  }
  throw new Error(`o arquivo de "client_secret_file" de "${id}" não pode ser lido ou está vazio.`);
}

/** In the clear only towards this very machine. */
function issuer(endereco: string, id: string): string {
  const url = URL.canParse(endereco) ? new URL(endereco) : undefined;
  const local = url?.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (!url || (url.protocol !== 'https:' && !local)) throw new Error(`"issuer" de "${id}" deve começar com https://.`);
  return endereco;
}

function autenticacao(valor: unknown, id: string): ProvedorOidc['autenticacao'] {
  if (valor === 'client_secret_basic' || valor === 'client_secret_post') return valor;
  throw new Error(`"autenticacao" de "${id}" deve ser client_secret_basic ou client_secret_post.`);
}

function opcao(valor: unknown, id: string): boolean {
  if (typeof valor === 'boolean') return valor;
  throw new Error(`"pkce" e "nonce" de "${id}" devem ser true ou false.`);
}
