import { camelPath } from '@autocusto/dominio/comum/caso.ts';
import { FieldErrors } from '@autocusto/dominio/comum/field-errors.ts';
import { collectPaciente } from '@autocusto/dominio/processos/paciente.ts';
import { hojeIso } from '@/shared/utils/formatos';
import { pacienteParaCorpo, type PacienteValores } from './formulario';

/** What the domain says of the patient alone, with the names of its own page. */
export function faltasDoPaciente(paciente: PacienteValores): { field: string; message: string }[] {
  const erros = new FieldErrors();
  collectPaciente(pacienteParaCorpo(paciente), erros, { hoje: hojeIso() });
  return erros.all.map(({ field, message }) => ({ field: camelPath(field), message }));
}
