import { isIP } from 'node:net';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { parse as uuidBytes } from 'uuid';
import type { Autenticadores } from '../../application/ports/segundo-fator.ts';
import { PasskeysIndisponiveisError } from '../../domain/contas/conta-errors.ts';
import { DESAFIO_MS } from '../../domain/segundo-fator/passkey.ts';

/** Longer ids exist in no authenticator (WebAuthn §5.8.3). */
const MAX_ID_CHARS = 1364;

/** Certificates and signatures of many kinds: read when a passkey is first asked for, not at each start. */
const biblioteca = () => import('@simplewebauthn/server');

export function makeWebauthnAutenticadores(publicUrl: string): Autenticadores {
  const { hostname: rpID, origin } = new URL(publicUrl);
  const esperado = { expectedOrigin: origin, expectedRPID: rpID, requireUserVerification: true };

  function assertDisponivel(): void {
    if (isIP(rpID) || rpID.startsWith('[')) throw new PasskeysIndisponiveisError();
  }

  return {
    async opcoesDeRegistro({ id, email, nome }, existentes) {
      assertDisponivel();
      const { generateRegistrationOptions } = await biblioteca();
      const opcoes = await generateRegistrationOptions({
        rpName: 'AutoCusto',
        rpID,
        userID: new Uint8Array(uuidBytes(id)),
        userName: email,
        userDisplayName: nome,
        timeout: DESAFIO_MS,
        attestationType: 'none',
        excludeCredentials: existentes.map(({ credencialId, transportes }) => ({
          id: credencialId,
          transports: [...transportes],
        })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
      return { desafio: opcoes.challenge, opcoes };
    },

    async conferirRegistro(resposta, desafio) {
      const { verifyRegistrationResponse } = await biblioteca();
      try {
        const { verified, registrationInfo } = await verifyRegistrationResponse({
          response: resposta as RegistrationResponseJSON, // it checks every member itself
          expectedChallenge: desafio,
          ...esperado,
        });
        if (!verified) return undefined;
        const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
        const transportes = transports.filter((nome) => /^[a-z-]{1,20}$/.test(nome)).slice(0, 10);
        return { credencialId: id, chavePublica: new Uint8Array(publicKey), contador: counter, transportes };
      } catch {
        return undefined; // its messages say what of the browser's answer was not as asked
      }
    },

    async opcoesDeLogin() {
      assertDisponivel();
      const { generateAuthenticationOptions } = await biblioteca();
      // No list of credentials: the authenticator offers the accounts that it knows, and nobody learns which exist.
      const opcoes = await generateAuthenticationOptions({ rpID, timeout: DESAFIO_MS, userVerification: 'required' });
      return { desafio: opcoes.challenge, opcoes };
    },

    credencialEm(resposta) {
      const { id } = resposta as { id?: unknown };
      return typeof id === 'string' && id.length <= MAX_ID_CHARS && /^[\w-]+$/.test(id) ? id : undefined;
    },

    async conferirLogin(resposta, desafio, credencial, dono) {
      const { verifyAuthenticationResponse } = await biblioteca();
      const response = resposta as AuthenticationResponseJSON; // it checks every member itself
      try {
        const { verified, authenticationInfo } = await verifyAuthenticationResponse({
          response,
          expectedChallenge: desafio,
          credential: {
            id: credencial.credencialId,
            publicKey: credencial.chavePublica,
            counter: credencial.contador,
          },
          ...esperado,
        });
        // WebAuthn §7.2, step 6: a discoverable credential says whose it is.
        const { userHandle } = response.response;
        const deOutro = userHandle !== undefined && userHandle !== Buffer.from(uuidBytes(dono)).toString('base64url');
        return verified && !deOutro ? authenticationInfo.newCounter : undefined;
      } catch {
        return undefined; // its messages say what of the browser's answer was not as asked
      }
    },
  };
}
