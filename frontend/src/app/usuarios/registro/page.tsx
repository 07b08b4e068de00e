export { default } from '@/slices/medicos/pages/RegistroPage';

export const metadata = { title: 'Registro' };
