import { type Insertable, sql, type Transaction } from 'kysely';
import type { Cid } from '@autocusto/dominio/comum/cid.ts';
import type { ProcessosDb } from '../persistence/processos-db.ts';
import { agrupar } from './agrupar.ts';
import type { Fatos } from './compor-fatos.ts';
import type { RegraDoArquivo } from './regras-do-catalogo.ts';

type Trx = Transaction<ProcessosDb>;
type Linhas<T extends keyof ProcessosDb> = readonly Insertable<ProcessosDb[T]>[];

/**
 * What processos point at is updated and never removed; what only links is replaced whole.
 * Answers the rows of each table.
 */
export async function gravarCatalogo(
  trx: Trx,
  fatos: Fatos,
  regras: readonly RegraDoArquivo[],
): Promise<Record<string, number>> {
  const medicamentos = medicamentosComLista(fatos);
  const protocolos = fatos.protocolos.map(({ linha: _, ...protocolo }) => protocolo);
  const doencas = fatos.doencas.map(({ linha: _, ...doenca }) => doenca);
  const ligacoes = {
    sigtap_procedimentos: procedimentosComCids(fatos),
    protocolo_doencas: fatos.protocoloCid.map(({ protocolo_id, cid }) => ({ protocolo_id, cid })),
    protocolo_medicamentos: medicamentosDosProtocolos(fatos),
    protocolo_documentos: documentosDosProtocolos(fatos),
    protocolo_regras: fatos.regras.map(({ linha: _, ...regra }) => regra),
    doenca_medicamentos: medicamentosDasDoencas(fatos),
    regras: regras.map(({ id, dados }, ordem) => ({ id, ordem, dados: JSON.stringify(dados) })),
    protocolo_normas: fatos.normas.map(({ linha: _, ...norma }) => norma),
    catalogo_retirados: fatos.retirados.map(({ linha: _, cid, ...retirado }) => ({ ...retirado, cid: cid ?? '' })),
  };

  await gravarFatos(trx, { doencas, medicamentos, protocolos });
  await substituir(trx, 'sigtap_procedimentos', ligacoes.sigtap_procedimentos);
  await substituir(trx, 'protocolo_doencas', ligacoes.protocolo_doencas);
  await substituir(trx, 'protocolo_medicamentos', ligacoes.protocolo_medicamentos);
  await substituir(trx, 'protocolo_documentos', ligacoes.protocolo_documentos);
  await substituir(trx, 'protocolo_regras', ligacoes.protocolo_regras);
  await substituir(trx, 'doenca_medicamentos', ligacoes.doenca_medicamentos);
  await substituir(trx, 'regras', ligacoes.regras);
  await substituir(trx, 'protocolo_normas', ligacoes.protocolo_normas);
  await substituir(trx, 'catalogo_retirados', ligacoes.catalogo_retirados);

  const tabelas = { doencas, medicamentos, protocolos, ...ligacoes };
  return Object.fromEntries(Object.entries(tabelas).map(([tabela, linhas]) => [tabela, linhas.length]));
}

interface Referidos {
  readonly doencas: Linhas<'doencas'>;
  readonly medicamentos: Linhas<'medicamentos'>;
  readonly protocolos: Linhas<'protocolos'>;
}

async function gravarFatos(trx: Trx, { doencas, medicamentos, protocolos }: Referidos): Promise<void> {
  await trx
    .insertInto('doencas')
    .values(doencas)
    .onConflict((oc) => oc.column('cid').doUpdateSet(novos<'doencas'>('nome', 'categoria', 'categoria_nome', 'sexo')))
    .execute();
  await trx
    .insertInto('medicamentos')
    .values(medicamentos)
    .onConflict((oc) =>
      oc
        .column('id')
        .doUpdateSet(
          novos<'medicamentos'>(
            ...(['nome', 'dosagem', 'apresentacao', 'substancia', 'sigtap', 'sigtap_vigente'] as const),
            ...(['componente', 'lista_344', 'receita_344'] as const),
          ),
        ),
    )
    .execute();
  await trx
    .insertInto('protocolos')
    .values(protocolos)
    .onConflict((oc) =>
      oc.column('id').doUpdateSet(novos<'protocolos'>('nome', 'portaria', 'atualizado_em', 'fonte', 'observacoes')),
    )
    .execute();
}

/** `column = excluded.column`, for each. */
function novos<T extends 'doencas' | 'medicamentos' | 'protocolos'>(...colunas: (keyof ProcessosDb[T] & string)[]) {
  return Object.fromEntries(colunas.map((coluna) => [coluna, sql.ref(`excluded.${coluna}`)]));
}

/** PostgreSQL takes 65 535 parameters a statement. */
const LINHAS_POR_COMANDO = 1000;

type Ligacao =
  | 'sigtap_procedimentos'
  | 'protocolo_doencas'
  | 'protocolo_medicamentos'
  | 'protocolo_documentos'
  | 'protocolo_regras'
  | 'doenca_medicamentos'
  | 'regras'
  | 'protocolo_normas'
  | 'catalogo_retirados';

async function substituir<T extends Ligacao>(trx: Trx, tabela: T, linhas: Linhas<T>): Promise<void> {
  await sql`delete from ${sql.table(tabela)}`.execute(trx);
  for (let i = 0; i < linhas.length; i += LINHAS_POR_COMANDO) {
    const parte = linhas.slice(i, i + LINHAS_POR_COMANDO);
    await trx.insertInto<Ligacao>(tabela).values(parte).execute();
  }
}

function procedimentosComCids(fatos: Fatos): Linhas<'sigtap_procedimentos'> {
  const cids = agrupar(
    fatos.procedimentoCid,
    (fato) => fato.codigo,
    (fato) => fato.cid,
  );
  return fatos.procedimentos.map(({ linha: _, competencia: __, ...procedimento }) => ({
    ...procedimento,
    cids: [...(cids.get(procedimento.codigo) ?? [])],
  }));
}

function medicamentosComLista(fatos: Fatos): Linhas<'medicamentos'> {
  const listas = new Map(fatos.lista344.map((item) => [item.substancia, item]));
  return fatos.medicamentos.map(({ linha: _, dosagem, ...medicamento }) => {
    const item = listas.get(medicamento.substancia);
    return {
      ...medicamento,
      dosagem: dosagem ?? '',
      lista_344: item?.lista ?? null,
      receita_344: item?.receita ?? null,
    };
  });
}

function medicamentosDosProtocolos({ protocoloMedicamento, candidatos }: Fatos): Linhas<'protocolo_medicamentos'> {
  return [...protocoloMedicamento.map(({ linha: _, ...vinculo }) => vinculo), ...candidatos];
}

function documentosDosProtocolos(fatos: Fatos): Linhas<'protocolo_documentos'> {
  const doTexto = fatos.documentos.map(({ linha: _, ...documento }) => ({ ...documento, cids: null, certeza: null }));
  const ultimaOrdem = new Map(doTexto.map(({ protocolo_id, ordem }) => [protocolo_id, ordem]));
  const adicionais = fatos.documentosAdicionais.flatMap(({ linha: _, fases, ...documento }) =>
    fases.map((fase) => {
      const ordem = (ultimaOrdem.get(documento.protocolo_id) ?? 0) + 1;
      ultimaOrdem.set(documento.protocolo_id, ordem);
      return { ...documento, fase, ordem, obrigatoriedade: 'obrigatorio' as const };
    }),
  );
  return [...doTexto, ...adicionais];
}

/** Accepted by a code in force; or named for the CID by the list without protocolo and accepted in no presentation. */
function medicamentosDasDoencas(fatos: Fatos): Linhas<'doenca_medicamentos'> {
  const cidsPorCodigo = agrupar(
    fatos.procedimentoCid,
    (fato) => fato.codigo,
    (fato) => fato.cid,
  );
  const aceitos = fatos.medicamentos.flatMap(({ id, substancia, sigtap_vigente }) => {
    const codigosPorCid = agrupar(
      sigtap_vigente.flatMap((codigo) => [...(cidsPorCodigo.get(codigo) ?? [])].map((cid) => ({ cid, codigo }))),
      ({ cid }) => cid,
      ({ codigo }) => codigo,
    );
    // The keys are the CIDs that were grouped by.
    return [...codigosPorCid].map(([cid, codigos]) => ({ cid: cid as Cid, id, substancia, sigtap: [...codigos] }));
  });
  const comApresentacao = new Set(aceitos.map(({ cid, substancia }) => `${cid} ${substancia}`));
  const semApresentacao = fatos.semProtocolo
    .filter(({ cid, substancia }) => !comApresentacao.has(`${cid} ${substancia}`))
    .flatMap(({ cid, substancia }) =>
      fatos.medicamentos
        .filter((medicamento) => medicamento.substancia === substancia)
        .map(({ id }) => ({ cid, id, sigtap: [] })),
    );
  return [...aceitos, ...semApresentacao].map(({ cid, id, sigtap }) => ({ cid, medicamento_id: id, sigtap }));
}
