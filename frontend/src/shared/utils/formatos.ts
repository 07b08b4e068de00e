/** Masks and formats. Digits beyond a mask are kept in sight, never cut: the validation complains about them. */

export type Mascara = 'cpf' | 'cns' | 'cnes' | 'cep' | 'telefone' | 'data';

const PADROES: Record<Exclude<Mascara, 'telefone'>, string> = {
  cpf: '999.999.999-99',
  cns: '999 9999 9999 9999',
  cnes: '9999999',
  cep: '99999-999',
  data: '99/99/9999',
};

export function digitos(value: string): string {
  return value.replace(/\D/g, '');
}

export function mascarar(mascara: Mascara, value: string): string {
  const bare = digitos(value);
  return mascara === 'telefone' ? telefone(bare) : preencher(PADROES[mascara], bare);
}

function preencher(padrao: string, bare: string): string {
  let used = 0;
  let out = '';
  for (const symbol of padrao) {
    if (used >= bare.length) return out;
    out += symbol === '9' ? bare[used++] : symbol;
  }
  return out + bare.slice(used);
}

function telefone(bare: string): string {
  if (bare.length > 11 && bare.startsWith('55')) return `+55 ${telefone(bare.slice(2))}`;
  if (bare.length <= 2) return bare;
  return preencher(bare.length > 10 ? '(99) 99999-9999' : '(99) 9999-9999', bare);
}

export const formatarCpf = (value: string) => mascarar('cpf', value);
export const formatarCns = (value: string) => mascarar('cns', value);
export const formatarCep = (value: string) => mascarar('cep', value);
export const formatarTelefone = (value: string) => mascarar('telefone', value);

/** `2026-01-31` → `31/01/2026`. Calendar dates have no time zone: never pass them through `Date`. */
export function formatarData(iso: string | null | undefined): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '');
  return match ? `${match[3]}/${match[2]}/${match[1]}` : '';
}

/** `31/01/2026` → `2026-01-31`; `undefined` when it is no day of the calendar. */
export function dataParaIso(value: string): string | undefined {
  const match = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(value.trim());
  if (!match) return undefined;
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? `${match[3]}-${match[2]}-${match[1]}` : undefined;
}

/** Today on the physician's wall calendar. */
export function hojeIso(now: Date = new Date()): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** `2026-11-20T14:03:00Z` → `20/11/2026 11:03`, in the time zone of the machine. */
export function formatarMomento(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  return new Intl.DateTimeFormat('pt-BR', { dateStyle: 'short', timeStyle: 'short' }).format(date).replace(',', '');
}

export function idadeEmAnos(nascimentoIso: string, hoje: string = hojeIso()): number {
  const [by = 0, bm = 0, bd = 0] = nascimentoIso.split('-').map(Number);
  const [y = 0, m = 0, d = 0] = hoje.split('-').map(Number);
  return y - by - (m < bm || (m === bm && d < bd) ? 1 : 0);
}

// prettier-ignore
export const UFS = [
  'AC', 'AL', 'AM', 'AP', 'BA', 'CE', 'DF', 'ES', 'GO', 'MA', 'MG', 'MS', 'MT', 'PA', 'PB', 'PE', 'PI', 'PR', 'RJ', 'RN',
  'RO', 'RR', 'RS', 'SC', 'SE', 'SP', 'TO',
] as const;
