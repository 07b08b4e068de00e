export { default } from '@/slices/auth/pages/EquipePage';

export const metadata = { title: 'Equipe' };
