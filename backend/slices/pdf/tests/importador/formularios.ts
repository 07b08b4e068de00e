import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { degrees, PDFDocument, type PDFFont, PDFName, type PDFPage, StandardFonts } from 'pdf-lib';
import type { MapaDoModelo } from '../../domain/mapa-do-modelo.ts';
import type { Valores } from '../../domain/pacote.ts';
import type { OpcoesDeAnalise } from '../../application/ports/analisador-de-formularios.ts';
import { extrair } from '../../infrastructure/importador/extracao.ts';
import type { FormularioExtraido } from '../../domain/formulario-extraido.ts';
import { montar } from '../../infrastructure/importador/montagem.ts';
import type { CompiledTemplate } from '../../infrastructure/motor/compiled-template.ts';
import { loadFaces } from '../../infrastructure/motor/fonts/face.ts';
import { makeMotor } from '../../infrastructure/motor/motor.ts';
import { EMITIDO_EM } from '../um-pacote.ts';

// pdf-lib tells the console of every oddity that it mends.
globalThis.console.warn = () => {};

const OFICIAIS = fileURLToPath(new URL('../../../../../../shared/data/formularios/', import.meta.url));

/** The forms of the government are test material beside the repository, never inside it. */
export const haOficiais = existsSync(OFICIAIS);

export function oFormularioOficial(nome: string): Uint8Array {
  return readFileSync(new URL(`${nome}.pdf`, `file://${OFICIAIS}`));
}

export function nomesDosOficiais(): string[] {
  return readdirSync(OFICIAIS).flatMap((file) => (file.endsWith('.pdf') ? [file.slice(0, -4)] : []));
}

export interface Pincel {
  readonly documento: PDFDocument;
  readonly pagina: PDFPage;
  readonly fonte: PDFFont;
}

/** A form as an office would publish it: one A4 page with a heading, and whatever the test adds. */
export async function umFormulario(
  acrescentar: (pincel: Pincel) => unknown,
  { rotacao = 0, semCampo = false }: { rotacao?: number; semCampo?: boolean } = {},
): Promise<Uint8Array> {
  // Without the time of day: the same form is the same file.
  const documento = await PDFDocument.create({ updateMetadata: false });
  const fonte = await documento.embedFont(StandardFonts.Helvetica);
  const pagina = documento.addPage([595, 842]);
  pagina.setRotation(degrees(rotacao));
  pagina.drawText('Formulário de teste', { x: 40, y: 800, size: 14, font: fonte });
  if (!semCampo) umCampo({ documento, pagina, fonte }, 'nome_paciente', { y: 740 });
  await acrescentar({ documento, pagina, fonte });
  return documento.save({ useObjectStreams: false, updateFieldAppearances: false });
}

export function umCampo(
  { documento, pagina, fonte }: Pincel,
  nome: string,
  lugar: { x?: number; y: number; rotate?: number },
) {
  const campo = documento.getForm().createTextField(nome);
  const { x = 150, y, rotate = 0 } = lugar;
  campo.addToPage(pagina, { x, y, width: 200, height: 20, font: fonte, borderWidth: 0, rotate: degrees(rotate) });
  // As offices publish them: the viewer draws the value.
  for (const widget of campo.acroField.getWidgets()) widget.dict.delete(PDFName.of('AP'));
  return campo;
}

/** Every field of the form is a field of the packet, every state a value. */
export function mapaDireto({ campos }: FormularioExtraido): MapaDoModelo {
  return {
    dispensados: [],
    ligacoes: campos.flatMap(({ nome, tipo, lugares }) => {
      if (tipo === 'texto') return [{ origem: nome, campo: nome }];
      const estados = new Set(lugares.flatMap((lugar) => (lugar.tipo === 'opcao' ? [lugar.estado] : [])));
      return [...estados].map((estado) => ({ origem: nome, estado, campo: nome, valor: estado }));
    }),
  };
}

export interface Importado {
  readonly formulario: FormularioExtraido;
  readonly template: CompiledTemplate;
  /** The finished file of one packet with one documento per set of values. */
  imprimir(...valores: readonly Valores[]): Buffer;
}

export async function importar(bytes: Uint8Array, opcoes?: OpcoesDeAnalise): Promise<Importado> {
  const formulario = await extrair(bytes, opcoes);
  const id = 'importado@teste';
  const modelo = { id, titulo: 'Importado', versao: 1, hash: 'teste', formulario, mapa: mapaDireto(formulario) };
  return comTemplate(formulario, montar(modelo, loadFaces()));
}

/** Without the pages that have no options: pictures of them would say nothing and take long. */
export function soPaginasComOpcoes({ formulario, template }: Importado): Importado & { paginas: readonly number[] } {
  const paginas = template.pages.flatMap(({ slots }, index) =>
    slots.some(({ type }) => type === 'mark') ? [index] : [],
  );
  const pages = paginas.map((index) => template.pages[index]!); // positions of this very list
  return { ...comTemplate(formulario, { ...template, pages }), paginas };
}

function comTemplate(formulario: FormularioExtraido, template: CompiledTemplate): Importado {
  const motor = makeMotor([]);
  motor.add(template);
  return {
    formulario,
    template,
    imprimir(...valores) {
      const documentos = valores.map((each) => ({ modelo: template.info.id, titulo: 'Importado', valores: each }));
      return Buffer.concat(motor.renderNow({ documentos, emitidoEm: EMITIDO_EM }).partes);
    },
  };
}

export async function codigoDaRecusa(analise: Promise<unknown>): Promise<string> {
  try {
    await analise;
  } catch (error) {
    return (error as { readonly code: string }).code; // refusals have one; anything else fails the comparison
  }
  return 'aceito';
}
