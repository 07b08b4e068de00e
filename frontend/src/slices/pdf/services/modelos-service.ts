import { baixar, chamar } from '@/shared/services/api-client';
import type { ResponseOf } from '@/shared/services/openapi-types';

export type ModeloDaLista = NonNullable<ResponseOf<'listarModelos'>['importados']>[number];
export type ModeloImportado = ResponseOf<'importarModelo', 201>;
export type Mapa = ModeloImportado['mapa'];
export type Ligacao = Mapa['ligacoes'][number];

export interface PedidoDeImportacao {
  arquivo: File;
  documento: string;
  uf: string;
  protocolo: string;
  /** `1,3`; empty = all. */
  paginas: string;
  limparValores: boolean;
  aceitarDesenhos: boolean;
}

export const modelosService = {
  /** An administrador is always told of them: without, it was not read. */
  listarImportados: async (): Promise<ModeloDaLista[]> => {
    const { importados } = await chamar('listarModelos');
    if (!importados) throw new Error('not listed as an administrador');
    return importados;
  },
  ler: async (id: string): Promise<ModeloImportado> => {
    const modelo = await chamar('lerModelo', { caminho: { id } });
    // The screen asks only by UUID, never by the name of one of our own documents.
    if (!('mapa' in modelo)) throw new Error('not an imported form');
    return modelo;
  },
  importar: ({ arquivo, documento, uf, protocolo, paginas, limparValores, aceitarDesenhos }: PedidoDeImportacao) =>
    chamar('importarModelo', {
      query: {
        documento,
        uf,
        protocolo,
        paginas,
        limparValores: limparValores || undefined,
        aceitarDesenhos: aceitarDesenhos || undefined,
      },
      corpo: new Blob([arquivo], { type: 'application/pdf' }),
    }),
  salvarMapa: ({ id, versao }: Pick<ModeloImportado, 'id' | 'versao'>, mapa: Mapa) =>
    chamar('editarMapaDoModelo', { caminho: { id }, corpo: mapa, ifMatch: versao }),
  previa: (id: string) => baixar('verPreviaDoModelo', { caminho: { id } }),
  ativar: ({ id, versao }: Pick<ModeloImportado, 'id' | 'versao'>) =>
    chamar('ativarModelo', { caminho: { id }, ifMatch: versao }),
};
