export { default } from '@/slices/auth/pages/RecuperarAcessoPage';

export const metadata = { title: 'Recuperar o acesso' };
