import type { Camel } from '@autocusto/dominio/comum/caso.ts';
import type { operations } from './openapi.gerado';

type Operacao = keyof operations;

/** Bodies of the API by operationId, in camelCase as the client sends and answers them. */
export type RequestOf<Op extends Operacao> = Camel<JsonOf<NonNullable<operations[Op]['requestBody']>>>;

export type ResponseOf<
  Op extends Operacao,
  Status extends keyof operations[Op]['responses'] = 200 & keyof operations[Op]['responses'],
> = Camel<JsonOf<operations[Op]['responses'][Status]>>;

/** What a call of an operation is made of. */
export type PedidoDe<Op extends Operacao> = Caminho<operations[Op]['parameters']> &
  Query<operations[Op]['parameters']> &
  Corpo<operations[Op]>;

/** What its success answers; nothing where it has no body. */
export type RespostaDe<Op extends Operacao> = [Sucesso<operations[Op]['responses']>] extends [never]
  ? void
  : Camel<Sucesso<operations[Op]['responses']>>;

type Sucesso<Respostas> = JsonOf<Respostas[keyof Respostas & (200 | 201 | 202)]>;

type JsonOf<Message> = Message extends { content: { 'application/json': infer Body } } ? Body : never;

type Caminho<Parametros> = Parametros extends { path: infer Path } ? { caminho: Camel<Path> } : unknown;

type Query<Parametros> = Parametros extends { query: infer Q }
  ? { query: Solta<Camel<Q>> }
  : Parametros extends { query?: infer Q }
    ? [Q] extends [undefined]
      ? unknown
      : { query?: Solta<Camel<NonNullable<Q>>> }
    : unknown;

/** What is undefined is not sent. */
type Solta<Q> = { [K in keyof Q]: undefined extends Q[K] ? Q[K] | undefined : Q[K] };

type Corpo<Operation> = Operation extends { requestBody: { content: infer Content } }
  ? { corpo: Content extends { 'application/json': infer Body } ? Camel<Body> : Blob }
  : Operation extends { requestBody?: { content: { 'application/json': infer Body } } }
    ? { corpo?: Camel<Body> }
    : unknown;
