import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TestServices } from './services.ts';

const BACKEND = join(import.meta.dirname, '../..');
/** Where `npm run test:watch` says what it keeps up. */
const ANUNCIO = join(BACKEND, '../node_modules/.cache/autocusto/servicos-de-teste.json');
/** What the databases were made of: others would be another product's. */
const FEITOS_DE = ['shared/database/migrations', 'shared/database/objetos', 'catalogo'];

type Enderecos = Omit<TestServices, 'stop'>;

interface Anuncio extends Enderecos {
  readonly pid: number;
  readonly feitosDe: string;
}

/** Says where they are. What it answers takes that back. */
export async function anunciar(servicos: Enderecos): Promise<() => Promise<void>> {
  const { superuserUrl, ownerUrl, appUrl, redisUrl } = servicos;
  const anuncio: Anuncio = { superuserUrl, ownerUrl, appUrl, redisUrl, pid: process.pid, feitosDe: feitosDe() };
  await mkdir(dirname(ANUNCIO), { recursive: true });
  await writeFile(ANUNCIO, JSON.stringify(anuncio), { mode: 0o600 });
  return () => rm(ANUNCIO, { force: true });
}

/** Services that somebody keeps up, of the present migrations, SQL and catalogue; a run that finds none starts its own. */
export function servicosDePe(): Enderecos | undefined {
  try {
    const { pid, feitosDe: deles, ...enderecos } = JSON.parse(readFileSync(ANUNCIO, 'utf8')) as Anuncio;
    process.kill(pid, 0); // throws when nobody is there any more
    return deles === feitosDe() ? enderecos : undefined;
  } catch {
    return undefined;
  }
}

/** By name, size and instant: reading them all would take longer than it saves. */
function feitosDe(): string {
  const hash = createHash('sha256');
  for (const pasta of FEITOS_DE) {
    for (const arquivo of readdirSync(join(BACKEND, pasta), { recursive: true, encoding: 'utf8' }).sort()) {
      const { size, mtimeMs } = statSync(join(BACKEND, pasta, arquivo));
      hash.update(`${pasta}/${arquivo} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}
