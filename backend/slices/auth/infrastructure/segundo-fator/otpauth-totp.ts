import { Secret, TOTP } from 'otpauth';
import type { Totp } from '../../application/ports/segundo-fator.ts';

/** What every authenticator app understands: SHA-1, 6 digits, 30 seconds (RFC 6238). */
const PERIODO_S = 30;
const SEGREDO_BYTES = 20;
const EMISSOR = 'AutoCusto';

const totpDe = (secret: Secret, label = '') =>
  new TOTP({ issuer: EMISSOR, label, algorithm: 'SHA1', digits: 6, period: PERIODO_S, secret });

export const otpauthTotp: Totp = {
  async novo(rotulo) {
    const secret = new Secret({ size: SEGREDO_BYTES });
    const url = totpDe(secret, rotulo).toString();
    // Needed once in the life of an account: not part of the start.
    const { default: qrcode } = await import('qrcode');
    const qrSvg = await qrcode.toString(url, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
    return { segredo: secret.base32, url, qrSvg };
  },

  passoDe(segredo, codigo, agora) {
    const totp = totpDe(Secret.fromBase32(segredo));
    const timestamp = agora.getTime();
    const diferenca = totp.validate({ token: codigo.replace(/\s/g, ''), timestamp, window: 1 });
    return diferenca === null ? undefined : totp.counter({ timestamp }) + diferenca;
  },
};
