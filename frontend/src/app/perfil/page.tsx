export { default } from '@/slices/medicos/pages/PerfilPage';

export const metadata = { title: 'Perfil' };
