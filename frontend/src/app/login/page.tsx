export { default } from '@/slices/auth/pages/LoginPage';

export const metadata = { title: 'Entrar' };
