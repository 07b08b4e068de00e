// A route is one line: it re-exports a page of a slice. What a screen does is in the slice.
import ts from 'typescript';
import { analisar } from './jsx.ts';
import type { Portao } from './projeto.ts';

export const conferirRotas: Portao = ({ arquivos, ler }) =>
  arquivos
    .filter((arquivo) => /^frontend\/src\/app\/(.*\/)?page\.tsx$/.test(arquivo))
    .filter((arquivo) => {
      const instrucoes = analisar(arquivo, ler(arquivo)).statements;
      return (
        instrucoes.filter(reexportaPagina).length !== 1 ||
        !instrucoes.every((no) => reexportaPagina(no) || ehMetadata(no))
      );
    })
    .map((arquivo) => `${arquivo}: deve só reexportar uma página de slices/<fatia>/pages (e, se quiser, metadata)`);

function reexportaPagina(no: ts.Statement): boolean {
  if (!ts.isExportDeclaration(no) || !no.moduleSpecifier || !ts.isStringLiteral(no.moduleSpecifier)) return false;
  return /^@\/slices\/[a-z]+\/pages\/[A-Z]\w*$/.test(no.moduleSpecifier.text) && no.getText().includes('default');
}

function ehMetadata(no: ts.Statement): boolean {
  if (ts.isImportDeclaration(no)) return no.importClause?.isTypeOnly === true;
  return ts.isVariableStatement(no) && /^export const metadata\b/.test(no.getText());
}
