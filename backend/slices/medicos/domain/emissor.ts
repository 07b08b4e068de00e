import type { EmissorId } from '@autocusto/dominio/comum/ids.ts';
import type { ClinicaProps } from './clinica.ts';
import type { DadosDaClinica } from '@autocusto/dominio/medicos/informado.ts';
import type { MedicoProps } from './medico.ts';
import type { DadosDoMedico } from '@autocusto/dominio/medicos/informado.ts';

/** A medico at one clinica: who and where a request is issued. */
export interface Emissor {
  readonly id: EmissorId;
  readonly medico: Pick<MedicoProps, 'id' | 'nome' | 'crm' | 'crmUf' | 'especialidade'>;
  readonly clinica: Pick<ClinicaProps, 'id' | 'nome' | 'cnes' | 'cidade' | 'uf'>;
}

/** Everything of it that a document prints. */
export interface EmissorParaImpressao {
  readonly emissorId: EmissorId;
  /** Who signs: the medico of the clinica or, while one stands in for them, the substitute, who may have no profile yet. */
  readonly medico: DadosDoMedico | undefined;
  readonly clinica: DadosDaClinica;
}
