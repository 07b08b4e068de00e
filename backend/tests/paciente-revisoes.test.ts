import { sql } from 'kysely';
import { createDatabase } from '../shared/database/database.ts';
import { up } from '../shared/database/migrations/2026-11-29t1900-paciente-revisoes.ts';
import { newId } from '../shared/new-id.ts';
import { assistenteDe, comoDono, type Pessoa } from '../slices/auth/tests/delegacao-helper.ts';
import { cpfDe, umPaciente } from '../slices/processos/tests/pacientes-helper.ts';
import { makeProcessosApp, type Medico, type ProcessosApp, umPedido } from '../slices/processos/tests/processos-app.ts';

const BASE = '/api/processos/pacientes';

/** Who changed a cadastro, when, why, and what it said before. */
describe('histórico do cadastro do paciente', () => {
  let app: ProcessosApp;
  let helena: Medico & { readonly id: string };
  let bia: Medico;
  let caio: Pessoa;
  let feitos = 0;

  beforeAll(async () => {
    app = await makeProcessosApp();
    const medico = await app.medico();
    helena = { ...medico, id: (await medico.browser.get('/api/auth/me')).json().user_id };
    bia = await app.medico();
    caio = await assistenteDe(app.cena, helena.browser);
  }, 60_000);
  afterAll(() => app.close());

  async function cadastrado(): Promise<{ id: string; editar: Editar; cpf: string }> {
    const cpf = cpfDe(++feitos);
    const resposta = await helena.browser.post(BASE, umPaciente({ cpf }));
    if (resposta.statusCode !== 201) throw new Error(resposta.body);
    const { id } = resposta.json();
    const editar: Editar = (versao, campos, quem = helena) =>
      quem.browser.put(
        `${BASE}/${id}`,
        { ...umPaciente({ cpf }), ...campos },
        { 'if-match': `"${versao}"`, ...(quem === caio && { 'x-em-nome-de': helena.id }) },
      );
    return { id, editar, cpf };
  }
  type Editar = (
    versao: number,
    campos: object,
    quem?: Pick<Medico, 'browser'>,
  ) => ReturnType<Medico['browser']['put']>;

  const historico = async (id: string) => (await helena.browser.get(`${BASE}/${id}/historico`)).json().revisoes;
  const revisao = async (id: string, versao: number) =>
    (await helena.browser.get(`${BASE}/${id}/revisoes/${versao}`)).json();
  const comoHelena = <T>(work: Parameters<typeof app.database.comoUsuario<T>>[1]) =>
    app.database.comoUsuario(helena.id, work);
  const versoes = async (id: string) => {
    const { rows } = await comoDono(
      app.database,
      'select versao from paciente_revisoes where paciente_id = $1 order by versao',
      [id],
    );
    return rows.map(({ versao }) => versao);
  };

  it('de cada edição ficam os valores de antes e de depois, quem, quando, por quê e o que mudou', async () => {
    const { id, editar } = await cadastrado();
    app.relogio.agora = new Date('2026-02-10T12:00:00Z');
    await editar(1, { peso_kg: 70.5, telefones: [], motivo: 'Pesado na consulta.' });
    app.relogio.agora = new Date('2026-03-10T12:00:00Z');
    await editar(2, { peso_kg: 70.5, telefones: [], endereco: { ...umPaciente().endereco, numero: '26' } });

    const autora = { autor_id: helena.id, autor_nome: 'Helena Prado' };
    expect(await historico(id)).toEqual([
      { versao: 3, criado_em: '2026-03-10T12:00:00.000Z', ...autora, motivo: null, campos: ['endereco'] },
      {
        ...{ versao: 2, criado_em: '2026-02-10T12:00:00.000Z', ...autora, motivo: 'Pesado na consulta.' },
        campos: ['peso_kg', 'telefones'],
      },
      { versao: 1, criado_em: '2026-01-31T15:00:00.000Z', ...autora, motivo: null, campos: [] },
    ]);

    const { criado_em: _, atualizado_em: __, id: ___, ...atual } = (await helena.browser.get(`${BASE}/${id}`)).json();
    expect(await revisao(id, 3)).toEqual({
      ...{ paciente_id: id, ...autora, motivo: null, criado_em: '2026-03-10T12:00:00.000Z' },
      ...atual,
    });
    expect(await revisao(id, 2)).toMatchObject({ peso_kg: 70.5, telefones: [], endereco: { numero: '25' } });
    expect(await revisao(id, 1)).toMatchObject({ peso_kg: 72, telefones: ['11930001000'], endereco: { uf: 'SP' } });
  });

  it('o cadastro que nasce com o processo também tem a sua primeira', async () => {
    const paciente = umPaciente({ cpf: cpfDe(++feitos) });
    const { paciente_id: id } = (await helena.browser.post('/api/processos', umPedido(helena, { paciente }))).json();
    expect(await historico(id)).toMatchObject([{ versao: 1, autor_nome: 'Helena Prado', campos: [] }]);
  });

  it('salvar sem mudar nada é uma versão que nada mudou', async () => {
    const { id, editar } = await cadastrado();
    expect((await editar(1, {})).statusCode).toBe(200);
    expect(await historico(id)).toMatchObject([{ versao: 2, campos: [] }, { versao: 1 }]);
  });

  it('o que não se gravou não deixa versão: recusado, desatualizado ou desfeito', async () => {
    const { id, editar } = await cadastrado();
    const outro = await cadastrado();
    expect((await editar(1, { cpf: outro.cpf, motivo: 'Troca' })).statusCode).toBe(409);
    expect((await editar(9, { peso_kg: 71 })).statusCode).toBe(412);
    await expect(
      comoHelena(async (trx) => {
        await trx.updateTable('pacientes').set({ nome: 'Outra', versao: 2 }).where('id', '=', id).execute();
        expect(
          await trx.selectFrom('paciente_revisoes').select('versao').where('paciente_id', '=', id).execute(),
        ).toEqual(expect.arrayContaining([{ versao: 2 }]));
        throw new Error('desfeita');
      }),
    ).rejects.toThrow('desfeita');
    expect(await versoes(id)).toEqual([1]);
    expect((await revisao(id, 2)).code).toBe('revisao_nao_encontrada');
  });

  it('de edições ao mesmo tempo fica uma versão só, a de quem salvou', async () => {
    const { id, editar } = await cadastrado();
    const abas = await Promise.all([60, 61, 62, 63].map((peso_kg) => editar(1, { peso_kg, motivo: `${peso_kg} kg` })));
    const [salva, ...mais] = abas.filter(({ statusCode }) => statusCode === 200);
    expect(mais).toEqual([]);
    expect(await versoes(id)).toEqual([1, 2]);
    const { peso_kg } = salva?.json() ?? {};
    expect(await revisao(id, 2)).toMatchObject({ peso_kg, motivo: `${peso_kg} kg` });
  });

  it('o assistente é o autor do que ele mudou, e lê o histórico', async () => {
    const { id, editar } = await cadastrado();
    expect((await editar(1, { peso_kg: 71 }, caio)).statusCode).toBe(200);
    const [ultima] = await historico(id);
    expect(ultima).toMatchObject({ versao: 2, autor_id: caio.id, campos: ['peso_kg'] });
    const emNomeDe = { 'x-em-nome-de': helena.id };
    const lido = await caio.browser.get(`${BASE}/${id}/historico`, emNomeDe);
    expect(lido.json().revisoes).toHaveLength(2);
    expect(ultima.autor_nome).toBe(lido.json().revisoes[0].autor_nome);
    expect(ultima.autor_nome).not.toBe('Helena Prado');
    expect((await caio.browser.get(`${BASE}/${id}/revisoes/2`, emNomeDe)).json()).toMatchObject({ peso_kg: 71 });
  });

  it.each([
    ['em branco', '   '],
    ['longo demais', 'a'.repeat(201)],
    ['com caractere nulo', 'Peso\u0000'],
  ])('recusa o motivo %s, no campo', async (_caso, motivo) => {
    const { id, editar } = await cadastrado();
    const resposta = await editar(1, { peso_kg: 71, motivo });
    expect([resposta.statusCode, resposta.json().errors]).toMatchObject([422, [{ field: 'motivo' }]]);
    expect(await versoes(id)).toEqual([1]);
  });

  it('de outro médico, que não existe ou arquivado: nem histórico nem versões, com a mesma resposta', async () => {
    const { id } = await cadastrado();
    const respostas = (browser: Medico['browser'], qual: string) =>
      Promise.all(
        ['historico', 'revisoes/1'].map(async (caminho) => {
          const resposta = await browser.get(`${BASE}/${qual}/${caminho}`);
          return [resposta.statusCode, { ...resposta.json(), request_id: '', instance: '' }];
        }),
      );
    const deNinguem = await respostas(helena.browser, newId());
    expect(deNinguem).toMatchObject([
      [404, { code: 'paciente_nao_encontrado' }],
      [404, { code: 'revisao_nao_encontrada' }],
    ]);
    expect(await respostas(bia.browser, id)).toEqual(deNinguem);

    await comoHelena((trx) =>
      trx.updateTable('pacientes').set({ arquivado_em: new Date() }).where('id', '=', id).execute(),
    );
    expect(await respostas(helena.browser, id)).toEqual(deNinguem);
    expect(await versoes(id)).toEqual([1]);
    expect((await helena.browser.get(`${BASE}/${id}/revisoes/0`)).statusCode).toBe(422);
  });

  describe('por consulta escrita à mão, no papel da aplicação', () => {
    const linhas = sql`select paciente_id from paciente_revisoes`;

    it('outro médico, e ninguém, não veem linha nenhuma', async () => {
      await cadastrado();
      const { user_id: outra } = (await bia.browser.get('/api/auth/me')).json();
      expect((await comoHelena((trx) => linhas.execute(trx))).rows.length).toBeGreaterThan(0);
      expect((await app.database.comoUsuario(outra, (trx) => linhas.execute(trx))).rows).toEqual([]);
      expect((await linhas.execute(app.database.db)).rows).toEqual([]);
    });

    it.each([
      `insert into paciente_revisoes select usuario_id, paciente_id, 99, conteudo, motivo, autor_id, criado_em
         from paciente_revisoes`,
      `update paciente_revisoes set conteudo = '{}'`,
      'delete from paciente_revisoes',
      'truncate paciente_revisoes',
    ])('nem a dona escreve o passado: %s', async (comando) => {
      await expect(comoHelena((trx) => sql.raw(comando).execute(trx))).rejects.toThrow(/permission denied/);
    });

    it('uma edição que não veio por aqui também fica', async () => {
      const { id } = await cadastrado();
      await comoHelena((trx) =>
        trx.updateTable('pacientes').set({ nome_mae: 'Outra', versao: 2 }).where('id', '=', id).execute(),
      );
      expect(await historico(id)).toMatchObject([{ versao: 2, campos: ['nome_mae'], motivo: null }, { versao: 1 }]);
    });

    it('e um cadastro não muda sob o mesmo número', async () => {
      const { id } = await cadastrado();
      const mudar = (valores: { nome_mae: string } | { atualizado_em: Date }) =>
        comoHelena((trx) => trx.updateTable('pacientes').set(valores).where('id', '=', id).execute());
      await expect(mudar({ nome_mae: 'Outra' })).rejects.toThrow(/its versao did not/);
      await mudar({ atualizado_em: new Date() });
      expect(await historico(id)).toHaveLength(1);
    });
  });

  it('de quem já estava cadastrado, a migração guarda o cadastro de então, sem dizer de quem', async () => {
    const { id, editar } = await cadastrado();
    await editar(1, { peso_kg: 70.25, motivo: 'Antes da migração' });
    await comoDono(
      app.database,
      `drop trigger pacientes_guardar_revisao on pacientes; drop function guardar_revisao_do_paciente();
       drop table paciente_revisoes`,
    );
    const dono = createDatabase<never>({ url: app.database.ownerUrl, poolMax: 1, statementTimeoutMs: 15_000 });
    await dono.db.transaction().execute(up);
    await dono.close();

    const semAutor = { autor_id: null, autor_nome: null, motivo: null };
    expect(await historico(id)).toMatchObject([{ versao: 2, ...semAutor, campos: [] }]);
    expect(await revisao(id, 2)).toMatchObject({ ...semAutor, peso_kg: 70.25, nome_mae: umPaciente().nome_mae });
    await editar(2, { peso_kg: 70.25, nome_mae: 'Josefa Teste' });
    expect(await historico(id)).toMatchObject([{ versao: 3, campos: ['nome_mae'] }, { versao: 2 }]);
    const { rows } = await comoDono(
      app.database,
      "select relforcerowsecurity as forcada from pg_class where relname in ('pacientes', 'paciente_revisoes')",
    );
    expect(rows).toEqual([{ forcada: true }, { forcada: true }]);
  });
});
