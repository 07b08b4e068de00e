import type { Pacote, Valores } from '../../domain/pacote.ts';
import type { PdfIssue } from '../../domain/pdf-errors.ts';
import type { Slot, TemplateDescription } from '../../domain/template-description.ts';
import type { Face, Faces } from './fonts.ts';
import { normalise, placeInSlot } from './text-layout.ts';

/** Every reason why the packet cannot be printed; empty when it can. */
export function findIssues(
  pacote: Pacote,
  modelos: ReadonlyMap<string, TemplateDescription>,
  faces: Faces,
): readonly PdfIssue[] {
  if (pacote.documentos.length === 0) return [{ code: 'pacote_vazio', documento: 0, modelo: '' }];

  return pacote.documentos.flatMap(({ modelo, valores }, documento) => {
    const template = modelos.get(modelo);
    if (!template) return [{ code: 'modelo_desconhecido' as const, documento, modelo }];
    const found = Object.keys(valores).flatMap((campo) => fieldIssues(template, campo, valores, faces));
    return found.map((issue) => ({ ...issue, documento, modelo }));
  });
}

type FieldIssue = Omit<PdfIssue, 'documento' | 'modelo'>;

function fieldIssues(template: TemplateDescription, campo: string, valores: Valores, faces: Faces): FieldIssue[] {
  const slots = template.pages.flatMap((page) => page.slots).filter((slot) => slot.name === campo);
  if (slots.length === 0) return [{ code: 'campo_desconhecido', campo }];

  const value = valores[campo] ?? '';
  const marks = slots.filter((slot) => slot.type === 'mark');
  if (marks.length > 0 && value !== '' && !marks.some((slot) => slot.option === value)) {
    return [{ code: 'opcao_desconhecida', campo }];
  }

  // The same field in several places (two vias) is one thing to correct.
  const found = slots.flatMap((slot) => slotIssues(slot, value, faces));
  return [...new Map(found.map((issue) => [`${issue.code} ${issue.codePoint}`, issue])).values()];
}

function slotIssues(slot: Slot, value: string, faces: Faces): FieldIssue[] {
  if (slot.type !== 'text') return [];
  const face = slot.bold ? faces.bold : faces.regular;
  const text = normalise(value, slot.multiline ?? false);

  const missing = missingCharacters(text, face);
  if (missing.length > 0) {
    return missing.map((caractere) => ({
      code: 'caractere_sem_glifo',
      campo: slot.name,
      caractere,
      codePoint: `U+${caractere.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
    }));
  }

  return placeInSlot(slot, text, face) ? [] : [{ code: 'texto_nao_cabe', campo: slot.name }];
}

function missingCharacters(text: string, face: Face): string[] {
  const characters = new Set(text.replaceAll('\n', ''));
  return [...characters].filter((character) => !face.has(character.codePointAt(0)!));
}
