import { createHash } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { ProcessosDb } from '../persistence/processos-db.ts';
import { codigosSemMedicamento, comporFatos, type Fatos } from './compor-fatos.ts';
import { conferirCatalogo } from './conferir-catalogo.ts';
import { FaultList } from './csv-table.ts';
import { type DiferencaDePacotes, diferencasDePacotes } from './diferencas-de-pacotes.ts';
import { gravarCatalogo } from './gravar-catalogo.ts';
import { type ArquivosDoPacote, lerPacote, type PacoteLido, PacoteRecusadoError } from './pacote.ts';
import { lerRegras, type RegraDoArquivo } from './regras-do-catalogo.ts';
import type { TipoDePacote } from './tabelas.ts';

type Trx = Transaction<ProcessosDb>;

export interface PacoteGuardado {
  readonly sha256: string;
  readonly tipo: TipoDePacote;
  readonly nome: string;
  readonly do_produto: boolean;
  readonly importado_em: Date;
}

/** Raised when the same packs are to be stored in another way: part of the hash. */
const FORMATO = 'formato 3';

/**
 * Through the owner role: the application reads the catalogue and cannot change it.
 * @param chaves Ed25519 public keys whose packs this installation takes.
 */
export function makePacotesDoCatalogo(db: Kysely<ProcessosDb>, chaves: readonly string[]) {
  /** One at a time: two instances that start together, or a command beside them. */
  const emOrdem = <T>(trabalho: (trx: Trx) => Promise<T>): Promise<T> =>
    db.transaction().execute(async (trx) => {
      await sql`select pg_advisory_xact_lock(hashtext('carregar catalogo'))`.execute(trx);
      return trabalho(trx);
    });

  return {
    listar: () => emOrdem(async (trx) => ({ guardados: await guardados(trx), emVigor: await emVigor(trx) })),

    /** @throws {PacoteRecusadoError} */
    importar: (arquivos: ArquivosDoPacote) =>
      emOrdem(async (trx) => {
        const faults = new FaultList();
        const pacote = lerPacote(arquivos, chaves, faults);
        const fatos = await comporComOsDeAgora(trx, pacote);
        if (fatos) conferirTudo(fatos, faults);
        if (faults.faults.length > 0) throw new PacoteRecusadoError(faults.faults);
        const novo = await guardar(trx, pacote, arquivos, false);
        return { pacote, novo, semMedicamento: fatos ? codigosSemMedicamento(fatos) : [] };
      }),

    /** @throws {PacoteRecusadoError} @throws {PacoteDesconhecidoError} */
    ativar: (nome: string) => emOrdem((trx) => ativar(trx, nome)),

    /** Undoes the last change: what was in force before is again. */
    voltar: () =>
      emOrdem(async (trx) => {
        const ativacoes = await trx
          .selectFrom('catalogo_ativacoes')
          .innerJoin('catalogo_pacotes', 'catalogo_pacotes.sha256', 'catalogo_ativacoes.sha256')
          .select(['catalogo_ativacoes.tipo', 'catalogo_ativacoes.sha256', 'catalogo_pacotes.nome'])
          .orderBy('catalogo_ativacoes.id', 'desc')
          .execute();
        const [ultima] = ativacoes;
        const anterior = ativacoes.find(({ tipo, sha256 }) => tipo === ultima?.tipo && sha256 !== ultima.sha256);
        if (!anterior) throw new PacoteDesconhecidoError('Não há pacote anterior a que voltar.');
        await ativar(trx, anterior.nome);
        return anterior.nome;
      }),

    /** What the second says otherwise than the first; without it, than the one in force of its kind. */
    diferencas: (nome: string, contra?: string): Promise<DiferencaDePacotes[]> =>
      emOrdem(async (trx) => {
        const depois = await guardado(trx, nome);
        const outro = contra ?? (await emVigor(trx))[depois.tipo]?.nome;
        if (!outro) throw new PacoteDesconhecidoError(`Nenhum pacote do tipo ${depois.tipo} está em vigor.`);
        return diferencasDePacotes(await guardado(trx, outro), depois);
      }),

    /**
     * What came with the product, at every start: a new pack of it takes the place of an older one of it, never that of
     * one that somebody here put in force.
     */
    trazerDoProduto: (pacotes: readonly { readonly sha256: string; readonly arquivos: ArquivosDoPacote }[]) =>
      emOrdem(async (trx) => {
        const conhecidos = new Set((await guardados(trx)).map(({ sha256 }) => sha256));
        const deAntes = await emVigor(trx);
        const novos = new Map<TipoDePacote, PacoteLido>();
        for (const { sha256, arquivos } of pacotes) {
          if (conhecidos.has(sha256)) continue;
          const pacote = semFaltas((faults) => lerPacote(arquivos, chaves, faults));
          await guardar(trx, pacote, arquivos, true);
          novos.set(pacote.tipo, pacote);
        }
        for (const pacote of novos.values()) {
          if (deAntes[pacote.tipo]?.do_produto !== false) await registrarAtivacao(trx, pacote);
        }
        return gravarOQueEstaEmVigor(trx);
      }),
  };

  async function ativar(trx: Trx, nome: string): Promise<Readonly<Record<string, number>>> {
    const pacote = await guardado(trx, nome, chaves);
    await registrarAtivacao(trx, pacote);
    return (await gravarOQueEstaEmVigor(trx)).linhas;
  }

  /** All of it or nothing: the facts of the two packs in force, when they are not written yet. */
  async function gravarOQueEstaEmVigor(trx: Trx) {
    const { protocolos, sigtap } = await emVigor(trx);
    if (!protocolos || !sigtap) throw new Error('Falta um pacote de protocolos ou do SIGTAP em vigor.');
    const sha256 = createHash('sha256').update([FORMATO, protocolos.sha256, sigtap.sha256].join('\n')).digest('hex');
    const carga = await trx
      .selectFrom('catalogo_cargas')
      .select('sha256')
      .orderBy('carregado_em', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (carga?.sha256 === sha256) return { carregado: false, sha256, linhas: {} };

    const partes = [
      await fatosDe(trx, protocolos.nome, 'protocolos'),
      await fatosDe(trx, sigtap.nome, 'sigtap'),
    ] as const;
    const fatos = comporFatos(...partes);
    const regras = semFaltas((faults) => conferirTudo(fatos, faults));
    const linhas = await gravarCatalogo(trx, fatos, regras);
    const carregado_em = sql<Date>`clock_timestamp()`;
    await trx
      .insertInto('catalogo_cargas')
      .values({ sha256, competencia_sigtap: fatos.procedimentos[0]?.competencia ?? '', carregado_em })
      .onConflict((oc) => oc.column('sha256').doUpdateSet({ carregado_em }))
      .execute();
    return { carregado: true, sha256, linhas };
  }

  async function comporComOsDeAgora(trx: Trx, pacote: PacoteLido): Promise<Fatos | undefined> {
    const { protocolos, sigtap } = await emVigor(trx);
    if (pacote.tipo === 'protocolos') {
      return sigtap && comporFatos(pacote.fatos, await fatosDe(trx, sigtap.nome, 'sigtap'));
    }
    return protocolos && comporFatos(await fatosDe(trx, protocolos.nome, 'protocolos'), pacote.fatos);
  }
}

async function fatosDe<T extends TipoDePacote>(trx: Trx, nome: string, tipo: T) {
  const pacote = await guardado(trx, nome);
  if (pacote.tipo !== tipo) throw new Error(`O pacote ${nome} não é do tipo ${tipo}.`);
  return pacote.fatos as Extract<PacoteLido, { tipo: T }>['fatos']; // just compared
}

/** Its signature is checked at every reading; that its key is trusted was settled when it came in, unless asked again. */
async function guardado(trx: Trx, nome: string, chaves?: readonly string[]): Promise<PacoteLido> {
  const pacote = await trx
    .selectFrom('catalogo_pacotes')
    .select(['arquivos', 'chave'])
    .where('nome', '=', nome)
    .executeTakeFirst();
  if (!pacote) throw new PacoteDesconhecidoError(`Não há pacote ${nome}: importe-o antes.`);
  const arquivos = new Map(Object.entries(pacote.arquivos).map(([arquivo, texto]) => [arquivo, Buffer.from(texto)]));
  return semFaltas((faults) => lerPacote(arquivos, chaves ?? [pacote.chave], faults));
}

function conferirTudo(fatos: Fatos, faults: FaultList): readonly RegraDoArquivo[] {
  conferirCatalogo(fatos, faults);
  return lerRegras(fatos, faults);
}

function semFaltas<T>(ler: (faults: FaultList) => T): T {
  const faults = new FaultList();
  const lido = ler(faults);
  if (faults.faults.length > 0) throw new PacoteRecusadoError(faults.faults);
  return lido;
}

export class PacoteDesconhecidoError extends Error {
  override readonly name = 'PacoteDesconhecidoError';
}

function guardados(trx: Trx): Promise<PacoteGuardado[]> {
  return trx
    .selectFrom('catalogo_pacotes')
    .select(['sha256', 'tipo', 'nome', 'do_produto', 'importado_em'])
    .orderBy('importado_em')
    .orderBy('nome')
    .execute();
}

async function emVigor(trx: Trx): Promise<Partial<Record<TipoDePacote, PacoteGuardado>>> {
  const linhas = await trx
    .selectFrom('catalogo_ativacoes as ativacao')
    .innerJoin('catalogo_pacotes as pacote', 'pacote.sha256', 'ativacao.sha256')
    .distinctOn('ativacao.tipo')
    .select(['pacote.sha256', 'pacote.tipo', 'pacote.nome', 'pacote.do_produto', 'pacote.importado_em'])
    .orderBy('ativacao.tipo')
    .orderBy('ativacao.id', 'desc')
    .execute();
  return Object.fromEntries(linhas.map((linha) => [linha.tipo, linha]));
}

/** False when it was there already, with these very files. */
async function guardar(
  trx: Trx,
  { sha256, tipo, nome, chave }: PacoteLido,
  arquivos: ArquivosDoPacote,
  do_produto: boolean,
): Promise<boolean> {
  const outro = await trx.selectFrom('catalogo_pacotes').select('sha256').where('nome', '=', nome).executeTakeFirst();
  if (outro?.sha256 === sha256) return false;
  if (outro)
    throw new PacoteRecusadoError([`pacote.json:1: já há um pacote ${nome} com outro conteúdo: dê outro nome`]);
  // Text by now: each was read as UTF-8, or the pack was refused.
  const conteudo = Object.fromEntries([...arquivos].map(([arquivo, bytes]) => [arquivo, bytes.toString('utf8')]));
  await trx
    .insertInto('catalogo_pacotes')
    .values({ sha256, tipo, nome, chave, do_produto, arquivos: JSON.stringify(conteudo) })
    .execute();
  return true;
}

async function registrarAtivacao(trx: Trx, { tipo, sha256 }: PacoteLido): Promise<void> {
  await trx.insertInto('catalogo_ativacoes').values({ tipo, sha256 }).execute();
}
