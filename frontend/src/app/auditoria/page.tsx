export { default } from '@/slices/auth/pages/AuditoriaPage';

export const metadata = { title: 'Auditoria' };
