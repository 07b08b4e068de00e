import { gunzipSync, gzipSync } from 'node:zlib';
import type { Valores } from '../domain/pacote.ts';
import type { TemplateDescription } from '../domain/template-description.ts';
import { makeMotor, type Motor } from '../infrastructure/motor/motor.ts';
import { bytesOf, type GrayPage, picturesOf, readPictures } from './pdf-tools.ts';
import { camposDeTexto, opcoesDe, slotsDe, todoPreenchido, umPacote } from './um-pacote.ts';

/** One file per document, `<id>.pgm.gz`: its pages blank, filled, and with texts as long as fit. */
const PASTA = new URL('imagens/', import.meta.url);
export const arquivoDe = ({ id }: TemplateDescription) => new URL(`${id}.pgm.gz`, PASTA);

// Enough to tell words and strokes apart, and small enough to be kept.
const DPI = 50;
const FRASE =
  'Crises diárias (≥ 4/mês), apesar de três fármacos em dose plena; ressonância de 12/2025 com 2 lesões novas. ';
const LONGO = FRASE.repeat(60);

/** Blank, filled, and with texts as long as fit. */
export function imagensDe(modelo: TemplateDescription): GrayPage[] {
  const motor = makeMotor([modelo]);
  const casos = [{}, todoPreenchido(modelo), quaseCheio(modelo, motor)];
  const pacote = umPacote(...casos.map((valores) => [modelo.id, valores] as const));
  return picturesOf(bytesOf(motor.renderNow(pacote)), DPI);
}

/** The longest beginning of one text that each field has room for, and another option than `todoPreenchido`'s, by its name. */
function quaseCheio(modelo: TemplateDescription, motor: Motor): Valores {
  const textos = camposDeTexto(modelo).map((campo) => {
    let [cabe, demais] = [0, LONGO.length];
    while (demais - cabe > 1) {
      const meio = Math.floor((cabe + demais) / 2);
      if (motor.measure(modelo.id, campo, LONGO.slice(0, meio))?.cabe) cabe = meio;
      else demais = meio;
    }
    return [campo, LONGO.slice(0, cabe)] as const;
  });
  const comMarca = slotsDe(modelo).flatMap((slot) => (slot.type === 'mark' ? [slot.name] : []));
  const marcas = comMarca.map((campo) => [campo, opcoesDe(modelo, campo).toSorted().at(-2) ?? 'sim'] as const);
  return Object.fromEntries([...textos, ...marcas]);
}

/** Sixteen greys, so that what is kept is small. */
export function guardar(paginas: readonly GrayPage[]): Buffer {
  const partes = paginas.flatMap(({ width, height, pixels }) => [
    Buffer.from(`P5\n${width} ${height}\n255\n`),
    pixels.map((grey) => (grey & 0xf0) | (grey >> 4)),
  ]);
  return gzipSync(Buffer.concat(partes), { level: 9 });
}

export function abrir(guardadas: Buffer): GrayPage[] {
  return readPictures(gunzipSync(guardadas));
}

// Another release of the drawing tool shades edges otherwise; it does not move a stroke. The smallest mark that moves by
// three points changes twice as many pixels.
const OUTRO_CINZA = 72;
const PIXELS_TOLERADOS = 5;

/** Pages, from zero, that plainly look otherwise; `undefined` when they are not as many or not as large. */
export function paginasMudadas(antes: readonly GrayPage[], agora: readonly GrayPage[]): number[] | undefined {
  const medidas = (paginas: readonly GrayPage[]) => paginas.map(({ width, height }) => `${width}×${height}`).join();
  if (medidas(antes) !== medidas(agora)) return undefined;
  return antes.flatMap(({ pixels }, pagina) => {
    const outros = agora[pagina]!.pixels; // as many pages
    let diferentes = 0;
    for (let at = 0; at < pixels.length; at++) {
      const diferenca = pixels[at]! - outros[at]!; // of one size
      if (diferenca > OUTRO_CINZA || diferenca < -OUTRO_CINZA) diferentes++;
    }
    return diferentes > PIXELS_TOLERADOS ? [pagina] : [];
  });
}
