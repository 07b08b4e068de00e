import { migrate } from '../backend/shared/database/migrator.ts';
import { carregarCatalogo } from '../backend/slices/processos/index.ts';

/** Brings structure and catalogue up to this version; does nothing the second time. */
export async function atualizarBanco(ownerUrl: string): Promise<void> {
  const applied = await migrate(ownerUrl);
  if (applied.length > 0) console.log(`Banco migrado: ${applied.length} migração(ões).`);
  await carregarCatalogo(ownerUrl);
}
