export { default } from '@/slices/medicos/pages/NovaClinicaPage';

export const metadata = { title: 'Nova clínica' };
