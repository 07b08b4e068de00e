import type { ProcessoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { UnidadeDeTrabalho } from '../../../../../shared/domain/unidade-de-trabalho.ts';
import type { DocumentoDoHistorico } from '../../../domain/documentos/documento-emitido.ts';
import { processoNaoEncontrado } from '../../../domain/processos/processo-errors.ts';
import type { Renovacao } from '../../../domain/processos/renovacao.ts';
import type { PaginaDeDocumentos } from '../../ports/documento-repository.ts';
import type { Revisao } from '../../ports/processo-repository.ts';
import type { Repositorios } from '../../ports/repositorios.ts';

interface Dependencies {
  readonly emTransacao: UnidadeDeTrabalho<Pick<Repositorios, 'processos' | 'documentos'>>;
}

/** Each newest first. */
export interface Historico {
  readonly revisoes: readonly Revisao[];
  readonly renovacoes: readonly Renovacao[];
  readonly documentos: readonly DocumentoDoHistorico[];
}

/** @throws {NaoEncontradoError} */
export function makeLerHistorico({ emTransacao }: Dependencies) {
  return function lerHistorico(usuarioId: UsuarioId, id: ProcessoId, pagina: PaginaDeDocumentos): Promise<Historico> {
    return emTransacao(usuarioId, async ({ processos, documentos }) => {
      const processo = await processos.findById(id);
      if (!processo) throw processoNaoEncontrado();
      return {
        revisoes: await processos.revisoes(id),
        renovacoes: processo.props.renovacoes.toReversed(),
        documentos: await documentos.doProcesso(id, pagina),
      };
    });
  };
}
