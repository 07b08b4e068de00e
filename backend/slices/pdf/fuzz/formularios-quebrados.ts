import { deflateSync } from 'node:zlib';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { PDFDocument, StandardFonts } from 'pdf-lib';

export interface FormularioQuebrado {
  readonly tipo: string;
  readonly bytes: Uint8Array;
}

type Sorteio = (limite: number) => number;
type Quebra = (original: Buffer, sorteio: Sorteio) => Buffer;

const OFICIAIS = new URL('../../../../../shared/data/formularios/', import.meta.url);
// The largest official form takes a second to read; in every mutation it would tell nothing more.
const MAX_OFICIAL = 400 * 1024;
const MB = 1024 * 1024;
const MUITOS = 400;

/** Sound forms to be broken: our own of each kind, and the official ones where they are at hand. */
export async function originais(): Promise<Buffer[]> {
  const nossos = [await umFormulario(false), await umFormulario(true)];
  if (!existsSync(OFICIAIS)) return nossos;
  const oficiais = readdirSync(OFICIAIS).filter((file) => file.endsWith('.pdf'));
  const lidos = oficiais.map((file) => readFileSync(new URL(file, OFICIAIS)));
  return [...nossos, ...nossos, ...nossos, ...lidos.filter(({ length }) => length <= MAX_OFICIAL)];
}

/** The n-th broken form of a seed: always the same. */
export function quebrar(formas: readonly Buffer[], seed: number, indice: number): FormularioQuebrado {
  const sorteio = sortear(seed * 1_000_003 + indice);
  const quebras = Object.entries(QUEBRAS);
  const [tipo, quebra] = umDe(quebras, indice % quebras.length);
  const original = umDe(formas, sorteio(formas.length));
  const quebrado = quebra(original, sorteio);
  // What a kind finds nothing to break in is broken another way.
  return { tipo, bytes: quebrado.equals(original) ? virar(original, sorteio, MUITOS) : quebrado };
}

function umDe<T>(lista: readonly T[], indice: number): T {
  const found = lista[indice];
  if (found === undefined) throw new RangeError(`no element ${indice}`);
  return found;
}

async function umFormulario(useObjectStreams: boolean): Promise<Buffer> {
  const documento = await PDFDocument.create();
  const fonte = await documento.embedFont(StandardFonts.Helvetica);
  const form = documento.getForm();
  for (const numero of [1, 2]) {
    const pagina = documento.addPage([595, 842]);
    pagina.drawText(`Formulário de teste, página ${numero}`, { x: 40, y: 800, size: 14, font: fonte });
    form.createTextField(`nome_${numero}`).addToPage(pagina, { x: 50, y: 700, width: 200, height: 20, font: fonte });
    const grupo = form.createRadioGroup(`opcao_${numero}`);
    for (const [index, nome] of ['sim', 'não'].entries()) {
      grupo.addOptionToPage(nome, pagina, { x: 50, y: 600 - 30 * index, width: 12, height: 12 });
    }
  }
  return Buffer.from(await documento.save({ useObjectStreams, updateFieldAppearances: false }));
}

const QUEBRAS: Readonly<Record<string, Quebra>> = {
  cortado: (original, sorteio) => original.subarray(0, sorteio(original.length)),
  'bit virado': (original, sorteio) => virar(original, sorteio, 1 + sorteio(4)),
  'muitos bits virados': (original, sorteio) => virar(original, sorteio, 20 + sorteio(400)),
  'pedaço arrancado': (original, sorteio) => {
    const at = sorteio(original.length);
    return Buffer.concat([original.subarray(0, at), original.subarray(at + 1 + sorteio(2000))]);
  },
  'pedaço repetido': (original, sorteio) => {
    const at = sorteio(original.length);
    const pedaco = original.subarray(at, at + 1 + sorteio(5000));
    return Buffer.concat([original.subarray(0, at), pedaco, pedaco, original.subarray(at)]);
  },
  'ruído no meio': (original, sorteio) => {
    const at = sorteio(original.length);
    return Buffer.concat([original.subarray(0, at), ruido(sorteio, 1 + sorteio(500)), original.subarray(at)]);
  },
  'referências trocadas': (original, sorteio) =>
    emTexto(original, (texto) =>
      texto.replace(/\b\d+ 0 R\b/g, (ref) => (sorteio(4) === 0 ? `${sorteio(80)} 0 R` : ref)),
    ),
  'números trocados': (original, sorteio) =>
    emTexto(original, (texto) =>
      texto.replace(/(?<=[ [/])\d+(?=[ \]/\r\n])/g, (number) =>
        sorteio(30) === 0 ? String(ABSURDOS[sorteio(ABSURDOS.length)]) : number,
      ),
    ),
  'círculo de páginas': (original) =>
    emTexto(original, (texto) => texto.replace(/\/Kids ?\[[^\]]*\]/, '/Kids [ 2 0 R 2 0 R ]')),
  'círculo de campos': (original, sorteio) =>
    emTexto(original, (texto) => texto.replaceAll(/\/Parent \d+ 0 R/g, () => `/Parent ${1 + sorteio(30)} 0 R`)),
  'bomba em fluxo de objetos': (_original, sorteio) => comObjeto('/Type/ObjStm/N 1/First 4', bomba(sorteio, 1), 1),
  'bomba em filtros': (_original, sorteio) => comObjeto('/Type/ObjStm/N 9/First 40', bomba(sorteio, 3), 3),
  'aninhamento sem fim': (_original, sorteio) =>
    Buffer.from(`%PDF-1.7\n1 0 obj ${umDe(['[', '<</A ', '('], sorteio(3)).repeat(1000 + sorteio(300_000))} endobj`),
  'objetos demais': (_original, sorteio) =>
    Buffer.from(
      `%PDF-1.7\n${Array.from({ length: 1000 + sorteio(70_000) }, (_, n) => `${n + 1} 0 obj<</A ${n} 0 R>>endobj\n`).join('')}`,
    ),
  protegido: (original, sorteio) =>
    emTexto(original, (texto) =>
      texto.replace(/trailer\s*<<|\/Type ?\/XRef/, (found) => `${found}/Encrypt ${1 + sorteio(30)} 0 R`),
    ),
  'outro formato com outro nome': (_original, sorteio) =>
    Buffer.concat([umDe(OUTROS, sorteio(OUTROS.length)), ruido(sorteio, 2000)]),
  'cabeçalho com ruído': (_original, sorteio) =>
    Buffer.concat([Buffer.from('%PDF-1.7\n'), ruido(sorteio, 1 + sorteio(20_000))]),
  'ação plantada': (original, sorteio) =>
    emTexto(original, (texto) =>
      texto.replace(/\/Type ?\/Catalog/, `/Type/Catalog/${PLANTADOS[sorteio(PLANTADOS.length)]}`),
    ),
  'fluxos trocados': (original, sorteio) =>
    emTexto(original, (texto) =>
      texto.replace(
        /\/Filter ?\/FlateDecode/g,
        () =>
          ['/Filter/LZWDecode', '/Filter/ASCII85Decode', '/Filter[/FlateDecode/FlateDecode]', '/Filter/Crypt', ''][
            sorteio(5)
          ] ?? '',
      ),
    ),
  'fim perdido': (original, sorteio) =>
    emTexto(original, (texto) => texto.replace(/endstream|endobj/g, (word) => (sorteio(10) === 0 ? '' : word))),
};

const ABSURDOS = [-1, 0, 65_536, 2_147_483_648, 4_294_967_296, 99_999_999_999, 1e21, 0.000001];
const OUTROS = [
  '\x89PNG\r\n\x1a\n',
  'PK\x03\x04',
  '\xff\xd8\xff\xe0',
  '<!doctype html>',
  'GIF89a',
  '{\\rtf1',
  '\xd0\xcf\x11\xe0',
  '%!PS-Adobe',
].map((magic) => Buffer.from(magic, 'latin1'));
const PLANTADOS = [
  'OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>',
  'OpenAction<</S/Launch/F(calc.exe)>>',
  'AA<</WC<</S/SubmitForm/F(http://x)>>>>',
  'Names<</EmbeddedFiles<</Names[(x)<</Type/Filespec/EF<</F 3 0 R>>>>]>>>>',
  'Names<</JavaScript<</Names[(x)<</S/JavaScript/JS(1)>>]>>>>',
  'Outlines<</First<</A<</S/Launch>>>>>>',
];

const BOMBAS = new Map<string, Buffer>();

/** Packing 300 MB takes seconds, so each size is packed once. */
function bomba(sorteio: Sorteio, camadas: number): Buffer {
  const megabytes = umDe([16, 64, 300], sorteio(3));
  const nome = `${megabytes} ${camadas}`;
  let bytes = BOMBAS.get(nome);
  if (!bytes) {
    bytes = Buffer.alloc(megabytes * MB, 0x20);
    for (let camada = 0; camada < camadas; camada++) bytes = deflateSync(bytes, { level: 1 });
    BOMBAS.set(nome, bytes);
  }
  return bytes;
}

function comObjeto(entradas: string, stream: Buffer, camadas: number): Buffer {
  const filtro = `/Filter[${'/FlateDecode'.repeat(camadas)}]`;
  const head = `%PDF-1.7\n1 0 obj<<${entradas}${filtro}/Length ${stream.length}>>\nstream\n`;
  return Buffer.concat([Buffer.from(head), stream, Buffer.from('\nendstream\nendobj\ntrailer<</Root 2 0 R>>')]);
}

function virar(original: Buffer, sorteio: Sorteio, vezes: number): Buffer {
  const copia = Buffer.from(original);
  for (let vez = 0; vez < vezes; vez++) {
    const at = sorteio(copia.length);
    copia[at] = (copia[at] ?? 0) ^ (1 << sorteio(8));
  }
  return copia;
}

function ruido(sorteio: Sorteio, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => sorteio(256)));
}

function emTexto(original: Buffer, mudar: (texto: string) => string): Buffer {
  return Buffer.from(mudar(original.toString('latin1')), 'latin1');
}

/** mulberry32 */
function sortear(seed: number): Sorteio {
  let state = seed >>> 0;
  return (limite) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = state;
    value = Math.imul(value ^ (value >>> 15), value | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) % limite;
  };
}
