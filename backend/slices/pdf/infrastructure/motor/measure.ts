import type { CompiledTemplate } from './compiled-template.ts';
import { missingCharacters, textSlots } from './issues.ts';
import { fitText, makeFit } from './layout/fit.ts';

export interface Medida {
  readonly cabe: boolean;
  /** In points; of the slot with the least room when the field is printed in several places. */
  readonly tamanho: number;
  readonly linhas: number;
  /** Characters that no font has. */
  readonly semGlifo: readonly string[];
}

const fit = makeFit();

/** What printing would do with this text. `undefined` when the template has no text field of that name. */
export function measure(template: CompiledTemplate, campo: string, texto: string): Medida | undefined {
  const slots = textSlots(template, template.fields.indexOf(campo));
  const all = slots.map(({ shape, face }): Medida => {
    const outcome = fitText(shape, face, texto, fit);
    if (outcome === 'empty') return { cabe: true, tamanho: shape.size, linhas: 0, semGlifo: [] };
    if (outcome === 'fits') return { cabe: true, tamanho: fit.size, linhas: fit.lines, semGlifo: [] };
    const semGlifo = outcome === 'missing' ? missingCharacters(fit.text, face) : [];
    return { cabe: false, tamanho: shape.minSize, linhas: 0, semGlifo };
  });
  return all.find(({ cabe }) => !cabe) ?? all.sort((a, b) => a.tamanho - b.tamanho)[0];
}
