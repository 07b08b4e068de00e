import { fieldId } from '@/shared/components/molecules/FormField';
import { MESES } from '@autocusto/dominio/processos/prescricao.ts';
import type { CampoDoMes } from './grade';

export interface Posicao {
  linha: number;
  mes: number;
  campo: CampoDoMes;
}

export type Gesto = { tipo: 'ir'; para: Posicao } | { tipo: 'copiar_para_todos' } | { tipo: 'copiar_do_anterior' };

interface Caret {
  value: string;
  selectionStart: number | null;
  selectionEnd: number | null;
}

interface Tecla {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

/**
 * What a key means in a cell. Arrows leave the cell only from the edge of its text, where they would do nothing;
 * so does Ctrl+arrow, which elsewhere jumps a word.
 */
export function gestoDaTecla(tecla: Tecla, caret: Caret, { linha, mes, campo }: Posicao): Gesto | undefined {
  if (tecla.altKey || tecla.shiftKey) return undefined;
  const inicio = caret.selectionStart ?? 0;
  const fim = caret.selectionEnd ?? 0;
  const tudo = inicio === 0 && fim === caret.value.length;
  const noInicio = (inicio === 0 && fim === 0) || tudo;
  const noFim = (inicio === caret.value.length && fim === inicio) || tudo;
  const ir = (para: Posicao): Gesto => ({ tipo: 'ir', para });

  if (tecla.ctrlKey || tecla.metaKey) {
    if (tecla.key === 'ArrowRight' && noFim) return { tipo: 'copiar_para_todos' };
    if (tecla.key === 'ArrowLeft' && noInicio) return { tipo: 'copiar_do_anterior' };
    return undefined;
  }
  switch (tecla.key) {
    case 'ArrowRight':
      return noFim && mes < MESES - 1 ? ir({ linha, mes: mes + 1, campo }) : undefined;
    case 'ArrowLeft':
      return noInicio && mes > 0 ? ir({ linha, mes: mes - 1, campo }) : undefined;
    case 'ArrowDown':
      return noFim ? ir(abaixo({ linha, mes, campo })) : undefined;
    case 'Enter':
      return ir(abaixo({ linha, mes, campo }));
    case 'ArrowUp':
      return noInicio ? ir(acima({ linha, mes, campo })) : undefined;
    default:
      return undefined;
  }
}

function abaixo({ linha, mes, campo }: Posicao): Posicao {
  return campo === 'quantidade' ? { linha, mes, campo: 'posologia' } : { linha: linha + 1, mes, campo: 'quantidade' };
}

function acima({ linha, mes, campo }: Posicao): Posicao {
  return campo === 'posologia' ? { linha, mes, campo: 'quantidade' } : { linha: linha - 1, mes, campo: 'posologia' };
}

export function caminho({ linha, mes, campo }: Posicao): string {
  return `medicamentos.${linha}.meses.${mes}.${campo}`;
}

/** Moves the focus as a spreadsheet does: the whole content chosen, ready to be replaced. */
export function focarCelula(posicao: Posicao): void {
  const control = document.getElementById(fieldId(caminho(posicao)));
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
    control.focus();
    control.select();
  }
}
