export { default } from '@/slices/home/pages/HojePage';

export const metadata = { title: { absolute: 'Hoje · AutoCusto' } };
