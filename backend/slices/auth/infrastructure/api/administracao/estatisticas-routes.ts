import { paraSnake } from '@autocusto/dominio/comum/caso.ts';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { EmailSemEntrega } from '../../../../../shared/mail/emails-sem-entrega.ts';
import { InstantSchema, problems } from '../../../../../shared/http/schemas.ts';
import type { Contadores } from './estatisticas.ts';

export interface EstatisticasRoutesOptions {
  readonly contadores: Contadores;
  /** Events of the last 24 hours by `acao`, and `contas_suspensas`. */
  readonly eventosRecentes: (administradorId: UsuarioId) => Promise<ReadonlyMap<string, number>>;
  readonly emailsSemEntrega: () => Promise<EmailSemEntrega[]>;
}

const Total = (description: string) => Type.Integer({ minimum: 0, description });

const EstatisticasResponse = Type.Object({
  ultimas_24h: Type.Object({
    logins_aceitos: Total('Sessions opened'),
    logins_recusados: Total('Proofs of identity refused: login, second factor, step-up'),
    refresh_reutilizados: Total('Refresh tokens that came back after use; each ended its session'),
    eventos: Type.Array(Type.Object({ acao: Type.String(), total: Total('Audit events of this kind') })),
  }),
  contas_suspensas: Total('Accounts suspended now'),
  emails_sem_entrega: Type.Array(
    Type.Object({ id: Type.String({ description: 'As the log names it' }), desde: InstantSchema }),
    { description: 'E-mails given up in the last seven days, the latest hundred' },
  ),
  neste_processo: Type.Object({
    desde: InstantSchema,
    limites_atingidos: Total('Answers 429 since the process started'),
    csrf_recusados: Total('Unsafe requests without a proof of origin since the process started'),
  }),
});

/** Counts only: nobody's address, name or chain. */
export function estatisticasRoutes(options: EstatisticasRoutesOptions): FastifyPluginAsyncTypebox {
  const { contadores, eventosRecentes, emailsSemEntrega } = options;

  return async (app) => {
    app.get(
      '/api/security/stats',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'lerEstatisticasDeSeguranca',
          summary: 'Resume o que os limites e as recusas viram',
          tags: ['operacao'],
          response: { 200: EstatisticasResponse, ...problems(401, 403) },
        },
      },
      async ({ usuario }) => {
        const { contas_suspensas: suspensas = 0, ...eventos } = Object.fromEntries(
          await eventosRecentes(usuario.atorId),
        );
        const parados = await emailsSemEntrega();
        return paraSnake({
          ultimas_24h: {
            loginsAceitos: eventos['sessao.criar'] ?? 0,
            loginsRecusados: eventos['sessao.recusar'] ?? 0,
            refreshReutilizados: eventos['sessao.reutilizar'] ?? 0,
            eventos: Object.entries(eventos).map(([acao, total]) => ({ acao, total })),
          },
          contasSuspensas: suspensas,
          emailsSemEntrega: parados,
          nesteProcesso: {
            desde: contadores.desde,
            limitesAtingidos: contadores.total('muitas_requisicoes'),
            csrfRecusados: contadores.total('csrf_invalido'),
          },
        });
      },
    );
  };
}
