import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Signs what is made here (npm run sigtap, npm run catalogo -- assinar); made once. Whoever has it can sign packs. */
export async function chaveDaInstalacao(dados: string): Promise<KeyObject> {
  const arquivo = join(dados, 'chave-do-catalogo.pem');
  const { privateKey } = generateKeyPairSync('ed25519');
  const nova = privateKey.export({ format: 'pem', type: 'pkcs8' });
  await writeFile(arquivo, nova, { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return createPrivateKey(await readFile(arquivo));
}
