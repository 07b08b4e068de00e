import type { Linha } from '../linha.ts';

export const OPERACAO: readonly Linha[] = [
  { rota: 'GET /health', quem: 'todos', sucesso: [200] },
  { rota: 'GET /api/health', quem: 'todos', sucesso: [200] },
  { rota: 'GET /api/health/ready', quem: 'todos', sucesso: [200] },
  { rota: 'GET /api/version', quem: 'todos', sucesso: [200] },
];
