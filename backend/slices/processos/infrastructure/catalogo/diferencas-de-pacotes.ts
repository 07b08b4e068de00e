import { diferencasSigtap } from '../sigtap/diferencas-sigtap.ts';
import type { Procedimento } from '../sigtap/pacote-sigtap.ts';
import { agrupar } from './agrupar.ts';
import type { PacoteLido } from './pacote.ts';
import { ARQUIVO_DAS_REGRAS, type FatosDoSigtap, TABELAS } from './tabelas.ts';

export interface DiferencaDePacotes {
  readonly arquivo: string;
  /** The key of the row: a code, or protocolo and CID. */
  readonly chave: string;
  /** `incluido`, `removido`, or the column. */
  readonly mudanca: string;
  readonly de: string;
  readonly para: string;
}

/** SIGTAP's by code and limit, as its own report tells them; the others row by row and column by column. */
export function diferencasDePacotes(antes: PacoteLido, depois: PacoteLido): DiferencaDePacotes[] {
  if (antes.tipo === 'sigtap' && depois.tipo === 'sigtap') {
    return diferencasSigtap(procedimentosDe(antes.fatos), procedimentosDe(depois.fatos)).map(
      ({ codigo, mudanca, de, para }) => ({ arquivo: 'sigtap', chave: codigo, mudanca, de, para }),
    );
  }
  if (antes.tipo !== depois.tipo) throw new Error(`${antes.nome} e ${depois.nome} não são do mesmo tipo.`);
  const regras = diferencasDaTabela(ARQUIVO_DAS_REGRAS, ['id'], regrasDe(antes), regrasDe(depois));
  return [...diferencasDasTabelas(antes, depois), ...regras];
}

function diferencasDasTabelas(antes: PacoteLido, depois: PacoteLido): DiferencaDePacotes[] {
  return Object.entries(TABELAS[depois.tipo]).flatMap(([nome, { arquivo, chave }]) =>
    diferencasDaTabela(arquivo, chave, linhasDe(antes, nome), linhasDe(depois, nome)),
  );
}

/** What the readers of the columns answer. */
type Valor = string | number | readonly string[] | null | undefined;
type Linha = Readonly<Record<string, Valor>>;

function linhasDe({ fatos }: PacoteLido, nome: string): readonly Linha[] {
  return (fatos as unknown as Record<string, readonly Linha[]>)[nome] ?? []; // by the names of TABELAS
}

/** Each rule whole: what of it changed is read in its line. */
function regrasDe({ fatos }: PacoteLido): readonly Linha[] {
  const linhas = 'regrasEmDados' in fatos ? fatos.regrasEmDados.split('\n').filter((linha) => linha !== '') : [];
  return linhas.map((regra) => ({ id: /"id": *"([^"]*)"/.exec(regra)?.[1], regra }));
}

function diferencasDaTabela(
  arquivo: string,
  colunasDaChave: readonly string[],
  antes: readonly Linha[],
  depois: readonly Linha[],
): DiferencaDePacotes[] {
  const porChave = (linhas: readonly Linha[]) =>
    new Map(linhas.map((linha) => [colunasDaChave.map((coluna) => emTexto(linha[coluna])).join(' | '), linha]));
  const [anteriores, atuais] = [porChave(antes), porChave(depois)];
  const saiu = [...anteriores.keys()].filter((chave) => !atuais.has(chave));
  return [
    ...saiu.map((chave) => ({ arquivo, chave, mudanca: 'removido', de: '', para: '' })),
    ...[...atuais].flatMap(([chave, linha]) => {
      const anterior = anteriores.get(chave);
      if (!anterior) return [{ arquivo, chave, mudanca: 'incluido', de: '', para: '' }];
      return Object.keys(linha)
        .filter((coluna) => coluna !== 'linha')
        .map((coluna) => ({
          ...{ arquivo, chave, mudanca: coluna },
          ...{ de: emTexto(anterior[coluna]), para: emTexto(linha[coluna]) },
        }))
        .filter(({ de, para }) => de !== para);
    }),
  ];
}

function emTexto(valor: Valor): string {
  return typeof valor === 'object' ? (valor?.join(';') ?? '') : String(valor ?? '');
}

function procedimentosDe({ procedimentos, procedimentoCid }: FatosDoSigtap): Procedimento[] {
  const cids = agrupar(
    procedimentoCid,
    (fato) => fato.codigo,
    (fato): string => fato.cid,
  );
  return procedimentos.map((fato) => ({
    ...{ codigo: fato.codigo, nome: fato.nome, sexo: fato.sexo },
    idadeMinimaMeses: fato.idade_minima_meses,
    idadeMaximaMeses: fato.idade_maxima_meses,
    quantidadeMaxima: fato.quantidade_maxima,
    cids: [...(cids.get(fato.codigo) ?? [])].toSorted(),
  }));
}
