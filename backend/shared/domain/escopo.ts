/** What the owner of an API key may let it do; nothing else is done with a key. */
export const ESCOPOS = ['catalogo.ler', 'pacientes.ler', 'processos.ler', 'rascunhos.escrever'] as const;
export type Escopo = (typeof ESCOPOS)[number];
