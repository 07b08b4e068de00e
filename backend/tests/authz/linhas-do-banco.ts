/**
 * Row-level security by itself, said again from the requirements. `titular`: its own person and nobody for them.
 * `leitura`: whoever works for the medico reads it. `trabalho`: and writes it.
 */
export type Alcance = 'titular' | 'leitura' | 'trabalho';

export interface TabelaProtegida {
  readonly dono: string;
  readonly alcance: Alcance;
  /** Who else, by its purpose, sees rows of somebody. */
  readonly tambem?: 'auditor' | 'assistente_da_linha';
  /** A substitute writes it too, where others who work for the medico only read. */
  readonly substituto?: true;
  /** What the application may do at all. */
  readonly direitos: readonly ('select' | 'insert' | 'update' | 'delete')[];
}

const LER_E_CRIAR = ['select', 'insert'] as const;
const LER_E_EDITAR = ['select', 'insert', 'update'] as const;
const TUDO = ['select', 'insert', 'update', 'delete'] as const;

export const TABELAS: Readonly<Record<string, TabelaProtegida>> = {
  usuarios: { dono: 'id', alcance: 'titular', direitos: LER_E_EDITAR },
  sessoes: { dono: 'usuario_id', alcance: 'titular', direitos: LER_E_EDITAR },
  tokens_refresh: { dono: 'usuario_id', alcance: 'titular', direitos: LER_E_EDITAR },
  tokens_uso_unico: { dono: 'usuario_id', alcance: 'titular', direitos: LER_E_EDITAR },
  fatores_totp: { dono: 'usuario_id', alcance: 'titular', direitos: TUDO },
  codigos_recuperacao: { dono: 'usuario_id', alcance: 'titular', direitos: TUDO },
  recuperacoes: { dono: 'usuario_id', alcance: 'titular', direitos: LER_E_EDITAR },
  passkeys: { dono: 'usuario_id', alcance: 'titular', direitos: TUDO },
  chaves_api: { dono: 'usuario_id', alcance: 'titular', direitos: LER_E_EDITAR },
  desafios_passkey: { dono: 'usuario_id', alcance: 'titular', direitos: TUDO },
  convites_de_cadastro: { dono: 'usuario_id', alcance: 'titular', direitos: LER_E_CRIAR },
  identidades_externas: { dono: 'usuario_id', alcance: 'titular', direitos: TUDO },
  bilhetes_externos: { dono: 'usuario_id', alcance: 'titular', direitos: TUDO },
  pedidos_externos: { dono: 'usuario_id', alcance: 'titular', direitos: [] },
  registro_correcoes: { dono: 'usuario_id', alcance: 'titular', direitos: ['select'] },
  delegacoes: { dono: 'usuario_id', alcance: 'titular', tambem: 'assistente_da_linha', direitos: LER_E_EDITAR },
  chaves_idempotencia: { dono: 'usuario_id', alcance: 'trabalho', direitos: TUDO },
  medicos: { dono: 'usuario_id', alcance: 'leitura', direitos: LER_E_EDITAR },
  clinicas: { dono: 'usuario_id', alcance: 'leitura', direitos: LER_E_EDITAR },
  emissores: { dono: 'usuario_id', alcance: 'leitura', direitos: LER_E_CRIAR },
  pacientes: { dono: 'usuario_id', alcance: 'trabalho', direitos: LER_E_EDITAR },
  // Only a trigger writes them.
  paciente_revisoes: { dono: 'usuario_id', alcance: 'leitura', direitos: ['select'] },
  processos: { dono: 'usuario_id', alcance: 'trabalho', direitos: LER_E_EDITAR },
  processo_revisoes: { dono: 'usuario_id', alcance: 'trabalho', direitos: LER_E_CRIAR },
  renovacoes: { dono: 'usuario_id', alcance: 'trabalho', direitos: LER_E_CRIAR },
  documentos_emitidos: { dono: 'usuario_id', alcance: 'leitura', substituto: true, direitos: LER_E_CRIAR },
  rascunhos: { dono: 'usuario_id', alcance: 'trabalho', direitos: TUDO },
  // Anybody who acts on somebody's rows leaves a trace in that chain; reading it is the person's and the auditor's.
  eventos_auditoria: { dono: 'usuario_id', alcance: 'titular', tambem: 'auditor', direitos: LER_E_CRIAR },
  cadeias_auditoria: { dono: 'usuario_id', alcance: 'titular', direitos: [] },
};

/** Read by everybody; written by an administrador who acts for nobody else. */
export const DE_QUEM_ADMINISTRA = ['modelos_importados'] as const;
