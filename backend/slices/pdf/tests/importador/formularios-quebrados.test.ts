import { conferirFormularios } from '../../bench/conferir-formularios.ts';

// `npm run fuzz:pdf` breaks 10 000; here three of each kind, always the same.
const QUANTOS = 60;

describe('formulários quebrados', () => {
  it('são recusados com um código, ou ainda imprimem, sem derrubar quem os recebeu', async () => {
    const limites = { prazoMs: 20_000, maxRss: 256 * 1024 * 1024 };
    const { falhas, recusados, aceitos, porCodigo } = await conferirFormularios(1, QUANTOS, limites, { processos: 1 });
    expect(falhas).toEqual([]);
    expect(recusados + aceitos).toBe(QUANTOS);
    expect(recusados).toBeGreaterThan(QUANTOS / 2);
    expect(Object.keys(porCodigo).length).toBeGreaterThan(4);
  }, 300_000);
});
