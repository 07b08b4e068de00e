import { chaveDeUso, makeCifraGcm } from '../security/cifra-gcm.ts';

/** An e-mail as the server receives it. */
export interface Carta {
  readonly to: string;
  readonly message: string;
}

/** What the queue keeps of it. */
export interface CartaFechada {
  readonly cifrado: string;
}

const CONTEXTO = 'fila de e-mails';

/** E-mails wait in the database, where nobody may read an address or a link. */
export function makeCifraDosEmails(segredo: string) {
  const cifra = makeCifraGcm(chaveDeUso(segredo, 'correio'));

  return {
    fechar: (carta: Carta): CartaFechada => ({
      cifrado: cifra.fechar(JSON.stringify(carta), CONTEXTO).toString('base64'),
    }),

    /** @throws {Error} when it was closed with another secret. */
    abrir: ({ cifrado }: CartaFechada): Carta =>
      JSON.parse(cifra.abrir(Buffer.from(cifrado, 'base64'), CONTEXTO)) as Carta, // made above and nowhere else
  };
}
