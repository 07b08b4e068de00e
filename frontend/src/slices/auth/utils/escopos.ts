import type { Chave } from '../services/chaves-service';

type Escopo = Chave['escopos'][number];

/** What each scope lets a program do, as a person would say it. */
export const ESCOPOS: readonly { value: Escopo; label: string; hint: string }[] = [
  { value: 'catalogo.ler', label: 'Ler o catálogo', hint: 'Doenças, protocolos e medicamentos; nada de pacientes.' },
  { value: 'pacientes.ler', label: 'Ler pacientes', hint: 'Os cadastros e a busca.' },
  { value: 'processos.ler', label: 'Ler processos', hint: 'Pedidos, histórico, conferência e o que vence.' },
  {
    value: 'rascunhos.escrever',
    label: 'Preparar rascunhos',
    hint: 'Ler, criar, mudar e descartar os seus rascunhos.',
  },
];

export function descreverEscopos(escopos: readonly string[]): string {
  const rotulos = ESCOPOS.filter(({ value }) => escopos.includes(value)).map(({ label }, n) =>
    n === 0 ? label : label.toLowerCase(),
  );
  return rotulos.join(', ');
}

export const VALIDADES = [
  { value: '30', label: '30 dias' },
  { value: '90', label: '90 dias' },
  { value: '180', label: '180 dias' },
  { value: '365', label: '1 ano' },
] as const;
