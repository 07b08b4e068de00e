import { parseCns } from '@autocusto/dominio/comum/cns.ts';
import { parseCpf } from '@autocusto/dominio/comum/cpf.ts';
import { recusa } from '@/shared/utils/validacao';
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
    const mensagem = recusa(() => parseCpf(bare));
    return mensagem ? { tipo: 'invalida', mensagem } : { tipo: 'cpf', cpf: bare };
  }
  if (bare.length < 15) return { tipo: 'incompleta' };
  const mensagem = recusa(() => parseCns(bare));
  return mensagem ? { tipo: 'invalida', mensagem } : { tipo: 'cns', cns: bare };
}

/** Formats identifiers while they are typed; a name stays as it is. */
export function formatarIdentificacao(texto: string): string {
  if (!/^[\d\s./-]+$/.test(texto)) return texto;
  const bare = digitos(texto);
  return bare.length <= 11 ? formatarCpf(bare) : formatarCns(bare);
}
