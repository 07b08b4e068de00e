import { createHash } from 'node:crypto';
import { PDFDocument, PDFHexString, PDFName, PDFString, type PDFRef } from 'pdf-lib';
import type { PdfRenderer } from '../../application/ports/pdf-renderer.ts';
import type { DocumentoDoPacote, Pacote, Valores } from '../../domain/pacote.ts';
import { PacoteNaoImprimivelError } from '../../domain/pdf-errors.ts';
import type { PageDescription, TemplateDescription } from '../../domain/template-description.ts';
import { loadFaces, type Faces } from './fonts.ts';
import { FONT_KEYS, makePageContent, type PageContent, type SubsetFonts } from './page-content.ts';
import { findIssues } from './packet-issues.ts';
import { makeSubsetFont } from './subset-font.ts';
import { normalise, placeInSlot, placeLabel, placeMark, placeStatic } from './text-layout.ts';

const FRAME_THICKNESS = 0.75;

/** Draws every page from its description with pdf-lib. Slow and plain: what the compiled engine is compared with. */
export function makeSimplePdfRenderer(modelos: readonly TemplateDescription[]): PdfRenderer {
  const faces = loadFaces();
  const byId = new Map(modelos.map((modelo) => [modelo.id, modelo]));

  return {
    async render(pacote) {
      const issues = findIssues(pacote, byId, faces);
      if (issues.length > 0) throw new PacoteNaoImprimivelError(issues);

      const templates = pacote.documentos.map(({ modelo }) => byId.get(modelo)!);
      const arquivo = await write(pacote, templates, faces);
      return {
        partes: [arquivo],
        bytes: arquivo.length,
        paginas: templates.map(({ pages }) => pages.length),
        sha256: createHash('sha256').update(arquivo).digest('hex'),
      };
    },
  };
}

async function write(pacote: Pacote, templates: readonly TemplateDescription[], faces: Faces): Promise<Uint8Array> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  const fonts: SubsetFonts = { regular: makeSubsetFont(faces.regular), bold: makeSubsetFont(faces.bold) };
  const refs = { regular: doc.context.nextRef(), bold: doc.context.nextRef() };

  const firstPages = pacote.documentos.map((documento, index) => {
    const pages = templates[index]!.pages.map((page) => addPage(doc, page, documento, faces, fonts, refs));
    return pages[0]!;
  });

  for (const face of ['regular', 'bold'] as const) {
    if (fonts[face].isUsed()) fonts[face].embed(doc.context, refs[face]);
    else doc.context.assign(refs[face], doc.context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' }));
  }

  addOutline(doc, pacote.documentos, firstPages);
  describe(doc, pacote);
  return doc.save({ addDefaultPage: false, updateFieldAppearances: false });
}

function addPage(
  doc: PDFDocument,
  description: PageDescription,
  { valores }: DocumentoDoPacote,
  faces: Faces,
  fonts: SubsetFonts,
  refs: Readonly<Record<keyof typeof FONT_KEYS, PDFRef>>,
): PDFRef {
  const page = doc.addPage([description.width, description.height]);
  const content = makePageContent(description.height, fonts);
  drawStatic(content, description, faces);
  drawSlots(content, description, valores, faces);

  page.node.setFontDictionary(PDFName.of(FONT_KEYS.regular), refs.regular);
  page.node.setFontDictionary(PDFName.of(FONT_KEYS.bold), refs.bold);
  page.node.delete(PDFName.of('Annots')); // pdf-lib adds an empty list
  page.node.addContentStream(doc.context.register(doc.context.flateStream(content.toString())));
  return page.ref;
}

function drawStatic(content: PageContent, { drawings }: PageDescription, faces: Faces): void {
  for (const drawing of drawings) {
    if (drawing.type === 'line') content.line(drawing);
    else if (drawing.type === 'rectangle') content.rectangle(drawing);
    else {
      const bold = drawing.bold ?? false;
      for (const text of placeStatic(drawing, bold ? faces.bold : faces.regular))
        content.text(text, bold, drawing.color);
    }
  }
}

function drawSlots(content: PageContent, { slots }: PageDescription, valores: Valores, faces: Faces): void {
  for (const slot of slots) {
    if (slot.type === 'mark') {
      const framed = slot.frameWith !== undefined && normalise(valores[slot.frameWith] ?? '', false) !== '';
      if (framed) content.rectangle({ box: slot.box, thickness: FRAME_THICKNESS });
      if (valores[slot.name] === slot.option) content.text(placeMark(slot, faces.bold), true);
      continue;
    }
    const bold = slot.bold ?? false;
    const text = normalise(valores[slot.name] ?? '', slot.multiline ?? false);
    for (const placed of placeInSlot(slot, text, bold ? faces.bold : faces.regular) ?? []) content.text(placed, bold);
    if (slot.label && text !== '') content.text(placeLabel(slot.label), false, slot.label.color);
  }
}

/** Flat list of bookmarks, one per documento. */
function addOutline(doc: PDFDocument, documentos: readonly DocumentoDoPacote[], pages: readonly PDFRef[]): void {
  const { context } = doc;
  const root = context.nextRef();
  const items = documentos.map(() => context.nextRef());

  documentos.forEach(({ titulo }, index) => {
    const item = context.obj({ Parent: root, Dest: [pages[index]!, 'Fit'] });
    item.set(PDFName.of('Title'), PDFHexString.fromText(titulo));
    const [previous, next] = [items[index - 1], items[index + 1]];
    if (previous) item.set(PDFName.of('Prev'), previous);
    if (next) item.set(PDFName.of('Next'), next);
    context.assign(items[index]!, item);
  });

  context.assign(root, context.obj({ Type: 'Outlines', First: items[0]!, Last: items.at(-1)!, Count: items.length }));
  doc.catalog.set(PDFName.of('Outlines'), root);
  doc.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

/** Names and dates of the file: the instant of issue and nothing about people. */
function describe(doc: PDFDocument, pacote: Pacote): void {
  const emitidoEm = new Date(pacote.emitidoEm);
  doc.setTitle('Solicitação de medicamentos (CEAF)', { showInWindowTitleBar: true });
  doc.setCreator('AutoCusto');
  doc.setProducer('AutoCusto');
  doc.setCreationDate(emitidoEm);
  doc.setModificationDate(emitidoEm);
  doc.catalog.set(PDFName.of('Lang'), PDFString.of('pt-BR'));

  const id = PDFHexString.of(createHash('sha256').update(JSON.stringify(pacote)).digest('hex').slice(0, 32));
  doc.context.trailerInfo.ID = doc.context.obj([id, id]);
}
