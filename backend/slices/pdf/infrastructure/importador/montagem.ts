import type { MapaDoModelo } from '../../domain/mapa-do-modelo.ts';
import { makePreparedSlot } from '../motor/prepared-slot.ts';
import type { CompiledPage, CompiledSlot, CompiledTemplate } from '../motor/compiled-template.ts';
import type { Face, Faces } from '../motor/fonts/face.ts';
import { LEADING, MIN_SIZE, PADDING, type TextShape } from '../motor/layout/fit.ts';
import { WIDTH_SHIFT } from '../motor/layout/width-table.ts';
import { makeObject, type ObjectPart, type PdfObject } from '../motor/objects.ts';
import { makeOperators } from '../motor/operators.ts';
import { number, rgb } from '../motor/shapes.ts';
import { aceitoDe } from './aceito.ts';
import { codePointOf } from './conteudo/nomes-de-glifos.ts';
import type { FormularioExtraido, LugarDeOpcao, LugarDeTexto, ParteDeFonte } from '../../domain/formulario-extraido.ts';

export interface ModeloAMontar {
  readonly id: string;
  readonly titulo: string;
  readonly versao: number;
  readonly hash: string;
  readonly formulario: FormularioExtraido;
  readonly mapa: MapaDoModelo;
}

/** Extracted form and map → what the engine prints. Plain work on checked data: no parsing, a few milliseconds. */
export function montar({ id, titulo, versao, hash, formulario, mapa }: ModeloAMontar, faces: Faces): CompiledTemplate {
  const objetos = montarObjetos(formulario, faces);
  const campos = [...new Set(mapa.ligacoes.flatMap(({ campo }) => campo ?? []))];
  // A snapshot of before may carry a value that has no place here; its reprint must not be refused.
  const fields = [...new Set([...campos, ...mapa.dispensados])];
  const pages: CompiledPage[] = formulario.paginas.map(({ mediaBox, rotate, fundo }) => ({
    mediaBox,
    rotate,
    background: objetos[fundo]!, // numbers are positions in this list
    marks: new Map<string, PdfObject>(),
    slots: [],
  }));

  const options = fields.map((): Set<string> | undefined => undefined);
  for (const campoDoFormulario of formulario.campos) {
    const { nome, lugares } = campoDoFormulario;
    const limites = { maximo: campoDoFormulario.maximo ?? 0, aceito: aceitoDe(campoDoFormulario) };
    for (const lugar of lugares) {
      const estado = lugar.tipo === 'opcao' ? lugar.estado : undefined;
      // One place may be wanted by several values ("mãe" and "responsável" share a box in some forms).
      for (const ligacao of mapa.ligacoes.filter((one) => one.origem === nome && one.estado === estado)) {
        if (ligacao.campo === null) continue;
        const field = fields.indexOf(ligacao.campo);
        const page = pages[lugar.pagina]!; // pages were counted when the place was read
        if (lugar.tipo === 'texto') push(page, textoDe(lugar, limites, ligacao.campo, field, faces));
        else {
          const option = ligacao.valor ?? lugar.estado;
          (options[field] ??= new Set()).add(option);
          push(page, marcaDe(lugar, ligacao.campo, option, field, objetos[lugar.marca]!, page)); // as above
        }
      }
    }
  }

  return {
    info: { id, titulo, versao, paginas: pages.length, campos, hash },
    fields,
    keys: { names: [], fields: [] },
    options,
    pages,
    fontMask: 0,
  };
}

function push(page: CompiledPage, slot: CompiledSlot): void {
  (page.slots as CompiledSlot[]).push(slot); // under construction
}

function montarObjetos({ objetos }: FormularioExtraido, faces: Faces): PdfObject[] {
  const prontos: PdfObject[] = [];
  for (const partes of objetos) {
    const parts = partes.map((parte): string | ObjectPart => {
      if (parte instanceof Uint8Array) return parte;
      return 'objeto' in parte ? prontos[parte.objeto]! : daFonte(parte, faces[parte.fonte]); // children come first
    });
    prontos.push(makeObject(...parts));
  }
  return prontos;
}

function daFonte(parte: ParteDeFonte, face: Face): string | PdfObject {
  const base = face.fonts[0]!.object; // every face has a base font
  if (parte.de === 'descritor') return base.references[0]!; // it names its descriptor first
  const widths = parte.nomes.map((name) => {
    const units = (face.entries[codePointOf(name)] ?? 0) >> WIDTH_SHIFT;
    return Math.round((1000 * units) / face.unitsPerEm);
  });
  return `/FirstChar 0/LastChar ${widths.length - 1}/Widths[${widths.join(' ')}]`;
}

function textoDe(
  lugar: LugarDeTexto,
  limites: Pick<TextShape, 'maximo' | 'aceito'>,
  campo: string,
  field: number,
  faces: Faces,
): CompiledSlot {
  const { box, rotacao, size, bold, color, multiline, comb, align } = lugar;
  const { width, height } = rotacao % 180 === 0 ? box : { width: box.height, height: box.width };
  const turned = quadroDe(lugar);
  const isPlain = !turned && color === '#000000';
  const before = `q ${turned ?? ''}${rgb(color)} rg\n`;
  return {
    type: 'text',
    key: JSON.stringify([campo, { ...lugar, pagina: 0 }]),
    field,
    box: turned ? { x: 0, y: 0, width, height } : box,
    face: bold ? faces.bold : faces.regular,
    shape: {
      width: width - 2 * PADDING,
      height,
      size,
      minSize: Math.min(MIN_SIZE, size),
      multiline,
      leading: LEADING,
      comb,
      ...limites,
    },
    align,
    color: Number.parseInt(color.slice(1), 16),
    label: undefined, // the form has its own
    ...(!isPlain && { before: makeOperators(before), after: makeOperators('Q\n') }),
    ...(turned !== undefined && { placed: box }),
    prepared: makePreparedSlot(),
  };
}

/** The widget's own frame (MK/R): its first baseline runs along another side of the box. */
function quadroDe({ box, rotacao }: LugarDeTexto): string | undefined {
  const { x, y, width, height } = box;
  switch (rotacao) {
    case 90:
      return `0 1 -1 0 ${number(x + width)} ${number(y)} cm `;
    case 180:
      return `-1 0 0 -1 ${number(x + width)} ${number(y + height)} cm `;
    case 270:
      return `0 -1 1 0 ${number(x)} ${number(y + height)} cm `;
    case 0:
      return undefined;
  }
}

function marcaDe(
  { box }: LugarDeOpcao,
  campo: string,
  option: string,
  field: number,
  marca: PdfObject,
  page: CompiledPage,
): CompiledSlot {
  const name = `M${marca.id.slice(0, 16)}`;
  (page.marks as Map<string, PdfObject>).set(name, marca); // under construction
  const operators = makeOperators(`q 1 0 0 1 ${number(box.x)} ${number(box.y)} cm/${name} Do Q\n`);
  return { type: 'mark', key: JSON.stringify([campo, option, name, box]), field, option, box, operators, fontMask: 0 };
}
