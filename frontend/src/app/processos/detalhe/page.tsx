export { default } from '@/slices/processos/pages/DetalhePage';

export const metadata = { title: 'Processo' };
