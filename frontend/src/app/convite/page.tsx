export { default } from '@/slices/auth/pages/ConvitePage';

export const metadata = { title: 'Convite' };
