import { CamposInvalidosError } from '@autocusto/dominio/comum/domain-error.ts';
import type { ProcessoId, RascunhoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { UnidadeDeTrabalho } from '../../../../../shared/domain/unidade-de-trabalho.ts';
import { rascunhoNaoEncontrado } from '../../../domain/processos/processo-errors.ts';
import { Rascunho, type RascunhoResumido } from '../../../domain/processos/rascunho.ts';
import type { ProcessoRepository } from '../../ports/processo-repository.ts';
import type { Repositorios } from '../../ports/repositorios.ts';

interface Dependencies {
  readonly emTransacao: UnidadeDeTrabalho<Pick<Repositorios, 'processos' | 'rascunhos'>>;
  readonly newId: () => string;
  readonly agora: () => Date;
}

export interface FormularioEmAndamento {
  readonly processoId: ProcessoId | null;
  readonly conteudo: Readonly<Record<string, unknown>>;
}

/** The unfinished form of one usuario: kept while typing, thrown away when it became a processo. */
export function makeRascunhos({ emTransacao, newId, agora }: Dependencies) {
  return {
    criar(usuarioId: UsuarioId, formulario: FormularioEmAndamento): Promise<Rascunho> {
      return emTransacao(usuarioId, async ({ processos, rascunhos }) => {
        await assertProcesso(processos, formulario.processoId);
        const rascunho = Rascunho.criar({ id: newId() as RascunhoId, usuarioId, ...formulario }, agora());
        await rascunhos.insert(rascunho);
        return rascunho;
      });
    },

    /** @throws {NaoEncontradoError} @throws {VersaoDesatualizadaError} when another tab saved first. */
    salvar(
      usuarioId: UsuarioId,
      id: RascunhoId,
      versaoLida: number,
      formulario: FormularioEmAndamento,
    ): Promise<Rascunho> {
      return emTransacao(usuarioId, async ({ processos, rascunhos }) => {
        const atual = await rascunhos.findById(id);
        if (!atual) throw rascunhoNaoEncontrado();
        await assertProcesso(processos, formulario.processoId);
        const rascunho = atual.salvar(versaoLida, formulario, agora());
        await rascunhos.update(rascunho);
        return rascunho;
      });
    },

    /** @throws {NaoEncontradoError} */
    ler(usuarioId: UsuarioId, id: RascunhoId): Promise<Rascunho> {
      return emTransacao(usuarioId, async ({ rascunhos }) => {
        const rascunho = await rascunhos.findById(id);
        if (!rascunho) throw rascunhoNaoEncontrado();
        return rascunho;
      });
    },

    listar(usuarioId: UsuarioId, limite: number, depoisDe: RascunhoId | undefined): Promise<RascunhoResumido[]> {
      return emTransacao(usuarioId, ({ rascunhos }) => rascunhos.listar(limite, depoisDe));
    },

    /** @throws {NaoEncontradoError} */
    descartar(usuarioId: UsuarioId, id: RascunhoId): Promise<void> {
      return emTransacao(usuarioId, async ({ rascunhos }) => {
        if (!(await rascunhos.remove(id))) throw rascunhoNaoEncontrado();
      });
    },
  };
}

async function assertProcesso(processos: ProcessoRepository, id: ProcessoId | null): Promise<void> {
  if (id === null || (await processos.findById(id))) return;
  const message = 'O processo deste rascunho não existe.';
  throw new CamposInvalidosError([{ field: 'processo_id', code: 'processo_nao_encontrado', message }]);
}
