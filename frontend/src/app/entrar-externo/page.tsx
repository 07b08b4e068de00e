export { default } from '@/slices/auth/pages/EntrarExternoPage';

export const metadata = { title: 'Entrar' };
