import { useCallback, useEffect, useRef, useState } from 'react';
import { set, useForm, useWatch, type FieldErrors, type Resolver } from 'react-hook-form';
import { useRouter } from 'next/navigation';
import { toast } from '@/shared/hooks/use-toasts';
import { ApiProblem } from '@/shared/services/api-problem';
import { localStore } from '@/shared/services/local-storage';
import { useEmissores } from '@/shared/services/use-medicos';
import { applyProblem } from '@/shared/utils/form-problem';
import { pacientesService } from '../services/pacientes-service';
import { processosService } from '../services/processos-service';
import { pendencias } from '../utils/completude';
import { pacienteParaValores, type Caso, type FormularioValores } from '../utils/formulario';
import type { Abertura } from './use-abertura';
import { useAutosave } from './use-autosave';
import { useReferencia } from './use-referencia';
import { useSalvarProcesso } from './use-salvar-processo';

/** A refusal that is answered by a choice, not by mending a field. */
export type Conflito =
  | { tipo: 'processo_duplicado'; processoId: string; sentence: string }
  | { tipo: 'paciente_existente'; pacienteId: string; sentence: string }
  | { tipo: 'paciente_mudou' }
  | { tipo: 'processo_mudou' };

type Modo = 'salvar' | 'emitir';

const CAMPOS = [
  'paciente',
  'emissorId',
  'protocoloId',
  'primeiraVez',
  'anamnese',
  'tratou',
  'tratamentosPrevios',
  'preenchidoPor',
  'preenchidoPorNome',
  'preenchidoPorCpf',
  'documentoPaciente',
  'politicaDatas',
  'medicamentos',
  'respostas',
  'data',
  'relatorio',
  'exames',
] as const;

interface Opcoes {
  abertura: Abertura;
  fixarEndereco: (onde: { processo: string }) => void;
  reabrir: () => void;
}

export function useFormularioDoProcesso({ abertura, fixarEndereco, reabrir }: Opcoes) {
  const router = useRouter();
  const salvador = useSalvarProcesso();
  const [caso, setCaso] = useState<Caso>(abertura.caso);
  const [guardados, setGuardados] = useState({ paciente: abertura.paciente, processo: abertura.processo });
  const [encerrado, setEncerrado] = useState(
    abertura.cicloEncerradoEm ? { data: abertura.valores.data, em: abertura.cicloEncerradoEm } : undefined,
  );
  const [conflito, setConflito] = useState<Conflito>();
  const [ocupado, setOcupado] = useState<Modo>();
  const modo = useRef<Modo>('salvar');
  const tocado = useRef(false);
  const semAutosave = useRef(false);

  const form = useForm<FormularioValores>({
    defaultValues: abertura.valores,
    resolver: (valores, ...rest) => resolver.current(valores, ...rest),
    shouldFocusError: false,
  });
  const data = useWatch({ control: form.control, name: 'data' });
  const cicloEncerradoEm = encerrado?.data === data ? encerrado.em : undefined;
  const referencias = useReferencia(caso, form.control, cicloEncerradoEm !== undefined);
  const { referencia } = referencias;
  const resolver = useRef<Resolver<FormularioValores>>(undefined as never);
  resolver.current = (valores) => {
    const errors: FieldErrors<FormularioValores> = {};
    const faltas = pendencias(valores, referencia).filter(
      ({ impede }) => impede === 'salvar' || modo.current === 'emitir',
    );
    for (const { field, message } of faltas) set(errors, field, { type: 'falta', message });
    return faltas.length > 0 ? { values: {}, errors } : { values: valores, errors: {} };
  };

  const casoAtual = useRef(caso);
  casoAtual.current = caso;
  const autosave = useAutosave({
    inicial: abertura.rascunho && { id: abertura.rascunho.id, versao: abertura.rascunho.versao },
    salvoEm: abertura.rascunho && new Date(abertura.rascunho.atualizadoEm),
    ler: () => ({ caso: casoAtual.current, valores: form.getValues() }),
  });

  const { mudou } = autosave;
  useEffect(() => {
    const { unsubscribe } = form.watch(() => {
      if (semAutosave.current) return;
      tocado.current = true;
      mudou();
    });
    return unsubscribe;
  }, [form, mudou]);

  /** What the form fills in by itself is not work of the person: it makes no draft. */
  const semContar = useCallback((mudanca: () => void) => {
    semAutosave.current = true;
    mudanca();
    semAutosave.current = false;
  }, []);

  const { data: emissores } = useEmissores();
  useEffect(() => {
    if (!emissores || form.getValues('emissorId')) return;
    const ultimo = localStore.ler('ultimoEmissorId');
    const padrao = emissores.find(({ id }) => id === ultimo) ?? (emissores.length === 1 ? emissores[0] : undefined);
    if (padrao) semContar(() => form.setValue('emissorId', padrao.id));
  }, [emissores, form, semContar]);

  const { processo: processoAberto, retomado, rascunho: rascunhoAberto } = abertura;
  // Opened and left as it was: the draft that held the address says nothing that the start card cannot say again.
  const { descartar } = autosave;
  const deixar = useRef(descartar);
  deixar.current = descartar;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    clearTimeout(saida.timer);
    return () => {
      if (retomado || !rascunhoAberto || tocado.current) return;
      timer = setTimeout(() => void deixar.current(), 50);
      saida.timer = timer;
    };
  }, [retomado, rascunhoAberto]);

  /** As the server says of the date in the form; it holds for that date alone. */
  const aprenderCiclo = useCallback(
    (em: string | null) => {
      const data = form.getValues('data');
      // The same again is no news: whoever tells it may do so at every drawing.
      setEncerrado((antes) =>
        antes?.data === data && antes.em === em ? antes : em === null ? undefined : { data, em },
      );
    },
    [form],
  );

  async function enviar(qual: Modo): Promise<void> {
    if (ocupado) return;
    modo.current = qual;
    setConflito(undefined);
    await form.handleSubmit(async (valores) => {
      setOcupado(qual);
      try {
        await (qual === 'emitir' ? emitir(valores) : salvar(valores));
      } catch (error) {
        tratar(error);
      } finally {
        setOcupado(undefined);
      }
    })();
  }

  async function gravar(valores: FormularioValores): Promise<string> {
    const paciente = await salvador.salvarPaciente(valores, casoAtual.current, guardados.paciente);
    const comPaciente: Caso = { ...casoAtual.current, ...(paciente && { pacienteVersao: paciente.versao }) };
    casoAtual.current = comPaciente;
    setCaso(comPaciente);
    setGuardados((antes) => ({ ...antes, paciente }));

    const processo = await salvador.salvarProcesso(valores, comPaciente, guardados.processo);
    const salvo: Caso = {
      ...comPaciente,
      pacienteId: processo.pacienteId,
      pacienteVersao: processo.paciente.versao,
      processoId: processo.id,
      processoVersao: processo.versao,
    };
    casoAtual.current = salvo;
    tocado.current = true;
    setCaso(salvo);
    setGuardados({ paciente: processo.paciente, processo });
    localStore.guardar('ultimoEmissorId', valores.emissorId);
    fixarEndereco({ processo: processo.id });
    await salvador.mudou(processo.id, processo);
    return processo.id;
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
    const documento = await salvador.emitir(processoId, valores, cicloEncerradoEm !== undefined);
    await autosave.descartar();
    router.push(`/pdf/ver?id=${documento.id}&processo=${processoId}`);
  }

  function tratar(error: unknown): void {
    const problem = ApiProblem.from(error);
    const { processoId, pacienteId } = problem.extra;
    if (problem.code === 'processo_duplicado' && typeof processoId === 'string') {
      setConflito({ tipo: 'processo_duplicado', processoId, sentence: problem.sentence });
    } else if (problem.code === 'paciente_existente' && typeof pacienteId === 'string') {
      setConflito({ tipo: 'paciente_existente', pacienteId, sentence: problem.sentence });
    } else if (problem.status === 412) {
      setConflito({ tipo: problem.code === 'paciente_mudou' ? 'paciente_mudou' : 'processo_mudou' });
    } else {
      // The button that was pressed then says what it will do, and the next press confirms it.
      if (problem.code === 'ciclo_encerrado') aprenderCiclo(String(problem.extra['cicloEncerradoEm']));
      applyProblem(problem, form.setError, CAMPOS);
    }
  }

  /** Takes the stored patient into the form; `meus` keeps what was typed and will update the record on save. */
  async function adotarPaciente(pacienteId: string, quais: 'guardados' | 'meus'): Promise<void> {
    try {
      const paciente = await pacientesService.abrir(pacienteId);
      const novo = { ...casoAtual.current, pacienteId, pacienteVersao: paciente.versao };
      casoAtual.current = novo;
      setCaso(novo);
      setGuardados((antes) => ({ ...antes, paciente }));
      setConflito(undefined);
      if (quais === 'guardados') form.setValue('paciente', pacienteParaValores(paciente), { shouldDirty: true });
      else autosave.mudou();
    } catch (error) {
      tratar(error);
    }
  }

  /** The processo changed elsewhere, and what is on this screen shall replace it. */
  async function salvarPorCima(): Promise<void> {
    const { processoId } = casoAtual.current;
    if (!processoId) return;
    try {
      const processo = await processosService.obter(processoId);
      const novo = { ...casoAtual.current, processoVersao: processo.versao, pacienteVersao: processo.paciente.versao };
      casoAtual.current = novo;
      setCaso(novo);
      setGuardados({ paciente: processo.paciente, processo });
      await enviar(modo.current);
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
    caso,
    ...referencias,
    cicloEncerradoEm,
    aprenderCiclo,
    conflito,
    ocupado,
    autosave,
    retomado: retomado && processoAberto !== undefined ? rascunhoAberto?.atualizadoEm : undefined,
    enviar,
    adotarPaciente,
    salvarPorCima,
    voltarAoGuardado,
    reabrir,
    abrirOutro: (processoId: string) => router.push(`/processos/formulario?processo=${processoId}`),
  };
}

export type FormularioDoProcesso = ReturnType<typeof useFormularioDoProcesso>;

/** React mounts twice while developing; only a real farewell may throw the draft away. */
const saida: { timer: ReturnType<typeof setTimeout> | undefined } = { timer: undefined };
