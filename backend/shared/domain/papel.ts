export const PAPEIS = ['medico', 'assistente', 'administrador', 'auditor'] as const;

/** What an account may do. */
export type Papel = (typeof PAPEIS)[number];
