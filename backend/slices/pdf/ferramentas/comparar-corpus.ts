import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { FormularioExtraido, PaginaExtraida } from '../domain/formulario-extraido.ts';
import { PacoteNaoImprimivelError } from '../domain/pdf-errors.ts';
import { montar } from '../infrastructure/importador/montagem.ts';
import { loadFaces } from '../infrastructure/motor/fonts/face.ts';
import { makeMotor } from '../infrastructure/motor/motor.ts';
import { type Leitor, LEITORES, textosDe } from './leitores.ts';

export interface Comparacao {
  /** Values written, and how many of them each reader found. */
  readonly escritos: number;
  readonly achados: Readonly<Record<Leitor, number>>;
  /** Largest share of a page's pixels, outside the fields, that differ strongly from the original's. */
  readonly diferenca: number;
  readonly faltas: readonly string[];
}

const DPI = 50;
const STRONG = 128;
/** Of a page: more is another paper, less is a font that the file lacks. */
const MAX_DIFFERENCE = 0.015;
const ID = 'corpus@0000000000000000';

/** What is printed from the form beside what it is: the empty page, every value, every reader. */
export async function comparar(
  arquivo: string,
  original: Uint8Array,
  form: FormularioExtraido,
  saida: string,
): Promise<Comparacao> {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  try {
    const caminho = (name: string, bytes: Uint8Array) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    const imprimir = impressora(form);
    const [antes, vazio] = [caminho('antes.pdf', original), caminho('vazio.pdf', imprimir({}))];
    const { diferenca, pagina } = maiorDiferenca(antes, vazio, form);
    const { pdf, valores } = comValores(form, imprimir);
    const cheio = caminho('cheio.pdf', pdf);
    const textos = await textosDe(cheio, pdf);
    const achadosPor = (leitor: Leitor) => {
      const junto = textos[leitor].replace(/\s/g, '');
      return valores.filter((valor) => junto.includes(valor.replace(/\s/g, ''))).length;
    };
    const [poppler, pdfium, pdfjs] = [achadosPor('poppler'), achadosPor('pdfium'), achadosPor('pdfjs')];
    const achados = { poppler, pdfium, pdfjs };
    const faltas = [
      ...(diferenca > MAX_DIFFERENCE ? [`${(100 * diferenca).toFixed(1)} % da página ${pagina + 1} difere`] : []),
      ...LEITORES.filter((leitor) => achados[leitor] < valores.length).map(
        (leitor) => `${leitor} acha ${achados[leitor]} de ${valores.length} valores`,
      ),
    ];
    if (faltas.length > 0) guardar(arquivo, antes, cheio, pagina, saida);
    return { escritos: valores.length, achados, diferenca, faltas };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function impressora(formulario: FormularioExtraido): (valores: Readonly<Record<string, string>>) => Uint8Array {
  const ligacoes = formulario.campos.flatMap(({ nome, tipo, lugares }) => {
    if (tipo === 'texto') return [{ origem: nome, campo: nome }];
    const estados = new Set(lugares.flatMap((lugar) => (lugar.tipo === 'opcao' ? [lugar.estado] : [])));
    return [...estados].map((estado) => ({ origem: nome, estado, campo: nome, valor: estado }));
  });
  const motor = makeMotor([]);
  const modelo = { id: ID, titulo: 'Corpus', versao: 1, hash: '', formulario, mapa: { ligacoes, dispensados: [] } };
  motor.add(montar(modelo, loadFaces()));
  return (valores) => {
    const documentos = [{ modelo: ID, titulo: 'Corpus', valores }];
    return Buffer.concat(motor.renderNow({ documentos, emitidoEm: '2026-01-31T12:00:00.000Z' }).partes);
  };
}

/** Each text another word, as long as there is room for; each field of options its first. */
function comValores(
  { campos }: FormularioExtraido,
  imprimir: (valores: Readonly<Record<string, string>>) => Uint8Array,
): { readonly pdf: Uint8Array; readonly valores: readonly string[] } {
  const valores: Record<string, string> = {};
  campos.forEach(({ nome, tipo, lugares, opcoes, regra }, index) => {
    const [primeiro] = lugares;
    if (tipo === 'opcao') valores[nome] = primeiro?.tipo === 'opcao' ? primeiro.estado : '';
    else if (opcoes) valores[nome] = opcoes[0] ?? '';
    else if (regra) valores[nome] = regra.tipo === 'data' ? '31/01/2026' : String(index);
    else valores[nome] = `Z${index.toString(36)}Q`;
  });
  const textos = new Set(campos.flatMap(({ nome, tipo }) => (tipo === 'texto' ? [nome] : [])));
  // Each round leaves out what has no room, so this ends.
  for (;;) {
    try {
      const pdf = imprimir(valores);
      return { pdf, valores: Object.entries(valores).flatMap(([nome, valor]) => (textos.has(nome) ? [valor] : [])) };
    } catch (error) {
      if (!(error instanceof PacoteNaoImprimivelError)) throw error;
      const semLugar = error.issues.flatMap(({ campo }) => campo ?? []);
      if (semLugar.length === 0) throw error;
      for (const campo of semLugar) delete valores[campo];
    }
  }
}

interface Imagem {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

function maiorDiferenca(antes: string, vazio: string, form: FormularioExtraido): { diferenca: number; pagina: number } {
  const [original, nosso] = [imagens(antes), imagens(vazio)];
  let maior = { diferenca: 0, pagina: 0 };
  form.paginas.forEach((folha, pagina) => {
    const [a, b] = [original[pagina], nosso[pagina]];
    // A reader that draws no such page says nothing of it.
    if (!a || !b || a.width !== b.width || a.height !== b.height) return;
    const coberto = cobertura(form, folha, pagina, a);
    let diferentes = 0;
    for (let at = 0; at < a.pixels.length; at++) {
      if (coberto[at] === 0 && Math.abs((a.pixels[at] ?? 0) - (b.pixels[at] ?? 0)) > STRONG) diferentes++;
    }
    const diferenca = diferentes / a.pixels.length;
    if (diferenca > maior.diferenca) maior = { diferenca, pagina };
  });
  return maior;
}

/** 1 where a field is: there the original shows what we leave to the value. */
function cobertura(form: FormularioExtraido, folha: PaginaExtraida, pagina: number, imagem: Imagem): Uint8Array {
  const coberto = new Uint8Array(imagem.pixels.length);
  const [x0, y0, x1, y1] = folha.mediaBox;
  const scale = DPI / 72;
  const places = form.campos.flatMap(({ lugares }) => lugares.filter((lugar) => lugar.pagina === pagina));
  const turn = (x: number, y: number): readonly [number, number] => {
    if (folha.rotate === 90) return [y - y0, x - x0];
    if (folha.rotate === 180) return [x1 - x, y - y0];
    return folha.rotate === 270 ? [y1 - y, x1 - x] : [x - x0, y1 - y];
  };
  for (const { box } of places) {
    const [ax, ay] = turn(box.x, box.y);
    const [bx, by] = turn(box.x + box.width, box.y + box.height);
    const from = Math.max(0, Math.floor(scale * Math.min(ax, bx)) - 2);
    const to = Math.min(imagem.width, Math.ceil(scale * Math.max(ax, bx)) + 2);
    const last = Math.min(imagem.height, Math.ceil(scale * Math.max(ay, by)) + 2);
    for (let line = Math.max(0, Math.floor(scale * Math.min(ay, by)) - 2); line < last; line++) {
      coberto.fill(1, line * imagem.width + from, line * imagem.width + Math.max(from, to));
    }
  }
  return coberto;
}

function imagens(pdf: string): Imagem[] {
  const { stdout } = spawnSync('pdftoppm', ['-gray', '-cropbox', '-r', String(DPI), pdf], {
    maxBuffer: 512 * 1024 * 1024,
  });
  const pages: Imagem[] = [];
  for (let at = 0; at < stdout.length;) {
    const [header, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(stdout.toString('latin1', at, at + 40)) ?? [''];
    const size = Number(width) * Number(height);
    const start = at + header.length;
    pages.push({ width: Number(width), height: Number(height), pixels: stdout.subarray(start, start + size) });
    at = start + size;
  }
  return pages;
}

function guardar(arquivo: string, antes: string, cheio: string, pagina: number, saida: string): void {
  for (const [pdf, lado] of [
    [antes, 'original'],
    [cheio, 'nosso'],
  ] as const) {
    const prefix = join(saida, `${basename(arquivo, '.pdf')}-${lado}`);
    programa('pdftoppm', ['-png', '-r', '60', '-f', String(pagina + 1), '-l', String(pagina + 1), pdf, prefix]);
  }
}

function programa(comando: string, args: readonly string[]): string {
  return spawnSync(comando, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }).stdout;
}
