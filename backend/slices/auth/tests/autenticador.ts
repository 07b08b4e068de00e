import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

const EM_CASA = { UP: 0x01, UV: 0x04, AT: 0x40 } as const;

export interface Faltas {
  /** The person did not prove who they are to the authenticator. */
  readonly semVerificacao?: boolean;
  readonly origem?: string;
  readonly rpId?: string;
  readonly userHandle?: string;
  readonly contador?: number;
  readonly tipo?: string;
}

/** An authenticator without hardware: ES256, "none" attestation, discoverable credential. WebAuthn §6. */
export class Autenticador {
  readonly credencialId = randomBytes(32);
  contador = 0;
  readonly #chave: KeyObject;
  readonly #publica: KeyObject;
  readonly #origem: string;
  #userHandle = '';

  constructor(origem: string) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.#chave = privateKey;
    this.#publica = publicKey;
    this.#origem = origem;
  }

  registrar(opcoes: { challenge: string; rp: { id: string }; user: { id: string } }, faltas: Faltas = {}) {
    this.#userHandle = opcoes.user.id;
    const clientDataJSON = this.#clientData(faltas.tipo ?? 'webauthn.create', opcoes.challenge, faltas);
    const tamanho = Buffer.alloc(2);
    tamanho.writeUInt16BE(this.credencialId.length);
    const authData = Buffer.concat([
      this.#cabecalho(faltas.rpId ?? opcoes.rp.id, EM_CASA.AT, faltas),
      Buffer.alloc(16), // no model
      tamanho,
      this.credencialId,
      this.#coseKey(),
    ]);
    const attestationObject = Buffer.concat([
      Buffer.of(0xa3),
      texto('fmt'),
      texto('none'),
      texto('attStmt'),
      Buffer.of(0xa0),
      texto('authData'),
      bytes(authData),
    ]);
    return this.#resposta({
      clientDataJSON: clientDataJSON.toString('base64url'),
      attestationObject: attestationObject.toString('base64url'),
      transports: ['internal'],
    });
  }

  assinar(opcoes: { challenge: string; rpId: string }, faltas: Faltas = {}) {
    const clientDataJSON = this.#clientData(faltas.tipo ?? 'webauthn.get', opcoes.challenge, faltas);
    const authenticatorData = this.#cabecalho(faltas.rpId ?? opcoes.rpId, 0, faltas);
    const assinado = Buffer.concat([authenticatorData, createHash('sha256').update(clientDataJSON).digest()]);
    return this.#resposta({
      clientDataJSON: clientDataJSON.toString('base64url'),
      authenticatorData: authenticatorData.toString('base64url'),
      signature: sign('sha256', assinado, this.#chave).toString('base64url'),
      userHandle: faltas.userHandle ?? this.#userHandle,
    });
  }

  #resposta<T>(response: T) {
    const id = this.credencialId.toString('base64url');
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }

  #clientData(type: string, challenge: string, { origem = this.#origem }: Faltas): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: origem, crossOrigin: false }));
  }

  #cabecalho(rpId: string, mais: number, { semVerificacao, contador = this.contador }: Faltas): Buffer {
    const flags = EM_CASA.UP | (semVerificacao ? 0 : EM_CASA.UV) | mais;
    const contagem = Buffer.alloc(4);
    contagem.writeUInt32BE(contador);
    return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.of(flags), contagem]);
  }

  /** {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y} */
  #coseKey(): Buffer {
    const { x = '', y = '' } = this.#publica.export({ format: 'jwk' });
    const inicio = Buffer.of(0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21);
    return Buffer.concat([
      inicio,
      bytes(Buffer.from(x, 'base64url')),
      Buffer.of(0x22),
      bytes(Buffer.from(y, 'base64url')),
    ]);
  }
}

/** CBOR (RFC 8949) of short texts. */
function texto(valor: string): Buffer {
  return Buffer.concat([Buffer.of(0x60 + valor.length), Buffer.from(valor)]);
}

/** CBOR of byte strings of less than 64 KiB, their length as short as it may be. */
function bytes(valor: Buffer): Buffer {
  const curto = valor.length < 256;
  const inicio = curto ? Buffer.of(0x58, valor.length) : Buffer.of(0x59, valor.length >> 8, valor.length & 0xff);
  return Buffer.concat([inicio, valor]);
}
