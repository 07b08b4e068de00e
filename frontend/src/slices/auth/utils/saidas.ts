/** Ways for a secret shown once to leave the screen. None of them leaves it in the page. */

/** Answers whether the browser allowed it. */
export async function copiar(texto: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(texto);
    return true;
  } catch {
    return false;
  }
}

export function baixarTexto(nome: string, texto: string): void {
  const url = URL.createObjectURL(new Blob([texto], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = nome;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
}

/** Prints only what carries `data-impressao` (globals.css); the page itself stays as it is. */
export function imprimirSo(): void {
  const raiz = document.documentElement;
  raiz.dataset['imprimir'] = 'parte';
  window.addEventListener('afterprint', () => delete raiz.dataset['imprimir'], { once: true });
  window.print();
}
