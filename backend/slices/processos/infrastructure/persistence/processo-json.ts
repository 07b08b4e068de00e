import type { Cpf } from '@autocusto/dominio/comum/cpf.ts';
import type { ConteudoDoProcesso, PreenchidoPor } from '@autocusto/dominio/processos/conteudo-do-processo.ts';
import type { Respostas } from '@autocusto/dominio/processos/escalas.ts';
import type { PoliticaDatas } from '@autocusto/dominio/processos/prescricao.ts';

/** `processos.conteudo`: what a revision says beside its own columns. */
export interface ConteudoJson {
  readonly primeira_vez: boolean | null;
  readonly anamnese: string;
  readonly tratou: boolean;
  readonly tratamentos_previos: string | null;
  readonly preenchido_por: PreenchidoPor;
  readonly preenchido_por_nome: string | null;
  readonly preenchido_por_cpf: Cpf | null;
  readonly imprimir_campos_19_a_22: boolean;
  readonly documento_paciente: 'cpf' | 'cns';
  readonly politica_datas: PoliticaDatas;
  readonly medicamentos: readonly {
    readonly medicamento_id: string;
    readonly via: string;
    readonly meses: readonly { readonly posologia: string; readonly quantidade: number }[];
  }[];
  readonly respostas: Respostas;
}

type Conteudo = Omit<ConteudoDoProcesso, 'emissorId' | 'protocoloId'>;

export function toConteudoJson(conteudo: Conteudo): ConteudoJson {
  return {
    primeira_vez: conteudo.primeiraVez,
    anamnese: conteudo.anamnese,
    tratou: conteudo.tratou,
    tratamentos_previos: conteudo.tratamentosPrevios,
    preenchido_por: conteudo.preenchidoPor,
    preenchido_por_nome: conteudo.preenchidoPorNome,
    preenchido_por_cpf: conteudo.preenchidoPorCpf,
    imprimir_campos_19_a_22: conteudo.imprimirCampos19a22,
    documento_paciente: conteudo.documentoPaciente,
    politica_datas: conteudo.politicaDatas,
    medicamentos: conteudo.medicamentos.map(({ medicamentoId, via, meses }) => ({
      medicamento_id: medicamentoId,
      via,
      meses,
    })),
    respostas: conteudo.respostas,
  };
}

export function fromConteudoJson(json: ConteudoJson): Conteudo {
  return {
    primeiraVez: json.primeira_vez,
    anamnese: json.anamnese,
    tratou: json.tratou,
    tratamentosPrevios: json.tratamentos_previos,
    preenchidoPor: json.preenchido_por,
    preenchidoPorNome: json.preenchido_por_nome,
    preenchidoPorCpf: json.preenchido_por_cpf,
    imprimirCampos19a22: json.imprimir_campos_19_a_22,
    documentoPaciente: json.documento_paciente,
    politicaDatas: json.politica_datas,
    medicamentos: json.medicamentos.map(({ medicamento_id, via, meses }) => ({
      medicamentoId: medicamento_id,
      via,
      meses,
    })),
    respostas: json.respostas,
  };
}
