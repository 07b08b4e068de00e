import { useRef } from 'react';
import { FieldErrors } from '@autocusto/dominio/comum/field-errors.ts';
import type { EmissorId } from '@autocusto/dominio/comum/ids.ts';
import type { Escala } from '@autocusto/dominio/processos/escalas.ts';
import { conferirProcesso } from '@autocusto/dominio/processos/processo-completude.ts';
import { ApiProblem } from '@/shared/services/api-problem';
import { newIdempotencyKey } from '@/shared/utils/idempotencia';
import { pacientesService } from '../services/pacientes-service';
import { processosService } from '../services/processos-service';
import { useProcessoMudou } from '../services/use-processos';
import type { DocumentoEmitido, Paciente, Processo } from '../services/tipos';
import {
  abrirParaCorpo,
  conteudoParaCorpo,
  emissaoParaCorpo,
  pacienteMudou,
  pacienteParaCorpo,
  type Caso,
  type FormularioValores,
} from '../utils/formulario';
import { comPrefixo, makeChaves, semResposta } from '../utils/problemas';

/** Saves what the form says and issues it. Whatever the server refuses is thrown, and nothing typed is touched. */
export function useSalvarProcesso() {
  const mudou = useProcessoMudou();
  const chaves = useRef({ abrir: makeChaves(newIdempotencyKey), emitir: makeChaves(newIdempotencyKey) });

  async function comChave<T>(qual: 'abrir' | 'emitir', pedido: unknown, enviar: (chave: string) => Promise<T>) {
    const guarda = chaves.current[qual];
    try {
      const resposta = await enviar(guarda.para(pedido));
      guarda.respondida();
      return resposta;
    } catch (error) {
      const problem = ApiProblem.from(error);
      if (!semResposta(problem)) guarda.respondida();
      throw problem;
    }
  }

  /** The stored patient first, when the form says something else of it. @throws {ApiProblem} at `paciente.*` */
  async function salvarPaciente(valores: FormularioValores, caso: Caso, guardado: Paciente | undefined) {
    if (!caso.pacienteId || !guardado || !pacienteMudou(valores.paciente, guardado)) return guardado;
    try {
      const versao = caso.pacienteVersao ?? guardado.versao;
      return await pacientesService.editar(caso.pacienteId, versao, pacienteParaCorpo(valores.paciente));
    } catch (error) {
      const problem = comPrefixo(error, 'paciente');
      throw problem.status === 412 ? new ApiProblem({ ...problem.props, code: 'paciente_mudou' }) : problem;
    }
  }

  /** A revision only when something differs from the last one. */
  async function salvarProcesso(valores: FormularioValores, caso: Caso, guardado: Processo | undefined) {
    const { cid, pacienteId, processoId } = caso;
    if (!processoId || !pacienteId) {
      const corpo = abrirParaCorpo(valores, caso);
      return comChave('abrir', corpo, (chave) => processosService.abrir(corpo, chave));
    }
    const corpo = { ...conteudoParaCorpo(valores), pacienteId, cid };
    if (guardado && guardado.versao === caso.processoVersao && igual(corpo, guardado)) return guardado;
    return processosService.editar(processoId, caso.processoVersao ?? guardado?.versao ?? 1, corpo);
  }

  async function emitir(processoId: string, valores: FormularioValores, renovar: boolean): Promise<DocumentoEmitido> {
    const corpo = { ...emissaoParaCorpo(valores), ...(renovar && { renovar }) };
    const documento = await comChave('emitir', { processoId, corpo }, (chave) =>
      processosService.emitir(processoId, corpo, chave),
    );
    void mudou(processoId);
    return documento;
  }

  return { salvarPaciente, salvarProcesso, emitir, mudou };
}

/** Whether the processo says already what the request would say, with what the domain takes for unsaid. */
function igual(corpo: ReturnType<typeof conteudoParaCorpo>, processo: Processo): boolean {
  const { medicamentos, ...novo } = conferirProcesso(
    { ...corpo, emissorId: corpo.emissorId as EmissorId },
    {
      ...{ erros: new FieldErrors(), paciente: undefined, escalasExigidas: new Set<Escala>() },
      protocoloId: corpo.protocoloId ?? processo.protocoloId,
    },
  );
  const guardados = processo.medicamentos.map(({ medicamentoId, via, meses }) => ({ medicamentoId, via, meses }));
  const velho = processo as unknown as Record<string, unknown>;
  return (
    canonico(medicamentos) === canonico(guardados) &&
    Object.entries(novo).every(([key, value]) => canonico(value) === canonico(velho[key]))
  );
}

/** Order of keys is no difference. */
function canonico(valor: unknown): string {
  return JSON.stringify(valor ?? null, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a.localeCompare(b)))
      : inner,
  );
}
