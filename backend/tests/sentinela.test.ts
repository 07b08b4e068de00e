import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Redis } from 'ioredis';
import { comoDono } from '../slices/auth/tests/auditoria-helper.ts';
import { umPaciente } from '../slices/processos/tests/pacientes-helper.ts';
import { CLINICA_A, umPedido } from '../slices/processos/tests/processos-app.ts';
import { makeAppInteiro } from './helpers/app-inteiro.ts';
import { TestBrowser } from './helpers/test-app.ts';
import { testRedisUrl } from './helpers/test-database.ts';

const EMAIL = 'zulmira.sentinela@exemplo.test';
const SENHA = 'senha-sentinela-93-girassol';
const MEDICA = 'Zulmira Sentinela Quintanilha';
const PACIENTE = {
  ...umPaciente({ cpf: '529.982.247-25', cns: '700000000000064' }),
  ...{ nome: 'Sentinélio Paciente Oculto', nome_mae: 'Mãe Sentinela Oculta', email: 'paciente.oculto@exemplo.test' },
};
const ANAMNESE = 'Anamnese sentinela número 93.';

/** Data of the medica and of the patient; keys grow with the tokens that the journey is given. */
const SENTINELAS = new Map([
  ...[EMAIL, SENHA, MEDICA, PACIENTE.nome, PACIENTE.nome_mae, PACIENTE.email ?? '', ANAMNESE].map(
    (texto) => [texto, texto] as const,
  ),
  ...['52998224725', '529.982.247-25', '700000000000064', '93000-1000', '11930001000'].map(
    (texto) => [texto, texto] as const,
  ),
]);

type App = Awaited<ReturnType<typeof makeAppInteiro>>;

describe('dados pessoais e segredos não vazam', () => {
  let inteiro: App;
  let ana: TestBrowser;
  let bia: TestBrowser;
  let redis: Redis;
  let ids: { paciente: string; processo: string; documento: string; rascunho: string };
  const enderecos: string[] = [];
  let pdfs: Buffer[] = [];

  beforeAll(async () => {
    redis = new Redis(testRedisUrl());
    await redis.flushdb();
    inteiro = await makeAppInteiro({ REDIS_URL: testRedisUrl() });
    ana = await entrar(EMAIL, SENHA, MEDICA);
    bia = await entrar('bia@exemplo.test', 'outra-senha-longa-47', 'Bia Comum', '192.0.2.2');
    await jornada();
    await recusas();
    await todasAsRotas();
  }, 180_000);

  afterAll(async () => {
    redis.disconnect();
    await inteiro.fechar();
  });

  async function entrar(email: string, senha: string, nome: string, endereco?: string): Promise<TestBrowser> {
    const browser = new TestBrowser(inteiro.app, endereco);
    await browser.post('/api/auth/cadastro', { nome, email, senha });
    const mail = (await inteiro.mails()).at(-1) ?? '';
    const [, token = ''] = /token=([0-9a-f]{32,})/.exec(mail) ?? [];
    expect(token).not.toBe('');
    SENTINELAS.set(token, 'token do e-mail');
    await browser.post('/api/auth/verificacao', { token, senha });
    await browser.post('/api/auth/login', { email, senha: `${senha}-errada` });
    expect((await browser.entrar(email, senha)).statusCode).toBe(200);
    await browser.get('/api/auth/csrf');
    for (const [nomeDoCookie, valor] of browser.cookies) SENTINELAS.set(valor, `cookie ${nomeDoCookie}`);
    SENTINELAS.set(browser.accessToken ?? '', 'token de acesso');
    return browser;
  }

  async function jornada(): Promise<void> {
    const perfil = { nome: MEDICA, crm: '111111', crm_uf: 'SP', cns: '700000000000013', especialidade: 'Neurologia' };
    expect((await ana.put('/api/medicos/me', perfil)).statusCode).toBeLessThan(300);
    const { emissor_id: emissorId } = (await ana.post('/api/medicos/clinicas', CLINICA_A)).json();
    const pedido = umPedido({ emissorId }, { paciente: PACIENTE, anamnese: ANAMNESE });
    const aberto = await ana.post('/api/processos', pedido, { 'idempotency-key': 'sentinela' });
    expect(aberto.statusCode).toBe(201);
    const { id: processo, paciente_id: paciente } = aberto.json();
    const emitido = await ana.post(`/api/processos/${processo}/documentos`, { data: '2026-01-31' });
    expect(emitido.statusCode).toBe(201);
    const rascunho = await ana.post('/api/processos/rascunhos', { conteudo: { paciente: PACIENTE } });
    ids = { processo, paciente, documento: emitido.json().id, rascunho: rascunho.json().id };
    enderecos.push(String(emitido.headers['location']), emitido.json().url);
    pdfs = [
      (await ana.get(`/api/pdf/documentos/${ids.documento}`)).rawPayload,
      (await ana.get(`/api/processos/pacientes/${paciente}/exportacao/pdf`)).rawPayload,
    ];
    await ana.get(`/api/processos/pacientes/${paciente}/exportacao`);
    expect((await ana.get(`/api/processos/pacientes/${paciente}/historico`)).statusCode).toBe(200);
    expect((await ana.get(`/api/processos/pacientes/${paciente}/revisoes/1`)).statusCode).toBe(200);
    await ana.post('/api/processos/pacientes/busca', { termo: PACIENTE.nome });
    await ana.renovar();
    await programa(paciente);
  }

  /** A program of Ana's, with a key that is good, then one that is not, then the good one after it is revoked. */
  async function programa(paciente: string): Promise<void> {
    const criada = await ana.post('/api/auth/chaves', {
      ...{ nome: `Programa de ${MEDICA}`, escopos: ['pacientes.ler'], validade_dias: 30 },
    });
    const { id, chave } = criada.json();
    const outra = `autocusto_${'sentinela'.repeat(5)}`;
    SENTINELAS.set(chave, 'chave de API').set(outra, 'chave de API inventada');
    const ler = async (authorization: string) =>
      (await inteiro.app.inject({ url: `/api/processos/pacientes/${paciente}`, headers: { authorization } }))
        .statusCode;
    expect(await ler(`Bearer ${chave}`)).toBe(200);
    expect(await ler(`Bearer ${outra}`)).toBe(401);
    await inteiro.app.inject({
      method: 'POST',
      url: `/api/processos/pacientes?chave=${chave}`,
      headers: { cookie: chave },
    });
    expect((await ana.delete(`/api/auth/chaves/${id}`)).statusCode).toBe(204);
    expect(await ler(`Bearer ${chave}`)).toBe(401);
  }

  /** What people and programs get wrong, with the data where it should not be. */
  async function recusas(): Promise<void> {
    await ana.post('/api/processos/pacientes', PACIENTE); // repeated
    await ana.post('/api/processos/pacientes', { ...PACIENTE, cpf: '529.982.247-26', [PACIENTE.nome]: 1 });
    await ana.post('/api/processos', { ...umPedido({ emissorId: ids.paciente }), anamnese: { texto: ANAMNESE } });
    await ana.get(`/api/processos/pacientes/${encodeURIComponent(PACIENTE.nome)}`);
    await ana.get(`/api/processos/pacientes?cpf=52998224725&nome=${encodeURIComponent(PACIENTE.nome)}`);
    await ana.get(`/api/${EMAIL}/52998224725`);
    await ana.get('/api/processos/pacientes', { 'x-forwarded-for': '52998224725', referer: `http://x/${EMAIL}` });
    await ana.put(`/api/processos/pacientes/${ids.paciente}`, PACIENTE, { 'if-match': '"52998224725"' });
    await ana.sendUnsafe({
      ...{ method: 'POST', url: '/api/processos/pacientes', payload: `{"nome":"${PACIENTE.nome}",` },
      headers: { 'content-type': 'application/json' },
    });
    await ana.sendUnsafe({
      ...{ method: 'POST', url: '/api/auth/login', payload: `email=${EMAIL}&senha=${SENHA}` },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    const torto = new TestBrowser(inteiro.app);
    torto.accessToken = `${ana.accessToken}x`;
    await torto.get('/api/auth/me');
    for (let vez = 0; vez < 12; vez++) await torto.post('/api/auth/login', { email: EMAIL, senha: `${SENHA}${vez}` });
    await torto.post('/api/auth/cadastro', { nome: MEDICA, email: EMAIL, senha: SENHA });
    await torto.post('/api/auth/redefinicao', { email: EMAIL });
  }

  /** Every operation there is, called by another medica on these ids, with this data in its body and query. */
  async function todasAsRotas(): Promise<void> {
    const corpo = { ...PACIENTE, email: EMAIL, senha: SENHA, termo: PACIENTE.nome, anamnese: ANAMNESE };
    const paths = inteiro.app.swagger().paths as Record<string, Record<string, { operationId?: string }>>;
    for (const [caminho, metodos] of Object.entries(paths)) {
      for (const [metodo, { operationId = '' }] of Object.entries(metodos)) {
        if (/^(sair|encerrar|bloquear|trocarSenha|desbloquear)/i.test(operationId)) continue; // bia goes on
        for (const id of Object.values(ids)) {
          const url = caminho
            .replace('{id}', id)
            .replace('{versao}', '1')
            .replace(/\{\w+\}/g, id);
          const unsafe = metodo !== 'get';
          const resposta = await bia[unsafe ? 'sendUnsafe' : 'send']({
            ...{ method: metodo.toUpperCase(), url: unsafe ? url : `${url}?termo=52998224725` },
            ...(unsafe && metodo !== 'delete' && { payload: corpo }),
          });
          expectLimpo(`resposta de ${operationId} a outra pessoa`, resposta.body, permitidoEmEco(operationId));
          enderecos.push(url, resposta.headers['location'] ?? '');
          expect([operationId, /sessao_(bloqueada|encerrada)|nao_autenticado/.exec(resposta.body)?.[0]]).toEqual([
            operationId,
            undefined,
          ]);
          if (!caminho.includes('{id}')) break;
        }
      }
    }
  }

  /** Bia is shown what she herself has just sent. */
  function permitidoEmEco(operationId: string): boolean {
    return /[pP]aciente|[rR]ascunho|exportarConta|processos?$/i.test(operationId);
  }

  function expectLimpo(onde: string, texto: string, eco = false): void {
    const achados = [...SENTINELAS].filter(([valor]) => valor !== '' && texto.includes(valor));
    const graves = eco ? achados.filter(([valor]) => valor === MEDICA || valor === SENHA) : achados;
    expect({ onde, achados: graves.map(([, nome]) => nome) }).toEqual({ onde, achados: [] });
  }

  it('a busca por sentinelas as acha quando estão lá', () => {
    expect(() => expectLimpo('teste', `... ${PACIENTE.nome} ...`)).toThrow();
    expect(SENTINELAS.size).toBeGreaterThan(15);
  });

  it('no registro (log), nem no nível mais falador', () => {
    expect(inteiro.linhas.length).toBeGreaterThan(100);
    expectLimpo('log', inteiro.linhas.join('\n'));
  });

  it('no Redis, nem em chave nem em valor', async () => {
    const chaves = await redis.keys('*');
    expect(chaves.length).toBeGreaterThan(0);
    const valores = await Promise.all(
      chaves.map(async (chave) =>
        (await redis.type(chave)) === 'string' ? redis.get(chave) : JSON.stringify(await redis.dump(chave)),
      ),
    );
    expectLimpo('redis', [...chaves, ...valores].join('\n'));
  });

  it('na auditoria', async () => {
    const { rows } = await comoDono(inteiro.database, (dono) =>
      dono.query<{ texto: string }>('select e::text as texto from eventos_auditoria e'),
    );
    expect(rows.length).toBeGreaterThan(20);
    expectLimpo('auditoria', rows.map(({ texto }) => texto).join('\n'));
  });

  it('em endereço algum que o sistema dá, e nos links dos e-mails só o token', async () => {
    expectLimpo('endereços', enderecos.join('\n'));
    const links =
      (await inteiro.mails())
        .join('\n')
        .replaceAll('=\r\n', '')
        .match(/http:\/\/autocusto\.test\S*/g) ?? [];
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) expect(link).toMatch(/^[^?]+(\?token=[0-9a-f]+)?$/);
  });

  it('nos metadados e nos marcadores dos PDFs', async () => {
    for (const pdf of pdfs) {
      const pendente = promisify(execFile)('pdfinfo', ['-']);
      pendente.child.stdin?.end(pdf);
      expectLimpo('metadados', (await pendente).stdout);
      const titulos = pdf.toString('latin1').match(/\/Title ?(\([^)]*\)|<[0-9A-Fa-f]*>)/g) ?? [];
      expect(titulos.length).toBeGreaterThan(0);
      expectLimpo('marcadores', titulos.map(decodificado).join('\n'));
    }
  });

  function decodificado(titulo: string): string {
    const [, hexadecimal] = /<([0-9A-Fa-f]+)>/.exec(titulo) ?? [];
    return hexadecimal ? Buffer.from(hexadecimal, 'hex').swap16().toString('utf16le') : titulo;
  }
});
