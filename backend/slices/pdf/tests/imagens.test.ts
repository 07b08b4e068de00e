import { readFileSync } from 'node:fs';
import type { PageDescription, TemplateDescription } from '../domain/template-description.ts';
import { MODELOS } from '../infrastructure/modelos/modelos.ts';
import { abrir, arquivoDe, guardar, imagensDe, paginasMudadas } from './imagens.ts';
import { oModelo } from './um-pacote.ts';

const guardadas = (modelo: TemplateDescription) => abrir(readFileSync(arquivoDe(modelo)));
const [VAZIA, CHEIA, LONGA] = [0, 1, 2];

function comPagina(id: string, mudar: (pagina: PageDescription) => PageDescription): TemplateDescription {
  return { ...oModelo(id), pages: oModelo(id).pages.map(mudar) };
}

describe('as imagens guardadas', () => {
  // A document that changed on purpose: `npm run modelos:registrar` draws them anew, and a person looks at both.
  it.each(MODELOS.map((modelo) => [modelo.id, modelo] as const))('%s continua com a mesma cara', (_, modelo) => {
    expect(paginasMudadas(guardadas(modelo), imagensDe(modelo))).toEqual([]);
  });

  it('são de um vazio, um cheio e um com textos longos', () => {
    const [vazia, cheia, longa] = guardadas(oModelo('lme'));
    for (const [uma, outra] of [
      [vazia, cheia],
      [cheia, longa],
      [vazia, longa],
    ]) {
      expect(paginasMudadas([uma!], [outra!])).toEqual([0]);
    }
    expect(guardadas(oModelo('ter'))).toHaveLength(6);
  });

  it('percebem um campo, uma caixa ou um rótulo 3 pt fora do lugar', () => {
    const lme = guardadas(oModelo('lme'));
    const comCampo = (campo: string) =>
      comPagina('lme', (pagina) => ({
        ...pagina,
        slots: pagina.slots.map((slot) =>
          slot.name === campo ? { ...slot, box: { ...slot.box, x: slot.box.x + 3 } } : slot,
        ),
      }));
    for (const campo of ['peso', 'qtd_med6_mes6', 'tratou', 'nome_paciente']) {
      expect(paginasMudadas(lme, imagensDe(comCampo(campo)))).toEqual([CHEIA, LONGA]);
    }
    const rotulo = comPagina('lme', (pagina) => ({
      ...pagina,
      drawings: pagina.drawings.map((cada) =>
        cada.type === 'text' && cada.text === 'Parda' ? { ...cada, x: cada.x + 3 } : cada,
      ),
    }));
    expect(paginasMudadas(lme, imagensDe(rotulo))).toEqual([VAZIA, CHEIA, LONGA]);
  });

  it('percebem o que sobrou de outro paciente no modelo', () => {
    const resto = { type: 'text', x: 60, y: 214, text: 'Maria', size: 9 } as const;
    const comResto = comPagina('lme', (pagina) => ({ ...pagina, drawings: [...pagina.drawings, resto] }));
    expect(paginasMudadas(guardadas(oModelo('lme')), imagensDe(comResto))).toContain(VAZIA);
  });

  it('percebem duas opções trocadas', () => {
    const trocas: Readonly<Record<string, string>> = { etnia_preta: 'etnia_parda', etnia_parda: 'etnia_preta' };
    const trocado = comPagina('lme', (pagina) => ({
      ...pagina,
      slots: pagina.slots.map((slot) =>
        slot.type === 'mark' ? { ...slot, option: trocas[slot.option] ?? slot.option } : slot,
      ),
    }));
    expect(paginasMudadas(guardadas(oModelo('lme')), imagensDe(trocado))).toEqual([LONGA]);
  });

  it('guardadas e abertas de novo, são as mesmas', () => {
    const agora = imagensDe(oModelo('exames'));
    expect(paginasMudadas(abrir(guardar(agora)), agora)).toEqual([]);
    expect(paginasMudadas(agora, agora.slice(1))).toBeUndefined();
  });
});
