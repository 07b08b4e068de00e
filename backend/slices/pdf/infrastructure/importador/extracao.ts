import type { OpcoesDeAnalise } from '../../application/ports/analisador-de-formularios.ts';
import { abrir, type DocumentoAberto, type PaginaAberta } from './abertura.ts';
import { type Dicionario, Fluxo } from './arquivo/objetos.ts';
import { desenharBotao, desenharCaixa } from './bordas.ts';
import { asArray, asDict, get, getDict, getText, inherited } from './leitura.ts';
import { LeitorDeTinta, type Tinta } from './conteudo/tinta.ts';
import { Conversor } from './conversao.ts';
import { decode } from './decodificacao.ts';
import type { Aviso, FormularioExtraido, PaginaExtraida } from '../../domain/formulario-extraido.ts';
import { desenharOpcoes, linhasDaLista } from './lista.ts';
import { lerLugares } from './lugares.ts';
import { decimal, matrizDaAparencia, quadroDaAparencia, temTinta } from './marcas.ts';
import { LIMITES } from './limites.ts';
import { vistoriar } from './portao.ts';
import type { Parte } from './substituicao.ts';
import { Recusa } from './recusa.ts';
import { camposAssinados, camposComValor, camposDesenhados } from './vazios.ts';
import { lerWidgets, type Widget } from './widgets.ts';
import { camadasOcultas } from './camadas.ts';

/** From the bytes of a foreign file to clean data. Runs in a worker that can be killed. @throws {Recusa} */
export async function extrair(bytes: Uint8Array, opcoes: OpcoesDeAnalise = {}): Promise<FormularioExtraido> {
  const inteiro = abrir(bytes);
  const documento = comPaginas(inteiro, opcoes.paginas);
  const widgets = lerWidgets(documento);
  const xfa = recusarXfaPuro(inteiro, widgets);
  if (!widgets.some(({ tipo }) => tipo === 'texto' || tipo === 'opcao')) throw new Recusa('pdf_sem_formulario');
  const assinados = camposAssinados(inteiro, widgets);
  if (assinados.length > 0) throw new Recusa('pdf_assinado', assinados);

  const vistoria = vistoriar(documento);
  const avisos: Aviso[] = [...vistoria.avisos];
  if (inteiro.arquivo.reparado) avisos.push({ codigo: 'estrutura_reparada', onde: 'arquivo' });
  if (xfa) avisos.push({ codigo: 'xfa_descartado', onde: 'documento' });
  if (vistoria.anotacoes.length > 0 && !opcoes.limparValores) throw new Recusa('pdf_com_anotacoes', vistoria.anotacoes);
  for (const onde of vistoria.anotacoes) avisos.push({ codigo: 'anotacao_descartada', onde });

  const comValor = camposComValor(documento, widgets);
  if (comValor.length > 0 && !opcoes.limparValores) throw new Recusa('pdf_com_valores', comValor);

  const conversor = new Conversor(camadasOcultas(documento.catalog), recursosDoFormulario(documento.catalog));
  const conteudos = documento.paginas.map(conteudoDaPagina);
  const tintas = documento.paginas.map((pagina, index) => lerTinta(pagina, conteudos[index]!, conversor)); // one each
  const desenhados = camposDesenhados(widgets, tintas, conversor);
  const ocultos = desenhados.noCampo.filter((nome) => !comValor.includes(nome));
  if (ocultos.length > 0 && !opcoes.limparValores) throw new Recusa('pdf_com_valores_desenhados', ocultos);
  if (desenhados.naPagina.length > 0 && !opcoes.aceitarDesenhos) {
    throw new Recusa('pdf_com_valores_desenhados', desenhados.naPagina);
  }

  const paginas = documento.paginas.map((pagina, index) =>
    converterPagina(
      pagina,
      conteudos[index]!,
      widgets.filter((widget) => widget.pagina === index),
      getDict(documento.catalog, 'AcroForm'),
      conversor,
      avisos,
    ),
  );
  const campos = lerLugares(documento, widgets, tintas, conversor, avisos);
  for (const fonte of conversor.fontesSubstituidas) avisos.push({ codigo: 'fonte_substituida', onde: fonte });
  return { formato: 1, objetos: conversor.objetos, paginas, campos, avisos, limpos: [...comValor, ...ocultos] };
}

/** What the drawings of fields may name without bringing it (ISO 32000-1, 12.7.2, DR). */
function recursosDoFormulario(catalog: Dicionario): Dicionario | undefined {
  const form = getDict(catalog, 'AcroForm');
  return form && getDict(form, 'DR');
}

function comPaginas(documento: DocumentoAberto, paginas: readonly number[] | undefined): DocumentoAberto {
  if (!paginas) return documento;
  const escolhidas = [...new Set(paginas)].map((numero) => {
    const pagina = documento.paginas[numero - 1];
    if (!pagina) throw new Recusa('pagina_inexistente');
    return pagina;
  });
  return { ...documento, paginas: escolhidas };
}

/** The AcroForm of a hybrid is a whole form of its own; a form that is XFA alone shows a page that asks for a program. */
function recusarXfaPuro({ catalog }: DocumentoAberto, widgets: readonly Widget[]): boolean {
  const form = getDict(catalog, 'AcroForm');
  if (!form || get(form, 'XFA') === undefined) return false;
  const hasFields = widgets.some(({ tipo }) => tipo === 'texto' || tipo === 'opcao');
  if (!hasFields || get(catalog, 'NeedsRendering') === true) throw new Recusa('pdf_xfa');
  return true;
}

function conteudoDaPagina({ dict }: PaginaAberta): Uint8Array {
  const contents = get(dict, 'Contents');
  if (contents === undefined) {
    if (dict.entradas.has('Contents')) throw new Recusa('pdf_incompleto');
    return new Uint8Array();
  }
  const streams = contents instanceof Fluxo ? [contents] : (asArray(contents, true) ?? []);
  const pieces = streams.flatMap((stream) => {
    if (!(stream instanceof Fluxo)) throw new Recusa('pdf_incompleto');
    // An operator ends where its stream does, so a line break belongs between two.
    return [decode(stream), Buffer.from('\n')];
  });
  const bytes = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (bytes > LIMITES.bytesDeConteudo) throw new Recusa('conteudo_excessivo');
  return Buffer.concat(pieces);
}

function recursosDaPagina({ dict }: PaginaAberta): Dicionario | undefined {
  return asDict(inherited(dict, 'Resources'));
}

function lerTinta(pagina: PaginaAberta, conteudo: Uint8Array, conversor: Conversor): readonly Tinta[] {
  const leitor = new LeitorDeTinta(conversor.orcamento);
  leitor.ler(conteudo, recursosDaPagina(pagina));
  return leitor.tintas;
}

/** The page without its form: its own drawing, then what widgets show while they are empty. */
function converterPagina(
  pagina: PaginaAberta,
  conteudo: Uint8Array,
  widgets: readonly Widget[],
  acroForm: Dicionario | undefined,
  conversor: Conversor,
  avisos: Aviso[],
): PaginaExtraida {
  const { area, rotate } = pagina;
  const mediaBox = [area.x0, area.y0, area.x1, area.y1] as const;
  const bbox = `/BBox[${mediaBox.map(decimal).join(' ')}]`;
  const { bytes, recursos } = conversor.conteudo(conteudo, recursosDaPagina(pagina));
  const form = (entries: readonly Parte[], content: Uint8Array) =>
    conversor.stream(
      // Without the page's own group: readers draw hairlines inside a transparency group thinner than on a page.
      [`/Type/XObject/Subtype/Form${bbox}/Resources`, ...entries],
      content,
    );
  const desenho = form(recursos, bytes);

  const decoracoes = widgets
    .filter(({ oculto }) => !oculto)
    .flatMap((widget) => decorar(widget, acroForm, conversor, avisos));
  if (decoracoes.length === 0) return { mediaBox, rotate, fundo: desenho };
  const nomes = decoracoes.flatMap(({ objeto }, index): Parte[] =>
    objeto === undefined ? [] : [`/D${index} `, { objeto }],
  );
  const operadores = decoracoes.map(({ operadores }, index) => operadores.replace('@', `/D${index}`));
  const fundo = conversor.stream(
    [`/Type/XObject/Subtype/Form${bbox}/Resources<</XObject<</P `, { objeto: desenho }, ...nomes, '>>>>'],
    Buffer.from(['q /P Do Q', ...operadores].join('\n')),
  );
  return { mediaBox, rotate, fundo };
}

interface Decoracao {
  readonly objeto?: number;
  readonly operadores: string;
}

/** A button shows its off-state; a text field its background and border; a list its options. None shows a value. */
function decorar(widget: Widget, form: Dicionario | undefined, conversor: Conversor, avisos: Aviso[]): Decoracao[] {
  if (widget.tipo === 'texto') {
    const linhas = linhasDaLista(widget, form);
    const caixa = desenharCaixa(widget).map((operadores) => ({ operadores }));
    return linhas ? [...caixa, { objeto: desenharOpcoes(linhas, conversor), operadores: 'q @ Do Q' }] : caixa;
  }
  if (widget.tipo !== 'opcao') return [];
  const { rect, aparencia, nome } = widget;
  const { desligado, ligados } = aparencia;
  if (!desligado) {
    // With a drawing of the mark the box is in it, or on the page.
    if (ligados.some(({ desenho }) => desenho)) return [];
    return desenharBotao(widget, isRedondo(widget)).map((operadores) => ({ operadores }));
  }
  if (!temTinta(desligado, conversor)) return [];
  const matriz = matrizDaAparencia(desligado, rect);
  if (ligados.length > 0 && temLetras(desligado, conversor)) {
    avisos.push({ codigo: 'estado_desligado_desenhado', onde: nome });
  }
  const objeto = conversor.desenho(desligado, undefined, quadroDaAparencia(desligado, rect));
  return [{ objeto, operadores: `q ${matriz.map(decimal).join(' ')} cm @ Do Q` }];
}

/** A button whose mark is a disc is a circle. */
function isRedondo({ dict }: Widget): boolean {
  const characteristics = getDict(dict, 'MK');
  return (characteristics && getText(characteristics, 'CA')) === 'l';
}

function temLetras(form: Fluxo, conversor: Conversor): boolean {
  const leitor = new LeitorDeTinta(conversor.orcamento, conversor.padrao);
  leitor.lerFormulario(form, undefined, [1, 0, 0, 1, 0, 0], 0);
  return leitor.tintas.some(({ tipo, branca }) => tipo === 'texto' && !branca);
}
