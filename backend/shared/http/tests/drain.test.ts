import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import { useDrain } from '../drain.ts';

/** Without the drain, closing waits a minute for the first of these, and five for the others. */
describe('parada do servidor', () => {
  let app: FastifyInstance;
  let porta: number;
  let responder: () => void;
  const chegaram = { total: 0 };
  const calados: Socket[] = [];

  beforeEach(async () => {
    const podem = new Promise<void>((resolve) => (responder = resolve));
    chegaram.total = 0;
    app = Fastify({ return503OnClosing: false, keepAliveTimeout: 300_000 });
    useDrain(app);
    app.get('/rapido', async () => ({ ok: true }));
    app.post('/corpo', async () => ({ ok: true }));
    app.get('/demorado', async () => {
      chegaram.total++;
      await podem;
      return { ok: true };
    });
    await app.listen({ host: '127.0.0.1', port: 0 });
    porta = (app.server.address() as AddressInfo).port; // a TCP server's address is never a string
  });
  afterEach(() => calados.splice(0).forEach((calado) => calado.destroy()));

  const calado = async (texto = '') => {
    const socket = connect(porta, '127.0.0.1');
    socket.on('error', () => undefined);
    calados.push(socket);
    await once(socket, 'connect');
    if (texto) socket.write(texto);
    return socket;
  };
  const pedir = (caminho: string, agent?: Agent) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      get({ host: '127.0.0.1', port: porta, path: caminho, agent }, (resposta) => {
        resposta.resume().once('end', () => resolve(resposta));
      }).once('error', reject);
    });

  it('não espera por quem nada diz, por meio pedido, nem por quem guarda a conexão', async () => {
    const agente = new Agent({ keepAlive: true });
    await calado();
    await calado('GET /rapido HTTP/1.1\r\nHost: a');
    await calado(
      'POST /corpo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{"a":',
    );
    await pedir('/rapido', agente);

    await app.close();
    await expect(pedir('/rapido')).rejects.toThrow('ECONNREFUSED');
    agente.destroy();
  });

  it('responde tudo o que aceitou, e fecha a conexão depois da resposta', async () => {
    const agente = new Agent({ keepAlive: true });
    await calado();
    const respostas = Array.from({ length: 50 }, () => pedir('/demorado', agente));
    while (chegaram.total < 50) await new Promise((resolve) => setImmediate(resolve));

    const fechando = app.close();
    while (!calados.every(({ destroyed }) => destroyed)) await new Promise((resolve) => setTimeout(resolve, 20));
    responder();
    for (const resposta of await Promise.all(respostas)) {
      expect(resposta.statusCode).toBe(200);
      expect(resposta.headers.connection).toBe('close');
    }
    await fechando;
    agente.destroy();
  });

  it('termina mesmo quando o que aceitou não termina', async () => {
    const abandonado = pedir('/demorado');
    abandonado.catch(() => undefined); // told below
    while (chegaram.total < 1) await new Promise((resolve) => setImmediate(resolve));
    await app.close();
    await expect(abandonado).rejects.toThrow();
  });
});
