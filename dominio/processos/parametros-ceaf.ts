/** A norm's number with where it comes from: changing one is an edit here, never a search through the code. */
interface Parametro {
  readonly valor: number;
  readonly fonte: string;
  /** Since when it holds, where the norm says. */
  readonly desde?: string;
}

const CEAF = 'Portaria de Consolidação MS 2/2017, Anexo XXVIII, Título IV';

export const PARAMETROS = {
  /** The LME is filed within this many days of the physician's date. */
  janelaDoLmeDias: { valor: 90, fonte: CEAF },
  /** Months that one LME covers. */
  cicloMeses: { valor: 6, fonte: CEAF },
  /** Some sources accept five drugs in an LME, the 2020 form has six lines. */
  medicamentosSemAviso: { valor: 5, fonte: 'Formulário LME 2020 (seis linhas); parte das fontes aceita cinco' },
  receitaControladaDias: { valor: 30, fonte: 'Portaria SVS/MS 344/1998' },
  /** A scale or exam without an age of its own in the protocolo. */
  escalaMeses: { valor: 6, fonte: 'Renovação semestral do CEAF' },
  /** Protocolo texts older than this say so. */
  protocoloAntigoAnos: { valor: 3, fonte: 'Resumos da SES/SP, 2018 a 2020' },
} as const satisfies Record<string, Parametro>;

/** Of the first request, whatever the protocolo. */
export const PAPEIS_DO_PACIENTE = {
  valor: ['Cartão Nacional de Saúde (CNS)', 'documento de identidade', 'CPF', 'comprovante de residência'],
  fonte: `${CEAF}; lista da SES/RJ`,
} as const;

export const FONTES = {
  ceaf: CEAF,
  portaria344: 'Portaria SVS/MS 344/1998',
  lei9965: 'Lei 9.965/2000, art. 1º, parágrafo único',
  rdc1000: 'RDC Anvisa 1.000/2025, em vigor desde 13/02/2026',
  sigtap: 'SIGTAP, grupo 06.04',
  lme: 'Formulário LME 2020',
  prescricao: 'Lei 5.991/1973, art. 35',
  pedido: 'O próprio pedido',
  catalogo: 'Catálogo do AutoCusto',
} as const;
