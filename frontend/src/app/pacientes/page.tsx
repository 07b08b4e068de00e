export { default } from '@/slices/processos/pages/PacientesPage';

export const metadata = { title: 'Pacientes' };
