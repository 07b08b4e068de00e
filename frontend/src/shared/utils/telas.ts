import type { Eu } from '@/shared/services/eu-service';

export type Papel = Eu['userType'];

interface Tela {
  href: string;
  papeis: readonly Papel[];
  /** Shows the rows of a medico: an assistente says first for whom. */
  inquilino?: true;
  /** Of the account itself: a medico who stands in for another goes back to their own work first. */
  proprio?: true;
}

const TODOS: readonly Papel[] = ['medico', 'assistente', 'administrador', 'auditor'];
const PREPARA = { papeis: ['medico', 'assistente'], inquilino: true } as const;

/** Who may open what: the server decides, this spares a refusal. A screen that is not here is of everybody. */
const TELAS: readonly Tela[] = [
  { href: '/', ...PREPARA },
  { href: '/processos', ...PREPARA },
  { href: '/pacientes', ...PREPARA },
  { href: '/pdf', ...PREPARA },
  { href: '/clinicas', papeis: ['medico'], proprio: true },
  { href: '/perfil', papeis: ['medico'], proprio: true },
  { href: '/equipe', papeis: ['medico', 'assistente'], proprio: true },
  { href: '/auditoria', papeis: ['medico', 'auditor'], proprio: true },
  { href: '/usuarios', papeis: ['administrador'] },
  { href: '/modelos', papeis: ['administrador'] },
];

/** What is typed there goes with the screen. */
const DIGITADAS = ['/processos/formulario', '/pacientes/editar', '/perfil', '/clinicas/nova', '/clinicas/editar'];

const INICIO: Record<Papel, string> = {
  medico: '/',
  assistente: '/',
  administrador: '/usuarios',
  auditor: '/auditoria',
};

export function inicioDe(papel: Papel): string {
  return INICIO[papel];
}

function telaDe(pathname: string): Tela | undefined {
  return TELAS.find(({ href }) => pathname === href || (href !== '/' && pathname.startsWith(`${href}/`)));
}

export function podeAbrir(papel: Papel, pathname: string): boolean {
  return (telaDe(pathname)?.papeis ?? TODOS).includes(papel);
}

/** Whether a medico sees it only in their own work. */
export function soNoProprio(pathname: string): boolean {
  return telaDe(pathname)?.proprio ?? false;
}

/** Whether the screen holds a form that must be saved or left before the name changes. */
export function guardaDigitado(pathname: string): boolean {
  return DIGITADAS.some((href) => pathname.startsWith(href));
}

/** Whether an assistente must say in whose name before this screen shows anything. */
export function pedeEmNomeDe(pathname: string): boolean {
  return telaDe(pathname)?.inquilino ?? false;
}
