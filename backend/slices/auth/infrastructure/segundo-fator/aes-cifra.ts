import { createHmac, randomBytes } from 'node:crypto';
import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import { chaveDeUso, makeCifraGcm } from '../../../../shared/security/cifra-gcm.ts';
import type { Cifra } from '../../application/ports/segundo-fator.ts';
import type { PinComChave } from '../../domain/sessoes/pin.ts';
import { type CodigoHash, normalizarCodigo, type SegredoCifrado } from '../../domain/segundo-fator/segundo-fator.ts';

/** Crockford's: no letter that looks like a digit, none that spells a word with others. */
const ALFABETO = '0123456789abcdefghjkmnpqrstvwxyz';
const GRUPOS = 3;
const POR_GRUPO = 4;

export function makeAesCifra(segredo: string): Cifra {
  const cifraDoTotp = makeCifraGcm(chaveDeUso(segredo, 'totp'));
  const chaveDosCodigos = chaveDeUso(segredo, 'codigos');
  const chaveDosPins = chaveDeUso(segredo, 'pin');
  const contexto = (dono: UsuarioId) => `fatores_totp ${dono}`;

  return {
    // made here and nowhere else
    cifrar: (texto, dono) => cifraDoTotp.fechar(texto, contexto(dono)) as Uint8Array as SegredoCifrado,

    decifrar: (guardado, dono) => cifraDoTotp.abrir(guardado, contexto(dono)),

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
