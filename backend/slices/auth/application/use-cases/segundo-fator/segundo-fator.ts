import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import { SessaoEncerradaError } from '../../../domain/auth-errors.ts';
import {
  CodigoNaoConfereError,
  SegundoFatorAtivoError,
  SegundoFatorInativoError,
} from '../../../domain/contas/conta-errors.ts';
import type { Passkey } from '../../../domain/segundo-fator/passkey.ts';
import { CODIGOS_DE_RECUPERACAO } from '../../../domain/segundo-fator/segundo-fator.ts';
import { codigosTrocados, segundoFatorAtivado, segundoFatorDesativado } from '../../mensagens/conta.ts';
import type { Mailer } from '../../ports/mailer.ts';
import type { AuthRepositorios, AuthUnidadeDeTrabalho } from '../../ports/repositorios.ts';
import type { Cifra, FatorRepository, Totp } from '../../ports/segundo-fator.ts';
import type { QuemPede } from '../sessoes/autenticar.ts';
import type { FreioPorConta } from './exigir-codigo.ts';

interface Dependencies {
  readonly emTransacao: AuthUnidadeDeTrabalho;
  readonly cifra: Cifra;
  readonly totp: Totp;
  readonly mailer: Mailer;
  readonly publicUrl: string;
  readonly now: () => Date;
}

export interface SituacaoDoSegundoFator {
  readonly confirmadoEm: Date | null;
  readonly codigosRestantes: number;
  readonly passkeys: readonly Passkey[];
}

export function makeSegundoFator({ emTransacao, cifra, totp, mailer, publicUrl, now }: Dependencies) {
  async function donoEm({ usuarios }: AuthRepositorios, usuarioId: UsuarioId) {
    const usuario = await usuarios.findById(usuarioId);
    if (!usuario) throw new SessaoEncerradaError();
    return usuario;
  }

  async function trocarCodigos(fatores: FatorRepository, usuarioId: UsuarioId): Promise<string[]> {
    const codigos = Array.from({ length: CODIGOS_DE_RECUPERACAO }, () => cifra.novoCodigo());
    const hashes = codigos.map((codigo) => cifra.hashDoCodigo(codigo, usuarioId));
    await fatores.trocarCodigos(usuarioId, hashes, now());
    return codigos;
  }

  return {
    situacao: (usuarioId: UsuarioId): Promise<SituacaoDoSegundoFator> =>
      emTransacao(usuarioId, async ({ fatores, passkeys }) => ({
        confirmadoEm: (await fatores.find())?.confirmadoEm ?? null,
        codigosRestantes: await fatores.contarCodigos(),
        passkeys: await passkeys.list(),
      })),

    /** Shows a secret; nothing asks for its codes until the first one has come back. */
    async iniciar(usuarioId: UsuarioId): Promise<{ segredo: string; url: string; qrSvg: string }> {
      const { email } = await emTransacao(usuarioId, (repositorios) => donoEm(repositorios, usuarioId));
      const novo = await totp.novo(email);
      const iniciou = await emTransacao(usuarioId, ({ fatores }) =>
        fatores.iniciar(usuarioId, cifra.cifrar(novo.segredo, usuarioId), now()),
      );
      if (!iniciou) throw new SegundoFatorAtivoError();
      return novo;
    },

    /** Answers the recovery codes, shown this once. */
    async confirmar({ usuarioId, sessaoId }: QuemPede, codigo: string, freio: FreioPorConta): Promise<string[]> {
      await freio.tentar(usuarioId);
      const codigos = await emTransacao(usuarioId, async (repositorios) => {
        const { fatores } = repositorios;
        const fator = await fatores.find();
        if (!fator) throw new SegundoFatorInativoError();
        if (fator.confirmadoEm) throw new SegundoFatorAtivoError();
        const passo = totp.passoDe(cifra.decifrar(fator.segredo, usuarioId), codigo, now());
        if (passo === undefined) throw new CodigoNaoConfereError();
        const confirmou = await fatores.confirmar(passo, now());
        if (!confirmou) throw new SegundoFatorAtivoError();
        await repositorios.sessoes.provarSegundoFator(sessaoId, now());
        const dono = await donoEm(repositorios, usuarioId);
        await mailer.sendBehind({ to: dono.email, ...segundoFatorAtivado(publicUrl) });
        return trocarCodigos(fatores, usuarioId);
      });
      await freio.perdoar(usuarioId);
      return codigos;
    },

    gerarCodigos(usuarioId: UsuarioId): Promise<string[]> {
      return emTransacao(usuarioId, async (repositorios) => {
        const fator = await repositorios.fatores.find();
        if (!fator?.confirmadoEm) throw new SegundoFatorInativoError();
        const dono = await donoEm(repositorios, usuarioId);
        await mailer.sendBehind({ to: dono.email, ...codigosTrocados(publicUrl) });
        return trocarCodigos(repositorios.fatores, usuarioId);
      });
    },

    async remover(usuarioId: UsuarioId): Promise<void> {
      await emTransacao(usuarioId, async (repositorios) => {
        const fator = await repositorios.fatores.find();
        await repositorios.fatores.remover();
        const dono = await donoEm(repositorios, usuarioId);
        if (fator?.confirmadoEm) await mailer.sendBehind({ to: dono.email, ...segundoFatorDesativado(publicUrl) });
      });
    },
  };
}
