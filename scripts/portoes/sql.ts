// The text of a function in force stands in its own file, where the next person looks for it.
import type { Portao } from './projeto.ts';

const MIGRACAO = /^backend\/shared\/database\/migrations\/(.*)\.ts$/;
/** Until here functions were written in migrations, which stay as they are. */
const HISTORIA = '2026-11-30t1099';
const FUNCAO = /\bcreate\s+(?:or\s+replace\s+)?function\b|\bdefine(?:ForApp|Internal)\(/i;

export const conferirSql: Portao = ({ arquivos, ler }) =>
  arquivos
    .filter((arquivo) => (MIGRACAO.exec(arquivo)?.[1] ?? '') > HISTORIA && FUNCAO.test(ler(arquivo)))
    .map((arquivo) => `${arquivo} define uma função: ela fica em backend/shared/database/objetos/funcoes/`);
