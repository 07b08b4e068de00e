import type { FastifyInstance } from 'fastify';

export interface Esquema {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly examples?: readonly unknown[];
  readonly anyOf?: readonly Esquema[];
  readonly properties?: Readonly<Record<string, Esquema>>;
  readonly required?: readonly string[];
  readonly items?: Esquema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly maxLength?: number;
}

type Conteudo = Readonly<Record<string, { readonly schema: Esquema }>>;

export interface Resposta {
  readonly $ref?: string;
  readonly content?: Conteudo;
}

export interface Operacao {
  readonly operationId: string;
  readonly metodo: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly caminho: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Esquema }[];
  readonly requestBody?: { readonly content: Conteudo };
  readonly responses: Readonly<Record<string, Resposta>>;
}

export interface Contrato {
  readonly operacoes: readonly Operacao[];
  readonly components: { readonly responses: Readonly<Record<string, Resposta>> };
}

/** What the running application says of itself. */
export function contratoDe(app: FastifyInstance): Contrato {
  // Plain data, as its route answers it.
  const { paths, components } = JSON.parse(JSON.stringify(app.swagger())) as {
    paths: Record<string, Record<string, Operacao>>;
    components: Contrato['components'];
  };
  const operacoes = Object.entries(paths).flatMap(([caminho, metodos]) =>
    Object.entries(metodos).map(([metodo, operacao]): Operacao => ({
      ...operacao,
      caminho,
      metodo: metodo.toUpperCase() as Operacao['metodo'], // no other is described
    })),
  );
  return { operacoes, components };
}
