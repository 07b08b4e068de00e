export { default } from '@/slices/auth/pages/SessoesPage';

export const metadata = { title: 'Sessões abertas' };
