import { cnsValido, cpfValido } from '@/shared/utils/validacao';
import { digitos, formatarCns, formatarCpf } from '@/shared/utils/formatos';

/** What was typed in the patient field, read as the person means it. */
export type Identificacao =
  | { tipo: 'nome'; nome: string }
  | { tipo: 'incompleta' }
  | { tipo: 'cpf'; cpf: string }
  | { tipo: 'cns'; cns: string }
  | { tipo: 'invalida'; mensagem: string };

/** Letters are a name; digits are a CPF until they outgrow it, then a CNS. Check digits speak at the last digit. */
export function identificar(texto: string): Identificacao {
  const limpo = texto.trim();
  if (/\p{L}/u.test(limpo)) return { tipo: 'nome', nome: limpo };
  const bare = digitos(limpo);
  if (bare.length < 11) return { tipo: 'incompleta' };
  if (bare.length === 11) {
    return cpfValido(bare)
      ? { tipo: 'cpf', cpf: bare }
      : { tipo: 'invalida', mensagem: 'Este CPF não confere. Verifique os dígitos.' };
  }
  if (bare.length < 15) return { tipo: 'incompleta' };
  return bare.length === 15 && cnsValido(bare)
    ? { tipo: 'cns', cns: bare }
    : { tipo: 'invalida', mensagem: 'Este CNS não confere. São 15 dígitos; verifique um a um.' };
}

/** Formats identifiers while they are typed; a name stays as it is. */
export function formatarIdentificacao(texto: string): string {
  if (!/^[\d\s./-]+$/.test(texto)) return texto;
  const bare = digitos(texto);
  return bare.length <= 11 ? formatarCpf(bare) : formatarCns(bare);
}
