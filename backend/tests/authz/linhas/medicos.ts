import { umaClinica } from '../../../slices/medicos/tests/maes.ts';
import { ASSINA, type Linha, PREPARA } from '../linha.ts';

const umCnes = (n: number) => String(1_000_000 + n);

export const MEDICOS: readonly Linha[] = [
  { rota: 'GET /api/medicos/me', quem: PREPARA, inquilino: true, sucesso: [200], vazio: [404] },
  {
    ...{ rota: 'PUT /api/medicos/me', quem: ASSINA, inquilino: true, versao: 'medicos', sucesso: [200] },
    corpo: ({ mundo, dono }) => ({ ...mundo.perfis[dono.nome], especialidade: 'Neurologia' }),
  },
  { rota: 'GET /api/medicos/clinicas', quem: PREPARA, inquilino: true, sucesso: [200] },
  {
    ...{ rota: 'POST /api/medicos/clinicas', quem: ASSINA, inquilino: true, sucesso: [201] },
    corpo: ({ dono, n }) => umaClinica({ nome: `Sentinela ${dono.nome} Clínica`, cnes: umCnes(n) }),
  },
  { rota: 'GET /api/medicos/clinicas/{id}', quem: PREPARA, inquilino: true, objeto: 'clinica', sucesso: [200] },
  {
    ...{ rota: 'PUT /api/medicos/clinicas/{id}', quem: ASSINA, inquilino: true, objeto: 'clinica', sucesso: [200] },
    ...{ versao: 'clinicas', corpo: ({ dono, n }) => umaClinica({ nome: `Sentinela ${dono.nome}`, cnes: umCnes(n) }) },
  },
  { rota: 'GET /api/medicos/emissores', quem: PREPARA, inquilino: true, sucesso: [200] },
];
