import { ApiProblem } from '@/shared/services/api-problem';

/** The browser turns W3C's JSON into what an authenticator speaks, and back. One too old for that has no passkeys here. */
export function passkeysDisponiveis(): boolean {
  return (
    typeof PublicKeyCredential !== 'undefined' &&
    typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function' &&
    typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function'
  );
}

export function criarPasskey(opcoes: object): Promise<unknown> {
  const publicKey = () =>
    PublicKeyCredential.parseCreationOptionsFromJSON(opcoes as PublicKeyCredentialCreationOptionsJSON);
  return responder(() => navigator.credentials.create({ publicKey: publicKey() }));
}

export function usarPasskey(opcoes: object): Promise<unknown> {
  const publicKey = () =>
    PublicKeyCredential.parseRequestOptionsFromJSON(opcoes as PublicKeyCredentialRequestOptionsJSON);
  return responder(() => navigator.credentials.get({ publicKey: publicKey() }));
}

async function responder(perguntar: () => Promise<Credential | null>): Promise<unknown> {
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
