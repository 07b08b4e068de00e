import { createHmac } from 'node:crypto';
import { newId } from '../../shared/new-id.ts';
import { credencial } from './credencial.ts';
import type { Mundo } from './mundo.ts';
import { makeSubstitutas } from './pessoas-substitutas.ts';
import type { EscopoDaChave, Papel, Pessoa } from './tipos.ts';

const TODOS_OS_ESCOPOS: readonly EscopoDaChave[] = [
  ...(['catalogo.ler', 'pacientes.ler', 'processos.ler', 'rascunhos.escrever'] as const),
];
const EM_NOME_DE = 'x-em-nome-de';

/** Everybody that QUALITY.md names, and the neighbours of each. */
export async function makePessoas(mundo: Mundo): Promise<Pessoa[]> {
  const { donos, banco, conta, delegar } = mundo;
  const { alfa, beta } = donos;
  const ajudante = await conta('assistente', 'Ajudante');
  await delegar(alfa.usuarioId, ajudante, 'vigente');
  const auditor = await conta('auditor', 'Audita');
  const suspenso = await conta('medico', 'Suspenso');
  const ajudanteSuspenso = await conta('assistente', 'AjudanteSuspenso');
  await delegar(alfa.usuarioId, ajudanteSuspenso, 'vigente');
  const assistentes = {
    vencida: await conta('assistente', 'Vencida'),
    revogada: await conta('assistente', 'Revogada'),
    // An accepted one cannot be had without accepting: whoever was only invited has none.
    convidada: await conta('assistente', 'Convidada'),
  };
  await delegar(alfa.usuarioId, assistentes.vencida, 'vencida');
  await delegar(alfa.usuarioId, assistentes.revogada, 'revogada');
  await delegar(alfa.usuarioId, null, 'convidada');

  const viva = (usuarioId: string, papel: Papel, mais: Record<string, string> = {}) =>
    credencial(mundo, usuarioId, papel, { cabecalhos: mais });
  const daAlfa = (nome: string, cabecalhos: Pessoa['cabecalhos'], mais: Partial<Pessoa> = {}): Pessoa => ({
    ...{ nome, papel: 'medico', usuarioId: alfa.usuarioId, dono: alfa, cabecalhos },
    ...mais,
  });
  const ajuda = (
    nome: string,
    usuarioId: string,
    cabecalho: string | undefined,
    mais: Partial<Pessoa> = {},
  ): Pessoa => ({
    ...{ nome, papel: 'assistente', usuarioId, conhece: true },
    cabecalhos: viva(usuarioId, 'assistente', cabecalho === undefined ? {} : { [EM_NOME_DE]: cabecalho }),
    ...mais,
  });
  const fora = (nome: string, cabecalhos: Pessoa['cabecalhos'], recusada: NonNullable<Pessoa['recusada']>) =>
    daAlfa(nome, cabecalhos, { recusada });

  await banco.query('update usuarios set suspenso_em = now() where id = any($1)', [[suspenso, ajudanteSuspenso]]);
  const sessaoDaAlfa = await mundo.sessao(alfa.usuarioId);
  const encerrada = alfa.arquivados.sessao ?? '';
  const tokenDaAlfa = mundo.token(alfa.usuarioId, sessaoDaAlfa, 'medico');
  const bearer = (token: string) => async () => ({ authorization: `Bearer ${token}` });

  const comChave = async (
    nome: string,
    chave: readonly EscopoDaChave[],
    mais: Partial<Pessoa> = {},
    situacao: { dono?: string; expira?: string; revogada?: boolean } = {},
  ): Promise<Pessoa> => {
    const texto = `autocusto_${newId()}`;
    await mundo.chave(situacao.dono ?? alfa.usuarioId, { texto, escopos: chave, ...situacao });
    return daAlfa(nome, bearer(texto), { chave, ...mais });
  };
  const morta = { recusada: 'chave_invalida' } as const;
  // The last two were made, by whatever way, after the account had lost the right to have any.
  const chaves = [
    await comChave('chave de todos os escopos', TODOS_OS_ESCOPOS),
    await comChave('chave só de catálogo', ['catalogo.ler']),
    await comChave('chave só de rascunhos', ['rascunhos.escrever']),
    await comChave('chave revogada', TODOS_OS_ESCOPOS, morta, { revogada: true }),
    await comChave('chave vencida', TODOS_OS_ESCOPOS, morta, { expira: "now() - interval '1 second'" }),
    daAlfa('chave que nunca existiu', bearer(`autocusto_${'A'.repeat(43)}`), { chave: TODOS_OS_ESCOPOS, ...morta }),
    await comChave('chave de médico suspenso', TODOS_OS_ESCOPOS, morta, { dono: suspenso }),
    await comChave('chave de quem não é médico', TODOS_OS_ESCOPOS, morta, { dono: auditor }),
  ];

  const substitutas = await makeSubstitutas(mundo);
  return [
    fora('anônimo', async () => ({}), 'nao_autenticado'),
    daAlfa('dona', viva(alfa.usuarioId, 'medico')),
    daAlfa('dona, de papel trocado no token', credencial(mundo, alfa.usuarioId, 'administrador', {})),
    daAlfa('dona, com o próprio nome no cabeçalho', viva(alfa.usuarioId, 'medico', { [EM_NOME_DE]: alfa.usuarioId })),
    daAlfa('dona, de cabeçalho malformado', viva(alfa.usuarioId, 'medico', { [EM_NOME_DE]: 'alfa' }), {
      semEscolha: true,
    }),
    {
      nome: 'outra médica',
      papel: 'medico',
      usuarioId: beta.usuarioId,
      dono: beta,
      cabecalhos: viva(beta.usuarioId, 'medico'),
    },
    ajuda('assistente no escopo', ajudante, alfa.usuarioId, { dono: alfa }),
    ajuda('assistente no escopo, em maiúsculas', ajudante, alfa.usuarioId.toUpperCase(), { dono: alfa }),
    ajuda('assistente fora do escopo: outra médica', ajudante, beta.usuarioId),
    ajuda('assistente fora do escopo: médica que não existe', ajudante, newId()),
    ajuda('assistente fora do escopo: em nome de si', ajudante, ajudante),
    ajuda('assistente de delegação vencida', assistentes.vencida, alfa.usuarioId),
    ajuda('assistente de delegação revogada', assistentes.revogada, alfa.usuarioId),
    ajuda('assistente que não aceitou', assistentes.convidada, alfa.usuarioId),
    ajuda('assistente sem cabeçalho', ajudante, undefined, { semEscolha: true }),
    ajuda('assistente de cabeçalho malformado', ajudante, "' or true --", { semEscolha: true }),
    ...substitutas,
    {
      nome: 'administrador',
      papel: 'administrador',
      usuarioId: mundo.admin,
      cabecalhos: viva(mundo.admin, 'administrador'),
    },
    { nome: 'auditor', papel: 'auditor', usuarioId: auditor, cabecalhos: viva(auditor, 'auditor') },
    { ...fora('médico suspenso', viva(suspenso, 'medico'), 'sessao_encerrada'), usuarioId: suspenso },
    ajuda('assistente suspenso', ajudanteSuspenso, alfa.usuarioId, { recusada: 'sessao_encerrada' }),
    fora(
      'token vencido',
      bearer(mundo.token(alfa.usuarioId, sessaoDaAlfa, 'medico', { iat: 1_700_000_000, exp: 1_700_000_600 })),
      'nao_autenticado',
    ),
    fora('token de sessão encerrada', bearer(mundo.token(alfa.usuarioId, encerrada, 'medico')), 'sessao_encerrada'),
    fora('token de sessão alheia', bearer(mundo.token(beta.usuarioId, sessaoDaAlfa, 'medico')), 'sessao_encerrada'),
    fora('token de outra chave', bearer(resseal(tokenDaAlfa, 'o'.repeat(32))), 'nao_autenticado'),
    fora('token para outro público', bearer(resseal(tokenDaAlfa, mundo.segredo, { aud: 'outro' })), 'nao_autenticado'),
    fora('token sem assinatura', bearer(semAssinatura(tokenDaAlfa)), 'nao_autenticado'),
    fora('token de outro emissor', bearer(resseal(tokenDaAlfa, mundo.segredo, { iss: 'outro' })), 'nao_autenticado'),
    fora(
      'token no cookie',
      async () => ({ cookie: `${mundo.csrf['cookie']}; access_token=${tokenDaAlfa}` }),
      'nao_autenticado',
    ),
    fora(
      'sessão ociosa',
      credencial(mundo, alfa.usuarioId, 'medico', { sessao: "ultimo_uso_em = now() - interval '13 hours'" }),
      'sessao_encerrada',
    ),
    fora(
      'sessão além do prazo',
      credencial(mundo, alfa.usuarioId, 'medico', { sessao: "expira_em = now() - interval '1 second'" }),
      'sessao_encerrada',
    ),
    daAlfa('sessão bloqueada', credencial(mundo, alfa.usuarioId, 'medico', { sessao: 'bloqueada_em = now()' }), {
      bloqueada: true,
    }),
    daAlfa(
      'prova de identidade antiga',
      credencial(mundo, alfa.usuarioId, 'medico', { sessao: "reautenticada_em = now() - interval '11 minutes'" }),
      { provaAntiga: true },
    ),
    ...chaves,
    {
      ...{ nome: 'administrador de prova antiga', papel: 'administrador', usuarioId: mundo.admin, provaAntiga: true },
      cabecalhos: credencial(mundo, mundo.admin, 'administrador', {
        sessao: "reautenticada_em = now() - interval '11 minutes'",
      }),
    },
  ];
}

function resseal(token: string, chave: string, mais: object = {}): string {
  const [header = '', payload = ''] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  const outro = Buffer.from(JSON.stringify({ ...claims, ...mais })).toString('base64url');
  return `${header}.${outro}.${createHmac('sha256', chave).update(`${header}.${outro}`).digest('base64url')}`;
}

function semAssinatura(token: string): string {
  const header = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');
  return `${header}.${token.split('.')[1] ?? ''}.`;
}
