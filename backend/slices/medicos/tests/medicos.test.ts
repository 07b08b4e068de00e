import { sql } from 'kysely';
import type { EmissorId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import { createTestDatabase, type TestDatabase } from '../../../tests/helpers/test-database.ts';
import { makeTestApp, type TestApp, type TestBrowser } from '../../../tests/helpers/test-app.ts';
import { makeMedicos, type Medicos } from '../index.ts';
import { umaClinica, umMedico } from './maes.ts';

const CLINICAS = '/api/medicos/clinicas';
const ME = '/api/medicos/me';
const NENHUM_ID = '0193f6c0-7a00-7000-8000-000000000001';

describe('médicos', () => {
  let database: TestDatabase;
  let scene: TestApp;
  let medicos: Medicos;

  beforeAll(async () => {
    database = await createTestDatabase();
    medicos = makeMedicos({ database });
    scene = await makeTestApp({ database, register: async (app) => app.register(medicos.routes) });
  });

  afterAll(async () => {
    await scene.app.close();
    await database.close();
  });

  async function comPerfil(): Promise<TestBrowser> {
    const browser = await scene.entrou();
    await browser.put(ME, umMedico());
    return browser;
  }
  const usuarioId = async (browser: TestBrowser): Promise<UsuarioId> =>
    (await browser.get('/api/auth/me')).json().user_id;
  const semId = (response: { json(): object }) => ({ ...response.json(), request_id: '' });

  describe('perfil', () => {
    it('não existe até ser salvo, e o problema diz o que fazer', async () => {
      const response = await (await scene.entrou()).get(ME);
      expect(response.statusCode).toBe(404);
      expect(response.json()).toMatchObject({
        code: 'perfil_nao_encontrado',
        title: 'O seu perfil ainda não foi preenchido.',
        action: expect.any(String),
      });
    });

    it('o primeiro PUT o cria sem If-Match; os números voltam só com dígitos', async () => {
      const browser = await scene.entrou();
      const dados = umMedico({ crm: '12.345-6', crm_uf: 'sp', cns: '898 0000 0004 3208', rqe: '98.765' });
      const criado = await browser.put(ME, dados);

      expect(criado.statusCode).toBe(201);
      expect(criado.headers['etag']).toBe('"1"');
      expect(criado.json()).toEqual({
        id: expect.any(String),
        versao: 1,
        nome: 'Helena Prado',
        crm: '123456',
        crm_uf: 'SP',
        cns: '898000000043208',
        especialidade: 'Neurologia',
        rqe: '98765',
        criado_em: expect.any(String),
        atualizado_em: expect.any(String),
      });
      const lido = await browser.get(ME);
      expect(lido.json()).toEqual(criado.json());
      expect(lido.headers['etag']).toBe('"1"');
    });

    it('depois, sem If-Match é 428, com um velho é 412, com o atual muda', async () => {
      const browser = await scene.entrou();
      const dados = umMedico();
      await browser.put(ME, dados);
      const mudanca = { ...dados, nome: 'Helena P. Prado', especialidade: 'Neurologia infantil' };

      expect((await browser.put(ME, mudanca)).json()).toMatchObject({ status: 428, code: 'versao_nao_informada' });
      const editado = await browser.put(ME, mudanca, { 'if-match': '"1"' });
      expect(editado.statusCode).toBe(200);
      expect(editado.headers['etag']).toBe('"2"');
      expect(editado.json()).toMatchObject({
        nome: 'Helena P. Prado',
        especialidade: 'Neurologia infantil',
        rqe: null,
      });
      const velho = await browser.put(ME, mudanca, { 'if-match': '"1"' });
      expect(velho.json()).toMatchObject({ status: 412, code: 'versao_desatualizada' });
      expect((await browser.put(ME, mudanca, { 'if-match': 'qualquer' })).statusCode).toBe(412);
      expect((await (await scene.entrou()).put(ME, umMedico(), { 'if-match': '"1"' })).statusCode).toBe(412);
    });

    it('CRM, UF e CNS não mudam mais, e cada campo diz por quê', async () => {
      const browser = await scene.entrou();
      await browser.put(ME, umMedico());
      const outro = umMedico({ crm_uf: 'RJ' });
      const response = await browser.put(ME, outro, { 'if-match': '"1"' });

      expect(response.statusCode).toBe(422);
      expect(response.json()).toMatchObject({
        code: 'campos_invalidos',
        errors: [
          { field: 'crm', code: 'imutavel', message: expect.stringContaining('administrador') },
          { field: 'crm_uf', code: 'imutavel', message: expect.stringContaining('A UF do CRM') },
          { field: 'cns', code: 'imutavel', message: expect.stringContaining('O CNS') },
        ],
      });
      expect((await browser.get(ME)).json()).toMatchObject({ versao: 1, crm_uf: 'SP' });
    });

    it('recusa no campo, todos de uma vez', async () => {
      const browser = await scene.entrou();
      const response = await browser.put(
        ME,
        umMedico({
          nome: 'A\nB',
          crm: 'abc',
          crm_uf: 'XX',
          cns: '123456789012345',
          especialidade: '\u0007 ',
          rqe: '-',
        }),
      );
      expect(response.statusCode).toBe(422);
      const { errors } = response.json();
      expect(errors.map(({ field }: { field: string }) => field).sort()).toEqual(
        ['cns', 'crm', 'crm_uf', 'especialidade', 'nome', 'rqe'].sort(),
      );
      expect((await browser.get(ME)).statusCode).toBe(404);
    });

    it.each([
      ['campo que falta', { cns: undefined }, 'cns'],
      ['campo que não existe', { senha: 'x' }, 'senha'],
      ['texto longo demais', { nome: 'a'.repeat(121) }, 'nome'],
      ['texto só de espaços', { especialidade: '  ' }, 'especialidade'],
      ['número no lugar de texto', { crm: 123 }, 'crm'],
    ])('recusa %s', async (_caso, mais, field) => {
      const response = await (await scene.entrou()).put(ME, umMedico(mais));
      expect(response.statusCode).toBe(422);
      expect(response.json().errors).toEqual([{ field, code: expect.any(String), message: expect.any(String) }]);
    });

    it('um CRM ou CNS já usado é 409, sem dizer por quem', async () => {
      const dados = umMedico();
      await (await scene.entrou()).put(ME, dados);
      const browser = await scene.entrou();

      const mesmoCrm = await browser.put(ME, umMedico({ crm: dados.crm }));
      expect(mesmoCrm.statusCode).toBe(409);
      expect(mesmoCrm.json()).toMatchObject({
        code: 'medico_duplicado',
        title: 'Não é possível usar este CRM ou CNS.',
        errors: [{ field: 'crm', code: 'em_uso', message: 'Este CRM já está em uso nesta UF.' }],
      });
      expect(mesmoCrm.body).not.toContain(dados.nome);
      const mesmoCns = await browser.put(ME, umMedico({ cns: dados.cns }));
      expect(mesmoCns.json()).toMatchObject({ status: 409, errors: [{ field: 'cns' }] });
      expect((await browser.put(ME, umMedico({ crm: dados.crm, crm_uf: 'RJ' }))).statusCode).toBe(201);
    });

    it('duas abas que criam o perfil juntas criam um', async () => {
      const browser = await scene.entrou();
      await browser.get(ME);
      const dados = umMedico();
      const respostas = await Promise.all([browser.put(ME, dados), browser.put(ME, umMedico())]);
      const statuses = respostas.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b);
      expect(statuses[0]).toBe(201);
      expect([412, 428]).toContain(statuses[1]);
    });

    it('duas edições da mesma versão: uma vale', async () => {
      const browser = await scene.entrou();
      const dados = umMedico();
      await browser.put(ME, dados);
      const respostas = await Promise.all(
        ['Um', 'Outro'].map((nome) => browser.put(ME, { ...dados, nome }, { 'if-match': '"1"' })),
      );
      expect(respostas.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 412]);
    });
  });

  describe('clínicas', () => {
    it('pedem o perfil antes', async () => {
      const response = await (await scene.entrou()).post(CLINICAS, umaClinica());
      expect(response.statusCode).toBe(409);
      expect(response.json()).toMatchObject({
        code: 'perfil_incompleto',
        action: 'Preencha o seu perfil (CRM, UF, CNS e especialidade) e volte à clínica.',
      });
    });

    it('nascem com o seu emissor, e respondem dígitos', async () => {
      const browser = await comPerfil();
      const criada = await browser.post(CLINICAS, umaClinica());
      expect(criada.statusCode).toBe(201);
      expect(criada.headers['etag']).toBe('"1"');
      const { id, emissor_id } = criada.json();
      expect(criada.headers['location']).toBe(`${CLINICAS}/${id}`);
      expect(criada.json()).toEqual({
        ...umaClinica(),
        id,
        versao: 1,
        emissor_id,
        telefone: '1133334444',
        cep: '01310100',
        criado_em: expect.any(String),
        atualizado_em: expect.any(String),
      });

      const lida = await browser.get(`${CLINICAS}/${id}`);
      expect(lida.json()).toEqual(criada.json());
      expect(lida.headers['etag']).toBe('"1"');
      const { itens } = (await browser.get('/api/medicos/emissores')).json();
      expect(itens).toEqual([
        {
          id: emissor_id,
          medico: {
            id: expect.any(String),
            nome: 'Helena Prado',
            crm: expect.any(String),
            crm_uf: 'SP',
            especialidade: 'Neurologia',
          },
          clinica: { id, nome: 'Clínica do Girassol', cnes: '2077485', cidade: 'São Paulo', uf: 'SP' },
        },
      ]);
    });

    it('o mesmo CNES duas vezes é 409 para quem repete, e nada para outra pessoa', async () => {
      const browser = await comPerfil();
      await browser.post(CLINICAS, umaClinica());
      const repetida = await browser.post(CLINICAS, umaClinica({ nome: 'Outro nome' }));
      expect(repetida.statusCode).toBe(409);
      expect(repetida.json()).toMatchObject({
        code: 'clinica_duplicada',
        errors: [{ field: 'cnes', message: 'Você já tem uma clínica com este CNES.' }],
      });
      expect((await (await comPerfil()).post(CLINICAS, umaClinica())).statusCode).toBe(201);

      const segunda = (await browser.post(CLINICAS, umaClinica({ cnes: '2077486' }))).json();
      const paraORepetido = await browser.put(`${CLINICAS}/${segunda.id}`, umaClinica(), { 'if-match': '"1"' });
      expect(paraORepetido.json()).toMatchObject({ status: 409, code: 'clinica_duplicada' });
    });

    it('mudam com o ETag lido', async () => {
      const browser = await comPerfil();
      const { id } = (await browser.post(CLINICAS, umaClinica())).json();
      const mudanca = umaClinica({ nome: 'Clínica Nova', telefone: '11 99999-8888' });
      const url = `${CLINICAS}/${id}`;

      expect((await browser.put(url, mudanca)).statusCode).toBe(428);
      const editada = await browser.put(url, mudanca, { 'if-match': '"1"' });
      expect(editada.statusCode).toBe(200);
      expect(editada.headers['etag']).toBe('"2"');
      expect(editada.json()).toMatchObject({ versao: 2, nome: 'Clínica Nova', telefone: '11999998888' });
      expect((await browser.put(url, mudanca, { 'if-match': '"1"' })).statusCode).toBe(412);

      const respostas = await Promise.all([1, 2].map(() => browser.put(url, mudanca, { 'if-match': '"2"' })));
      expect(respostas.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 412]);
    });

    it('recusam no campo, todos de uma vez', async () => {
      const browser = await comPerfil();
      const errado = umaClinica({ cnes: '1', telefone: '0', cep: 'x', uf: 'ZZ', numero: '1\t2', cidade: 'a\nb' });
      const response = await browser.post(CLINICAS, errado);
      expect(response.statusCode).toBe(422);
      const { errors } = response.json();
      expect(errors.map(({ field }: { field: string }) => field)).toEqual([
        'cnes',
        'telefone',
        'cep',
        'numero',
        'cidade',
        'uf',
      ]);
      expect(errors[0]).toEqual({
        field: 'cnes',
        code: 'cnes_invalido',
        message: 'O CNES não confere. Informe os 7 dígitos do CNES.',
      });
    });

    it('a mesma Idempotency-Key cria uma', async () => {
      const browser = await comPerfil();
      const criar = (corpo: object) => browser.post(CLINICAS, corpo, { 'idempotency-key': 'duplo-clique' });
      const respostas = await Promise.all([criar(umaClinica()), criar(umaClinica())]);
      expect(respostas[0].json()).toEqual(respostas[1].json());
      expect(respostas.map(({ statusCode, headers }) => [statusCode, headers['etag']])).toEqual([
        [201, '"1"'],
        [201, '"1"'],
      ]);
      expect((await browser.get(CLINICAS)).json().itens).toHaveLength(1);
      expect((await criar(umaClinica({ nome: 'Outra' }))).json().code).toBe('chave_idempotencia_reutilizada');
    });

    it('vêm em páginas, na ordem em que nasceram', async () => {
      const browser = await comPerfil();
      const nomes = ['A', 'B', 'C', 'D', 'E'];
      for (const [i, nome] of nomes.entries()) await browser.post(CLINICAS, umaClinica({ nome, cnes: `200000${i}` }));

      const vistos: string[] = [];
      let cursor: string | null = null;
      do {
        const pagina: { itens: { nome: string }[]; proximo_cursor: string | null } = (
          await browser.get(`${CLINICAS}?limite=2${cursor ? `&cursor=${cursor}` : ''}`)
        ).json();
        vistos.push(...pagina.itens.map(({ nome }) => nome));
        cursor = pagina.proximo_cursor;
      } while (cursor);
      expect(vistos).toEqual(nomes);

      const emissores = (await browser.get('/api/medicos/emissores?limite=4')).json();
      expect(emissores.itens).toHaveLength(4);
      const resto = (await browser.get(`/api/medicos/emissores?cursor=${emissores.proximo_cursor}`)).json();
      expect(resto).toMatchObject({ itens: [{ clinica: { nome: 'E' } }], proximo_cursor: null });
    });

    it.each(['limite=0', 'limite=101', 'limite=x', 'cursor=nada', 'pagina=2'])('recusam ?%s', async (query) => {
      const response = await (await comPerfil()).get(`${CLINICAS}?${query}`);
      expect(response.statusCode).toBe(422);
      expect(response.json().errors).toHaveLength(1);
    });
  });

  describe('isolamento', () => {
    let ana: TestBrowser;
    let bia: TestBrowser;
    let daAna: { id: string; emissor_id: EmissorId };

    beforeAll(async () => {
      ana = await comPerfil();
      bia = await comPerfil();
      daAna = (await ana.post(CLINICAS, umaClinica())).json();
    });

    it.each([
      ['GET', '/api/medicos/me'],
      ['PUT', '/api/medicos/me'],
      ['GET', CLINICAS],
      ['POST', CLINICAS],
      ['GET', `${CLINICAS}/${NENHUM_ID}`],
      ['PUT', `${CLINICAS}/${NENHUM_ID}`],
      ['GET', '/api/medicos/emissores'],
    ] as const)('%s %s pede que se entre', async (method, url) => {
      const response = await scene.browser().sendUnsafe({ method, url });
      expect(response.statusCode).toBe(401);
      expect(response.json().code).toBe('nao_autenticado');
    });

    it('a clínica de outra pessoa responde como a que nunca existiu', async () => {
      expect((await bia.get(CLINICAS)).json()).toEqual({ itens: [], proximo_cursor: null });
      expect((await bia.get('/api/medicos/emissores')).json()).toEqual({ itens: [], proximo_cursor: null });
      const alheia = await bia.get(`${CLINICAS}/${daAna.id}`);
      expect(alheia.statusCode).toBe(404);
      expect(semId(alheia)).toEqual(semId(await bia.get(`${CLINICAS}/${NENHUM_ID}`)));

      for (const headers of [{}, { 'if-match': '"1"' }]) {
        const editar = (id: string) => bia.put(`${CLINICAS}/${id}`, umaClinica({ nome: 'Tomada' }), headers);
        const editada = await editar(daAna.id);
        expect(editada.statusCode).toBe(404);
        expect(semId(editada)).toEqual(semId(await editar(NENHUM_ID)));
      }
      expect((await ana.get(`${CLINICAS}/${daAna.id}`)).json().nome).toBe('Clínica do Girassol');
    });

    it('o emissor para impressão é só de quem o tem', async () => {
      await expect(medicos.emissores.find(await usuarioId(bia), daAna.emissor_id)).resolves.toBeUndefined();
      await expect(medicos.emissores.find(await usuarioId(ana), daAna.emissor_id)).resolves.toEqual({
        emissorId: daAna.emissor_id,
        medico: {
          nome: 'Helena Prado',
          crm: expect.any(String),
          crmUf: 'SP',
          cns: expect.any(String),
          especialidade: 'Neurologia',
          rqe: null,
        },
        clinica: { ...umaClinica(), telefone: '1133334444', cep: '01310100' },
      });
    });

    it.each(['medicos', 'clinicas', 'emissores'])(
      'o SQL escrito à mão não vê %s de outra pessoa, nem de ninguém sem usuário',
      async (tabela) => {
        const donos = sql<{ usuario_id: string }>`select usuario_id from ${sql.table(tabela)}`;
        expect((await donos.execute(database.db)).rows).toEqual([]);
        const idDaAna = await usuarioId(ana);
        expect((await database.comoUsuario(idDaAna, (trx) => donos.execute(trx))).rows).toEqual([
          { usuario_id: idDaAna },
        ]);
        const daBia = await database.comoUsuario(await usuarioId(bia), (trx) => donos.execute(trx));
        expect(daBia.rows.filter(({ usuario_id }) => usuario_id === idDaAna)).toEqual([]);
      },
    );

    it('um emissor não junta a médica de uma pessoa à clínica de outra', async () => {
      const idDaBia = await usuarioId(bia);
      await expect(
        database.comoUsuario(idDaBia, (trx) =>
          sql`
            insert into emissores (id, usuario_id, medico_id, clinica_id)
            select gen_random_uuid(), ${idDaBia}, id, ${daAna.id} from medicos
          `.execute(trx),
        ),
      ).rejects.toThrow(/emissores_clinica_fkey/);
    });
  });
});
