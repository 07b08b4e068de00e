import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Folders that scripts/iniciar-e2e.ts makes, the newest first: the product under test writes its mails there. */
export function pastas(): string[] {
  return readdirSync(tmpdir())
    .filter((nome) => nome.startsWith('autocusto-e2e-'))
    .map((nome) => join(tmpdir(), nome, 'emails'))
    .filter((pasta) => existsSync(pasta))
    .toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
}

/** The token of the last mail to the address, waiting for it to be written. */
export async function tokenDoEmail(destinatario: string): Promise<string> {
  for (let tentativa = 0; tentativa < 50; tentativa += 1) {
    const token = procurar(destinatario);
    if (token) return token;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('O e-mail de confirmação não foi escrito em 10 s.');
}

function procurar(destinatario: string): string | undefined {
  for (const pasta of pastas()) {
    const mensagens = readdirSync(pasta)
      .filter((nome) => nome.endsWith('.eml'))
      .toSorted()
      .toReversed()
      .map((nome) => readFileSync(join(pasta, nome), 'utf8'))
      .filter((texto) => texto.includes(destinatario));
    for (const texto of mensagens) {
      const token = /token=(\w+)/.exec(texto)?.[1];
      if (token) return token;
    }
  }
  return undefined;
}
