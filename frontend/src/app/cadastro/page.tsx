export { default } from '@/slices/auth/pages/CadastroPage';

export const metadata = { title: 'Criar conta' };
