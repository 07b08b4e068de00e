import { NaoEncontradoError } from '../../../../../shared/domain/common-errors.ts';
import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import { parseFields } from '@autocusto/dominio/comum/parse-fields.ts';
import { TokenInvalidoError } from '../../../domain/auth-errors.ts';
import {
  type Delegacao,
  type DelegacaoId,
  expiracaoDoConvite,
  type PapelDaDelegacao,
  parseTermino,
} from '../../../domain/delegacoes/delegacao.ts';
import {
  ContaDeOutroPapelError,
  conviteASiMesmo,
  ConviteDeOutroEmailError,
} from '../../../domain/delegacoes/delegacao-errors.ts';
import { parseEmail } from '../../../domain/contas/email.ts';
import { convite } from '../../mensagens/convite.ts';
import type { Delegacoes, PaginaDeDelegacoes } from '../../ports/delegacoes.ts';
import type { Mailer } from '../../ports/mailer.ts';
import type { AuthUnidadeDeTrabalho } from '../../ports/repositorios.ts';
import type { Segredos } from '../../ports/segredos.ts';

interface Dependencies {
  readonly delegacoes: Delegacoes;
  readonly emTransacao: AuthUnidadeDeTrabalho;
  readonly segredos: Segredos;
  readonly mailer: Mailer;
  readonly publicUrl: string;
  readonly newId: () => DelegacaoId;
  readonly now: () => Date;
}

export interface ConviteInformado {
  readonly papel: PapelDaDelegacao;
  readonly email: string;
  readonly terminaEm: string;
}

export function makeDelegacoes(dependencies: Dependencies) {
  const { delegacoes, emTransacao, segredos, mailer, publicUrl, newId, now } = dependencies;

  async function recusarOProprio(medicoId: UsuarioId, email: string): Promise<void> {
    const medico = await emTransacao(medicoId, ({ usuarios }) => usuarios.findById(medicoId));
    if (medico?.email.toLowerCase() === email.toLowerCase()) throw conviteASiMesmo();
  }

  return {
    /** Nothing here asks whether the address has an account: the answer and its cost are the same. */
    async convidar(medicoId: UsuarioId, informado: ConviteInformado): Promise<Delegacao> {
      const agora = now();
      const { email, terminaEm } = parseFields({
        email: () => parseEmail(informado.email),
        terminaEm: () => parseTermino(informado.terminaEm, agora),
      });
      await recusarOProprio(medicoId, email);

      const { token, hash } = segredos.novo();
      const id = newId();
      const expiraEm = expiracaoDoConvite(agora);
      const { papel } = informado;
      return emTransacao(medicoId, async () => {
        const delegacao = await delegacoes.convidar({ id, medicoId, papel, email, hash, expiraEm, terminaEm });
        await mailer.send({ to: email, ...convite(publicUrl, token, delegacao) });
        return delegacao;
      });
    },

    listar: (usuarioId: UsuarioId, pagina: PaginaDeDelegacoes) => delegacoes.listar(usuarioId, pagina),

    /** @throws {NaoEncontradoError} also for one between other people. */
    async encerrar(usuarioId: UsuarioId, id: DelegacaoId): Promise<void> {
      const havia = await delegacoes.encerrar(usuarioId, id);
      if (!havia) throw new NaoEncontradoError('delegacao_nao_encontrada', 'Esta delegação não existe ou já terminou.');
    },

    async aceitar(usuarioId: UsuarioId, token: string): Promise<Delegacao> {
      const resultado = await delegacoes.aceitar(usuarioId, segredos.hashOf(token));
      if (resultado === 'pede_assistente') throw new ContaDeOutroPapelError('assistente');
      if (resultado === 'pede_medico') throw new ContaDeOutroPapelError('medico');
      if (resultado === 'outro_email') throw new ConviteDeOutroEmailError();
      const delegacao = resultado === 'invalido' ? undefined : await delegacoes.ler(usuarioId, resultado.aceita);
      if (!delegacao) throw new TokenInvalidoError();
      return delegacao;
    },
  };
}
