import { Type } from 'typebox';
import { InstantSchema, Linha, Uuid } from '../../../../../shared/http/schemas.ts';
import { ESCOPOS } from '../../../../../shared/domain/escopo.ts';
import { MAX_DIAS_DA_CHAVE } from '../../../domain/chaves/chave-api.ts';

const Escopos = Type.Array(Type.Enum([...ESCOPOS]), {
  minItems: 1,
  maxItems: ESCOPOS.length,
  uniqueItems: true,
  description: 'What a program may do with it',
});

export const CriarChaveBody = Type.Object(
  {
    nome: Linha(60, 'How its owner calls it'),
    escopos: Escopos,
    validade_dias: Type.Integer({ minimum: 1, maximum: MAX_DIAS_DA_CHAVE }),
  },
  { additionalProperties: false },
);

export const ChaveResponse = Type.Object({
  id: Uuid(),
  nome: Type.String(),
  escopos: Escopos,
  final: Type.String({ description: 'Last 4 characters of the key' }),
  criada_em: InstantSchema,
  expira_em: InstantSchema,
  ultimo_uso_em: Type.Union([InstantSchema, Type.Null()], { description: 'To the minute' }),
});

export const NovaChaveResponse = Type.Object({
  ...ChaveResponse.properties,
  chave: Type.String({ description: 'Goes in Authorization: Bearer; shown this once' }),
});

export const ChavesResponse = Type.Object(
  { itens: Type.Array(ChaveResponse) },
  { description: 'Not revoked, newest first; the expired ones too' },
);
