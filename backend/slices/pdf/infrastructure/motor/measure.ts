import type { Medida } from '../../application/ports/medidor-de-textos.ts';
import type { CompiledTemplate, TextSlot } from './compiled-template.ts';
import { missingCharacters, textSlots } from './issues.ts';
import { fitText, linesAt, makeFit, roomAt, smallestSize } from './layout/fit.ts';

const fit = makeFit();

/**
 * What printing would do with this text, by the printing's own layout; of the slot with the least room when the field is
 * printed in several places. `undefined` when the template has no text field of that name.
 */
export function measure(template: CompiledTemplate, campo: string, texto: string): Medida | undefined {
  const all = textSlots(template, template.fields.indexOf(campo)).map((slot) => measureSlot(slot, texto));
  return all.find(({ cabe }) => !cabe) ?? all.toSorted((a, b) => a.corpoPt - b.corpoPt)[0];
}

function measureSlot({ shape, face }: TextSlot, texto: string): Medida {
  const room = (size: number) => (shape.multiline ? roomAt(shape, size) : 1);
  const cabe = { cabe: true, excessoCaracteres: null, caractereRecusado: null };
  const outcome = fitText(shape, face, texto, fit);
  if (outcome === 'empty') return { ...cabe, linhas: 0, linhasMax: room(shape.size), corpoPt: shape.size };
  if (outcome === 'fits') return { ...cabe, linhas: fit.lines, linhasMax: room(fit.size), corpoPt: fit.size };

  const corpoPt = smallestSize(shape);
  const naoCabe = { cabe: false, linhasMax: room(corpoPt), corpoPt };
  if (outcome === 'missing') {
    const [caractere = ''] = missingCharacters(fit.text, face);
    return { ...naoCabe, linhas: 0, excessoCaracteres: null, caractereRecusado: caractere };
  }
  if (shape.aceito?.aceita(fit.text) === false) {
    return { ...naoCabe, linhas: 1, excessoCaracteres: null, caractereRecusado: null };
  }
  const linhas = linesAt(shape, face, corpoPt, fit);
  return { ...naoCabe, linhas, excessoCaracteres: excesso(shape, face, fit.text), caractereRecusado: null };
}

/** How many characters at the end are too many. */
function excesso(shape: TextSlot['shape'], face: TextSlot['face'], text: string): number {
  const characters = [...text];
  let fitting = 0;
  let tooMany = characters.length;
  while (tooMany - fitting > 1) {
    const middle = (fitting + tooMany) >> 1;
    const outcome = fitText(shape, face, characters.slice(0, middle).join(''), fit);
    if (outcome === 'overflow') tooMany = middle;
    else fitting = middle;
  }
  return characters.length - fitting;
}
