import { makePdf } from '../../pdf/index.ts';
import { comContinuacao, type Papel } from '../domain/documentos/continuacao.ts';
import { montarPacote } from '../domain/documentos/montar-pacote.ts';
import { paraImprimir } from '../domain/documentos/pacote.ts';
import { INSTANTE, umaEmissao } from './processos-helper.ts';

const { catalog, renderer, medidor, buffers } = makePdf();
const papel: Papel = {
  camposDoModelo: (modelo) => new Set(catalog.get(modelo)?.campos),
  sobra: (modelo, campo, texto) => medidor.measure(modelo, campo, texto)?.excessoCaracteres ?? 0,
};
const folhas = (anexos: Parameters<typeof umaEmissao>[0], deQue: Papel = papel) =>
  comContinuacao(montarPacote(umaEmissao(anexos)), deQue).filter(
    ({ tipo }) => tipo === 'relatorio' || tipo === 'exames',
  );
const imprimir = async (documentos: ReturnType<typeof folhas>) =>
  (await renderer.render(paraImprimir(documentos, INSTANTE, papel.camposDoModelo))).paginas;
const semEspacos = (texto: string) => texto.replace(/\s+/g, '');

afterAll(() => buffers.close());

describe('o que não cabe em uma folha', () => {
  it('o relatório curto e a lista curta são uma folha, com o título de sempre', async () => {
    const documentos = folhas({ relatorio: 'Estável há 2 anos.', exames: ['Hemograma', 'TSH'] });
    expect(documentos.map(({ titulo }) => titulo)).toEqual(['Relatório médico', 'Solicitação de exames']);
    expect(documentos.map(({ comuns }) => comuns['pagina']?.texto)).toEqual(['Página 1 de 1', 'Página 1 de 1']);
    expect(documentos[1]?.comuns['numero2']?.texto).toBe('2.');
    expect(await imprimir(documentos)).toEqual([1, 1]);
  });

  it.each([
    ['linhas curtas', 'Crise em 2024.\n'.repeat(100)],
    ['parágrafos', 'Paciente em uso de fingolimode há 2 anos, sem surtos; ≥ 2 lesões novas em T2. '.repeat(250)],
    ['linhas de outro sistema, com espaços no fim', 'Exame normal.  \r\n\r\n'.repeat(120)],
  ])('o relatório de %s continua sem perder nem partir uma palavra', async (_nome, relatorio) => {
    const documentos = folhas({ relatorio });
    const textos = documentos.map(({ proprios }) => proprios['texto']?.texto ?? '');
    expect(documentos.length).toBeGreaterThan(1);
    expect(textos.flatMap((texto) => texto.split(/\s+/).filter(Boolean))).toEqual(
      relatorio.split(/\s+/).filter(Boolean),
    );
    expect(documentos.at(-1)).toMatchObject({
      titulo: `Relatório médico ${documentos.length} de ${documentos.length}`,
      comuns: {
        ...{ nome_paciente: expect.anything(), crm_medico: expect.anything(), data: expect.anything() },
        continuacao: { texto: 'Continuação' },
        pagina: { texto: `Página ${documentos.length} de ${documentos.length}` },
      },
    });
    expect(documentos[0]?.comuns).not.toHaveProperty('continuacao');
    expect(new Set(await imprimir(documentos))).toEqual(new Set([1]));
  });

  it('o maior relatório que se aceita é repartido num instante', () => {
    const relatorio = 'Paciente em uso de fingolimode. '.repeat(700).slice(0, 20_000);
    const inicio = performance.now();
    const documentos = folhas({ relatorio });
    expect(performance.now() - inicio).toBeLessThan(2_000); // far above it, unless it grows with the square
    expect(semEspacos(documentos.map(({ proprios }) => proprios['texto']?.texto).join(''))).toBe(semEspacos(relatorio));
  });

  it('o que não tem onde se partir vai inteiro, e é recusado inteiro', async () => {
    const documentos = folhas({ relatorio: 'x'.repeat(15_000) });
    expect(documentos).toHaveLength(1);
    await expect(imprimir(documentos)).rejects.toMatchObject({ code: 'pacote_nao_imprimivel' });
  });

  it('os exames seguem numerados na folha seguinte, cada um no seu campo do formulário', async () => {
    const exames = Array.from({ length: 45 }, (_, n) => `Exame ${n + 1}`);
    const documentos = folhas({ exames });
    expect(documentos.map(({ titulo }) => titulo)).toEqual(
      [1, 2, 3].map((folha) => `Solicitação de exames ${folha} de 3`),
    );
    expect(documentos[2]?.proprios).toMatchObject({ exame5: { texto: 'Exame 45', origem: 'exames.44' } });
    expect(documentos[2]?.comuns).toMatchObject({ numero5: { texto: '45.' }, nome_paciente: expect.anything() });
    expect(await imprimir(documentos)).toEqual([1, 1, 1]);
  });

  it('o formulário oficial de menos linhas leva mais folhas', () => {
    const oficial = { ...papel, camposDoModelo: () => new Set(['exame1', 'exame2', 'nome_paciente']) };
    const documentos = folhas({ exames: ['A', 'B', 'C'] }, oficial);
    expect(documentos.map(({ proprios }) => Object.values(proprios).map(({ texto }) => texto))).toEqual([
      ['A', 'B'],
      ['C'],
    ]);
  });
});
