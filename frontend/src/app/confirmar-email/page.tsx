export { default } from '@/slices/auth/pages/ConfirmarEmailPage';

export const metadata = { title: 'Confirmar e-mail' };
