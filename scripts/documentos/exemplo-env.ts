import { VARIABLES } from '../../backend/shared/config/config.ts';

interface Variavel {
  readonly about: string;
  readonly example?: string;
  readonly fallback?: string;
  readonly secret?: boolean;
}

/** `.env.example`, from the schema of the configuration. */
export function exemploEnv(): string {
  const blocos = Object.entries<Variavel>(VARIABLES).map(([nome, { about, example, fallback, secret }]) => {
    const arquivo = secret ? `\n# Também em arquivo: ${nome}_FILE=/run/secrets/${nome.toLowerCase()}` : '';
    return `# ${about}${arquivo}\n# ${nome}=${fallback ?? example ?? ''}`;
  });
  return `# Gerado por "npm run docs" a partir de backend/shared/config/config.ts.\n\n${blocos.join('\n\n')}\n`;
}
