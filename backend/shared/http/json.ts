import { isUtf8 } from 'node:buffer';
import { CamposInvalidosError, type FieldError } from '@autocusto/dominio/comum/domain-error.ts';

/** No body of ours nests deeper; walking one that does would exhaust the stack. */
const MAX_DEPTH = 32;

/** More than these help nobody, and a hostile body could have one at every byte. */
const MAX_ERRORS = 20;

const MESSAGES = {
  campo_repetido: 'Este campo veio mais de uma vez: deixe um só.',
  campo_reservado: 'Este nome de campo não é aceito: retire-o.',
  codificacao_invalida: 'Há bytes que não são UTF-8. Envie o texto em UTF-8.',
  estrutura_profunda: 'Há níveis demais neste campo.',
  numero_inexato: 'Este número não pode ser guardado como veio. Use menos algarismos.',
} as const;

/**
 * What the bytes say, and nothing else: `JSON.parse` alone would round a number, keep the last of two equal names and
 * put U+FFFD in place of what is not UTF-8.
 * @throws {SyntaxError} when it is no JSON. @throws {CamposInvalidosError} naming the fields that would change.
 */
export function parseJson(bytes: Buffer): unknown {
  const utf8 = isUtf8(bytes);
  // One character a byte keeps the structure, all of it ASCII, and tells where a stray byte is.
  const text = bytes.toString(utf8 ? 'utf8' : 'latin1').replace(/^(\uFEFF|\u00EF\u00BB\u00BF)/, '');
  const value: unknown = JSON.parse(text);
  const errors: FieldError[] = [];
  for (const change of changes(text, utf8)) if (errors.push(change) === MAX_ERRORS) break;
  if (errors.length > 0) throw new CamposInvalidosError(errors);
  return value;
}

interface Level {
  /** Names seen so far; a list has none. */
  readonly names: Set<string> | undefined;
  /** The member that is being read. */
  at: string | number;
  expectsName: boolean;
}

const BACKSLASH = 0x5c;
const NUMBER = /[-+.\dEe]+/y;

/** Walks text that is known to be JSON: only its marks, strings and numbers need to be told apart. */
function* changes(text: string, utf8: boolean): Generator<FieldError> {
  const levels: Level[] = [];
  const tell = (code: keyof typeof MESSAGES): FieldError => ({
    field: levels.map(({ at }) => at).join('.'),
    code,
    message: MESSAGES[code],
  });

  for (let i = 0; i < text.length; i++) {
    const level = levels.at(-1);
    switch (text.charAt(i)) {
      case '{':
      case '[': {
        if (levels.length >= MAX_DEPTH) {
          levels.length = 3;
          yield tell('estrutura_profunda');
          return;
        }
        const isObject = text[i] === '{';
        levels.push({ names: isObject ? new Set() : undefined, at: isObject ? '' : 0, expectsName: isObject });
        break;
      }
      case '}':
      case ']':
        levels.pop();
        break;
      case ',':
        if (typeof level?.at === 'number') level.at += 1;
        else if (level) level.expectsName = true;
        break;
      case '"': {
        const end = endOfString(text, i);
        const sound = utf8 || isUtf8(Buffer.from(text.slice(i, end), 'latin1'));
        if (level?.names && level.expectsName) {
          level.at = nameIn(text.slice(i, end), utf8);
          level.expectsName = false;
          if (isReserved(level.at, levels)) yield tell('campo_reservado');
          else if (level.names.has(level.at)) yield tell('campo_repetido');
          level.names.add(level.at);
        }
        if (!sound) yield tell('codificacao_invalida');
        i = end - 1;
        break;
      }
      case ':':
      case ' ':
      case '\n':
        break;
      default: {
        NUMBER.lastIndex = i;
        const digits = NUMBER.exec(text)?.[0];
        // `e` also ends `true` and `false`.
        if (digits === undefined || !/\d/.test(digits)) break;
        if (!isExact(digits)) yield tell('numero_inexato');
        i += digits.length - 1;
      }
    }
  }
}

function nameIn(quoted: string, utf8: boolean): string {
  if (utf8 && !quoted.includes('\\')) return quoted.slice(1, -1);
  const text = utf8 ? quoted : Buffer.from(quoted, 'latin1').toString();
  return JSON.parse(text) as string; // a string by its quotes
}

/** The index after the closing quotes: those that an even number of backslashes stands before. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    let before = end - 1;
    while (text.charCodeAt(before) === BACKSLASH) before -= 1;
    if ((end - before) % 2 === 1) return end + 1;
  }
}

/** What would reach the prototype of whatever it is copied into. */
function isReserved(name: string, levels: readonly Level[]): boolean {
  return name === '__proto__' || (name === 'prototype' && levels.at(-2)?.at === 'constructor');
}

/** Whether the number that is kept is the one that was written. */
function isExact(written: string): boolean {
  const value = Number(written);
  // The common ones: few digits, no exponent.
  if (written.length <= 15 && !/[Ee]/.test(written)) return true;
  return Number.isFinite(value) && canonical(written) === canonical(String(value));
}

/** `1.20e+1` → `12e0`: the digits without zeros at either end, and the power of ten that they stand at. */
function canonical(decimal: string): string {
  const [, sign = '', whole = '', fraction = '', power = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[Ee]([-+]?\d+))?$/.exec(decimal) ?? [];
  const digits = (whole + fraction).replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  if (significant === '') return '0';
  return `${sign}${significant}e${Number(power) - fraction.length + digits.length - significant.length}`;
}
