import { createHash } from 'node:crypto';
import type { ModeloInfo } from '../../application/ports/template-catalog.ts';
import type { Box, Label, PageDescription, Slot, TemplateDescription } from '../../domain/template-description.ts';
import type {
  CompiledLabel,
  CompiledPage,
  CompiledSlot,
  CompiledTemplate,
  MarkSlot,
  TextSlot,
} from './compiled-template.ts';
import type { Faces } from './fonts/face.ts';
import { ASCENT, HALF_CAP, LEADING, MIN_SIZE, PADDING } from './layout/fit.ts';
import { WIDTH_SHIFT } from './layout/width-table.ts';
import { makeReferences, makeStream } from './objects.ts';
import { makeOperators } from './operators.ts';
import { makePreparedSlot } from './prepared-slot.ts';
import { BLACK, drawLine, drawRectangle, number } from './shapes.ts';
import { drawText } from './static-text.ts';

const FRAME_THICKNESS = 0.75;

/** Everything about a template that no packet changes, done once. */
export function compileDescription(modelo: TemplateDescription, faces: Faces): CompiledTemplate {
  const slots = modelo.pages.flatMap((page) => page.slots);
  const fields = [...new Set(slots.map((slot) => slot.name))];
  const fieldOf = (name: string): number => {
    const field = fields.indexOf(name);
    if (field < 0) throw new Error(`template ${modelo.id}: no field ${name}`);
    return field;
  };

  const pages = modelo.pages.map((page) => compilePage(page, fieldOf, faces));
  return {
    info: infoOf(modelo, fields),
    fields,
    keys: { names: [], fields: [] },
    options: fields.map((name) => {
      const options = slots.flatMap((slot) => (slot.type === 'mark' && slot.name === name ? [slot.option] : []));
      return options.length > 0 ? new Set(options) : undefined;
    }),
    pages: pages.map(({ page }) => page),
    fontMask: pages.reduce((mask, { fontMask }) => mask | fontMask, 0),
  };
}

function infoOf(modelo: TemplateDescription, campos: readonly string[]): ModeloInfo {
  const { id, titulo, versao, pages } = modelo;
  const hash = createHash('sha256').update(JSON.stringify(modelo)).digest('hex');
  return { id, titulo, versao, paginas: pages.length, campos, hash };
}

function compilePage(
  { width, height, drawings, slots }: PageDescription,
  fieldOf: (name: string) => number,
  faces: Faces,
): { readonly page: CompiledPage; readonly fontMask: number } {
  let fontMask = 0;
  const operators = drawings.map((drawing) => {
    if (drawing.type === 'line') return drawLine(drawing, height);
    if (drawing.type === 'rectangle') return drawRectangle(drawing, height);
    const text = drawText(drawing, height, drawing.bold ? faces.bold : faces.regular);
    fontMask |= text.fontMask;
    return text.operators;
  });

  const fonts = faces.fonts.filter(({ bit }) => fontMask & bit);
  const background = makeStream(
    [
      `/Type/XObject/Subtype/Form/BBox[0 0 ${number(width)} ${number(height)}]/Resources<</Font`,
      ...makeReferences(fonts.map(({ name, object }) => [name, object])),
      '>>',
    ],
    Buffer.from(operators.join('\n'), 'latin1'),
  );
  const page: CompiledPage = {
    mediaBox: [0, 0, width, height],
    rotate: 0,
    background,
    marks: new Map(), // ours are a letter of the bold face
    slots: slots.map((slot) => compileSlot(slot, height, fieldOf, faces)),
  };
  return { page, fontMask };
}

function compileSlot(slot: Slot, pageHeight: number, fieldOf: (name: string) => number, faces: Faces): CompiledSlot {
  const box = fromBottom(slot.box, pageHeight);
  if (slot.type === 'mark') return compileMark(slot, box, pageHeight, fieldOf, faces);

  const comb = slot.comb ?? 0;
  const text: TextSlot = {
    type: 'text',
    key: JSON.stringify([slot, pageHeight]),
    field: fieldOf(slot.name),
    box,
    face: slot.bold ? faces.bold : faces.regular,
    shape: {
      width: box.width - 2 * PADDING,
      height: box.height,
      size: slot.size,
      minSize: slot.minSize ?? MIN_SIZE,
      multiline: comb === 0 && (slot.multiline ?? false),
      leading: slot.leading ?? LEADING,
      comb,
      maximo: 0,
      aceito: undefined,
    },
    align: slot.align ?? 'left',
    color: 0,
    label: slot.label && compileLabel(slot.label, pageHeight, faces),
    prepared: makePreparedSlot(),
  };
  return text;
}

function compileMark(
  slot: Extract<Slot, { type: 'mark' }>,
  box: Box,
  pageHeight: number,
  fieldOf: (name: string) => number,
  { bold }: Faces,
): MarkSlot {
  // A bold X fills the box: its width and height are these parts of the size.
  const size = Math.min(box.width / 0.667, box.height / 0.688);
  const width = ((bold.entries[0x58]! >> WIDTH_SHIFT) * size) / bold.unitsPerEm; // a table of all code units
  const x = box.x + (box.width - width) / 2;
  const y = box.y + box.height / 2 - HALF_CAP * size;
  const letter = `BT/${bold.fonts[0]!.name} ${number(size)} Tf ${number(x)} ${number(y)} Td(X)Tj ET\n`;
  const frame = drawRectangle({ box: slot.box, thickness: FRAME_THICKNESS }, pageHeight);

  return {
    type: 'mark',
    key: JSON.stringify([slot, pageHeight]),
    field: fieldOf(slot.name),
    option: slot.option,
    box,
    operators: makeOperators(letter),
    fontMask: bold.masks[0]!,
    ...(slot.frameWith !== undefined && {
      outline: { field: fieldOf(slot.frameWith), operators: makeOperators(`${frame}\n`) },
    }),
  };
}

function compileLabel(
  { text, box, size, color = BLACK }: Label,
  pageHeight: number,
  { regular }: Faces,
): CompiledLabel {
  const y = box.y + box.height / 2 + (HALF_CAP - ASCENT) * size;
  const drawn = drawText({ type: 'text', x: box.x + PADDING, y, text, size, color }, pageHeight, regular);
  return {
    ...{ text, box: fromBottom(box, pageHeight), size, color: Number.parseInt(color.slice(1), 16) },
    operators: `q ${drawn.operators} Q\n`,
    fontMask: drawn.fontMask,
  };
}

function fromBottom({ x, y, width, height }: Box, pageHeight: number): Box {
  return { x, y: pageHeight - y - height, width, height };
}
