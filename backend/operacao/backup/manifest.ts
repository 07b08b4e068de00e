import { type Static, Type } from 'typebox';

export const FORMAT = 'autocusto-copia/1';

const Table = Type.Object({
  nome: Type.String(),
  colunas: Type.Array(Type.Object({ nome: Type.String(), tipo: Type.String() })),
});
const Sequence = Type.Object({ nome: Type.String(), ultimo: Type.String(), usado: Type.Boolean() });
/** First entry of the tar: all that is needed to make an empty database with the same structure. */
export const Manifest = Type.Object({
  formato: Type.Literal(FORMAT),
  criada_em: Type.String(),
  migracoes: Type.Array(Type.String()),
  tabelas: Type.Array(Table),
  sequencias: Type.Array(Sequence),
});
/** Last entry: what the tables must add up to. */
export const Summary = Type.Array(
  Type.Object({ nome: Type.String(), linhas: Type.Integer({ minimum: 0 }), sha256: Type.String() }),
);

export type Table = Static<typeof Table>;
export type Sequence = Static<typeof Sequence>;
export type Manifest = Static<typeof Manifest>;
export type Summary = Static<typeof Summary>;
