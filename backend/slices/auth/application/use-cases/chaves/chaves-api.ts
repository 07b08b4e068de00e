import { NaoEncontradoError } from '../../../../../shared/domain/common-errors.ts';
import type { Escopo } from '../../../../../shared/domain/escopo.ts';
import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import { parseLinha } from '@autocusto/dominio/comum/texto.ts';
import { parseFields } from '@autocusto/dominio/comum/parse-fields.ts';
import { SessaoEncerradaError } from '../../../domain/auth-errors.ts';
import { type ChaveApi, type ChaveApiId, novaChaveApi } from '../../../domain/chaves/chave-api.ts';
import { ChavesDemaisError } from '../../../domain/chaves/chave-errors.ts';
import { chaveCriada } from '../../mensagens/conta.ts';
import type { Mailer } from '../../ports/mailer.ts';
import type { AuthUnidadeDeTrabalho } from '../../ports/repositorios.ts';
import type { Segredos } from '../../ports/segredos.ts';

interface Dependencies {
  readonly emTransacao: AuthUnidadeDeTrabalho;
  readonly segredos: Segredos;
  readonly mailer: Mailer;
  readonly publicUrl: string;
  readonly newId: () => ChaveApiId;
  readonly now: () => Date;
}

export interface PedidoDeChave {
  readonly nome: string;
  readonly escopos: readonly Escopo[];
  readonly dias: number;
}

/** Keys of a medico for programs of theirs. */
export function makeChavesApi({ emTransacao, segredos, mailer, publicUrl, newId, now }: Dependencies) {
  return {
    /** The only time that the key is seen. */
    async criar(usuarioId: UsuarioId, pedido: PedidoDeChave): Promise<{ chave: ChaveApi; texto: string }> {
      const { nome } = parseFields({ nome: () => parseLinha(pedido.nome) });
      const { token: texto, hash } = segredos.novaChave();
      const chave = novaChaveApi({ ...pedido, nome, id: newId(), texto }, now());
      await emTransacao(usuarioId, async ({ usuarios, chaves }) => {
        const coube = await chaves.insert(usuarioId, chave, hash);
        if (!coube) throw new ChavesDemaisError();
        const dono = await usuarios.findById(usuarioId);
        if (!dono) throw new SessaoEncerradaError();
        await mailer.sendBehind({ to: dono.email, ...chaveCriada(publicUrl) });
      });
      return { chave, texto };
    },

    listar: (usuarioId: UsuarioId): Promise<ChaveApi[]> => emTransacao(usuarioId, ({ chaves }) => chaves.list()),

    /** @throws {NaoEncontradoError} also for a key of somebody else. */
    async revogar(usuarioId: UsuarioId, id: ChaveApiId): Promise<void> {
      const revogou = await emTransacao(usuarioId, ({ chaves }) => chaves.revogar(id, now()));
      if (!revogou) throw new NaoEncontradoError('chave_nao_encontrada', 'Esta chave não existe ou já foi revogada.');
    },
  };
}
