import { deflateSync } from 'node:zlib';

/** Text of each object by its number. */
export type Objetos = Readonly<Record<number, string | Buffer>>;

interface Opcoes {
  /** Two objects of which the table says each other's place. */
  readonly trocar?: readonly [number, number];
  /** Objects in an object stream, and the table in a packed stream with a predictor. */
  readonly empacotado?: boolean;
}

export function fluxo(conteudo: string | Buffer, entradas = '', tamanho = String(conteudo.length)): Buffer {
  return Buffer.concat([
    Buffer.from(`<<${entradas}/Length ${tamanho}>>stream\n`),
    Buffer.from(conteudo),
    Buffer.from('\nendstream'),
  ]);
}

/** A file written by hand: what no library would write, and every reader must read. The catalogue is object 1. */
export function umArquivo(objetos: Objetos, { trocar, empacotado = false }: Opcoes = {}): Buffer {
  return empacotado ? comObjetosEmpacotados(objetos) : comTabela(objetos, trocar);
}

const CABECALHO = Buffer.from('%PDF-1.7\n');

function comTabela(objetos: Objetos, trocar: Opcoes['trocar']): Buffer {
  const partes = [CABECALHO];
  const lugares = new Map<number, number>();
  for (const [numero, objeto] of Object.entries(objetos)) {
    lugares.set(Number(numero), Buffer.concat(partes).length);
    partes.push(Buffer.from(`${numero} 0 obj\n`), Buffer.from(objeto), Buffer.from('\nendobj\n'));
  }
  if (trocar) {
    const [um, outro] = trocar.map((numero) => lugares.get(numero) ?? 0);
    lugares.set(trocar[0], outro ?? 0).set(trocar[1], um ?? 0);
  }
  const secoes = [...lugares].map(([numero, at]) => `${numero} 1\n${String(at).padStart(10, '0')} 00000 n \n`);
  const tabela = `xref\n0 1\n0000000000 65535 f \n${secoes.join('')}trailer<</Size 99/Root 1 0 R>>\n`;
  const inicio = Buffer.concat(partes).length;
  return Buffer.concat([...partes, Buffer.from(`${tabela}startxref\n${inicio}\n%%EOF\n`)]);
}

function comObjetosEmpacotados(objetos: Objetos): Buffer {
  const soltos = Object.entries(objetos).filter(([, objeto]) => Buffer.from(objeto).includes('stream'));
  const juntos = Object.entries(objetos).filter(([, objeto]) => !Buffer.from(objeto).includes('stream'));
  let corpo = '';
  const indice = juntos.map(([numero, objeto]) => {
    const at = corpo.length;
    corpo += `${objeto.toString()} `;
    return `${numero} ${at}`;
  });
  const cabeca = `${indice.join(' ')} `;
  const pacote = fluxo(
    deflateSync(Buffer.from(cabeca + corpo)),
    `/Type/ObjStm/N ${juntos.length}/First ${cabeca.length}/Filter/FlateDecode`,
  );

  const partes = [CABECALHO];
  const linhas = new Map<number, readonly [number, number, number]>();
  for (const [numero, objeto] of [...soltos, [String(PACOTE), pacote] as const]) {
    linhas.set(Number(numero), [1, Buffer.concat(partes).length, 0]);
    partes.push(Buffer.from(`${numero} 0 obj\n`), Buffer.from(objeto), Buffer.from('\nendobj\n'));
  }
  juntos.forEach(([numero], index) => linhas.set(Number(numero), [2, PACOTE, index]));
  const inicio = Buffer.concat(partes).length;
  linhas.set(TABELA, [1, inicio, 0]);

  // Each row as the difference from the one above it (PNG's "up").
  let acima = Buffer.alloc(5);
  const comprimida = Array.from({ length: TABELA + 1 }, (_, numero) => {
    const [tipo, segundo, terceiro] = linhas.get(numero) ?? [0, 0, 0];
    const linha = Buffer.of(tipo, segundo >> 16, (segundo >> 8) & 255, segundo & 255, terceiro);
    const diferenca = Buffer.from(linha.map((byte, index) => byte - acima[index]!)); // as long
    acima = linha;
    return Buffer.concat([Buffer.of(2), diferenca]);
  });
  const tabela = fluxo(
    deflateSync(Buffer.concat(comprimida)),
    `/Type/XRef/Size ${TABELA + 1}/W[1 3 1]/Root 1 0 R/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 5>>`,
  );
  return Buffer.concat([
    ...partes,
    Buffer.from(`${TABELA} 0 obj\n`),
    tabela,
    Buffer.from(`\nendobj\nstartxref\n${inicio}\n%%EOF\n`),
  ]);
}

const PACOTE = 60;
const TABELA = 61;
