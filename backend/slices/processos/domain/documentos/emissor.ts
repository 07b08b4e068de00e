import type { EmissorId } from '@autocusto/dominio/comum/ids.ts';

/** Who and where a request is issued, as the medicos slice tells it at that moment. */
export interface Emissor {
  readonly emissorId: EmissorId;
  readonly medico: {
    readonly nome: string;
    readonly crm: string;
    readonly crmUf: string;
    readonly cns: string;
    readonly especialidade: string;
    readonly rqe: string | null;
  };
  readonly clinica: {
    readonly nome: string;
    readonly cnes: string;
    readonly telefone: string;
    readonly cep: string;
    readonly logradouro: string;
    readonly numero: string;
    readonly bairro: string;
    readonly cidade: string;
    readonly uf: string;
  };
}

/** A substitute signs for themself, and may have no profile yet to sign with. */
export type EmissorEncontrado = Omit<Emissor, 'medico'> & { readonly medico: Emissor['medico'] | undefined };
