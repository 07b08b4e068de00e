import type { APIRequestContext } from '@playwright/test';
import { tokenDoEmail } from './emails';
import { CLINICA, umMedico, type MedicoDeTeste } from './pessoas';

/** A physician ready to work, made through the API: what the journey through the screens proves once. */
export async function criarMedico(
  request: APIRequestContext,
  medico: MedicoDeTeste = umMedico(),
): Promise<MedicoDeTeste> {
  const { nome, email, senha, crm, crmUf, cns, especialidade } = medico;
  await enviar(request, 'post', '/api/auth/cadastro', { nome, email, senha });
  await enviar(request, 'post', '/api/auth/verificacao', { token: await tokenDoEmail(email) });
  const { access_token: token } = (await enviar(request, 'post', '/api/auth/login', { email, senha })) as {
    access_token: string;
  };
  await enviar(request, 'put', '/api/medicos/me', { nome, crm, crm_uf: crmUf, cns, especialidade }, token);
  await enviar(request, 'post', '/api/medicos/clinicas', CLINICA, token);
  await enviar(request, 'post', '/api/auth/logout', undefined, token);
  return medico;
}

async function enviar(
  request: APIRequestContext,
  method: 'post' | 'put',
  path: string,
  data: unknown,
  token?: string,
): Promise<unknown> {
  const { csrf_token: csrf } = (await (await request.get('/api/auth/csrf')).json()) as { csrf_token: string };
  const headers = { 'X-CSRF-Token': csrf, ...(token && { Authorization: `Bearer ${token}` }) };
  const response = await request[method](path, { headers, ...(data !== undefined && { data }) });
  if (!response.ok()) throw new Error(`${path} respondeu ${response.status()}: ${await response.text()}`);
  return response.status() === 204 ? undefined : response.json();
}
