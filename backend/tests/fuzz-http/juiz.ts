import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { Contrato, Operacao, Resposta } from './contrato.ts';

export interface Respondido {
  readonly statusCode: number;
  readonly headers: { readonly 'content-type'?: string | undefined };
  readonly body: string;
}

/** Whether an answer is one that the contract tells of. */
export function makeJuiz({ components }: Contrato) {
  const ajv = new Ajv({ strict: false, allErrors: true });
  // The package's types know only its CommonJS face.
  (addFormats as unknown as (target: Ajv) => void)(ajv);
  ajv.addSchema({ $id: 'api', components });
  const validadores = new Map<string, ValidateFunction>();

  const descrita = ({ $ref, ...resposta }: Resposta): Resposta =>
    $ref ? (components.responses[$ref.split('/').at(-1) ?? ''] ?? {}) : resposta;

  function validador(chave: string, schema: object): ValidateFunction {
    let validar = validadores.get(chave);
    if (!validar) {
      validar = ajv.compile(
        JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components')) as object,
      );
      validadores.set(chave, validar);
    }
    return validar;
  }

  /** What is wrong with the answer; `undefined` when nothing is. */
  return function julgar(operacao: Operacao, { statusCode, headers, body }: Respondido): string | undefined {
    if (statusCode >= 500 && statusCode !== 503) return `${statusCode}`;
    const resposta = operacao.responses[String(statusCode)];
    if (!resposta) return `${statusCode} não está na descrição`;
    const { content } = descrita(resposta);
    if (!content) return body === '' ? undefined : `${statusCode} com um corpo que a descrição não diz`;
    const tipo = headers['content-type']?.split(';')[0] ?? '';
    const schema = content[tipo]?.schema;
    if (!schema) return `${statusCode} como "${tipo}", que a descrição não diz`;
    if (!tipo.endsWith('json')) return undefined;
    const validar = validador(`${operacao.operationId} ${statusCode}`, schema);
    if (validar(JSON.parse(body))) return undefined;
    return `${statusCode} fora do esquema: ${ajv.errorsText(validar.errors)}`;
  };
}
