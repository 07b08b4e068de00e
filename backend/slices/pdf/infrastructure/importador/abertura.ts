import { Arquivo } from './arquivo/arquivo.ts';
import { Dicionario, Lista } from './arquivo/objetos.ts';
import { asLimites, type Limites } from './conteudo/matriz.ts';
import { asDict, asNumbers, get, getName, getNumber, inherited, lineage, resolve } from './leitura.ts';
import { LIMITES } from './limites.ts';
import { Recusa } from './recusa.ts';

export interface DocumentoAberto {
  readonly arquivo: Arquivo;
  readonly catalog: Dicionario;
  readonly paginas: readonly PaginaAberta[];
}

export interface PaginaAberta {
  readonly dict: Dicionario;
  /** What is shown and printed: the crop box inside the media box. */
  readonly area: Limites;
  readonly rotate: 0 | 90 | 180 | 270;
}

const HEADER_WITHIN = 1024;

export function abrir(bytes: Uint8Array): DocumentoAberto {
  if (bytes.length > LIMITES.bytes) throw new Recusa('arquivo_grande_demais');
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEADER_WITHIN)).toString('latin1');
  const header = start.search(/%PDF-[12]\.\d/);
  if (header < 0) throw new Recusa('formato_invalido');

  // Behind something else, places are counted from the header or from the file's beginning.
  const inteiro = new Arquivo(bytes);
  const arquivo = inteiro.reparado && header > 0 ? new Arquivo(bytes.subarray(header)) : inteiro;
  // Decrypting is not our business, and an encrypted file's strings and streams are noise until then.
  if (arquivo.trailer.entradas.has('Encrypt')) throw new Recusa('pdf_protegido');

  const catalog = asDict(get(arquivo.trailer, 'Root'));
  if (!catalog) throw new Recusa('pdf_incompleto');
  return { arquivo, catalog, paginas: lerPaginas(catalog).map(abrirPagina) };
}

/** In order; one page may stand in the tree more than once, and is printed as often. */
function lerPaginas(catalog: Dicionario): Dicionario[] {
  const root = asDict(get(catalog, 'Pages'));
  if (!root) throw new Recusa('pdf_incompleto');
  const found: Dicionario[] = [];
  const above: Dicionario[] = [];
  let visited = 0;
  const visit = (node: Dicionario): void => {
    if (above.includes(node)) throw new Recusa('estrutura_circular');
    const kids = get(node, 'Kids');
    if (!(kids instanceof Lista)) {
      if (found.push(node) > LIMITES.paginas) throw new Recusa('paginas_demais');
      return;
    }
    above.push(node);
    for (const kid of kids.elementos) {
      if (++visited > 10 * LIMITES.paginas) throw new Recusa('paginas_demais');
      const child = resolve(node.arquivo, kid);
      // A page that the tree names and the file lacks: a part of the form would be missing.
      if (!(child instanceof Dicionario)) throw new Recusa('pdf_incompleto');
      visit(child);
    }
    above.pop();
  };
  visit(root);
  if (found.length === 0 || found.some((page) => getName(page, 'Type') === 'Pages')) throw new Recusa('pdf_incompleto');
  const count = getNumber(root, 'Count');
  if (count !== undefined && count > found.length) throw new Recusa('pdf_incompleto');
  return found;
}

function abrirPagina(dict: Dicionario): PaginaAberta {
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
  const degrees = typeof turned === 'number' ? ((turned % 360) + 360) % 360 : 0;
  if (degrees % 90 !== 0) throw new Recusa('pdf_corrompido');
  return { dict, area, rotate: degrees as 0 | 90 | 180 | 270 }; // a multiple of 90 below 360
}

function box(page: Dicionario, key: string): Limites | undefined {
  for (const node of lineage(page)) {
    const found = get(node, key);
    if (found instanceof Lista) return asLimites(asNumbers(found));
  }
  return undefined;
}
