import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as espera } from 'node:timers/promises';
import type { BufferedDocument, DocumentBuffers } from '../application/ports/document-buffers.ts';
import { BuffersCheiosError } from '../domain/buffers-errors.ts';
import { makeDocumentBuffers } from '../infrastructure/buffers/document-buffers.ts';
import { makeMemoryBuffers } from '../infrastructure/buffers/memory-buffers.ts';
import { isTmpfsUsable, makeTmpfsBuffers } from '../infrastructure/buffers/tmpfs-buffers.ts';

const KIB = 1024;
const PASTA = '/dev/shm';
const limites = { maxBytes: 300 * KIB, ttlMs: 60_000 };
const partes = [Buffer.alloc(90 * KIB, 'a'), Buffer.alloc(7, 'b')];

async function tudo(documento: BufferedDocument | undefined): Promise<string> {
  const pedacos: Buffer[] = [];
  for await (const pedaco of documento!.open()) pedacos.push(pedaco as Buffer);
  return Buffer.concat(pedacos).toString('latin1');
}

const esperado = Buffer.concat(partes).toString('latin1');
const meus = () => readdirSync(PASTA).filter((nome) => /^autocusto-[0-9a-f]{8}-/.test(nome));

const adaptadores: [string, (mudancas?: Partial<typeof limites>) => DocumentBuffers][] = [
  ['tmpfs', (mudancas) => makeTmpfsBuffers({ ...limites, ...mudancas })],
  ['memória', (mudancas) => makeMemoryBuffers({ ...limites, ...mudancas })],
];

describe.each(adaptadores)('pacotes à espera em %s', (_, make) => {
  it('devolve o que se guardou, quantas vezes se pedir, só a quem o guardou', async () => {
    const buffers = make();
    await buffers.put('1', 'helena', partes);

    expect(await tudo(await buffers.get('1', 'helena'))).toBe(esperado);
    expect(await tudo(await buffers.get('1', 'helena'))).toBe(esperado);
    expect((await buffers.get('1', 'helena'))!.bytes).toBe(esperado.length);
    expect(await buffers.get('1', 'outro')).toBeUndefined();
    expect(await buffers.get('2', 'helena')).toBeUndefined();
    await buffers.close();
    expect(await buffers.get('1', 'helena')).toBeUndefined();
  });

  it('vence: depois do prazo não há nada, e o espaço volta', async () => {
    const buffers = make({ ttlMs: 30, maxBytes: 100 * KIB });
    await buffers.put('1', 'helena', partes);
    await espera(80);

    expect(await buffers.get('1', 'helena')).toBeUndefined();
    await buffers.put('2', 'helena', partes);
    await buffers.close();
  });

  it('cheio, o mais antigo dá o lugar: o lote de um não para a emissão de outro', async () => {
    const buffers = make();
    for (let n = 1; n <= 50; n++) await buffers.put(`${n}`, 'helena', partes);
    await buffers.put('novo', 'rui', partes);

    expect(await tudo(await buffers.get('novo', 'rui'))).toBe(esperado);
    expect(await tudo(await buffers.get('50', 'helena'))).toBe(esperado);
    expect(await buffers.get('1', 'helena')).toBeUndefined();
    expect(await buffers.get('48', 'helena')).toBeUndefined();
    await buffers.put('50', 'helena', [Buffer.from('outro')]);
    expect(await tudo(await buffers.get('50', 'helena'))).toBe('outro');
    await buffers.close();
  });

  it('o que se está lendo não dá o lugar; só quando tudo se lê se manda esperar', async () => {
    const buffers = make();
    for (const id of ['1', '2', '3']) await buffers.put(id, 'helena', partes);
    const abrir = async (id: string) => (await buffers.get(id, 'helena'))!.open();
    const [primeiro, segundo] = [await abrir('1'), await abrir('2')];
    await buffers.put('4', 'rui', partes);
    expect(await buffers.get('3', 'helena')).toBeUndefined();

    const quarto = (await buffers.get('4', 'rui'))!.open();
    await expect(buffers.put('5', 'rui', partes)).rejects.toThrow(BuffersCheiosError);
    await expect(buffers.put('5', 'rui', partes)).rejects.toMatchObject({ kind: 'unavailable' });
    for (const leitura of [primeiro, segundo, quarto]) {
      expect(await tudo({ bytes: esperado.length, open: () => leitura })).toBe(esperado);
    }
    await espera(10);
    await buffers.put('5', 'rui', partes);
    await buffers.close();
  });

  it('quem ainda lê lê até o fim, mesmo vencido o prazo, e o lugar só então é de outro', async () => {
    const buffers = make({ maxBytes: 100 * KIB, ttlMs: 20 });
    await buffers.put('1', 'helena', partes);
    const leitura = (await buffers.get('1', 'helena'))!;
    const aberta = leitura.open();
    await espera(60);

    expect(await buffers.get('1', 'helena')).toBeUndefined();
    await expect(buffers.put('2', 'caio', partes)).rejects.toThrow(BuffersCheiosError);
    expect(await tudo({ bytes: leitura.bytes, open: () => aberta })).toBe(esperado);
    await espera(10);
    await buffers.put('2', 'caio', partes);
    expect(() => leitura.open()).toThrow(BuffersCheiosError);
    await buffers.close();
  });

  it('quem desiste no meio devolve o lugar', async () => {
    const buffers = make({ maxBytes: 100 * KIB });
    await buffers.put('1', 'helena', partes);
    const aberta = (await buffers.get('1', 'helena'))!.open();
    await once(aberta, 'readable');
    await expect(buffers.put('2', 'caio', partes)).rejects.toThrow(BuffersCheiosError);
    aberta.destroy();
    await espera(10);

    await buffers.put('2', 'caio', partes);
    expect(await tudo(await buffers.get('2', 'caio'))).toBe(esperado);
    await buffers.close();
  });
});

describe('pacotes à espera em tmpfs', () => {
  it('não têm nome: nada se vê na pasta', async () => {
    const buffers = makeTmpfsBuffers(limites);
    await buffers.put('1', 'helena', partes);

    expect(meus()).toEqual([]);
    await buffers.close();
  });

  it('uma escrita curta continua de onde parou', async () => {
    const aosPoucos = (fd: number, bytes: Uint8Array, de: number) =>
      writeSync(fd, bytes, de, Math.min(1000, bytes.length - de));
    const buffers = makeTmpfsBuffers({ ...limites, write: aosPoucos });
    await buffers.put('1', 'helena', partes);

    expect(await tudo(await buffers.get('1', 'helena'))).toBe(esperado);
    await buffers.close();
  });

  it('sem espaço depois de uma escrita curta, diz para esperar e não deixa nada', async () => {
    const abertos = () => readdirSync('/proc/self/fd').length;
    let chamadas = 0;
    const write = (fd: number, bytes: Uint8Array, de: number) => {
      if (++chamadas % 2 === 0) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
      return writeSync(fd, bytes, de, 100);
    };
    const buffers = makeTmpfsBuffers({ ...limites, write });
    const antes = abertos();

    for (let vez = 0; vez < 20; vez++) {
      await expect(buffers.put('1', 'helena', partes)).rejects.toThrow(BuffersCheiosError);
    }
    expect(abertos()).toBe(antes);
    expect(meus()).toEqual([]);
    await expect(makeTmpfsBuffers({ ...limites, write: () => 0 }).put('1', 'h', partes)).rejects.toThrow(
      BuffersCheiosError,
    );
    await expect(makeTmpfsBuffers({ ...limites, write: () => fail() }).put('1', 'h', partes)).rejects.toThrow(
      'outra falha',
    );
  });

  it('um tmpfs de verdade que se enche responde o mesmo, e volta a servir', async () => {
    // Mounting takes root; without it the bound of the adapter stands for the full mount.
    const pasta = mkdtempSync(join(tmpdir(), 'autocusto-shm-'));
    const montado = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', pasta]).status === 0;
    try {
      const buffers = montado
        ? makeTmpfsBuffers({ folder: pasta, maxBytes: 1e9, ttlMs: 60_000 })
        : makeTmpfsBuffers({ ...limites, maxBytes: 256 * KIB });
      await buffers.put('1', 'helena', partes);
      await buffers.put('2', 'helena', partes);
      await buffers.put('3', 'helena', partes); // the first gives its place
      expect(await buffers.get('1', 'helena')).toBeUndefined();
      const lidos = [(await buffers.get('2', 'helena'))!, (await buffers.get('3', 'helena'))!];
      const abertos = lidos.map(({ open }) => open());
      await expect(buffers.put('4', 'helena', partes)).rejects.toThrow(BuffersCheiosError);
      for (const [n, aberto] of abertos.entries()) {
        expect(await tudo({ ...lidos[n]!, open: () => aberto })).toBe(esperado);
      }
      await espera(10);
      await buffers.put('4', 'helena', partes);
      await buffers.close();
    } finally {
      if (montado) spawnSync('umount', [pasta]);
      rmSync(pasta, { recursive: true });
    }
  });

  it('morto o processo com kill -9, não fica nada', async () => {
    const modulo = new URL('../infrastructure/buffers/tmpfs-buffers.ts', import.meta.url).href;
    const programa = `const { makeTmpfsBuffers } = await import('${modulo}');
      const buffers = makeTmpfsBuffers({ maxBytes: 1e9, ttlMs: 60000 });
      await buffers.put('1', 'helena', [Buffer.alloc(5e6, 'x')]);
      console.log('pronto'); setInterval(() => {}, 1000);`;
    const filho = spawn(process.execPath, ['--input-type=module', '-e', programa]);
    await once(filho.stdout, 'data');
    filho.kill('SIGKILL');
    await once(filho, 'exit');

    expect(meus()).toEqual([]);
  });
});

describe('a escolha do lugar de espera', () => {
  it('é tmpfs onde há, e a memória onde não há', () => {
    expect(isTmpfsUsable()).toBe(existsSync(PASTA));
    expect(makeDocumentBuffers(limites).kind).toBe(existsSync(PASTA) ? 'tmpfs' : 'memory');
    expect(makeDocumentBuffers({ ...limites, folder: '/nao/existe' }).kind).toBe('memory');
    expect(makeDocumentBuffers({ ...limites, folder: '/proc' }).kind).toBe('memory');
  });

  it('uma pasta que some depois é falta de espaço, não uma queda', async () => {
    const buffers = makeTmpfsBuffers({ ...limites, folder: '/nao/existe' });
    await expect(buffers.put('1', 'helena', partes)).rejects.toThrow(BuffersCheiosError);
  });
});

function fail(): never {
  throw new Error('outra falha');
}
