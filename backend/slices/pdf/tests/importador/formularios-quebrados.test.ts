import { conferirFormularios } from '../../fuzz/conferir-formularios.ts';
import { FormularioRecusadoError } from '../../domain/importacao-errors.ts';
import { LeituraNaoComecouError, type makeAnalisador } from '../../infrastructure/importador/analisador.ts';

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

  it('uma leitura além do prazo é falha na primeira vez; só a que não começou se repete, e se diz', async () => {
    const ms = [400, 5300, 5600, 9900];
    let naoComecou = 2;
    const novoAnalisador: typeof makeAnalisador = (opcoes) => ({
      async analisar() {
        if (naoComecou-- > 0) throw new LeituraNaoComecouError('the reading process did not start');
        opcoes?.onRead?.(ms.shift()!);
        throw new FormularioRecusadoError('analise_demorada');
      },
      close() {},
    });
    const limites = { prazoMs: 5000, maxRss: 256 * 1024 * 1024 };
    const { falhas, repetidos, maiorMs } = await conferirFormularios(1, 4, limites, { processos: 1, novoAnalisador });
    expect(falhas.map(({ indice, motivo }) => ({ indice, motivo }))).toEqual([
      { indice: 2, motivo: '5600 ms' },
      { indice: 3, motivo: '9900 ms' },
    ]);
    expect({ repetidos, maiorMs }).toEqual({ repetidos: 2, maiorMs: 9900 });
  });
});
