import { digitos } from '@/shared/utils/formatos';
import type { DoencaEncontrada, PacienteEncontrado } from '@/slices/processos';

/** What is just what was typed, and what Enter may take without an arrow key: never one of several by chance. */

export type OpcaoDePaciente = { tipo: 'conhecido'; paciente: PacienteEncontrado } | { tipo: 'novo'; texto: string };

const CODIGO = /^[A-Z]\d[0-9A-Z]{0,3}$/;

/** The code, with or without its dot, in any case; or the whole name. */
export function doencaExata({ cid, nome }: DoencaEncontrada, texto: string): boolean {
  return codigo(cid) === codigo(texto) || simples(nome) === simples(texto);
}

/** A code that is not whole says as little as a drug does: of several, the person chooses. A name ranks them. */
export function doencaEmDestaque(itens: readonly DoencaEncontrada[], texto: string): number | undefined {
  const exata = itens.findIndex((item) => doencaExata(item, texto));
  if (exata >= 0) return exata;
  if (itens.length === 1) return 0;
  const pelaOrdem = itens[0] && !itens[0].porMedicamento && !CODIGO.test(codigo(texto));
  return pelaOrdem ? 0 : undefined;
}

export function pacienteExato({ cpf, cns, nome }: PacienteEncontrado, texto: string): boolean {
  if (/\p{L}/u.test(texto)) return simples(nome) === simples(texto);
  const bare = digitos(texto);
  return bare.length >= 11 && (cpf === bare || cns === bare);
}

/** People of the same name, or several that begin alike, are told apart by who types. */
export function pacienteEmDestaque(opcoes: readonly OpcaoDePaciente[], texto: string): number | undefined {
  const conhecidos = opcoes.flatMap((opcao) => (opcao.tipo === 'conhecido' ? [opcao.paciente] : []));
  const exatos = conhecidos.filter((paciente) => pacienteExato(paciente, texto));
  if (exatos.length === 1 && exatos[0]) return conhecidos.indexOf(exatos[0]);
  if (exatos.length > 1 || conhecidos.length > 1) return undefined;
  return opcoes.length > 0 ? 0 : undefined;
}

function codigo(texto: string): string {
  return texto.toUpperCase().replace(/[^0-9A-Z]/g, '');
}

function simples(texto: string): string {
  return texto.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim().replace(/\s+/g, ' ');
}
