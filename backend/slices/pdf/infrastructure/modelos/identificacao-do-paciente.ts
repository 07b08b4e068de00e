import type { Parte } from './desenho.ts';
import { A4, grade, type Celula } from './papel.ts';

const ALTURA = 21;

interface Opcoes {
  readonly y: number;
  /** Further rows after the patient's own. */
  readonly linhas?: readonly (readonly Celula[])[];
}

const nome: readonly Celula[] = [
  { rotulo: 'Paciente', campo: 'nome_paciente', parte: 56, bold: true },
  { rotulo: 'Nascimento', campo: 'nascimento_paciente', parte: 16, opcional: true },
  { rotulo: 'CPF', campo: 'cpf_paciente', parte: 28, opcional: true },
];

const doenca: readonly Celula[] = [
  { rotulo: 'Diagnóstico', campo: 'diagnostico', parte: 56, duasLinhas: true },
  { rotulo: 'CID-10', campo: 'cid', parte: 16 },
  { rotulo: 'CNS', campo: 'cns_paciente', parte: 28, opcional: true },
];

/** The patient and the disease, as at the top of every report and scale. */
export function identificacaoDoPaciente({ y, linhas = [] }: Opcoes): Parte {
  return grade({ x: A4.x, y, width: A4.width, altura: ALTURA, size: 9.5, linhas: [nome, doenca, ...linhas] });
}
