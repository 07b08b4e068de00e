import { type Kysely, sql } from 'kysely';
import { newId } from '../shared/new-id.ts';
import { assistenteDe, comoDono, comPapel, type Pessoa, substituir } from '../slices/auth/tests/delegacao-helper.ts';
import { makeProcessosApp, type Medico, type ProcessosApp, umPedido } from '../slices/processos/tests/processos-app.ts';

/** What belongs to nobody: the catalogue, the forms and the list of migrations. Any other table is a tenant's. */
const DE_TODOS = new Set(
  'catalogo_cargas doenca_medicamentos doencas kysely_migration kysely_migration_lock medicamentos modelos_importados'
    .concat(' protocolo_documentos protocolo_doencas protocolo_medicamentos protocolo_regras protocolos regras')
    .concat(' sigtap_procedimentos catalogo_pacotes catalogo_ativacoes catalogo_retirados protocolo_normas')
    .split(' '),
);

// oxlint-disable-next-line typescript/no-explicit-any -- every table, by name
type Trx = Kysely<any>;

/** Hand-written SQL through the application's role, against every table that the database has. */
describe('isolamento do banco', () => {
  let app: ProcessosApp;
  let helena: Medico & { readonly id: string };
  let outro: string;
  let caio: Pessoa;
  let tabelas: { tabela: string; forcada: boolean }[];

  beforeAll(async () => {
    app = await makeProcessosApp();
    const medico = await app.medico();
    helena = { ...medico, id: (await medico.browser.get('/api/auth/me')).json().user_id };
    caio = await assistenteDe(app.cena, helena.browser);
    outro = (await comPapel(app.cena, app.database, 'medico')).id;
    const { id } = (await helena.browser.post('/api/processos', umPedido(helena))).json();
    await helena.browser.post(
      `/api/processos/${id}/renovacoes`,
      { data: '2026-08-01' },
      { 'idempotency-key': newId() },
    );
    await helena.browser.post(`/api/processos/${id}/documentos`, { data: '2026-01-31' });
    await helena.browser.post('/api/processos/rascunhos', { conteudo: {} });
    await comoDono(
      app.database,
      `insert into registro_correcoes (usuario_id, campo, anterior, novo, motivo, por) values ($1, 'crm', '1', '2', 'x', $1)`,
      [helena.id],
    );

    tabelas = await tabelasDeAlguem();
  });
  afterAll(() => app.close());

  async function tabelasDeAlguem(): Promise<{ tabela: string; forcada: boolean }[]> {
    const { rows } = await comoDono(
      app.database,
      `select relname as tabela, relrowsecurity and relforcerowsecurity as forcada from pg_class
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm') order by relname`,
    );
    return rows.filter(({ tabela }) => !DE_TODOS.has(tabela));
  }

  /** Rows that the application sees: the table may also not be the application's at all. */
  async function vistas(trx: Trx, tabela: string): Promise<number> {
    const { rows: direito } = await sql<{ pode: boolean }>`
      select has_table_privilege(${tabela}, 'select') as pode
    `.execute(trx);
    if (!direito[0]?.pode) return 0;
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(tabela)}`.execute(trx);
    return rows[0]?.n ?? 0;
  }

  async function todasAsVistas(ler: (work: (trx: Trx) => Promise<number>) => Promise<number>) {
    const achadas = [];
    for (const { tabela } of tabelas) if ((await ler((trx) => vistas(trx, tabela))) > 0) achadas.push(tabela);
    return achadas;
  }

  /** As somebody who acts in another's name, whatever the application believes of it. */
  const agindo = <T>(usuario: string, ator: string, work: (trx: Trx) => Promise<T>): Promise<T> =>
    app.database.comoUsuario(usuario, async (trx) => {
      await sql`select set_config('app.ator_id', ${ator}, true)`.execute(trx);
      return work(trx);
    });
  const comoCaio = <T>(work: (trx: Trx) => Promise<T>) => agindo(helena.id, caio.id, work);

  it('toda tabela que não é de todos tem a segurança por linha ligada e forçada', () => {
    expect(tabelas.filter(({ forcada }) => !forcada)).toEqual([]);
    expect(tabelas.map(({ tabela }) => tabela)).toEqual(
      expect.arrayContaining([
        'pacientes',
        'processos',
        'documentos_emitidos',
        'usuarios',
        'sessoes',
        'registro_correcoes',
      ]),
    );
  });

  it('uma tabela nova, sem segurança, é notada', async () => {
    await comoDono(app.database, 'create table esquecida (id uuid)');
    expect((await tabelasDeAlguem()).filter(({ forcada }) => !forcada)).toEqual([
      { tabela: 'esquecida', forcada: false },
    ]);
    await comoDono(app.database, 'drop table esquecida');
  });

  it('do que é de todos a aplicação só lê; os formulários, quem administra escreve', async () => {
    const { rows } = await comoDono(
      app.database,
      `select c.relname as tabela, has_any_column_privilege('autocusto_app', c.oid, 'insert, update')
         or has_table_privilege('autocusto_app', c.oid, 'delete, truncate') as escrita,
         relrowsecurity and relforcerowsecurity as forcada
       from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')`,
    );
    const escritas = rows.filter(({ tabela, escrita }) => escrita && DE_TODOS.has(tabela));
    expect(escritas).toEqual([{ tabela: 'modelos_importados', escrita: true, forcada: true }]);
  });

  it('a aplicação não cria nada, nem o que é temporário', async () => {
    for (const comando of ['create temp table x (id int)', 'create table x (id int)', 'create schema x']) {
      await expect(sql.raw(comando).execute(app.database.db)).rejects.toThrow(/permission denied/);
    }
  });

  it('sem usuário nenhuma tabela mostra linha', async () => {
    expect(await todasAsVistas((work) => work(app.database.db))).toEqual([]);
  });

  it('as de Helena ela vê: o vazio dos outros não é de tabela vazia', async () => {
    const dela = await todasAsVistas((work) => app.database.comoUsuario(helena.id, work));
    expect(dela).toEqual(
      expect.arrayContaining(
        'chaves_idempotencia clinicas delegacoes documentos_emitidos emissores eventos_auditoria medicos pacientes'
          .concat(' paciente_revisoes processo_revisoes processos rascunhos registro_correcoes renovacoes')
          .concat(' sessoes usuarios')
          .split(' '),
      ),
    );
  });

  it.each([
    ['de um médico que ninguém convidou', async () => outro],
    ['de ninguém', async () => newId()],
  ])('em nome de Helena, mas sendo a conta %s, nenhuma mostra', async (_nome, quem) => {
    const ator = await quem();
    expect(await todasAsVistas((work) => agindo(helena.id, ator, work))).toEqual([]);
  });

  describe('o assistente, em nome do médico', () => {
    it('vê o que se prepara e nada da conta dele', async () => {
      const vistasPorCaio = await todasAsVistas(comoCaio);
      expect(vistasPorCaio).toEqual(
        expect.arrayContaining([
          'pacientes',
          'processos',
          'rascunhos',
          'renovacoes',
          'documentos_emitidos',
          'medicos',
          'clinicas',
        ]),
      );
      for (const tabela of [
        'usuarios',
        'sessoes',
        'tokens_refresh',
        'tokens_uso_unico',
        'eventos_auditoria',
        'registro_correcoes',
      ]) {
        expect(vistasPorCaio).not.toContain(tabela);
      }
    });

    it('não escreve documento emitido, nem copiando um', async () => {
      const [linha] = await app.database.comoUsuario(helena.id, (trx) =>
        trx.selectFrom('documentos_emitidos').selectAll().execute(),
      );
      await expect(
        comoCaio((trx) => trx.insertInto('documentos_emitidos').values(copiaDe(linha)).execute()),
      ).rejects.toThrow(/row-level security/);
    });

    it.each(['medicos', 'clinicas'])('não muda %s', async (tabela) => {
      const mudar = comoCaio((trx) => sql`update ${sql.table(tabela)} set nome = 'X'`.execute(trx));
      await expect(mudar).rejects.toThrow(/row-level security/);
    });

    it('não cria clínica nem emissor, não convida e não muda a conta', async () => {
      await expect(
        comoCaio((trx) =>
          sql`insert into emissores (id, usuario_id, medico_id, clinica_id)
            select ${newId()}, usuario_id, medico_id, clinica_id from emissores`.execute(trx),
        ),
      ).rejects.toThrow(/row-level security/);
      await expect(
        comoCaio((trx) =>
          sql`insert into delegacoes (id, usuario_id, convite_email, convite_hash, convite_expira_em, termina_em)
            values (${newId()}, ${helena.id}, 'x@y.z', '\\x00', now(), now())`.execute(trx),
        ),
      ).rejects.toThrow(/row-level security/);
      const mudou = await comoCaio((trx) => sql`update usuarios set senha_hash = 'x'`.execute(trx));
      expect(mudou.numAffectedRows).toBe(0n);
    });
  });

  describe('o substituto, em nome do médico', () => {
    let bruno: { readonly id: string; readonly browser: Pessoa['browser'] };

    beforeAll(async () => {
      const { browser } = await app.medico();
      bruno = { browser, id: (await browser.get('/api/auth/me')).json().user_id };
      await substituir(app.cena, helena.browser, browser);
    });

    const comoBruno = <T>(work: (trx: Trx) => Promise<T>) => agindo(helena.id, bruno.id, work);
    const umDela = async () =>
      (
        await app.database.comoUsuario(helena.id, (trx) =>
          trx.selectFrom('documentos_emitidos').selectAll().limit(1).execute(),
        )
      )[0] as Record<string, unknown>;

    it('vê o que se prepara e nada da conta dele', async () => {
      const vistasPorBruno = await todasAsVistas(comoBruno);
      expect(vistasPorBruno).toEqual(
        expect.arrayContaining(['pacientes', 'processos', 'documentos_emitidos', 'clinicas']),
      );
      for (const tabela of ['usuarios', 'sessoes', 'eventos_auditoria', 'registro_correcoes', 'chaves_api']) {
        expect(vistasPorBruno).not.toContain(tabela);
      }
    });

    it('escreve documento emitido, que fica no nome de quem o escreveu e no de ninguém mais', async () => {
      const copia = copiaDe(await umDela());
      const inserir = (mais: object, quem = comoBruno) =>
        quem((trx) =>
          trx
            .insertInto('documentos_emitidos')
            .values({ ...copia, ...mais })
            .returning('emitido_por')
            .executeTakeFirst(),
        );
      await expect(inserir({ emitido_por: helena.id })).rejects.toThrow(/row-level security/);
      await expect(
        inserir({ emitido_por: bruno.id }, (work) => app.database.comoUsuario(helena.id, work)),
      ).rejects.toThrow(/row-level security/);
      await expect(inserir({ usuario_id: bruno.id })).rejects.toThrow(/row-level security/);
      await expect(inserir({})).resolves.toEqual({ emitido_por: bruno.id });
    });

    it('não muda perfil nem clínica, não cria emissor e não convida', async () => {
      for (const comando of [
        sql`update medicos set nome = 'X'`,
        sql`update clinicas set nome = 'X'`,
        sql`insert into emissores (id, usuario_id, medico_id, clinica_id)
          select ${newId()}, usuario_id, medico_id, clinica_id from emissores`,
        sql`insert into delegacoes (id, usuario_id, convite_email, convite_hash, convite_expira_em, termina_em)
          values (${newId()}, ${helena.id}, 'x@y.z', '\\x00', now(), now())`,
      ]) {
        await expect(comoBruno((trx) => comando.execute(trx))).rejects.toThrow(/row-level security/);
      }
    });

    it('o perfil com que ele assina é o seu, e só enquanto substitui', async () => {
      const perfil = async (quem: typeof comoBruno) =>
        quem(async (trx) => (await sql<{ crm: string }>`select crm from perfil_do_substituto()`.execute(trx)).rows);
      const { crm } = (await bruno.browser.get('/api/medicos/me')).json();
      expect(await perfil(comoBruno)).toEqual([{ crm }]);
      expect(await perfil(comoCaio)).toEqual([]);
      expect(await perfil((work) => app.database.comoUsuario(bruno.id, work))).toEqual([]);
      expect(await perfil((work) => agindo(bruno.id, helena.id, work))).toEqual([]);
    });

    it('com uma chave de API não substitui ninguém', async () => {
      const comChave = <T>(work: (trx: Trx) => Promise<T>) =>
        comoBruno(async (trx) => {
          await sql`select set_config('app.chave_id', ${newId()}, true)`.execute(trx);
          return work(trx);
        });
      expect(await todasAsVistas(comChave)).toEqual(['delegacoes']);
    });

    it('deixa de ver e de emitir no comando seguinte ao fim, na mesma transação', async () => {
      const copia = copiaDe(await umDela());
      const emitir = comoBruno(async (trx) => {
        expect(await vistas(trx, 'pacientes')).toBeGreaterThan(0);
        await comoDono(app.database, 'update delegacoes set revogada_em = now() where assistente_id = $1', [bruno.id]);
        expect(await vistas(trx, 'pacientes')).toBe(0);
        return trx.insertInto('documentos_emitidos').values(copia).execute();
      });
      await expect(emitir).rejects.toThrow(/row-level security/);
    });
  });

  describe('o formulário oficial', () => {
    const contas = { administra: '', de: newId() };

    beforeAll(async () => {
      contas.administra = (await comPapel(app.cena, app.database, 'administrador')).id;
      await comoDono(
        app.database,
        `insert into modelos_importados (id, documento, titulo, versao, arquivo, arquivo_sha256, formulario, paginas, mapa)
         values ($1, 'relatorio', 'x', 1, '', '', '', 1, '{}')`,
        [contas.de],
      );
    });

    const criar = (por: string, situacao = 'rascunho') => sql`
      insert into modelos_importados
        (id, documento, titulo, versao, situacao, arquivo, arquivo_sha256, formulario, paginas, mapa, hash, criado_por)
      values (${newId()}, 'lme', 'x', 1, ${situacao}, '', '', '', 1, '{}', ${situacao === 'ativo' ? 'x' : null}, ${por})`;
    const ativar = () => sql`update modelos_importados set situacao = 'ativo', hash = 'x' where id = ${contas.de}`;
    const mapear = () => sql`update modelos_importados set mapa = '{"a": 1}' where id = ${contas.de}`;

    it.each([
      ['ninguém', (work) => work(app.database.db)],
      ['o médico', (work) => app.database.comoUsuario(helena.id, work)],
      ['o assistente', (work) => comoCaio(work)],
      ['quem administra, em nome de outra pessoa', (work) => agindo(helena.id, contas.administra, work)],
      ['outra pessoa, em nome de quem administra', (work) => agindo(contas.administra, helena.id, work)],
    ] satisfies [string, (work: (trx: Trx) => Promise<unknown>) => Promise<unknown>][])(
      '%s não importa, não mapeia e não ativa',
      async (_quem, como) => {
        for (const comando of [criar(helena.id), criar(contas.administra), ativar(), mapear()]) {
          await expect(como((trx) => comando.execute(trx))).rejects.toThrow(/row-level security/);
        }
      },
    );

    it('quem administra importa em seu nome, mapeia e ativa; suspenso, não', async () => {
      const como = (work: (trx: Trx) => Promise<unknown>) => app.database.comoUsuario(contas.administra, work);
      await expect(como((trx) => criar(helena.id).execute(trx))).rejects.toThrow(/row-level security/);
      await expect(como((trx) => criar(contas.administra, 'ativo').execute(trx))).rejects.toThrow(/row-level security/);
      await como((trx) => criar(contas.administra).execute(trx));
      await como((trx) => mapear().execute(trx));
      await comoDono(app.database, 'update usuarios set suspenso_em = now() where id = $1', [contas.administra]);
      await expect(como((trx) => ativar().execute(trx))).rejects.toThrow(/row-level security/);
      await comoDono(app.database, 'update usuarios set suspenso_em = null where id = $1', [contas.administra]);
      await como((trx) => ativar().execute(trx));
    });
  });

  it.each([
    ['terminada', 'update delegacoes set termina_em = now() where assistente_id = $1'],
    ['revogada', 'update delegacoes set revogada_em = now() where assistente_id = $1'],
    ['de assistente suspenso', 'update usuarios set suspenso_em = now() where id = $1'],
    ['de quem mudou de papel', "update usuarios set tipo = 'auditor' where id = $1"],
  ])('com a delegação %s, nenhuma tabela mostra linha e nada se escreve', async (_nome, fim) => {
    const assistente = await assistenteDe(app.cena, helena.browser);
    const agora = <T>(work: (trx: Trx) => Promise<T>) => agindo(helena.id, assistente.id, work);
    const escrever = () =>
      agora((trx) =>
        sql`insert into rascunhos (id, usuario_id, conteudo) values (${newId()}, ${helena.id}, '{}')`.execute(trx),
      );
    await escrever();
    expect((await todasAsVistas(agora)).length).toBeGreaterThan(5);

    await comoDono(app.database, fim, [assistente.id]);
    // Their own invitation is the assistente's to see, in force or not.
    expect(await todasAsVistas(agora)).toEqual(['delegacoes']);
    await expect(escrever()).rejects.toThrow(/row-level security/);
  });
});

/** Another like it, but for who issued it: the database says that. */
function copiaDe({ emitido_por: _quem, ...linha }: Record<string, unknown> = {}): Record<string, unknown> {
  const valores = Object.entries({ ...linha, id: newId() }).map(([coluna, valor]) => [coluna, comoParametro(valor)]);
  return Object.fromEntries(valores) as Record<string, unknown>;
}

/** jsonb goes back as text; arrays of text and dates go as they are. */
function comoParametro(valor: unknown): unknown {
  const json = valor !== null && typeof valor === 'object' && !(valor instanceof Date) && !Buffer.isBuffer(valor);
  return json && !(Array.isArray(valor) && valor.every((item) => typeof item === 'string'))
    ? JSON.stringify(valor)
    : valor;
}
