import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { InstantSchema, problems } from '../../../../shared/http/schemas.ts';
import type { ExportadorDaConta } from '../../application/ports/exportacao.ts';
import { TRATAMENTO_DA_CONTA } from '../../domain/exportacao-da-conta.ts';

export interface ExportacaoRoutesOptions {
  readonly exportador: ExportadorDaConta;
  readonly now: () => Date;
}

const Finalidade = Type.Object({
  dados: Type.String(),
  finalidade: Type.String(),
  base_legal: Type.String(),
  destinatarios: Type.String(),
  retencao: Type.String(),
});

const ExportacaoDaContaResponse = Type.Object(
  {
    gerado_em: InstantSchema,
    tabelas: Type.Record(Type.String(), Type.Array(Type.Record(Type.String(), Type.Unknown()))),
    tratamento: Type.Object({ controlador: Type.String(), finalidades: Type.Array(Finalidade) }),
  },
  { description: 'Everything kept about the account, but for secrets (LGPD, art. 18)' },
);

export function exportacaoRoutes({ exportador, now }: ExportacaoRoutesOptions): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/api/auth/exportacao',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'exportarConta',
          summary: 'Exporta tudo o que a conta guarda',
          tags: ['lgpd'],
          response: { 200: ExportacaoDaContaResponse, ...problems(401, 403) },
        },
      },
      async ({ usuario }, reply) => {
        const tabelas = await exportador.tabelas(usuario.id);
        const { controlador, finalidades } = TRATAMENTO_DA_CONTA;
        return reply
          .header('cache-control', 'no-store')
          .header('content-disposition', 'attachment; filename="autocusto-minha-conta.json"')
          .send({
            gerado_em: now().toISOString(),
            tabelas: Object.fromEntries(Object.entries(tabelas).map(([tabela, linhas]) => [tabela, [...linhas]])),
            tratamento: { controlador, finalidades: [...finalidades] },
          });
      },
    );
  };
}
