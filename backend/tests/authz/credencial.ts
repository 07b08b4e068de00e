import type { Mundo } from './mundo.ts';
import type { Papel, Pessoa } from './tipos.ts';

interface Opcoes {
  /** Assignments that make the session what the name says. */
  readonly sessao?: string;
  readonly cabecalhos?: Record<string, string>;
}

/** One session for all requests of a person, or a new one for a request that may end it. */
export function credencial(
  mundo: Mundo,
  usuarioId: string,
  papel: Papel,
  { sessao, cabecalhos = {} }: Opcoes,
): Pessoa['cabecalhos'] {
  const abrir = async () => {
    const id = await mundo.sessao(usuarioId);
    if (sessao) await mundo.banco.query(`update sessoes set ${sessao} where id = $1`, [id]);
    return { authorization: `Bearer ${mundo.token(usuarioId, id, papel)}`, ...cabecalhos };
  };
  let aberta: Promise<Record<string, string>> | undefined;
  return (nova) => (nova ? abrir() : (aberta ??= abrir()));
}
