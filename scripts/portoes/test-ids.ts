// Every element a person acts on has a test id of its slice and a name that a screen reader can say.
import ts from 'typescript';
import { type Abertura, analisar, atributo, linhaDe, nomeDaTag, percorrer, textoDoAtributo, valorDe } from './jsx.ts';
import type { Portao } from './projeto.ts';

const TEST_ID = /^(auth|medicos|processos|pdf|home|shared)(-[a-z0-9]+){2,}$/;

/** Not what is done by a link (`ConfirmacaoPorLink`). */
const BOTOES_E_LINKS = /^(button|a|[A-Z]\w*Button|Button|Link|[A-Z]\w*(?<!Por)Link)$/;
const CAMPOS =
  /^(input|select|textarea|Input|[A-Z]\w*Input|Select|Textarea|Checkbox|Radio|Combobox|RadioGroup|(Text|Select|Textarea|Password)Field)$/;
const PAPEIS = [
  'button',
  'link',
  'checkbox',
  'radio',
  'switch',
  'tab',
  'menuitem',
  'option',
  'combobox',
  'textbox',
  'searchbox',
  'slider',
];

/** Parts that receive their id and name from whoever uses them: `{...rest}`, `{...control}`, `{...props}`. */
const PECAS = /^frontend\/src\/(shared|slices\/[^/]+)\/components\/(atoms|molecules)\//;
const REPASSE = ['rest', 'props', 'control'];

export const conferirTestIds: Portao = ({ arquivos, ler }) =>
  arquivos
    .filter(
      (arquivo) => arquivo.startsWith('frontend/src/') && arquivo.endsWith('.tsx') && !arquivo.includes('/tests/'),
    )
    .flatMap((arquivo) => {
      const faltas: string[] = [];
      const fonte = analisar(arquivo, ler(arquivo));
      percorrer(fonte, (no) => {
        if (!ts.isJsxOpeningElement(no) && !ts.isJsxSelfClosingElement(no)) return;
        if (!ehInterativo(no)) return;
        const onde = `${arquivo}:${linhaDe(no)} <${nomeDaTag(no)}>`;
        const repassa = PECAS.test(arquivo) && repassaAtributos(no);
        if (!repassa || atributo(no, 'data-testid')) {
          const falta = faltaNoTestId(no, fatiaDe(arquivo));
          if (falta) faltas.push(`${onde} ${falta}`);
        }
        if (!repassa && !temNome(no, fonte)) faltas.push(`${onde} não tem nome acessível`);
      });
      return faltas;
    });

/** Screens that moved to another slice keep the names that QA's flows know them by. */
const NOMES_DE_ANTES: Readonly<Record<string, string>> = {
  'frontend/src/slices/processos/pages/VerDocumentoPage.tsx': 'pdf',
  'frontend/src/slices/processos/components/organisms/RenovarDialog.tsx': 'shared',
};

function fatiaDe(arquivo: string): string | undefined {
  return (
    NOMES_DE_ANTES[arquivo] ??
    /^frontend\/src\/slices\/([^/]+)\//.exec(arquivo)?.[1] ??
    (arquivo.includes('/shared/') ? 'shared' : undefined)
  );
}

function ehInterativo(abertura: Abertura): boolean {
  const tag = nomeDaTag(abertura);
  if (tag === 'input' && textoDoAtributo(abertura, 'type') === 'hidden') return false;
  if (tag === 'a' && !atributo(abertura, 'href')) return false;
  if (BOTOES_E_LINKS.test(tag) || CAMPOS.test(tag)) return true;
  const papel = textoDoAtributo(abertura, 'role');
  return papel !== undefined && PAPEIS.includes(papel);
}

function repassaAtributos(abertura: Abertura): boolean {
  return abertura.attributes.properties.some(
    (attr) => ts.isJsxSpreadAttribute(attr) && REPASSE.includes(attr.expression.getText()),
  );
}

function faltaNoTestId(abertura: Abertura, fatia: string | undefined): string | undefined {
  const attr = atributo(abertura, 'data-testid');
  if (!attr) return 'não tem data-testid';
  const valor = valorDe(attr);
  if (!valor) return 'tem data-testid vazio';
  const errado = idsPossiveis(valor).find((id) => !TEST_ID.test(id) || (fatia && !id.startsWith(`${fatia}-`)));
  return errado === undefined
    ? undefined
    : `tem data-testid "${errado}", e não ${fatia ?? 'fatia'}-componente-elemento`;
}

/** What the expression can become; nothing for one that a prop brings (`{testId}`, `{`${testId}-fechar`}`). */
function idsPossiveis(valor: ts.Expression): string[] {
  if (ts.isStringLiteralLike(valor)) return [valor.text];
  if (ts.isConditionalExpression(valor)) return [...idsPossiveis(valor.whenTrue), ...idsPossiveis(valor.whenFalse)];
  if (ts.isTemplateExpression(valor) && valor.head.text !== '') {
    const resto = valor.templateSpans.map((trecho) => trecho.literal.text);
    // A variable piece stands for one word, or for a suffix when it follows a finished word.
    return [resto.reduce((id, texto) => `${id}${id.endsWith('-') ? 'x' : ''}${texto}`, valor.head.text)];
  }
  return [];
}

function temNome(abertura: Abertura, fonte: ts.SourceFile): boolean {
  if (['aria-label', 'aria-labelledby', 'label', 'legend'].some((nome) => atributo(abertura, nome))) return true;
  const elemento = ts.isJsxOpeningElement(abertura) ? abertura.parent : undefined;
  const papelDeBotao = BOTOES_E_LINKS.test(nomeDaTag(abertura)) || atributo(abertura, 'role') !== undefined;
  if (papelDeBotao && elemento && elemento.children.some(temTexto)) return true;
  if (dentroDeLabel(abertura) || recebeControl(abertura)) return true;
  const id = valorDe(atributo(abertura, 'id'))?.getText();
  return id !== undefined && temLabelPara(id, fonte);
}

/** FormField hands its `control`, whose id its label names, to what it surrounds. */
function recebeControl(abertura: Abertura): boolean {
  return abertura.attributes.properties.some(
    (attr) => ts.isJsxSpreadAttribute(attr) && attr.expression.getText() === 'control',
  );
}

/** Text or an expression somewhere inside; an icon alone says nothing. The Logo is the product's name. */
function temTexto(filho: ts.JsxChild): boolean {
  if (ts.isJsxText(filho)) return filho.text.trim() !== '';
  if (ts.isJsxExpression(filho)) return filho.expression !== undefined;
  if (ts.isJsxElement(filho))
    return atributo(filho.openingElement, 'aria-hidden') === undefined && filho.children.some(temTexto);
  if (ts.isJsxSelfClosingElement(filho)) return nomeDaTag(filho) === 'Logo';
  if (ts.isJsxFragment(filho)) return filho.children.some(temTexto);
  return false;
}

function dentroDeLabel(no: ts.Node): boolean {
  for (let pai: ts.Node | undefined = no.parent; pai; pai = pai.parent) {
    if (ts.isJsxElement(pai) && nomeDaTag(pai.openingElement).toLowerCase() === 'label') return true;
  }
  return false;
}

function temLabelPara(id: string, fonte: ts.SourceFile): boolean {
  let achou = false;
  percorrer(fonte, (no) => {
    if (ts.isJsxOpeningElement(no)) achou ||= valorDe(atributo(no, 'htmlFor'))?.getText() === id;
  });
  return achou;
}
