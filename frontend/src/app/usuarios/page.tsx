export { default } from '@/slices/auth/pages/UsuariosPage';

export const metadata = { title: 'Usuários' };
