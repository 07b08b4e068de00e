// The slice's door: what other slices may use.
export { AvisosDoPacote } from './components/molecules/AvisosDoPacote';
export { IndiceDoPacote } from './components/molecules/IndiceDoPacote';
export { PdfViewer, type PdfViewerRef } from './components/organisms/PdfViewer';
export { usePdf } from './services/use-pdf';
export { baixarPdf, imprimirPdf } from './utils/imprimir';
export { documentoDaPagina, indice, nomeDoArquivo } from './utils/indice';
