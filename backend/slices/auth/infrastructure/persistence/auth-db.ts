import type { Papel } from '../../../../shared/domain/papel.ts';
import type { ColumnType, Generated } from 'kysely';
import type { SessaoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { Escopo } from '../../../../shared/domain/escopo.ts';
import type { ChaveApiId } from '../../domain/chaves/chave-api.ts';
import type { Email } from '../../domain/contas/email.ts';
import type { PasskeyId } from '../../domain/segundo-fator/passkey.ts';
import type { RecuperacaoId } from '../../domain/contas/recuperacao.ts';
import type { CodigoHash, SegredoCifrado } from '../../domain/segundo-fator/segundo-fator.ts';
import type { MotivoDeEncerramento } from '../../domain/sessoes/sessao.ts';
import type { Finalidade, TokenHash } from '../../domain/contas/token-de-uso-unico.ts';
import type { SenhaHash } from '../../domain/contas/usuario.ts';

/** The tables of this slice: another's is a compile error. */
export interface AuthDb {
  usuarios: {
    id: UsuarioId;
    email: Email;
    nome: string;
    senha_hash: SenhaHash;
    tipo: Papel;
    email_verificado_em: Date | null;
    suspenso_em: Generated<Date | null>;
    pin_hash: Generated<SenhaHash | null>;
    retida_em: Generated<Date | null>;
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
    pin_erros: Generated<number>;
    segundo_fator_em: Generated<Date | null>;
    encerrada_em: Date | null;
    motivo_encerramento: MotivoDeEncerramento | null;
  };
  tokens_refresh: {
    hash: TokenHash;
    usuario_id: UsuarioId;
    sessao_id: SessaoId;
    criado_em: Date;
    usado_em: Date | null;
    aposentado_em: Generated<Date | null>;
  };
  tokens_uso_unico: {
    hash: TokenHash;
    usuario_id: UsuarioId;
    finalidade: Finalidade;
    criado_em: Date;
    expira_em: Date;
    usado_em: Date | null;
    email_novo: Generated<Email | null>;
  };
  recuperacoes: {
    id: RecuperacaoId;
    usuario_id: ColumnType<UsuarioId, UsuarioId, never>;
    pedida_em: Date;
    expira_em: Date;
    encerrada_em: Generated<Date | null>;
    desfecho: Generated<'concluida' | 'cancelada' | 'recusada' | 'substituida' | null>;
  };
  fatores_totp: {
    usuario_id: UsuarioId;
    segredo_cifrado: SegredoCifrado;
    criado_em: Date;
    confirmado_em: Date | null;
    ultimo_passo: number | null;
    codigos_em: Date | null;
  };
  codigos_recuperacao: {
    hash: CodigoHash;
    usuario_id: UsuarioId;
    criado_em: Date;
    usado_em: Date | null;
  };
  passkeys: {
    id: PasskeyId;
    usuario_id: UsuarioId;
    credencial_id: Uint8Array<ArrayBuffer>;
    chave_publica: Uint8Array<ArrayBuffer>;
    contador: number;
    transportes: string[];
    nome: string;
    criada_em: Date;
    ultimo_uso_em: Date | null;
  };
  desafios_passkey: {
    id: string;
    usuario_id: UsuarioId | null;
    desafio: string;
    criado_em: Date;
    expira_em: Date;
  };
  chaves_api: {
    id: ChaveApiId;
    usuario_id: UsuarioId;
    hash: TokenHash;
    nome: string;
    escopos: Escopo[];
    final: string;
    criada_em: Date;
    expira_em: Date;
    ultimo_uso_em: Date | null;
    revogada_em: Generated<Date | null>;
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
