import { chamar } from '@/shared/services/api-client';
import type { ResponseOf } from '@/shared/services/openapi-types';

export type ProvedorExterno = ResponseOf<'listarProvedoresExternos'>['provedores'][number];
export type LigacaoExterna = ResponseOf<'listarLigacoesExternas'>['itens'][number];

export const externoService = {
  provedores: async () => (await chamar('listarProvedoresExternos')).provedores,
  iniciar: (provedor: string, next?: string) =>
    chamar('iniciarEntradaExterna', { caminho: { provedor }, corpo: next ? { next } : {} }),
  /** The session itself arrives in its cookie; the page that opens next finds it there. */
  abrirSessao: (codigo?: string) => chamar('entrarComProvedor', { corpo: codigo ? { codigo } : {} }),
  ligacoes: async () => (await chamar('listarLigacoesExternas')).itens,
  ligar: (provedor: string) => chamar('iniciarLigacaoExterna', { caminho: { provedor } }),
  desligar: (id: string) => chamar('desligarContaExterna', { caminho: { id } }),
};

/** Leaves this page for good: what it knew of a session goes with it. */
export const navegador = {
  irPara: (url: string) => window.location.assign(url),
  substituirPor: (path: string) => window.location.replace(path),
};
