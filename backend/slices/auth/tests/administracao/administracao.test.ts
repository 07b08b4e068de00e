import { sql } from 'kysely';
import { newId } from '../../../../shared/new-id.ts';
import { makeTestApp, type TestApp, TestBrowser } from '../../../../tests/helpers/test-app.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/helpers/test-database.ts';
import { auditoriaDe } from '../conta-helper.ts';
import { assistenteDe, comoDono, comPapel, DELEGACOES, type Pessoa, umaPessoa } from '../delegacao-helper.ts';

const USUARIOS = '/api/auth/usuarios';

describe('administração de contas', () => {
  let database: TestDatabase;
  let scene: TestApp;
  let admin: Pessoa;

  beforeAll(async () => {
    database = await createTestDatabase();
    scene = await makeTestApp({ database });
    admin = await comPapel(scene, database, 'administrador');
  });
  afterAll(async () => {
    await scene.app.close();
    await database.close();
  });

  const buscar = (termo: string) => admin.browser.post(`${USUARIOS}/busca`, { termo });
  const mudarPapel = ({ id }: Pick<Pessoa, 'id'>, user_type: string) =>
    admin.browser.put(`${USUARIOS}/${id}/papel`, { user_type });
  const suspender = ({ id }: Pick<Pessoa, 'id'>) => admin.browser.put(`${USUARIOS}/${id}/suspensao`, {});
  const reativar = ({ id }: Pick<Pessoa, 'id'>) => admin.browser.delete(`${USUARIOS}/${id}/suspensao`);

  describe('busca', () => {
    it('acha por partes do nome e do e-mail, sem acento e em qualquer caixa', async () => {
      const { id, email } = await umaPessoa(scene, 'Antônia Célia Müller');
      for (const termo of ['antonia muller', 'CELIA', email.toUpperCase(), `müller ${email.slice(0, 20)}`]) {
        const { itens } = (await buscar(termo)).json();
        expect(itens).toContainEqual({
          ...{ id, nome: 'Antônia Célia Müller', email, user_type: 'medico', suspenso_em: null },
          criado_em: expect.any(String),
        });
      }
    });

    it('toma % e _ pelo que são', async () => {
      for (const termo of ['%', '_', '\\']) expect((await buscar(termo)).json().itens).toEqual([]);
      expect((await buscar('   ')).statusCode).toBe(422);
    });

    it('nenhum outro papel busca', async () => {
      for (const papel of ['medico', 'assistente', 'auditor']) {
        const { browser } = await comPapel(scene, database, papel);
        expect((await browser.post(`${USUARIOS}/busca`, { termo: 'a' })).json().code).toBe('papel_sem_permissao');
      }
    });
  });

  describe('papel', () => {
    it('muda, encerra as sessões, e fica na trilha da conta com quem a fez', async () => {
      const pessoa = await umaPessoa(scene);
      expect((await mudarPapel(pessoa, 'auditor')).statusCode).toBe(204);
      expect((await pessoa.browser.get('/api/auth/me')).statusCode).toBe(401);
      expect((await pessoa.browser.renovar()).statusCode).toBe(401);
      const { rows } = await comoDono(
        database,
        'select acao, ator_id, detalhe from eventos_auditoria where usuario_id = $1 order by sequencia desc limit 2',
        [pessoa.id],
      );
      expect(rows.toReversed()).toEqual([
        { acao: 'usuario.alterar', ator_id: admin.id, detalhe: { campos: ['tipo'] } },
        {
          acao: 'sessao.alterar',
          ator_id: admin.id,
          detalhe: { campos: ['encerrada_em', 'motivo_encerramento'] },
        },
      ]);
      await pessoa.browser.entrar(pessoa.email);
      expect((await pessoa.browser.get('/api/auth/me')).json().user_type).toBe('auditor');
    });

    it('uma sessão de antes não vira de administrador: quem a tem não muda o papel de ninguém', async () => {
      const pessoa = await umaPessoa(scene);
      const outro = await comPapel(scene, database, 'administrador');
      await mudarPapel(pessoa, 'administrador');
      const tentou = await pessoa.browser.put(`${USUARIOS}/${outro.id}/papel`, { user_type: 'medico' });
      expect([tentou.statusCode, tentou.json().code]).toEqual([401, 'sessao_encerrada']);
    });

    it('o papel que a conta já tem não encerra nada', async () => {
      const pessoa = await umaPessoa(scene);
      expect((await mudarPapel(pessoa, 'medico')).statusCode).toBe(204);
      expect((await pessoa.browser.get('/api/auth/me')).statusCode).toBe(200);
    });

    it('uma conta com pacientes não deixa de ser de médico: 409', async () => {
      const pessoa = await umaPessoa(scene);
      await database.comoUsuario(pessoa.id, (trx) => umPacienteDe(pessoa.id).execute(trx));
      for (const papel of ['administrador', 'assistente', 'auditor']) {
        const response = await mudarPapel(pessoa, papel);
        expect([response.statusCode, response.json().code]).toEqual([409, 'conta_com_pacientes']);
      }
      expect((await mudarPapel(pessoa, 'medico')).statusCode).toBe(204);
      expect((await pessoa.browser.get('/api/auth/me')).json().user_type).toBe('medico');
    });

    it('com rascunhos também não: o que foi digitado é de pacientes', async () => {
      const pessoa = await umaPessoa(scene);
      const id = newId();
      await database.comoUsuario(pessoa.id, (trx) =>
        sql`insert into rascunhos (id, usuario_id, conteudo) values (${id}, ${pessoa.id}, '{}')`.execute(trx),
      );
      const response = await mudarPapel(pessoa, 'administrador');
      expect([response.statusCode, response.json().code]).toEqual([409, 'conta_com_pacientes']);
      await database.comoUsuario(pessoa.id, (trx) => sql`delete from rascunhos where id = ${id}`.execute(trx));
      expect((await mudarPapel(pessoa, 'administrador')).statusCode).toBe(204);
    });

    it('quem muda de papel deixa as delegações dos dois lados', async () => {
      const medico = await umaPessoa(scene);
      const assistente = await assistenteDe(scene, medico.browser);
      await mudarPapel(assistente, 'auditor');
      await mudarPapel(assistente, 'assistente');
      await assistente.browser.entrar(assistente.email);
      expect((await assistente.browser.get(DELEGACOES)).json().itens).toMatchObject([{ situacao: 'encerrada' }]);
      expect((await assistente.browser.get('/api/auth/me')).json().em_nome_de).toEqual([]);
    });

    it('ninguém muda ou suspende a própria conta', async () => {
      expect((await mudarPapel(admin, 'medico')).json().code).toBe('propria_conta');
      expect((await suspender(admin)).json().code).toBe('propria_conta');
    });

    it('dois administradores que se rebaixam ao mesmo tempo: um fica', async () => {
      const [um, outro] = [
        await comPapel(scene, database, 'administrador'),
        await comPapel(scene, database, 'administrador'),
      ];
      const rebaixar = (quem: Pessoa, alvo: Pessoa) =>
        quem.browser.put(`${USUARIOS}/${alvo.id}/papel`, { user_type: 'medico' });
      await Promise.all([rebaixar(um, outro), rebaixar(outro, um)]);
      const { rows } = await comoDono(database, 'select tipo from usuarios where id = any($1) order by tipo', [
        [um.id, outro.id],
      ]);
      expect(rows).toEqual([{ tipo: 'administrador' }, { tipo: 'medico' }]);
    });

    it('um papel que não existe é 422, uma conta que não existe é 404', async () => {
      expect((await mudarPapel(admin, 'rei')).statusCode).toBe(422);
      expect((await mudarPapel({ id: newId() }, 'medico')).json().code).toBe('usuario_nao_encontrado');
      expect((await suspender({ id: newId() })).json().code).toBe('usuario_nao_encontrado');
    });
  });

  describe('suspensão', () => {
    it('encerra as sessões, barra o login, e a conta volta a entrar quando reativada', async () => {
      const pessoa = await umaPessoa(scene);
      const outroAparelho = new TestBrowser(scene.app, '192.0.2.200');
      await outroAparelho.entrar(pessoa.email);

      expect((await suspender(pessoa)).statusCode).toBe(204);
      expect((await pessoa.browser.get('/api/auth/me')).statusCode).toBe(401);
      expect((await outroAparelho.renovar()).statusCode).toBe(401);
      expect((await outroAparelho.entrar(pessoa.email)).statusCode).not.toBe(200);
      const { itens } = (await buscar(pessoa.email)).json();
      expect(itens).toMatchObject([{ id: pessoa.id, suspenso_em: expect.any(String) }]);
      const { rows } = await comoDono(
        database,
        'select distinct motivo_encerramento from sessoes where usuario_id = $1',
        [pessoa.id],
      );
      expect(rows).toEqual([{ motivo_encerramento: 'suspensao' }]);

      expect((await reativar(pessoa)).statusCode).toBe(204);
      expect((await pessoa.browser.get('/api/auth/me')).statusCode).toBe(401);
      expect((await pessoa.browser.entrar(pessoa.email)).statusCode).toBe(200);
    });

    it('a do médico tira o acesso dos assistentes, a do assistente o dele', async () => {
      const medico = await umaPessoa(scene);
      const assistente = await assistenteDe(scene, medico.browser);
      const linhas = () =>
        database.comoUsuario(medico.id, async (trx) => {
          await sql`select set_config('app.ator_id', ${assistente.id}, true)`.execute(trx);
          const { rows } = await sql<{ usuario: string | null }>`select usuario_atual() as usuario`.execute(trx);
          return rows[0]?.usuario;
        });
      expect(await linhas()).toBe(medico.id);
      for (const alvo of [medico, assistente]) {
        await suspender(alvo);
        expect(await linhas()).toBeNull();
        await reativar(alvo);
        expect(await linhas()).toBe(medico.id);
      }
    });

    it('mudar papel, suspender e reativar pedem prova de identidade recente', async () => {
      const outro = await comPapel(scene, database, 'administrador');
      const alvo = await umaPessoa(scene);
      await comoDono(
        database,
        "update sessoes set reautenticada_em = now() - interval '11 minutes' where usuario_id = $1",
        [outro.id],
      );
      const papel = await outro.browser.put(`${USUARIOS}/${alvo.id}/papel`, { user_type: 'auditor' });
      const suspensao = await outro.browser.put(`${USUARIOS}/${alvo.id}/suspensao`, {});
      const volta = await outro.browser.delete(`${USUARIOS}/${alvo.id}/suspensao`);
      expect([papel, suspensao, volta].map((each) => each.json().code)).toEqual(
        Array(3).fill('reautenticacao_necessaria'),
      );
    });
  });

  describe('no banco, pelo papel da aplicação', () => {
    const FUNCOES = [
      "administracao_buscar_usuarios('a', 10)",
      "administracao_mudar_papel(gen_random_uuid(), 'administrador')",
      'administracao_suspender(gen_random_uuid(), true)',
      'registro_ler(gen_random_uuid())',
      "registro_corrigir(gen_random_uuid(), 1, '1', 'SP', '1', 'x')",
      'estatisticas_de_seguranca()',
    ];

    it.each(FUNCOES)('%s recusa quem não é administrador, ninguém, e quem age em nome de um', async (funcao) => {
      const chamar = sql`select * from ${sql.raw(funcao)}`;
      await expect(chamar.execute(database.db)).rejects.toThrow(/administrador only/);
      const medico = await umaPessoa(scene);
      await expect(database.comoUsuario(medico.id, (trx) => chamar.execute(trx))).rejects.toThrow(/administrador only/);
      await expect(
        database.comoUsuario(admin.id, async (trx) => {
          await sql`select set_config('app.ator_id', ${medico.id}, true)`.execute(trx);
          await chamar.execute(trx);
        }),
      ).rejects.toThrow(/administrador only/);
    });

    it.each(['exigir_administrador()', 'conta_tem_pacientes(gen_random_uuid())'])(
      '%s não é da aplicação',
      async (funcao) => {
        await expect(
          database.comoUsuario(admin.id, (trx) => sql`select ${sql.raw(funcao)}`.execute(trx)),
        ).rejects.toThrow(/permission denied/);
      },
    );

    it('ninguém se dá um papel, nem se livra de uma suspensão, nem nasce administrador', async () => {
      const { id } = await umaPessoa(scene);
      const comoEla = (text: string) => database.comoUsuario(id, (trx) => sql.raw(text).execute(trx));
      await expect(comoEla("update usuarios set tipo = 'administrador'")).rejects.toThrow(/by an administrador/);
      await expect(comoEla('update usuarios set suspenso_em = now()')).rejects.toThrow(/by an administrador/);
      const nova = newId();
      await expect(
        database.comoUsuario(nova, (trx) =>
          sql`insert into usuarios (id, email, nome, senha_hash, tipo)
            values (${nova}, ${`${nova}@x.test`}, 'X', 'x', 'administrador')`.execute(trx),
        ),
      ).rejects.toThrow(/by an administrador/);
    });

    it('toda função SECURITY DEFINER fixa o search_path e não é de todos', async () => {
      const { rows } = await comoDono(
        database,
        `select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace and (
           not exists (select from unnest(proconfig) c where c like 'search_path=pg_catalog, public%')
           or has_function_privilege('public', oid, 'execute')
         )`,
      );
      expect(rows).toEqual([]);
    });
  });

  it('as estatísticas contam as últimas 24 h e o que este processo recusou, só a administradores', async () => {
    const pessoa = await umaPessoa(scene);
    const antes = (await admin.browser.get('/api/security/stats')).json();
    const intruso = new TestBrowser(scene.app, '192.0.2.77');
    await intruso.entrar(pessoa.email, 'senha-que-nao-confere');
    await intruso.send({ method: 'POST', url: '/api/auth/logout' });
    await intruso.entrar(pessoa.email);
    await suspender(pessoa);

    const depois = (await admin.browser.get('/api/security/stats')).json();
    const cresceu = (contagem: (stats: typeof depois) => number) => contagem(depois) - contagem(antes);
    expect(cresceu(({ ultimas_24h }) => ultimas_24h.logins_aceitos)).toBe(1);
    expect(cresceu(({ ultimas_24h }) => ultimas_24h.logins_recusados)).toBe(1);
    expect(cresceu(({ contas_suspensas }) => contas_suspensas)).toBe(1);
    expect(cresceu(({ neste_processo }) => neste_processo.csrf_recusados)).toBe(1);
    expect(depois.neste_processo.limites_atingidos).toBe(antes.neste_processo.limites_atingidos);
    expect(JSON.stringify(depois)).not.toContain(pessoa.id);

    expect((await (await umaPessoa(scene)).browser.get('/api/security/stats')).json().code).toBe('papel_sem_permissao');
  });

  it('com ADMIN_REDES, um administrador de outro endereço é recusado e os demais papéis não', async () => {
    const comRedes = await makeTestApp({ database, adminRedes: '203.0.113.0/24, 2001:db8::/32' });
    const de = async ({ email }: Pessoa, endereco: string) => {
      const browser = comRedes.browser(endereco);
      await browser.entrar(email);
      return (await browser.get('/api/auth/me')).json().code;
    };
    expect(await de(admin, '192.0.2.5')).toBe('endereco_nao_permitido');
    expect((await auditoriaDe(database, admin.id)).at(-1)).toMatchObject({
      ...{ acao: 'papel.recusar', ator_id: admin.id, endereco: '192.0.2.5' },
      detalhe: { codigo: 'endereco_nao_permitido', operacao: 'lerUsuarioAtual' },
    });
    for (const endereco of ['203.0.113.9', '2001:db8::9', '::ffff:203.0.113.9']) {
      expect(await de(admin, endereco)).toBeUndefined();
    }
    expect(await de(await umaPessoa(scene), '192.0.2.5')).toBeUndefined();
    await comRedes.app.close();
  });
});

function umPacienteDe(usuarioId: string) {
  return sql`
    insert into pacientes (id, usuario_id, nome, nome_mae, cpf, peso_kg, altura_cm, incapaz, raca_cor, telefones, endereco)
    values (gen_random_uuid(), ${usuarioId}, 'Marina', 'Lia', '52998224725', 60, 160, false, 'parda', '{}', '{}')
  `;
}
