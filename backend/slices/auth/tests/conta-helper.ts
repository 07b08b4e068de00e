import { Secret, TOTP } from 'otpauth';
import { SENHA, type TestBrowser } from '../../../tests/helpers/test-app.ts';
import type { TestDatabase } from '../../../tests/helpers/test-database.ts';
import { comoDono } from './delegacao-helper.ts';

/** A clock that the test moves. */
export function umRelogio() {
  let agora = new Date();
  return {
    now: () => agora,
    passar: (ms: number) => (agora = new Date(agora.getTime() + ms)),
  };
}

/** The app on the telephone: the code that it shows at an instant. */
export function codigoDe(segredo: string, em: Date): string {
  return new TOTP({ secret: Secret.fromBase32(segredo) }).generate({ timestamp: em.getTime() });
}

/** Turns the second factor on and answers what the person keeps. */
export async function ativarTotp(browser: TestBrowser, em: Date): Promise<{ segredo: string; codigos: string[] }> {
  const { segredo } = (await browser.post('/api/auth/segundo-fator/totp')).json();
  const resposta = await browser.post('/api/auth/segundo-fator/totp/confirmacao', { codigo: codigoDe(segredo, em) });
  return { segredo, codigos: resposta.json().codigos_recuperacao };
}

export async function entrarCom(browser: TestBrowser, email: string, codigo?: string, senha = SENHA) {
  const resposta = await browser.post('/api/auth/login', { email, senha, ...(codigo && { codigo }) });
  if (resposta.statusCode === 200) {
    browser.accessToken = resposta.json().access_token;
    browser.csrfToken = undefined;
  }
  return resposta;
}

export async function idDe(browser: TestBrowser): Promise<string> {
  return (await browser.get('/api/auth/me')).json().user_id;
}

/** What the usuario's own audit says, oldest first; the action and why. */
export async function auditoriaDe(database: TestDatabase, usuarioId: string) {
  const rows = await database.comoUsuario(usuarioId, (trx) =>
    trx
      .selectFrom('eventos_auditoria')
      .select(['acao', 'detalhe', 'ator_id', 'recurso_id', 'endereco'])
      .where('usuario_id', '=', usuarioId)
      .orderBy('sequencia')
      .execute(),
  );
  return rows as { acao: string; detalhe: { codigo?: string; campos?: string[] }; ator_id: string | null }[];
}

export async function suspender(database: TestDatabase, usuarioId: string): Promise<void> {
  await comoDono(database, 'update usuarios set suspenso_em = now() where id = $1', [usuarioId]);
}
