import { createHmac } from 'node:crypto';

const ALFABETO = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The code an authenticator app shows now (RFC 6238: SHA-1, 30 s, 6 digits). */
export function codigoTotp(segredo: string, agora = Date.now()): string {
  const passo = Buffer.alloc(8);
  passo.writeBigUInt64BE(BigInt(Math.floor(agora / 30_000)));
  const resumo = createHmac('sha1', deBase32(segredo)).update(passo).digest();
  const inicio = (resumo.at(-1) as number) & 0x0f;
  return String((resumo.readUInt32BE(inicio) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

function deBase32(texto: string): Buffer {
  const bits = [...texto.replace(/[\s=]/g, '')].map((letra) => ALFABETO.indexOf(letra).toString(2).padStart(5, '0'));
  return Buffer.from(
    bits
      .join('')
      .match(/.{8}/g)
      ?.map((byte) => Number.parseInt(byte, 2)) ?? [],
  );
}
