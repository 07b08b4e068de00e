import type { EmissorId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { Emissor, EmissorParaImpressao } from '../../domain/emissor.ts';
import type { MedicosUnidadeDeTrabalho, Pagina } from '../ports/repositorios.ts';

export function makeEmissores({ emTransacao }: { readonly emTransacao: MedicosUnidadeDeTrabalho }) {
  return {
    listar: (usuarioId: UsuarioId, pagina: Pagina<EmissorId>): Promise<Emissor[]> =>
      emTransacao(usuarioId, ({ emissores }) => emissores.list(pagina)),

    /** `undefined` for another usuario's emissor, like one that never existed. */
    find: (usuarioId: UsuarioId, id: EmissorId): Promise<EmissorParaImpressao | undefined> =>
      emTransacao(usuarioId, ({ emissores }) => emissores.findParaImpressao(id)),
  };
}
