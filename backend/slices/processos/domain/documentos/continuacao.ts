import { type Campos, type DocumentoMontado, campos } from './pacote.ts';

/** What the printer knows of the sheets. */
export interface Papel {
  /** Fields that the template declares; `undefined` when there is no such template. */
  camposDoModelo(modelo: string): ReadonlySet<string> | undefined;
  /** How many characters at the end of the text have no room in the field. */
  sobra(modelo: string, campo: string, texto: string): number;
}

/** A report or a list that is longer than its sheet goes on in further ones, each a whole document. */
export function comContinuacao(documentos: readonly DocumentoMontado[], papel: Papel): DocumentoMontado[] {
  return documentos.flatMap((documento) => {
    if (documento.tipo === 'relatorio') return emFolhas(documento, folhasDoTexto(documento, papel));
    if (documento.tipo === 'exames') return emFolhas(documento, folhasDaLista(documento, papel));
    return [documento];
  });
}

interface Folha {
  readonly proprios: Campos;
  readonly comuns?: Campos;
}

function emFolhas(documento: DocumentoMontado, folhas: readonly Folha[]): DocumentoMontado[] {
  const total = folhas.length;
  return folhas.map(({ proprios, comuns }, n) => ({
    ...documento,
    titulo: total === 1 ? documento.titulo : `${documento.titulo} ${n + 1} de ${total}`,
    motivo: n === 0 ? documento.motivo : 'Continuação: não cabe tudo em uma folha.',
    proprios,
    comuns: {
      ...documento.comuns,
      ...comuns,
      ...campos([
        ['pagina', `Página ${n + 1} de ${total}`, documento.tipo],
        ['continuacao', n === 0 ? null : 'Continuação', documento.tipo],
      ]),
    },
  }));
}

function folhasDoTexto({ modelo, proprios }: DocumentoMontado, papel: Papel): Folha[] {
  const { texto: valor } = proprios;
  if (!valor) return [{ proprios }];
  const partes = partir(valor.texto, (texto) => papel.sobra(modelo, 'texto', texto));
  return partes.map((texto) => ({ proprios: { ...proprios, texto: { ...valor, texto } } }));
}

/** Only between words: half a word on each sheet could be read as another one. */
function partir(texto: string, sobra: (texto: string) => number): string[] {
  const partes: string[] = [];
  let resto = texto.normalize('NFC').replace(/\r\n/g, '\n').trim(); // as the printer counts
  for (;;) {
    const excesso = sobra(resto);
    if (excesso === 0) return [...partes, resto];
    const corte = fimDaPalavra(resto, [...resto].length - excesso);
    if (corte === 0) return [texto]; // whole, so that the refusal speaks of the whole
    partes.push(resto.slice(0, corte).trimEnd());
    resto = resto.slice(corte).trimStart();
  }
}

function fimDaPalavra(texto: string, cabem: number): number {
  const { length } = [...texto].slice(0, cabem).join('');
  for (let corte = length; corte > 0; corte--) if (/\s/.test(texto.charAt(corte))) return corte;
  return 0;
}

/** As many lines a sheet as its template has, numbered on. */
function folhasDaLista({ modelo, proprios }: DocumentoMontado, { camposDoModelo }: Papel): Folha[] {
  const declarados = camposDoModelo(modelo);
  const linhas = Object.values(proprios);
  let porFolha = 0;
  while (declarados?.has(`exame${porFolha + 1}`)) porFolha++;
  if (porFolha === 0) return [{ proprios }];
  return Array.from({ length: Math.ceil(linhas.length / porFolha) }, (_, folha) => {
    const daFolha = linhas.slice(folha * porFolha, (folha + 1) * porFolha);
    return {
      proprios: Object.fromEntries(daFolha.map((linha, n) => [`exame${n + 1}`, linha])),
      comuns: campos(
        daFolha.map(({ origem }, n) => [`numero${n + 1}`, `${folha * porFolha + n + 1}.`, origem] as const),
      ),
    };
  });
}
