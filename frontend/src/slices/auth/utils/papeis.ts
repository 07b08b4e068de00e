import type { Papel } from '@/shared/utils/telas';

export const PAPEIS: readonly { value: Papel; label: string }[] = [
  { value: 'medico', label: 'Médico' },
  { value: 'assistente', label: 'Assistente' },
  { value: 'administrador', label: 'Administrador' },
  { value: 'auditor', label: 'Auditor' },
];

export function rotuloDoPapel(papel: Papel): string {
  return PAPEIS.find(({ value }) => value === papel)?.label ?? papel;
}
