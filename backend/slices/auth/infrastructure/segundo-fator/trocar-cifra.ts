import pg from 'pg';
import type { UsuarioId } from '../../../../shared/domain/ids.ts';
import type { SegredoCifrado } from '../../domain/segundo-fator.ts';
import { makeAesCifra } from './aes-cifra.ts';

export interface CifraTrocada {
  readonly aplicativos: number;
  readonly codigos: number;
  readonly pins: number;
}

export class CifraAnteriorErradaError extends Error {
  override readonly name = 'CifraAnteriorErradaError';
}

/**
 * Everything that hangs on CIFRA_SECRET, under another one, all or nothing. The secret of an authenticator app is encrypted
 * again; of recovery codes and PINs there are only keyed hashes, so their owners make new ones. Through the tables' owner,
 * with no server running: one that still had the old secret would write with it.
 * @throws {CifraAnteriorErradaError}
 */
export async function trocarCifra(ownerUrl: string, anterior: string, novo: string): Promise<CifraTrocada> {
  const [velha, nova] = [makeAesCifra(anterior), makeAesCifra(novo)];
  const dono = new pg.Client({ connectionString: ownerUrl, application_name: 'autocusto-cifra' });
  await dono.connect();
  try {
    await dono.query('begin');
    await dono.query('lock table fatores_totp, codigos_recuperacao in exclusive mode');
    const { rows: fatores } = await dono.query<{ usuario_id: UsuarioId; segredo_cifrado: SegredoCifrado }>(
      'select usuario_id, segredo_cifrado from fatores_totp',
    );
    for (const { usuario_id, segredo_cifrado } of fatores) {
      const cifrado = nova.cifrar(aberto(velha, segredo_cifrado, usuario_id), usuario_id);
      await dono.query('update fatores_totp set segredo_cifrado = $2, codigos_em = null where usuario_id = $1', [
        usuario_id,
        cifrado,
      ]);
    }
    const { rowCount: codigos } = await dono.query('delete from codigos_recuperacao');
    const { rowCount: pins } = await dono.query(
      'update usuarios set pin_hash = null, atualizado_em = now() where pin_hash is not null',
    );
    await dono.query('commit');
    return { aplicativos: fatores.length, codigos: codigos ?? 0, pins: pins ?? 0 };
  } finally {
    await dono.end(); // without a commit nothing happened
  }
}

function aberto(velha: ReturnType<typeof makeAesCifra>, cifrado: SegredoCifrado, dono: UsuarioId): string {
  try {
    return velha.decifrar(cifrado, dono);
  } catch (cause) {
    throw new CifraAnteriorErradaError('CIFRA_SECRET_ANTERIOR não é o segredo com que o banco foi cifrado.', { cause });
  }
}
