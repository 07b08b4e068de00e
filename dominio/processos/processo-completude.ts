import { parseCalendarDate } from '../comum/calendar-date.ts';
import { parseCpf } from '../comum/cpf.ts';
import type { FieldErrors } from '../comum/field-errors.ts';
import type { EmissorId } from '../comum/ids.ts';
import { type Escala, type Respostas, validarRespostas } from './escalas.ts';
import type { ConteudoDoProcesso, PreenchidoPor } from './conteudo-do-processo.ts';
import type { NovoPaciente } from './paciente.ts';
import { type PoliticaDatas, type Prescricao, conferirPrescricao } from './prescricao.ts';
import { parseLinha, parseTexto } from '../comum/texto.ts';

type Opcional<T> = T | undefined;

/** A request as it arrives: shapes checked, values not. */
export interface ProcessoInformado {
  readonly emissorId: EmissorId;
  readonly protocoloId?: Opcional<string>;
  readonly primeiraVez?: Opcional<boolean>;
  readonly anamnese: string;
  readonly tratou: boolean;
  readonly tratamentosPrevios?: Opcional<string>;
  readonly preenchidoPor: PreenchidoPor;
  readonly preenchidoPorNome?: Opcional<string>;
  readonly preenchidoPorCpf?: Opcional<string>;
  readonly imprimirCampos19a22?: Opcional<boolean>;
  readonly documentoPaciente: 'cpf' | 'cns';
  readonly politicaDatas?: Opcional<PoliticaDatas>;
  readonly medicamentos: Prescricao;
  readonly respostas?: Opcional<Respostas>;
}

type DadosDoPaciente = Pick<NovoPaciente, 'cpf' | 'cns' | 'incapaz' | 'nomeResponsavel'>;

/** The same while it is typed. */
export type ProcessoEmPreenchimento = Omit<ProcessoInformado, 'tratou'> & { readonly tratou: Opcional<boolean> };

/** Most characters of each text. */
export const TAMANHOS_DO_PROCESSO = { anamnese: 8000, tratamentosPrevios: 4000, preenchidoPorNome: 120 } as const;

interface Conferencia {
  readonly erros: FieldErrors;
  /** Chosen among those of the CID; null when it has none. */
  readonly protocoloId: string | null;
  /** `undefined` when it was refused itself. */
  readonly paciente: DadosDoPaciente | undefined;
  readonly escalasExigidas: ReadonlySet<Escala>;
}

/**
 * The request as a revision. Notes in `erros`, by field, whatever would return the printed papers; what it answers
 * counts only when nothing was noted.
 */
export function conferirProcesso(informado: ProcessoEmPreenchimento, conferencia: Conferencia): ConteudoDoProcesso {
  const { erros, protocoloId, paciente, escalasExigidas } = conferencia;
  const { emissorId, anamnese, tratou, preenchidoPor, documentoPaciente, medicamentos, respostas = {} } = informado;

  if (emissorId === '') erros.add('emissor_id', 'obrigatorio', 'Escolha a clínica que emite.');
  if (anamnese.trim() === '') erros.add('anamnese', 'obrigatorio', 'Escreva a anamnese: é o item 11 do LME.');
  else erros.parse('anamnese', () => parseTexto(anamnese, TAMANHOS_DO_PROCESSO.anamnese));
  if (tratou === undefined) erros.add('tratou', 'obrigatorio', 'Diga se houve tratamento prévio.');
  conferirPrescricao(medicamentos, erros);
  validarRespostas(respostas, { erros, exigidas: escalasExigidas });
  if (paciente) conferirPaciente(informado, paciente, erros);

  return {
    ...{ emissorId, protocoloId, anamnese, preenchidoPor, documentoPaciente, medicamentos, respostas },
    tratou: tratou ?? false,
    primeiraVez: informado.primeiraVez ?? null,
    tratamentosPrevios: lerTratamentos(informado, erros),
    ...lerQuemPreencheu(informado, erros),
    imprimirCampos19a22: informado.imprimirCampos19a22 ?? imprimePorPadrao(preenchidoPor),
    politicaDatas: informado.politicaDatas ?? '30_dias',
  };
}

/** Item 18: o que outra pessoa preenche fica em branco para ela. */
export const imprimePorPadrao = (preenchidoPor: PreenchidoPor): boolean => preenchidoPor === 'medico';

function lerTratamentos({ tratou, tratamentosPrevios }: ProcessoEmPreenchimento, erros: FieldErrors): string | null {
  const emBranco = tratamentosPrevios === undefined || tratamentosPrevios.trim() === '';
  if (tratou && emBranco) {
    erros.add('tratamentos_previos', 'obrigatorio', 'Descreva os tratamentos anteriores ou o atual.');
  }
  if (emBranco) return null;
  return (
    erros.parse('tratamentos_previos', () => parseTexto(tratamentosPrevios, TAMANHOS_DO_PROCESSO.tratamentosPrevios)) ??
    null
  );
}

function lerQuemPreencheu(
  { preenchidoPor, preenchidoPorNome: nome, preenchidoPorCpf: cpf }: ProcessoEmPreenchimento,
  erros: FieldErrors,
): Pick<ConteudoDoProcesso, 'preenchidoPorNome' | 'preenchidoPorCpf'> {
  if (preenchidoPor === 'outro') {
    if (nome === undefined) erros.add('preenchido_por_nome', 'obrigatorio', 'Informe o nome de quem preenche.');
    if (cpf === undefined) erros.add('preenchido_por_cpf', 'obrigatorio', 'Informe o CPF de quem preenche.');
  }
  return {
    preenchidoPorNome:
      nome === undefined
        ? null
        : (erros.parse('preenchido_por_nome', () => parseLinha(nome, TAMANHOS_DO_PROCESSO.preenchidoPorNome)) ?? null),
    preenchidoPorCpf: cpf === undefined ? null : (erros.parse('preenchido_por_cpf', () => parseCpf(cpf)) ?? null),
  };
}

type DoPaciente = Pick<ConteudoDoProcesso, 'documentoPaciente' | 'preenchidoPor'>;

/** What the request says about the paciente must be there to be printed. */
export function conferirPaciente(
  { documentoPaciente, preenchidoPor }: DoPaciente,
  paciente: DadosDoPaciente,
  erros: FieldErrors,
): void {
  if (paciente[documentoPaciente] === null) {
    const documento = documentoPaciente.toUpperCase();
    erros.add(
      'documento_paciente',
      'documento_ausente',
      `O paciente não tem ${documento}: cadastre-o ou imprima o outro documento.`,
    );
  }
  if (preenchidoPor === 'responsavel' && paciente.nomeResponsavel === null) {
    erros.add(
      'preenchido_por',
      'responsavel_ausente',
      'O item 18 remete ao responsável do item 13: informe-o no cadastro do paciente.',
    );
  }
}

interface Emissao {
  readonly relatorio?: Opcional<string>;
  readonly exames?: Opcional<readonly string[]>;
}

export const TAMANHOS_DA_EMISSAO = { relatorio: 20_000, exame: 200, exames: 60 } as const;

/** What is issued beside the processo: given, it says something. */
export function conferirAnexos({ relatorio, exames }: Emissao, erros: FieldErrors): void {
  if (relatorio?.trim() === '') {
    erros.add('relatorio', 'obrigatorio', 'O relatório foi pedido: escreva o texto ou não o peça.');
  } else if (relatorio !== undefined) {
    erros.parse('relatorio', () => parseTexto(relatorio, TAMANHOS_DA_EMISSAO.relatorio));
  }
  if (exames?.length === 0) erros.add('exames', 'obrigatorio', 'Informe pelo menos um exame, ou não peça exames.');
  exames?.forEach((exame, n) => erros.parse(`exames.${n}`, () => parseLinha(exame, TAMANHOS_DA_EMISSAO.exame)));
}

/** The same with the date of the papers. */
export function conferirEmissao(emissao: Emissao & { readonly data: string }, erros: FieldErrors): void {
  erros.parse('data', () => parseCalendarDate(emissao.data));
  conferirAnexos(emissao, erros);
}
