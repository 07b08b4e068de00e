import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Database } from '../../shared/database/database.ts';
import type { DocumentoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { UnidadeDeTrabalho } from '../../shared/domain/unidade-de-trabalho.ts';
import { makeIdempotent } from '../../shared/http/idempotency.ts';
import { newId } from '../../shared/new-id.ts';
import { acessosAoPaciente } from '../auth/index.ts';
import type { Emissores } from './application/ports/emissores.ts';
import type { PacienteRevisaoRepository } from './application/ports/paciente-revisao-repository.ts';
import type { Repositorios } from './application/ports/repositorios.ts';
import type { Snapshot } from './domain/documentos/documento-emitido.ts';
import { makeExportarPaciente } from './application/use-cases/pacientes/exportacao-do-paciente.ts';
import { makeLerHistoricoDoPaciente } from './application/use-cases/pacientes/ler-historico-do-paciente.ts';
import { makeLerRevisaoDoPaciente } from './application/use-cases/pacientes/ler-revisao-do-paciente.ts';
import { makeLerRevisao } from './application/use-cases/processos/ler-revisao.ts';
import { emOrdem, type PacoteImprimivel } from './domain/documentos/pacote.ts';
import { catalogoRoutes } from './infrastructure/api/catalogo/catalogo-routes.ts';
import { documentoRoutes } from './infrastructure/api/documentos/documento-routes.ts';
import { exportacaoRoutes } from './infrastructure/api/pacientes/exportacao-routes.ts';
import { pacienteRevisaoRoutes } from './infrastructure/api/pacientes/paciente-revisao-routes.ts';
import { pacienteRoutes } from './infrastructure/api/pacientes/paciente-routes.ts';
import { processoRoutes } from './infrastructure/api/processos/processo-routes.ts';
import { rascunhoRoutes } from './infrastructure/api/processos/rascunho-routes.ts';
import { revisaoRoutes } from './infrastructure/api/processos/revisao-routes.ts';
import { makePdfImpressora, type PdfDoor } from './infrastructure/pdf-impressora.ts';
import { makePercorrerExportacao } from './infrastructure/persistence/pacientes/exportacao-do-paciente.ts';
import { makeKyselyCatalogoRepository } from './infrastructure/persistence/catalogo/kysely-catalogo-repository.ts';
import { makeKyselyDocumentoRepository } from './infrastructure/persistence/documentos/kysely-documento-repository.ts';
import { makeKyselyPacienteRepository } from './infrastructure/persistence/pacientes/kysely-paciente-repository.ts';
import { makeKyselyPacienteRevisaoRepository } from './infrastructure/persistence/pacientes/kysely-paciente-revisao-repository.ts';
import { makeKyselyProcessoRepository } from './infrastructure/persistence/processos/kysely-processo-repository.ts';
import { makeKyselyRascunhoRepository } from './infrastructure/persistence/processos/kysely-rascunho-repository.ts';
import { makeKyselyRevisaoRepository } from './infrastructure/persistence/processos/kysely-revisao-repository.ts';
import { makeMemoriaDoCatalogo, versaoDoCatalogo } from './infrastructure/persistence/catalogo/memoria-do-catalogo.ts';
import type { ProcessosDb } from './infrastructure/persistence/processos-db.ts';

export { carregarCatalogo, chavesDoProduto } from './infrastructure/catalogo/carregar-catalogo.ts';
export { chaveDaInstalacao } from './infrastructure/catalogo/chave-da-instalacao.ts';
export {
  arquivosDaPasta,
  arquivosDoZip,
  assinarDeNovo,
  chaveEmTexto,
  PacoteRecusadoError,
} from './infrastructure/catalogo/pacote.ts';
export { makePacotesDoCatalogo, PacoteDesconhecidoError } from './infrastructure/catalogo/pacotes-do-catalogo.ts';
export { importarSigtap } from './infrastructure/sigtap/importar-sigtap.ts';
export { PacoteSigtapRecusadoError } from './infrastructure/sigtap/pacote-sigtap.ts';

/** For whoever must know that a protocolo is in the catalogue, and nothing else of it. */
export function makeProtocoloExiste({ db }: Database<ProcessosDb>) {
  return async (id: string) => (await makeKyselyCatalogoRepository(db).findProtocolo(id)) !== undefined;
}

interface Dependencies {
  readonly database: Database<ProcessosDb>;
  readonly emissores: Emissores;
  readonly pdf: PdfDoor;
  /** A test may stop the clock. */
  readonly agora?: () => Date;
}

export function makeProcessos({ database, emissores, pdf, agora = () => new Date() }: Dependencies) {
  const lembrar = makeMemoriaDoCatalogo();
  const emTransacao: UnidadeDeTrabalho<Repositorios> = (usuarioId, trabalho) =>
    database.comoUsuario(usuarioId, (trx) =>
      trabalho({
        catalogo: lembrar(makeKyselyCatalogoRepository(trx), () => versaoDoCatalogo(trx)),
        pacientes: makeKyselyPacienteRepository(trx),
        processos: makeKyselyProcessoRepository(trx),
        documentos: makeKyselyDocumentoRepository(trx, usuarioId),
        rascunhos: makeKyselyRascunhoRepository(trx),
      }),
    );
  const idempotent = makeIdempotent(database);
  const impressora = makePdfImpressora(pdf);
  const exportarPaciente = makeExportarPaciente({
    percorrer: makePercorrerExportacao({ database, acessos: acessosAoPaciente }),
  });
  const lerRevisao = makeLerRevisao({
    comRevisoes: (usuarioId, trabalho) =>
      database.comoUsuario(usuarioId, (trx) => trabalho(makeKyselyRevisaoRepository(trx))),
  });
  const comRevisoesDoPaciente: UnidadeDeTrabalho<PacienteRevisaoRepository> = (usuarioId, trabalho) =>
    database.comoUsuario(usuarioId, (trx) => trabalho(makeKyselyPacienteRevisaoRepository(trx)));
  const dependencies = { emTransacao, emissores, impressora, idempotent, newId, agora };

  const routes: FastifyPluginAsyncTypebox = async (app) => {
    await app.register(catalogoRoutes({ catalogo: makeKyselyCatalogoRepository(database.db) }));
    await app.register(pacienteRoutes(dependencies));
    await app.register(processoRoutes(dependencies));
    await app.register(documentoRoutes(dependencies));
    await app.register(rascunhoRoutes(dependencies));
    await app.register(revisaoRoutes({ lerRevisao }));
    await app.register(
      pacienteRevisaoRoutes({
        lerHistoricoDoPaciente: makeLerHistoricoDoPaciente({ comRevisoesDoPaciente }),
        lerRevisaoDoPaciente: makeLerRevisaoDoPaciente({ comRevisoesDoPaciente }),
      }),
    );
    await app.register(exportacaoRoutes({ exportarPaciente, agora }));
  };

  return { routes, documentosEmitidos: { find: findEmitido } };

  /** The packet as issued, ready to print again; `undefined` for another usuario's. */
  function findEmitido(
    usuarioId: UsuarioId,
    id: string,
  ): Promise<{ pacote: PacoteImprimivel; sha256: string; versoes: Snapshot['versoes'] } | undefined> {
    return emTransacao(usuarioId, async ({ documentos }) => {
      const emitido = await documentos.findSnapshot(id as DocumentoId); // any UUID may be asked for
      if (!emitido) return undefined;
      const { pacote, versoes } = emitido.snapshot;
      return { pacote: emOrdem(pacote), sha256: emitido.sha256, versoes };
    });
  }
}
