import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Static } from 'typebox';
import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import { makeIdempotent } from '../../../shared/http/idempotency.ts';
import { useProblems } from '../../../shared/http/problem-handler.ts';
import { useStrictValidation } from '../../../shared/http/validation.ts';
import { newId } from '../../../shared/new-id.ts';
import { createTestDatabase, type TestDatabase } from '../../../tests/helpers/test-database.ts';
import { pacienteRoutes } from '../infrastructure/api/pacientes/paciente-routes.ts';
import type {
  BuscaPacienteResponse,
  PacienteBody,
  PacienteResponse,
  PacientesPage,
} from '../infrastructure/api/pacientes/paciente-schemas.ts';
import { makeKyselyPacienteRepository } from '../infrastructure/persistence/pacientes/kysely-paciente-repository.ts';
import { umPaciente } from './pacientes-helper.ts';

type Paciente = Static<typeof PacienteResponse>;

describe('pacientes', () => {
  let database: TestDatabase;
  let app: FastifyInstance;
  let helena: string;
  let outroMedico: string;

  const umUsuario = async () => {
    const id = newId();
    await database.comoUsuario(id, (trx) =>
      trx
        .insertInto('usuarios')
        .values({ id, email: `${id}@exemplo.test`, nome: 'Sintético', senha_hash: 'x' })
        .execute(),
    );
    return id;
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    app = Fastify();
    useStrictValidation(app);
    useProblems(app);
    app.decorate('authenticate', async (request) => {
      const id = String(request.headers['x-usuario']) as UsuarioId;
      request.usuario = { titularId: id, atorId: id, papel: 'medico', via: 'sessao', sessaoId: id as never };
    });
    await app.register(
      pacienteRoutes({
        emTransacao: (usuarioId, trabalho) =>
          database.comoUsuario(usuarioId, (trx) => trabalho({ pacientes: makeKyselyPacienteRepository(trx) })),
        idempotent: makeIdempotent(database),
        newId,
        agora: () => new Date(),
      }),
    );
  });
  afterAll(async () => {
    await app.close();
    await database.close();
  });
  beforeEach(async () => {
    helena = await umUsuario();
    outroMedico = await umUsuario();
  });

  const BASE = '/api/processos/pacientes';
  const criar = (usuario: string, corpo: object = umPaciente(), headers: Record<string, string> = {}) =>
    app.inject({ method: 'POST', url: BASE, headers: { ...headers, 'x-usuario': usuario }, payload: corpo });
  const criado = async (usuario: string, campos: Partial<PacienteBody> = {}) => {
    const resposta = await criar(usuario, umPaciente(campos));
    expect(resposta.statusCode).toBe(201);
    return resposta.json<Paciente>();
  };
  const ler = (usuario: string, id: string) => app.inject({ url: `${BASE}/${id}`, headers: { 'x-usuario': usuario } });
  const editar = (usuario: string, id: string, corpo: object, headers: Record<string, string>) =>
    app.inject({ method: 'PUT', url: `${BASE}/${id}`, headers: { ...headers, 'x-usuario': usuario }, payload: corpo });
  const buscar = async (usuario: string, termo: string) => {
    const resposta = await app.inject({
      method: 'POST',
      url: `${BASE}/busca`,
      headers: { 'x-usuario': usuario },
      payload: { termo },
    });
    return resposta.json<Static<typeof BuscaPacienteResponse>>().itens;
  };
  const listar = async (usuario: string, query = '') => {
    const resposta = await app.inject({ url: `${BASE}${query}`, headers: { 'x-usuario': usuario } });
    return resposta.json<Static<typeof PacientesPage>>();
  };

  it('cadastra e lê de volta, com identificadores em dígitos e ETag', async () => {
    const resposta = await criar(helena, umPaciente({ cns: '700 0000 0000 0013', data_nascimento: '1980-05-09' }));
    expect([resposta.statusCode, resposta.headers.etag]).toEqual([201, '"1"']);
    const paciente = resposta.json<Paciente>();
    expect(paciente).toMatchObject({
      versao: 1,
      nome: 'Marina Açucena Teste',
      cpf: '90010020055',
      cns: '700000000000013',
      data_nascimento: '1980-05-09',
      telefones: ['11930001000'],
      nome_responsavel: null,
      endereco: { cep: '01000000', uf: 'SP' },
    });

    const lido = await ler(helena, paciente.id);
    expect([lido.headers.etag, lido.json<Paciente>()]).toEqual(['"1"', paciente]);
  });

  it('cadastra quem não tem CPF, quantos forem', async () => {
    await criado(helena, { cpf: undefined as never, cns: '700000000000013' });
    await criado(helena, { cpf: undefined as never, cns: '898000000000002' });
    expect((await listar(helena)).itens).toHaveLength(2);
  });

  it('diz todos os campos errados antes de dizer que o paciente já existe', async () => {
    await criado(helena);
    const resposta = await criar(helena, umPaciente({ incapaz: true, email: 'a@b.test', telefones: ['1'] }));
    expect(resposta.statusCode).toBe(422);
    expect(resposta.json()).toMatchObject({
      code: 'campos_invalidos',
      errors: [{ field: 'nome_responsavel' }, { field: 'telefones.0' }],
    });
  });

  it.each<[string, object, string]>([
    ['campo que não existe', { apelido: 'x' }, 'apelido'],
    ['nome em branco', { nome: '   ' }, 'nome'],
    ['peso em texto', { peso_kg: '72' }, 'peso_kg'],
    ['endereço sem cidade', { endereco: { ...umPaciente().endereco, cidade: undefined } }, 'endereco.cidade'],
    ['caractere nulo', { nome_mae: 'Ana\u0000' }, 'nome_mae'],
  ])('recusa %s, no campo', async (_caso, campos, field) => {
    const resposta = await criar(helena, { ...umPaciente(), ...campos });
    expect(resposta.statusCode).toBe(422);
    expect(resposta.json()).toMatchObject({ errors: [{ field }] });
  });

  it('o mesmo CPF ou CNS de novo é conflito, com o id do que já existe', async () => {
    const { id } = await criado(helena, { cns: '700000000000013' });
    for (const campos of [{}, { cpf: '900.100.503-96', cns: '700000000000013' }]) {
      const resposta = await criar(helena, umPaciente(campos));
      expect(resposta.statusCode).toBe(409);
      expect(resposta.json()).toMatchObject({ code: 'paciente_existente', paciente_id: id });
    }
    expect((await listar(helena)).itens).toHaveLength(1);
  });

  it('de dez cliques ao mesmo tempo fica um paciente só', async () => {
    const respostas = await Promise.all(Array.from({ length: 10 }, () => criar(helena)));
    const comCodigo = (codigo: number) => respostas.filter(({ statusCode }) => statusCode === codigo);
    expect([comCodigo(201).length, comCodigo(409).length]).toEqual([1, 9]);
  });

  it('repetido com a mesma Idempotency-Key responde o mesmo; com outro corpo é recusado', async () => {
    const chave = { 'idempotency-key': randomUUID() };
    const primeira = await criar(helena, umPaciente(), chave);
    const segunda = await criar(helena, umPaciente(), chave);
    expect([segunda.statusCode, segunda.body]).toEqual([201, primeira.body]);
    expect(segunda.headers.etag).toBe('"1"');
    expect((await criar(helena, umPaciente({ peso_kg: 70 }), chave)).statusCode).toBe(422);
  });

  describe('dois médicos', () => {
    it('têm cada um o seu cadastro da mesma pessoa, e nenhum vê o do outro', async () => {
      const daHelena = await criado(helena, { peso_kg: 72 });
      const doOutro = await criado(outroMedico, { peso_kg: 80 });

      expect(doOutro.id).not.toBe(daHelena.id);
      expect((await ler(outroMedico, daHelena.id)).json()).toMatchObject({
        status: 404,
        code: 'paciente_nao_encontrado',
      });
      expect((await editar(outroMedico, daHelena.id, umPaciente(), { 'if-match': '"1"' })).statusCode).toBe(404);
      expect((await buscar(outroMedico, 'Marina')).map(({ id }) => id)).toEqual([doOutro.id]);
      expect((await listar(outroMedico)).itens.map(({ peso_kg }) => peso_kg)).toEqual([80]);
    });

    it('nem por uma consulta escrita à mão no papel da aplicação', async () => {
      const { id } = await criado(helena);
      const todos = sql`select id from pacientes`;
      const dele = await database.comoUsuario(outroMedico, (trx) => todos.execute(trx));
      expect(dele.rows).toEqual([]);
      expect((await todos.execute(database.db)).rows).toEqual([]);

      const furto = await database.comoUsuario(outroMedico, (trx) =>
        trx.updateTable('pacientes').set({ nome: 'x' }).where('id', '=', id).executeTakeFirst(),
      );
      expect(furto.numUpdatedRows).toBe(0n);
      await expect(
        database.comoUsuario(outroMedico, (trx) => trx.updateTable('pacientes').set({ usuario_id: helena }).execute()),
      ).resolves.toBeDefined();
      await expect(
        database.comoUsuario(helena, (trx) =>
          trx.updateTable('pacientes').set({ usuario_id: outroMedico }).where('id', '=', id).execute(),
        ),
      ).rejects.toThrow(/row-level security/);
    });
  });

  describe('edição', () => {
    it('troca tudo, sobe a versão e o ETag', async () => {
      const { id, criado_em } = await criado(helena);
      const resposta = await editar(helena, id, umPaciente({ nome: 'Marina Outra', email: 'm@exemplo.test' }), {
        'if-match': '"1"',
      });
      expect([resposta.statusCode, resposta.headers.etag]).toEqual([200, '"2"']);
      expect(resposta.json()).toMatchObject({ versao: 2, nome: 'Marina Outra', email: 'm@exemplo.test', criado_em });
      expect((await ler(helena, id)).json()).toEqual(resposta.json());
      expect(await buscar(helena, 'outra')).toHaveLength(1);
    });

    it('sem If-Match é 428; com versão velha, 412; com campo errado, 422', async () => {
      const { id } = await criado(helena);
      await editar(helena, id, umPaciente({ peso_kg: 71 }), { 'if-match': '"1"' });

      expect((await editar(helena, id, umPaciente(), {})).statusCode).toBe(428);
      expect((await editar(helena, id, umPaciente(), { 'if-match': '"1"' })).statusCode).toBe(412);
      expect((await editar(helena, id, umPaciente(), { 'if-match': '"outra"' })).statusCode).toBe(412);
      expect((await editar(helena, id, umPaciente({ cpf: '1' }), { 'if-match': '"2"' })).statusCode).toBe(422);
      expect((await ler(helena, id)).json()).toMatchObject({ versao: 2, peso_kg: 71 });
    });

    it('de duas abas que salvam juntas, uma fica e a outra é avisada', async () => {
      const { id } = await criado(helena);
      const abas = await Promise.all(
        [60, 61].map((peso_kg) => editar(helena, id, umPaciente({ peso_kg }), { 'if-match': '"1"' })),
      );
      expect(new Set(abas.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 412]));
    });

    it('não toma o CPF de outro paciente', async () => {
      const marina = await criado(helena);
      const iris = await criado(helena, { nome: 'Íris Gonçalves Teste', cpf: '900.100.503-96' });
      const resposta = await editar(helena, iris.id, umPaciente({ nome: 'Íris' }), { 'if-match': '"1"' });
      expect([resposta.statusCode, resposta.json()]).toMatchObject([409, { paciente_id: marina.id }]);
      expect((await editar(helena, marina.id, umPaciente(), { 'if-match': '"1"' })).statusCode).toBe(200);
    });

    it.each([randomUUID(), '1', '%00'])('não há paciente %s', async (id) => {
      expect([404, 422]).toContain((await ler(helena, id)).statusCode);
    });
  });

  describe('busca', () => {
    beforeEach(async () => {
      await criado(helena, { nome: 'Íris Gonçalves Teste', cpf: '900.100.503-96', cns: '700000000000013' });
      await criado(helena, { nome: "Caio D'Ávila Meireles", cpf: '900.100.705-83' });
      await criado(helena, { nome: 'Marina_100% Açucena' });
    });
    const nomes = async (termo: string) => (await buscar(helena, termo)).map(({ nome }) => nome);

    it.each([
      ['iris', 'Íris Gonçalves Teste'],
      ['GONCALVES íris', 'Íris Gonçalves Teste'],
      ['teste gonc', 'Íris Gonçalves Teste'],
      ['goncalves'.normalize('NFD'), 'Íris Gonçalves Teste'],
      ['Gonçalves'.normalize('NFD'), 'Íris Gonçalves Teste'],
      ['davila', "Caio D'Ávila Meireles"],
      ['d avila', "Caio D'Ávila Meireles"],
      ['900.100.503', 'Íris Gonçalves Teste'],
      ['9001005', 'Íris Gonçalves Teste'],
      ['700 0000', 'Íris Gonçalves Teste'],
      ['marina_100%', 'Marina_100% Açucena'],
    ])('"%s" acha %s', async (termo, nome) => {
      expect(await nomes(termo)).toEqual([nome]);
    });

    it('o nome da mãe também acha, inteiro em um dos dois nomes', async () => {
      await criado(helena, { nome: 'Bento Teste', nome_mae: 'Conceição Araújo', cpf: '900.101.109-84' });
      expect(await nomes('conceicao ARAUJO')).toEqual(['Bento Teste']);
      expect(await nomes('araújo')).toEqual(['Bento Teste']);
      expect(await nomes('bento araujo')).toEqual([]);
    });

    it('quatro dígitos são começo de documento; coringas não são nada', async () => {
      expect(await nomes('9001')).toHaveLength(3);
      expect(await nomes('0010')).toEqual([]);
      expect(await nomes('900')).toEqual([]);
      expect(await nomes('%')).toEqual([]);
      expect(await nomes('_')).toEqual([]);
      expect(await nomes('iris marina')).toEqual([]);
    });

    it('mostra os processos do paciente e no máximo 20 pacientes', async () => {
      expect((await buscar(helena, 'iris'))[0]?.processos).toEqual([]);
      await Promise.all(
        Array.from({ length: 22 }, (_, i) =>
          database.comoUsuario(helena, (trx) =>
            sql`insert into pacientes (id, usuario_id, nome, cns, nome_mae, peso_kg, altura_cm, incapaz, raca_cor, endereco)
                values (${newId()}, ${helena}, 'Muitos', ${String(700000000000100 + i)}, 'M', 1, 50, false, 'parda', '{}')`.execute(
              trx,
            ),
          ),
        ),
      );
      expect(await buscar(helena, 'muitos')).toHaveLength(20);
    });
  });

  describe('lista', () => {
    it('vai por nome, página a página, sem repetir nem pular', async () => {
      const nomes = ['Ágata', 'Bruno', 'ágata', 'Carla', 'Álvaro'];
      for (const [i, nome] of nomes.entries()) {
        const cpf = ['90010020055', '90010050396', '90010070583', '90010110984', undefined][i];
        await criado(helena, cpf ? { nome, cpf } : { nome, cpf: undefined as never, cns: '700000000000013' });
      }
      const vistos: string[] = [];
      let query = '?limite=2';
      for (let pagina = 0; pagina < 3; pagina++) {
        const { itens, proximo_cursor } = await listar(helena, query);
        vistos.push(...itens.map(({ nome }) => nome));
        query = `?limite=2&cursor=${proximo_cursor ?? ''}`;
        expect(proximo_cursor === null).toBe(pagina === 2);
      }
      expect(vistos).toEqual(['Ágata', 'ágata', 'Álvaro', 'Bruno', 'Carla']);
    });

    it('recusa um cursor que não é seu, e o de outro médico não mostra nada', async () => {
      expect(await listar(helena, '?cursor=abc')).toMatchObject({ status: 422, errors: [{ field: 'cursor' }] });
      const { id } = await criado(outroMedico);
      await criado(helena);
      const cursor = Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
      expect(await listar(helena, `?cursor=${cursor}`)).toEqual({ itens: [], proximo_cursor: null });
    });
  });
});
