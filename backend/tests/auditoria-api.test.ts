import { newId } from '../shared/new-id.ts';
import { comoDono, eventosDe, SISTEMA } from '../slices/auth/tests/auditoria-helper.ts';
import { FORA_DA_CONTA } from '../slices/auth/infrastructure/persistence/contas/exportacao-da-conta.ts';
import { umPaciente } from '../slices/processos/tests/pacientes-helper.ts';
import { makeProcessosApp, type Medico, type ProcessosApp, umPedido } from '../slices/processos/tests/processos-app.ts';
import type { TestBrowser } from './helpers/test-app.ts';

describe('consulta da auditoria', () => {
  let app: ProcessosApp;
  let ana: Medico;
  let bia: Medico;
  let anaId: string;
  let paciente: string;
  let processo: { id: string; versao: number };

  beforeAll(async () => {
    app = await makeProcessosApp();
    ana = await app.medico();
    bia = await app.medico();
    anaId = await idDe(ana.browser);
    const aberto = (await ana.browser.post('/api/processos', umPedido(ana))).json();
    processo = aberto;
    paciente = aberto.paciente_id;
    await ana.browser.get(`/api/processos/pacientes/${paciente}`);
  }, 60_000);

  afterAll(() => app.close());

  const idDe = async (browser: TestBrowser): Promise<string> => (await browser.get('/api/auth/me')).json().user_id;

  /** The role is the database's: nobody takes it for themselves. */
  async function comPapel(papel: string): Promise<TestBrowser> {
    const { browser } = await app.medico();
    const id = await idDe(browser);
    await comoDono(app.database, (dono) => dono.query('update usuarios set tipo = $2 where id = $1', [id, papel]));
    return browser;
  }

  async function todas(browser: TestBrowser, url: string): Promise<{ usuario_id: string; sequencia: number }[]> {
    const itens = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const separador: string = url.includes('?') ? '&' : '?';
      const resposta = await browser.get(cursor === '' ? url : `${url}${separador}cursor=${cursor}`);
      expect(resposta.statusCode).toBe(200);
      itens.push(...resposta.json().itens);
      cursor = resposta.json().proximo_cursor;
    }
    return itens;
  }

  it('mostra a própria cadeia, da mais nova à mais antiga, com quem, quando, de onde e o quê', async () => {
    const { itens } = (await ana.browser.get('/api/auth/auditoria?limite=1')).json();
    expect(itens).toEqual([
      {
        usuario_id: anaId,
        usuario_nome: 'Helena Prado',
        sequencia: expect.any(Number),
        em: expect.stringMatching(/Z$/),
        ator_id: anaId,
        ator_nome: 'Helena Prado',
        acao: 'paciente.ler',
        recurso_id: paciente,
        pacientes: [paciente],
        detalhe: {},
        pedido_id: expect.any(String),
        endereco: '192.0.2.1',
      },
    ]);
  });

  it('em páginas, mostra todos, uma vez cada', async () => {
    const gravados = await eventosDe(app.database, anaId);
    const lidos = await todas(ana.browser, '/api/auth/auditoria?limite=3');
    expect(lidos.map(({ sequencia }) => sequencia)).toEqual(gravados.map(({ sequencia }) => sequencia).toReversed());
  });

  it('filtra por ação, por tipo de recurso e por dia', async () => {
    const acoes = async (query: string) =>
      new Set(
        (await ana.browser.get(`/api/auth/auditoria?limite=100&${query}`))
          .json()
          .itens.map(({ acao }: { acao: string }) => acao),
      );
    expect(await acoes('acao=paciente.ler')).toEqual(new Set(['paciente.ler']));
    expect(await acoes('acao=paciente')).toEqual(new Set(['paciente.ler', 'paciente.criar']));
    expect(await acoes('acao=pacient')).toEqual(new Set());
    expect((await acoes('desde=2020-01-01&ate=2099-12-31')).size).toBeGreaterThan(3);
    expect(await acoes('ate=2020-01-01')).toEqual(new Set());
    expect(await acoes('desde=2099-01-01T00:00:00Z')).toEqual(new Set());
  });

  it.each(['cursor=abc', 'cursor=AAAA', 'acao=x;y', 'desde=2026-13-40', 'ate=ontem', 'limite=101'])(
    'recusa %s',
    async (query) => {
      expect((await ana.browser.get(`/api/auth/auditoria?${query}`)).statusCode).toBe(422);
    },
  );

  it('diz quem viu ou alterou um paciente, e só a quem é dele', async () => {
    const itens = await todas(ana.browser, `/api/auth/auditoria/pacientes/${paciente}`);
    expect(itens.map((item) => (item as unknown as { acao: string }).acao).slice(-2)).toEqual([
      'processo.criar',
      'paciente.criar',
    ]);
    for (const id of [paciente, newId()]) {
      const recusa = await bia.browser.get(`/api/auth/auditoria/pacientes/${id}`);
      expect(recusa.statusCode).toBe(404);
    }
    expect(JSON.stringify(await todas(bia.browser, '/api/auth/auditoria'))).not.toContain(paciente);
  });

  it('ao auditor mostra todas as cadeias, e a consulta dele também é um evento', async () => {
    const auditor = await comPapel('auditor');
    const auditorId = await idDe(auditor);
    const cadeias = new Set((await todas(auditor, '/api/auth/auditoria?limite=7')).map(({ usuario_id }) => usuario_id));
    expect(cadeias).toEqual(new Set([anaId, await idDe(bia.browser), auditorId, SISTEMA]));
    const unicos = new Set(
      (await todas(auditor, '/api/auth/auditoria?limite=7&ate=2099-01-01')).map(
        ({ usuario_id, sequencia }) => `${usuario_id} ${sequencia}`,
      ),
    );
    expect(unicos.size).toBeGreaterThanOrEqual((await eventosDe(app.database, anaId)).length);

    const dele = (await auditor.get(`/api/auth/auditoria/pacientes/${paciente}`)).json().itens;
    expect(dele.length).toBeGreaterThan(1);
    expect(dele.at(-1)).toMatchObject({ usuario_nome: 'Helena Prado', ator_nome: 'Helena Prado' });
    expect((await eventosDe(app.database, SISTEMA)).at(-1)).toMatchObject({
      acao: 'auditoria.ler',
      ator_id: auditorId,
      recurso_id: paciente,
      pacientes: [paciente],
    });
  });

  it('ao auditor não mostra mais nada, e o que ele tentou fica na trilha dele, com o que foi', async () => {
    const auditor = await comPapel('auditor');
    const [auditorId, deAna] = [await idDe(auditor), await eventosDe(app.database, anaId)];
    for (const url of ['pacientes', `pacientes/${paciente}`, `pacientes/${paciente}/exportacao`, 'rascunhos']) {
      expect((await auditor.get(`/api/processos/${url}`)).statusCode).toBe(403);
    }
    expect((await auditor.get(`/api/processos/${processo.id}/revisoes/1`)).statusCode).toBe(403);
    expect((await auditor.post('/api/processos/pacientes', umPaciente())).statusCode).toBe(403);

    const recusa = (operacao: string) => ({
      ...{ acao: 'papel.recusar', ator_id: auditorId, recurso_id: null, pacientes: [], endereco: '192.0.2.1' },
      detalhe: { codigo: 'papel_sem_permissao', operacao },
    });
    expect((await eventosDe(app.database, auditorId)).slice(-6)).toMatchObject(
      ['listarPacientes', 'lerPaciente', 'exportarPaciente', 'listarRascunhos', 'lerRevisao', 'criarPaciente'].map(
        recusa,
      ),
    );
    expect(await eventosDe(app.database, anaId)).toEqual(deAna);
  });

  it('ao administrador mostra só a própria cadeia, e nenhum paciente', async () => {
    const administrador = await comPapel('administrador');
    const dono = await idDe(administrador);
    const cadeias = (await todas(administrador, '/api/auth/auditoria')).map(({ usuario_id }) => usuario_id);
    expect(new Set(cadeias)).toEqual(new Set([dono]));
    expect((await administrador.get(`/api/auth/auditoria/pacientes/${paciente}`)).statusCode).toBe(403);
  });

  it('guarda quem fez cada revisão de um processo', async () => {
    const { paciente: _, ...pedido } = umPedido(ana, { anamnese: 'Texto corrigido.' });
    const editado = await ana.browser.put(
      `/api/processos/${processo.id}`,
      { ...pedido, paciente_id: paciente },
      { 'if-match': `"${processo.versao}"` },
    );
    expect(editado.statusCode).toBe(200);
    const [antes, depois] = await Promise.all(
      [1, 2].map(async (versao) => (await ana.browser.get(`/api/processos/${processo.id}/revisoes/${versao}`)).json()),
    );
    expect(antes).toMatchObject({ versao: 1, autor_id: anaId, autor_nome: 'Helena Prado', processo_id: processo.id });
    expect(depois).toMatchObject({ versao: 2, anamnese: 'Texto corrigido.', emissor_id: ana.emissorId });
    const { medicamentos, ...iguais } = antes;
    expect({ ...depois, versao: 1, anamnese: antes.anamnese, criado_em: antes.criado_em }).toEqual({
      ...iguais,
      medicamentos,
    });

    for (const versao of ['3', '2147483647']) {
      expect((await ana.browser.get(`/api/processos/${processo.id}/revisoes/${versao}`)).statusCode).toBe(404);
    }
    expect((await ana.browser.get(`/api/processos/${processo.id}/revisoes/0`)).statusCode).toBe(422);
    expect((await bia.browser.get(`/api/processos/${processo.id}/revisoes/1`)).statusCode).toBe(404);
  });

  it('do processo arquivado, nem o histórico nem as revisões respondem, como se ele nunca tivesse existido', async () => {
    const { id } = (await bia.browser.post('/api/processos', umPedido(bia))).json();
    const respostas = async (processoId: string) =>
      Promise.all(
        ['', '/historico', '/revisoes/1'].map(async (caminho) => {
          const { statusCode, json } = await bia.browser.get(`/api/processos/${processoId}${caminho}`);
          return [statusCode, json().code];
        }),
      );
    expect((await respostas(id)).map(([status]) => status)).toEqual([200, 200, 200]);

    await app.database.comoUsuario(await idDe(bia.browser), (trx) =>
      trx.updateTable('processos').set({ arquivado_em: new Date() }).where('id', '=', id).execute(),
    );
    const arquivado = await respostas(id);
    expect(arquivado.map(([status]) => status)).toEqual([404, 404, 404]);
    expect(arquivado).toEqual(await respostas(newId()));
  });

  describe('exportação da conta', () => {
    it('traz o que se guarda da pessoa, por que e até quando, sem segredo e sem paciente', async () => {
      const resposta = await ana.browser.get('/api/auth/exportacao');
      expect(resposta.statusCode).toBe(200);
      expect(resposta.headers['content-disposition']).toBe('attachment; filename="autocusto-minha-conta.json"');
      const { tabelas, tratamento } = resposta.json();
      expect(tabelas.usuarios).toMatchObject([{ id: anaId, nome: 'Helena Prado', tipo: 'medico' }]);
      expect(tabelas.medicos).toMatchObject([{ nome: 'Helena Prado Sintética' }]);
      expect(tabelas.clinicas).toHaveLength(1);
      expect(tabelas.sessoes.length).toBeGreaterThan(0);
      expect(tratamento.finalidades.length).toBeGreaterThan(2);
      expect(resposta.body).not.toMatch(/senha_hash|argon2|"hash"|Marina/);
      expect(resposta.body).not.toContain(await idDe(bia.browser));
    });

    it('é, ela mesma, um evento', async () => {
      await ana.browser.get('/api/auth/exportacao');
      expect((await eventosDe(app.database, anaId)).at(-1)).toMatchObject({
        ...{ acao: 'usuario.exportar', ator_id: anaId, recurso_id: null, pacientes: [] },
      });
    });

    it('traz toda tabela de um usuário que não é de pacientes', async () => {
      const { tabelas } = (await ana.browser.get('/api/auth/exportacao')).json();
      const { rows } = await comoDono(app.database, (dono) =>
        dono.query<{ tabela: string }>(
          `select distinct table_name::text as tabela from information_schema.columns
           join pg_class on relname = table_name and has_table_privilege('autocusto_app', pg_class.oid, 'select')
           where table_schema = 'public' and column_name = 'usuario_id' and not table_name = any ($1)`,
          [FORA_DA_CONTA],
        ),
      );
      expect(new Set(Object.keys(tabelas))).toEqual(new Set(['usuarios', ...rows.map(({ tabela }) => tabela)]));
    });

    it('pede a senha de novo quando faz tempo', async () => {
      const provou = (ha: string) =>
        comoDono(app.database, (dono) =>
          dono.query(`update sessoes set reautenticada_em = now() - $2::interval where usuario_id = $1`, [anaId, ha]),
        );
      await provou('11 minutes');
      for (const url of ['/api/auth/exportacao', `/api/processos/pacientes/${paciente}/exportacao`]) {
        const recusa = await ana.browser.get(url);
        expect(recusa.statusCode).toBe(403);
        expect(recusa.json().code).toBe('reautenticacao_necessaria');
      }
      await provou('9 minutes');
      expect((await ana.browser.get('/api/auth/exportacao')).statusCode).toBe(200);
    });
  });
});
