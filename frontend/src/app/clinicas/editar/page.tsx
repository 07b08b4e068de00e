export { default } from '@/slices/medicos/pages/EditarClinicaPage';

export const metadata = { title: 'Editar clínica' };
