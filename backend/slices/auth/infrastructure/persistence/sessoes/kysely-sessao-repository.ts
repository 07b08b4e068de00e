import type { Kysely, Selectable } from 'kysely';
import type { SessaoRepository } from '../../../application/ports/repositorios.ts';
import { MAX_PINS_ERRADOS } from '../../../domain/sessoes/pin.ts';
import { NUNCA, Sessao, ultimoUsoMinimo } from '../../../domain/sessoes/sessao.ts';
import type { AuthDb } from '../auth-db.ts';

export function makeKyselySessaoRepository(db: Kysely<AuthDb>): SessaoRepository {
  const vivas = (agora: Date) =>
    db
      .selectFrom('sessoes')
      .where('sessoes.encerrada_em', 'is', null)
      .where('sessoes.expira_em', '>', agora)
      .where('sessoes.ultimo_uso_em', '>', ultimoUsoMinimo(agora));

  const repository: SessaoRepository = {
    async insert(sessao, refresh) {
      const reautenticada_em = sessao.props.criadaEm;
      await db
        .insertInto('sessoes')
        .values({ ...toRow(sessao), reautenticada_em })
        .execute();
      await repository.insertRefresh(sessao, refresh, sessao.props.criadaEm);
    },

    async findToRefresh(id) {
      const row = await db.selectFrom('sessoes').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
      return row && toDomain(row);
    },

    async estadoSeViva(id, agora) {
      const row = await vivas(agora)
        .innerJoin('usuarios', 'usuarios.id', 'sessoes.usuario_id')
        .select([
          'usuarios.tipo',
          'usuarios.pin_hash',
          'usuarios.retida_em',
          'sessoes.reautenticada_em',
          'sessoes.bloqueada_em',
        ])
        .select('sessoes.segundo_fator_em')
        .select(({ or, exists, selectFrom }) =>
          or([
            exists(selectFrom('fatores_totp').select('usuario_id').where('confirmado_em', 'is not', null)),
            exists(selectFrom('passkeys').select('id')),
          ]).as('tem_segundo_fator'),
        )
        .where('sessoes.id', '=', id)
        .where('usuarios.suspenso_em', 'is', null)
        .executeTakeFirst();
      return (
        row && {
          papel: row.tipo,
          reautenticadaEm: row.reautenticada_em,
          bloqueadaEm: row.bloqueada_em,
          pinDefinido: row.pin_hash !== null,
          retida: row.retida_em !== null,
          segundoFator: !row.tem_segundo_fator ? 'nenhum' : row.segundo_fator_em ? 'provado' : 'por_provar',
        }
      );
    },

    async listVivas(agora, { depoisDe, limite }) {
      const rows = await vivas(agora)
        .selectAll('sessoes')
        .$if(depoisDe !== undefined, (query) => query.where('sessoes.id', '<', depoisDe ?? null))
        .orderBy('sessoes.id', 'desc')
        .limit(limite)
        .execute();
      return rows.map(toDomain);
    },

    async update(sessao) {
      const { ultimo_uso_em, encerrada_em, motivo_encerramento } = toRow(sessao);
      await db
        .updateTable('sessoes')
        .set({ ultimo_uso_em, encerrada_em, motivo_encerramento })
        .where('id', '=', sessao.props.id)
        .execute();
    },

    async endAllBut(quantas, usuarioId, agora) {
      const encerradas = await db
        .updateTable('sessoes')
        .set({ encerrada_em: agora, motivo_encerramento: 'limite' })
        .where('id', 'in', vivas(agora).select('sessoes.id').orderBy('ultimo_uso_em', 'desc').offset(quantas))
        .returning('id')
        .execute();
      if (encerradas.length === 0) return;
      const evento = { usuario_id: usuarioId, acao: 'sessao.encerrar', pacientes: [], detalhe: '{"codigo":"limite"}' };
      await db
        .insertInto('eventos_auditoria')
        .values(encerradas.map(({ id }) => ({ ...evento, recurso_id: id })))
        .execute();
    },

    async endAll(motivo, agora, exceto) {
      await db
        .updateTable('sessoes')
        .set({ encerrada_em: agora, motivo_encerramento: motivo })
        .where('encerrada_em', 'is', null)
        .$if(exceto !== undefined, (query) => query.where('id', '!=', exceto ?? null))
        .execute();
    },

    async reautenticar(id, agora) {
      await db
        .updateTable('sessoes')
        .set({ reautenticada_em: agora, bloqueada_em: null, pin_erros: 0 })
        .where('id', '=', id)
        .execute();
    },

    async provarSegundoFator(id, agora) {
      await db.updateTable('sessoes').set({ segundo_fator_em: agora }).where('id', '=', id).execute();
    },

    async bloquear(id, agora) {
      await db
        .updateTable('sessoes')
        .set({ bloqueada_em: agora, reautenticada_em: NUNCA })
        .where('id', '=', id)
        .where('bloqueada_em', 'is', null)
        .execute();
    },

    async desbloquear(id) {
      await db.updateTable('sessoes').set({ bloqueada_em: null, pin_erros: 0 }).where('id', '=', id).execute();
    },

    async contarPin(id) {
      const row = await db
        .updateTable('sessoes')
        .set((eb) => ({ pin_erros: eb('pin_erros', '+', 1) }))
        .where('id', '=', id)
        .where('pin_erros', '<', MAX_PINS_ERRADOS)
        .returning('pin_erros')
        .executeTakeFirst();
      return row?.pin_erros;
    },

    async findRefresh(hash) {
      const row = await db
        .selectFrom('tokens_refresh')
        .select(['usado_em', 'aposentado_em'])
        .where('hash', '=', hash)
        .executeTakeFirst();
      return row && { usadoEm: row.usado_em, aposentadoEm: row.aposentado_em };
    },

    async insertRefresh({ props }, hash, agora) {
      await db
        .insertInto('tokens_refresh')
        .values({ hash, usuario_id: props.usuarioId, sessao_id: props.id, criado_em: agora, usado_em: null })
        .execute();
    },

    async useRefresh(id, hash, agora) {
      await db.updateTable('tokens_refresh').set({ usado_em: agora }).where('hash', '=', hash).execute();
      await db
        .updateTable('tokens_refresh')
        .set({ aposentado_em: agora })
        .where('sessao_id', '=', id)
        .where('usado_em', 'is', null)
        .where('aposentado_em', 'is', null)
        .execute();
    },
  };
  return repository;
}

function toRow({ props }: Sessao) {
  return {
    id: props.id,
    usuario_id: props.usuarioId,
    agente: props.agente,
    criada_em: props.criadaEm,
    ultimo_uso_em: props.ultimoUsoEm,
    expira_em: props.expiraEm,
    segundo_fator_em: props.segundoFatorEm,
    encerrada_em: props.encerradaEm,
    motivo_encerramento: props.motivoEncerramento,
  };
}

function toDomain(row: Selectable<AuthDb['sessoes']>): Sessao {
  return Sessao.restore({
    id: row.id,
    usuarioId: row.usuario_id,
    agente: row.agente,
    criadaEm: row.criada_em,
    ultimoUsoEm: row.ultimo_uso_em,
    expiraEm: row.expira_em,
    segundoFatorEm: row.segundo_fator_em,
    encerradaEm: row.encerrada_em,
    motivoEncerramento: row.motivo_encerramento,
  });
}
