export { default } from '@/slices/processos/pages/FormularioPage';

export const metadata = { title: 'Formulário' };
