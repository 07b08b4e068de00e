import { ApiProblem } from '../services/api-problem';
import { baixar, chamar, sessao } from '../services/api-client';
import { fakeApi, problema, SEM_SESSAO, token, USUARIA } from './helpers/fake-api';

/** What is sent does not matter to these tests. */
const QUALQUER = {} as never;
const RASCUNHO = { corpo: { conteudo: {} } };

afterEach(() => sessao.forget());

describe('cliente da API', () => {
  it('fala snake_case com a API e camelCase com as telas', async () => {
    const api = fakeApi({ 'PUT /auth/usuarios/u%2F1/papel': { body: { peso_kg: 60 } } });

    const resposta = chamar('mudarPapel', { caminho: { id: 'u/1' }, corpo: { userType: 'auditor' } });

    await expect(resposta).resolves.toEqual({ pesoKg: 60 });
    expect(api.chamadas.at(-1)?.body).toEqual({ user_type: 'auditor' });
  });

  it('diz em nome de quem trabalha só onde as linhas são de um médico, e esquece ao fim da sessão', async () => {
    const api = fakeApi({});
    const pedir = (operacao: 'listarPacientes' | 'listarSessoes' | 'lerMedico') =>
      chamar(operacao).catch(() => undefined);

    sessao.trabalharPara('u9');
    await pedir('listarPacientes');
    await pedir('listarSessoes');
    sessao.forget();
    await pedir('lerMedico');

    expect(api.chamadas.map(({ headers }) => headers['x-em-nome-de'])).toEqual(['u9', undefined, undefined]);
  });

  it('manda o token CSRF só onde algo muda, e o busca uma vez', async () => {
    const api = fakeApi({ 'GET /auth/chaves': { body: {} }, 'POST /auth/segundo-fator/codigos': { body: {} } });

    await chamar('listarChaves');
    await Promise.all([chamar('gerarCodigosDeRecuperacao'), chamar('gerarCodigosDeRecuperacao')]);

    expect(api.de('GET /auth/chaves')[0]?.headers).not.toHaveProperty('x-csrf-token');
    expect(api.de('POST /auth/segundo-fator/codigos').map(({ headers }) => headers['x-csrf-token'])).toEqual([
      'csrf-1',
      'csrf-1',
    ]);
    expect(api.de('GET /auth/csrf')).toHaveLength(1);
  });

  it('busca outro par CSRF quando outra aba o trocou', async () => {
    const api = fakeApi({
      'GET /auth/csrf': (_c, vez) => ({ body: { csrf_token: `csrf-${vez}` } }),
      'POST /auth/segundo-fator/codigos': (c) =>
        c.headers['x-csrf-token'] === 'csrf-2' ? { body: { ok: true } } : problema(403, { code: 'csrf_invalido' }),
    });

    await expect(chamar('gerarCodigosDeRecuperacao')).resolves.toEqual({ ok: true });
    expect(api.de('POST /auth/segundo-fator/codigos')).toHaveLength(2);
  });

  it('manda a versão e a chave de idempotência', async () => {
    const api = fakeApi({ 'PUT /medicos/clinicas/1': { body: {} } });

    await chamar('editarClinica', { caminho: { id: '1' }, corpo: QUALQUER, ifMatch: 3, idempotencyKey: 'k1' });

    expect(api.de('PUT /medicos/clinicas/1')[0]?.headers).toMatchObject({ 'if-match': '"3"', 'idempotency-key': 'k1' });
  });

  it('renova o token uma só vez para chamadas simultâneas', async () => {
    const api = fakeApi({
      'POST /auth/login': { body: token('velho') },
      'POST /auth/refresh': { body: token('novo') },
      'GET /auth/chaves': (c) => (c.headers['authorization'] === 'Bearer novo' ? { body: { ok: true } } : SEM_SESSAO),
    });
    await sessao.login('a@b.c', 'senha');

    const answers = await Promise.all([chamar('listarChaves'), chamar('listarChaves'), chamar('listarChaves')]);

    expect(answers).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
    expect(api.de('POST /auth/refresh')).toHaveLength(1);
  });

  it('espera a senha quando a sessão termina e então conclui o que estava em curso', async () => {
    fakeApi({
      'POST /auth/login': (_c, vez) => ({ body: token(`token-${vez}`) }),
      'POST /auth/refresh': SEM_SESSAO,
      'POST /auth/segundo-fator/codigos': (c) =>
        c.headers['authorization'] === 'Bearer token-2' ? { body: { ok: true } } : SEM_SESSAO,
    });
    await sessao.login('a@b.c', 'senha');
    const expired = new Promise<void>((resolve) => sessao.onExpired(resolve));

    const saving = chamar('gerarCodigosDeRecuperacao');
    await expired;
    await sessao.login('a@b.c', 'senha');

    await expect(saving).resolves.toEqual({ ok: true });
  });

  it('não segue com a conta de outra pessoa que entrou em outra aba', async () => {
    fakeApi({
      'POST /auth/login': { body: token('velho') },
      'POST /auth/refresh': { body: token('alheio', { ...USUARIA, user_id: 'u2' }) },
      'GET /auth/chaves': SEM_SESSAO,
    });
    await sessao.login('a@b.c', 'senha');
    const stop = sessao.onExpired(() => sessao.forget());

    await expect(chamar('listarChaves')).rejects.toMatchObject({ code: 'sessao_expirada' });
    stop();
  });

  it('entrega os bytes de um PDF', async () => {
    fakeApi({ 'GET /pdf/documentos/1': { body: '%PDF-1.7' } });

    expect((await baixar('baixarDocumento', { caminho: { id: '1' } })).byteLength).toBe(8);
  });
});

describe('de quem é a chamada', () => {
  const DUAS_PESSOAS = {
    'POST /auth/login': (_c: unknown, vez: number) => ({
      body: vez === 1 ? token('T1') : token('T2', { ...USUARIA, user_id: 'u2' }),
    }),
  };
  const quemMandou = (chamadas: { headers: Record<string, string> }[]) =>
    chamadas.map(({ headers }) => headers['authorization']);

  /** Answers when the test says so. */
  function demorada(resposta: ReturnType<typeof problema>) {
    let responder = () => undefined as void;
    const espera = new Promise<void>((resolve) => (responder = resolve));
    return {
      responder: () => responder(),
      rota: (_c: unknown, vez: number) => (vez === 1 ? espera.then(() => resposta) : {}),
    };
  }

  async function trocarDePessoa() {
    sessao.forget();
    await sessao.login('u2', 'senha');
  }

  it('recusada depois que outra pessoa entrou, não é repetida com a sessão dela', async () => {
    const { rota, responder } = demorada(SEM_SESSAO);
    const api = fakeApi({ ...DUAS_PESSOAS, 'POST /processos/pacientes': rota });
    await sessao.login('u1', 'senha');

    const deU1 = chamar('criarPaciente', { corpo: QUALQUER });
    await trocarDePessoa();
    responder();

    await expect(deU1).rejects.toMatchObject({ code: 'sessao_expirada' });
    expect(quemMandou(api.de('POST /processos/pacientes'))).toEqual(['Bearer T1']);
  });

  it('respondida depois que outra pessoa entrou, não tem passo seguinte', async () => {
    const { rota, responder } = demorada({ body: {} });
    const api = fakeApi({ ...DUAS_PESSOAS, 'PUT /processos/pacientes/1': rota, 'POST /processos': { body: {} } });
    await sessao.login('u1', 'senha');

    const deU1 = chamar('editarPaciente', { caminho: { id: '1' }, corpo: QUALQUER }).then(() =>
      chamar('abrirProcesso', { corpo: QUALQUER }),
    );
    await trocarDePessoa();
    responder();

    await expect(deU1).rejects.toMatchObject({ code: 'sessao_expirada' });
    expect(api.de('POST /processos')).toHaveLength(0);
  });

  it('a renovação que chega tarde não tira a sessão de quem entrou depois', async () => {
    const { rota, responder } = demorada(SEM_SESSAO);
    const api = fakeApi({
      ...DUAS_PESSOAS,
      'POST /auth/refresh': rota,
      'GET /auth/chaves': (c) => (c.headers['authorization'] === 'Bearer T2' ? { body: {} } : SEM_SESSAO),
    });
    const perguntas: string[] = [];
    const stop = sessao.onExpired(() => perguntas.push('senha'));
    await sessao.login('u1', 'senha');

    const deU1 = chamar('listarChaves').catch(ApiProblem.from);
    while (api.de('POST /auth/refresh').length === 0) await new Promise((resolve) => setTimeout(resolve));
    await trocarDePessoa();
    responder();

    expect(await deU1).toMatchObject({ code: 'sessao_expirada' });
    await expect(chamar('listarChaves')).resolves.toEqual({});
    expect(perguntas).toEqual([]);
    stop();
  });

  it('respondida depois que se escolheu outro médico, não tem passo seguinte em nome dele', async () => {
    const { rota, responder } = demorada({ body: {} });
    const api = fakeApi({ 'GET /processos/rascunhos': rota, 'POST /processos/rascunhos': { body: {} } });
    sessao.trabalharPara('A');

    const deA = chamar('listarRascunhos').then(() => chamar('criarRascunho', RASCUNHO));
    sessao.trabalharPara('B');
    responder();

    await expect(deA).rejects.toMatchObject({ code: 'outro_medico' });
    expect(api.de('POST /processos/rascunhos')).toHaveLength(0);
  });

  it('deixada para depois, vai em nome do mesmo médico, e só enquanto a sessão é a mesma', async () => {
    const api = fakeApi({ ...DUAS_PESSOAS, 'POST /processos/rascunhos': { body: {} } });
    await sessao.login('u1', 'senha');
    sessao.trabalharPara('A');
    const autor = sessao.autor();

    sessao.trabalharPara('B');
    await chamar('criarRascunho', { ...RASCUNHO, autor });
    await trocarDePessoa();
    const depois = chamar('criarRascunho', { ...RASCUNHO, autor });

    await expect(depois).rejects.toMatchObject({ code: 'sessao_expirada' });
    expect(api.de('POST /processos/rascunhos').map(({ headers }) => headers['x-em-nome-de'])).toEqual(['A']);
  });
});

describe('problemas', () => {
  it('trazem a frase e os campos como o formulário os chama', async () => {
    fakeApi({
      'POST /auth/segundo-fator/codigos': problema(422, {
        title: 'Há campos a corrigir',
        action: 'Corrija e envie de novo.',
        errors: [{ field: 'endereco.cep_da_rua', code: 'invalido', message: 'O CEP tem 8 dígitos.' }],
        processo_id: 'p1',
      }),
    });

    const problem = ApiProblem.from(await chamar('gerarCodigosDeRecuperacao').catch((error: unknown) => error));

    expect(problem.sentence).toBe('Há campos a corrigir. Corrija e envie de novo.');
    expect(problem.errors).toEqual([{ field: 'endereco.cepDaRua', code: 'invalido', message: 'O CEP tem 8 dígitos.' }]);
    expect(problem.extra).toEqual({ processoId: 'p1' });
  });

  it('dizem quanto esperar', async () => {
    fakeApi({ 'POST /auth/segundo-fator/codigos': { ...problema(429), headers: { 'retry-after': '30' } } });

    await expect(chamar('gerarCodigosDeRecuperacao')).rejects.toMatchObject({
      sentence: 'Algo não deu certo. Aguarde 30 segundos e tente de novo. O que você digitou continua aqui.',
    });
  });

  it('existem também quando a resposta não é JSON ou não há resposta', async () => {
    fakeApi({ 'GET /auth/chaves': { status: 502 } });
    await expect(chamar('listarChaves')).rejects.toMatchObject({ status: 502, code: 'http_502' });

    globalThis.fetch = () => Promise.reject(new TypeError('failed'));
    await expect(chamar('listarChaves')).rejects.toMatchObject({ code: 'sem_conexao' });
    expect(ApiProblem.from(new Error('x')).sentence).toMatch(/Tente de novo/);
  });
});
