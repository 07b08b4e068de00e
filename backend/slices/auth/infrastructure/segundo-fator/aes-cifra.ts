import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { UsuarioId } from '../../../../shared/domain/ids.ts';
import type { Cifra } from '../../application/ports/segundo-fator.ts';
import type { PinComChave } from '../../domain/pin.ts';
import { type CodigoHash, normalizarCodigo, type SegredoCifrado } from '../../domain/segundo-fator.ts';

/** Says how the rest is to be read, so that another key or algorithm may come beside this one. */
const VERSAO = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** Crockford's: no letter that looks like a digit, none that spells a word with others. */
const ALFABETO = '0123456789abcdefghjkmnpqrstvwxyz';
const GRUPOS = 3;
const POR_GRUPO = 4;

export function makeAesCifra(segredo: string): Cifra {
  const chave = (uso: string) => Buffer.from(hkdfSync('sha256', segredo, '', `autocusto ${uso} v1`, 32));
  const chaveDoTotp = chave('totp');
  const chaveDosCodigos = chave('codigos');
  const chaveDosPins = chave('pin');
  const aad = (dono: UsuarioId) => Buffer.from(`fatores_totp ${dono}`);

  return {
    cifrar(texto, dono) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', chaveDoTotp, iv, { authTagLength: TAG_BYTES }).setAAD(aad(dono));
      const cifrado = Buffer.concat([cipher.update(texto, 'utf8'), cipher.final()]);
      const partes = Buffer.concat([Buffer.of(VERSAO), iv, cipher.getAuthTag(), cifrado]);
      return partes as Uint8Array as SegredoCifrado; // made here and nowhere else
    },

    decifrar(guardado, dono) {
      const partes = Buffer.from(guardado);
      if (partes[0] !== VERSAO) throw new Error('unknown version of an encrypted secret');
      const iv = partes.subarray(1, 1 + IV_BYTES);
      const tag = partes.subarray(1 + IV_BYTES, 1 + IV_BYTES + TAG_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', chaveDoTotp, iv, { authTagLength: TAG_BYTES })
        .setAAD(aad(dono))
        .setAuthTag(tag);
      const cifrado = partes.subarray(1 + IV_BYTES + TAG_BYTES);
      return Buffer.concat([decipher.update(cifrado), decipher.final()]).toString('utf8');
    },

    hashDoCodigo(codigo, dono) {
      const hash = createHmac('sha256', chaveDosCodigos)
        .update(`${dono} ${normalizarCodigo(codigo)}`)
        .digest();
      return hash as Uint8Array as CodigoHash; // made here and nowhere else
    },

    pinComChave: (pin, dono) =>
      createHmac('sha256', chaveDosPins).update(`${dono} ${pin}`).digest('base64url') as PinComChave, // the only place

    novoCodigo() {
      // 256 is a multiple of 32: every letter is as likely as another.
      const letras = [...randomBytes(GRUPOS * POR_GRUPO)].map((byte) => ALFABETO[byte % ALFABETO.length]).join('');
      return letras.match(/.{4}/g)?.join('-') ?? letras;
    },
  };
}
