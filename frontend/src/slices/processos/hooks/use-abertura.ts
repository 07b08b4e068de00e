import { useCallback, useEffect, useRef, useState } from 'react';
import { useInicio, type DoencaInicial, type PacienteInicial } from '@/shared/hooks/use-inicio';
import { ApiProblem } from '@/shared/services/api-problem';
import { dataParaIso, digitos, formatarCns, formatarCpf } from '@/shared/utils/formatos';
import { pacientesService } from '../services/pacientes-service';
import { processosService } from '../services/processos-service';
import { rascunhosService } from '../services/rascunhos-service';
import type { Paciente, Processo, Rascunho, RascunhoResumido } from '../services/tipos';
import {
  formularioVazio,
  pacienteParaValores,
  processoParaValores,
  type Caso,
  type FormularioValores,
} from '../utils/formulario';
import { doConteudo, paraConteudo } from '../utils/rascunho';

/** All that a form starts from. */
export interface Abertura {
  caso: Caso;
  valores: FormularioValores;
  rascunho: Rascunho | undefined;
  paciente: Paciente | undefined;
  processo: Processo | undefined;
  /** Work of another moment was found and continues here. */
  retomado: boolean;
  /** What is issued on the form's date is a renewal: known before the form is drawn, so that nothing moves when it is said. */
  cicloEncerradoEm?: string | undefined;
}

export type EstadoDaAbertura =
  | { tipo: 'carregando' }
  | { tipo: 'erro'; problem: ApiProblem }
  /** Opened without saying for whom: the start card asks. */
  | { tipo: 'sem_caso' }
  /** `vez` grows at each opening: the form starts anew. */
  | { tipo: 'pronta'; abertura: Abertura; vez: number };

interface Pedido {
  rascunhoId: string | undefined;
  processoId: string | undefined;
}

/**
 * Opens the form that the address names: a draft or a processo. Without either, what was chosen at the start becomes
 * a draft at once, so that the address holds it and two tabs never mix.
 */
export function useAbertura({ rascunhoId, processoId }: Pedido) {
  const [estado, setEstado] = useState<EstadoDaAbertura>({ tipo: 'carregando' });
  const aberto = useRef<string>(undefined);
  const vez = useRef(0);
  const [tentativa, setTentativa] = useState(0);

  /** The address follows the form without reloading it. */
  const fixarEndereco = useCallback((onde: { rascunho: string } | { processo: string }) => {
    const query = new URLSearchParams(onde);
    aberto.current = query.toString();
    window.history.replaceState(null, '', `/processos/formulario?${query.toString()}`);
  }, []);

  useEffect(() => {
    const pedido = rascunhoId ? `rascunho=${rascunhoId}` : processoId ? `processo=${processoId}` : 'inicio';
    if (aberto.current === pedido) return;
    aberto.current = pedido;
    setEstado({ tipo: 'carregando' });

    const pronta = (abertura: Abertura): EstadoDaAbertura => ({ tipo: 'pronta', abertura, vez: (vez.current += 1) });
    const carregar = async (): Promise<EstadoDaAbertura> => {
      if (rascunhoId) return pronta(await comOCiclo(await doRascunho(await rascunhosService.obter(rascunhoId))));
      if (processoId) return pronta(await comOCiclo(await doProcesso(processoId)));

      const { paciente, doenca, limpar } = useInicio.getState();
      if (!doenca) return { tipo: 'sem_caso' };
      const abertura = await doInicio(paciente, doenca);
      limpar();
      return pronta(await comOCiclo(abertura));
    };

    carregar().then(
      (proximo) => {
        if (aberto.current !== pedido) return;
        if (proximo.tipo === 'pronta' && pedido === 'inicio' && proximo.abertura.rascunho) {
          fixarEndereco({ rascunho: proximo.abertura.rascunho.id });
        }
        setEstado(proximo);
      },
      (error: unknown) => {
        if (aberto.current === pedido) setEstado({ tipo: 'erro', problem: ApiProblem.from(error) });
      },
    );
  }, [rascunhoId, processoId, fixarEndereco, tentativa]);

  const reabrir = useCallback(() => {
    aberto.current = undefined;
    setTentativa((n) => n + 1);
  }, []);

  return { estado, fixarEndereco, reabrir };
}

async function doRascunho(rascunho: Rascunho): Promise<Abertura> {
  const lido = doConteudo(rascunho);
  if (!lido) throw rascunhoIlegivel();
  const processoId = lido.caso.processoId ?? rascunho.processoId ?? undefined;
  const [processo, paciente] = await Promise.all([
    processoId ? processosService.obter(processoId) : undefined,
    lido.caso.pacienteId ? pacientesService.abrir(lido.caso.pacienteId) : undefined,
  ]);
  return { ...lido, rascunho, processo, paciente: processo?.paciente ?? paciente, retomado: true };
}

async function comOCiclo(abertura: Abertura): Promise<Abertura> {
  const { processoId } = abertura.caso;
  const data = dataParaIso(abertura.valores.data);
  if (!processoId || !data) return abertura;
  try {
    const { cicloEncerradoEm } = await processosService.validar(processoId, { data });
    return { ...abertura, cicloEncerradoEm: cicloEncerradoEm ?? undefined };
  } catch {
    return abertura; // the form asks again, and says when it cannot
  }
}

async function doProcesso(id: string): Promise<Abertura> {
  const [processo, rascunhos] = await Promise.all([processosService.obter(id), rascunhosService.listar()]);
  const guardado = rascunhos.find(({ processoId, cid }) => processoId === id && cid);
  if (guardado) return doRascunho(await rascunhosService.obter(guardado.id));
  return aberturaDoProcesso(processo);
}

export function aberturaDoProcesso(processo: Processo): Abertura {
  const { paciente } = processo;
  return {
    caso: {
      cid: processo.cid,
      doencaNome: processo.doencaNome,
      pacienteId: paciente.id,
      pacienteVersao: paciente.versao,
      processoId: processo.id,
      processoVersao: processo.versao,
    },
    valores: processoParaValores(processo),
    rascunho: undefined,
    paciente,
    processo,
    retomado: false,
  };
}

async function doInicio(inicial: PacienteInicial | undefined, doenca: DoencaInicial): Promise<Abertura> {
  const [paciente, rascunhos] = await Promise.all([
    inicial?.id ? pacientesService.abrir(inicial.id) : undefined,
    rascunhosService.listar(),
  ]);
  const comecado = rascunhos.find((rascunho) => mesmoCaso(rascunho, inicial, doenca.cid));
  if (comecado) return doRascunho(await rascunhosService.obter(comecado.id));

  const caso: Caso = {
    cid: doenca.cid,
    doencaNome: doenca.nome ?? '',
    ...(paciente && { pacienteId: paciente.id, pacienteVersao: paciente.versao }),
  };
  const vazio = formularioVazio();
  const valores: FormularioValores = {
    ...vazio,
    paciente: paciente
      ? pacienteParaValores(paciente)
      : {
          ...vazio.paciente,
          nome: inicial?.nome ?? '',
          cpf: formatarCpf(inicial?.cpf ?? ''),
          cns: formatarCns(inicial?.cns ?? ''),
        },
  };
  const rascunho = await rascunhosService.criar(paraConteudo(caso, valores));
  return { caso, valores, rascunho, paciente, processo: undefined, retomado: false };
}

/** The same person and disease begun before: continued, never begun twice. */
function mesmoCaso(rascunho: RascunhoResumido, inicial: PacienteInicial | undefined, cid: string): boolean {
  if (rascunho.processoId || rascunho.cid !== cid) return false;
  if (inicial?.id) return rascunho.pacienteId === inicial.id;
  if (rascunho.pacienteId) return false;
  const igual = (a: string | null, b = '') => digitos(a ?? '') !== '' && digitos(a ?? '') === digitos(b);
  return igual(rascunho.pacienteCpf, inicial?.cpf) || igual(rascunho.pacienteCns, inicial?.cns);
}

function rascunhoIlegivel(): ApiProblem {
  return new ApiProblem({
    type: '/problemas/rascunho_ilegivel',
    title: 'Este rascunho não tem o que é preciso para abrir.',
    status: 0,
    code: 'rascunho_ilegivel',
    action: 'Comece de novo por Hoje.',
    errors: [],
    extra: {},
  });
}
