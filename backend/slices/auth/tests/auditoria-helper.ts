import pg from 'pg';
import { newId } from '../../../shared/new-id.ts';
import type { TestDatabase } from '../../../tests/helpers/test-database.ts';

export interface EventoGravado {
  readonly sequencia: number;
  readonly acao: string;
  readonly ator_id: string | null;
  readonly recurso_id: string | null;
  readonly pacientes: readonly string[];
  readonly detalhe: { readonly campos?: readonly string[] };
  readonly pedido_id: string | null;
  readonly endereco: string | null;
}

export const SISTEMA = '00000000-0000-0000-0000-000000000000';

export async function comoDono<T>({ ownerUrl }: TestDatabase, trabalho: (dono: pg.Client) => Promise<T>): Promise<T> {
  const dono = new pg.Client({ connectionString: ownerUrl });
  await dono.connect();
  try {
    return await trabalho(dono);
  } finally {
    await dono.end();
  }
}

/** What the chain holds, oldest first. */
export function eventosDe(database: TestDatabase, cadeia: string): Promise<EventoGravado[]> {
  return comoDono(database, async (dono) => {
    const { rows } = await dono.query<EventoGravado>(
      `select sequencia::int, acao, ator_id, recurso_id, pacientes, detalhe, pedido_id, endereco
       from eventos_auditoria where usuario_id = $1 order by sequencia`,
      [cadeia],
    );
    return rows;
  });
}

/** A chain of its own, so that what one test breaks no other sees. */
export async function umaCadeia(database: TestDatabase, eventos: number): Promise<string> {
  const cadeia = newId();
  for (let n = 0; n < eventos; n++) await umEvento(database, cadeia);
  return cadeia;
}

export async function umEvento(database: TestDatabase, cadeia: string): Promise<void> {
  await database.comoUsuario(cadeia, (trx) =>
    trx
      .insertInto('eventos_auditoria')
      .values({ usuario_id: cadeia, acao: 'teste.ler', recurso_id: newId(), pacientes: [newId()] })
      .execute(),
  );
}

/** What only whoever owns the tables can do: with the triggers out of the way. */
export function adulterar(database: TestDatabase, comando: string, valores: readonly unknown[]): Promise<unknown> {
  return comoDono(database, async (dono) => {
    await dono.query('begin; alter table eventos_auditoria disable trigger user');
    await dono.query(comando, [...valores]);
    await dono.query('alter table eventos_auditoria enable trigger user; commit');
  });
}
