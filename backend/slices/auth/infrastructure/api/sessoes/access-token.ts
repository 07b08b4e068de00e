import type { Papel } from '../../../../../shared/domain/papel.ts';
import jwt from '@fastify/jwt';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { SessaoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { QuemPede } from '../../../application/use-cases/sessoes/autenticar.ts';
import { NaoAutenticadoError } from '../../../domain/auth-errors.ts';

export const ACCESS_TOKEN_SECONDS = 600;

const ISSUER = 'autocusto';
const AUDIENCE = 'autocusto-api';

interface Claims {
  readonly sub: UsuarioId;
  readonly sid: SessaoId;
  readonly tipo: Papel;
}

declare module '@fastify/jwt' {
  interface FastifyJWT {
    payload: Claims;
    user: Claims;
  }
}

/** The algorithm is ours to choose, never the token's (RFC 8725 §3.1). */
export async function useAccessTokens(app: FastifyInstance, secret: string): Promise<void> {
  await app.register(jwt, {
    secret,
    sign: { algorithm: 'HS256', iss: ISSUER, aud: AUDIENCE, expiresIn: ACCESS_TOKEN_SECONDS },
    verify: {
      algorithms: ['HS256'],
      allowedIss: ISSUER,
      allowedAud: AUDIENCE,
      requiredClaims: ['sub', 'sid', 'tipo', 'iat', 'exp'],
    },
  });
}

export function signAccessToken(app: FastifyInstance, claims: Claims): string {
  return app.jwt.sign(claims);
}

/** @throws {NaoAutenticadoError} without a bearer token that this server signed and that still holds. */
export async function verifyBearer(request: FastifyRequest): Promise<QuemPede> {
  try {
    const { sub, sid } = await request.jwtVerify<Claims>();
    return { usuarioId: sub, sessaoId: sid };
  } catch (error) {
    throw new NaoAutenticadoError({ cause: error });
  }
}
