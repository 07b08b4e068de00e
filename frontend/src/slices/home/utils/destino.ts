import type { DoencaInicial, PacienteInicial } from '@/shared/hooks/use-inicio';
import type { PacienteEncontrado } from '@/slices/processos';
import { identificar } from './identificacao';

/** Where ↵ leads: the processo that exists, or a form for who and what was chosen. No personal data in any address. */
export type Destino =
  | { tipo: 'processo'; href: string }
  | { tipo: 'formulario'; href: '/processos/formulario'; paciente: PacienteInicial; doenca: DoencaInicial };

export interface Escolha {
  /** Chosen in the list; otherwise what was typed is a new patient. */
  paciente: PacienteEncontrado | undefined;
  textoPaciente: string;
  /** Why what was typed cannot be taken for a new patient yet: somebody may be it. */
  semEscolher?: string | undefined;
  doenca: DoencaInicial | undefined;
}

export function destinoDa({ paciente, textoPaciente, semEscolher, doenca }: Escolha): Destino | undefined {
  if (!doenca || semEscolher) return undefined;
  const existente = paciente?.processos.find(({ cid }) => cid === doenca.cid);
  if (existente) return { tipo: 'processo', href: `/processos/formulario?processo=${existente.id}` };
  const inicial = paciente ? { id: paciente.id } : novoPaciente(textoPaciente);
  return inicial && { tipo: 'formulario', href: '/processos/formulario', paciente: inicial, doenca };
}

/** A patient can be new by a valid CPF, a valid CNS or a name of at least two words. */
export function novoPaciente(texto: string): PacienteInicial | undefined {
  const lido = identificar(texto);
  if (lido.tipo === 'cpf') return { cpf: lido.cpf };
  if (lido.tipo === 'cns') return { cns: lido.cns };
  if (lido.tipo === 'nome' && lido.nome.includes(' ')) return { nome: lido.nome };
  return undefined;
}

/** Why ↵ cannot open yet, at the field that lacks; empty when it can. */
export function faltaParaAbrir(escolha: Escolha): { paciente?: string; doenca?: string } {
  const { paciente, textoPaciente, semEscolher, doenca } = escolha;
  const lido = identificar(textoPaciente);
  const semPaciente = semEscolher !== undefined || (!paciente && !novoPaciente(textoPaciente));
  return {
    ...(semPaciente && {
      paciente:
        lido.tipo === 'invalida'
          ? lido.mensagem
          : (semEscolher ??
            (textoPaciente.trim()
              ? 'Escolha um paciente da lista, ou digite o CPF inteiro.'
              : 'Digite o CPF ou o nome do paciente.')),
    }),
    ...(!doenca && { doenca: 'Escolha a doença na lista: pelo CID, pelo nome ou pelo medicamento.' }),
  };
}
