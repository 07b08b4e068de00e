interface LoggedError {
  readonly type: string;
  readonly code?: string;
  readonly message?: string;
  readonly constraint?: string;
  readonly stack?: string;
  readonly cause?: LoggedError;
}

/**
 * What the log says of an error: never the text of a refusal by PostgreSQL or of a parser, which quote what they were
 * given, nor the objects that hang from an error.
 */
export function toLoggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack, cause } = error;
  const { code, constraint, severity } = error as { code?: unknown; constraint?: unknown; severity?: unknown };
  const quotes = severity !== undefined || error instanceof SyntaxError;
  return {
    type: name,
    ...(typeof code === 'string' && { code }),
    ...(!quotes && { message }),
    ...(typeof constraint === 'string' && { constraint }),
    ...(stack && { stack: stack.split('\n').filter(isFrame).join('\n') }),
    ...(cause !== undefined && { cause: toLoggedError(cause) }),
  };
}

function isFrame(line: string): boolean {
  return /^\s+at /.test(line);
}
