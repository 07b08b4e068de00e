interface CampoDoFormulario {
  nome: string;
  rotulo: string;
  y: number;
  /** Entries of the widget besides its place and its name. */
  mais?: string;
}

/** A form as an office would publish it: one A4 page, a heading, a label and a text field a line. */
export function umFormulario(titulo: string, campos: readonly CampoDoFormulario[]): Buffer {
  const texto = (x: number, y: number, tamanho: number, letras: string) =>
    `BT /F1 ${tamanho} Tf ${x} ${y} Td (${letras}) Tj ET\n`;
  const desenho = texto(40, 800, 14, titulo) + campos.map(({ rotulo, y }) => texto(40, y + 6, 9, rotulo)).join('');
  const PRIMEIRO_CAMPO = 20;
  const anotacoes = campos.map((_campo, index) => `${PRIMEIRO_CAMPO + index} 0 R`).join(' ');
  const objetos: Record<number, string> = {
    1: `<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[${anotacoes}]/DA(/F1 10 Tf 0 g)/DR<</Font<</F1 5 0 R>>>>>>>>`,
    2: '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    3:
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>' +
      `/Contents 4 0 R/Annots[${anotacoes}]>>`,
    4: `<</Length ${desenho.length}>>stream\n${desenho}endstream`,
    5: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  };
  campos.forEach(({ nome, rotulo, y, mais = '/FT/Tx' }, index) => {
    const lugar = `/Rect[200 ${y} 500 ${y + 20}]/MK<</BC[0.4]>>/P 3 0 R`;
    objetos[PRIMEIRO_CAMPO + index] = `<</Type/Annot/Subtype/Widget/T(${nome})/TU(${rotulo})${lugar}${mais}>>`;
  });
  const partes = ['%PDF-1.7\n'];
  const tabela = ['0 1\n0000000000 65535 f \n'];
  for (const [numero, objeto] of Object.entries(objetos)) {
    tabela.push(`${numero} 1\n${String(partes.join('').length).padStart(10, '0')} 00000 n \n`);
    partes.push(`${numero} 0 obj\n${objeto}\nendobj\n`);
  }
  const inicio = partes.join('').length;
  const fim = `xref\n${tabela.join('')}trailer<</Size 99/Root 1 0 R>>\nstartxref\n${inicio}\n%%EOF\n`;
  return Buffer.from(partes.join('') + fim, 'latin1');
}
