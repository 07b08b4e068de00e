import { baixar, chamar } from '@/shared/services/api-client';
import type { ResponseOf } from '@/shared/services/openapi-types';

export type ModeloDaLista = NonNullable<ResponseOf<'listarModelos'>['importados']>[number];
export type ModeloImportado = ResponseOf<'importarModelo', 201>;
export type Analise = ResponseOf<'analisarModelo'>;
export type Comparacao = ResponseOf<'compararModelo'>;
export type Mudanca = Comparacao['mudancas'][number];
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
  /** What an import would bring and leave out; nothing is kept. */
  analisar: (pedido: PedidoDeImportacao) => chamar('analisarModelo', perguntas(pedido)),
  importar: (pedido: PedidoDeImportacao) => chamar('importarModelo', perguntas(pedido)),
  comparar: (id: string) => chamar('compararModelo', { caminho: { id } }),
  salvarMapa: ({ id, versao }: Pick<ModeloImportado, 'id' | 'versao'>, mapa: Mapa) =>
    chamar('editarMapaDoModelo', { caminho: { id }, corpo: mapa, ifMatch: versao }),
  previa: (id: string) => baixar('verPreviaDoModelo', { caminho: { id } }),
  ativar: ({ id, versao }: Pick<ModeloImportado, 'id' | 'versao'>) =>
    chamar('ativarModelo', { caminho: { id }, ifMatch: versao }),
};

function perguntas(pedido: PedidoDeImportacao) {
  const { arquivo, documento, uf, protocolo, paginas, limparValores, aceitarDesenhos } = pedido;
  return {
    query: {
      documento,
      uf,
      protocolo,
      paginas,
      limparValores: limparValores || undefined,
      aceitarDesenhos: aceitarDesenhos || undefined,
    },
    corpo: new Blob([arquivo], { type: 'application/pdf' }),
  };
}
