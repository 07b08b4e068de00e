import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extrair } from '../../infrastructure/importador/extracao.ts';
import { changesBetween, checkWithQpdf, fontsOf, type GrayPage, picturesOf, textOfPages } from '../pdf-tools.ts';
import { codigoDaRecusa, haOficiais, importar, nomesDosOficiais, oFormularioOficial } from './formularios.ts';
import { soPaginasComOpcoes } from './formularios.ts';

interface Esperado {
  /** Without and with fields cleared. */
  readonly codigo: string;
  readonly campos: number;
  readonly opcoes: number;
  readonly paginas: number;
  /** Share of pixels that may differ from the source's own blank page, at most; strongly / at all. */
  readonly forte: number;
  readonly leve: number;
}

// Where fonts are missing in the source, its reader takes the machine's Liberation Sans and we embed Arimo: the same
// widths, other edges of letters.
const ESPERADOS: Readonly<Record<string, Esperado>> = {
  'lme-2020': { codigo: 'aceito', campos: 101, opcoes: 16, paginas: 7, forte: 0.008, leve: 0.05 },
  meem: { codigo: 'pdf_com_valores', campos: 22, opcoes: 0, paginas: 1, forte: 0, leve: 0 },
  'questionario-ame': { codigo: 'aceito', campos: 37, opcoes: 17, paginas: 1, forte: 0.001, leve: 0.001 },
  sadt: { codigo: 'aceito', campos: 9, opcoes: 0, paginas: 1, forte: 0, leve: 0 },
  'ter-artrite-reumatoide': { codigo: 'aceito', campos: 11, opcoes: 17, paginas: 4, forte: 0.001, leve: 0.001 },
  'ter-dislipidemia': { codigo: 'pdf_com_valores', campos: 18, opcoes: 11, paginas: 3, forte: 0.01, leve: 0.12 },
};

function imagens(pdf: Uint8Array): GrayPage[] {
  const folder = mkdtempSync(join(tmpdir(), 'autocusto-oficial-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), pdf);
    // Sources are damaged: what their reader says of that is not our matter here.
    const args = ['-gray', '-cropbox', '-hide-annotations', '-r', '100', join(folder, 'a.pdf')];
    const { stdout } = spawnSync('pdftoppm', args, { maxBuffer: 512 * 1024 * 1024 });
    const pages: GrayPage[] = [];
    for (let at = 0; at < stdout.length;) {
      const [header, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(stdout.toString('latin1', at, at + 40))!;
      const start = at + header.length;
      pages.push({
        width: Number(width),
        height: Number(height),
        pixels: stdout.subarray(start, start + Number(width) * Number(height)),
      });
      at = start + Number(width) * Number(height);
    }
    return pages;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function diferenca(a: GrayPage, b: GrayPage): { forte: number; leve: number } {
  expect([b.width, b.height]).toEqual([a.width, a.height]);
  const [one, other] = [a.pixels, b.pixels];
  let forte = 0;
  let leve = 0;
  for (let at = 0; at < one.length; at++) {
    const difference = Math.abs(one[at]! - other[at]!); // the same length
    if (difference > 8) leve++;
    if (difference > 96) forte++;
  }
  return { forte: forte / one.length, leve: leve / one.length };
}

// They are not part of the project: without their folder nothing is claimed about them.
if (!haOficiais) it('não há formulários oficiais nesta máquina', () => expect(nomesDosOficiais).toThrow());

(haOficiais ? describe : () => undefined)('os formulários oficiais', () => {
  it('são exatamente os esperados', () => {
    expect(haOficiais ? nomesDosOficiais() : []).toEqual(Object.keys(ESPERADOS).sort());
  });

  describe.each(Object.entries(ESPERADOS))('%s', (nome, esperado) => {
    it('passa ou é recusado pelo motivo certo', async () => {
      expect(await codigoDaRecusa(extrair(oFormularioOficial(nome)))).toBe(esperado.codigo);
    });

    it('em branco, é igual à página do órgão', async () => {
      const importado = await importar(oFormularioOficial(nome), { limparValores: true });
      const { campos } = importado.formulario;
      const opcoes = campos.flatMap(({ tipo, lugares }) => (tipo === 'opcao' ? lugares : []));
      expect({ campos: campos.length, opcoes: opcoes.length }).toEqual({
        campos: esperado.campos,
        opcoes: esperado.opcoes,
      });

      const pdf = importado.imprimir({});
      checkWithQpdf(pdf);
      for (const fonte of fontsOf(pdf)) expect(fonte).toMatch(/\byes\b +(yes|no) +(yes|no) +\d+/);
      const [originais, nossas] = [imagens(oFormularioOficial(nome)), imagens(pdf)];
      expect(nossas).toHaveLength(esperado.paginas);
      // What empty widgets show (backgrounds, boxes of options) is hidden in the source's pictures, so it counts here.
      originais.forEach((original, index) => {
        const { forte, leve } = diferenca(original, nossas[index]!); // as many
        expect(forte).toBeLessThanOrEqual(esperado.forte);
        expect(leve).toBeLessThanOrEqual(esperado.leve);
      });
      expect(textOfPages(pdf).join(' ')).not.toContain('VALOR ANTIGO');
    });

    it('cada opção de cada campo marca a sua caixa e nada mais', async () => {
      const importado = soPaginasComOpcoes(await importar(oFormularioOficial(nome), { limparValores: true }));
      const { template } = importado;
      const casos = template.fields.flatMap((campo, index) =>
        [...(template.options[index] ?? [])].map((opcao) => ({ campo, opcao })),
      );
      expect(casos.length > 0).toBe(esperado.opcoes > 0);
      if (casos.length === 0) return;

      const vazias = picturesOf(importado.imprimir({}));
      const marcadas = picturesOf(importado.imprimir(...casos.map(({ campo, opcao }) => ({ [campo]: opcao }))));
      casos.forEach(({ campo, opcao }, caso) => {
        template.pages.forEach((page, index) => {
          const altura = page.mediaBox[3];
          const boxes = page.slots.flatMap((slot) => {
            const isWanted = slot.type === 'mark' && template.fields[slot.field] === campo && slot.option === opcao;
            const { x, y, width, height } = slot.box;
            return isWanted ? [{ x: x - page.mediaBox[0], y: altura - y - height, width, height }] : [];
          });
          const mudou = changesBetween(vazias[index]!, marcadas[caso * template.pages.length + index]!, boxes); // one each
          expect({ campo, opcao, fora: mudou.outside }).toEqual({ campo, opcao, fora: 0 });
          expect(mudou.inside > 0).toBe(boxes.length > 0);
        });
      });
    });
  });
});
