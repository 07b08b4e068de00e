import { type PDFDict, PDFRawStream } from 'pdf-lib';
import type { OpcoesDeAnalise } from '../../application/ports/analisador-de-formularios.ts';
import { abrir, type DocumentoAberto, type PaginaAberta } from './abertura.ts';
import { asDict, get, getArray, getDict, getName, getNumber, getNumbers, inherited } from './leitura.ts';
import { LeitorDeTinta, type Tinta } from './conteudo/tinta.ts';
import { Conversor } from './conversao.ts';
import { decode } from './decodificacao.ts';
import type { Aviso, FormularioExtraido, PaginaExtraida } from '../../domain/formulario-extraido.ts';
import { lerLugares } from './lugares.ts';
import { decimal, matrizDaAparencia, temTinta } from './marcas.ts';
import { LIMITES } from './limites.ts';
import { vistoriar } from './portao.ts';
import type { Parte } from './substituicao.ts';
import { Recusa } from './recusa.ts';
import { camposComValor, camposDesenhados } from './vazios.ts';
import { hex, lerWidgets, type Widget } from './widgets.ts';
import { camadasOcultas } from './camadas.ts';

/** From the bytes of a foreign file to clean data. Runs in a worker that can be killed. @throws {Recusa} */
export async function extrair(bytes: Uint8Array, opcoes: OpcoesDeAnalise = {}): Promise<FormularioExtraido> {
  const inteiro = await abrir(bytes);
  const avisos: Aviso[] = [];
  const { links } = vistoriar(inteiro);
  if (links > 0) avisos.push({ codigo: 'links_descartados', onde: String(links) });

  const documento = comPaginas(inteiro, opcoes.paginas);
  const widgets = lerWidgets(documento);
  if (!widgets.some(({ tipo }) => tipo === 'texto' || tipo === 'opcao')) throw new Recusa('pdf_sem_formulario');
  refuseSignatures(widgets);

  const comValor = camposComValor(documento, widgets);
  if (comValor.length > 0 && !opcoes.limparValores) throw new Recusa('pdf_com_valores', comValor);

  const conversor = new Conversor(camadasOcultas(documento.catalog));
  const conteudos = documento.paginas.map(conteudoDaPagina);
  const tintas = documento.paginas.map((pagina, index) => lerTinta(pagina, conteudos[index]!, conversor)); // one each
  const desenhados = camposDesenhados(widgets, tintas, conversor.orcamento);
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
      conversor,
      avisos,
    ),
  );
  const campos = lerLugares(documento, widgets, tintas, conversor, avisos);
  for (const fonte of conversor.fontesSubstituidas) avisos.push({ codigo: 'fonte_substituida', onde: fonte });
  return { formato: 1, objetos: conversor.objetos, paginas, campos, avisos, limpos: [...comValor, ...ocultos] };
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

function refuseSignatures(widgets: readonly Widget[]): void {
  const isSigned = ({ tipo, dict }: Widget) => tipo === 'assinatura' && inherited(dict, 'V') !== undefined;
  if (widgets.some(isSigned)) throw new Recusa('pdf_assinado');
}

function conteudoDaPagina({ dict }: PaginaAberta): Uint8Array {
  const contents = get(dict, 'Contents');
  if (contents === undefined) {
    if (dict.keys().some((key) => key.toString() === '/Contents')) throw new Recusa('pdf_incompleto');
    return new Uint8Array();
  }
  const streams = contents instanceof PDFRawStream ? [contents] : (getArray(dict, 'Contents') ?? []);
  const pieces = streams.flatMap((stream) => {
    if (!(stream instanceof PDFRawStream)) throw new Recusa('pdf_incompleto');
    // An operator ends where its stream does, so a line break belongs between two.
    return [decode(stream), Buffer.from('\n')];
  });
  const bytes = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (bytes > LIMITES.bytesDeConteudo) throw new Recusa('conteudo_excessivo');
  return Buffer.concat(pieces);
}

function recursosDaPagina({ dict }: PaginaAberta): PDFDict | undefined {
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

  const decoracoes = widgets.filter(({ oculto }) => !oculto).flatMap((widget) => decorar(widget, conversor, avisos));
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

/** A button shows its off-state; a text field its background and border. Neither shows a value. */
function decorar(widget: Widget, conversor: Conversor, avisos: Aviso[]): Decoracao[] {
  const { rect, aparencia, dict, nome } = widget;
  if (widget.tipo === 'opcao') {
    const { desligado } = aparencia;
    if (!desligado || !temTinta(desligado, conversor)) return [];
    const matriz = matrizDaAparencia(desligado, rect);
    if (aparencia.ligados.length > 0 && temLetras(desligado, conversor)) {
      avisos.push({ codigo: 'estado_desligado_desenhado', onde: nome });
    }
    return [
      { objeto: conversor.desenho(desligado, undefined), operadores: `q ${matriz.map(decimal).join(' ')} cm @ Do Q` },
    ];
  }
  if (widget.tipo !== 'texto') return [];
  const characteristics = getDict(dict, 'MK');
  const background = characteristics && corDe(getNumbers(characteristics, 'BG'));
  const border = characteristics && corDe(getNumbers(characteristics, 'BC'));
  const style = getDict(dict, 'BS');
  const width = (style ? getNumber(style, 'W') : getNumbers(dict, 'Border')?.[2]) ?? 1;
  const box = (inset: number) => {
    const sides = [rect.x0 + inset, rect.y0 + inset, rect.x1 - rect.x0 - 2 * inset, rect.y1 - rect.y0 - 2 * inset];
    return `${sides.map(decimal).join(' ')} re`;
  };
  const contorno = () => {
    if (!style || getName(style, 'S') !== 'U') return box(width / 2);
    const base = decimal(rect.y0 + width / 2); // underlined: the lower side alone
    return `${decimal(rect.x0)} ${base} m ${decimal(rect.x1)} ${base} l`;
  };
  return [
    ...(background ? [{ operadores: `q ${background} rg ${box(0)} f Q` }] : []),
    ...(border && width > 0 ? [{ operadores: `q ${border} RG ${width} w ${contorno()} S Q` }] : []),
  ];
}

function temLetras(form: PDFRawStream, conversor: Conversor): boolean {
  const leitor = new LeitorDeTinta(conversor.orcamento);
  leitor.lerFormulario(form, undefined, [1, 0, 0, 1, 0, 0], 0);
  return leitor.tintas.some(({ tipo, branca }) => tipo === 'texto' && !branca);
}

/** Gray, RGB or CMYK by the number of values; no values mean transparent. */
function corDe(values: readonly number[] | undefined): string | undefined {
  if (!values || values.length === 0) return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = values;
  const color =
    values.length === 4
      ? hex((1 - a) * (1 - d), (1 - b) * (1 - d), (1 - c) * (1 - d))
      : values.length === 3
        ? hex(a, b, c)
        : hex(a, a, a);
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255).join(' ');
}
