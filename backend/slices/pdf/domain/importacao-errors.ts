import { DomainError, type FieldError } from '@autocusto/dominio/comum/domain-error.ts';

/** Why a foreign form is not taken. `message` and `action` are for the administrator who sent it. */
const MOTIVOS = {
  formato_invalido: ['O arquivo não é um PDF.', 'Envie o formulário oficial em PDF, como o órgão o publica.'],
  arquivo_grande_demais: ['O arquivo passa do tamanho aceito.', 'Envie um PDF de até 8 MB.'],
  pdf_corrompido: ['O PDF está danificado e não pode ser lido.', 'Baixe o arquivo de novo da página do órgão.'],
  pdf_incompleto: ['Faltam partes do PDF.', 'Baixe o arquivo de novo da página do órgão.'],
  pdf_protegido: ['O PDF está protegido por senha ou criptografia.', 'Envie uma cópia sem proteção.'],
  pdf_sem_formulario: ['O PDF não tem campos de formulário (AcroForm).', 'Envie a versão editável do formulário.'],
  pdf_xfa: ['O formulário é XFA, que não é impresso de modo fiel.', 'Envie uma versão AcroForm do formulário.'],
  pdf_com_anexos: ['O PDF carrega arquivos, mídia ou referências a arquivos.', 'Remova os anexos e envie de novo.'],
  pdf_assinado: ['O PDF está assinado.', 'Envie o formulário em branco, sem assinatura.'],
  pdf_com_anotacoes: [
    'O PDF tem comentários, carimbos ou traços feitos sobre as páginas.',
    'Envie o formulário sem eles, ou aceite que sejam apagados.',
  ],
  pdf_com_camadas: ['O PDF tem camadas ocultas.', 'Envie uma versão sem camadas.'],
  pdf_com_valores: [
    'O formulário não está em branco: há campos com valor ou opções marcadas.',
    'Envie o formulário em branco, ou aceite que os valores dos campos listados sejam apagados.',
  ],
  pdf_com_valores_desenhados: [
    'Há texto ou traços desenhados dentro de campos: parecem valores de outro preenchimento.',
    'Envie o formulário em branco; se o desenho é do próprio formulário, confirme os campos listados.',
  ],
  paginas_demais: ['O PDF tem páginas demais.', 'Envie um formulário de até 30 páginas.'],
  pagina_inexistente: ['O PDF não tem todas as páginas pedidas.', 'Confira os números das páginas.'],
  pagina_fora_do_tamanho: [
    'Uma página tem tamanho impossível de imprimir.',
    'Envie páginas entre 1,2 e 60 cm de lado.',
  ],
  conteudo_excessivo: ['O conteúdo do PDF passa do que um formulário precisa.', 'Envie um arquivo mais simples.'],
  conteudo_ilegivel: [
    'O desenho de uma página não pode ser interpretado.',
    'Baixe o arquivo de novo da página do órgão.',
  ],
  estrutura_circular: ['A estrutura do PDF se refere a si mesma.', 'Baixe o arquivo de novo da página do órgão.'],
  fonte_nao_incorporada: ['Uma fonte do PDF não está incorporada nem tem substituta.', 'Envie o PDF com as fontes.'],
  analise_demorada: ['A análise do arquivo passou do tempo permitido.', 'Envie um arquivo mais simples.'],
  analise_sem_memoria: ['A análise do arquivo passou da memória permitida.', 'Envie um arquivo mais simples.'],
  analise_interrompida: [
    'A análise do arquivo foi interrompida por ele.',
    'Baixe o arquivo de novo da página do órgão.',
  ],
} as const satisfies Record<string, readonly [message: string, action: string]>;

export type MotivoDaRecusa = keyof typeof MOTIVOS;

export class FormularioRecusadoError extends DomainError {
  override readonly name = 'FormularioRecusadoError';
  readonly kind = 'invalid';
  readonly code: MotivoDaRecusa;
  readonly action: string;
  override readonly errors: readonly FieldError[];
  override readonly extensions: Readonly<Record<string, unknown>>;

  /** @param campos names of the form's fields that are the reason; never what they say. */
  constructor(code: MotivoDaRecusa, campos: readonly string[] = []) {
    const [message, action] = MOTIVOS[code];
    super(message);
    this.code = code;
    this.action = action;
    this.errors = campos.map((field) => ({ field, code, message: CAMPO[code] ?? message }));
    this.extensions = campos.length > 0 ? { campos } : {};
  }
}

const CAMPO: Partial<Record<MotivoDaRecusa, string>> = {
  pdf_assinado: 'Este campo já está assinado.',
  pdf_com_anotacoes: 'Alguém desenhou ou escreveu sobre a página.',
  pdf_com_valores: 'Este campo já vem preenchido ou marcado.',
  pdf_com_valores_desenhados: 'Há algo desenhado dentro deste campo.',
};
