export { default } from '@/slices/processos/pages/ProcessosPage';

export const metadata = { title: 'Processos' };
