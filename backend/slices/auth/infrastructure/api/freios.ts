import type { FastifyReply } from 'fastify';
import type { LimitStore } from '../../../../shared/security/limit-store.ts';
import { LOGIN_BRAKE } from '../../../../shared/security/limits.ts';
import { addressKey, assertBrakeOff } from '../../../../shared/security/rate-limit.ts';
import type { FreioDeCodigo } from '../../application/use-cases/exigir-codigo.ts';

/** Only whoever knows the password gets this far, so counting by account alone keeps no owner out. */
export function freioDeCodigo(limits: LimitStore, reply: FastifyReply): FreioDeCodigo {
  const key = (usuarioId: string) => `codigo ${usuarioId}`;
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

/** By account and address together, as the login's. */
export function chaveDaProva(usuarioId: string, ip: string): string {
  return `prova ${usuarioId} ${addressKey(ip)}`;
}
