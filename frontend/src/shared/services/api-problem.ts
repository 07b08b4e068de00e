import { camelPath, paraCamel } from '@autocusto/dominio/comum/caso.ts';

export interface FieldProblem {
  /** Path as React Hook Form spells it: `endereco.cep`, `medicamentos.0.via`. */
  field: string;
  code: string;
  message: string;
}

export interface ProblemProps {
  type: string;
  title: string;
  status: number;
  code: string;
  action?: string;
  errors: FieldProblem[];
  requestId?: string;
  /** What a problem carries beyond RFC 9457, such as `processoId` of a duplicate. */
  extra: Record<string, unknown>;
}

/** Everything that can go wrong with a call, already in words for the screen. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly props: ProblemProps;

  constructor(props: ProblemProps, options?: ErrorOptions) {
    super(props.title, options);
    this.props = props;
  }

  get status(): number {
    return this.props.status;
  }

  get code(): string {
    return this.props.code;
  }

  get errors(): FieldProblem[] {
    return this.props.errors;
  }

  get extra(): Record<string, unknown> {
    return this.props.extra;
  }

  /** What happened and what to do next, in one breath. */
  get sentence(): string {
    const { title, action } = this.props;
    return action && action !== title ? `${endSentence(title)} ${action}` : title;
  }

  static from(error: unknown): ApiProblem {
    if (error instanceof ApiProblem) return error;
    return new ApiProblem(
      {
        type: '/problemas/erro_na_tela',
        title: 'Algo falhou nesta tela.',
        status: 0,
        code: 'erro_na_tela',
        action: 'Tente de novo. O que você digitou continua aqui.',
        errors: [],
        extra: {},
      },
      { cause: error },
    );
  }

  /** Builds one from any answer that is not 2xx, problem+json or not. */
  static async fromResponse(response: Response): Promise<ApiProblem> {
    const body = paraCamel(await readObject(response));
    const { type, title, status: _status, code, detail: _fields, action, errors, requestId, instance, ...extra } = body;
    return new ApiProblem({
      type: text(type) ?? 'about:blank',
      title: text(title) ?? fallbackTitle(response.status),
      status: response.status,
      code: text(code) ?? `http_${response.status}`,
      action:
        waitSentence(response) ??
        text(action) ??
        (body['title'] ? undefined : 'Tente de novo em instantes. O que você digitou continua aqui.'),
      errors: readErrors(errors),
      requestId: text(requestId) ?? response.headers.get('x-request-id') ?? undefined,
      extra,
    });
  }

  static semConexao(cause: unknown): ApiProblem {
    return new ApiProblem(
      {
        type: '/problemas/sem_conexao',
        title: 'Não foi possível falar com o AutoCusto.',
        status: 0,
        code: 'sem_conexao',
        action: 'Verifique a conexão e tente de novo. O que você digitou continua aqui.',
        errors: [],
        extra: {},
      },
      { cause },
    );
  }

  static naoConfirmado(): ApiProblem {
    return new ApiProblem({
      type: '/problemas/nao_confirmado',
      title: 'Nada foi feito: faltou confirmar que é você.',
      status: 403,
      code: 'nao_confirmado',
      action: 'Tente de novo e digite a senha quando ela for pedida.',
      errors: [],
      extra: {},
    });
  }

  static outroMedico(): ApiProblem {
    return new ApiProblem({
      type: '/problemas/outro_medico',
      title: 'Você passou a trabalhar em nome de outro médico antes de isto terminar.',
      status: 409,
      code: 'outro_medico',
      action: 'Volte ao médico de antes e confira o que ficou salvo.',
      errors: [],
      extra: {},
    });
  }

  static sessaoExpirada(): ApiProblem {
    return new ApiProblem({
      type: '/problemas/sessao_expirada',
      title: 'Sua sessão terminou.',
      status: 401,
      code: 'sessao_expirada',
      action: 'Entre de novo para continuar. O que você digitou continua aqui.',
      errors: [],
      extra: {},
    });
  }
}

async function readObject(response: Response): Promise<Record<string, unknown>> {
  try {
    const body: unknown = await response.json();
    return body !== null && typeof body === 'object' && !Array.isArray(body) ? (body as Record<string, unknown>) : {};
  } catch {
    return {}; // a proxy's HTML page is no problem document
  }
}

function readErrors(errors: unknown): FieldProblem[] {
  if (!Array.isArray(errors)) return [];
  return errors.map((item: Record<string, unknown>) => ({
    field: camelPath(text(item['field']) ?? ''),
    code: text(item['code']) ?? 'invalido',
    message: text(item['message']) ?? 'Confira este campo.',
  }));
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function endSentence(sentence: string): string {
  return /[.?:…]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** "Retry-After: 30" in words. */
function waitSentence(response: Response): string | undefined {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  if (!Number.isFinite(seconds) || seconds <= 0) return undefined;
  const wait = seconds < 90 ? `${Math.ceil(seconds)} segundos` : `${Math.ceil(seconds / 60)} minutos`;
  return `Aguarde ${wait} e tente de novo. O que você digitou continua aqui.`;
}

function fallbackTitle(status: number): string {
  if (status === 413) return 'O que foi enviado é grande demais.';
  if (status === 429) return 'Muitas tentativas em pouco tempo.';
  if (status === 404) return 'Não encontramos o que foi pedido.';
  return 'O AutoCusto não respondeu como devia.';
}
