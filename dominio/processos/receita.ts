/** O que a Portaria SVS/MS 344/1998 diz de um medicamento do catálogo. */
export interface Controle {
  readonly lista344: string | null;
  readonly receita344: string | null;
}

export type EspecieDeReceita = 'controle_especial' | 'simples';

/** Substâncias por folha: a receita de controle especial leva três (Portaria 344/1998); a simples, o que cabe. */
export const POR_FOLHA: Readonly<Record<EspecieDeReceita, number>> = { controle_especial: 3, simples: 6 };

/** C1, C5 and the addenda of the other lists go on the controlled form; everything else on the simple receita. */
export function especieDeReceita({ lista344, receita344 }: Controle): EspecieDeReceita {
  const controlada = receita344 === 'controle_especial' || lista344 === 'C1' || lista344 === 'C5';
  return controlada ? 'controle_especial' : 'simples';
}

const NOTIFICACOES: Readonly<Record<string, string>> = {
  A: 'Notificação de Receita A (amarela)',
  B: 'Notificação de Receita B (azul)',
  C2: 'Notificação de Receita Especial de Retinoides (C2)',
  C3: 'Notificação de Receita de Talidomida (C3)',
};

/** The numbered Notificação that must go with the drug and that cannot be printed here. */
export function notificacaoDe(controle: Controle): string | undefined {
  if (!controle.lista344 || especieDeReceita(controle) === 'controle_especial') return undefined;
  return NOTIFICACOES[controle.lista344] ?? NOTIFICACOES[controle.lista344.charAt(0)];
}

/** Up to `POR_FOLHA` drugs a sheet, in the order of the prescription; further sheets when more. */
export function emFolhas<T>(itens: readonly T[], especie: EspecieDeReceita): readonly (readonly T[])[] {
  const porFolha = POR_FOLHA[especie];
  return Array.from({ length: Math.ceil(itens.length / porFolha) }, (_, folha) =>
    itens.slice(folha * porFolha, (folha + 1) * porFolha),
  );
}
