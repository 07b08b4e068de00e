import ts from 'typescript';
import { analisar } from '../portoes/jsx.ts';
import type { Projeto } from '../portoes/projeto.ts';
import { tabela } from './partes.ts';

/** The frontend's and the domain's half of TYPES_REFERENCE.md: every exported type, where it is and what it says of itself. */
export function tiposDoCodigo({ arquivos, ler }: Projeto, pastas: RegExp): string {
  const linhas = arquivos
    .filter((arquivo) => pastas.test(arquivo) && /\.tsx?$/.test(arquivo) && !/\/tests\/|\.gerado\.ts$/.test(arquivo))
    .flatMap((arquivo) =>
      analisar(arquivo, ler(arquivo))
        .statements.filter(ehTipoExportado)
        .map((no) => [arquivo, no] as const),
    )
    .map(([arquivo, no]) => [`\`${no.name.text}\``, arquivo, comentarioDe(no)]);
  return tabela(['tipo', 'arquivo', 'o que é'], linhas);
}

type Tipo = ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

function ehTipoExportado(no: ts.Statement): no is Tipo {
  const tipo = ts.isInterfaceDeclaration(no) || ts.isTypeAliasDeclaration(no);
  return tipo && (no.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false);
}

function comentarioDe(no: Tipo): string {
  const [doc] = ts.getJSDocCommentsAndTags(no);
  return (doc && ts.getTextOfJSDocComment(doc.comment)) ?? '';
}
