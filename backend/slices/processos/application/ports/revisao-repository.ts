import type { ProcessoId } from '@autocusto/dominio/comum/ids.ts';
import type { ConteudoDoProcesso } from '@autocusto/dominio/processos/conteudo-do-processo.ts';

/** A processo as one edit left it, and who made that edit. */
export interface RevisaoCompleta {
  readonly processoId: ProcessoId;
  readonly versao: number;
  readonly criadoEm: Date;
  /** Null before authors were kept. */
  readonly autorId: string | null;
  readonly autorNome: string | null;
  readonly conteudo: ConteudoDoProcesso;
}

export interface RevisaoRepository {
  /** Of a processo that is not archived. */
  find(id: ProcessoId, versao: number): Promise<RevisaoCompleta | undefined>;
}
