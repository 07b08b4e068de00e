// Gates that one expression on a line decides.
import type { Portao, Projeto } from './projeto.ts';

/** Playwright finds by test id only: texts change, ids are a promise. */
export const conferirPlaywright: Portao = (projeto) =>
  linhasCom(projeto, {
    em: (arquivo) => /^frontend\/tests\/.*\.ts$/.test(arquivo),
    padrao: /\.(?:getBy(?!TestId)\w+|locator|\$\$?)\(/,
    falta: 'procura por algo que não é data-testid',
  });

/** A skipped or lonely test lets the rest pass unseen. */
export const conferirTestesInteiros: Portao = (projeto) =>
  linhasCom(projeto, {
    em: (arquivo) => /\.(test|spec)\.tsx?$/.test(arquivo) && !arquivo.startsWith('scripts/portoes/'),
    padrao:
      /\b(?:it|test|describe)(?:\.\w+)*\.(?:skip|only|todo|fixme|failing)\b|\b(?:xit|xtest|xdescribe|fit|fdescribe)\(/,
    falta: 'pula ou isola um teste',
  });

const REGISTRO = 'frontend/src/shared/services/local-storage.ts';

/** What a browser keeps is listed in one file, where anyone can see that nothing of a patient is in it. */
export const conferirLocalStorage: Portao = (projeto) => [
  ...linhasCom(projeto, {
    em: (arquivo) => /^frontend\/src\/.*\.tsx?$/.test(arquivo) && arquivo !== REGISTRO && !arquivo.includes('/tests/'),
    padrao: /\b(?:localStorage|sessionStorage|indexedDB)\b/,
    falta: `usa o armazenamento do navegador fora de ${REGISTRO}`,
  }),
  ...linhasCom(projeto, {
    em: (arquivo) => arquivo === REGISTRO,
    padrao: /^\s*\w+: '(?![a-z][a-zA-Z0-9]*')/,
    falta: 'tem chave que não está em camelCase',
  }),
];

/** The operationId is the only name of an operation that the SPA knows, also for what it keeps of an answer. */
export const conferirCaminhos: Portao = (projeto) =>
  linhasCom(projeto, {
    em: (arquivo) =>
      /^frontend\/src\/.*\/services\/[^/]*\.ts$/.test(arquivo) && !/\.gerado\.ts$|\/transporte\.ts$/.test(arquivo),
    padrao: /['"`]\/(?!problemas\/|pdfjs\b)[a-z]/,
    falta: 'escreve um caminho da API à mão: use o operationId',
  });

/** Sent before the page is alive, a form without a method puts what was typed, a password too, into the address. */
export const conferirFormularios: Portao = ({ arquivos, ler }) =>
  arquivos
    .filter((arquivo) => /^frontend\/src\/.*\.tsx$/.test(arquivo) && !arquivo.includes('/tests/'))
    .filter((arquivo) => /<form\b(?!\s+method="post")/.test(ler(arquivo)))
    .map((arquivo) => `${arquivo} tem <form> que não começa por method="post"`);

interface Procura {
  readonly em: (arquivo: string) => boolean;
  readonly padrao: RegExp;
  readonly falta: string;
}

function linhasCom({ arquivos, ler }: Projeto, { em, padrao, falta }: Procura): string[] {
  return arquivos.filter(em).flatMap((arquivo) =>
    ler(arquivo)
      .split('\n')
      .flatMap((linha, indice) => (padrao.test(linha) ? [`${arquivo}:${indice + 1} ${falta}`] : [])),
  );
}
