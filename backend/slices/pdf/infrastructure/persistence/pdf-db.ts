import type { ColumnType, Generated } from 'kysely';
import type { MapaDoModelo } from '../../domain/mapa-do-modelo.ts';
import type { Situacao } from '../../domain/modelo-importado.ts';

/** Tables that this slice may see. */
export interface PdfDb {
  modelos_importados: {
    id: string;
    documento: string;
    uf: string | null;
    protocolo: string | null;
    titulo: string;
    versao: number;
    situacao: Generated<Situacao>;
    arquivo: Buffer;
    arquivo_sha256: string;
    formulario: Buffer;
    paginas: number;
    mapa: ColumnType<MapaDoModelo, string, string>;
    hash: string | null;
    edicao: Generated<number>;
    criado_por: string | null;
    criado_em: Generated<Date>;
    ativado_em: Date | null;
  };
}
