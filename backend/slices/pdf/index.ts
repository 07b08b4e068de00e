import { createHash } from 'node:crypto';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Database } from '../../shared/database/database.ts';
import { newId } from '../../shared/new-id.ts';
import type { DocumentBuffers } from './application/ports/document-buffers.ts';
import type { DocumentoSource } from './application/ports/documento-source.ts';
import type { MedidorDeTextos } from './application/ports/medidor-de-textos.ts';
import type { PdfRenderer } from './application/ports/pdf-renderer.ts';
import type { TemplateCatalog } from './application/ports/template-catalog.ts';
import { makeAbrirDocumento } from './application/use-cases/abrir-documento.ts';
import { makeImportarModelo } from './application/use-cases/importar-modelo.ts';
import { makeMedirTextos } from './application/use-cases/medir-textos.ts';
import { makeTratarModelo } from './application/use-cases/tratar-modelo.ts';
import { REVISAO_DO_MOTOR } from './domain/pacote.ts';
import { fraseDaRecusa, PacoteNaoImprimivelError, type PdfIssue } from './domain/pdf-errors.ts';
import { medidaRoutes } from './infrastructure/api/medida-routes.ts';
import { modeloRoutes } from './infrastructure/api/modelo-routes.ts';
import { pdfRoutes } from './infrastructure/api/pdf-routes.ts';
import { makeDocumentBuffers } from './infrastructure/buffers/document-buffers.ts';
import { makeAnalisador } from './infrastructure/importador/analisador.ts';
import { makeOficina, montarModelo } from './infrastructure/importador/oficina.ts';
import { makeRegistro } from './infrastructure/importador/registro.ts';
import { makeListagem } from './infrastructure/listagem.ts';
import { MODELOS } from './infrastructure/modelos/modelos.ts';
import { isVersaoAnterior, makeVersoes } from './infrastructure/modelos/versoes.ts';
import { makeMotor } from './infrastructure/motor/motor.ts';
import { makeKyselyModeloImportadoRepository } from './infrastructure/persistence/kysely-modelo-importado-repository.ts';
import type { PdfDb } from './infrastructure/persistence/pdf-db.ts';

export { fraseDaRecusa, makeListagem, PacoteNaoImprimivelError, REVISAO_DO_MOTOR };
export type { DocumentBuffers, DocumentoSource, MedidorDeTextos, PdfIssue, PdfRenderer, TemplateCatalog };

/** A packet waits up to ten minutes for its download; after that it is rendered again from its snapshot. */
const BUFFER_LIMITS = { maxBytes: 64 * 1024 * 1024, ttlMs: 10 * 60_000 };

export interface PdfDependencies {
  readonly database: Database<PdfDb>;
  /** Whether the catalogue has the protocolo that a form is said to be of. */
  readonly protocoloExiste: (id: string) => Promise<boolean>;
  readonly onError?: (error: unknown) => void;
}

/**
 * Our documents and, with a database, the official forms that administrators bring in.
 * @throws when a template or a font cannot be compiled: without them no packet is complete.
 */
export function makePdf(importados?: PdfDependencies) {
  const motor = makeMotor(MODELOS);
  const buffers = makeDocumentBuffers(BUFFER_LIMITS);
  const importacao = importados && makeImportacao(importados, motor);
  const renderer: PdfRenderer = importacao?.registro.renderer ?? motor;
  const medidor: MedidorDeTextos = motor;
  const versoes = makeVersoes({ motor });
  const catalog: TemplateCatalog = {
    ...{ list: emVigor(motor), get: motor.get, hasPlace: motor.hasPlace },
    ...(importacao && { resolver: importacao.registro.resolver }),
  };

  return {
    renderer,
    catalog,
    buffers,
    medidor,
    /** Brings in the forms in force. What fails now is tried again: a pending migration must not keep `ready` from saying so. */
    iniciar: async () => importacao?.registro.atualizar().catch(importados?.onError),
    close: async () => {
      importacao?.registro.close();
      importacao?.analisador.close();
      await buffers.close();
    },
    routes: (documentos: DocumentoSource): FastifyPluginAsyncTypebox => {
      const abrirDocumento = makeAbrirDocumento({ buffers, renderer, versoes, documentos });
      const medirTextos = makeMedirTextos({ catalog, medidor });
      return async (app) => {
        await app.register(pdfRoutes({ abrirDocumento }));
        await app.register(medidaRoutes({ medirTextos }));
        if (importacao) await app.register(modeloRoutes({ catalog, ...importacao }));
      };
    },
  };
}

/** What the command line needs: the same steps without a server. */
export function makeImportacao(
  { database, protocoloExiste, onError = () => {} }: PdfDependencies,
  motor = makeMotor([]),
) {
  const modelos = makeKyselyModeloImportadoRepository(database);
  const registro = makeRegistro({ modelos, motor, montar: montarModelo, onError });
  const oficina = makeOficina(MODELOS, () => registro.atualizar());
  const analisador = makeAnalisador();
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  return {
    modelos,
    registro,
    analisador,
    oficina,
    ...makeImportarModelo({ modelos, analisador, oficina, protocoloExiste, newId, sha256 }),
    tratarModelo: makeTratarModelo({ modelos, oficina, agora: () => new Date() }),
  };
}

/** Without the versions that only reprints name. */
function emVigor({ list }: TemplateCatalog): TemplateCatalog['list'] {
  return () => list().filter(({ id }) => !isVersaoAnterior(id));
}
