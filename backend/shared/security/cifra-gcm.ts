import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Says how the rest is to be read, so that another key or algorithm may come beside this one. */
const VERSAO = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** One key for one use: the name of the use is part of it. */
export function chaveDeUso(segredo: string, uso: string): Buffer {
  return Buffer.from(hkdfSync('sha256', segredo, '', `autocusto ${uso} v1`, 32));
}

/** AES-256-GCM. `contexto` is not kept: what was closed for one place does not open in another. */
export function makeCifraGcm(chave: Buffer) {
  return {
    fechar(texto: string, contexto: string): Buffer {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', chave, iv, { authTagLength: TAG_BYTES }).setAAD(
        Buffer.from(contexto),
      );
      const cifrado = Buffer.concat([cipher.update(texto, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.of(VERSAO), iv, cipher.getAuthTag(), cifrado]);
    },

    /** @throws {Error} when it was closed with another key or for another place. */
    abrir(guardado: Uint8Array, contexto: string): string {
      const partes = Buffer.from(guardado);
      if (partes[0] !== VERSAO) throw new Error('unknown version of an encrypted secret');
      const iv = partes.subarray(1, 1 + IV_BYTES);
      const tag = partes.subarray(1 + IV_BYTES, 1 + IV_BYTES + TAG_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', chave, iv, { authTagLength: TAG_BYTES })
        .setAAD(Buffer.from(contexto))
        .setAuthTag(tag);
      const cifrado = partes.subarray(1 + IV_BYTES + TAG_BYTES);
      return Buffer.concat([decipher.update(cifrado), decipher.final()]).toString('utf8');
    },
  };
}
