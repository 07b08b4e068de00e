/** Where the focus goes when something opens, closes or disappears: never to the page as a whole. */

const TABULAVEIS = [
  'a[href]',
  'button:not(:disabled)',
  'input:not(:disabled):not([type="hidden"])',
  'select:not(:disabled)',
  'textarea:not(:disabled)',
  'summary',
  '[tabindex]',
].join();

export function primeiroTabulavel(dentro: Element): HTMLElement | undefined {
  return [...dentro.querySelectorAll<HTMLElement>(TABULAVEIS)].find(
    (element) =>
      element.tabIndex >= 0 && !element.closest('[hidden], [inert]') && (element.checkVisibility?.() ?? true),
  );
}

/** Where one works with a finger a focused field brings the keyboard up, over half the screen: it waits to be touched. */
export const COM_OS_DEDOS = '(pointer: coarse)';

export function trazTeclado(element: Element): boolean {
  const escreve = element.matches(
    'textarea, input:not([type="radio"], [type="checkbox"], [type="file"], [type="hidden"])',
  );
  return escreve && (window.matchMedia?.(COM_OS_DEDOS).matches ?? false);
}

/** Ready to be replaced, as Tab leaves it. */
export function focar(element: HTMLElement): void {
  element.focus();
  if (element instanceof HTMLInputElement && /^(text|search|tel|email|url)$/.test(element.type)) element.select();
}

/** Remembers an element and what it stands in, for when it is gone. */
export interface Lugar {
  element: HTMLElement;
  /** From the inside out: what holds it and at which place. */
  caminho: { dentro: Element; posicao: number }[];
}

export function lugarDe(element: Element | null): Lugar | undefined {
  if (!(element instanceof HTMLElement) || element === document.body) return undefined;
  const caminho: Lugar['caminho'] = [];
  for (let at: Element = element; at.parentElement; at = at.parentElement) {
    caminho.push({ dentro: at.parentElement, posicao: [...at.parentElement.children].indexOf(at) });
  }
  return { element, caminho };
}

/** Back to the element; when it is gone, to what took its place, and no farther than the screen or dialog it was on. */
export function voltarAo(lugar: Lugar | undefined): void {
  if (!lugar || (document.activeElement && document.activeElement !== document.body)) return;
  if (lugar.element.isConnected) {
    lugar.element.focus({ preventScroll: true });
    if (document.activeElement === lugar.element) return;
  }
  for (const { dentro, posicao } of lugar.caminho) {
    if (!dentro.isConnected) continue;
    if (!dentro.closest('main, [role="dialog"]')) return;
    const vizinho = dentro.children[Math.min(posicao, dentro.children.length - 1)];
    const alvo = (vizinho && primeiroTabulavel(vizinho)) ?? primeiroTabulavel(dentro);
    if (dentro.matches('main, [role="dialog"]')) {
      (dentro as HTMLElement).focus({ preventScroll: true });
      return;
    }
    if (alvo) {
      alvo.focus({ preventScroll: true });
      return;
    }
  }
}
