import type { ColumnType, Generated } from 'kysely';
import type { SessaoId, UsuarioId } from '../../../../shared/domain/ids.ts';
import type { Email } from '../../domain/email.ts';
import type { MotivoDeEncerramento } from '../../domain/sessao.ts';
import type { Finalidade, TokenHash } from '../../domain/token-de-uso-unico.ts';
import type { SenhaHash, UsuarioTipo } from '../../domain/usuario.ts';

/** The tables of this slice: another's is a compile error. */
export interface AuthDb {
  usuarios: {
    id: UsuarioId;
    email: Email;
    nome: string;
    senha_hash: SenhaHash;
    tipo: UsuarioTipo;
    email_verificado_em: Date | null;
    suspenso_em: Generated<Date | null>;
    criado_em: Generated<Date>;
    atualizado_em: Generated<Date>;
  };
  sessoes: {
    id: ColumnType<SessaoId, SessaoId, never>;
    usuario_id: ColumnType<UsuarioId, UsuarioId, never>;
    agente: string | null;
    criada_em: Date;
    ultimo_uso_em: Date;
    expira_em: Date;
    reautenticada_em: Generated<Date>;
    bloqueada_em: Generated<Date | null>;
    encerrada_em: Date | null;
    motivo_encerramento: MotivoDeEncerramento | null;
  };
  tokens_refresh: {
    hash: TokenHash;
    usuario_id: UsuarioId;
    sessao_id: SessaoId;
    criado_em: Date;
    usado_em: Date | null;
  };
  tokens_uso_unico: {
    hash: TokenHash;
    usuario_id: UsuarioId;
    finalidade: Finalidade;
    criado_em: Date;
    expira_em: Date;
    usado_em: Date | null;
  };
  eventos_auditoria: {
    usuario_id: string;
    sequencia: Generated<number>;
    em: Generated<Date>;
    ator_id: Generated<UsuarioId | null>;
    acao: string;
    recurso_id: string | null;
    pacientes: string[];
    detalhe: Generated<unknown>;
    pedido_id: Generated<string | null>;
    endereco: Generated<string | null>;
  };
}
