import { conectar } from '../../../../shared/database/conectar.ts';
import type pg from 'pg';
import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import { type CartaFechada, makeCifraDosEmails } from '../../../../shared/mail/cifra-dos-emails.ts';
import type { SegredoCifrado } from '../../domain/segundo-fator/segundo-fator.ts';
import { makeAesCifra } from './aes-cifra.ts';

export interface CifraTrocada {
  readonly aplicativos: number;
  readonly codigos: number;
  readonly pins: number;
  /** E-mails that wait to be sent, or that nobody could deliver. */
  readonly emails: number;
}

export class CifraAnteriorErradaError extends Error {
  override readonly name = 'CifraAnteriorErradaError';
}

/**
 * Everything that hangs on CIFRA_SECRET, under another one, all or nothing. The secret of an authenticator app and the
 * e-mails that wait are encrypted again; of recovery codes and PINs there are only keyed hashes, so their owners make new ones. Through the tables' owner,
 * with no server running: one that still had the old secret would write with it.
 * @throws {CifraAnteriorErradaError}
 */
export async function trocarCifra(ownerUrl: string, anterior: string, novo: string): Promise<CifraTrocada> {
  const [velha, nova] = [makeAesCifra(anterior), makeAesCifra(novo)];
  const dono = await conectar(ownerUrl, { application_name: 'autocusto-cifra' });
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
    const emails = await trocarEmails(dono, anterior, novo);
    await dono.query('commit');
    return { aplicativos: fatores.length, codigos: codigos ?? 0, pins: pins ?? 0, emails };
  } finally {
    await dono.end(); // without a commit nothing happened
  }
}

async function trocarEmails(dono: pg.Client, anterior: string, novo: string): Promise<number> {
  const [velha, nova] = [makeCifraDosEmails(anterior), makeCifraDosEmails(novo)];
  const { rows } = await dono.query<{ id: string; data: CartaFechada }>(
    "select id, data from pgboss.job where state <> 'completed' and data ? 'cifrado' for update",
  );
  for (const { id, data } of rows) {
    const fechada = nova.fechar(comAnterior(() => velha.abrir(data)));
    await dono.query('update pgboss.job set data = $2 where id = $1', [id, fechada]);
  }
  return rows.length;
}

function aberto(velha: ReturnType<typeof makeAesCifra>, cifrado: SegredoCifrado, dono: UsuarioId): string {
  return comAnterior(() => velha.decifrar(cifrado, dono));
}

function comAnterior<T>(abrir: () => T): T {
  try {
    return abrir();
  } catch (cause) {
    throw new CifraAnteriorErradaError('CIFRA_SECRET_ANTERIOR não é o segredo com que o banco foi cifrado.', { cause });
  }
}
