import { PDFDocument, StandardFonts } from 'pdf-lib';

/** A form as an office would publish it: one page with one field. */
export async function umModelo(): Promise<Buffer> {
  const documento = await PDFDocument.create({ updateMetadata: false });
  const font = await documento.embedFont(StandardFonts.Helvetica);
  const pagina = documento.addPage([595, 842]);
  pagina.drawText('Formulário', { x: 40, y: 800, size: 14, font });
  const campo = documento.getForm().createTextField('nome_paciente');
  campo.addToPage(pagina, { x: 150, y: 740, width: 200, height: 20, font, borderWidth: 0 });
  return Buffer.from(await documento.save({ useObjectStreams: false, updateFieldAppearances: false }));
}
