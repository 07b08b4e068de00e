// Files in kebab-case, React components in PascalCase.tsx.
import type { Portao } from './projeto.ts';

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/;
const KEBAB_FOLDER = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const COMPONENTE = /^[A-Z][A-Za-z0-9]*\.tsx$/;

/** Named as the database names what they define. */
const OBJETO = /^backend\/shared\/database\/objetos\/[a-z]+\/[a-z0-9_.]+\.sql$/;

const CODIGO = /\.(ts|tsx|js|mjs|cjs|css|sql|sh|svg|html)$/;
/** Next.js names the files of a route; a test is named after what it tells. */
const SEM_COMPONENTE = /^frontend\/src\/(app\/|.*\/tests\/)/;

export const conferirNomes: Portao = ({ arquivos }) =>
  arquivos
    .filter((arquivo) => CODIGO.test(arquivo) && !OBJETO.test(arquivo))
    .flatMap((arquivo) => {
      const pastas = arquivo.split('/');
      const nome = pastas.pop() ?? '';
      const faltas: string[] = [];
      const pasta = pastas.find((parte) => !parte.startsWith('.') && !KEBAB_FOLDER.test(parte));
      if (pasta) faltas.push(`${arquivo}: a pasta "${pasta}" não está em kebab-case`);
      const componente = arquivo.startsWith('frontend/src/') && nome.endsWith('.tsx') && !SEM_COMPONENTE.test(arquivo);
      if (nome.startsWith('.')) return faltas;
      if (componente && !COMPONENTE.test(nome)) faltas.push(`${arquivo}: componente React se chama PascalCase.tsx`);
      if (!componente && !KEBAB.test(nome)) faltas.push(`${arquivo}: o arquivo não está em kebab-case`);
      return faltas;
    });
