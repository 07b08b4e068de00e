import { type Falta, isObjeto } from '@autocusto/dominio/comum/leitor.ts';
import { ESCALAS } from '@autocusto/dominio/processos/escalas.ts';
import { conferirRegras } from '@autocusto/dominio/processos/regras/conferir-regras.ts';
import { type Regra, lerRegra } from '@autocusto/dominio/processos/regras/regra.ts';
import { agrupar } from './agrupar.ts';
import type { Fatos } from './compor-fatos.ts';
import type { FaultList } from './csv-table.ts';
import { ARQUIVO_DAS_REGRAS } from './tabelas.ts';

export interface RegraDoArquivo {
  readonly id: string;
  /** As the file writes it. */
  readonly dados: Readonly<Record<string, unknown>>;
}

/** Reads and checks the rules against the facts that they name; every fault is noted with its line. */
export function lerRegras(fatos: Fatos, faults: FaultList): readonly RegraDoArquivo[] {
  const linhaDe = new Map<string, number>();
  const regras: Regra[] = [];
  const doArquivo = fatos.regrasEmDados.split('\n').flatMap((texto, index): RegraDoArquivo[] => {
    if (texto === '') return [];
    const dados = objetoDa(texto);
    const faltas: Falta[] = [];
    const regra = lerRegra(dados, '', faltas);
    for (const { onde, porque } of faltas) faults.add(ARQUIVO_DAS_REGRAS, index + 1, `${onde}: ${porque}`);
    if (!regra || !dados) return [];
    linhaDe.set(regra.id, index + 1);
    regras.push(regra);
    return [{ id: regra.id, dados }];
  });
  for (const { regra, porque } of conferirRegras(regras, conhecidosDos(fatos))) {
    faults.add(ARQUIVO_DAS_REGRAS, linhaDe.get(regra) ?? 0, `${regra}: ${porque}`);
  }
  return doArquivo;
}

function objetoDa(texto: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const lido: unknown = JSON.parse(texto);
    return isObjeto(lido) ? lido : undefined;
  } catch {
    return undefined; // the reader says that it is no object
  }
}

function conhecidosDos(fatos: Fatos): Parameters<typeof conferirRegras>[1] {
  const cids = agrupar(
    fatos.protocoloCid,
    (fato) => fato.protocolo_id,
    (fato): string => fato.cid,
  );
  return {
    protocolos: new Map(fatos.protocolos.map(({ id }) => [id, [...(cids.get(id) ?? [])]])),
    cids: new Set(fatos.doencas.map(({ cid }) => cid)),
    substancias: new Set(fatos.medicamentos.map(({ substancia }) => substancia)),
    medicamentos: new Set(fatos.medicamentos.map(({ id }) => id)),
    escalas: new Set(Object.keys(ESCALAS)),
  };
}
