import { jest } from '@jest/globals';
import { baixarPdf, imprimirPdf } from '../../utils/imprimir';

const bytes = new Uint8Array([37, 80, 68, 70]).buffer;

function navegador({ comVisor, toque }: { comVisor: boolean; toque: boolean }) {
  Object.defineProperty(navigator, 'pdfViewerEnabled', { configurable: true, value: comVisor });
  window.matchMedia = (() => ({ matches: toque })) as unknown as typeof window.matchMedia;
  const abrir = jest.fn();
  window.open = abrir as unknown as typeof window.open;
  URL.createObjectURL = () => 'blob:pdf';
  URL.revokeObjectURL = () => undefined;
  return abrir;
}

describe('imprimir', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('imprime os bytes num quadro escondido, um por vez', () => {
    const abrir = navegador({ comVisor: true, toque: false });
    imprimirPdf(bytes);
    imprimirPdf(bytes);
    const quadros = [...document.querySelectorAll('iframe')];
    expect(quadros).toHaveLength(1);
    expect(quadros[0]).toHaveAttribute('src', 'blob:pdf');
    const print = jest.fn();
    Object.defineProperty(quadros[0], 'contentWindow', { value: { focus: () => undefined, print } });
    quadros[0]?.onload?.(new Event('load'));
    expect(print).toHaveBeenCalledTimes(1);
    expect(abrir).not.toHaveBeenCalled();
  });

  it('abre ao lado onde o quadro não imprime', () => {
    const abrir = navegador({ comVisor: true, toque: true });
    imprimirPdf(bytes);
    expect(abrir).toHaveBeenCalledWith('blob:pdf', '_blank', 'noopener');
  });

  it('baixa com o nome dado', () => {
    navegador({ comVisor: true, toque: false });
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    baixarPdf(bytes, 'autocusto-2026-01-31.pdf');
    expect(click).toHaveBeenCalledTimes(1);
  });
});
