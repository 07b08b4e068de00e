export { default } from '@/slices/auth/pages/RedefinirSenhaPage';

export const metadata = { title: 'Criar nova senha' };
