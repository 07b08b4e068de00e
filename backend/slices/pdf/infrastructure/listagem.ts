import { type PacotePronto, REVISAO_DO_MOTOR } from '../domain/pacote.ts';
import type { TemplateDescription } from '../domain/template-description.ts';
import { makeMotor, type Motor } from './motor/motor.ts';
import { CINZA, FIO, caixa, campo, linha, numerosAte, pagina, texto as letreiro } from './modelos/desenho.ts';
import { larguraDoTexto } from './modelos/largura-do-texto.ts';
import { A4 } from './modelos/papel.ts';

export interface LinhaDaListagem {
  readonly texto: string;
  readonly negrito?: boolean;
  /** Steps to the right. */
  readonly nivel?: number;
}

export interface Listagem {
  /** At the head of every page. Never personal data: bookmarks and viewers show titles. */
  readonly titulo: string;
  /** ISO 8601, UTC. */
  readonly emitidoEm: string;
  readonly linhas: readonly LinhaDaListagem[];
}

const CORPO = 9;
const ALTURA = 12.5;
const TOPO = 84;
const POR_PAGINA = 56;
const RECUO = 12;
const NIVEIS = 4;
/** The widths are those of one weight, and of unaccented letters. */
const FOLGA = 0.96;
/** Ideographs are square, and the table of widths has only Latin. */
const LARGOS = /[\u{2E80}-\u{FFFF}\u{1F000}-\u{3FFFF}]/gu;
const SEM_GLIFO = '□';

/** Pages that are written at once: the time of a plan grows faster than its pages. */
const LOTE = 100;

interface ListagemPronta {
  readonly partes: readonly Uint8Array[];
  readonly paginas: number;
}

/** Pages of plain lines, for what has no form: as many as it takes. */
export function makeListagem(): { render(listagem: Listagem): Promise<ListagemPronta> } {
  let motor: Motor | undefined; // its template compiles in milliseconds, but almost no process needs it

  return {
    async render({ titulo, emitidoEm, linhas }) {
      const impressora = (motor ??= makeMotor([MODELO], { maxPlanBytes: 0 }));
      const quebradas = linhas.flatMap(quebrar);
      const paginas = Math.max(1, Math.ceil(quebradas.length / POR_PAGINA));
      const umLote = (primeira: number): PacotePronto => {
        const documentos = Array.from({ length: Math.min(LOTE, paginas - primeira) }, (_, n) => {
          const pagina = primeira + n;
          const daPagina = quebradas.slice(pagina * POR_PAGINA, (pagina + 1) * POR_PAGINA);
          const campos = daPagina.map((cada, lugar) => [campoDa(lugar + 1, cada), legivel(impressora, cada)]);
          return {
            modelo: MODELO.id,
            titulo: `Página ${pagina + 1}`,
            valores: { titulo, pagina: `Página ${pagina + 1} de ${paginas}`, ...Object.fromEntries(campos) },
          };
        });
        return impressora.renderNow({ documentos, emitidoEm, motor: REVISAO_DO_MOTOR });
      };
      const partes = paginas <= LOTE ? umLote(0).partes : [await unir(paginas, umLote)];
      return { partes, paginas };
    },
  };
}

/** Hardly ever: what fills hundreds of pages. */
async function unir(paginas: number, umLote: (primeira: number) => PacotePronto): Promise<Uint8Array> {
  const { PDFDocument } = await import('pdf-lib');
  const inteiro = await PDFDocument.create({ updateMetadata: false });
  for (let primeira = 0; primeira < paginas; primeira += LOTE) {
    const lote = await PDFDocument.load(Buffer.concat(umLote(primeira).partes), { updateMetadata: false });
    for (const pagina of await inteiro.copyPages(lote, lote.getPageIndices())) inteiro.addPage(pagina);
  }
  return inteiro.save({ useObjectStreams: false });
}

const MODELO: TemplateDescription = {
  id: 'listagem',
  titulo: 'Listagem',
  versao: 1,
  pages: [
    pagina(
      A4.pageWidth,
      A4.pageHeight,
      campo('titulo', caixa(A4.x - 2, 40, A4.width + 4, 24), 14, { bold: true }),
      linha(A4.x, 70, A4.x + A4.width, 70, 1),
      ...numerosAte(POR_PAGINA).flatMap((lugar) =>
        Array.from({ length: NIVEIS }, (_, nivel) =>
          [false, true].map((negrito) =>
            campo(campoDa(lugar, { texto: '', nivel, negrito }), caixaDa(lugar, nivel), CORPO, { bold: negrito }),
          ),
        ).flat(),
      ),
      linha(A4.x, 802, A4.x + A4.width, 802, 0.5, FIO),
      letreiro(A4.x, 812, 'AutoCusto · contém dados pessoais sensíveis', 7, { color: CINZA }),
      campo('pagina', caixa(A4.x + A4.width - 150, 803, 152, 12), 7, { align: 'right' }),
    ),
  ],
};

function campoDa(lugar: number, { nivel = 0, negrito = false }: LinhaDaListagem): string {
  return `linha_${lugar}_${Math.min(nivel, NIVEIS - 1)}${negrito ? '_negrito' : ''}`;
}

function caixaDa(lugar: number, nivel: number) {
  const x = A4.x - 2 + nivel * RECUO;
  return caixa(x, TOPO + (lugar - 1) * ALTURA, A4.x + A4.width + 2 - x, ALTURA);
}

/** At spaces; inside a word only when it is wider than the line. */
function quebrar({ texto: inteiro, ...estilo }: LinhaDaListagem): LinhaDaListagem[] {
  const largura = (A4.width - Math.min(estilo.nivel ?? 0, NIVEIS - 1) * RECUO) * FOLGA;
  return inteiro
    .normalize('NFC')
    .split(/\r\n|[\n\r\u2028\u2029\v\f]/)
    .flatMap((paragrafo) => {
      const linhas: string[] = [];
      let atual = '';
      let ocupada = 0;
      for (const palavra of paragrafo
        .replaceAll('\t', ' ')
        .split(/(?<= )/)
        .flatMap((cada) => pedacos(cada, largura))) {
        if (atual !== '' && ocupada + larguraDe(palavra.trimEnd()) > largura) {
          linhas.push(atual);
          atual = '';
          ocupada = 0;
        }
        atual += palavra;
        ocupada += larguraDe(palavra);
      }
      return [...linhas, atual].map((cada) => ({ texto: cada, ...estilo }));
    });
}

function pedacos(palavra: string, largura: number): string[] {
  if (larguraDe(palavra.trimEnd()) <= largura) return [palavra];
  const partes: string[] = [];
  let parte = '';
  let ocupada = 0;
  for (const letra of palavra) {
    const dela = larguraDe(letra);
    if (parte !== '' && ocupada + dela > largura) {
      partes.push(parte);
      parte = '';
      ocupada = 0;
    }
    parte += letra;
    ocupada += dela;
  }
  return [...partes, parte];
}

/** Of each letter asked for so far: a list may have millions, of few kinds. */
const larguras = new Map<string, number>();

function larguraDe(cada: string): number {
  let soma = 0;
  for (const letra of cada) {
    let dela = larguras.get(letra);
    if (dela === undefined) {
      dela = larguraDoTexto(letra, CORPO) + (letra.match(LARGOS)?.length ?? 0) * CORPO * 0.5;
      larguras.set(letra, dela);
    }
    soma += dela;
  }
  return soma;
}

/** A list of what is kept must come out, whatever was typed: what no font has is shown as a box. */
function legivel(motor: Motor, cada: LinhaDaListagem): string {
  let texto = cada.texto;
  for (let vez = 0; vez < cada.texto.length; vez++) {
    const recusado = motor.measure(MODELO.id, campoDa(1, cada), texto)?.caractereRecusado;
    if (!recusado) break;
    texto = texto.replaceAll(recusado, SEM_GLIFO);
  }
  return texto;
}
