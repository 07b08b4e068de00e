import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Folders that scripts/iniciar-e2e.ts makes, the newest first: the product under test writes its mails there. */
export function pastas(): string[] {
  return readdirSync(tmpdir())
    .filter((nome) => nome.startsWith('autocusto-e2e-'))
    .map((nome) => join(tmpdir(), nome, 'emails'))
    .filter((pasta) => existsSync(pasta))
    .toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
}

/** Where the product under test keeps its data: the folder whose mails know the address. */
export function pastaDeDadosDe(destinatario: string): string {
  const emails = pastas().find((pasta) => mensagensPara(pasta, destinatario).length > 0);
  if (!emails) throw new Error('Nenhum e-mail foi escrito para o endereço.');
  return dirname(emails);
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
    for (const texto of mensagensPara(pasta, destinatario)) {
      const token = /token=(\w+)/.exec(texto)?.[1];
      if (token) return token;
    }
  }
  return undefined;
}

function mensagensPara(pasta: string, destinatario: string): string[] {
  return readdirSync(pasta)
    .filter((nome) => nome.endsWith('.eml'))
    .toSorted()
    .toReversed()
    .map((nome) => readFileSync(join(pasta, nome), 'utf8'))
    .filter((texto) => texto.includes(destinatario));
}
