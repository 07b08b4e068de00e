import { sql } from 'kysely';
import { newId } from '../shared/new-id.ts';
import { comoDono, comPapel, type Pessoa, umaPessoa } from '../slices/auth/tests/delegacao-helper.ts';
import { enquantoTermina } from '../slices/auth/tests/sessao-que-termina.ts';
import { makeTestApp, type TestApp } from './helpers/test-app.ts';
import { createTestDatabase, type TestDatabase } from './helpers/test-database.ts';
import { makeMedicos } from '../slices/medicos/index.ts';
import { umMedico } from '../slices/medicos/tests/maes.ts';

const ME = '/api/medicos/me';

describe('correção do registro do médico', () => {
  let database: TestDatabase;
  let scene: TestApp;
  let admin: Pessoa;

  beforeAll(async () => {
    database = await createTestDatabase();
    const medicos = makeMedicos({ database });
    scene = await makeTestApp({ database, register: async (app) => app.register(medicos.routes) });
    admin = await comPapel(scene, database, 'administrador');
  });
  afterAll(async () => {
    await scene.app.close();
    await database.close();
  });

  const registroDe = ({ id }: Pick<Pessoa, 'id'>) => `/api/medicos/registros/${id}`;
  const corrigir = (medico: Pick<Pessoa, 'id'>, corpo: object, versao: number | null = 1) =>
    admin.browser.put(
      registroDe(medico),
      { motivo: 'Dígito trocado no cadastro', ...corpo },
      {
        ...(versao !== null && { 'if-match': `"${versao}"` }),
      },
    );

  async function medicoComPerfil() {
    const pessoa = await umaPessoa(scene);
    const { crm, crm_uf, cns } = (await pessoa.browser.put(ME, umMedico())).json();
    return { ...pessoa, numeros: { crm, crm_uf, cns } };
  }

  it('o administrador lê o registro e nada além dele', async () => {
    const helena = await medicoComPerfil();
    const response = await admin.browser.get(registroDe(helena));
    expect(response.statusCode).toBe(200);
    expect(response.headers['etag']).toBe('"1"');
    expect(response.json()).toEqual({ nome: 'Helena Prado', ...helena.numeros, versao: 1 });
  });

  it('corrige com o motivo; o médico vê o que mudou, e a sua edição antiga é recusada', async () => {
    const helena = await medicoComPerfil();
    const response = await corrigir(helena, { ...helena.numeros, crm: '987.654', crm_uf: 'rj' });
    expect(response.statusCode).toBe(200);
    expect(response.json()).toMatchObject({ crm: '987654', crm_uf: 'RJ', cns: helena.numeros.cns, versao: 2 });

    expect((await helena.browser.get(ME)).json()).toMatchObject({ crm: '987654', crm_uf: 'RJ', versao: 2 });
    expect((await helena.browser.get(`${ME}/correcoes`)).json().itens).toEqual([
      expect.objectContaining({
        campo: 'crm',
        anterior: helena.numeros.crm,
        novo: '987654',
        motivo: 'Dígito trocado no cadastro',
      }),
      expect.objectContaining({ campo: 'crm_uf', anterior: 'SP', novo: 'RJ' }),
    ]);
    const antiga = await helena.browser.put(ME, umMedico(helena.numeros), { 'if-match': '"1"' });
    expect(antiga.statusCode).toBe(412);
  });

  it('o administrador cuja sessão terminou no meio não corrige', async () => {
    const helena = await medicoComPerfil();
    const outro = await comPapel(scene, database, 'administrador');
    const resposta = await enquantoTermina(database, outro.id, () =>
      outro.browser.put(
        registroDe(helena),
        { ...helena.numeros, crm: '5550002', motivo: 'Dígito trocado no cadastro' },
        { 'if-match': '"1"' },
      ),
    );
    expect([resposta.statusCode, resposta.json().code]).toEqual([401, 'sessao_encerrada']);
    expect((await admin.browser.get(registroDe(helena))).json()).toMatchObject({ ...helena.numeros, versao: 1 });
  });

  it('a trilha do médico diz quem corrigiu e que campos, sem valor nem motivo', async () => {
    const helena = await medicoComPerfil();
    await corrigir(helena, { ...helena.numeros, crm: '5550001' });
    const { rows } = await comoDono(
      database,
      "select ator_id, detalhe from eventos_auditoria where usuario_id = $1 and acao = 'medico.corrigir_registro'",
      [helena.id],
    );
    expect(rows).toEqual([{ ator_id: admin.id, detalhe: { codigo: 'correcao_de_registro', campos: ['crm'] } }]);
  });

  it('os mesmos números não são correção: nada é escrito', async () => {
    const helena = await medicoComPerfil();
    expect((await corrigir(helena, helena.numeros)).json().versao).toBe(1);
    expect((await helena.browser.get(`${ME}/correcoes`)).json().itens).toEqual([]);
  });

  it('pede If-Match: 428 sem, 412 com o de outra versão', async () => {
    const helena = await medicoComPerfil();
    expect((await corrigir(helena, helena.numeros, null)).statusCode).toBe(428);
    expect((await corrigir(helena, { ...helena.numeros, crm: '1' }, 7)).statusCode).toBe(412);
  });

  it('o número de outro médico é recusado sem dizer de quem é, e nada fica pela metade', async () => {
    const helena = await medicoComPerfil();
    const bia = await medicoComPerfil();
    for (const campo of ['cns', 'crm'] as const) {
      const response = await corrigir(helena, { ...helena.numeros, crm: '42', [campo]: bia.numeros[campo] });
      expect([response.statusCode, response.json().code]).toEqual([409, 'medico_duplicado']);
      expect(response.json().errors).toEqual([expect.objectContaining({ field: campo, code: 'em_uso' })]);
      expect(response.body).not.toMatch(new RegExp(`${bia.id}|${bia.email}|Helena`));
    }
    expect((await helena.browser.get(ME)).json()).toMatchObject({ ...helena.numeros, versao: 1 });
    expect((await helena.browser.get(`${ME}/correcoes`)).json().itens).toEqual([]);
  });

  it('também no cadastro do perfil o conflito não nomeia ninguém', async () => {
    const bia = await medicoComPerfil();
    const response = await (await umaPessoa(scene)).browser.put(ME, umMedico(bia.numeros));
    expect(response.statusCode).toBe(409);
    expect(response.body).not.toMatch(new RegExp(`${bia.id}|${bia.email}|Helena`));
  });

  it('confere os números e o motivo', async () => {
    const helena = await medicoComPerfil();
    const invalido = await corrigir(helena, { crm: 'x', crm_uf: 'ZZ', cns: '1', motivo: 'a\u0007' });
    expect(invalido.statusCode).toBe(422);
    expect(
      invalido
        .json()
        .errors.map(({ field }: { field: string }) => field)
        .sort(),
    ).toEqual(['cns', 'crm', 'crm_uf', 'motivo']);
    expect((await corrigir(helena, { ...helena.numeros, motivo: ' ' })).statusCode).toBe(422);
  });

  it('quem não tem perfil, e quem não existe, são 404', async () => {
    for (const alvo of [await umaPessoa(scene), { id: newId() }]) {
      expect((await admin.browser.get(registroDe(alvo))).json().code).toBe('registro_nao_encontrado');
      expect((await corrigir(alvo, { crm: '1', crm_uf: 'SP', cns: '898000000043208' })).statusCode).toBe(404);
    }
  });

  it('só administrador, e para corrigir com prova de identidade recente', async () => {
    const helena = await medicoComPerfil();
    for (const papel of ['medico', 'assistente', 'auditor']) {
      const { browser } = await comPapel(scene, database, papel);
      expect((await browser.get(registroDe(helena))).json().code).toBe('papel_sem_permissao');
      expect((await browser.put(registroDe(helena), {})).json().code).toBe('papel_sem_permissao');
    }
    const outro = await comPapel(scene, database, 'administrador');
    await comoDono(
      database,
      "update sessoes set reautenticada_em = now() - interval '11 minutes' where usuario_id = $1",
      [outro.id],
    );
    expect((await outro.browser.put(registroDe(helena), {})).json().code).toBe('reautenticacao_necessaria');
  });

  it('no banco, nem o médico muda o próprio registro nem escreve ou lê correções de outro', async () => {
    const helena = await medicoComPerfil();
    await corrigir(helena, { ...helena.numeros, crm: '5550002' });
    const bia = await medicoComPerfil();
    const como = (quem: Pessoa, text: string) => database.comoUsuario(quem.id, (trx) => sql.raw(text).execute(trx));

    await expect(como(helena, "update medicos set crm = '1'")).rejects.toThrow(/by an administrador/);
    await expect(como(helena, "update registro_correcoes set motivo = ''")).rejects.toThrow(/permission denied/);
    await expect(
      como(
        helena,
        `insert into registro_correcoes (usuario_id, campo, anterior, novo, motivo, por)
        values ('${helena.id}', 'crm', '1', '2', 'x', '${helena.id}')`,
      ),
    ).rejects.toThrow(/permission denied/);
    expect((await como(helena, 'select * from registro_correcoes')).rows).toHaveLength(1);
    expect((await como(bia, 'select * from registro_correcoes')).rows).toEqual([]);
    expect((await como(admin, 'select * from registro_correcoes')).rows).toEqual([]);
    expect((await como(admin, 'select * from medicos')).rows).toEqual([]);
  });
});
