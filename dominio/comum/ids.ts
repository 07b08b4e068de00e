import type { Brand } from './brand.ts';

export type UsuarioId = Brand<string, 'UsuarioId'>;
export type SessaoId = Brand<string, 'SessaoId'>;
export type MedicoId = Brand<string, 'MedicoId'>;
export type ClinicaId = Brand<string, 'ClinicaId'>;
export type EmissorId = Brand<string, 'EmissorId'>;
export type PacienteId = Brand<string, 'PacienteId'>;
export type ProcessoId = Brand<string, 'ProcessoId'>;
export type RenovacaoId = Brand<string, 'RenovacaoId'>;
export type DocumentoId = Brand<string, 'DocumentoId'>;
export type RascunhoId = Brand<string, 'RascunhoId'>;
