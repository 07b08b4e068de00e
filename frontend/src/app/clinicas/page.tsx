export { default } from '@/slices/medicos/pages/ClinicasPage';

export const metadata = { title: 'Clínicas' };
