import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely, PostgresDialect, type PostgresPool, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { contextoAtual } from '../contexto.ts';
import { BancoIndisponivelError, isIndisponivel } from './banco-indisponivel-error.ts';

export interface DatabaseOptions {
  readonly url: string;
  readonly poolMax: number;
  readonly statementTimeoutMs: number;
  /** A connection lost, idle or in use: the pool replaces it, the log should know. */
  readonly onLost?: (error: Error) => void;
}

/** How long a request waits for a connection, new or given back. */
const CONNECTION_WAIT_MS = 5_000;
/** What the server is given beyond its own time-out to say that a statement took too long, before it counts as silent. */
const SILENCE_MS = 2_000;

/** `Tables` holds only what the slice that receives it may see. */
export interface Database<Tables> {
  /** No usuario: SECURITY DEFINER functions and the catalogue. Row-level security shows it no tenant row. */
  readonly db: Kysely<Tables>;
  /**
   * One transaction on behalf of a usuario: the only way to tenant rows. Who acts comes from the request's context; when
   * it is somebody else, the database shows rows only under a delegation in force. Inside another of the same usuario it joins
   * that one, so that an answer kept for an Idempotency-Key and what it answers for are kept together or not at all.
   */
  comoUsuario<T>(
    usuarioId: string,
    work: (trx: Transaction<Tables>) => Promise<T>,
    /** `retrato`: all that is read in it is of one instant, for what takes many queries to tell. */
    options?: { readonly retrato?: boolean },
  ): Promise<T>;
  /** That of `comoUsuario` around the caller, whoever it is of. */
  transacaoAberta(): Transaction<Tables> | undefined;
  /** Does it when the transaction around the caller is kept, and never if it is not; at once when there is none. */
  depoisDeGravar(work: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

const { builtins } = pg.types;

// A calendar date has no time zone, so a Date would shift it; numbers of this product fit in a double.
const PARSERS: Record<number, (text: string) => unknown> = {
  [builtins.DATE]: (text) => text,
  [builtins.NUMERIC]: Number,
  [builtins.INT8]: Number,
};

// oxlint-disable-next-line typescript/no-explicit-any -- the root makes one for all; each slice names its own tables
export function createDatabase<Tables = any>(options: DatabaseOptions): Database<Tables> {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolMax,
    statement_timeout: options.statementTimeoutMs,
    idle_in_transaction_session_timeout: options.statementTimeoutMs,
    connectionTimeoutMillis: CONNECTION_WAIT_MS,
    application_name: 'autocusto',
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        (format !== 'binary' && PARSERS[oid]) || pg.types.getTypeParser(oid, format),
    },
  });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: guarded(pool, options) }) });
  const open = new AsyncLocalStorage<{
    usuarioId: string;
    trx: Transaction<Tables>;
    depois: (() => Promise<void>)[];
  }>();

  return {
    db,
    async comoUsuario(usuarioId, work, { retrato = false } = {}) {
      const current = open.getStore();
      if (current?.usuarioId === usuarioId) return work(current.trx);
      const depois: (() => Promise<void>)[] = [];
      const transaction = retrato ? db.transaction().setIsolationLevel('repeatable read') : db.transaction();
      const result = await transaction.execute(async (trx) => {
        const { atorId = usuarioId, pedidoId = '', endereco = '', chaveId = '', aindaVale } = contextoAtual() ?? {};
        await sql`
          select set_config('app.usuario_id', ${usuarioId}, true), set_config('app.ator_id', ${atorId}, true),
            set_config('app.pedido_id', ${pedidoId}, true), set_config('app.endereco', ${endereco}, true),
            set_config('app.chave_id', ${chaveId}, true)
        `.execute(trx);
        // A snapshot only reads, and long: it holds nobody.
        if (aindaVale && atorId === usuarioId && !retrato) await aindaVale(trx);
        return open.run({ usuarioId, trx, depois }, () => work(trx));
      });
      for (const next of depois) await next();
      return result;
    },
    transacaoAberta: () => open.getStore()?.trx,
    async depoisDeGravar(work) {
      const current = open.getStore();
      if (current) current.depois.push(work);
      else await work();
    },
    close: () => db.destroy(),
  };
}

/**
 * The one door to the database: whatever keeps it from answering leaves here as `BancoIndisponivelError`, in bounded time.
 * A server that is paused keeps its connections open and says nothing, not even that a statement took too long: such a
 * connection is given up, and never serves again.
 */
function guarded(pool: pg.Pool, { statementTimeoutMs, onLost }: DatabaseOptions): PostgresPool {
  const lost = new WeakSet<pg.ClientBase>();
  // Without listeners the loss of a connection ends the process: the pool's hears of idle ones only.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', (error) => {
      if (!lost.has(client)) onLost?.(error);
      lost.add(client);
    });
  });

  const toldBy = (client: pg.ClientBase) => (error: unknown) => {
    const unavailable = error instanceof pg.DatabaseError ? isIndisponivel(error) : lost.has(client);
    throw unavailable ? new BancoIndisponivelError({ cause: error }) : error;
  };

  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect().catch((cause: unknown) => {
        throw new BancoIndisponivelError({ cause });
      });
      const giveUp = () => {
        onLost?.(new Error('the database is silent'));
        lost.add(client);
        void client.end(); // with a query under way it closes the socket, and the query fails
      };
      const rethrow = toldBy(client);
      const query = (text: string, parameters: unknown[]) => {
        const silence = setTimeout(giveUp, statementTimeoutMs + SILENCE_MS);
        return client
          .query(text, parameters)
          .catch(rethrow)
          .finally(() => clearTimeout(silence));
      };
      // Its other form takes a cursor, and there is none without `cursor` in the dialect.
      return { query: query as never, release: (destroy) => client.release(destroy) };
    },
  };
}

export class PapelInseguroError extends Error {
  override readonly name = 'PapelInseguroError';

  constructor(papel: string) {
    super(
      `O papel "${papel}" do banco é superusuário, ignora a segurança por linha ou é dono de tabelas. ` +
        'Use o papel autocusto_app em DATABASE_URL (veja infrastructure/postgres/papeis.sql).',
    );
  }
}

/** @throws {PapelInseguroError} when a forgotten WHERE would not be stopped by row-level security. */
export async function assertRoleIsConfined<Tables>(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ papel: string; confinado: boolean }>`
    select
      current_user as papel,
      not rolsuper and not rolbypassrls and not exists (
        select from pg_class
        join pg_namespace on pg_namespace.oid = relnamespace
        where relkind in ('r', 'p', 'v', 'm')
          and nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
          and pg_has_role(current_user, relowner, 'member')
      ) as confinado
    from pg_roles
    where rolname = current_user
  `.execute(db);
  const [row] = rows;
  if (!row?.confinado) throw new PapelInseguroError(row?.papel ?? 'desconhecido');
}
