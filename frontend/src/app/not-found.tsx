export { default } from '@/shared/components/templates/NaoEncontrado';
