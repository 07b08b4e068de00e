import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { Credencial, Passkey, PasskeyId } from '../../domain/segundo-fator/passkey.ts';
import type { CodigoHash, FatorTotp, SegredoCifrado } from '../../domain/segundo-fator/segundo-fator.ts';
import type { PinComChave } from '../../domain/sessoes/pin.ts';

/** Secrets that must be read again, or that are too short to stand without a key: the key is never in the database. */
export interface Cifra {
  cifrar(segredo: string, dono: UsuarioId): SegredoCifrado;
  /** @throws when it was made for another usuario, with another key, or changed. */
  decifrar(cifrado: SegredoCifrado, dono: UsuarioId): string;
  hashDoCodigo(codigo: string, dono: UsuarioId): CodigoHash;
  /** What the password hasher gets instead of the digits. */
  pinComChave(pin: string, dono: UsuarioId): PinComChave;
  /** One recovery code, as it is shown. */
  novoCodigo(): string;
}

export interface Totp {
  /** A secret and the two ways to hand it to an app. */
  novo(rotulo: string): Promise<{ segredo: string; url: string; qrSvg: string }>;
  /** The time step that the code belongs to, one more or one less than now allowed. */
  passoDe(segredo: string, codigo: string, agora: Date): number | undefined;
}

export interface FatorRepository {
  find(): Promise<FatorTotp | undefined>;
  /** Replaces one that waits for its first code. Answers false when there is one in force. */
  iniciar(usuarioId: UsuarioId, segredo: SegredoCifrado, agora: Date): Promise<boolean>;
  /** Answers false when that time step, or a later one, was accepted already. */
  aceitarPasso(passo: number): Promise<boolean>;
  /** Answers false when there is none waiting for its first code. */
  confirmar(passo: number, agora: Date): Promise<boolean>;
  remover(): Promise<void>;

  /** The earlier ones no longer serve. */
  trocarCodigos(usuarioId: UsuarioId, hashes: readonly CodigoHash[], agora: Date): Promise<void>;
  /** Answers whether it could still be used; afterwards it cannot. */
  usarCodigo(hash: CodigoHash, agora: Date): Promise<boolean>;
  contarCodigos(): Promise<number>;
}

export interface PasskeyRepository {
  /** @throws {PasskeyRecusadaError} when the credential is registered already, whoever's it is. */
  insert(usuarioId: UsuarioId, passkey: Passkey): Promise<void>;
  list(): Promise<Passkey[]>;
  findByCredencial(credencialId: string): Promise<Passkey | undefined>;
  /** Answers false when the counter did not grow, as another use at the same moment shows too. */
  usar(id: PasskeyId, contador: number, agora: Date): Promise<boolean>;
  /** Answers whether there was one. */
  delete(id: PasskeyId): Promise<boolean>;

  /** Retires the earlier ones of the usuario. */
  guardarDesafio(usuarioId: UsuarioId, desafio: string, agora: Date, expiraEm: Date): Promise<void>;
  /** The challenge of a registration, once. */
  usarDesafio(agora: Date): Promise<string | undefined>;
}

/** Challenges of logins precede any usuario. */
export interface DesafiosDeLogin {
  guardar(id: string, desafio: string, agora: Date, expiraEm: Date): Promise<void>;
  /** Once; `undefined` when unknown, used or expired. */
  usar(id: string, agora: Date): Promise<string | undefined>;
}

/** WebAuthn level 3, user verification always required. */
export interface Autenticadores {
  opcoesDeRegistro(
    dono: { id: UsuarioId; email: string; nome: string },
    existentes: readonly Credencial[],
  ): Promise<Opcoes>;
  /** `undefined` when anything about the answer is not as asked. */
  conferirRegistro(resposta: unknown, desafio: string): Promise<Credencial | undefined>;
  opcoesDeLogin(): Promise<Opcoes>;
  /** What the answer claims, before anything is proved. */
  credencialEm(resposta: unknown): string | undefined;
  /** The new counter; `undefined` when anything about the answer is not as asked. */
  conferirLogin(
    resposta: unknown,
    desafio: string,
    credencial: Credencial,
    dono: UsuarioId,
  ): Promise<number | undefined>;
}

export interface Opcoes {
  readonly desafio: string;
  /** For `navigator.credentials`, in the names of the W3C. */
  readonly opcoes: object;
}
