import { sql, type Transaction } from 'kysely';
import type { Database } from '../../../../../shared/database/database.ts';
import type { CalendarDate } from '@autocusto/dominio/comum/calendar-date.ts';
import type { Delegacoes, RecusaDoAceite } from '../../../application/ports/delegacoes.ts';
import type {
  Delegacao,
  DelegacaoId,
  PapelDaDelegacao,
  SituacaoDaDelegacao,
} from '../../../domain/delegacoes/delegacao.ts';
import type { AuthDb } from '../auth-db.ts';

interface Linha {
  id: DelegacaoId;
  papel: PapelDaDelegacao;
  recebida: boolean;
  email: string;
  situacao: SituacaoDaDelegacao;
  assistente_nome: string | null;
  medico_nome: string;
  criada_em: Date;
  aceita_em: Date | null;
  termina_em: CalendarDate;
}

interface Recorte {
  readonly soEsta?: DelegacaoId;
  readonly depoisDe?: DelegacaoId | undefined;
  readonly limite?: number;
}

/** Reads and writes of the other side go through SECURITY DEFINER functions, which ask who is asking. */
export function makeKyselyDelegacoes(database: Database<AuthDb>): Delegacoes {
  return {
    convidar: ({ id, medicoId, papel, email, hash, expiraEm, terminaEm }) =>
      database.comoUsuario(medicoId, async (trx) => {
        await sql`
          select delegacao_encerrar(id) from delegacoes
          where usuario_id = ${medicoId} and convite_email = ${email} and aceita_em is null and revogada_em is null
        `.execute(trx);
        // In force through the whole of its last day, where the clinic is.
        await sql`
          insert into delegacoes (id, usuario_id, papel, convite_email, convite_hash, convite_expira_em, termina_em)
          values (
            ${id}, ${medicoId}, ${papel}, ${email}, ${hash}, ${expiraEm},
            (${terminaEm}::date + 1)::timestamp at time zone 'America/Sao_Paulo'
          )
        `.execute(trx);
        const [delegacao] = await visiveis(trx, { soEsta: id });
        if (!delegacao) throw new Error('the delegation just written is not there');
        return delegacao;
      }),

    listar: (usuarioId, pagina) => database.comoUsuario(usuarioId, (trx) => visiveis(trx, pagina)),

    ler: (usuarioId, id) => database.comoUsuario(usuarioId, async (trx) => (await visiveis(trx, { soEsta: id })).at(0)),

    encerrar: (usuarioId, id) =>
      database.comoUsuario(usuarioId, async (trx) => {
        const { rows } = await sql<{ havia: boolean }>`select delegacao_encerrar(${id}) as havia`.execute(trx);
        return rows[0]?.havia === true;
      }),

    aceitar: (usuarioId, convite) =>
      database.comoUsuario(usuarioId, async (trx) => {
        const { rows } = await sql<
          { resultado: RecusaDoAceite } | { resultado: 'aceita'; delegacao_id: DelegacaoId }
        >`select resultado, delegacao_id from delegacao_aceitar(${convite})`.execute(trx);
        const [row] = rows;
        if (!row) return 'invalido';
        return row.resultado === 'aceita' ? { aceita: row.delegacao_id } : row.resultado;
      }),

    emVigor: (medicoId) =>
      database.comoUsuario(medicoId, async (trx) => {
        const { rows } = await sql<{ em_vigor: boolean }>`
          select delegante_atual() is not null as em_vigor
        `.execute(trx);
        return rows[0]?.em_vigor === true;
      }),
  };
}

async function visiveis(trx: Transaction<AuthDb>, { soEsta, depoisDe, limite = 1 }: Recorte): Promise<Delegacao[]> {
  const { rows } = await sql<Linha>`
    select * from delegacoes_visiveis(${soEsta ?? null}::uuid, ${depoisDe ?? null}::uuid, ${limite})
  `.execute(trx);
  return rows.map((row) => ({
    id: row.id,
    papel: row.papel,
    recebida: row.recebida,
    email: row.email,
    situacao: row.situacao,
    assistenteNome: row.assistente_nome,
    medicoNome: row.medico_nome,
    criadaEm: row.criada_em,
    aceitaEm: row.aceita_em,
    terminaEm: row.termina_em,
  }));
}
