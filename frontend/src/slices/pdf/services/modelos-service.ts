import { apiClient } from '@/shared/services/api-client';
import type { ResponseOf } from '@/shared/services/openapi-types';

export type ListaDeModelos = ResponseOf<'listarModelos'>;
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

export const MODELOS_KEY = '/pdf/modelos';

export const modelosService = {
  listar: () => apiClient.get<ListaDeModelos>(MODELOS_KEY),
  // The screen asks only by UUID, never by the name of one of our own documents.
  ler: (id: string) => apiClient.get<ModeloImportado>(`${MODELOS_KEY}/${id}`),
  importar: ({ arquivo, documento, uf, protocolo, paginas, limparValores, aceitarDesenhos }: PedidoDeImportacao) =>
    apiClient.post<ModeloImportado>(MODELOS_KEY, new Blob([arquivo], { type: 'application/pdf' }), {
      query: {
        documento,
        uf,
        protocolo,
        paginas,
        limpar_valores: limparValores || undefined,
        aceitar_desenhos: aceitarDesenhos || undefined,
      },
    }),
  salvarMapa: ({ id, versao }: Pick<ModeloImportado, 'id' | 'versao'>, mapa: Mapa) =>
    apiClient.put<ModeloImportado>(`${MODELOS_KEY}/${id}`, mapa, { ifMatch: versao }),
  previa: (id: string) => apiClient.binary(`${MODELOS_KEY}/${id}/previa`, {}, 'POST'),
  ativar: (id: string) => apiClient.post<ModeloImportado>(`${MODELOS_KEY}/${id}/ativacao`),
};
