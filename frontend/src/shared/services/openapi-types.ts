import type { Camel } from './caso';
import type { operations } from './openapi.gerado';

/** Bodies of the API by operationId, in camelCase as the client sends and answers them. */
export type RequestOf<Operation extends keyof operations> = Camel<
  JsonOf<NonNullable<operations[Operation]['requestBody']>>
>;

export type ResponseOf<
  Operation extends keyof operations,
  Status extends keyof operations[Operation]['responses'] = 200 & keyof operations[Operation]['responses'],
> = Camel<JsonOf<operations[Operation]['responses'][Status]>>;

type JsonOf<Message> = Message extends { content: { 'application/json': infer Body } } ? Body : never;
