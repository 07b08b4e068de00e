import type { AnalisadorDeFormularios } from '../application/ports/analisador-de-formularios.ts';
import { FormularioRecusadoError } from '../domain/importacao-errors.ts';
import { LeituraNaoComecouError, makeAnalisador } from '../infrastructure/importador/analisador.ts';
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
  /** Asked for again, because the machine had no process to read them with. */
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

interface OpcoesDaConferencia {
  readonly processos?: number;
  readonly resultado?: ResultadoDosFormularios;
  readonly novoAnalisador?: typeof makeAnalisador;
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
  { processos = 2, resultado = semResultado(seed), novoAnalisador = makeAnalisador }: OpcoesDaConferencia = {},
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
    let ms = 0;
    const analisador = novoAnalisador({ prazoMs, maxRssBytes: maxRss, onMemory, onRead: (lido) => (ms = lido) });
    while (proximo < fim) {
      const indice = proximo++;
      const quebrado = quebrar(formas, seed, indice);
      atual = { indice, tipo: quebrado.tipo };
      ms = 0;
      const { desfecho, motivo } = await examinarSemPressa(analisador, quebrado.bytes, resultado);
      if (desfecho === 'aceito') {
        resultado.aceitos++;
        contar(resultado.aceitosPorTipo, quebrado.tipo);
      } else if (desfecho === 'recusado') {
        resultado.recusados++;
        contar(resultado.porCodigo, motivo);
      } else resultado.falhas.push({ ...atual, motivo });
      contar(resultado.msPorTipo, quebrado.tipo, Math.round(ms));
      if (ms > resultado.maiorMs) {
        resultado.maiorMs = ms;
        resultado.maisLento = atual;
      }
      if (ms > prazoMs + FOLGA_MS) resultado.falhas.push({ ...atual, motivo: `${Math.round(ms)} ms` });
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

// What the kill may take, and a look at the clock that comes late.
const FOLGA_MS = 500;
const TENTATIVAS = 3;

interface Exame {
  readonly desfecho: 'aceito' | 'recusado' | 'falha';
  readonly motivo: string;
}

/** Again only when nobody read it: what a file does to its reader counts the first time. */
async function examinarSemPressa(
  analisador: AnalisadorDeFormularios,
  bytes: Uint8Array,
  resultado: ResultadoDosFormularios,
): Promise<Exame> {
  for (let vez = 1; ; vez++) {
    try {
      imprimir(await analisador.analisar(bytes, { limparValores: true, aceitarDesenhos: true }));
      return { desfecho: 'aceito', motivo: '' };
    } catch (error) {
      if (error instanceof FormularioRecusadoError) return { desfecho: 'recusado', motivo: error.code };
      if (!(error instanceof LeituraNaoComecouError) || vez === TENTATIVAS) {
        return { desfecho: 'falha', motivo: String(error) };
      }
      resultado.repetidos++;
    }
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
