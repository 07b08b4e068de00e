import { Readable } from 'node:stream';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { makeEmAndamento } from '../../../../../shared/http/em-andamento.ts';
import { InstantSchema, problems } from '../../../../../shared/http/schemas.ts';
import type { ExportadorDaConta } from '../../../application/ports/exportacao.ts';
import { TRATAMENTO_DA_CONTA } from '../../../domain/contas/exportacao-da-conta.ts';

export interface ExportacaoRoutesOptions {
  readonly exportador: ExportadorDaConta;
  readonly now: () => Date;
}

/** How many are made at a time, whoever asks. */
const JUNTAS = 2;

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
  const umPorConta = makeEmAndamento(JUNTAS);

  return async (app) => {
    app.get(
      '/api/auth/exportacao',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'exportarConta',
          summary: 'Exporta tudo o que a conta guarda',
          tags: ['lgpd'],
          response: { 200: ExportacaoDaContaResponse, ...problems(401, 403, 429, 503) },
        },
      },
      async ({ usuario }, reply) => {
        const partes: Buffer[] = [];
        const escrever = (texto: string) => void partes.push(Buffer.from(texto));
        const escreverTudo = async () => {
          let aberta: string | undefined;
          escrever(`{"gerado_em":${JSON.stringify(now().toISOString())},"tabelas":{`);
          await exportador.percorrer(usuario.atorId, (tabela, registros) => {
            const nova = tabela !== aberta;
            if (nova) escrever(`${aberta === undefined ? '' : '],'}${JSON.stringify(tabela)}:[`);
            if (registros.length > 0) escrever(`${nova ? '' : ','}${registros.join(',')}`);
            aberta = tabela;
          });
          escrever(`${aberta === undefined ? '' : ']'}},"tratamento":${JSON.stringify(TRATAMENTO_DA_CONTA)}}`);
        };
        await umPorConta(usuario.atorId, reply, escreverTudo);
        return (
          reply
            .header('cache-control', 'no-store')
            .header('content-disposition', 'attachment; filename="autocusto-minha-conta.json"')
            .type('application/json; charset=utf-8')
            // As the schema says, part by part: the serialiser would hold the event loop for all of it.
            .send(Readable.from(partes, { objectMode: false }) as never)
        );
      },
    );
  };
}
