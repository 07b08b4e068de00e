import pg from 'pg';
import { ConfigInvalidaError } from '../backend/shared/config/config.ts';
import { CopiaRecusadaError } from '../backend/operacao/backup/copia-recusada-error.ts';
import type { EmbeddedPostgres } from '../backend/operacao/postgres/embedded-postgres.ts';
import { bancoEmbutido, prepararAmbiente } from './ambiente.ts';
import { prepararBanco } from './banco-pronto.ts';

interface Banco {
  /** What the environment says; it wins over the embedded database. */
  readonly url: string | undefined;
  readonly setting: string;
  readonly embutido: (postgres: EmbeddedPostgres) => string;
}

/** Finds the database, does the work on it and tells in one sentence what was refused. */
export async function comandoDeCopia({ url, setting, embutido }: Banco, work: (url: string) => Promise<void>) {
  try {
    if (url) return await work(url);
    if (!bancoEmbutido(process.env)) {
      throw new ConfigInvalidaError([`${setting}: é obrigatório quando o banco não é o embutido.`]);
    }

    const ambiente = await prepararAmbiente(process.env);
    const { postgres } = ambiente;
    if (!postgres) throw new Error('Falta o banco embutido.');
    try {
      await prepararBanco(ambiente);
      await work(embutido(postgres));
    } finally {
      // A running server needs it; only what this command started does it stop.
      if (!postgres.found) await postgres.stop();
    }
  } catch (error) {
    console.error(sentence(error));
    process.exitCode = 1;
  }
}

/** PostgreSQL quotes the rows it refuses, and an error printed whole shows them: they are of patients. */
function sentence(error: unknown): string {
  if (error instanceof pg.DatabaseError) {
    return `O PostgreSQL recusou: código ${error.code ?? 'desconhecido'}, tabela ${error.table ?? 'desconhecida'}.`;
  }
  if (error instanceof CopiaRecusadaError || error instanceof ConfigInvalidaError) return error.message;
  return `Não terminou: ${error instanceof Error ? error.message : 'causa desconhecida'}`;
}

export function linhas(tabelas: readonly { readonly linhas: number }[]): string {
  const total = tabelas.reduce((soma, tabela) => soma + tabela.linhas, 0);
  return `${tabelas.length} tabelas, ${total.toLocaleString('pt-BR')} linhas`;
}
