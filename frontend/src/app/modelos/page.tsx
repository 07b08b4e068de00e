export { default } from '@/slices/pdf/pages/ModelosPage';

export const metadata = { title: 'Modelos' };
