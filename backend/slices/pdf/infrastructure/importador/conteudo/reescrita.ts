import { LIMITES } from '../limites.ts';
import { Recusa } from '../recusa.ts';
import { Name, operationsOf, type Operation } from './tokens.ts';

export const RECURSOS = ['Font', 'XObject', 'ExtGState', 'ColorSpace', 'Pattern', 'Shading', 'Properties'] as const;
export type Recurso = (typeof RECURSOS)[number];

export interface Reescrita {
  /** The same drawing: balanced, and without the marks of structure and layers. */
  readonly bytes: Uint8Array;
  readonly usados: Readonly<Record<Recurso, ReadonlySet<string>>>;
  /** Property lists of layers (`/OC /name BDC`). */
  readonly camadas: ReadonlySet<string>;
}

const KNOWN = new Set(
  (
    'q Q cm w J j M d ri i gs m l c v y h re S s f F f* B B* b b* n W W* BT ET Tc Tw Tz TL Tf Tr Ts Td TD Tm T* Tj TJ ' +
    '\' " d0 d1 CS cs SC SCN sc scn G g RG rg K k sh BI Do MP DP BMC BDC EMC BX EX'
  ).split(' '),
);
const STRUCTURE = new Set(['MP', 'DP', 'BMC', 'BDC', 'EMC', 'BX', 'EX']);
const NAMED_BY: Readonly<Record<string, Recurso>> = {
  Tf: 'Font',
  Do: 'XObject',
  gs: 'ExtGState',
  CS: 'ColorSpace',
  cs: 'ColorSpace',
  SCN: 'Pattern',
  scn: 'Pattern',
  sh: 'Shading',
};

export class Orcamento {
  operadores = 0;
  bytes = 0;

  gastar(operadores: number, bytes = 0): void {
    this.operadores += operadores;
    this.bytes += bytes;
    if (this.operadores > LIMITES.operadores || this.bytes > LIMITES.bytesDeConteudo) {
      throw new Recusa('conteudo_excessivo');
    }
  }
}

export function reescrever(bytes: Uint8Array, orcamento: Orcamento): Reescrita {
  orcamento.gastar(0, bytes.length);
  const usados = Object.fromEntries(RECURSOS.map((kind) => [kind, new Set<string>()])) as Record<Recurso, Set<string>>;
  const camadas = new Set<string>();
  const kept: Uint8Array[] = [];
  let depth = 0;
  let lowest = 0;
  let from = 0;
  let inText = false;

  for (const operation of operationsOf(bytes)) {
    const { operator } = operation;
    orcamento.gastar(1);
    if (!KNOWN.has(operator)) throw new Recusa('conteudo_ilegivel');
    if (operator === 'q') depth++;
    if (operator === 'Q') lowest = Math.min(lowest, --depth);
    if (operator === 'BT') inText = true;
    if (operator === 'ET') inText = false;
    noteNames(operation, usados, camadas);
    if (STRUCTURE.has(operator)) {
      kept.push(bytes.subarray(from, operation.start), NEWLINE);
      from = operation.end;
    }
  }
  kept.push(bytes.subarray(from));
  const end = `${inText ? '\nET' : ''}${'\nQ'.repeat(depth - lowest)}\n`;
  return {
    bytes: Buffer.concat([Buffer.from('q\n'.repeat(-lowest)), ...kept, Buffer.from(end)]),
    usados,
    camadas,
  };
}

const NEWLINE = Buffer.from('\n');

function noteNames(
  { operator, operands }: Operation,
  usados: Record<Recurso, Set<string>>,
  camadas: Set<string>,
): void {
  const kind = NAMED_BY[operator];
  const named = operator === 'Tf' ? operands.at(-2) : operands.at(-1);
  if (kind && named instanceof Name) usados[kind].add(named.text);
  if (operator === 'BI') usados.ColorSpace.add(ALL);
  const [tag, properties] = operands;
  if (operator === 'BDC' && tag instanceof Name && tag.text === 'OC' && properties instanceof Name) {
    camadas.add(properties.text);
  }
}

/** An image inside the content may name any colour space. */
export const ALL = '*';
