import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { SenhaHasher } from '../../application/ports/senha-hasher.ts';
import type { SenhaHash } from '../../domain/contas/usuario.ts';
import { makeSemaphore } from './semaphore.ts';

export interface Argon2Options {
  readonly memoryKib: number;
  readonly passes: number;
}

interface Parameters {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

const derive = promisify(argon2);
const SALT_BYTES = 16;
const TAG_BYTES = 32;
const PARALLELISM = 1;
/** Half of libuv's four threads: files and look-ups of names need the others. */
const AT_ONCE = 2;
/** About two seconds of waiting; beyond it a login is refused at once instead of timing out. */
const MAX_WAITING = 200;

/** Argon2id in PHC string format; what the string says is what verifies it, so parameters may change at any time. */
export function makeArgon2Hasher({ memoryKib, passes }: Argon2Options): SenhaHasher {
  const current: Parameters = { memory: memoryKib, passes, parallelism: PARALLELISM };
  const inTurn = makeSemaphore(AT_ONCE, MAX_WAITING);

  const tagOf = (senha: string, salt: Buffer, parameters: Parameters, tagLength: number) =>
    inTurn(() =>
      // One password, however the keyboard composes its accents (NIST 800-63B).
      derive('argon2id', { message: senha.normalize('NFKC'), nonce: salt, tagLength, ...parameters }),
    );

  async function hash(senha: string): Promise<SenhaHash> {
    const salt = randomBytes(SALT_BYTES);
    return toPhc(current, salt, await tagOf(senha, salt, current, TAG_BYTES));
  }

  return {
    hash,

    async verify(senha, known) {
      // Without an account the same work is done for nothing, so that the time says nothing.
      const { salt, tag, parameters } = known
        ? fromPhc(known)
        : { salt: randomBytes(SALT_BYTES), tag: randomBytes(TAG_BYTES), parameters: current };
      const given = await tagOf(senha, salt, parameters, tag.length);
      return timingSafeEqual(given, tag) && known !== undefined;
    },

    async rehash(senha, known) {
      const { memory, passes: knownPasses, parallelism } = fromPhc(known).parameters;
      const same = memory === current.memory && knownPasses === current.passes && parallelism === current.parallelism;
      return same ? undefined : hash(senha);
    },
  };
}

function toPhc({ memory, passes, parallelism }: Parameters, salt: Buffer, tag: Buffer): SenhaHash {
  const base64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(tag)}` as SenhaHash;
}

function fromPhc(phc: SenhaHash): { salt: Buffer; tag: Buffer; parameters: Parameters } {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(phc);
  if (!match) throw new Error('password hash is not Argon2id in PHC format');
  const [, memory, passes, parallelism, salt = '', tag = ''] = match;
  return {
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
    parameters: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
  };
}
