import { ADMINISTRA, ASSINA, type Linha, PREPARA, TODOS_OS_PAPEIS } from '../linha.ts';

const NENHUM_TOKEN = 'f'.repeat(64);

const DELEGACOES: readonly Linha[] = [
  {
    ...{ rota: 'POST /api/auth/delegacoes', quem: ASSINA, reautenticar: true, sucesso: [201] },
    corpo: ({ n }) => ({ email: `ajuda-${n}@exemplo.test`, termina_em: daquiAUmMes() }),
  },
  // Either side: what a medico gave, what an assistente received.
  { rota: 'GET /api/auth/delegacoes', quem: PREPARA, sucesso: [200] },
  {
    ...{ rota: 'DELETE /api/auth/delegacoes/{id}', quem: PREPARA, objeto: 'delegacao', gasta: true, sucesso: [204] },
    mexeEmContas: true,
  },
  // Whoever arrives by the link is told why not; nobody learns whose an unknown one would be.
  {
    ...{ rota: 'POST /api/auth/delegacoes/aceite', quem: TODOS_OS_PAPEIS },
    ...{ corpo: () => ({ token: NENHUM_TOKEN }), sucesso: [409, 422] },
  },
];

const ADMINISTRACAO: readonly Linha[] = [
  {
    ...{ rota: 'POST /api/auth/usuarios/busca', quem: ADMINISTRA, mostra: 'contas' },
    ...{ corpo: () => ({ termo: 'Conta Alfa' }), sucesso: [200] },
  },
  {
    ...{ rota: 'PUT /api/auth/usuarios/{id}/papel', quem: ADMINISTRA, reautenticar: true, objeto: 'usuario' },
    ...{ gasta: true, corpo: () => ({ user_type: 'auditor' }), sucesso: [204] },
  },
  {
    ...{ rota: 'PUT /api/auth/usuarios/{id}/suspensao', quem: ADMINISTRA, reautenticar: true, objeto: 'usuario' },
    ...{ gasta: true, sucesso: [204] },
  },
  {
    ...{ rota: 'DELETE /api/auth/usuarios/{id}/suspensao', quem: ADMINISTRA, reautenticar: true, objeto: 'usuario' },
    ...{ gasta: true, sucesso: [204] },
  },
  { rota: 'GET /api/security/stats', quem: ADMINISTRA, sucesso: [200] },
  {
    ...{ rota: 'GET /api/medicos/registros/{usuario_id}', quem: ADMINISTRA, objeto: 'registro', sucesso: [200] },
    mostra: 'contas',
  },
  {
    ...{ rota: 'PUT /api/medicos/registros/{usuario_id}', quem: ADMINISTRA, reautenticar: true, objeto: 'registro' },
    ...{ versao: 'medicos', mostra: 'contas', sucesso: [200] },
    corpo: ({ mundo, dono }) => ({ ...mundo.registroDe(dono), motivo: 'Digitado errado no cadastro.' }),
  },
  { rota: 'GET /api/medicos/me/correcoes', quem: ASSINA, sucesso: [200] },
];

export const PAPEIS: readonly Linha[] = [...DELEGACOES, ...ADMINISTRACAO];

function daquiAUmMes(): string {
  return new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
}
