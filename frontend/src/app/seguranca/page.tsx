export { default } from '@/slices/auth/pages/SegurancaPage';

export const metadata = { title: 'Segurança da conta' };
