import ts from 'typescript';

export type Abertura = ts.JsxOpeningElement | ts.JsxSelfClosingElement;

export function analisar(arquivo: string, texto: string): ts.SourceFile {
  return ts.createSourceFile(arquivo, texto, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
}

export function percorrer(raiz: ts.Node, visitar: (no: ts.Node) => void): void {
  visitar(raiz);
  ts.forEachChild(raiz, (filho) => percorrer(filho, visitar));
}

export function linhaDe(no: ts.Node): number {
  const fonte = no.getSourceFile();
  return fonte.getLineAndCharacterOfPosition(no.getStart()).line + 1;
}

export function nomeDaTag(abertura: Abertura): string {
  return abertura.tagName.getText();
}

export function atributo(abertura: Abertura, nome: string): ts.JsxAttribute | undefined {
  return abertura.attributes.properties
    .filter(ts.isJsxAttribute)
    .find((candidato) => candidato.name.getText() === nome);
}

/** The text of a literal attribute; undefined when it is an expression or absent. */
export function textoDoAtributo(abertura: Abertura, nome: string): string | undefined {
  const valor = valorDe(atributo(abertura, nome));
  return valor && ts.isStringLiteralLike(valor) ? valor.text : undefined;
}

export function valorDe(attr: ts.JsxAttribute | undefined): ts.Expression | undefined {
  const inicial = attr?.initializer;
  if (!inicial) return undefined;
  return ts.isJsxExpression(inicial) ? inicial.expression : inicial;
}
