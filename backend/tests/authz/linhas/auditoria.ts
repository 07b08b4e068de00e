import { type Linha, PREPARA, TODOS_OS_PAPEIS } from '../linha.ts';

const SO_MEDICO = ['medico'] as const;
const MEDICO_E_AUDITOR = ['medico', 'auditor'] as const;

const TRILHA: readonly Linha[] = [
  // Everybody their own; the auditor everybody's.
  { rota: 'GET /api/auth/auditoria', quem: TODOS_OS_PAPEIS, mostra: 'trilhas', cursor: [422], sucesso: [200] },
  {
    ...{ rota: 'GET /api/auth/auditoria/pacientes/{id}', quem: MEDICO_E_AUDITOR, objeto: 'paciente' },
    ...{ mostra: 'trilhas', arquivados: true, cursor: [422], sucesso: [200] },
  },
];

const EXPORTACAO: readonly Linha[] = [
  { rota: 'GET /api/auth/exportacao', quem: TODOS_OS_PAPEIS, reautenticar: true, sucesso: [200] },
  {
    ...{ rota: 'GET /api/processos/pacientes/{id}/exportacao', quem: SO_MEDICO, inquilino: true, reautenticar: true },
    ...{ objeto: 'paciente', arquivados: true, sucesso: [200] },
  },
  {
    ...{ rota: 'GET /api/processos/pacientes/{id}/exportacao/pdf', quem: SO_MEDICO, inquilino: true },
    ...{ reautenticar: true, objeto: 'paciente', arquivados: true, sucesso: [200] },
  },
];

const REVISOES: readonly Linha[] = [
  {
    ...{ rota: 'GET /api/processos/{id}/revisoes/{versao}', quem: PREPARA, inquilino: true, objeto: 'processo' },
    sucesso: [200],
  },
];

export const AUDITORIA: readonly Linha[] = [...TRILHA, ...EXPORTACAO, ...REVISOES];
