// What a screen reads goes through Recurso or Lista: a failure is told and asked again in one way, and never looks like
// a list of nothing.
import ts from 'typescript';
import { analisar, linhaDe, percorrer } from './jsx.ts';
import type { Portao } from './projeto.ts';

/** Where the words of the button stand. */
const BOTAO = 'frontend/src/shared/components/molecules/TentarDeNovo.tsx';

export const conferirLeituras: Portao = ({ arquivos, ler }) =>
  arquivos
    .filter((arquivo) => /^frontend\/src\/.*\.tsx$/.test(arquivo) && !arquivo.includes('/tests/') && arquivo !== BOTAO)
    .flatMap((arquivo) => {
      const faltas: string[] = [];
      const fonte = analisar(arquivo, ler(arquivo));
      const leituras = new Set<string>();
      percorrer(fonte, (no) => {
        if (ts.isVariableDeclaration(no) && ts.isIdentifier(no.name) && ehHook(no.initializer))
          leituras.add(no.name.text);
      });
      percorrer(fonte, (no) => {
        const falta = faltaEm(no, leituras);
        if (falta) faltas.push(`${arquivo}:${linhaDe(no)} ${falta}`);
      });
      return faltas;
    });

function faltaEm(no: ts.Node, leituras: ReadonlySet<string>): string | undefined {
  if ((ts.isJsxText(no) || ts.isStringLiteralLike(no)) && no.text.includes('Tentar de novo')) {
    return 'escreve "Tentar de novo" à mão: use Recurso, Lista ou Falha';
  }
  if (ts.isPropertyAccessExpression(no) && no.name.text === 'error' && leituras.has(no.expression.getText())) {
    return 'mostra a falha de uma leitura à mão: use Recurso ou Lista';
  }
  if (!ts.isBindingElement(no) || !ts.isObjectBindingPattern(no.parent)) return undefined;
  if (!ts.isVariableDeclaration(no.parent.parent) || !ehHook(no.parent.parent.initializer)) return undefined;
  const nome = (no.propertyName ?? no.name).getText();
  if (nome === 'error') return 'mostra a falha de uma leitura à mão: use Recurso ou Lista';
  return nome === 'data' && no.initializer
    ? 'faz de uma leitura que falhou uma vazia: use Recurso ou Lista'
    : undefined;
}

function ehHook(no: ts.Expression | undefined): boolean {
  return no !== undefined && ts.isCallExpression(no) && /^use[A-Z]/.test(no.expression.getText());
}
