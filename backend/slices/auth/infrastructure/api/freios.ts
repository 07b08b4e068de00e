import type { FastifyReply } from 'fastify';
import type { LimitStore } from '../portaria/limit-store.ts';
import { LOGIN_BRAKE } from '../portaria/limits.ts';
import { addressKey, assertBrakeOff } from '../portaria/rate-limit.ts';
import type { FreioPorConta } from '../../application/use-cases/segundo-fator/exigir-codigo.ts';

/** Only whoever knows the password gets this far, so counting by account alone keeps no owner out. */
export function freioDeCodigo(limits: LimitStore, reply: FastifyReply): FreioPorConta {
  return porConta('codigo', limits, reply);
}

/** Passwords given with a link of a mail: nobody else has the link, so this keeps no owner out either. */
export function freioDeLink(limits: LimitStore, reply: FastifyReply): FreioPorConta {
  return porConta('link', limits, reply);
}

function porConta(prova: string, limits: LimitStore, reply: FastifyReply): FreioPorConta {
  const key = (usuarioId: string) => `${prova} ${usuarioId}`;
  return {
    tentar: (usuarioId) => assertBrakeOff(limits, key(usuarioId), LOGIN_BRAKE, reply),
    perdoar: (usuarioId) => limits.forgive(key(usuarioId)),
  };
}

/** Runs `provar` under the brake of the key; a right proof forgives the earlier ones. */
export async function comFreio<T>(
  limits: LimitStore,
  key: string,
  reply: FastifyReply,
  provar: () => Promise<T>,
): Promise<T> {
  await assertBrakeOff(limits, key, LOGIN_BRAKE, reply);
  const provado = await provar();
  await limits.forgive(key);
  return provado;
}

/** By account and address together, or browser where it was entered before: every door that asks e-mail and password. */
export function chaveDoLogin(email: string, deOnde: string): string {
  return `login ${email.toLowerCase()} ${deOnde}`;
}

/** By account and address together, as the login's. */
export function chaveDaProva(usuarioId: string, ip: string): string {
  return `prova ${usuarioId} ${addressKey(ip)}`;
}
