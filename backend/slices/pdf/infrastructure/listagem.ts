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

/** Pages of plain lines, for what has no form: as many as it takes. */
export function makeListagem(): { render(listagem: Listagem): PacotePronto } {
  let motor: Motor | undefined; // its template compiles in milliseconds, but almost no process needs it

  return {
    render({ titulo, emitidoEm, linhas }) {
      const impressora = (motor ??= makeMotor([MODELO]));
      const quebradas = linhas.flatMap(quebrar);
      const paginas = Array.from({ length: Math.max(1, Math.ceil(quebradas.length / POR_PAGINA)) }, (_, n) =>
        quebradas.slice(n * POR_PAGINA, (n + 1) * POR_PAGINA),
      );
      const documentos = paginas.map((daPagina, n) => ({
        modelo: MODELO.id,
        titulo: `Página ${n + 1}`,
        valores: {
          titulo,
          pagina: `Página ${n + 1} de ${paginas.length}`,
          ...Object.fromEntries(daPagina.map((cada, lugar) => [campoDa(lugar + 1, cada), legivel(impressora, cada)])),
        },
      }));
      return impressora.renderNow({ documentos, emitidoEm, motor: REVISAO_DO_MOTOR });
    },
  };
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
      for (const palavra of paragrafo
        .replaceAll('\t', ' ')
        .split(/(?<= )/)
        .flatMap((cada) => pedacos(cada, largura))) {
        if (atual !== '' && larguraDe(atual + palavra.trimEnd()) > largura) {
          linhas.push(atual);
          atual = '';
        }
        atual += palavra;
      }
      return [...linhas, atual].map((cada) => ({ texto: cada, ...estilo }));
    });
}

function pedacos(palavra: string, largura: number): string[] {
  if (larguraDe(palavra.trimEnd()) <= largura) return [palavra];
  const partes = [''];
  for (const letra of palavra) {
    const parte = partes[partes.length - 1] + letra;
    if (larguraDe(parte) > largura) partes.push(letra);
    else partes[partes.length - 1] = parte;
  }
  return partes;
}

function larguraDe(cada: string): number {
  return larguraDoTexto(cada, CORPO) + (cada.match(LARGOS)?.length ?? 0) * CORPO * 0.5;
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
