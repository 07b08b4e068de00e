import type { Brand } from '@autocusto/dominio/comum/brand.ts';
import type { Escopo } from '../../../../shared/domain/escopo.ts';

export type ChaveApiId = Brand<string, 'ChaveApiId'>;

/** What every key begins with, and no access token does: people and programs that look for leaked secrets know it. */
export const PREFIXO_DA_CHAVE = 'autocusto_';
/** Programs of one person; what is not revoked counts. */
export const MAX_CHAVES = 10;
export const MAX_DIAS_DA_CHAVE = 365;

const DIA_MS = 24 * 3_600_000;

/** Lets one program act as its medico, within the scopes. The key itself was shown once and is kept nowhere. */
export interface ChaveApi {
  readonly id: ChaveApiId;
  readonly nome: string;
  readonly escopos: readonly Escopo[];
  /** Last characters, to recognise it. */
  readonly final: string;
  readonly criadaEm: Date;
  readonly expiraEm: Date;
  readonly ultimoUsoEm: Date | null;
}

export function novaChaveApi(
  { dias, texto, ...chave }: Pick<ChaveApi, 'id' | 'nome' | 'escopos'> & { dias: number; texto: string },
  agora: Date,
): ChaveApi {
  const expiraEm = new Date(agora.getTime() + dias * DIA_MS);
  return { ...chave, final: texto.slice(-4), criadaEm: agora, expiraEm, ultimoUsoEm: null };
}
