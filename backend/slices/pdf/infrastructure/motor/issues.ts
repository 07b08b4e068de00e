import type { Pacote } from '../../domain/pacote.ts';
import type { PdfIssue } from '../../domain/pdf-errors.ts';
import type { CompiledTemplate, TextSlot } from './compiled-template.ts';
import { fitText, makeFit } from './layout/fit.ts';
import { UNSETTLED, type WidthTable } from './layout/width-table.ts';

type FieldIssue = Omit<PdfIssue, 'documento' | 'modelo'>;

const fit = makeFit();

/** Every reason why the packet cannot be printed; empty when it can. */
export function findIssues(pacote: Pacote, templates: ReadonlyMap<string, CompiledTemplate>): PdfIssue[] {
  if (pacote.documentos.length === 0) return [{ code: 'pacote_vazio', documento: 0, modelo: '' }];

  return pacote.documentos.flatMap(({ modelo, valores }, documento): PdfIssue[] => {
    const template = templates.get(modelo);
    if (!template) return [{ code: 'modelo_desconhecido', documento, modelo }];
    return Object.entries(valores)
      .filter(([, value]) => value !== undefined)
      .flatMap(([campo, value]) => findInField(template, campo, value))
      .map((issue) => ({ ...issue, documento, modelo }));
  });
}

function findInField(template: CompiledTemplate, campo: string, value: string): FieldIssue[] {
  const field = template.fields.indexOf(campo);
  if (field < 0) return [{ code: 'campo_desconhecido', campo }];

  const options = template.options[field];
  if (options && value !== '' && !options.has(value)) return [{ code: 'opcao_desconhecida', campo }];

  // The same field in several places (two vias) is one thing to correct.
  const found = textSlots(template, field).flatMap((slot) => findInSlot(slot, campo, value));
  return [...new Map(found.map((issue) => [`${issue.code} ${issue.codePoint ?? issue.maximo}`, issue])).values()];
}

function findInSlot({ shape, face }: TextSlot, campo: string, value: string): FieldIssue[] {
  const outcome = fitText(shape, face, value, fit);
  const { maximo, aceito } = shape;
  if (outcome === 'overflow' && aceito?.aceita(fit.text) === false) {
    return [{ code: 'valor_nao_aceito', campo, aceito: aceito.oQue }];
  }
  if (outcome === 'overflow' && maximo > 0 && fit.text.length > maximo) return [{ code: 'texto_longo', campo, maximo }];
  if (outcome === 'overflow') return [{ code: 'texto_nao_cabe', campo }];
  if (outcome !== 'missing') return [];
  return missingCharacters(fit.text, face).map((caractere) => ({
    code: 'caractere_sem_glifo',
    campo,
    caractere,
    codePoint: `U+${caractere.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`, // not empty
  }));
}

/** By code point: half of a pair of surrogates would name nothing that anybody typed. */
export function missingCharacters(text: string, { entries }: WidthTable): string[] {
  const characters = [...new Set(text)];
  return characters.filter((character) => character.length > 1 || entries[character.charCodeAt(0)]! & UNSETTLED);
}

export function textSlots(template: CompiledTemplate, field: number): TextSlot[] {
  const slots = template.pages.flatMap((page) => page.slots);
  return slots.filter((slot): slot is TextSlot => slot.type === 'text' && slot.field === field);
}
