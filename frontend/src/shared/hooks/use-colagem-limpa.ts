import { useEffect } from 'react';
import { toast } from '@/shared/hooks/use-toasts';
import { fraseDosTirados, semInvisiveis } from '@/shared/utils/invisiveis';

/** What is pasted into any field leaves behind the characters that nobody sees, and the screen says so. */
export function useColagemLimpa(): void {
  useEffect(() => {
    document.addEventListener('paste', colar);
    return () => document.removeEventListener('paste', colar);
  }, []);
}

function colar(event: ClipboardEvent): void {
  const { target, clipboardData } = event;
  // A field with its own way of pasting has dealt with it; a password is not ours to mend.
  if (event.defaultPrevented || !clipboardData || !ehDeTexto(target)) return;
  const { texto, tirados } = semInvisiveis(clipboardData.getData('text/plain'));
  if (tirados === 0) return;
  event.preventDefault();
  inserir(target, texto);
  toast.info(fraseDosTirados(tirados));
}

function ehDeTexto(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  if (target instanceof HTMLTextAreaElement) return !target.readOnly;
  return target instanceof HTMLInputElement && !target.readOnly && target.type !== 'password';
}

/** As typed: the browser's undo takes it back, and React hears of it. */
function inserir(campo: HTMLInputElement | HTMLTextAreaElement, texto: string): void {
  // Deprecated without a successor, and the only way that undo knows.
  if (document.execCommand?.('insertText', false, texto)) return;
  campo.setRangeText(texto, campo.selectionStart ?? 0, campo.selectionEnd ?? campo.value.length, 'end');
  campo.dispatchEvent(new Event('input', { bubbles: true }));
}
