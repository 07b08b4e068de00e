export { default } from '@/slices/pdf/pages/VerDocumentoPage';

export const metadata = { title: 'Documento' };
