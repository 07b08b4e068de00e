import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newId } from '../shared/new-id.ts';
import {
  assistenteDe,
  comoDono,
  comPapel,
  convidar,
  DELEGACOES,
  type Pessoa,
} from '../slices/auth/tests/delegacao-helper.ts';
import { cpfDe, umPaciente } from '../slices/processos/tests/pacientes-helper.ts';
import {
  CLINICA_A,
  makeProcessosApp,
  type Medico,
  type ProcessosApp,
  umPedido,
} from '../slices/processos/tests/processos-app.ts';
import type { TestBrowser } from './helpers/test-app.ts';

const PACIENTES = '/api/processos/pacientes';
const RASCUNHOS = '/api/processos/rascunhos';
const PROCESSOS = '/api/processos';
const LISTAS = [
  PACIENTES,
  RASCUNHOS,
  PROCESSOS,
  '/api/medicos/clinicas',
  '/api/medicos/emissores',
  `${PROCESSOS}/vencimentos`,
];

/** An assistente prepares, never issues, and only for whoever asked. */
describe('assistente', () => {
  let app: ProcessosApp;
  let helena: Medico & { readonly id: string };
  let bia: Medico & { readonly id: string };
  let caio: Pessoa;
  /** What Helena has before Caio comes. */
  let dela: { processo: string; paciente: string; documento: string };
  let digitos = 0;

  const emNomeDe = (id: string) => ({ 'x-em-nome-de': id });
  const idDe = async (browser: TestBrowser): Promise<string> => (await browser.get('/api/auth/me')).json().user_id;
  const comId = async (medico: Medico) => ({ ...medico, id: await idDe(medico.browser) });
  const outroPaciente = () => umPaciente({ cpf: cpfDe(++digitos) });
  const semPedido = (response: { json(): object }) => ({ ...response.json(), request_id: '' });

  beforeAll(async () => {
    app = await makeProcessosApp();
    helena = await comId(await app.medico());
    bia = await comId(await app.medico());
    caio = await assistenteDe(app.cena, helena.browser);
    const processo = (await helena.browser.post(PROCESSOS, umPedido(helena, { paciente: outroPaciente() }))).json();
    const pacote = await helena.browser.post(`${PROCESSOS}/${processo.id}/documentos`, { data: '2026-01-31' });
    dela = { processo: processo.id, paciente: processo.paciente_id, documento: pacote.json().id };
  });
  afterAll(() => app.close());

  const para = (id = helena.id) => {
    const headers = emNomeDe(id);
    return {
      get: (url: string) => caio.browser.get(url, headers),
      post: (url: string, corpo?: object) => caio.browser.post(url, corpo, headers),
      put: (url: string, corpo: object, versao = 1) =>
        caio.browser.put(url, corpo, { ...headers, 'if-match': `"${versao}"` }),
      delete: (url: string) => caio.browser.sendUnsafe({ method: 'DELETE', url, headers }),
    };
  };

  describe('prepara em nome de quem o convidou', () => {
    it('lê o perfil, as clínicas e os emissores do médico', async () => {
      expect((await para().get('/api/medicos/me')).json()).toMatchObject({ nome: 'Helena Prado Sintética' });
      expect((await para().get(`/api/medicos/clinicas/${helena.clinica.id}`)).statusCode).toBe(200);
      expect((await para().get('/api/medicos/emissores')).json().itens).toHaveLength(1);
    });

    it('cadastra, lê, busca e edita pacientes, que são do médico; a trilha diz quem', async () => {
      const criado = await para().post(PACIENTES, outroPaciente());
      expect(criado.statusCode).toBe(201);
      const { id, cpf } = criado.json();
      expect((await helena.browser.get(`${PACIENTES}/${id}`)).statusCode).toBe(200);
      expect((await bia.browser.get(`${PACIENTES}/${id}`)).statusCode).toBe(404);
      expect((await para().get(`${PACIENTES}/${id}`)).statusCode).toBe(200);
      expect((await para().get(PACIENTES)).json().itens.length).toBeGreaterThan(0);
      expect((await para().post(`${PACIENTES}/busca`, { termo: cpf })).json().itens).toMatchObject([{ id }]);
      expect(
        (await para().put(`${PACIENTES}/${id}`, { ...outroPaciente(), cpf, nome: 'Marina Dois' })).statusCode,
      ).toBe(200);

      const { rows } = await comoDono(
        app.database,
        'select acao, usuario_id, ator_id from eventos_auditoria where recurso_id = $1 order by sequencia',
        [id],
      );
      const deCaio = { usuario_id: helena.id, ator_id: caio.id };
      expect(rows).toEqual([
        { acao: 'paciente.criar', ...deCaio },
        { acao: 'paciente.ler', usuario_id: helena.id, ator_id: helena.id },
        { acao: 'paciente.ler', ...deCaio },
        { acao: 'paciente.alterar', ...deCaio },
      ]);
    });

    it('faz, lê, muda e descarta rascunhos', async () => {
      const rascunho = await para().post(RASCUNHOS, { conteudo: { anamnese: 'a' } });
      expect(rascunho.statusCode).toBe(201);
      const url = `${RASCUNHOS}/${rascunho.json().id}`;
      expect((await para().get(url)).statusCode).toBe(200);
      expect((await para().get(RASCUNHOS)).json().itens).toHaveLength(1);
      expect((await para().put(url, { conteudo: { anamnese: 'b' } })).statusCode).toBe(200);
      expect((await para().delete(url)).statusCode).toBe(204);
    });

    it('abre, lê, confere, edita e renova processos; lê histórico e vencimentos', async () => {
      const pedido = umPedido(helena, { paciente: outroPaciente() });
      const aberto = await para().post(PROCESSOS, pedido);
      expect(aberto.statusCode).toBe(201);
      const { id, paciente_id } = aberto.json();
      const { paciente: _paciente, ...resto } = pedido;
      expect((await para().get(`${PROCESSOS}/${id}`)).statusCode).toBe(200);
      expect((await para().post(`${PROCESSOS}/${id}/validacao`, { data: '2026-01-31' })).statusCode).toBe(200);
      expect((await para().put(`${PROCESSOS}/${id}`, { ...resto, paciente_id, anamnese: 'Outra.' })).statusCode).toBe(
        200,
      );
      expect((await para().post(`${PROCESSOS}/${id}/renovacoes`, { data: '2026-07-31' })).statusCode).toBe(201);
      expect((await para().get(`${PROCESSOS}/${id}/historico`)).statusCode).toBe(200);
      expect((await para().get(`${PROCESSOS}/vencimentos`)).statusCode).toBe(200);
      expect((await helena.browser.get(`${PROCESSOS}/${id}`)).json()).toMatchObject({ anamnese: 'Outra.' });
    });

    it('baixa o que o médico emitiu', async () => {
      expect((await para().get(`/api/pdf/documentos/${dela.documento}`)).statusCode).toBe(200);
    });

    it('um corpo que chega aos pedaços não o faz passar pelo médico', async () => {
      await app.cena.app.listen({ port: 0, host: '127.0.0.1' });
      const { port } = app.cena.app.server.address() as AddressInfo; // a TCP server's address is never a string
      await caio.browser.get('/api/auth/csrf').then((each) => (caio.browser.csrfToken = each.json().csrf_token));
      const resposta = await aosPedacos(port, JSON.stringify(outroPaciente()), {
        ...emNomeDe(helena.id),
        authorization: `Bearer ${caio.browser.accessToken}`,
        'x-csrf-token': caio.browser.csrfToken ?? '',
        cookie: [...caio.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      });
      expect(resposta.status).toBe(201);
      const { rows } = await comoDono(
        app.database,
        'select usuario_id, ator_id, pedido_id is not null as com_pedido from eventos_auditoria where recurso_id = $1',
        [resposta.corpo.id],
      );
      expect(rows).toEqual([{ usuario_id: helena.id, ator_id: caio.id, com_pedido: true }]);
    });
  });

  it.each([
    ['o perfil', () => para().put('/api/medicos/me', { nome: 'X' })],
    ['clínica nova', () => para().post('/api/medicos/clinicas', { ...CLINICA_A, cnes: '7654321' })],
    ['clínica', () => para().put(`/api/medicos/clinicas/${helena.clinica.id}`, { ...CLINICA_A, nome: 'X' })],
    ['emissão', () => para().post(`${PROCESSOS}/${dela.processo}/documentos`, { data: '2026-01-31' })],
    ['emissão em lote', () => para().post(`${PROCESSOS}/documentos/lote`, { itens: [] })],
    ['convite', () => para().post(DELEGACOES, { email: 'x@exemplo.test', termina_em: '2026-12-01' })],
    ['correções', () => para().get('/api/medicos/me/correcoes')],
  ])('o que leva a assinatura é recusado: %s', async (_nome, tentar) => {
    const response = await tentar();
    expect([response.statusCode, response.json().code]).toEqual([403, 'papel_sem_permissao']);
  });

  it.each([undefined, 'helena', `${newId()}x`])('sem dizer em nome de quem (%j) nada responde', async (nome) => {
    const headers: Record<string, string> = nome === undefined ? {} : { 'x-em-nome-de': nome };
    const respostas = [
      ...(await Promise.all(LISTAS.map((url) => caio.browser.get(url, headers)))),
      await caio.browser.get(`${PACIENTES}/${dela.paciente}`, headers),
      await caio.browser.post(PACIENTES, outroPaciente(), headers),
      await caio.browser.post(`${PACIENTES}/busca`, { termo: 'Marina' }, headers),
      await caio.browser.post(`${PROCESSOS}/${dela.processo}/renovacoes`, { data: '2026-07-31' }, headers),
    ];
    for (const response of respostas) {
      expect([response.statusCode, response.json().code]).toEqual([403, 'medico_nao_escolhido']);
    }
  });

  describe('sem delegação em vigor o mundo é vazio', () => {
    const CASOS = [
      ['de quem nunca convidou', async () => bia.id],
      ['que não existe', async () => newId()],
      ['que é o próprio assistente', async () => caio.id],
      ['que revogou', async () => comDelegacao('update delegacoes set revogada_em = now() where usuario_id = $1')],
      [
        'cuja delegação terminou',
        async () => comDelegacao('update delegacoes set termina_em = now() where usuario_id = $1'),
      ],
      ['suspenso', async () => comDelegacao('update usuarios set suspenso_em = now() where id = $1')],
      [
        'que só convidou',
        async () => {
          const medico = await app.medico();
          await convidar(app.cena, medico.browser, caio.email);
          return idDe(medico.browser);
        },
      ],
    ] as const;

    /** A medico with a row to find, whose delegation to Caio worked until `fim`. */
    async function comDelegacao(fim: string): Promise<string> {
      const pessoa = await comPapel(app.cena, app.database, 'medico');
      const token = await convidar(app.cena, pessoa.browser, caio.email);
      expect((await caio.browser.post(`${DELEGACOES}/aceite`, { token })).statusCode).toBe(200);
      await pessoa.browser.post(PACIENTES, outroPaciente());
      expect((await para(pessoa.id).get(PACIENTES)).json().itens).toHaveLength(1);
      await comoDono(app.database, fim, [pessoa.id]);
      return pessoa.id;
    }

    it.each(CASOS)(
      'em nome de um médico %s: listas vazias, ids desconhecidos, criação recusada',
      async (_nome, deQuem) => {
        const id = await deQuem();
        const nenhum = para(newId());
        for (const url of LISTAS) {
          const response = await para(id).get(url);
          expect([url, response.statusCode, response.json().itens]).toEqual([url, 200, []]);
        }
        expect((await para(id).post(`${PACIENTES}/busca`, { termo: 'Marina' })).json()).toMatchObject({ itens: [] });

        const porId = (quem: ReturnType<typeof para>) => [
          quem.get('/api/medicos/me'),
          quem.get(`${PACIENTES}/${dela.paciente}`),
          quem.get(`${PROCESSOS}/${dela.processo}`),
          quem.get(`/api/pdf/documentos/${dela.documento}`),
          quem.put(`${PACIENTES}/${dela.paciente}`, outroPaciente()),
          quem.post(`${PROCESSOS}/${dela.processo}/validacao`, { data: '2026-01-31' }),
          quem.post(`${PROCESSOS}/${dela.processo}/renovacoes`, { data: '2026-07-31' }),
          quem.delete(`${RASCUNHOS}/${newId()}`),
        ];
        const [respostas, deNinguem] = await Promise.all([Promise.all(porId(para(id))), Promise.all(porId(nenhum))]);
        expect(respostas.map(({ statusCode }) => statusCode)).toEqual(respostas.map(() => 404));
        expect(respostas.map(semPedido)).toEqual(deNinguem.map(semPedido));

        for (const [url, corpo] of [
          [PACIENTES, outroPaciente()],
          [RASCUNHOS, { conteudo: {} }],
          [PROCESSOS, umPedido(helena, { paciente: outroPaciente() })],
        ] as const) {
          const recusa = await para(id).post(url, corpo);
          expect([url, recusa.statusCode, recusa.json().code]).toEqual([url, 403, 'sem_delegacao']);
          expect(semPedido(recusa)).toEqual(semPedido(await nenhum.post(url, corpo)));
        }
      },
    );

    it('a tentativa fica na trilha do assistente, e nada na do médico', async () => {
      const contar = async (usuario: string) =>
        (
          await comoDono(app.database, 'select count(*)::int as n from eventos_auditoria where usuario_id = $1', [
            usuario,
          ])
        ).rows[0].n;
      const antes = await contar(bia.id);
      await para(bia.id).get(PACIENTES);
      await para(bia.id).post(PACIENTES, outroPaciente());
      expect(await contar(bia.id)).toBe(antes);
      const { rows } = await comoDono(
        app.database,
        'select acao, recurso_id from eventos_auditoria where usuario_id = $1 order by sequencia desc limit 2',
        [caio.id],
      );
      const recusa = { acao: 'delegacao.recusar', recurso_id: bia.id };
      expect(rows).toEqual([recusa, recusa]);
    });
  });

  it('o cabeçalho de um médico não o leva às linhas de outro', async () => {
    const response = await bia.browser.get(`${PACIENTES}/${dela.paciente}`, emNomeDe(helena.id));
    expect(response.statusCode).toBe(404);
  });

  it.each(['administrador', 'auditor'])('um %s não chega a dado de paciente, com ou sem cabeçalho', async (papel) => {
    const { browser } = await comPapel(app.cena, app.database, papel);
    const urls = [
      ...LISTAS,
      `${PACIENTES}/${dela.paciente}`,
      `${PROCESSOS}/${dela.processo}`,
      `/api/pdf/documentos/${dela.documento}`,
    ];
    for (const headers of [{}, emNomeDe(helena.id)]) {
      for (const url of urls) expect((await browser.get(url, headers)).json().code).toBe('papel_sem_permissao');
      const busca = await browser.post(`${PACIENTES}/busca`, { termo: 'Marina' }, headers);
      expect(busca.json().code).toBe('papel_sem_permissao');
    }
  });
});

/** As a slow network delivers it: the headers, half of the body, and later the rest. */
async function aosPedacos(port: number, texto: string, headers: Record<string, string>) {
  return new Promise<{ status: number | undefined; corpo: { id?: string } }>((resolve, reject) => {
    const pedido = httpRequest(
      {
        ...{ port, host: '127.0.0.1', method: 'POST', path: PACIENTES },
        headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(texto) },
      },
      (resposta) => {
        let corpo = '';
        resposta.on('data', (parte: Buffer) => (corpo += parte.toString()));
        resposta.on('end', () => resolve({ status: resposta.statusCode, corpo: JSON.parse(corpo) }));
      },
    );
    pedido.on('error', reject);
    pedido.write(texto.slice(0, 20));
    setTimeout(() => pedido.end(texto.slice(20)), 100);
  });
}
