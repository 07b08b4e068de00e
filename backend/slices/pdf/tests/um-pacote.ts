import type { Pacote, Valores } from '../domain/pacote.ts';
import type { Slot, TemplateDescription } from '../domain/template-description.ts';
import { MODELOS } from '../infrastructure/modelos/modelos.ts';

export const EMITIDO_EM = '2026-01-31T12:00:00.000Z';

export function umPacote(...documentos: readonly (readonly [modelo: string, valores: Valores])[]): Pacote {
  return {
    emitidoEm: EMITIDO_EM,
    documentos: documentos.map(([modelo, valores], index) => ({ modelo, titulo: `Documento ${index + 1}`, valores })),
  };
}

export function oModelo(id: string): TemplateDescription {
  const modelo = MODELOS.find((candidate) => candidate.id === id);
  if (!modelo) throw new Error(`Não há modelo ${id}.`);
  return modelo;
}

export function slotsDe(modelo: TemplateDescription): readonly Slot[] {
  return modelo.pages.flatMap((page) => page.slots);
}

export function camposDeTexto(modelo: TemplateDescription): string[] {
  return nomes(slotsDe(modelo).filter((slot) => slot.type === 'text'));
}

export function opcoesDe(modelo: TemplateDescription, campo: string): string[] {
  return slotsDe(modelo).flatMap((slot) => (slot.type === 'mark' && slot.name === campo ? [slot.option] : []));
}

/** A different short word in every text field, with accents, and the last option of every choice. */
export function todoPreenchido(modelo: TemplateDescription): Valores {
  const textos = camposDeTexto(modelo).map((campo, index) => [campo, palavra(index)] as const);
  const marcas = slotsDe(modelo).flatMap((slot) => (slot.type === 'mark' ? [[slot.name, slot.option] as const] : []));
  return Object.fromEntries([...textos, ...marcas]);
}

export function palavra(index: number): string {
  return `É${(index + 100).toString(36)}ç`;
}

function nomes(slots: readonly Slot[]): string[] {
  return [...new Set(slots.map((slot) => slot.name))];
}
