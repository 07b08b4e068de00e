import type { Acesso } from '../../shared/domain/acesso.ts';
import type { FastifyInstance } from 'fastify';
import { ACESSO } from '../../shared/security/acesso.ts';
import { type Celula, celulasDe, conferir, type Desvio, metodoDe } from './celulas.ts';
import { ehRecusa } from './esperado.ts';
import type { Linha } from './linha.ts';
import { LINHAS } from './linhas/linhas.ts';
import { type Cena, makeMundo, type Mundo, type Pedir } from './mundo.ts';
import { makePessoas } from './pessoas.ts';

export interface Resultado {
  readonly celulas: number;
  readonly desvios: readonly Desvio[];
}

export interface Recorte {
  /** Only these operations. */
  readonly linhas?: readonly Linha[];
  readonly pedir?: Pedir;
  /** Only these subjects. */
  readonly nomes?: readonly string[];
}

/** How many refusals are asked for at once; what is let through goes one by one, in order. */
const JUNTAS = 8;

export async function makeMatriz(cena: Cena) {
  const { app } = cena;
  semRitmo();
  const mundo = await makeMundo(cena);
  const pessoas = await makePessoas(mundo);
  for (const pessoa of pessoas) await pessoa.cabecalhos(false);
  await mundo.guardarContas();
  const operacoes = operacoesDe(app);

  return {
    ...{ mundo, pessoas },

    /** Every operation × subject × object. */
    async conferir({ linhas = LINHAS, pedir = mundo.pedir, nomes }: Recorte = {}): Promise<Resultado> {
      const quais = nomes ? pessoas.filter(({ nome }) => nomes.includes(nome)) : pessoas;
      let celulas = 0;
      const desvios: Desvio[] = [];
      for (const linha of linhas) {
        const operacao = operacoes.get(linha.rota);
        if (!operacao) continue; // counted by semLinha
        const deste = await celulasDe(linha, quais, mundo, operacao.parametros.includes('cursor'));
        desvios.push(...(await conferirLinha(linha, deste, mundo, pedir)));
        celulas += deste.length + 1;
      }
      return { celulas, desvios };
    },

    semLinha: (linhas: readonly Linha[] = LINHAS) => semLinha([...operacoes.keys()], linhas),
    fechar: () => mundo.fechar(),
  };
}

/** What is asked here is who may, thousands of times: how often has tests of its own. */
function semRitmo(): void {
  for (const [operacao, { ritmo: _ritmo, ...acesso }] of Object.entries(ACESSO)) {
    (ACESSO as Record<string, Acesso>)[operacao] = acesso;
  }
}

/** Refusals first: after all of them the database is as it was. */
async function conferirLinha(linha: Linha, celulas: readonly Celula[], mundo: Mundo, pedir: Pedir): Promise<Desvio[]> {
  const naoGravam = celulas.filter(({ esperado, espelho }) => ehRecusa(esperado) || espelho !== undefined);
  const passam = celulas.filter((celula) => !naoGravam.includes(celula));
  const antes = await mundo.conteudo();
  const recusadas = await conferir(naoGravam, mundo, pedir, JUNTAS);
  const mudadas = diferencas(antes, await mundo.conteudo());
  const gravou = mudadas.map((tabela) => ({
    celula: `${linha.rota} · recusas`,
    motivo: `uma recusa gravou em ${tabela}`,
  }));
  const independentes = metodoDe(linha) === 'GET' || linha.quem === 'todos';
  const aceitas = await conferir(passam, mundo, pedir, independentes ? JUNTAS : 1);
  return [...recusadas, ...gravou, ...aceitas];
}

function diferencas(antes: ReadonlyMap<string, string>, depois: ReadonlyMap<string, string>): string[] {
  return [...antes].filter(([tabela, soma]) => depois.get(tabela) !== soma).map(([tabela]) => tabela);
}

interface Operacao {
  readonly parametros: readonly string[];
}

/** The operations that the running application describes. */
function operacoesDe(app: FastifyInstance): Map<string, Operacao> {
  const { paths = {} } = app.swagger() as {
    paths?: Record<string, Record<string, { parameters?: { name: string }[] }>>;
  };
  return new Map(
    Object.entries(paths).flatMap(([caminho, metodos]) =>
      Object.entries(metodos).map(([metodo, { parameters = [] }]) => [
        `${metodo.toUpperCase()} ${caminho}`,
        { parametros: parameters.map(({ name }) => name) },
      ]),
    ),
  );
}

/** An operation that nobody said anything about, or a statement about none. */
function semLinha(operacoes: readonly string[], linhas: readonly Linha[]): Desvio[] {
  const ditas = linhas.map(({ rota }) => rota as string);
  return [
    ...operacoes
      .filter((rota) => !ditas.includes(rota))
      .map((celula) => ({ celula, motivo: 'operação sem linha na matriz' })),
    ...ditas
      .filter((rota) => !operacoes.includes(rota))
      .map((celula) => ({ celula, motivo: 'linha de operação que não existe' })),
    ...ditas
      .filter((rota, i) => ditas.indexOf(rota) !== i)
      .map((celula) => ({ celula, motivo: 'duas linhas da mesma operação' })),
  ];
}
