export { default } from '@/slices/auth/pages/AcessoEmEsperaPage';

export const metadata = { title: 'Acesso em espera' };
