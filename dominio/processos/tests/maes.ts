import { parseCalendarDate } from '../../comum/calendar-date.ts';
import { CamposInvalidosError, type FieldError } from '../../comum/domain-error.ts';
import { FieldErrors } from '../../comum/field-errors.ts';
import type { Medicamento } from '../catalogo.ts';
import type { PacienteInformado } from '../paciente.ts';
import type { MedicamentoPrescrito, MesPrescrito } from '../prescricao.ts';

export const dia = parseCalendarDate;

/** A valid paciente (synthetic), as typed; the test names only what matters to it. */
export function umPacienteInformado(campos: Partial<PacienteInformado> = {}): PacienteInformado {
  return {
    nome: 'Marina Açucena Teste',
    cpf: '900.100.200-55',
    nomeMae: 'Josefa Açucena Teste',
    pesoKg: 72,
    alturaCm: 165,
    incapaz: false,
    racaCor: 'parda',
    telefones: ['(11) 93000-1000'],
    endereco: {
      cep: '01000-000',
      logradouro: 'Rua das Acácias',
      numero: '25',
      bairro: 'Centro',
      cidade: 'São Paulo',
      uf: 'sp',
    },
    ...campos,
  };
}

/** Six equal months, or the given ones. */
export function meses(
  posologia: string,
  quantidade: number,
  outros: Record<number, MesPrescrito> = {},
): MesPrescrito[] {
  return Array.from({ length: 6 }, (_, mes) => outros[mes + 1] ?? { posologia, quantidade });
}

export function umMedicamento(campos: Partial<Medicamento> = {}): Medicamento {
  const { nome = 'fingolimode', dosagem = '0,5 mg', apresentacao = 'cápsula' } = campos;
  return {
    ...{ nome, dosagem, apresentacao },
    id: `${nome}-${dosagem}-${apresentacao}`.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    substancia: nome,
    lista344: null,
    receita344: null,
    ...campos,
  };
}

export function umaPrescricao(campos: Partial<MedicamentoPrescrito> = {}): MedicamentoPrescrito {
  const { id } = umMedicamento();
  return { medicamentoId: id, via: 'oral', meses: meses('1 cápsula ao dia', 28), ...campos };
}

/** The refusals that `conferir` notes. */
export function recusas(conferir: (erros: FieldErrors) => unknown): readonly FieldError[] {
  const erros = new FieldErrors();
  conferir(erros);
  try {
    erros.throwIfAny();
    return [];
  } catch (error) {
    if (error instanceof CamposInvalidosError) return error.errors;
    throw error;
  }
}

/** Deterministic numbers for property checks (mulberry32): a failure shows again. */
export function sequencia(semente: number): (limite: number) => number {
  let estado = semente;
  return (limite) => {
    estado = (estado + 0x6d2b79f5) | 0;
    let t = Math.imul(estado ^ (estado >>> 15), 1 | estado);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % limite;
  };
}
