import { FormularioRecusadoError } from '../domain/importacao-errors.ts';
import { makeAnalisador, type Analisador } from '../infrastructure/importador/analisador.ts';
import { montar } from '../infrastructure/importador/montagem.ts';
import { loadFaces } from '../infrastructure/motor/fonts/face.ts';
import { makeMotor } from '../infrastructure/motor/motor.ts';
import { originais, quebrar } from './formularios-quebrados.ts';

export interface ResultadoDosFormularios {
  readonly seed: number;
  formularios: number;
  /** Still sound after what was done to them: read, compiled and printed. */
  aceitos: number;
  recusados: number;
  readonly porCodigo: Record<string, number>;
  readonly aceitosPorTipo: Record<string, number>;
  readonly msPorTipo: Record<string, number>;
  maiorMs: number;
  maiorRss: number;
  /** Which one took that long, and which one was being read when the memory was highest. */
  maisLento: Quebrado | undefined;
  maisMemoria: Quebrado | undefined;
  /** Read again, because the machine was busy. */
  repetidos: number;
  readonly falhas: { readonly indice: number; readonly tipo: string; readonly motivo: string }[];
}

interface Quebrado {
  readonly indice: number;
  readonly tipo: string;
}

export interface LimitesDaConferencia {
  readonly prazoMs: number;
  readonly maxRss: number;
}

const ID = 'fuzz@0000000000000000';

/**
 * Every broken form is refused with a code, or is still a form that prints; within the time and the memory, and whoever
 * asked lives on. Goes on after the forms that `resultado` already counts.
 */
export async function conferirFormularios(
  seed: number,
  quantos: number,
  { prazoMs, maxRss }: LimitesDaConferencia,
  { processos = 2, resultado = semResultado(seed) }: { processos?: number; resultado?: ResultadoDosFormularios } = {},
): Promise<ResultadoDosFormularios> {
  const formas = await originais();
  let proximo = resultado.formularios;
  const fim = proximo + quantos;

  const trabalhar = async (): Promise<void> => {
    let atual: Quebrado | undefined;
    const onMemory = (bytes: number) => {
      if (bytes <= resultado.maiorRss) return;
      resultado.maiorRss = bytes;
      resultado.maisMemoria = atual;
    };
    const analisador = makeAnalisador({ prazoMs, maxRssBytes: maxRss, onMemory });
    while (proximo < fim) {
      const indice = proximo++;
      const quebrado = quebrar(formas, seed, indice);
      atual = { indice, tipo: quebrado.tipo };
      const exame = await examinarSemPressa(analisador, quebrado.bytes, prazoMs + START_MS, resultado);
      const { ms, desfecho } = exame;
      if (desfecho === 'aceito') {
        resultado.aceitos++;
        contar(resultado.aceitosPorTipo, quebrado.tipo);
      } else if (desfecho === 'recusado') {
        resultado.recusados++;
        contar(resultado.porCodigo, exame.motivo);
      } else resultado.falhas.push({ ...atual, motivo: exame.motivo });
      contar(resultado.msPorTipo, quebrado.tipo, Math.round(ms));
      if (ms > resultado.maiorMs) {
        resultado.maiorMs = ms;
        resultado.maisLento = atual;
      }
      if (ms > prazoMs + START_MS) resultado.falhas.push({ ...atual, motivo: `${Math.round(ms)} ms` });
    }
    analisador.close();
  };

  await Promise.all(Array.from({ length: processos }, trabalhar));
  resultado.formularios = fim;
  if (resultado.maiorRss > maxRss && !resultado.falhas.some(({ tipo }) => tipo === 'memoria')) {
    resultado.falhas.push({ indice: -1, tipo: 'memoria', motivo: `${Math.round(resultado.maiorRss / 1e6)} MB` });
  }
  return resultado;
}

// The start of a process is not the file's.
const START_MS = 5000;
const TENTATIVAS = 3;

interface Exame {
  readonly desfecho: 'aceito' | 'recusado' | 'falha';
  readonly motivo: string;
  readonly ms: number;
}

/** A machine that is busy with something else fails once; a file that does harm does so every time. */
async function examinarSemPressa(
  analisador: Analisador,
  bytes: Uint8Array,
  limiteMs: number,
  resultado: ResultadoDosFormularios,
): Promise<Exame> {
  let exame = await examinar(analisador, bytes);
  for (let vez = 1; vez < TENTATIVAS && (exame.desfecho === 'falha' || exame.ms > limiteMs); vez++) {
    resultado.repetidos++;
    exame = await examinar(analisador, bytes);
  }
  return exame;
}

async function examinar(analisador: Analisador, bytes: Uint8Array): Promise<Exame> {
  const inicio = performance.now();
  const fim = (desfecho: Exame['desfecho'], motivo = '') => ({ desfecho, motivo, ms: performance.now() - inicio });
  try {
    imprimir(await analisador.analisar(bytes, { limparValores: true, aceitarDesenhos: true }));
    return fim('aceito');
  } catch (error) {
    return error instanceof FormularioRecusadoError ? fim('recusado', error.code) : fim('falha', String(error));
  }
}

export function semResultado(seed: number): ResultadoDosFormularios {
  return {
    ...{ seed, formularios: 0, aceitos: 0, recusados: 0, porCodigo: {}, aceitosPorTipo: {}, msPorTipo: {} },
    ...{ maiorMs: 0, maiorRss: 0, maisLento: undefined, maisMemoria: undefined, repetidos: 0, falhas: [] },
  };
}

function imprimir(formulario: Parameters<typeof montar>[0]['formulario']): void {
  const ligacoes = formulario.campos.flatMap(({ nome, tipo }) =>
    tipo === 'texto' ? [{ origem: nome, campo: nome }] : [],
  );
  const motor = makeMotor([]);
  const modelo = { id: ID, titulo: 'Fuzz', versao: 1, hash: '', formulario, mapa: { ligacoes, dispensados: [] } };
  motor.add(montar(modelo, loadFaces()));
  const documentos = [{ modelo: ID, titulo: 'Fuzz', valores: {} }];
  motor.renderNow({ documentos, emitidoEm: '2026-01-31T12:00:00.000Z' });
}

function contar(contagem: Record<string, number>, chave: string, quanto = 1): void {
  contagem[chave] = (contagem[chave] ?? 0) + quanto;
}
