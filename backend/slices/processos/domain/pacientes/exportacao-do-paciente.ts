/** What whoever asks for a patient's data must also be told (LGPD, arts. 9, 18 and 19). */
export const TRATAMENTO_DO_PACIENTE = {
  controlador: 'O médico (ou a clínica) que atende o paciente; quem hospeda o AutoCusto é operador.',
  finalidades: [
    {
      dados: 'Cadastro do paciente',
      finalidade: 'Identificar o paciente nos documentos do Componente Especializado (CEAF) do SUS.',
      base_legal:
        'Obrigação legal e tutela da saúde (LGPD, arts. 7º, II e VIII, e 11, II, "a" e "f"; Portaria de Consolidação GM/MS 2/2017, Anexo XXVIII).',
      destinatarios: 'O paciente, a farmácia do CEAF e a Secretaria de Saúde, pelos documentos impressos.',
      retencao: '20 anos a partir do último registro (Lei 13.787/2018, art. 6º).',
    },
    {
      dados: 'Versões do cadastro, processos, revisões, renovações e documentos emitidos',
      finalidade: 'Solicitar e renovar medicamentos e provar o que foi solicitado.',
      base_legal: 'Tutela da saúde, por profissional de saúde (LGPD, art. 11, II, "f").',
      destinatarios: 'O paciente, a farmácia do CEAF e a Secretaria de Saúde, pelos documentos impressos.',
      retencao: '20 anos a partir do último registro (Lei 13.787/2018, art. 6º).',
    },
    {
      dados: 'Rascunhos e respostas guardadas',
      finalidade: 'Não perder o que foi digitado e não repetir um pedido enviado duas vezes.',
      base_legal: 'Tutela da saúde (LGPD, art. 11, II, "f").',
      destinatarios: 'Ninguém além do médico e de quem ele autorizou.',
      retencao: 'Rascunhos, até virarem processo ou serem descartados; respostas, 24 horas.',
    },
    {
      dados: 'Acessos (auditoria)',
      finalidade: 'Provar quem viu ou alterou os dados.',
      base_legal: 'Obrigação legal e segurança (LGPD, arts. 7º, II, 37 e 46).',
      destinatarios: 'O médico e o auditor.',
      retencao: '20 anos, como os registros que ela protege.',
    },
  ],
} as const;

export type Registro = Readonly<Record<string, unknown>>;

/** Every row that the usuario keeps about the paciente, by what it is. */
export interface DadosDoPaciente {
  readonly paciente: Registro;
  readonly paciente_revisoes: readonly Registro[];
  readonly processos: readonly Registro[];
  readonly processo_revisoes: readonly Registro[];
  readonly renovacoes: readonly Registro[];
  readonly documentos_emitidos: readonly Registro[];
  readonly rascunhos: readonly Registro[];
  readonly chaves_idempotencia: readonly Registro[];
}

export interface AcessoAoPaciente {
  readonly em: Date;
  readonly ator_id: string | null;
  readonly ator_nome: string | null;
  readonly acao: string;
}

export interface ExportacaoDoPaciente {
  readonly geradoEm: Date;
  readonly dados: DadosDoPaciente;
  /** Who saw or touched it, oldest first. */
  readonly acessos: readonly AcessoAoPaciente[];
}

/** In the order in which they are told. */
export const SECOES_DA_EXPORTACAO = [
  ...(['paciente', 'paciente_revisoes', 'processos', 'processo_revisoes', 'renovacoes'] as const),
  ...(['documentos_emitidos', 'rascunhos', 'chaves_idempotencia', 'acessos'] as const),
] as const;

export type SecaoDaExportacao = (typeof SECOES_DA_EXPORTACAO)[number];

/** Some rows of one section, each the text of a JSON object: what is kept may be very much, and is told part by part. */
export interface PaginaDaExportacao {
  readonly secao: SecaoDaExportacao;
  readonly registros: readonly string[];
}

/** Is told every section in its order, at least once each; the next page comes when it has taken this one. */
export type DestinoDaExportacao = (pagina: PaginaDaExportacao) => void | Promise<void>;
