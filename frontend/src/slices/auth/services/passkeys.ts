import { ApiProblem } from '@/shared/services/api-problem';

/** WebAuthn knows addresses by name only: opened by a number, the product has no passkeys. */
export function abertoPorNumero(): boolean {
  return /^[\d.]+$|^\[/.test(window.location.hostname);
}

/** This machine, opened by its number, answers by its name too. */
export function enderecoPorNome(): string | undefined {
  const { hostname, protocol, port } = window.location;
  return /^127\.|^\[::1\]$/.test(hostname) ? `${protocol}//localhost${port && `:${port}`}` : undefined;
}

/** The browser turns W3C's JSON into what an authenticator speaks, and back. One too old for that has no passkeys here. */
export function passkeysDisponiveis(): boolean {
  return (
    !abertoPorNumero() &&
    typeof PublicKeyCredential !== 'undefined' &&
    typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function' &&
    typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function'
  );
}

export function criarPasskey(opcoes: object): Promise<object> {
  const publicKey = () =>
    PublicKeyCredential.parseCreationOptionsFromJSON(opcoes as PublicKeyCredentialCreationOptionsJSON);
  return responder(() => navigator.credentials.create({ publicKey: publicKey() }));
}

export function usarPasskey(opcoes: object): Promise<object> {
  const publicKey = () =>
    PublicKeyCredential.parseRequestOptionsFromJSON(opcoes as PublicKeyCredentialRequestOptionsJSON);
  return responder(() => navigator.credentials.get({ publicKey: publicKey() }));
}

async function responder(perguntar: () => Promise<Credential | null>): Promise<object> {
  try {
    const credential = (await perguntar()) as PublicKeyCredential | null;
    if (!credential) throw new DOMException('nothing chosen', 'NotAllowedError');
    return credential.toJSON();
  } catch (cause) {
    throw recusa(cause);
  }
}

const RECUSAS: Partial<Record<string, [title: string, action: string]>> = {
  NotAllowedError: ['A passkey não foi confirmada.', 'Tente de novo, ou use a senha.'],
  SecurityError: ['Passkeys não funcionam neste endereço.', 'Abra o AutoCusto pelo endereço dos e-mails dele.'],
  InvalidStateError: ['Este aparelho já tem uma passkey desta conta.', 'Use a que existe, ou remova-a antes.'],
};

function recusa(cause: unknown): ApiProblem {
  const name = cause instanceof DOMException ? cause.name : '';
  const [title, action] = RECUSAS[name] ?? ['O aparelho não conseguiu usar a passkey.', 'Use a senha.'];
  return new ApiProblem(
    { type: '/problemas/passkey', title, action, status: 0, code: 'passkey', errors: [], extra: {} },
    { cause },
  );
}
