import { conectar } from '../../../../../shared/database/conectar.ts';
import { createHash, type Hash } from 'node:crypto';
import pg from 'pg';

/** `anterior_reescrito`: the row is whole, but the one before it is not the one that it was chained to. */
export type Motivo =
  'alterado' | 'ausente' | 'reordenado' | 'anterior_reescrito' | 'cabeca_diferente' | 'fora_de_cadeia';

export interface Quebra {
  readonly cadeia: string;
  readonly sequencia: number;
  readonly motivo: Motivo;
}

export interface RelatorioDaAuditoria {
  readonly eventos: number;
  readonly cadeias: number;
  /** The first broken row of each broken chain. */
  readonly quebras: readonly Quebra[];
  /** `<instant>/<hash>`: what every chain was at that instant, to be kept elsewhere. */
  readonly ancora: string;
  /** Whether the chains still contain what an earlier anchor saw; undefined without one. */
  readonly ancoraConfere: boolean | undefined;
}

interface Linha {
  readonly cadeia: string;
  readonly sequencia: string;
  readonly anterior: string;
  readonly hash: string;
  readonly texto: string;
  readonly ate_agora: boolean;
  readonly ate_ancora: boolean;
}

const LOTE = 2_000;
const ZEROS = '00'.repeat(32);
const ANCORA = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)\/([0-9a-f]{64})$/;

export function ehAncora(texto: string): boolean {
  return ANCORA.test(texto);
}

export class AncoraInvalidaError extends Error {
  override readonly name = 'AncoraInvalidaError';

  constructor() {
    super('A âncora não tem a forma "<instante>/<hash>" que este comando imprime.');
  }
}

/**
 * Computes every chain again, apart from the code that made it. One snapshot, whatever is written meanwhile.
 * @throws {AncoraInvalidaError}
 */
export async function verificarAuditoria(
  ownerUrl: string,
  { ancora }: { readonly ancora?: string | undefined } = {},
): Promise<RelatorioDaAuditoria> {
  const [, instante, esperado] = ancora === undefined ? [] : (ANCORA.exec(ancora) ?? []);
  if (ancora !== undefined && instante === undefined) throw new AncoraInvalidaError();

  const leitor = await conectar(ownerUrl, { application_name: 'autocusto-auditoria' });
  try {
    await assertVeTudo(leitor);
    const agora = await fotografar(ownerUrl, leitor);
    const conferencia = new Conferencia(leitor, await cabecas(leitor));
    const deAgora = new Ancora(agora);
    const deAntes = new Ancora(instante ?? agora);
    for await (const linha of linhas(leitor, agora, instante ?? agora)) {
      await conferencia.conferir(linha);
      if (linha.ate_agora) deAgora.anotar(linha);
      if (linha.ate_ancora) deAntes.anotar(linha);
    }
    conferencia.terminar();
    return {
      ...{ eventos: conferencia.eventos, cadeias: conferencia.cadeias, quebras: conferencia.quebras },
      ancora: deAgora.texto(),
      ancoraConfere: esperado === undefined ? undefined : deAntes.texto() === ancora,
    };
  } finally {
    await leitor.end();
  }
}

/** Row-level security would show another role an empty audit, which is a whole one. */
async function assertVeTudo(leitor: pg.Client): Promise<void> {
  const { rows } = await leitor.query<{ dono: boolean }>(
    `select pg_has_role(current_user, relowner, 'member') as dono from pg_class
     where oid = 'public.eventos_auditoria'::regclass`,
  );
  if (!rows[0]?.dono) throw new Error('Só o papel dono do banco (DATABASE_OWNER_URL) vê a auditoria inteira.');
}

/**
 * Opens the snapshot while nobody is between the instant of an event and its commit: later, every event up to that
 * instant is in the snapshot, and no other ever is.
 */
async function fotografar(ownerUrl: string, leitor: pg.Client): Promise<string> {
  const porteiro = await conectar(ownerUrl, { application_name: 'autocusto-auditoria' });
  try {
    await porteiro.query("begin; set local lock_timeout = '30s'; lock table cadeias_auditoria in exclusive mode");
    await leitor.query('begin isolation level repeatable read read only');
    const { rows } = await leitor.query<{ agora: string }>(
      `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as agora`,
    );
    return rows[0]?.agora ?? '';
  } finally {
    await porteiro.end(); // rolls back, which is all the lock was for
  }
}

async function cabecas(leitor: pg.Client): Promise<Map<string, { sequencia: number; hash: string }>> {
  const { rows } = await leitor.query<{ cadeia: string; sequencia: string; hash: string }>(
    `select usuario_id as cadeia, sequencia, encode(hash, 'hex') as hash from cadeias_auditoria`,
  );
  return new Map(rows.map(({ cadeia, sequencia, hash }) => [cadeia, { sequencia: Number(sequencia), hash }]));
}

/** The canonical text is PostgreSQL's own of a jsonb array: no time zone, no locale, no order of members to choose. */
async function* linhas(leitor: pg.Client, agora: string, ancora: string): AsyncGenerator<Linha> {
  await leitor.query(`
    declare eventos no scroll cursor for
    select usuario_id as cadeia, sequencia, encode(hash_anterior, 'hex') as anterior, encode(hash, 'hex') as hash,
      jsonb_build_array(
        usuario_id, sequencia, extract(epoch from em)::text, ator_id, acao, recurso_id, to_jsonb(pacientes), detalhe,
        pedido_id, endereco
      )::text as texto,
      em <= ${pg.escapeLiteral(agora)}::timestamptz as ate_agora,
      em <= ${pg.escapeLiteral(ancora)}::timestamptz as ate_ancora
    from eventos_auditoria order by usuario_id, sequencia
  `);
  for (;;) {
    const { rows } = await leitor.query<Linha>(`fetch ${LOTE} from eventos`);
    if (rows.length === 0) return;
    yield* rows;
  }
}

class Conferencia {
  readonly quebras: Quebra[] = [];
  eventos = 0;
  cadeias = 0;
  readonly #leitor: pg.Client;
  readonly #cabecas: Map<string, { sequencia: number; hash: string }>;
  #cadeia: string | undefined;
  #quebrada = false;
  #sequencia = 0;
  #hash = ZEROS;

  constructor(leitor: pg.Client, cabecas: Map<string, { sequencia: number; hash: string }>) {
    this.#leitor = leitor;
    this.#cabecas = cabecas;
  }

  async conferir(linha: Linha): Promise<void> {
    this.eventos += 1;
    if (linha.cadeia !== this.#cadeia) this.#comecar(linha.cadeia);
    if (this.#quebrada) return;
    const motivo = await this.#motivo(linha);
    // What is missing is what should have come, not what came instead.
    if (motivo) this.#quebrar(motivo === 'ausente' ? this.#sequencia + 1 : Number(linha.sequencia), motivo);
    this.#sequencia = Number(linha.sequencia);
    this.#hash = linha.hash;
  }

  terminar(): void {
    this.#fechar();
    for (const cadeia of this.#cabecas.keys()) {
      this.cadeias += 1;
      this.quebras.push({ cadeia, sequencia: 1, motivo: 'ausente' });
    }
  }

  #comecar(cadeia: string): void {
    this.#fechar();
    this.cadeias += 1;
    this.#cadeia = cadeia;
    this.#quebrada = false;
    this.#sequencia = 0;
    this.#hash = ZEROS;
  }

  /** Whoever takes rows from the end is told by the head, which knows how many there were. */
  #fechar(): void {
    if (this.#cadeia === undefined) return;
    const cabeca = this.#cabecas.get(this.#cadeia);
    this.#cabecas.delete(this.#cadeia);
    if (this.#quebrada) return;
    if (!cabeca) this.#quebrar(this.#sequencia, 'cabeca_diferente');
    else if (cabeca.sequencia > this.#sequencia) this.#quebrar(this.#sequencia + 1, 'ausente');
    else if (cabeca.sequencia < this.#sequencia || cabeca.hash !== this.#hash) {
      this.#quebrar(this.#sequencia, 'cabeca_diferente');
    }
  }

  async #motivo(linha: Linha): Promise<Motivo | undefined> {
    const sequencia = Number(linha.sequencia);
    if (sequencia < 1) return 'fora_de_cadeia';
    if (sequencia > this.#sequencia + 1) return 'ausente';
    const inteira = sha256(linha.anterior, linha.texto) === linha.hash;
    if (linha.anterior === this.#hash) return inteira ? undefined : 'alterado';
    if (await this.#existe(linha.cadeia, linha.anterior)) return 'reordenado';
    return inteira ? 'anterior_reescrito' : 'alterado';
  }

  /** Chained to another row of the same chain, or to its beginning: it was moved. */
  async #existe(cadeia: string, hash: string): Promise<boolean> {
    if (hash === ZEROS) return true;
    const { rowCount } = await this.#leitor.query(
      `select from eventos_auditoria where usuario_id = $1 and hash = decode($2, 'hex') limit 1`,
      [cadeia, hash],
    );
    return (rowCount ?? 0) > 0;
  }

  #quebrar(sequencia: number, motivo: Motivo): void {
    this.#quebrada = true;
    this.quebras.push({ cadeia: this.#cadeia ?? '', sequencia, motivo });
  }
}

/** One hash over the last event of every chain up to an instant. */
class Ancora {
  readonly #instante: string;
  readonly #total: Hash;
  #ultima: Linha | undefined;

  constructor(instante: string) {
    this.#instante = instante;
    this.#total = createHash('sha256').update(instante);
  }

  anotar(linha: Linha): void {
    if (this.#ultima && this.#ultima.cadeia !== linha.cadeia) this.#fechar();
    this.#ultima = linha;
  }

  texto(): string {
    this.#fechar();
    this.#ultima = undefined;
    return `${this.#instante}/${this.#total.copy().digest('hex')}`;
  }

  #fechar(): void {
    if (!this.#ultima) return;
    const { cadeia, sequencia, hash } = this.#ultima;
    this.#total.update(`\n${cadeia} ${sequencia} ${hash}`);
  }
}

function sha256(anterior: string, texto: string): string {
  return createHash('sha256').update(anterior, 'hex').update(texto, 'utf8').digest('hex');
}
