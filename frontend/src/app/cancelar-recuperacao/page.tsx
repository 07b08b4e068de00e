export { default } from '@/slices/auth/pages/CancelarRecuperacaoPage';

export const metadata = { title: 'Cancelar a recuperação' };
