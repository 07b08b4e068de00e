import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../backend/tests/helpers/test-database.ts';
import { makeTestApp, type TestApp } from '../../backend/tests/helpers/test-app.ts';
import { assistenteDe, umaPessoa } from '../../backend/slices/auth/tests/delegacao-helper.ts';
import { promover } from '../promover.ts';

describe('npm run admin', () => {
  let database: TestDatabase;
  let scene: TestApp;
  let owner: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    scene = await makeTestApp({ database });
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await scene.app.close();
    await database.close();
  });

  it('faz de uma conta a de administrador, com o e-mail em qualquer caixa', async () => {
    const { browser, email } = await umaPessoa(scene);
    expect(await promover(owner, email.toUpperCase())).toBe('feito');
    await browser.entrar(email);
    expect((await browser.get('/api/auth/me')).json().user_type).toBe('administrador');
  });

  it('encerra as sessões da conta e as delegações que ela deu', async () => {
    const { browser, email, id } = await umaPessoa(scene);
    await assistenteDe(scene, browser);
    await promover(owner, email);
    expect((await browser.get('/api/auth/me')).statusCode).toBe(401);
    const { rows } = await owner.query(
      `select motivo_encerramento as fim, (select count(*)::int from delegacoes where usuario_id = $1 and revogada_em is null) as delegacoes
       from sessoes where usuario_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ fim: 'papel', delegacoes: 0 }]);
  });

  it('recusa uma conta que não existe', async () => {
    expect(await promover(owner, 'ninguem@exemplo.test')).toBe('nao_encontrado');
  });

  it('recusa a conta de um médico com pacientes, que continua de médico', async () => {
    const { browser, email, id } = await umaPessoa(scene);
    await owner.query("select set_config('app.usuario_id', $1, false)", [id]);
    await owner.query(
      `insert into pacientes (id, usuario_id, nome, nome_mae, cpf, peso_kg, altura_cm, incapaz, raca_cor, endereco)
       values (gen_random_uuid(), $1, 'Marina', 'Lia', '52998224725', 60, 160, false, 'parda', '{}')`,
      [id],
    );
    await owner.query('reset app.usuario_id');
    expect(await promover(owner, email)).toBe('com_pacientes');
    expect((await browser.get('/api/auth/me')).json().user_type).toBe('medico');
  });
});
