import { FormularioRecusadoError } from '../domain/importacao-errors.ts';
import { makeAnalisador } from '../infrastructure/importador/analisador.ts';
import { montar } from '../infrastructure/importador/montagem.ts';
import { loadFaces } from '../infrastructure/motor/fonts/face.ts';
import { makeMotor } from '../infrastructure/motor/motor.ts';
import { originais, quebrar } from './formularios-quebrados.ts';

export interface ResultadoDosFormularios {
  readonly seed: number;
  readonly formularios: number;
  /** Still sound after what was done to them: read, compiled and printed. */
  aceitos: number;
  recusados: number;
  readonly porCodigo: Record<string, number>;
  readonly aceitosPorTipo: Record<string, number>;
  readonly msPorTipo: Record<string, number>;
  maiorMs: number;
  maiorRss: number;
  readonly falhas: { readonly indice: number; readonly tipo: string; readonly motivo: string }[];
}

export interface LimitesDaConferencia {
  readonly prazoMs: number;
  readonly maxRss: number;
}

const ID = 'fuzz@0000000000000000';

/**
 * Every broken form is refused with a code, or is still a form that prints; within the time and the memory, and whoever
 * asked lives on.
 */
export async function conferirFormularios(
  seed: number,
  quantos: number,
  { prazoMs, maxRss }: LimitesDaConferencia,
  {
    processos = 2,
    onProgress = () => {},
  }: { processos?: number; onProgress?: (feitos: number, resultado: ResultadoDosFormularios) => void } = {},
): Promise<ResultadoDosFormularios> {
  const resultado: ResultadoDosFormularios = {
    ...{ seed, formularios: quantos, aceitos: 0, recusados: 0, porCodigo: {}, aceitosPorTipo: {}, msPorTipo: {} },
    ...{ maiorMs: 0, maiorRss: 0, falhas: [] },
  };
  const formas = await originais();
  let proximo = 0;

  const trabalhar = async (): Promise<void> => {
    const onMemory = (bytes: number) => (resultado.maiorRss = Math.max(resultado.maiorRss, bytes));
    const analisador = makeAnalisador({ prazoMs, maxRssBytes: maxRss, onMemory });
    while (proximo < quantos) {
      const indice = proximo++;
      if (indice % A_CADA === 0) onProgress(indice, resultado);
      const quebrado = quebrar(formas, seed, indice);
      const falhar = (motivo: string) => resultado.falhas.push({ indice, tipo: quebrado.tipo, motivo });
      const inicio = performance.now();
      try {
        const formulario = await analisador.analisar(quebrado.bytes, { limparValores: true, aceitarDesenhos: true });
        imprimir(formulario);
        resultado.aceitos++;
        contar(resultado.aceitosPorTipo, quebrado.tipo);
      } catch (error) {
        if (error instanceof FormularioRecusadoError) {
          resultado.recusados++;
          contar(resultado.porCodigo, error.code);
        } else falhar(String(error));
      }
      const ms = performance.now() - inicio;
      contar(resultado.msPorTipo, quebrado.tipo, Math.round(ms));
      resultado.maiorMs = Math.max(resultado.maiorMs, ms);
      // The start of a process is not the file's.
      if (ms > prazoMs + START_MS) falhar(`${Math.round(ms)} ms`);
    }
    analisador.close();
  };

  await Promise.all(Array.from({ length: processos }, trabalhar));
  if (resultado.maiorRss > maxRss) {
    resultado.falhas.push({ indice: -1, tipo: 'memoria', motivo: `${Math.round(resultado.maiorRss / 1e6)} MB` });
  }
  return resultado;
}

const START_MS = 5000;
const A_CADA = 500;

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
