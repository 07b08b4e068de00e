import type { Cpf } from '../comum/cpf.ts';
import type { EmissorId } from '../comum/ids.ts';
import type { Respostas } from './escalas.ts';
import type { PoliticaDatas, Prescricao } from './prescricao.ts';

export type PreenchidoPor = 'paciente' | 'mae' | 'responsavel' | 'medico' | 'outro';

/** What one revision says: everything of the request that the paciente and the emissor do not say. */
export interface ConteudoDoProcesso {
  readonly emissorId: EmissorId;
  /** Null when no protocolo covers the CID. */
  readonly protocoloId: string | null;
  /** Overrides, in the cycle that this revision was written in, what the history says. */
  readonly primeiraVez: boolean | null;
  readonly anamnese: string;
  readonly tratou: boolean;
  readonly tratamentosPrevios: string | null;
  readonly preenchidoPor: PreenchidoPor;
  readonly preenchidoPorNome: string | null;
  readonly preenchidoPorCpf: Cpf | null;
  readonly imprimirCampos19a22: boolean;
  readonly documentoPaciente: 'cpf' | 'cns';
  readonly politicaDatas: PoliticaDatas;
  readonly medicamentos: Prescricao;
  readonly respostas: Respostas;
}
