import type { DocumentoAberto } from './abertura.ts';
import type { Dicionario, Fluxo } from './arquivo/objetos.ts';
import { bordaDe, recuoDe } from './bordas.ts';
import type { Limites } from './conteudo/matriz.ts';
import type { Tinta } from './conteudo/tinta.ts';
import type { Conversor } from './conversao.ts';
import type {
  Aviso,
  CampoExtraido,
  LugarDeOpcao,
  LugarDeTexto,
  LugarExtraido,
} from '../../domain/formulario-extraido.ts';
import { getDict } from './leitura.ts';
import { linhasDaLista, marcaDaLinha } from './lista.ts';
import { emQuadro, marcaPadrao, matrizDaAparencia, quadroDaAparencia, temTinta } from './marcas.ts';
import { PADDING } from '../motor/layout/fit.ts';
import { rotuloDe } from './rotulos.ts';
import { Recusa } from './recusa.ts';
import { regraDe } from './regras.ts';
import { estadoSemDesenho, estiloDe, isEditavel, maximoDe, opcoesDaEscolha, type Widget } from './widgets.ts';

// A single line takes 1.1 × its size, and nothing smaller than 6 pt is printed.
const LOWEST = 6.6;
const NARROWEST = 9;
const LARGEST_AUTO = 12;
const LINE = 1.1;
const LEADING = 1.15;

/** Every field of the form with the places where a packet writes. */
export function lerLugares(
  { catalog, paginas }: DocumentoAberto,
  widgets: readonly Widget[],
  tintas: readonly (readonly Tinta[])[],
  conversor: Conversor,
  avisos: Aviso[],
): CampoExtraido[] {
  const form = getDict(catalog, 'AcroForm');
  const campos = new Map<string, Aceito & { tipo: CampoExtraido['tipo']; rotulo: string; lugares: LugarExtraido[] }>();
  for (const widget of widgets) {
    const { nome, pagina, rect } = widget;
    if (widget.tipo === 'acao' || widget.tipo === 'assinatura') {
      avisos.push({ codigo: widget.tipo === 'acao' ? 'botao_de_acao' : 'campo_de_assinatura', onde: nome });
      continue;
    }
    if (widget.oculto) {
      avisos.push({ codigo: 'campo_oculto', onde: nome });
      continue;
    }
    if (!isOnPage(rect, paginas[pagina]!.area)) {
      avisos.push({ codigo: 'campo_fora_da_pagina', onde: nome });
      continue;
    }
    const linhas = linhasDaLista(widget, form);
    const tipo = linhas ? 'opcao' : widget.tipo;
    const rotulo = widget.dica || rotuloDe(rect, widget.tipo, tintas[pagina] ?? []);
    const lugares = linhas
      ? linhas.map((linha): LugarDeOpcao => {
          const { estado, rotulo: dela, box } = linha;
          return { tipo: 'opcao', pagina, box, estado, rotulo: dela, marca: marcaDaLinha(linha, conversor) };
        })
      : tipo === 'texto'
        ? [lugarDeTexto(widget, form, avisos)]
        : opcoesDe(widget, widgets, tintas[pagina] ?? [], conversor, avisos);
    const campo = campos.get(nome);
    // One name for a text and for options: the damage of a merge; the first is kept apart from the other.
    const chave = campo && campo.tipo !== tipo ? `${nome} (${tipo})` : nome;
    const aberto = campos.get(chave);
    if (aberto) aberto.lugares.push(...lugares);
    else campos.set(chave, { tipo, rotulo, ...(tipo === 'texto' && aceitoEm(widget)), lugares: [...lugares] });
  }
  return [...campos].map(([nome, campo]) => ({ nome, ...campo }));
}

type Aceito = Pick<CampoExtraido, 'regra' | 'maximo' | 'opcoes'>;

/** What of a value the form itself would not take. */
function aceitoEm(widget: Widget): Aceito {
  const regra = regraDe(widget.dict);
  const maximo = maximoDe(widget.dict);
  const opcoes = isEditavel(widget) ? [] : opcoesDaEscolha(widget).map(({ rotulo }) => rotulo);
  return { ...(regra && { regra }), ...(maximo && { maximo }), ...(opcoes.length > 0 && { opcoes }) };
}

function isOnPage({ x0, y0, x1, y1 }: Limites, area: Limites): boolean {
  const middle = { x: (x0 + x1) / 2, y: (y0 + y1) / 2 };
  return middle.x > area.x0 && middle.x < area.x1 && middle.y > area.y0 && middle.y < area.y1 && x1 > x0 && y1 > y0;
}

function lugarDeTexto(widget: Widget, form: Dicionario | undefined, avisos: Aviso[]): LugarDeTexto {
  const { nome, pagina, rotacao } = widget;
  const estilo = estiloDe(widget, form);
  const isTurned = rotacao === 90 || rotacao === 270;
  const livre = dentroDaBorda(widget, estilo.comb > 0, isTurned);
  const box = grown(livre, isTurned);
  const height = isTurned ? box.width : box.height;
  if (box.width > livre.x1 - livre.x0 || box.height > livre.y1 - livre.y0) {
    avisos.push({ codigo: 'campo_pequeno', onde: nome });
  }
  // Auto (0): as large as the box allows, as viewers do, and no larger than a form's usual writing.
  const room = height / (estilo.multiline ? LEADING : LINE);
  const wanted = estilo.size || (estilo.multiline ? Math.min(10, room) : Math.min(LARGEST_AUTO, room));
  const size = Math.max(6, Math.floor(2 * wanted + 0.02) / 2);
  const { bold, color, align, comb } = estilo;
  // A box of less than two lines holds one line, in its middle.
  const multiline = estilo.multiline && height >= 2 * 6 * LEADING;
  return { tipo: 'texto', pagina, box, rotacao, align, size, bold, color, multiline, comb };
}

/** The text keeps off the border, as far as there is room for any; the cells of a comb go from side to side. */
function dentroDaBorda(widget: Widget, isComb: boolean, isTurned: boolean): Limites {
  const { x0, y0, x1, y1 } = widget.rect;
  const { vertical, horizontal } = recuoDe(bordaDe(widget));
  const [width, height] = isTurned ? [y1 - y0, x1 - x0] : [x1 - x0, y1 - y0];
  const above = Math.max(0, Math.min(vertical, (height - LOWEST) / 2));
  // The writer keeps a distance of its own.
  const beside = isComb ? 0 : Math.max(0, Math.min(horizontal - PADDING, (width - NARROWEST) / 2));
  const [dx, dy] = isTurned ? [above, beside] : [beside, above];
  return { x0: x0 + dx, y0: y0 + dy, x1: x1 - dx, y1: y1 - dy };
}

/** Boxes that are lower or narrower than the smallest legible character grow about their middle. */
function grown({ x0, y0, x1, y1 }: Limites, isTurned: boolean): LugarDeTexto['box'] {
  const [lowest, narrowest] = isTurned ? [NARROWEST, LOWEST] : [LOWEST, NARROWEST];
  const width = Math.max(x1 - x0, narrowest);
  const height = Math.max(y1 - y0, lowest);
  return { x: (x0 + x1 - width) / 2, y: (y0 + y1 - height) / 2, width, height };
}

/** The form's own mark; `undefined` when it draws nothing, or lacks what it draws with. */
function marcaPropria(desenho: Fluxo, rect: Limites, conversor: Conversor): number | undefined {
  try {
    if (!temTinta(desenho, conversor)) return undefined;
    const proprio = conversor.desenho(desenho, undefined, quadroDaAparencia(desenho, rect));
    return emQuadro(proprio, matrizDaAparencia(desenho, rect), rect, conversor);
  } catch (error) {
    if (error instanceof Recusa && (error.code === 'pdf_incompleto' || error.code === 'conteudo_ilegivel')) {
      return undefined;
    }
    throw error;
  }
}

function opcoesDe(
  widget: Widget,
  widgets: readonly Widget[],
  tintas: readonly Tinta[],
  conversor: Conversor,
  avisos: Aviso[],
): LugarDeOpcao[] {
  const { rect, pagina, nome, aparencia, dict } = widget;
  const box = { x: rect.x0, y: rect.y0, width: rect.x1 - rect.x0, height: rect.y1 - rect.y0 };
  const rotulo = rotuloDe(rect, 'opcao', tintas);
  const ligados =
    aparencia.ligados.length > 0
      ? aparencia.ligados
      : [{ estado: estadoSemDesenho(widget, widgets), desenho: undefined }];
  return ligados.map(({ estado, desenho }): LugarDeOpcao => {
    const lugar = { tipo: 'opcao', pagina, box, estado, rotulo } as const;
    const propria = desenho && marcaPropria(desenho, rect, conversor);
    if (propria !== undefined) return { ...lugar, marca: propria };
    avisos.push({ codigo: 'marca_substituida', onde: nome });
    return { ...lugar, marca: marcaPadrao(dict, rect, conversor) };
  });
}
