import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useRouter } from 'next/navigation';
import { toast } from '@/shared/hooks/use-toasts';
import { localStore } from '@/shared/services/local-storage';
import type { FormularioValores } from '../utils/formulario';
import type { AutosaveDoFormulario } from './use-autosave';
import type { CasoDoFormulario } from './use-caso';
import type { Modo } from './use-resolver';
import { useSalvarProcesso } from './use-salvar-processo';

interface Envio {
  form: UseFormReturn<FormularioValores>;
  caso: CasoDoFormulario;
  autosave: AutosaveDoFormulario;
  /** Tells the resolver what is asked. */
  pedir: (qual: Modo) => void;
  renova: boolean;
  aoComecar: () => void;
  aoGravar: (processoId: string) => void;
  aoRecusar: (error: unknown) => void;
}

/** Saves what the form says, and issues it when that is asked: the patient first, then the processo, then the paper. */
export function useEnvio({ form, caso, autosave, pedir, renova, aoComecar, aoGravar, aoRecusar }: Envio) {
  const router = useRouter();
  const salvador = useSalvarProcesso();
  const [ocupado, setOcupado] = useState<Modo>();

  async function enviar(qual: Modo): Promise<void> {
    if (ocupado) return;
    pedir(qual);
    aoComecar();
    await form.handleSubmit(async (valores) => {
      setOcupado(qual);
      try {
        await (qual === 'emitir' ? emitir(valores) : salvar(valores));
      } catch (error) {
        aoRecusar(error);
      } finally {
        setOcupado(undefined);
      }
    })();
  }

  async function gravar(valores: FormularioValores): Promise<string> {
    const paciente = await salvador.salvarPaciente(valores, caso.ler(), caso.guardados.paciente);
    const comPaciente = caso.mudar(paciente ? { pacienteVersao: paciente.versao } : {}, { paciente });

    const processo = await salvador.salvarProcesso(valores, comPaciente, caso.guardados.processo);
    const { id, versao, pacienteId } = processo;
    caso.mudar(
      { pacienteId, pacienteVersao: processo.paciente.versao, processoId: id, processoVersao: versao },
      { paciente: processo.paciente, processo },
    );
    localStore.guardar('ultimoEmissorId', valores.emissorId);
    aoGravar(id);
    await salvador.mudou(id, processo);
    return id;
  }

  async function salvar(valores: FormularioValores): Promise<void> {
    await gravar(valores);
    // Report and exams belong to the issue: until it happens the draft keeps them.
    if (valores.pedeRelatorio || valores.pedeExames) {
      autosave.mudou();
      await autosave.salvarAgora();
    } else await autosave.descartar();
    toast.success('Processo salvo.');
  }

  async function emitir(valores: FormularioValores): Promise<void> {
    const processoId = await gravar(valores);
    const documento = await salvador.emitir(processoId, valores, renova);
    await autosave.descartar();
    router.push(`/pdf/ver?id=${documento.id}&processo=${processoId}`);
  }

  return { enviar, ocupado };
}
