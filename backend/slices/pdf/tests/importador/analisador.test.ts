import { deflateSync } from 'node:zlib';
import { makeAnalisador } from '../../infrastructure/importador/analisador.ts';
import { codigoDaRecusa, umCampo, umFormulario } from './formularios.ts';

// Generous: the test machine is busy. What must hold is the order of size.
const PRAZO_MS = 20_000;
const MB = 1024 * 1024;

describe('o processo que lê arquivos alheios', () => {
  let maior = 0;
  const analisador = makeAnalisador({ prazoMs: PRAZO_MS, onMemory: (bytes) => (maior = Math.max(maior, bytes)) });
  afterAll(() => analisador.close());

  it('devolve o formulário, limpo', async () => {
    const formulario = await analisador.analisar(await umFormulario((pincel) => umCampo(pincel, 'cid', { y: 500 })));
    expect(formulario.campos.map(({ nome }) => nome)).toEqual(['nome_paciente', 'cid']);
    expect(formulario.objetos[0]?.[0]).toBeInstanceOf(Uint8Array);
  });

  it('devolve a recusa com o código e os campos', async () => {
    const bytes = await umFormulario((pincel) => umCampo(pincel, 'cid', { y: 500 }).setText('G40.0'));
    await expect(analisador.analisar(bytes)).rejects.toMatchObject({
      name: 'FormularioRecusadoError',
      code: 'pdf_com_valores',
      errors: [{ field: 'cid' }],
    });
  });

  it('morre no prazo, e o próximo arquivo é lido por outro', async () => {
    const apressado = makeAnalisador({ prazoMs: 1 });
    const bytes = await umFormulario(() => {});
    expect(await codigoDaRecusa(apressado.analisar(bytes))).toBe('analise_demorada');
    apressado.close();
    expect(await codigoDaRecusa(analisador.analisar(bytes))).toBe('aceito');
  });

  it('que não começa a tempo é trocado: o próximo arquivo é lido', async () => {
    let startMs = 1;
    const lento = makeAnalisador({
      prazoMs: PRAZO_MS,
      get startMs() {
        return startMs;
      },
    });
    const bytes = await umFormulario(() => {});
    await expect(lento.analisar(bytes)).rejects.toThrow('did not start');
    startMs = 60_000;
    expect(await codigoDaRecusa(lento.analisar(bytes))).toBe('aceito');
    lento.close();
  });

  it('morre antes de passar da memória', async () => {
    const apertado = makeAnalisador({ prazoMs: PRAZO_MS, maxRssBytes: 40 * MB });
    expect(await codigoDaRecusa(apertado.analisar(await umFormulario(() => {})))).toBe('analise_sem_memoria');
    apertado.close();
  });

  it.each([
    ['uma bomba num fluxo de objetos', fluxoDeObjetos(deflateSync(Buffer.alloc(300 * MB, 0x20)))],
    ['uma lista de quatro milhões de números', Buffer.from(`%PDF-1.7\n1 0 obj [${'1 '.repeat(3_900_000)}] endobj`)],
    ['colchetes sem fim', Buffer.from(`%PDF-1.7\n1 0 obj ${'['.repeat(2_000_000)} endobj`)],
    [
      'referências em círculo',
      Buffer.from('%PDF-1.7\n1 0 obj 2 0 R endobj 2 0 obj 1 0 R endobj trailer<</Root 1 0 R>>'),
    ],
  ])('recusa %s dentro de 256 MB', async (_nome, bytes) => {
    expect(await codigoDaRecusa(analisador.analisar(bytes))).toMatch(/^(pdf|analise|estrutura|conteudo)_/);
    expect(maior).toBeLessThan(256 * MB);
  });

  it('lê um de cada vez, na ordem em que chegam', async () => {
    const bytes = await umFormulario(() => {});
    const ordem: number[] = [];
    await Promise.all([1, 2, 3].map(async (n) => ordem.push((await analisador.analisar(bytes), n))));
    expect(ordem).toEqual([1, 2, 3]);
  });
});

function fluxoDeObjetos(stream: Uint8Array): Buffer {
  const head = `%PDF-1.7\n1 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${stream.length}>>\nstream\n`;
  return Buffer.concat([Buffer.from(head), stream, Buffer.from('\nendstream\nendobj\ntrailer<</Root 2 0 R>>')]);
}
