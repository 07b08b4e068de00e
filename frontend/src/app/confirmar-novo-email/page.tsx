export { default } from '@/slices/auth/pages/ConfirmarNovoEmailPage';

export const metadata = { title: 'Trocar o e-mail' };
