import { paraCamel } from '@autocusto/dominio/comum/caso.ts';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { DocumentoId, PacienteId, ProcessoId } from '@autocusto/dominio/comum/ids.ts';
import type { UnidadeDeTrabalho } from '../../../../../shared/domain/unidade-de-trabalho.ts';
import { versionFromIfMatch, withEtag } from '../../../../../shared/http/conditional.ts';
import { idFromCursor, pageOf, pageWithin } from '../../../../../shared/http/cursor.ts';
import type { Idempotent } from '../../../../../shared/http/idempotency.ts';
import {
  IdempotencyHeaders,
  IdParams,
  IfMatchHeaders,
  problems,
  Versioned,
} from '../../../../../shared/http/schemas.ts';
import type { Emissores } from '../../../application/ports/emissores.ts';
import type { Impressora } from '../../../application/ports/impressora.ts';
import type { Repositorios } from '../../../application/ports/repositorios.ts';
import { makeAbrirProcesso } from '../../../application/use-cases/processos/abrir-processo.ts';
import { makeEditarProcesso } from '../../../application/use-cases/processos/editar-processo.ts';
import { makeLerHistorico } from '../../../application/use-cases/processos/ler-historico.ts';
import { makeLerProcesso } from '../../../application/use-cases/processos/ler-processo.ts';
import {
  makeListarProcessos,
  makeListarVencimentos,
} from '../../../application/use-cases/processos/listar-processos.ts';
import { makeRenovarProcesso } from '../../../application/use-cases/processos/renovar-processo.ts';
import { toData, toHistoricoResponse, toRenovacaoResponse } from '../documentos/documento-mapping.ts';
import { toAbrirProcesso, toEditarProcesso, toProcessoResponse, toProcessoResumo } from './processo-mapping.ts';
import {
  AbrirProcessoBody,
  EditarProcessoBody,
  HistoricoQuery,
  HistoricoResponse,
  ListarProcessosQuery,
  ProcessoResponse,
  ProcessosPage,
  RenovacaoResponse,
  RenovarBody,
  VencimentosQuery,
} from './processo-schemas.ts';

export interface ProcessoDependencies {
  readonly emTransacao: UnidadeDeTrabalho<Repositorios>;
  readonly emissores: Emissores;
  readonly impressora: Impressora;
  readonly idempotent: Idempotent;
  readonly newId: () => string;
  readonly agora: () => Date;
}

const LIMITE_PADRAO = 20;
const LIMITE_DOS_VENCIMENTOS = 100;
const LIMITE_DO_HISTORICO = 100;

export function processoRoutes(dependencies: ProcessoDependencies): FastifyPluginAsyncTypebox {
  const { idempotent } = dependencies;
  const abrirProcesso = makeAbrirProcesso(dependencies);
  const editarProcesso = makeEditarProcesso(dependencies);
  const lerProcesso = makeLerProcesso(dependencies);
  const lerHistorico = makeLerHistorico(dependencies);
  const listarProcessos = makeListarProcessos(dependencies);
  const listarVencimentos = makeListarVencimentos(dependencies);
  const renovarProcesso = makeRenovarProcesso(dependencies);

  return async (app) => {
    app.get(
      '/api/processos',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'listarProcessos',
          summary: 'Lista os processos',
          tags: ['processos'],
          querystring: ListarProcessosQuery,
          response: { 200: ProcessosPage, ...problems(401, 422) },
        },
      },
      async ({ query, usuario }) => {
        const { limite = LIMITE_PADRAO, cursor, pacienteId } = paraCamel(query);
        const resumos = await listarProcessos(usuario.titularId, {
          limite: limite + 1,
          depoisDe: idFromCursor<ProcessoId>(cursor),
          pacienteId: pacienteId as PacienteId | undefined, // any UUID may be asked for
        });
        const { itens, proximo_cursor } = pageOf(resumos, limite, ({ id }) => id);
        return { itens: itens.map(toProcessoResumo), proximo_cursor };
      },
    );

    app.post(
      '/api/processos',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'abrirProcesso',
          summary: 'Abre um processo para um paciente e um CID',
          tags: ['processos'],
          headers: IdempotencyHeaders,
          body: AbrirProcessoBody,
          response: { 201: Versioned(ProcessoResponse), ...problems(400, 401, 403, 409, 422) },
        },
      },
      async (request, reply) => {
        const { status, body } = await idempotent(request, reply, async () => {
          const aberto = await abrirProcesso(toAbrirProcesso(request.usuario.titularId, request.body));
          return { status: 201, body: toProcessoResponse(aberto) };
        });
        return withEtag(reply, body.versao)
          .code(status as 201)
          .send(body);
      },
    );

    app.get(
      '/api/processos/:id',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'lerProcesso',
          summary: 'Lê um processo',
          tags: ['processos'],
          params: IdParams,
          response: { 200: Versioned(ProcessoResponse), ...problems(401, 404, 422) },
        },
      },
      async ({ params, usuario }, reply) => {
        const lido = await lerProcesso(usuario.titularId, params.id as ProcessoId); // any UUID may be asked for
        return withEtag(reply, lido.processo.props.versao).send(toProcessoResponse(lido));
      },
    );

    app.put(
      '/api/processos/:id',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'editarProcesso',
          summary: 'Edita um processo',
          tags: ['processos'],
          params: IdParams,
          headers: IfMatchHeaders,
          body: EditarProcessoBody,
          response: { 200: Versioned(ProcessoResponse), ...problems(400, 401, 403, 404, 412, 422, 428) },
        },
      },
      async ({ params, headers, body, usuario }, reply) => {
        const versaoLida = versionFromIfMatch(headers['if-match']);
        const editado = await editarProcesso(
          toEditarProcesso(usuario.titularId, params.id as ProcessoId, versaoLida, body), // any UUID may be asked for
        );
        return withEtag(reply, editado.processo.props.versao).send(toProcessoResponse(editado));
      },
    );

    app.post(
      '/api/processos/:id/renovacoes',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'renovarProcesso',
          summary: 'Renova um processo, abrindo um ciclo novo',
          tags: ['processos'],
          params: IdParams,
          headers: IdempotencyHeaders,
          body: RenovarBody,
          response: { 201: RenovacaoResponse, ...problems(400, 401, 403, 404, 409, 422) },
        },
      },
      async (request, reply) => {
        const id = request.params.id as ProcessoId; // any UUID may be asked for
        const { status, body } = await idempotent(request, reply, async () => {
          const renovacao = await renovarProcesso(request.usuario.titularId, id, toData(request.body.data));
          return { status: 201, body: toRenovacaoResponse(id, renovacao) };
        });
        return reply.code(status as 201).send(body);
      },
    );

    app.get(
      '/api/processos/:id/historico',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'lerHistorico',
          summary: 'Lê o histórico de um processo',
          tags: ['processos'],
          params: IdParams,
          querystring: HistoricoQuery,
          response: { 200: HistoricoResponse, ...problems(401, 404, 422) },
        },
      },
      async ({ params, query: { limite = LIMITE_DO_HISTORICO, cursor }, usuario }) => {
        const id = params.id as ProcessoId; // any UUID may be asked for
        const pagina = { limite: limite + 1, depoisDe: idFromCursor<DocumentoId>(cursor) };
        const { documentos, ...historico } = await lerHistorico(usuario.titularId, id, pagina);
        const { itens, proximo_cursor } = pageOf(documentos, limite, (documento) => documento.id);
        return toHistoricoResponse(id, { ...historico, documentos: itens }, proximo_cursor);
      },
    );

    app.get(
      '/api/processos/vencimentos',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'listarVencimentos',
          summary: 'Lista os processos por renovar',
          tags: ['processos'],
          querystring: VencimentosQuery,
          response: { 200: ProcessosPage, ...problems(401, 422) },
        },
      },
      async ({ query: { ate, limite = LIMITE_DOS_VENCIMENTOS, cursor }, usuario }) => {
        let proximo_cursor: string | null = null;
        const data = ate === undefined ? undefined : toData(ate, 'ate');
        const itens = await listarVencimentos(usuario.titularId, data, (vencendo) => {
          const pagina = pageWithin(vencendo, limite, cursor, (id) => id);
          proximo_cursor = pagina.proximo_cursor;
          return pagina.itens;
        });
        return { itens: itens.map(toProcessoResumo), proximo_cursor };
      },
    );
  };
}
