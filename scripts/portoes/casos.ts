// A name turns from one case into the other in dominio/comum/caso.ts alone: `criada_em: chave.criadaEm` is its to write.
import { camelKey } from '../../dominio/comum/caso.ts';
import type { Portao } from './projeto.ts';

/** A repository names its columns, who speaks a foreign protocol its parameters. */
const EM =
  /^(backend\/(shared|slices\/\w+\/(domain|application|infrastructure\/(api|portaria)))|frontend\/src|dominio)\/.*\.tsx?$/;
const ALHEIO = /\/(tests|migrations)\/|\.gerado\.|^dominio\/comum\/caso\.ts$/;
const PAR = /(?<![.?\w])(\w+): (\w+(?:\??\.\w+)*)/g;

export const conferirCasos: Portao = ({ arquivos, ler }) =>
  arquivos
    .filter((arquivo) => EM.test(arquivo) && !ALHEIO.test(arquivo))
    .flatMap((arquivo) =>
      [...ler(arquivo).matchAll(PAR)]
        .filter(([, nome = '', valor = '']) =>
          valor.split(/\W+/).some((parte) => parte !== nome && camelKey(parte) === camelKey(nome)),
        )
        .map(([par]) => `${arquivo}: "${par}" muda de caso à mão`),
    );
