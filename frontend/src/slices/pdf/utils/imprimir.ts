/** The browser's own print of the very bytes that were issued. Where a frame cannot print, the PDF opens beside. */
export function imprimirPdf(bytes: ArrayBuffer): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
  document.getElementById(ID)?.remove();

  if (!podeImprimirNoQuadro()) {
    window.open(url, '_blank', 'noopener');
    setTimeout(() => URL.revokeObjectURL(url), VIDA_MS);
    return;
  }
  const frame = document.createElement('iframe');
  frame.id = ID;
  frame.title = 'Impressão';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.className = 'fixed size-px opacity-0 pointer-events-none';
  frame.src = url;
  frame.onload = () => {
    try {
      frame.contentWindow?.focus();
      frame.contentWindow?.print();
    } catch {
      window.open(url, '_blank', 'noopener');
    }
  };
  document.body.append(frame);
  setTimeout(() => URL.revokeObjectURL(url), VIDA_MS);
}

export function baixarPdf(bytes: ArrayBuffer, nome: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = nome;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), VIDA_MS);
}

const ID = 'autocusto-impressao';
/** Longer than any print dialog stays open, shorter than a shared computer is left alone. */
const VIDA_MS = 10 * 60_000;

/** Phones show a PDF in a tab and nowhere else. */
function podeImprimirNoQuadro(): boolean {
  return navigator.pdfViewerEnabled && !window.matchMedia('(pointer: coarse)').matches;
}
