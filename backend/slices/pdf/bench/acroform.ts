import { PDFDocument, StandardFonts, TextAlignment, type PDFFont, type PDFForm, type PDFPage } from 'pdf-lib';
import type { Slot, TemplateDescription } from '../domain/template-description.ts';
import type { Motor } from '../infrastructure/motor/motor.ts';

/**
 * The same form as an AcroForm file, for the engines that fill those: our blank pages with a field on every slot, structure
 * intact, a font that every reader has. Their best chance.
 */
export async function makeAcroForm(motor: Motor, modelo: TemplateDescription): Promise<Uint8Array> {
  const { partes } = motor.renderNow({
    documentos: [{ modelo: modelo.id, titulo: modelo.titulo, valores: {} }],
    emitidoEm: '2026-01-01T00:00:00Z',
  });
  const doc = await PDFDocument.load(Buffer.concat(partes));
  const font = await doc.embedFont(StandardFonts.Helvetica);
  const form = doc.getForm();
  modelo.pages.forEach(({ slots, height }, index) => {
    for (const slot of slots) addField(form, slot, doc.getPage(index), height, font);
  });
  return doc.save({ useObjectStreams: false });
}

const ALIGNMENT = { left: TextAlignment.Left, center: TextAlignment.Center, right: TextAlignment.Right } as const;

function addField(form: PDFForm, slot: Slot, page: PDFPage, pageHeight: number, font: PDFFont): void {
  const { x, y, width, height } = slot.box;
  const place = { x, y: pageHeight - y - height, width, height, borderWidth: 0 };
  const known = form.getFieldMaybe(slot.name);

  if (slot.type === 'mark') {
    const group = known ? form.getRadioGroup(slot.name) : form.createRadioGroup(slot.name);
    group.addOptionToPage(slot.option, page, place);
    return;
  }
  const field = known ? form.getTextField(slot.name) : form.createTextField(slot.name);
  if (slot.multiline) field.enableMultiline();
  field.setAlignment(ALIGNMENT[slot.align ?? 'left']);
  field.addToPage(page, { ...place, font });
  field.setFontSize(slot.size);
}

/** State names that `makeAcroForm` gave to the options of each choice, in the order of its slots. */
export function statesOf({ pages }: TemplateDescription): ReadonlyMap<string, readonly string[]> {
  const options = new Map<string, string[]>();
  for (const slot of pages.flatMap((page) => page.slots)) {
    if (slot.type === 'mark') options.set(slot.name, [...(options.get(slot.name) ?? []), slot.option]);
  }
  return options;
}
