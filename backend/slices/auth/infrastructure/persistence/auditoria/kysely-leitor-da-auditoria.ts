import { sql, type Transaction } from 'kysely';
import type { Database } from '../../../../../shared/database/database.ts';
import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { EventoDaAuditoria, FiltroDaAuditoria, LeitorDaAuditoria } from '../../../application/ports/auditoria.ts';
import type { AuthDb } from '../auth-db.ts';
import { makeKyselyAuditoria, SISTEMA } from './kysely-auditoria.ts';

const COLUNAS = [
  ...(['usuario_id as cadeia', 'sequencia', 'em', 'ator_id as atorId', 'acao', 'recurso_id as recursoId'] as const),
  ...(['pacientes', 'detalhe', 'pedido_id as pedidoId', 'endereco'] as const),
] as const;

/** Row-level security decides which chains exist; naming the own one lets its index be used. */
export function makeKyselyLeitorDaAuditoria(database: Database<AuthDb>): LeitorDaAuditoria {
  const auditoria = makeKyselyAuditoria(database);

  return {
    registrarNoSistema: (evento) => auditoria.registrar(SISTEMA, evento),

    conhecePaciente: (usuarioId, cadeias, paciente) =>
      database.comoUsuario(usuarioId, async (trx) => {
        const achado = await dasCadeias(trx, usuarioId, cadeias)
          .select('sequencia')
          .where(toca(paciente))
          .limit(1)
          .executeTakeFirst();
        return achado !== undefined;
      }),

    listar: (usuarioId, cadeias, filtro) =>
      database.comoUsuario(usuarioId, async (trx) => {
        const eventos = await filtrados(trx, usuarioId, cadeias, filtro).select(COLUNAS).execute();
        const nomes = await nomesDe(
          trx,
          eventos.flatMap(({ atorId, cadeia }) => [atorId, cadeia]),
        );
        return eventos.map((evento): EventoDaAuditoria => ({
          ...evento,
          detalhe: evento.detalhe as Record<string, unknown>, // an object by its default and by whoever writes it
          contaNome: nomes.get(evento.cadeia) ?? null,
          atorNome: (evento.atorId && nomes.get(evento.atorId)) ?? null,
        }));
      }),
  };
}

function dasCadeias(trx: Transaction<AuthDb>, usuarioId: UsuarioId, cadeias: 'propria' | 'todas') {
  const eventos = trx.selectFrom('eventos_auditoria');
  return cadeias === 'todas' ? eventos : eventos.where('usuario_id', '=', usuarioId);
}

function filtrados(
  trx: Transaction<AuthDb>,
  usuarioId: UsuarioId,
  cadeias: 'propria' | 'todas',
  { limite, depoisDe, acao, desde, ate, paciente }: FiltroDaAuditoria,
) {
  let query = dasCadeias(trx, usuarioId, cadeias).limit(limite);
  if (cadeias === 'todas') query = query.orderBy('em', 'desc').orderBy('usuario_id', 'desc');
  query = query.orderBy('sequencia', 'desc');
  if (depoisDe) {
    const { cadeia, sequencia } = depoisDe;
    const ultimo = sql`(
      select u.em, u.usuario_id, u.sequencia from eventos_auditoria as u
      where u.usuario_id = ${cadeia} and u.sequencia = ${sequencia}
    )`;
    query =
      cadeias === 'todas'
        ? query.where(sql<boolean>`(em, usuario_id, sequencia) < ${ultimo}`)
        : query.where('sequencia', '<', sequencia);
  }
  if (acao) query = query.where(sql<boolean>`(acao = ${acao} or starts_with(acao, ${`${acao}.`}))`);
  if (desde) query = query.where('em', '>=', desde);
  if (ate) query = query.where('em', '<', ate);
  return paciente ? query.where(toca(paciente)) : query;
}

const toca = (paciente: string) => sql<boolean>`pacientes @> array[${paciente}]::uuid[]`;

async function nomesDe(
  trx: Transaction<AuthDb>,
  contas: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const procurados = [...new Set(contas)].filter((conta) => conta !== null);
  const { rows } = await sql<{ id: string; nome: string }>`
    select id, nome from nomes_dos_atores(${procurados}::uuid[])
  `.execute(trx);
  return new Map(rows.map(({ id, nome }) => [id, nome]));
}
