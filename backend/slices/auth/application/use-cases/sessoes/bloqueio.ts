import { CamposInvalidosError } from '@autocusto/dominio/comum/domain-error.ts';
import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import { parseFields } from '@autocusto/dominio/comum/parse-fields.ts';
import { SessaoEncerradaError } from '../../../domain/auth-errors.ts';
import { PinInvalidoError, SenhaNaoConfereError } from '../../../domain/contas/conta-errors.ts';
import { MAX_PINS_ERRADOS, parsePin } from '../../../domain/sessoes/pin.ts';
import type { SenhaHasher } from '../../ports/senha-hasher.ts';
import type { Recusas } from '../../ports/recusas.ts';
import type { AuthUnidadeDeTrabalho } from '../../ports/repositorios.ts';
import type { Cifra } from '../../ports/segundo-fator.ts';
import type { QuemPede } from './autenticar.ts';

interface Dependencies {
  readonly emTransacao: AuthUnidadeDeTrabalho;
  readonly hasher: SenhaHasher;
  readonly cifra: Cifra;
  readonly recusas: Recusas;
  readonly now: () => Date;
}

export interface ProvaDeDesbloqueio {
  readonly pin?: string | undefined;
  readonly senha?: string | undefined;
}

/** The quick lock: the session lives, and answers nothing until its person is back. */
export function makeBloqueio({ emTransacao, hasher, cifra, recusas, now }: Dependencies) {
  const registrar = ({ usuarioId: conta, sessaoId: id }: QuemPede, codigo: string) =>
    recusas.registrar({ conta, sessao: { id, ator: conta }, codigo });

  async function comSenha(quem: QuemPede, senha: string): Promise<void> {
    const { usuarioId, sessaoId } = quem;
    const senhaHash = await emTransacao(usuarioId, ({ usuarios }) => usuarios.senhaHash(usuarioId));
    const confere = await hasher.verify(senha, senhaHash);
    if (!confere) {
      const error = new SenhaNaoConfereError();
      await registrar(quem, error.code);
      throw error;
    }
    await emTransacao(usuarioId, ({ sessoes }) => sessoes.desbloquear(sessaoId));
  }

  async function comPin(quem: QuemPede, pin: string): Promise<void> {
    const { usuarioId, sessaoId } = quem;
    // Counted before it is compared: many at once are no way around.
    const { tentativa, pinHash } = await emTransacao(usuarioId, async ({ usuarios, sessoes }) => ({
      tentativa: await sessoes.contarPin(sessaoId),
      pinHash: await usuarios.pinHash(usuarioId),
    }));
    const confere = tentativa !== undefined && (await hasher.verify(cifra.pinComChave(pin, usuarioId), pinHash));
    if (confere) return emTransacao(usuarioId, ({ sessoes }) => sessoes.desbloquear(sessaoId));

    const restantes = MAX_PINS_ERRADOS - (tentativa ?? MAX_PINS_ERRADOS);
    await registrar(quem, 'pin_invalido');
    if (restantes > 0) throw new PinInvalidoError(restantes);
    await encerrar(quem);
    throw new SessaoEncerradaError();
  }

  async function encerrar({ usuarioId, sessaoId }: QuemPede): Promise<void> {
    const agora = now();
    await emTransacao(usuarioId, async ({ sessoes }) => {
      const sessao = await sessoes.findToRefresh(sessaoId);
      if (sessao?.estaViva(agora)) await sessoes.update(sessao.encerrar('pin', agora));
    });
  }

  return {
    async definirPin(usuarioId: UsuarioId, novo: string): Promise<void> {
      const { pin } = parseFields({ pin: () => parsePin(novo) });
      const pinHash = await hasher.hash(cifra.pinComChave(pin, usuarioId));
      await emTransacao(usuarioId, ({ usuarios }) => usuarios.trocarPin(usuarioId, pinHash, now()));
    },

    removerPin: (usuarioId: UsuarioId): Promise<void> =>
      emTransacao(usuarioId, ({ usuarios }) => usuarios.trocarPin(usuarioId, null, now())),

    bloquear: ({ usuarioId, sessaoId }: QuemPede): Promise<void> =>
      emTransacao(usuarioId, ({ sessoes }) => sessoes.bloquear(sessaoId, now())),

    /** @throws {SessaoEncerradaError} at the fifth wrong PIN: the session is over. */
    async desbloquear(quem: QuemPede, { pin, senha }: ProvaDeDesbloqueio): Promise<void> {
      if (senha !== undefined && pin === undefined) return comSenha(quem, senha);
      if (pin !== undefined && senha === undefined) return comPin(quem, pin);
      const message = 'Digite o seu PIN ou a sua senha, um dos dois.';
      throw new CamposInvalidosError([{ field: 'pin', code: 'obrigatorio', message }]);
    },
  };
}
