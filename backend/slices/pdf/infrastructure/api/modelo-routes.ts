import { paraCamel } from '@autocusto/dominio/comum/caso.ts';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { type Static, Type } from 'typebox';
import { NaoEncontradoError } from '../../../../shared/domain/common-errors.ts';
import { versionFromIfMatch, withEtag } from '../../../../shared/http/conditional.ts';
import { Bytes, IdParams, IfMatchHeaders, problems, Versioned } from '../../../../shared/http/schemas.ts';
import type { ModeloImportadoRepository } from '../../application/ports/modelo-importado-repository.ts';
import type { OficinaDeModelos } from '../../application/ports/oficina-de-modelos.ts';
import type { TemplateCatalog } from '../../application/ports/template-catalog.ts';
import type { ImportarModelo, PedidoDeAnalise } from '../../application/use-cases/importar-modelo.ts';
import type { TratarModelo } from '../../application/use-cases/tratar-modelo.ts';
import { FormularioRecusadoError } from '../../domain/importacao-errors.ts';
import type { ModeloImportado } from '../../domain/modelo-importado.ts';
import {
  AnalisarQuery,
  AnaliseDoFormulario,
  ComparacaoDeModelos,
  DetalheImportado,
  ImportarQuery,
  MapaBody,
  ModeloDoCatalogo,
  ResumoImportado,
  toAnalise,
  toComparacao,
  toDetalhe,
  toResumo,
} from './modelo-schemas.ts';

interface Dependencies {
  readonly catalog: TemplateCatalog;
  readonly modelos: ModeloImportadoRepository;
  readonly oficina: OficinaDeModelos;
  readonly importarModelo: ImportarModelo['importarModelo'];
  readonly analisarModelo: ImportarModelo['analisarModelo'];
  readonly tratarModelo: TratarModelo;
}

const PDF = 'application/pdf';
const MAX_ARQUIVO = 8 * 1024 * 1024;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const tags = ['pdf'];

export function modeloRoutes({
  catalog,
  modelos,
  oficina,
  importarModelo,
  analisarModelo,
  tratarModelo,
}: Dependencies): FastifyPluginAsyncTypebox {
  const detalhe = (modelo: ModeloImportado) =>
    toDetalhe(modelo, oficina.alvos(modelo.documento), oficina.proprios(modelo.documento) ?? []);

  return async (app) => {
    const onRequest = app.authenticate;
    // Kept as bytes: only the process that reads foreign files looks inside.
    app.addContentTypeParser(PDF, { parseAs: 'buffer', bodyLimit: MAX_ARQUIVO }, (_request, body, done) =>
      done(null, body),
    );

    app.get(
      '/api/pdf/modelos',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'listarModelos',
          summary: 'Lista os modelos de documentos',
          description: 'Templates that packets may name; for administrators also the imported forms in any state',
          tags,
          response: {
            200: Type.Object({
              itens: Type.Array(ModeloDoCatalogo),
              importados: Type.Optional(Type.Array(ResumoImportado)),
            }),
            ...problems(401),
          },
        },
      },
      async ({ usuario }) => {
        const itens = catalog.list().map((modelo) => ({ ...modelo, campos: [...modelo.campos] }));
        if (usuario.papel !== 'administrador') return { itens };
        return { itens, importados: (await modelos.list()).map(toResumo) };
      },
    );

    app.post(
      '/api/pdf/modelos',
      {
        onRequest,
        bodyLimit: MAX_ARQUIVO,
        schema: {
          operationId: 'importarModelo',
          summary: 'Importa um formulário oficial em PDF',
          description: 'The body is the official form itself, application/pdf, at most 8 MB',
          tags,
          body: { content: { [PDF]: { schema: Bytes } } },
          querystring: ImportarQuery,
          response: { 201: Versioned(DetalheImportado), ...problems(400, 401, 403, 413, 415, 422) },
        },
      },
      async ({ body, query, usuario }, reply) => {
        const titulo = query.titulo ?? `${query.documento.toUpperCase()} importado`;
        const modelo = await importarModelo({ ...pedidoDe(body, query), titulo, criadoPor: usuario.atorId });
        return withEtag(reply, modelo.edicao).code(201).send(detalhe(modelo));
      },
    );

    app.post(
      '/api/pdf/modelos/analise',
      {
        onRequest,
        bodyLimit: MAX_ARQUIVO,
        schema: {
          operationId: 'analisarModelo',
          summary: 'Diz o que um formulário oficial traria e o que ficaria de fora, sem o importar',
          description: 'The same body and questions as the import; nothing is kept',
          tags,
          body: { content: { [PDF]: { schema: Bytes } } },
          querystring: AnalisarQuery,
          response: { 200: AnaliseDoFormulario, ...problems(400, 401, 403, 413, 415, 422) },
        },
      },
      async ({ body, query }) => toAnalise(await analisarModelo(pedidoDe(body, query))),
    );

    app.get(
      '/api/pdf/modelos/:id/comparacao',
      {
        onRequest,
        schema: {
          operationId: 'compararModelo',
          summary: 'Compara um formulário importado com a versão anterior',
          description:
            'What moved, what is new and what has no place any more, since the form that was in force before',
          tags,
          params: IdParams,
          response: { 200: ComparacaoDeModelos, ...problems(401, 403, 404) },
        },
      },
      async ({ params }) => {
        const { modelo, ...comparacao } = await tratarModelo.comparar(params.id);
        return toComparacao({ ...comparacao, formulario: modelo.formulario });
      },
    );

    app.get(
      '/api/pdf/modelos/:id',
      {
        onRequest,
        schema: {
          operationId: 'lerModelo',
          summary: 'Lê um modelo de documento',
          description: 'An imported form by its UUID, or a template of the catalogue by its name',
          tags,
          params: Type.Object({ id: Type.String({ minLength: 1, maxLength: 100 }) }),
          response: { 200: Versioned(Type.Union([DetalheImportado, ModeloDoCatalogo])), ...problems(401, 403, 404) },
        },
      },
      async ({ params }, reply) => {
        const nosso = catalog.get(params.id);
        if (nosso) return reply.send({ ...nosso, campos: [...nosso.campos] });
        if (!UUID.test(params.id)) throw new NaoEncontradoError('modelo_nao_encontrado', 'Este modelo não existe.');
        const modelo = await tratarModelo.abrir(params.id);
        return withEtag(reply, modelo.edicao).send(detalhe(modelo));
      },
    );

    app.put(
      '/api/pdf/modelos/:id',
      {
        onRequest,
        schema: {
          operationId: 'editarMapaDoModelo',
          summary: 'Edita o mapa de campos de um formulário importado',
          tags,
          params: IdParams,
          headers: IfMatchHeaders,
          body: MapaBody,
          response: { 200: Versioned(DetalheImportado), ...problems(401, 403, 404, 409, 412, 422, 428) },
        },
      },
      async ({ params, headers, body }, reply) => {
        const modelo = await tratarModelo.editarMapa(params.id, versionFromIfMatch(headers['if-match']), body);
        return withEtag(reply, modelo.edicao).send(detalhe(modelo));
      },
    );

    app.post(
      '/api/pdf/modelos/:id/previa',
      {
        onRequest,
        schema: {
          operationId: 'verPreviaDoModelo',
          summary: 'Mostra um formulário importado preenchido com dados fictícios',
          description: 'The form with synthetic data; X-Campos-Que-Nao-Cabem names what had no room',
          tags,
          params: IdParams,
          response: {
            200: {
              description: 'The form',
              headers: {
                ETag: { type: 'string', description: 'Version that is shown, for the activation' },
                'X-Campos-Que-Nao-Cabem': { type: 'string', description: 'Names of fields, with commas' },
              },
              content: { [PDF]: { schema: Bytes } },
            },
            ...problems(401, 403, 404, 422),
          },
        },
      },
      async ({ params }, reply) => {
        const { pdf, edicao, naoCabem } = await tratarModelo.previa(params.id);
        return withEtag(reply, edicao)
          .type(PDF)
          .header('x-campos-que-nao-cabem', naoCabem.join(','))
          .header('content-disposition', 'inline; filename="previa.pdf"')
          .send(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength));
      },
    );

    app.post(
      '/api/pdf/modelos/:id/ativacao',
      {
        onRequest,
        schema: {
          operationId: 'ativarModelo',
          summary: 'Põe um formulário importado em uso',
          description:
            'From now on the form, in the version that was previewed, takes the place of ours in its state and ' +
            'protocolo; its hash is pinned',
          tags,
          params: IdParams,
          headers: IfMatchHeaders,
          response: { 200: Versioned(DetalheImportado), ...problems(401, 403, 404, 409, 412, 422, 428) },
        },
      },
      async ({ params, headers }, reply) => {
        const modelo = await tratarModelo.ativarModelo(params.id, versionFromIfMatch(headers['if-match']));
        return withEtag(reply, modelo.edicao).send(detalhe(modelo));
      },
    );
  };
}

/** @throws {FormularioRecusadoError} for a body that is no file */
function pedidoDe(body: unknown, query: Static<typeof AnalisarQuery>): PedidoDeAnalise {
  if (!Buffer.isBuffer(body)) throw new FormularioRecusadoError('formato_invalido');
  const { uf = null, protocolo = null, paginas, ...pedido } = paraCamel(query);
  return { ...pedido, uf, protocolo, arquivo: body, paginas: paginas?.split(',').map(Number) };
}
