import { ASSINA, type Linha, SEM_CORPO, TODOS_OS_PAPEIS } from '../linha.ts';
import { SENHA } from '../../helpers/test-app.ts';

const NENHUM_TOKEN = 'f'.repeat(64);
const NENHUM_ID = '0193f6c0-7a00-7000-8000-00000000dead';
const RESPOSTA = { id: 'AAAA', rawId: 'AAAA', type: 'public-key', response: {}, clientExtensionResults: {} };
const umEmail = (n: number) => `visita-${n}@exemplo.test`;

/** Doors without a token: who knocks knows no secret, and learns nothing. */
const PORTAS: readonly Linha[] = [
  { rota: 'GET /api/auth/csrf', quem: 'todos', sucesso: [200] },
  {
    rota: 'POST /api/auth/cadastro',
    quem: 'todos',
    corpo: ({ n }) => ({ nome: 'Visita Nova', email: umEmail(n), senha: SENHA }),
    sucesso: [201],
  },
  {
    rota: 'POST /api/auth/verificacao',
    quem: 'todos',
    corpo: () => ({ token: NENHUM_TOKEN, senha: SENHA }),
    sucesso: [422],
  },
  {
    rota: 'POST /api/auth/login',
    quem: 'todos',
    corpo: ({ n }) => ({ email: umEmail(n), senha: SENHA }),
    sucesso: [401],
  },
  { rota: 'POST /api/auth/refresh', quem: 'todos', sucesso: [401] },
  {
    rota: 'POST /api/auth/senha/esquecida',
    quem: 'todos',
    corpo: ({ n }) => ({ email: umEmail(n) }),
    sucesso: [200],
  },
  {
    rota: 'POST /api/auth/senha/redefinicao',
    quem: 'todos',
    corpo: () => ({ token: NENHUM_TOKEN, senha: SENHA }),
    sucesso: [422],
  },
];

/** Who lost the second factor, and the administrador who says who it is. */
const RECUPERACOES: readonly Linha[] = [
  {
    rota: 'POST /api/auth/recuperacao',
    quem: 'todos',
    corpo: ({ n }) => ({ email: umEmail(n), senha: SENHA }),
    sucesso: [401],
  },
  {
    rota: 'POST /api/auth/recuperacao/confirmacao',
    quem: 'todos',
    corpo: () => ({ token: NENHUM_TOKEN, senha: SENHA }),
    sucesso: [422],
  },
  {
    rota: 'POST /api/auth/recuperacao/cancelamento',
    quem: 'todos',
    corpo: () => ({ token: NENHUM_TOKEN }),
    sucesso: [422],
  },
  { rota: 'GET /api/auth/recuperacoes', quem: ['administrador'], sucesso: [200], mostra: 'contas' },
  {
    ...{ rota: 'POST /api/auth/recuperacoes/{id}/aprovacao', quem: ['administrador'], reautenticar: true },
    ...{ objeto: 'recuperacao', gasta: true, sucesso: [204] },
  },
  {
    ...{ rota: 'DELETE /api/auth/recuperacoes/{id}', quem: ['administrador'], reautenticar: true },
    ...{ objeto: 'recuperacao', gasta: true, sucesso: [204] },
  },
];

const PORTAS_DAS_CHAVES: readonly Linha[] = [
  {
    rota: 'POST /api/auth/email/confirmacao',
    quem: 'todos',
    corpo: () => ({ token: NENHUM_TOKEN, senha: SENHA }),
    sucesso: [422],
  },
  { rota: 'POST /api/auth/passkeys/desafio', quem: 'todos', sucesso: [200] },
  {
    rota: 'POST /api/auth/passkeys/login',
    quem: 'todos',
    corpo: () => ({ desafio_id: NENHUM_ID, resposta: RESPOSTA }),
    sucesso: [401],
  },
];

/** No provider is configured here: what exists of it is empty or unknown. */
const EXTERNO: readonly Linha[] = [
  { rota: 'GET /api/auth/externo', quem: 'todos', sucesso: [200] },
  { rota: 'POST /api/auth/externo/{provedor}/inicio', quem: 'todos', corpo: SEM_CORPO, sucesso: [404] },
  { rota: 'GET /api/auth/externo/retorno', quem: 'todos', sucesso: [303] },
  { rota: 'POST /api/auth/externo/sessao', quem: 'todos', corpo: SEM_CORPO, sucesso: [401] },
  { rota: 'POST /api/auth/externo/{provedor}/ligacao', quem: TODOS_OS_PAPEIS, reautenticar: true, sucesso: [404] },
  { rota: 'GET /api/auth/externo/ligacoes', quem: TODOS_OS_PAPEIS, sucesso: [200] },
  {
    ...{ rota: 'DELETE /api/auth/externo/ligacoes/{id}', quem: TODOS_OS_PAPEIS, reautenticar: true },
    ...{ objeto: 'ligacao', gasta: true, sucesso: [204] },
  },
];

const SESSOES: readonly Linha[] = [
  {
    ...{ rota: 'POST /api/auth/logout', quem: TODOS_OS_PAPEIS, bloqueada: true, mexeEmContas: true },
    ...{ gasta: true, sucesso: [204] },
  },
  { rota: 'GET /api/auth/me', quem: TODOS_OS_PAPEIS, bloqueada: true, sucesso: [200] },
  { rota: 'GET /api/auth/sessoes', quem: TODOS_OS_PAPEIS, sucesso: [200] },
  {
    ...{ rota: 'DELETE /api/auth/sessoes/{id}', quem: TODOS_OS_PAPEIS, objeto: 'sessao', sucesso: [204] },
    ...{ gasta: true, mexeEmContas: true },
  },
];

const SESSOES_TODAS: readonly Linha[] = [
  {
    ...{ rota: 'DELETE /api/auth/sessoes', quem: TODOS_OS_PAPEIS, gasta: true, mexeEmContas: true },
    sucesso: [204],
  },
];

/** Programs act as a medico, and as nobody else. */
const CHAVES_DE_API: readonly Linha[] = [
  { rota: 'GET /api/auth/chaves', quem: ASSINA, sucesso: [200] },
  {
    ...{ rota: 'POST /api/auth/chaves', quem: ASSINA, reautenticar: true, sucesso: [201] },
    corpo: ({ n }) => ({ nome: `Programa ${n}`, escopos: ['catalogo.ler'], validade_dias: 30 }),
  },
  { rota: 'DELETE /api/auth/chaves/{id}', quem: ASSINA, objeto: 'chave', gasta: true, sucesso: [204] },
];

/** A person's own account: whatever the role, and only theirs. */
const CONTA: readonly Linha[] = [
  {
    ...{
      rota: 'POST /api/auth/reautenticacao',
      quem: TODOS_OS_PAPEIS,
      bloqueada: true,
      gasta: true,
      mexeEmContas: true,
    },
    ...{ corpo: () => ({ senha: SENHA }), sucesso: [204] },
  },
  {
    ...{ rota: 'PUT /api/auth/senha', quem: TODOS_OS_PAPEIS, reautenticar: true, gasta: true, mexeEmContas: true },
    ...{ corpo: () => ({ senha: 'outra-senha-bem-longa-42' }), sucesso: [204] },
  },
  {
    ...{ rota: 'POST /api/auth/email', quem: TODOS_OS_PAPEIS, reautenticar: true },
    ...{ corpo: ({ n }) => ({ email: umEmail(n) }), sucesso: [202] },
  },
  { rota: 'GET /api/auth/segundo-fator', quem: TODOS_OS_PAPEIS, sucesso: [200] },
  { rota: 'POST /api/auth/segundo-fator/totp', quem: TODOS_OS_PAPEIS, reautenticar: true, sucesso: [201] },
  {
    ...{ rota: 'POST /api/auth/segundo-fator/totp/confirmacao', quem: TODOS_OS_PAPEIS, reautenticar: true },
    ...{ corpo: () => ({ codigo: '000000' }), sucesso: [401, 422] },
  },
  { rota: 'DELETE /api/auth/segundo-fator/totp', quem: TODOS_OS_PAPEIS, reautenticar: true, sucesso: [204] },
  // Nobody here has a second factor in use: there is nothing to recover.
  { rota: 'POST /api/auth/segundo-fator/codigos', quem: TODOS_OS_PAPEIS, reautenticar: true, sucesso: [409] },
  { rota: 'POST /api/auth/passkeys/registro', quem: TODOS_OS_PAPEIS, reautenticar: true, sucesso: [200] },
  {
    ...{ rota: 'POST /api/auth/passkeys', quem: TODOS_OS_PAPEIS, reautenticar: true },
    ...{ corpo: () => ({ nome: 'Chave', resposta: RESPOSTA }), sucesso: [422] },
  },
  {
    ...{ rota: 'DELETE /api/auth/passkeys/{id}', quem: TODOS_OS_PAPEIS, reautenticar: true, objeto: 'passkey' },
    ...{ gasta: true, sucesso: [204] },
  },
  {
    ...{ rota: 'PUT /api/auth/pin', quem: TODOS_OS_PAPEIS, reautenticar: true, gasta: true, mexeEmContas: true },
    ...{ corpo: () => ({ pin: '482615' }), sucesso: [204] },
  },
  {
    ...{ rota: 'DELETE /api/auth/pin', quem: TODOS_OS_PAPEIS, reautenticar: true, gasta: true, mexeEmContas: true },
    sucesso: [204],
  },
  {
    ...{ rota: 'POST /api/auth/bloqueio', quem: TODOS_OS_PAPEIS, bloqueada: true, gasta: true, mexeEmContas: true },
    sucesso: [204],
  },
  {
    ...{ rota: 'POST /api/auth/desbloqueio', quem: TODOS_OS_PAPEIS, bloqueada: true, gasta: true, mexeEmContas: true },
    ...{ corpo: () => ({ senha: SENHA }), sucesso: [204] },
  },
];

export const AUTH: readonly Linha[] = [
  ...[...PORTAS, ...RECUPERACOES, ...PORTAS_DAS_CHAVES, ...EXTERNO],
  ...[...SESSOES, ...SESSOES_TODAS, ...CONTA, ...CHAVES_DE_API],
];
