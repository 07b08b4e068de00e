import { ParseSpeeds, type PDFContext, PDFDict, PDFParser } from 'pdf-lib';
import { asLimites, type Limites } from './conteudo/matriz.ts';
import { asDict, get, getArray, getDict, getName, getNumber, inherited, lineage, resolve } from './leitura.ts';
import { LIMITES } from './limites.ts';
import { Recusa } from './recusa.ts';
import { PDFArray, PDFNumber } from 'pdf-lib';

export interface DocumentoAberto {
  readonly context: PDFContext;
  readonly catalog: PDFDict;
  readonly paginas: readonly PaginaAberta[];
}

export interface PaginaAberta {
  readonly dict: PDFDict;
  /** What is shown and printed: the crop box inside the media box. */
  readonly area: Limites;
  readonly rotate: 0 | 90 | 180 | 270;
}

const HEADER_WITHIN = 1024;

/**
 * Reads the objects one after the other and needs no cross-reference table, so a damaged one is no obstacle: all forms
 * in circulation have one.
 */
export async function abrir(bytes: Uint8Array): Promise<DocumentoAberto> {
  if (bytes.length > LIMITES.bytes) throw new Recusa('arquivo_grande_demais');
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEADER_WITHIN)).toString('latin1');
  if (!/%PDF-[12]\.\d/.test(start)) throw new Recusa('formato_invalido');

  const context = await parse(bytes);
  // Decrypting is not our business, and an encrypted file's strings and streams are noise until then.
  if (context.trailerInfo.Encrypt !== undefined) throw new Recusa('pdf_protegido');
  if (context.enumerateIndirectObjects().length > LIMITES.objetos) throw new Recusa('conteudo_excessivo');

  const catalog = asDict(resolve(context, context.trailerInfo.Root));
  if (!catalog) throw new Recusa('pdf_incompleto');
  return { context, catalog, paginas: lerPaginas(catalog).map(abrirPagina) };
}

async function parse(bytes: Uint8Array): Promise<PDFContext> {
  try {
    return await PDFParser.forBytesWithOptions(bytes, ParseSpeeds.Fastest, false, true).parseDocument();
  } catch {
    throw new Recusa(isEncrypted(bytes) ? 'pdf_protegido' : 'pdf_corrompido');
  }
}

/** Only to name the reason of a failure: encrypted object streams look like damage. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('/Encrypt');
}

function lerPaginas(catalog: PDFDict): PDFDict[] {
  const root = getDict(catalog, 'Pages');
  if (!root) throw new Recusa('pdf_incompleto');
  const found: PDFDict[] = [];
  const seen = new Set<PDFDict>();
  const visit = (node: PDFDict): void => {
    if (seen.has(node)) throw new Recusa('estrutura_circular');
    seen.add(node);
    const kids = get(node, 'Kids');
    if (!(kids instanceof PDFArray)) {
      if (found.push(node) > LIMITES.paginas) throw new Recusa('paginas_demais');
      return;
    }
    if (seen.size > 10 * LIMITES.paginas) throw new Recusa('paginas_demais');
    for (const kid of kids.asArray()) {
      const child = resolve(node.context, kid);
      // A page that the tree names and the file lacks: a part of the form would be missing.
      if (!(child instanceof PDFDict)) throw new Recusa('pdf_incompleto');
      visit(child);
    }
  };
  visit(root);
  if (found.length === 0 || found.some((page) => getName(page, 'Type') === 'Pages')) throw new Recusa('pdf_incompleto');
  const count = getNumber(root, 'Count');
  if (count !== undefined && count > found.length) throw new Recusa('pdf_incompleto');
  return found;
}

function abrirPagina(dict: PDFDict): PaginaAberta {
  const media = box(dict, 'MediaBox');
  if (!media) throw new Recusa('pdf_incompleto');
  const crop = box(dict, 'CropBox') ?? media;
  const area = {
    x0: Math.max(media.x0, crop.x0),
    y0: Math.max(media.y0, crop.y0),
    x1: Math.min(media.x1, crop.x1),
    y1: Math.min(media.y1, crop.y1),
  };
  const sides = [area.x1 - area.x0, area.y1 - area.y0];
  if (!sides.every((side) => side >= LIMITES.menorLado && side <= LIMITES.maiorLado)) {
    throw new Recusa('pagina_fora_do_tamanho');
  }
  if ((getNumber(dict, 'UserUnit') ?? 1) !== 1) throw new Recusa('pagina_fora_do_tamanho');
  const turned = inherited(dict, 'Rotate');
  const degrees = turned instanceof PDFNumber ? ((turned.asNumber() % 360) + 360) % 360 : 0;
  if (degrees % 90 !== 0) throw new Recusa('pdf_corrompido');
  return { dict, area, rotate: degrees as 0 | 90 | 180 | 270 }; // a multiple of 90 below 360
}

function box(page: PDFDict, key: string): Limites | undefined {
  for (const node of lineage(page)) {
    const found = getArray(node, key);
    if (!found) continue;
    return asLimites(found.flatMap((side) => (side instanceof PDFNumber ? [side.asNumber()] : [])));
  }
  return undefined;
}
