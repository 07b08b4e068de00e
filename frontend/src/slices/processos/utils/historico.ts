import type { DocumentoDoHistorico, Historico } from '../services/tipos';

export type Evento = { chave: string; em: string } & (
  | { tipo: 'documento'; documento: DocumentoDoHistorico }
  | { tipo: 'renovacao'; data: string }
  | { tipo: 'revisao'; versao: number }
  | { tipo: 'abertura' }
);

/** Revisions, renewals and issues as one story, newest first. The first revision is the opening. */
export function eventos({ revisoes, renovacoes, documentos }: Historico): Evento[] {
  const todos: Evento[] = [
    ...documentos.map((documento): Evento => ({
      chave: documento.id,
      em: documento.criadoEm,
      tipo: 'documento',
      documento,
    })),
    ...renovacoes.map(({ id, criadoEm, data }): Evento => ({ chave: id, em: criadoEm, tipo: 'renovacao', data })),
    ...revisoes.map(({ versao, criadoEm }): Evento => {
      const base = { chave: `v${versao}`, em: criadoEm };
      return versao === 1 ? { ...base, tipo: 'abertura' } : { ...base, tipo: 'revisao', versao };
    }),
  ];
  return todos.sort((a, b) => b.em.localeCompare(a.em));
}
