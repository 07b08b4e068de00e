import type { APIRequestContext } from '@playwright/test';
import { tokenDoEmail } from './emails';
import { CLINICA, PROCESSO_DA_MARINA, umMedico, type MedicoDeTeste } from './pessoas';

/** A confirmed account without a profile: what an administrador, an auditor or an assistente starts from. */
export async function criarConta(request: APIRequestContext, pessoa: MedicoDeTeste): Promise<MedicoDeTeste> {
  const { nome, email, senha } = pessoa;
  await enviar(request, 'post', '/api/auth/cadastro', { nome, email, senha });
  await enviar(request, 'post', '/api/auth/verificacao', { token: await tokenDoEmail(email), senha });
  return pessoa;
}

/** A physician ready to work, made through the API: what the journey through the screens proves once. */
export async function criarMedico(
  request: APIRequestContext,
  medico: MedicoDeTeste = umMedico(),
): Promise<MedicoDeTeste> {
  const { nome, crm, crmUf, cns, especialidade } = await criarConta(request, medico);
  await naSessaoDe(request, medico, async (token) => {
    await enviar(request, 'put', '/api/medicos/me', { nome, crm, crm_uf: crmUf, cns, especialidade }, token);
    await enviar(request, 'post', '/api/medicos/clinicas', CLINICA, token);
  });
  return medico;
}

/** Marina, or who is said, in the physician's care, with one packet already issued. */
export async function criarPacienteComPacote(
  request: APIRequestContext,
  medico: MedicoDeTeste,
  { data = '2026-01-31', ...quem }: { data?: string; nome?: string; cpf?: string } = {},
): Promise<{ processoId: string; documentoId: string }> {
  return naSessaoDe(request, medico, async (token) => {
    const headers = { Authorization: `Bearer ${token}` };
    const emissores = (await (await request.get('/api/medicos/emissores', { headers })).json()) as {
      itens: { id: string }[];
    };
    const paciente = { ...PROCESSO_DA_MARINA.paciente, ...quem };
    const processo = { ...PROCESSO_DA_MARINA, paciente, emissor_id: emissores.itens[0]?.id };
    const { id } = (await enviar(request, 'post', '/api/processos', processo, token)) as { id: string };
    const documento = await enviar(request, 'post', `/api/processos/${id}/documentos`, { data }, token);
    return { processoId: id, documentoId: (documento as { id: string }).id };
  });
}

export async function naSessaoDe<T>(
  request: APIRequestContext,
  { email, senha }: MedicoDeTeste,
  fazer: (token: string) => Promise<T>,
): Promise<T> {
  const { access_token: token } = (await enviar(request, 'post', '/api/auth/login', { email, senha })) as {
    access_token: string;
  };
  const feito = await fazer(token);
  await enviar(request, 'post', '/api/auth/logout', undefined, token);
  return feito;
}

export async function enviar(
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
