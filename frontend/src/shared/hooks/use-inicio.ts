import { create } from 'zustand';

export interface PacienteInicial {
  /** Known patient. */
  id?: string;
  /** What was typed for an unknown one. */
  cpf?: string;
  cns?: string;
  nome?: string;
}

export interface DoencaInicial {
  cid: string;
  nome?: string;
}

interface InicioState {
  paciente: PacienteInicial | undefined;
  doenca: DoencaInicial | undefined;
  guardar: (inicio: { paciente?: PacienteInicial | undefined; doenca?: DoencaInicial | undefined }) => void;
  limpar: () => void;
}

/**
 * Paciente and doenca chosen at the start, carried to the form across the set-up gates.
 * In memory only: a CPF or a patient's CID goes neither into a URL nor into the browser's storage.
 */
export const useInicio = create<InicioState>((set) => ({
  paciente: undefined,
  doenca: undefined,
  guardar: ({ paciente, doenca }) => set({ paciente, doenca }),
  limpar: () => set({ paciente: undefined, doenca: undefined }),
}));
