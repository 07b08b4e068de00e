import pg from 'pg';
import { SENHA, TestBrowser, type TestApp } from '../../../tests/helpers/test-app.ts';
import type { TestDatabase } from '../../../tests/helpers/test-database.ts';
import { newId } from '../../../shared/new-id.ts';

export const DELEGACOES = '/api/auth/delegacoes';

/** The part of the test's application that invites and signs up. */
export type Cena = Pick<TestApp, 'app' | 'tokenTo'>;

export interface Pessoa {
  readonly browser: TestBrowser;
  readonly id: string;
  readonly email: string;
}

/** What only the owner of the tables may do: time passing, the first administrador. */
export async function comoDono(database: TestDatabase, text: string, values: unknown[] = []): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    return await client.query(text, values);
  } finally {
    await client.end();
  }
}

export function daquiA(dias: number): string {
  return new Date(Date.now() + dias * 86_400_000).toISOString().slice(0, 10);
}

/** Each from an address of its own: a test with many sign-ups is no flood. */
async function cadastrada(cena: Cena, nome: string, email: string, convite?: string): Promise<Pessoa> {
  enderecos += 1;
  const browser = new TestBrowser(cena.app, `198.51.${enderecos >> 8}.${enderecos & 255}`);
  const cadastro = await browser.post('/api/auth/cadastro', { nome, email, senha: SENHA, ...(convite && { convite }) });
  if (cadastro.statusCode !== 201) throw new Error(cadastro.body);
  await browser.post('/api/auth/verificacao', { token: cena.tokenTo(email), senha: SENHA });
  await browser.entrar(email);
  return { browser, email, id: (await browser.get('/api/auth/me')).json().user_id };
}

let enderecos = 0;

export function umaPessoa(cena: Cena, nome = 'Helena Prado'): Promise<Pessoa> {
  return cadastrada(cena, nome, `${newId()}@exemplo.test`);
}

export async function comPapel(cena: Cena, database: TestDatabase, papel: string): Promise<Pessoa> {
  const pessoa = await umaPessoa(cena, `Pessoa ${papel}`);
  await comoDono(database, 'update usuarios set tipo = $2 where id = $1', [pessoa.id, papel]);
  return pessoa;
}

/** Answers the token that the mail carries. */
export async function convidar(
  cena: Cena,
  medico: TestBrowser,
  email: string,
  dias = 30,
  papel = 'assistente',
): Promise<string> {
  const response = await medico.post(DELEGACOES, { papel, email, termina_em: daquiA(dias) });
  if (response.statusCode !== 201) throw new Error(response.body);
  return cena.tokenTo(email);
}

/** Invited, signed up with the invitation, confirmed and inside. */
export async function assistenteDe(cena: Cena, medico: TestBrowser, nome = 'Caio Lima'): Promise<Pessoa> {
  const email = `${newId()}@exemplo.test`;
  return cadastrada(cena, nome, email, await convidar(cena, medico, email));
}

/** Another medico, with their own account, stands in for this one. */
export async function substituir(cena: Cena, titular: TestBrowser, substituto: TestBrowser): Promise<void> {
  const { email } = (await substituto.get('/api/auth/me')).json();
  const token = await convidar(cena, titular, email, 30, 'substituto');
  const response = await substituto.post(`${DELEGACOES}/aceite`, { token });
  if (response.statusCode !== 200) throw new Error(response.body);
}
