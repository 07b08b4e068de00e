import { isCodigoDeAplicativo } from '@autocusto/dominio/comum/segredos.ts';
import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import { CodigoInvalidoError, CodigoNecessarioError } from '../../../domain/contas/conta-errors.ts';
import type { Cifra, FatorRepository, Totp } from '../../ports/segundo-fator.ts';

interface Dependencies {
  readonly cifra: Cifra;
  readonly totp: Totp;
  readonly now: () => Date;
}

/** Counts codes by account, wherever they come from: six digits are few. */
export interface FreioPorConta {
  /** @throws while the attempts before this one impose a wait. */
  tentar(usuarioId: UsuarioId): Promise<void>;
  perdoar(usuarioId: UsuarioId): Promise<void>;
}

export interface CodigoDado {
  readonly codigo: string | undefined;
  readonly freio: FreioPorConta;
}

export type ExigirCodigo = ReturnType<typeof makeExigirCodigo>;

export function makeExigirCodigo({ cifra, totp, now }: Dependencies) {
  /**
   * For whoever has given the right password, in the transaction that goes on from there: a code is used up with what it
   * allows or not at all. Answers which kind served.
   * @throws {CodigoNecessarioError} @throws {CodigoInvalidoError}
   */
  return async function exigirCodigo(
    fatores: FatorRepository,
    usuarioId: UsuarioId,
    { codigo, freio }: CodigoDado,
  ): Promise<'nenhum' | 'aplicativo' | 'recuperacao'> {
    const fator = await fatores.find();
    if (!fator?.confirmadoEm) return 'nenhum';
    if (!codigo) throw new CodigoNecessarioError();

    await freio.tentar(usuarioId);
    const doAplicativo = isCodigoDeAplicativo(codigo);
    const serviu = doAplicativo
      ? await aceitarDoAplicativo(cifra.decifrar(fator.segredo, usuarioId), codigo)
      : await fatores.usarCodigo(cifra.hashDoCodigo(codigo, usuarioId), now());
    if (!serviu) throw new CodigoInvalidoError();
    await freio.perdoar(usuarioId);
    return doAplicativo ? 'aplicativo' : 'recuperacao';

    async function aceitarDoAplicativo(segredo: string, digitos: string): Promise<boolean> {
      const passo = totp.passoDe(segredo, digitos, now());
      return passo !== undefined && fatores.aceitarPasso(passo);
    }
  };
}
