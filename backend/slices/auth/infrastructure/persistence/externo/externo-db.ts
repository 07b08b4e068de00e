import type { ColumnType, Generated } from 'kysely';
import type { SessaoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { IdentidadeExternaId, SubHash } from '../../../domain/externo/externo.ts';
import type { TokenHash } from '../../../domain/contas/token-de-uso-unico.ts';
import type { AuthDb } from '../auth-db.ts';

export interface ExternoDb extends AuthDb {
  identidades_externas: {
    id: IdentidadeExternaId;
    usuario_id: ColumnType<UsuarioId, UsuarioId, never>;
    provedor: ColumnType<string, string, never>;
    sub_hash: ColumnType<SubHash, SubHash, never>;
    email: ColumnType<string, string, never>;
    criada_em: ColumnType<Date, Date, never>;
    ultimo_uso_em: Date | null;
  };
  pedidos_externos: {
    hash: TokenHash;
    provedor: string;
    usuario_id: UsuarioId | null;
    sessao_id: SessaoId | null;
    proximo: string | null;
    criado_em: Date;
    expira_em: Date;
  };
  bilhetes_externos: {
    hash: TokenHash;
    usuario_id: ColumnType<UsuarioId, UsuarioId, never>;
    identidade_id: ColumnType<IdentidadeExternaId, IdentidadeExternaId, never>;
    tentativas: Generated<number>;
    criado_em: Date;
    expira_em: Date;
  };
}
