import { paraCamel, type Snake } from '@autocusto/dominio/comum/caso.ts';
import type { ConteudoDoProcesso } from '@autocusto/dominio/processos/conteudo-do-processo.ts';

/** What a revision says beside its own columns. */
type Conteudo = Omit<ConteudoDoProcesso, 'emissorId' | 'protocoloId'>;

export function conteudoDe({ conteudo }: { readonly conteudo: unknown }): Conteudo {
  return paraCamel(conteudo as Snake<Conteudo>); // only the repository of processos writes the column
}
