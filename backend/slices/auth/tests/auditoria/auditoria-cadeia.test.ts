import { sql } from 'kysely';
import { createDatabase } from '../../../../shared/database/database.ts';
import { newId } from '../../../../shared/new-id.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/helpers/test-database.ts';
import { type Motivo, verificarAuditoria } from '../../infrastructure/persistence/auditoria/verificar-auditoria.ts';
import { adulterar, comoDono, eventosDe, umaCadeia, umEvento } from '../auditoria-helper.ts';

const TEXTO = `jsonb_build_array(usuario_id, sequencia, extract(epoch from em)::text, ator_id, acao, recurso_id,
  to_jsonb(pacientes), detalhe, pedido_id, endereco)::text`;

/** Whoever may do it makes the row whole again, with its own hash over its new content. */
const REFAZER_HASH = `update eventos_auditoria set hash = sha256(hash_anterior || convert_to(${TEXTO}, 'UTF8'))
  where usuario_id = $1 and sequencia = $2`;

describe('cadeia da auditoria', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterAll(() => database.close());

  async function quebrasDe(cadeia: string) {
    const { quebras } = await verificarAuditoria(database.ownerUrl);
    return quebras.filter((quebra) => quebra.cadeia === cadeia);
  }

  it('inteira, confere, qualquer que seja o fuso, o idioma ou o formato de quem confere', async () => {
    const cadeia = newId();
    for (const fuso of ['Asia/Tokyo', 'America/Sao_Paulo', 'UTC']) {
      await database.comoUsuario(cadeia, async (trx) => {
        await sql`select set_config('timezone', ${fuso}, true)`.execute(trx);
        await sql`
          insert into eventos_auditoria (usuario_id, acao, detalhe)
          values (${cadeia}, 'teste.ler', '{"z": 1.50, "campos": ["ação", "b"], "aa": null}')
        `.execute(trx);
      });
    }
    for (const opcoes of ['-c timezone=Pacific/Apia -c datestyle=German', '-c extra_float_digits=-5']) {
      const url = new URL(database.ownerUrl);
      url.searchParams.set('options', opcoes);
      expect((await verificarAuditoria(url.href)).quebras).toEqual([]);
    }
  });

  it('não se confere pelo papel da aplicação, que veria uma auditoria vazia', async () => {
    await expect(verificarAuditoria(database.appUrl)).rejects.toThrow(/papel dono/);
  });

  it('várias linhas de um só comando entram em ordem, cada uma presa à anterior', async () => {
    const cadeia = newId();
    await database.comoUsuario(cadeia, (trx) =>
      sql`
        insert into eventos_auditoria (usuario_id, acao)
        select ${cadeia}::uuid, 'teste.ler' from generate_series(1, 250)
      `.execute(trx),
    );
    expect((await eventosDe(database, cadeia)).map(({ sequencia }) => sequencia)).toEqual(
      Array.from({ length: 250 }, (_, n) => n + 1),
    );
    await expect(quebrasDe(cadeia)).resolves.toEqual([]);
  });

  it('o que foi desfeito não deixa evento nem buraco', async () => {
    const cadeia = await umaCadeia(database, 1);
    await expect(
      database.comoUsuario(cadeia, async (trx) => {
        await sql`insert into eventos_auditoria (usuario_id, acao) values (${cadeia}, 'teste.ler')`.execute(trx);
        throw new Error('desistiu');
      }),
    ).rejects.toThrow('desistiu');
    await umEvento(database, cadeia);
    expect((await eventosDe(database, cadeia)).map(({ sequencia }) => sequencia)).toEqual([1, 2]);
    await expect(quebrasDe(cadeia)).resolves.toEqual([]);
  });

  it('cinquenta ao mesmo tempo na mesma cadeia não se travam nem se repetem', async () => {
    const muitas = createDatabase({ url: database.appUrl, poolMax: 25, statementTimeoutMs: 15_000 });
    const cadeia = newId();
    await comoDono(database, (dono) =>
      dono.query(`insert into usuarios (id, email, nome, senha_hash) values ($1, $2, 'Helena', 'x')`, [
        cadeia,
        `${cadeia}@exemplo.test`,
      ]),
    );
    try {
      await Promise.all(
        Array.from({ length: 50 }, (_, n) =>
          muitas.comoUsuario(cadeia, async (trx) => {
            const id = newId();
            await sql`insert into rascunhos (id, usuario_id, conteudo) values (${id}, ${cadeia}, '{}')`.execute(trx);
            await sql`update usuarios set nome = ${`Helena ${n}`} where id = ${cadeia}`.execute(trx);
            await sql`delete from rascunhos where id = ${id}`.execute(trx);
          }),
        ),
      );
    } finally {
      await muitas.close();
    }
    const eventos = await eventosDe(database, cadeia);
    expect(eventos.map(({ sequencia }) => sequencia)).toEqual(eventos.map((_, n) => n + 1));
    expect(eventos.filter(({ acao }) => acao === 'usuario.alterar')).toHaveLength(50);
    await expect(quebrasDe(cadeia)).resolves.toEqual([]);
  }, 30_000);

  it.each<[string, string, number, Motivo]>([
    [
      'o valor trocado',
      `update eventos_auditoria set acao = 'teste.outra' where usuario_id = $1 and sequencia = 3`,
      3,
      'alterado',
    ],
    [
      'a hora trocada',
      `update eventos_auditoria set em = em + interval '1 microsecond' where usuario_id = $1 and sequencia = 3`,
      3,
      'alterado',
    ],
    [
      'o ator apagado',
      `update eventos_auditoria set ator_id = null where usuario_id = $1 and sequencia = 3`,
      3,
      'alterado',
    ],
    ['o primeiro apagado', `delete from eventos_auditoria where usuario_id = $1 and sequencia = 1`, 1, 'ausente'],
    ['um do meio apagado', `delete from eventos_auditoria where usuario_id = $1 and sequencia = 3`, 3, 'ausente'],
    ['os últimos apagados', `delete from eventos_auditoria where usuario_id = $1 and sequencia >= 4`, 4, 'ausente'],
    ['todos apagados', `delete from eventos_auditoria where usuario_id = $1`, 1, 'ausente'],
    [
      'a cabeça forjada',
      `update cadeias_auditoria set hash = sha256(hash) where usuario_id = $1`,
      5,
      'cabeca_diferente',
    ],
    ['a cabeça apagada', `delete from cadeias_auditoria where usuario_id = $1`, 5, 'cabeca_diferente'],
    [
      'um fora da cadeia',
      `update eventos_auditoria set sequencia = 0 where usuario_id = $1 and sequencia = 3`,
      0,
      'fora_de_cadeia',
    ],
  ])('nomeia %s', async (_falta, comando, sequencia, motivo) => {
    const cadeia = await umaCadeia(database, 5);
    await adulterar(database, comando, [cadeia]);
    await expect(quebrasDe(cadeia)).resolves.toEqual([{ cadeia, sequencia, motivo }]);
  });

  it('nomeia os eventos trocados de lugar', async () => {
    const cadeia = await umaCadeia(database, 5);
    for (const [de, para] of [
      [2, 99],
      [3, 2],
      [99, 3],
    ]) {
      await adulterar(
        database,
        'update eventos_auditoria set sequencia = $3 where usuario_id = $1 and sequencia = $2',
        [...[cadeia, de, para]],
      );
    }
    await expect(quebrasDe(cadeia)).resolves.toEqual([{ cadeia, sequencia: 2, motivo: 'reordenado' }]);
  });

  it('nomeia o evento reescrito com o hash refeito: o seguinte não o reconhece, ou a cabeça', async () => {
    const [meio, fim] = [await umaCadeia(database, 5), await umaCadeia(database, 5)];
    for (const [cadeia, alvo] of [
      [meio, 3],
      [fim, 5],
    ] as const) {
      await adulterar(
        database,
        `update eventos_auditoria set ator_id = null where usuario_id = $1 and sequencia = $2`,
        [...[cadeia, alvo]],
      );
      await adulterar(database, REFAZER_HASH, [cadeia, alvo]);
    }
    await expect(quebrasDe(meio)).resolves.toEqual([{ cadeia: meio, sequencia: 4, motivo: 'anterior_reescrito' }]);
    await expect(quebrasDe(fim)).resolves.toEqual([{ cadeia: fim, sequencia: 5, motivo: 'cabeca_diferente' }]);
  });

  it('a âncora de antes denuncia a cadeia refeita inteira, e não estranha a que só cresceu', async () => {
    const cadeia = await umaCadeia(database, 3);
    const { ancora } = await verificarAuditoria(database.ownerUrl);
    await umEvento(database, cadeia);
    await umaCadeia(database, 1);
    await expect(verificarAuditoria(database.ownerUrl, { ancora })).resolves.toMatchObject({ ancoraConfere: true });

    await adulterar(database, `update eventos_auditoria set ator_id = null where usuario_id = $1 and sequencia = 2`, [
      cadeia,
    ]);
    for (let sequencia = 2; sequencia <= 4; sequencia++) {
      await adulterar(database, REFAZER_HASH, [cadeia, sequencia]);
      await adulterar(
        database,
        `update eventos_auditoria e set hash_anterior = a.hash from eventos_auditoria a
         where e.usuario_id = $1 and a.usuario_id = $1 and a.sequencia = $2 and e.sequencia = $2 + 1`,
        [cadeia, sequencia],
      );
    }
    await adulterar(
      database,
      `update cadeias_auditoria c set hash = e.hash from eventos_auditoria e
       where c.usuario_id = $1 and e.usuario_id = $1 and e.sequencia = 4`,
      [cadeia],
    );
    await expect(quebrasDe(cadeia)).resolves.toEqual([]);
    await expect(verificarAuditoria(database.ownerUrl, { ancora })).resolves.toMatchObject({ ancoraConfere: false });
    await expect(verificarAuditoria(database.ownerUrl, { ancora: 'abc' })).rejects.toThrow(/âncora/);
  });
});
