import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** `mudo` takes the connection and never says a word. */
export type Humor = 'aceita' | 'recusa' | 'adia' | 'mudo';

export type SmtpServer = Awaited<ReturnType<typeof startSmtpServer>>;

/** As little of RFC 5321 as a client needs, in the mood that the test asks for. */
export async function startSmtpServer() {
  const letters: string[] = [];
  const dialogue: string[] = [];
  const sockets = new Set<Socket>();
  let humor: Humor = 'aceita';
  let connections = 0;

  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    if (humor === 'mudo') return;
    let letter: string | undefined;
    socket.write('220 teste\r\n');
    socket.on('data', (chunk) => {
      const text = chunk.toString();
      if (letter !== undefined) {
        letter += text;
        if (!letter.endsWith('\r\n.\r\n')) return;
        letters.push(letter);
        letter = undefined;
        socket.write('250 ok\r\n');
        return;
      }
      dialogue.push(text);
      if (/^EHLO/i.test(text)) socket.write('250-teste\r\n250 8BITMIME\r\n');
      else if (/^RCPT/i.test(text) && humor !== 'aceita') {
        const address = /<.*>/.exec(text)?.[0] ?? '';
        socket.write(humor === 'recusa' ? `550 ${address} unknown\r\n` : `451 ${address} later\r\n`);
      } else if (/^DATA/i.test(text)) {
        letter = '';
        socket.write('354 go\r\n');
      } else if (/^QUIT/i.test(text)) socket.end('221 bye\r\n');
      else socket.write('250 ok\r\n');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    letters,
    dialogue,
    connections: () => connections,
    ficar(novo: Humor) {
      humor = novo;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
