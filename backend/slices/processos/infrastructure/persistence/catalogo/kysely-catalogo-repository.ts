import type { Falta } from '@autocusto/dominio/comum/leitor.ts';
import { type Regra, lerRegra } from '@autocusto/dominio/processos/regras/regra.ts';
import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely';
import { paraCamel } from '@autocusto/dominio/comum/caso.ts';
import { type Cid, semMarcas } from '@autocusto/dominio/comum/cid.ts';
import { emVigor } from '@autocusto/dominio/processos/catalogo.ts';
import type { CatalogoRepository, DoencaEncontrada } from '../../../application/ports/catalogo-repository.ts';
import type {
  DocumentoExigido,
  Medicamento,
  MedicamentoOfertado,
  Protocolo,
  RegraEmTexto,
  Retirada,
} from '@autocusto/dominio/processos/catalogo.ts';
import { contemTodas, palavrasDe } from '../pacientes/busca.ts';
import type { ProcessosDb } from '../processos-db.ts';

const DOENCA = ['doencas.cid', 'doencas.nome', 'doencas.categoria', 'doencas.sexo'] as const;
const MEDICAMENTO = [
  ...(['medicamentos.id', 'medicamentos.nome', 'medicamentos.dosagem', 'medicamentos.apresentacao'] as const),
  ...(['medicamentos.substancia', 'medicamentos.lista_344', 'medicamentos.receita_344'] as const),
] as const;
const PROTOCOLO = [
  ...(['protocolos.id', 'protocolos.nome', 'protocolos.portaria', 'protocolos.atualizado_em'] as const),
  'protocolos.observacoes',
] as const;

export function makeKyselyCatalogoRepository(db: Kysely<ProcessosDb>): CatalogoRepository {
  return {
    pacotesEmVigor: () =>
      db
        .selectFrom('catalogo_ativacoes as ativacao')
        .innerJoin('catalogo_pacotes as pacote', 'pacote.sha256', 'ativacao.sha256')
        .distinctOn('ativacao.tipo')
        .select(['pacote.tipo', 'pacote.nome', 'pacote.sha256'])
        .orderBy('ativacao.tipo')
        .orderBy('ativacao.id', 'desc')
        .execute(),

    findDoenca: (cid) =>
      db
        .selectFrom('doencas')
        .select(DOENCA)
        .select(retirada('doenca', sql.ref('doencas.cid')))
        .where('cid', '=', cid)
        .executeTakeFirst(),

    subcategoriasDe: (categoria) =>
      db
        .selectFrom('doencas')
        .select(DOENCA)
        .where('categoria', '=', categoria)
        .whereRef('cid', '<>', 'categoria')
        .orderBy('cid')
        .execute(),

    async buscarDoencas(busca, limite) {
      const palavras = palavrasDe(busca);
      if (palavras.length === 0) return [];
      const diretas = await doencasPorCodigoOuNome(db, { busca, palavras, limite });
      if (diretas.length === limite) return diretas;

      const vistas = new Set(diretas.map(({ doenca }) => doenca.cid));
      const porMedicamento = await doencasPorMedicamento(db, palavras);
      return [...diretas, ...porMedicamento.filter(({ doenca }) => !vistas.has(doenca.cid))].slice(0, limite);
    },

    async findMedicamentos(ids) {
      if (ids.length === 0) return [];
      const rows = await db
        .selectFrom('medicamentos')
        .select(MEDICAMENTO)
        .select(DO_MEDICAMENTO)
        .where('id', 'in', ids)
        .execute();
      return rows.map(toMedicamento);
    },

    async buscarMedicamentos(busca, limite) {
      const palavras = palavrasDe(busca);
      if (palavras.length === 0) return [];
      const rows = await db
        .selectFrom('medicamentos')
        .select(MEDICAMENTO)
        .select(DO_MEDICAMENTO)
        .where(({ ref }) => contemTodas(ref('medicamentos.busca'), palavras))
        .execute();
      return emOrdem(rows.map(toMedicamento)).slice(0, limite);
    },

    async findProtocolo(id) {
      const row = await db
        .selectFrom('protocolos')
        .select(PROTOCOLO)
        .select(retirada('protocolo', sql.ref('protocolos.id')))
        .where('id', '=', id)
        .executeTakeFirst();
      return row && toProtocolo(row);
    },

    async protocolosDoCid(cid) {
      const rows = await db
        .selectFrom('protocolo_doencas')
        .innerJoin('protocolos', 'protocolos.id', 'protocolo_doencas.protocolo_id')
        .select(PROTOCOLO)
        .select(retirada('protocolo', sql.ref('protocolos.id'), cid))
        .where('protocolo_doencas.cid', '=', cid)
        .orderBy('protocolos.nome')
        .execute();
      const protocolos = rows.map(toProtocolo);
      return [...protocolos.filter(emVigor), ...protocolos.filter((protocolo) => !emVigor(protocolo))];
    },

    async normasDoProtocolo(protocoloId) {
      const rows = await db
        .selectFrom('protocolo_normas')
        .selectAll()
        .where('protocolo_id', '=', protocoloId)
        .orderBy('valido_de')
        .execute();
      return rows.map(({ protocolo_id: _, ...norma }) => paraCamel(norma));
    },

    doencasDoProtocolo: (protocoloId) =>
      db
        .selectFrom('protocolo_doencas')
        .innerJoin('doencas', 'doencas.cid', 'protocolo_doencas.cid')
        .select(DOENCA)
        .where('protocolo_doencas.protocolo_id', '=', protocoloId)
        .orderBy('doencas.cid')
        .execute(),

    medicamentosDoProtocolo: (protocoloId, cid) =>
      cid === undefined ? doProtocolo(db, protocoloId) : doProtocoloParaCid(db, protocoloId, cid),

    async documentosDoProtocolo(protocoloId) {
      const rows = await db
        .selectFrom('protocolo_documentos')
        .selectAll()
        .where('protocolo_id', '=', protocoloId)
        .orderBy('ordem')
        .execute();
      return rows.map(toDocumento);
    },

    async regras() {
      const rows = await db.selectFrom('regras').select('dados').orderBy('ordem').execute();
      return rows.map(({ dados }) => regraGuardada(dados));
    },

    async regrasDoProtocolo(protocoloId) {
      const rows = await db
        .selectFrom('protocolo_regras')
        .selectAll()
        .where('protocolo_id', '=', protocoloId)
        .orderBy('id')
        .execute();
      return rows.map(toRegra);
    },

    async medicamentosDoCid(cid) {
      const rows = await db
        .selectFrom('doenca_medicamentos as aceito')
        .innerJoin('medicamentos', 'medicamentos.id', 'aceito.medicamento_id')
        .innerJoinLateral(limitesDe(sql.ref('aceito.sigtap')), (join) => join.onTrue())
        .select(MEDICAMENTO)
        .select(['limites.quantidade_maxima', 'limites.idade_minima_meses', 'limites.idade_maxima_meses'])
        .select('limites.sexo')
        .select(DO_MEDICAMENTO)
        .select(vigenteParaCid.as('vigente'))
        .where('aceito.cid', '=', cid)
        .execute();
      return emOrdem(rows.map((row) => toOfertado({ ...row, origem: 'sigtap' })));
    },
  };
}

interface BuscaDeDoencas {
  readonly busca: string;
  readonly palavras: readonly string[];
  readonly limite: number;
}

async function doencasPorCodigoOuNome(
  db: Kysely<ProcessosDb>,
  { busca, palavras, limite }: BuscaDeDoencas,
): Promise<DoencaEncontrada[]> {
  const codigo = semMarcas(busca).replace(/[.\s]/g, '').toUpperCase();
  // Letters and digits only: nothing here is a wildcard.
  const prefixo = /^[A-Z]\d{0,3}$/.test(codigo) ? `${codigo}%` : null;
  const peloCodigo = sql<boolean>`coalesce(replace(doencas.cid, '.', '') like ${prefixo}, false)`;
  const rows = await db
    .selectFrom('doencas')
    .select(DOENCA)
    .where(({ or, ref }) => or([peloCodigo, contemTodas(ref('doencas.busca'), palavras)]))
    .orderBy(peloCodigo, 'desc')
    .orderBy('cid')
    .limit(limite)
    .execute();
  return rows.map((doenca) => ({ doenca, porMedicamento: null }));
}

/** By the drugs that SIGTAP accepts for the CID, and by those that its protocolos list. */
async function doencasPorMedicamento(
  db: Kysely<ProcessosDb>,
  palavras: readonly string[],
): Promise<DoencaEncontrada[]> {
  const rows = await db
    .with('encontrados', (cte) =>
      cte
        .selectFrom('medicamentos')
        .select(['id', 'nome'])
        .where(({ ref }) => contemTodas(ref('medicamentos.busca'), palavras)),
    )
    .with('ligacoes', (cte) =>
      cte
        .selectFrom('doenca_medicamentos as aceito')
        .innerJoin('encontrados', 'encontrados.id', 'aceito.medicamento_id')
        .select(['aceito.cid', 'encontrados.nome as medicamento'])
        .union(
          cte
            .selectFrom('protocolo_medicamentos as listado')
            .innerJoin('encontrados', 'encontrados.id', 'listado.medicamento_id')
            .innerJoin('protocolo_doencas as do_protocolo', 'do_protocolo.protocolo_id', 'listado.protocolo_id')
            .where(sql<boolean>`(listado.cids is null or do_protocolo.cid = any(listado.cids))`)
            .select(['do_protocolo.cid', 'encontrados.nome as medicamento']),
        ),
    )
    .selectFrom('ligacoes')
    .innerJoin('doencas', 'doencas.cid', 'ligacoes.cid')
    .select(DOENCA)
    .select(({ fn }) => fn.min('ligacoes.medicamento').as('medicamento'))
    .groupBy(DOENCA)
    .orderBy('doencas.cid')
    .execute();
  return rows.map(({ medicamento, ...doenca }) => ({ doenca, porMedicamento: medicamento }));
}

async function doProtocolo(db: Kysely<ProcessosDb>, protocoloId: string): Promise<MedicamentoOfertado[]> {
  const rows = await db
    .selectFrom('protocolo_medicamentos as vinculo')
    .innerJoin('medicamentos', 'medicamentos.id', 'vinculo.medicamento_id')
    .innerJoinLateral(limitesDe(sql.ref('vinculo.sigtap')), (join) => join.onTrue())
    .select(MEDICAMENTO)
    .select(DO_MEDICAMENTO)
    .select(['vinculo.origem', 'vinculo.quantidade_maxima'])
    .select(['vinculo.idade_minima_meses', 'vinculo.idade_maxima_meses', 'limites.sexo'])
    .select(sql<boolean>`vinculo.situacao = 'vigente'`.as('vigente'))
    .where('vinculo.protocolo_id', '=', protocoloId)
    .execute();
  return emOrdem(rows.map(toOfertado));
}

/**
 * O protocolo pode listar o medicamento só para alguns de seus CIDs, e o SIGTAP já o aceitar para este: então é
 * oferecido com os limites dos códigos que o aceitam, e origem sigtap.
 */
async function doProtocoloParaCid(
  db: Kysely<ProcessosDb>,
  protocoloId: string,
  cid: Cid,
): Promise<MedicamentoOfertado[]> {
  const listado = sql<boolean>`(vinculo.cids is null or ${cid} = any(vinculo.cids))`;
  const codigos = sql`case when ${listado} then ${sql.ref('vinculo.sigtap')} else ${sql.ref('aceito.sigtap')} end`;
  const rows = await db
    .selectFrom('protocolo_medicamentos as vinculo')
    .innerJoin('medicamentos', 'medicamentos.id', 'vinculo.medicamento_id')
    .leftJoin('doenca_medicamentos as aceito', (join) =>
      join.onRef('aceito.medicamento_id', '=', 'medicamentos.id').on('aceito.cid', '=', cid),
    )
    .innerJoinLateral(limitesDe(codigos), (join) => join.onTrue())
    .select(MEDICAMENTO)
    .select(DO_MEDICAMENTO)
    .select('limites.sexo')
    .select([
      sql<'protocolo' | 'sigtap'>`case when ${listado} then vinculo.origem else 'sigtap' end`.as('origem'),
      doVinculoOuDoCid(listado, 'quantidade_maxima').as('quantidade_maxima'),
      doVinculoOuDoCid(listado, 'idade_minima_meses').as('idade_minima_meses'),
      doVinculoOuDoCid(listado, 'idade_maxima_meses').as('idade_maxima_meses'),
      vigenteParaCid.as('vigente'),
    ])
    .where('vinculo.protocolo_id', '=', protocoloId)
    .where(({ or }) => or([listado, vigenteParaCid]))
    .execute();
  return emOrdem(rows.map(toOfertado));
}

const vigenteParaCid = sql<boolean>`coalesce(cardinality(aceito.sigtap), 0) > 0`;

function doVinculoOuDoCid(listado: RawBuilder<boolean>, coluna: string): RawBuilder<number | null> {
  return sql`case when ${listado} then ${sql.ref(`vinculo.${coluna}`)} else ${sql.ref(`limites.${coluna}`)} end`;
}

interface Limites {
  quantidade_maxima: number | null;
  idade_minima_meses: number | null;
  idade_maxima_meses: number | null;
  sexo: 'F' | 'M' | null;
}

/** Of several codes: a maximum and a sex only where they agree, and the widest range of ages. */
const limitesDe = (codigos: RawBuilder<unknown>) =>
  sql<Limites>`(
    select
      case when count(quantidade_maxima) = count(*) and min(quantidade_maxima) = max(quantidade_maxima)
        then min(quantidade_maxima) end as quantidade_maxima,
      case when count(idade_minima_meses) = count(*) then min(idade_minima_meses) end as idade_minima_meses,
      case when count(idade_maxima_meses) = count(*) then max(idade_maxima_meses) end as idade_maxima_meses,
      case when count(sexo) = count(*) and min(sexo) = max(sexo) then min(sexo) end as sexo
    from sigtap_procedimentos
    where codigo = any(${codigos})
  )`.as<'limites'>(sql.ref('limites'));

/** By the retirement of the whole, or for the CID alone. */
function retirada(tipo: 'doenca' | 'medicamento' | 'protocolo', id: RawBuilder<unknown>, cid: Cid | '' = '') {
  return sql<Retirada | null>`(
    select jsonb_build_object('desde', retirado_em, 'substituidoPor', substituido_por, 'motivo', motivo,
      'fonte', retirados.fonte, 'certeza', certeza)
    from catalogo_retirados as retirados
    where retirados.tipo = ${tipo} and retirados.id = ${id} and retirados.cid in ('', ${cid})
    order by retirados.cid
    limit 1
  )`.as('retirada');
}

const DO_MEDICAMENTO = retirada('medicamento', sql.ref('medicamentos.id'));

type MedicamentoRow = Pick<
  Selectable<ProcessosDb['medicamentos']>,
  'id' | 'nome' | 'dosagem' | 'apresentacao' | 'substancia' | 'lista_344' | 'receita_344'
> & { retirada: Retirada | null };

function toMedicamento({ lista_344, receita_344, ...row }: MedicamentoRow): Medicamento {
  const { id, nome, dosagem, apresentacao, substancia, retirada: saiu } = row;
  return {
    ...{ id, nome, dosagem, apresentacao, substancia, lista344: lista_344, receita344: receita_344 },
    retirada: saiu,
  };
}

function toOfertado(
  row: MedicamentoRow & Limites & { origem: 'protocolo' | 'sigtap'; vigente: boolean },
): MedicamentoOfertado {
  return {
    ...toMedicamento(row),
    origem: row.origem,
    vigente: row.vigente,
    quantidadeMaxima: row.quantidade_maxima,
    idadeMinimaMeses: row.idade_minima_meses,
    idadeMaximaMeses: row.idade_maxima_meses,
    sexo: row.sexo,
  };
}

function toProtocolo({
  atualizado_em,
  ...row
}: Pick<Selectable<ProcessosDb['protocolos']>, 'id' | 'nome' | 'portaria' | 'atualizado_em' | 'observacoes'> & {
  retirada: Retirada | null;
}): Protocolo {
  return { ...row, atualizadoEm: atualizado_em };
}

function toDocumento(row: Selectable<ProcessosDb['protocolo_documentos']>): DocumentoExigido {
  const { id: _, protocolo_id: __, ordem: ___, grupo_alternativa, validade_meses, ...documento } = row;
  return { ...documento, grupoAlternativa: grupo_alternativa, validadeMeses: validade_meses };
}

/** @throws when the loader of another version kept what this one cannot read: better no answer than half of the rules. */
function regraGuardada(dados: unknown): Regra {
  const faltas: Falta[] = [];
  const regra = lerRegra(dados, 'regra', faltas);
  if (!regra) throw new Error(`a rule of the catalogue cannot be read: ${JSON.stringify(faltas)}`);
  return regra;
}

function toRegra(row: Selectable<ProcessosDb['protocolo_regras']>): RegraEmTexto {
  const { id: _, protocolo_id: __, medicamento_id, ...regra } = row;
  return { ...regra, medicamentoId: medicamento_id };
}

const collator = new Intl.Collator('pt-BR', { numeric: true });

const semMilhar = (dosagem: string) => dosagem.replace(/\.(?=\d{3})/g, '');

/** By name, then by strength as a number: 250 mg before 1.000 mg. */
function emOrdem<T extends Medicamento>(medicamentos: T[]): T[] {
  return medicamentos.sort(
    (a, b) =>
      collator.compare(a.nome, b.nome) ||
      collator.compare(semMilhar(a.dosagem), semMilhar(b.dosagem)) ||
      collator.compare(a.apresentacao, b.apresentacao),
  );
}
