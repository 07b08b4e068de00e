import type { Config } from 'tailwindcss';
import plugin from 'tailwindcss/plugin';

/** The only place where a colour is written. MANUAL_DE_MARCA.md is computed from these two objects. */
export const PALETA_CLARA = {
  ink: '#10222c',
  'ink-2': '#43555f',
  'ink-3': '#5f717b',
  bg: '#f5f7f8',
  surface: '#ffffff',
  line: '#d9e1e5',
  'line-2': '#e9eef0',
  input: '#82949d',
  brand: '#0b6b62',
  'brand-strong': '#08554e',
  'brand-ink': '#06483f',
  'brand-soft': '#e3f2ef',
  'on-brand': '#ffffff',
  amber: '#8a5300',
  'amber-soft': '#fdf2dc',
  red: '#a3242a',
  'red-strong': '#841b20',
  'red-soft': '#fdeaea',
  blue: '#1d4f91',
  'blue-soft': '#e8f0fb',
} as const;

export type Cor = keyof typeof PALETA_CLARA;

export const PALETA_ESCURA: Record<Cor, string> = {
  ink: '#e8eef1',
  'ink-2': '#b4c2c9',
  'ink-3': '#8c9da6',
  bg: '#0d161a',
  surface: '#142026',
  line: '#2a3b44',
  'line-2': '#202f37',
  input: '#667a85',
  brand: '#45b8a9',
  'brand-strong': '#63cabc',
  'brand-ink': '#a6e4db',
  'brand-soft': '#143832',
  'on-brand': '#041b18',
  amber: '#efb45c',
  'amber-soft': '#3a2a0e',
  red: '#ff9c9f',
  'red-strong': '#ffb5b7',
  'red-soft': '#42191c',
  blue: '#9dc3fb',
  'blue-soft': '#182c47',
};

const cores = Object.fromEntries(Object.keys(PALETA_CLARA).map((nome) => [nome, `var(--cor-${nome})`]));
const variaveis = (paleta: Record<Cor, string>) =>
  Object.fromEntries(Object.entries(paleta).map(([nome, hex]) => [`--cor-${nome}`, hex]));

export default {
  content: [],
  theme: {
    colors: { transparent: 'transparent', current: 'currentColor', inherit: 'inherit', ...cores },
    fontFamily: {
      sans: ['Inter Variable', 'Inter Fallback', 'Arial', 'sans-serif'],
      mono: ['ui-monospace', 'SFMono-Regular', 'Menlo', 'Consolas', 'monospace'],
    },
    fontWeight: { normal: '400', medium: '560', bold: '650' },
    fontSize: {
      '2xs': ['0.6875rem', '1rem'],
      xs: ['0.75rem', '1.0625rem'],
      label: ['0.78125rem', '1.125rem'],
      sm: ['0.8125rem', '1.1875rem'],
      base: ['0.875rem', '1.28125rem'],
      control: ['var(--texto-controle)', '1.25rem'],
      lg: ['0.9375rem', '1.375rem'],
      xl: ['1.125rem', '1.5rem'],
      title: ['1.375rem', '1.6875rem'],
      display: ['1.75rem', '2.125rem'],
    },
    borderRadius: { none: '0', sm: '5px', tag: '6px', DEFAULT: '8px', card: '12px', full: '9999px' },
    boxShadow: {
      none: 'none',
      card: '0 1px 2px rgb(16 34 44 / 0.06)',
      pop: '0 1px 2px rgb(16 34 44 / 0.08), 0 12px 32px -8px rgb(16 34 44 / 0.22)',
    },
    extend: {
      spacing: { control: 'var(--altura-controle)', 'control-sm': 'var(--altura-controle-menor)' },
      transitionDuration: { DEFAULT: '120ms' },
    },
  },
  plugins: [
    plugin(({ addBase }) => {
      addBase({
        ':root': variaveis(PALETA_CLARA),
        '@media (prefers-color-scheme: dark)': { ':root': variaveis(PALETA_ESCURA) },
      });
    }),
  ],
} satisfies Config;
