import type { CampoExtraido, RegraDoCampo } from '../../domain/formulario-extraido.ts';
import type { Aceito } from '../motor/layout/fit.ts';

/** What the form's own list or mask lets through; `undefined` when that is anything. */
export function aceitoDe({ regra, opcoes }: CampoExtraido): Aceito | undefined {
  if (opcoes) return { aceita: (text) => opcoes.includes(text), oQue: 'um dos valores da sua lista' };
  if (regra?.tipo === 'data') return data(regra.formato);
  if (regra?.tipo === 'numero') return numero(regra);
  return undefined;
}

const PARTES: Readonly<Record<string, string>> = {
  d: String.raw`(?:0?[1-9]|[12]\d|3[01])`,
  dd: String.raw`(?:0[1-9]|[12]\d|3[01])`,
  m: '(?:0?[1-9]|1[0-2])',
  mm: '(?:0[1-9]|1[0-2])',
  mmm: String.raw`\p{L}{3}\.?`,
  mmmm: String.raw`\p{L}+`,
  yy: String.raw`\d\d`,
  yyyy: String.raw`\d{4}`,
};

/** `dd/mm/yyyy`, as scripts of forms spell it. A mask of other parts takes anything. */
function data(formato: string): Aceito | undefined {
  const partes = formato.match(/d+|m+|y+|[^dmy]/g) ?? [];
  if (partes.some((parte) => /[dmy]/.test(parte) && !(parte in PARTES))) return undefined;
  const mask = new RegExp(`^${partes.map((parte) => PARTES[parte] ?? `[${parte}]`).join('')}$`, 'u');
  return { aceita: (text) => mask.test(text), oQue: `uma data (${formato.replaceAll('y', 'a')})` };
}

function numero({ casas }: Extract<RegraDoCampo, { tipo: 'numero' }>): Aceito {
  const decimais = casas === 0 ? '' : String.raw`(?:[.,]\d{1,${casas}})?`;
  const mask = new RegExp(String.raw`^[-+]?(?:\d+|\d{1,3}(?:\.\d{3})+)${decimais}%?$`);
  const ate = casas === 0 ? 'inteiro' : `com até ${casas} ${casas === 1 ? 'casa decimal' : 'casas decimais'}`;
  return { aceita: (text) => mask.test(text), oQue: `um número ${ate}` };
}
