export { default } from '@/slices/auth/pages/EsqueciSenhaPage';

export const metadata = { title: 'Esqueci a senha' };
