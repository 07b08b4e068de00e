import { PDFDocument, PDFRadioGroup, PDFTextField } from 'pdf-lib';
import type { DocumentoDoPacote, Pacote } from '../domain/pacote.ts';
import { CP1252 } from '../infrastructure/motor/fonts/cp1252.ts';

const WIN_ANSI = new Set(CP1252);

/** Load, fill, flatten and save every documento; then copy all pages into one file. */
export async function renderWithPdfLib(pacote: Pacote, forms: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const packet = await PDFDocument.create();
  for (const documento of pacote.documentos) {
    const filled = await fill(documento, forms.get(documento.modelo) ?? new Uint8Array());
    const source = await PDFDocument.load(filled);
    for (const page of await packet.copyPages(source, source.getPageIndices())) packet.addPage(page);
  }
  return packet.save();
}

async function fill({ valores }: DocumentoDoPacote, template: Uint8Array): Promise<Uint8Array> {
  const doc = await PDFDocument.load(template);
  const form = doc.getForm();
  for (const [name, value] of Object.entries(valores)) {
    const field = form.getField(name);
    // Its standard font has only WinAnsi and throws for anything else; with a font of its own it takes longer still.
    if (field instanceof PDFTextField) field.setText(onlyWinAnsi(value));
    if (field instanceof PDFRadioGroup) field.select(value);
  }
  form.flatten();
  return doc.save();
}

function onlyWinAnsi(value: string): string {
  return [...value].filter((character) => character === '\n' || WIN_ANSI.has(character.codePointAt(0) ?? 0)).join('');
}
