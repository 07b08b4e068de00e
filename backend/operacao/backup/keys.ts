import { decryptKey, type Key, type PrivateKey, readKeys } from 'openpgp';
import { CopiaRecusadaError } from './copia-recusada-error.ts';

/** What `gpg --export` and `sq` write: binary, or one or more blocks of text. */
const BLOCK = /-----BEGIN PGP ([A-Z ]+)-----[\s\S]*?-----END PGP \1-----/g;
const OF_KEYS = ['PUBLIC KEY BLOCK', 'PRIVATE KEY BLOCK'];

/**
 * Every key of the file: the copy is for all of them, or is not made. A key left out in silence is somebody who finds
 * out on the day of the fire.
 * @throws {CopiaRecusadaError} naming the key that does not serve, and why.
 */
export async function readPublicKeys(file: Uint8Array, now: Date): Promise<Key[]> {
  const keys = await readAll(file, { ignoreUnsupportedPackets: false });
  for (const key of keys) {
    if (key.isPrivate()) {
      throw new CopiaRecusadaError(
        `${nameOf(key)} é uma chave privada: ela não pode ficar na máquina que faz as cópias. Use a chave pública dela ` +
          '(gpg --armor --export).',
      );
    }
    const reason = await whyUseless(key, now);
    if (reason) throw new CopiaRecusadaError(`Esta chave pública não serve: ${nameOf(key)} ${reason}`);
  }
  return keys;
}

/** @throws {CopiaRecusadaError} when there is no private key in it, or the passphrase opens none of them. */
export async function readPrivateKeys(file: Uint8Array, passphrase: string | undefined): Promise<PrivateKey[]> {
  const found = (await readAll(file)).filter((key) => key.isPrivate());
  if (found.length === 0) {
    throw new CopiaRecusadaError('O arquivo da chave deve ter a chave privada OpenPGP da cópia; nele só há a pública.');
  }
  const present = found.filter((key) => key.getKeys().some((part) => !isStub(part.keyPacket)));
  const [first] = present;
  if (!first) {
    throw new CopiaRecusadaError(
      `A parte secreta da chave ${found.map(nameOf).join(', ')} não está neste arquivo: está em um cartão ou em outra ` +
        'exportação (gpg --armor --export-secret-keys).',
    );
  }
  const open = present.filter((key) => key.isDecrypted());
  const closed = present.filter((key) => !key.isDecrypted());
  if (open.length === 0 && passphrase === undefined) {
    throw new CopiaRecusadaError(
      `A chave privada ${nameOf(first)} tem senha: informe-a em BACKUP_CHAVE_SENHA ou BACKUP_CHAVE_SENHA_FILE.`,
    );
  }
  if (passphrase !== undefined) {
    for (const privateKey of closed) {
      const opened = await decryptKey({ privateKey, passphrase }).catch(() => undefined);
      if (opened) open.push(opened);
    }
  }
  if (open.length === 0) throw new CopiaRecusadaError(`A senha não abre a chave privada ${nameOf(first)}.`);
  return open;
}

/** Its owner and its id, as gpg and sq show it. A name that somebody wrote may hold what a terminal obeys. */
export function nameOf(key: Key): string {
  const id = key.getKeyID().toHex().toUpperCase();
  const [owner] = key.getUserIDs();
  return owner ? `${owner.replace(/\p{C}/gu, '?')} (${id})` : id;
}

async function readAll(file: Uint8Array, config = {}): Promise<Key[]> {
  const binary = ((file[0] ?? 0) & 0x80) !== 0;
  const blocks = [...new TextDecoder().decode(file).matchAll(BLOCK)];
  const other = blocks.find(([, kind = '']) => !OF_KEYS.includes(kind));
  if (!binary && other) throw new CopiaRecusadaError(`O arquivo da chave tem um bloco que não é chave: ${other[1]}.`);
  if (!binary && blocks.length === 0) {
    throw new CopiaRecusadaError('O arquivo da chave não tem chave OpenPGP (gpg --armor --export).');
  }
  try {
    if (binary) return await readKeys({ binaryKeys: file, config });
    const read = await Promise.all(blocks.map(([armoredKeys]) => readKeys({ armoredKeys, config })));
    return read.flat();
  } catch (cause) {
    throw new CopiaRecusadaError(
      'O arquivo da chave não se lê: está danificado, ou tem uma chave ou subchave de um tipo que este programa não ' +
        'conhece (pós-quântica, por exemplo). gpg --show-keys diz quais há.',
      { cause },
    );
  }
}

/** Undefined when copies can be made for it. */
async function whyUseless(key: Key, now: Date): Promise<string | undefined> {
  const created = key.getCreationTime();
  if (created > now) return `só vale a partir de ${day(created)}. Confira o relógio, ou use uma chave em vigor.`;
  const primary = await failureOf(() => key.verifyPrimaryKey(now));
  if (primary) return reasonOf(primary, key, await key.getExpirationTime(undefined).catch(() => null));
  const useless = await failureOf(() => key.getEncryptionKey(undefined, now));
  if (!useless) return undefined;
  const expirations = await Promise.all(key.subkeys.map((subkey) => subkey.getExpirationTime(now).catch(() => null)));
  const last = expirations.filter((date) => date instanceof Date).sort((a, b) => b.getTime() - a.getTime())[0];
  return reasonOf(useless, key, last ?? null);
}

/** openpgp says why only in the text of its errors; their words are tested against keys of gpg and sq. */
function reasonOf(error: string, key: Key, expiration: Date | number | null): string {
  const part = /subkey/i.test(error) ? 'tem a subchave de cifrar' : '';
  if (/is revoked/.test(error))
    return part ? `${part} revogada. Use uma chave em vigor.` : 'foi revogada. Use uma em vigor.';
  if (/is expired/.test(error)) {
    const when = expiration instanceof Date ? ` em ${day(expiration)}` : '';
    return part ? `${part} vencida${when}. Prorrogue-a ou use outra.` : `venceu${when}. Prorrogue-a ou use outra.`;
  }
  if (/in the future/.test(error)) return 'tem a subchave de cifrar com data futura. Confira o relógio, ou use outra.';
  if (/too weak|[Ii]nsecure|SHA1|MD5/.test(error)) {
    return `é fraca para guardar uma cópia (${algorithms(key)}). Gere outra: gpg --quick-gen-key.`;
  }
  if (/encryption key packet in key \w+$/.test(error)) {
    return 'só assina: não tem subchave de cifrar. Acrescente uma (gpg --quick-add-key) ou use outra.';
  }
  return `é de um tipo que este programa não usa (${algorithms(key)}). Gere outra: gpg --quick-gen-key, sem dizer a curva.`;
}

function algorithms(key: Key): string {
  const used = [key, ...key.subkeys].map((part) => {
    const { algorithm, curve, bits } = part.getAlgorithmInfo() as { algorithm: string; curve?: string; bits?: number };
    return curve ?? (bits ? `${algorithm} de ${bits} bits` : algorithm);
  });
  return [...new Set(used)].join(', ');
}

function isStub(packet: object): boolean {
  return 'isDummy' in packet && (packet as { isDummy(): boolean }).isDummy();
}

async function failureOf(work: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : 'desconhecido';
  }
}

function day(date: Date): string {
  return date.toLocaleDateString('pt-BR', { timeZone: 'UTC' });
}
