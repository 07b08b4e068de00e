export { default } from '@/slices/processos/pages/EditarPacientePage';

export const metadata = { title: 'Editar paciente' };
