import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useRouter } from 'next/navigation';
import { ApiProblem } from '@/shared/services/api-problem';
import { applyProblem } from '@/shared/utils/form-problem';
import { pacientesService } from '../services/pacientes-service';
import { processosService } from '../services/processos-service';
import { conflitoDe, type Conflito } from '../utils/conflito';
import { NOMES, pacienteParaValores, type FormularioValores } from '../utils/formulario';
import type { Abertura } from './use-abertura';
import { useAutosave } from './use-autosave';
import { useCaso } from './use-caso';
import { useCiclo } from './use-ciclo';
import { useEmissorPadrao } from './use-emissor-padrao';
import { useEnvio } from './use-envio';
import { useRascunhoIntocado } from './use-rascunho-intocado';
import { useReferencia } from './use-referencia';
import { useResolver } from './use-resolver';
import { useToques } from './use-toques';

interface Opcoes {
  abertura: Abertura;
  fixarEndereco: (onde: { processo: string }) => void;
  reabrir: () => void;
}

export function useFormularioDoProcesso({ abertura, fixarEndereco, reabrir }: Opcoes) {
  const router = useRouter();
  const caso = useCaso(abertura);
  const { resolver, conferirCom, pedir, pedido } = useResolver();
  const form = useForm<FormularioValores>({ defaultValues: abertura.valores, resolver, shouldFocusError: false });
  const ciclo = useCiclo(form, abertura);
  const referencias = useReferencia(caso.caso, form.control, ciclo.encerradoEm !== undefined);
  conferirCom(referencias.referencia);

  const { rascunho } = abertura;
  const autosave = useAutosave({
    inicial: rascunho && { id: rascunho.id, versao: rascunho.versao },
    salvoEm: rascunho && new Date(rascunho.atualizadoEm),
    ler: () => ({ caso: caso.ler(), valores: form.getValues() }),
  });
  const toques = useToques(form, autosave.mudou);
  useEmissorPadrao(form, toques.semContar);
  useRascunhoIntocado(abertura, toques.houve, autosave.descartar);

  const [conflito, setConflito] = useState<Conflito>();
  const { enviar, ocupado } = useEnvio({
    ...{ form, caso, autosave, pedir },
    renova: ciclo.encerradoEm !== undefined,
    aoComecar: () => setConflito(undefined),
    aoGravar: (processo) => {
      toques.marcar();
      fixarEndereco({ processo });
    },
    aoRecusar: tratar,
  });

  function tratar(error: unknown): void {
    const problem = ApiProblem.from(error);
    const escolha = conflitoDe(problem);
    if (escolha) {
      setConflito(escolha);
      return;
    }
    // The button that was pressed then says what it will do, and the next press confirms it.
    if (problem.code === 'ciclo_encerrado') ciclo.aprender(String(problem.extra['cicloEncerradoEm']));
    applyProblem(problem, form.setError, NOMES);
  }

  /** Takes the stored patient into the form; `meus` keeps what was typed and will update the record on save. */
  async function adotarPaciente(pacienteId: string, quais: 'guardados' | 'meus'): Promise<void> {
    try {
      const paciente = await pacientesService.abrir(pacienteId);
      caso.mudar({ pacienteId, pacienteVersao: paciente.versao }, { paciente });
      setConflito(undefined);
      if (quais === 'guardados') form.setValue('paciente', pacienteParaValores(paciente), { shouldDirty: true });
      else autosave.mudou();
    } catch (error) {
      tratar(error);
    }
  }

  /** The processo changed elsewhere, and what is on this screen shall replace it. */
  async function salvarPorCima(): Promise<void> {
    const { processoId } = caso.ler();
    if (!processoId) return;
    try {
      const processo = await processosService.obter(processoId);
      const { paciente } = processo;
      caso.mudar({ processoVersao: processo.versao, pacienteVersao: paciente.versao }, { paciente, processo });
      await enviar(pedido());
    } catch (error) {
      tratar(error);
    }
  }

  /** Throws away what is on this screen and shows what is stored. */
  async function voltarAoGuardado(): Promise<void> {
    await autosave.descartar();
    reabrir();
  }

  return {
    form,
    caso: caso.caso,
    ...referencias,
    cicloEncerradoEm: ciclo.encerradoEm,
    aprenderCiclo: ciclo.aprender,
    conflito,
    ocupado,
    autosave,
    retomado: abertura.retomado && abertura.processo !== undefined ? rascunho?.atualizadoEm : undefined,
    enviar,
    adotarPaciente,
    salvarPorCima,
    voltarAoGuardado,
    reabrir,
    abrirOutro: (processoId: string) => router.push(`/processos/formulario?processo=${processoId}`),
  };
}

export type FormularioDoProcesso = ReturnType<typeof useFormularioDoProcesso>;
