export { default } from '@/slices/processos/pages/VerDocumentoPage';

export const metadata = { title: 'Documento' };
