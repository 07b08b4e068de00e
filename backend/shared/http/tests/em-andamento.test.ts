import { EventEmitter } from 'node:events';
import type { FastifyReply } from 'fastify';
import { FilaCheiaError, JaEmAndamentoError, makeEmAndamento } from '../em-andamento.ts';

describe('respostas grandes, uma por conta', () => {
  /** The client's end of one request. */
  function umCliente() {
    const raw = new EventEmitter();
    const reply = { raw, header: () => reply } as unknown as FastifyReply;
    return { reply, desistir: () => raw.emit('close') };
  }

  it('quem pede e desiste não enche a fila, e o seu trabalho não se faz', async () => {
    const umPorConta = makeEmAndamento(1);
    const primeiro = Promise.withResolvers<void>();
    const feitos: string[] = [];
    const pedir = (conta: string, cliente = umCliente()) => {
      const resposta = umPorConta(conta, cliente.reply, async () => void feitos.push(conta));
      resposta.catch(() => undefined);
      return { ...cliente, resposta };
    };
    const longo = umPorConta('longa', umCliente().reply, () => primeiro.promise);

    const desistiu = pedir('insistente');
    desistiu.desistir();
    for (let n = 0; n < 20; n++) {
      const outra = pedir('insistente');
      await expect(outra.resposta).rejects.toThrow(JaEmAndamentoError);
      outra.desistir();
    }
    const vizinha = pedir('vizinha');
    primeiro.resolve();
    await longo;
    await expect(desistiu.resposta).rejects.toThrow(FilaCheiaError);
    await vizinha.resposta;
    expect(feitos).toEqual(['vizinha']);

    await pedir('insistente').resposta;
    expect(feitos).toEqual(['vizinha', 'insistente']);
  });

  it('o fim da conexão, depois do último byte, não libera o que se pediu entretanto', async () => {
    const umPorConta = makeEmAndamento(2);
    const { reply, desistir } = umCliente();
    await umPorConta('ana', reply, async () => 1);
    reply.raw.emit('finish');
    const segundo = Promise.withResolvers<void>();
    const longo = umPorConta('ana', umCliente().reply, () => segundo.promise);
    desistir();
    await expect(umPorConta('ana', umCliente().reply, async () => 1)).rejects.toThrow(JaEmAndamentoError);
    segundo.resolve();
    await longo;
  });

  it('quem desiste no meio só pede outra quando a primeira terminou', async () => {
    const umPorConta = makeEmAndamento(2);
    const primeiro = Promise.withResolvers<void>();
    const { reply, desistir } = umCliente();
    const longo = umPorConta('ana', reply, () => primeiro.promise);
    desistir();
    await expect(umPorConta('ana', umCliente().reply, async () => 1)).rejects.toThrow(JaEmAndamentoError);
    primeiro.resolve();
    await longo;
    await expect(umPorConta('ana', umCliente().reply, async () => 1)).resolves.toBe(1);
  });
});
