import { deflateSync } from 'node:zlib';
import { extrair } from '../../infrastructure/importador/extracao.ts';
import { changesBetween, picturesOf, textOfPages } from '../pdf-tools.ts';
import { importar } from './formularios.ts';
import { fluxo, umArquivo, type Objetos } from './um-arquivo.ts';

// Each is built as its program builds it: the parts that other programs write otherwise, and nothing else.

const CAIXA = '/Type/Annot/Subtype/Widget/F 4';
const FONTE = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>';
const TITULO = fluxo('BT /F1 12 Tf 40 800 Td (Formulario oficial) Tj ET');
const script = (texto: string) => `<</S/JavaScript/JS(${texto.replace(/[()]/g, String.raw`\$&`)})>>`;

function umaPagina(campos: Objetos, { catalogo = '', form = '', mais = {} }: Partes = {}): Objetos {
  const refs = Object.keys(campos)
    .map((numero) => `${numero} 0 R`)
    .join(' ');
  return {
    1: `<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[${refs}]/DA(/F1 10 Tf 0 g)/DR<</Font<</F1 5 0 R>>>>${form}>>${catalogo}>>`,
    2: '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    3: `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R/Annots[${refs}]>>`,
    4: TITULO,
    5: FONTE,
    ...campos,
    ...mais,
  };
}

interface Partes {
  readonly catalogo?: string;
  readonly form?: string;
  readonly mais?: Objetos;
}

const campo = (nome: string, y: number, mais: string) => `<<${CAIXA}/T(${nome})/Rect[150 ${y} 350 ${y + 20}]${mais}>>`;

/** Filled in: what is read, and which of the places in question changed. */
async function preenchido(bytes: Buffer, valores: Readonly<Record<string, string>>) {
  const importado = await importar(bytes);
  const [vazio, cheio] = picturesOf(importado.imprimir({}, valores));
  const lugares = importado.formulario.campos.flatMap(({ nome, lugares: seus }) =>
    seus.map(({ box: { x, y, width, height } }) => ({ nome, caixa: { x, y: 842 - y - height, width, height } })),
  );
  const escritos = lugares.filter(({ caixa }) => changesBetween(vazio!, cheio!, [caixa]).inside > 0); // two pages
  const { outside } = changesBetween(
    vazio!,
    cheio!,
    lugares.map(({ caixa }) => caixa),
  ); // as above
  return {
    texto: textOfPages(importado.imprimir(valores)).join(' ').replace(/\s+/g, ' '),
    escritos: [...new Set(escritos.map(({ nome }) => nome))],
    fora: outside,
  };
}

describe('os formulários de outros programas', () => {
  it('um LME com ações, botões e scripts de formatação: tudo o que age fica de fora, dito campo a campo', async () => {
    const bytes = umArquivo(
      umaPagina(
        {
          20: campo('nome_paciente', 740, `/FT/Tx/AA<</Fo ${script('app.alert(1);')}>>`),
          21: campo(
            'data_1',
            700,
            `/FT/Tx/AA<</K ${script('AFDate_KeystrokeEx("dd/mm/yyyy");')}/F ${script('AFDate_FormatEx("dd/mm/yyyy");')}>>`,
          ),
          22: campo('peso', 660, `/FT/Tx/AA<</F ${script('AFNumber_Format(1, 2, 0, 0, "", true);')}>>`),
          23: campo('imprimir', 100, '/FT/Btn/Ff 65536/MK<</CA(Imprimir)>>/A<</S/Named/N/Print>>'),
          24: campo('limpar', 60, '/FT/Btn/Ff 65536/A<</S/ResetForm>>'),
        },
        { catalogo: `/OpenAction ${script('this.zoom = 100;')}`, form: '/CO[22 0 R]' },
      ),
    );
    const { avisos, campos } = await extrair(bytes);
    const ditos = (codigo: string) => avisos.flatMap((aviso) => (aviso.codigo === codigo ? [aviso.onde] : []));
    expect(ditos('botao_de_acao')).toEqual(['imprimir', 'limpar']);
    expect(new Set(avisos.map(({ onde }) => onde))).toEqual(
      new Set(['nome_paciente', 'data_1', 'peso', 'imprimir', 'limpar', 'documento', 'Helvetica']),
    );
    expect(campos.map(({ regra }) => regra)).toEqual([
      undefined,
      { tipo: 'data', formato: 'dd/mm/yyyy' },
      { tipo: 'numero', casas: 1 },
    ]);
    const visto = await preenchido(bytes, { nome_paciente: 'Maria Açúcar', data_1: '31/01/2026', peso: '70,5' });
    expect(visto).toEqual({
      texto: expect.stringContaining('Maria Açúcar 31/01/2026 70,5'),
      escritos: ['nome_paciente', 'data_1', 'peso'],
      fora: 0,
    });
  });

  it('uma APAC: casas de um algarismo, opções e um campo em duas páginas', async () => {
    const pente = (n: number) => `/FT/Tx/Ff 16777216/MaxLen ${n}/MK<</BC[0]>>/BS<</W .5/S/S>>`;
    const paginas = umaPagina({
      20: campo('cns', 740, pente(15)),
      21: campo('data', 700, pente(8)),
      22: campo('procedimento', 660, pente(10)),
    });
    const bytes = umArquivo({
      ...paginas,
      1: '<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[20 0 R 21 0 R 22 0 R 30 0 R]/DA(/F1 10 Tf 0 g)>>>>',
      2: '<</Type/Pages/Kids[3 0 R 6 0 R]/Count 2>>',
      3: String(paginas[3]).replace('/Annots[', '/Annots[31 0 R '),
      6: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Annots[32 0 R]>>',
      30: '<</FT/Tx/T(nome)/Kids[31 0 R 32 0 R]>>',
      31: `<<${CAIXA}/Parent 30 0 R/Rect[150 600 350 620]>>`,
      32: `<<${CAIXA}/Parent 30 0 R/Rect[150 780 350 800]>>`,
    });
    const importado = await importar(bytes);
    const paginaCom = (valores: Readonly<Record<string, string>>) =>
      textOfPages(importado.imprimir(valores)).map((texto) =>
        texto.replace(/\s/g, '').replace('Formulariooficial', ''),
      );
    expect(paginaCom({ cns: '898 0010 2345 6789' })[0]).toBe('898001023456789');
    expect(paginaCom({ data: '31/01/2026' })[0]).toBe('31012026');
    expect(paginaCom({ procedimento: '06.04.01.001-0' })[0]).toBe('0604010010');
    expect(paginaCom({ nome: 'Maria' })).toEqual(['Maria', 'Maria']);
  });

  it('do LibreOffice: nomes com acento em escapes, opções com acento, uma lista', async () => {
    const bytes = umArquivo(
      umaPagina(
        {
          20: campo('Observa#C3#A7#C3#A3o #1', 740, '/FT/Tx/MK<</BC[0]>>/DV()/V()'),
          21: `<<${CAIXA}/FT/Btn/T(n#C3#A3o tratou)/Rect[150 700 162 712]/AS/Off/V/Off/AP<</N<</n#C3#A3o 11 0 R/Off 12 0 R>>>>/MK<</CA(8)>>>>`,
          22: '<</Type/Annot/Subtype/Widget/F 4/FT/Ch/Ff 0/T(gravidade)/Rect[150 600 350 650]/Opt[(Leve)(Moderada)(Grave)]/AP<</N 13 0 R>>>>',
          23: campo('enviar', 100, '/FT/Btn/Ff 65536/A<</S/SubmitForm/F(http://exemplo.invalid)/Flags 1028>>'),
        },
        {
          form: '/NeedAppearances true',
          mais: {
            11: fluxo(
              'BT /F1 10 Tf 2 2 Td (X) Tj ET',
              '/Type/XObject/Subtype/Form/BBox[0 0 12 12]/Resources<</Font<</F1 5 0 R>>>>',
            ),
            12: fluxo('', '/Type/XObject/Subtype/Form/BBox[0 0 12 12]'),
            13: fluxo('/Tx BMC\nEMC', '/Type/XObject/Subtype/Form/BBox[0 0 200 50]'),
          },
        },
      ),
    );
    const { campos } = await extrair(bytes);
    expect(
      campos.map(({ nome, lugares }) => [
        nome,
        ...lugares.flatMap((lugar) => (lugar.tipo === 'opcao' ? [lugar.estado] : [])),
      ]),
    ).toEqual([['Observação #1'], ['não tratou', 'não'], ['gravidade', 'Leve', 'Moderada', 'Grave']]);
    const visto = await preenchido(bytes, { 'Observação #1': 'Sem queixas', 'não tratou': 'não', gravidade: 'Grave' });
    expect(visto.escritos).toEqual(['Observação #1', 'não tratou', 'gravidade']);
    expect([visto.fora, visto.texto.includes('Sem queixas')]).toEqual([0, true]);
  });

  it('do LaTeX (hyperref): um grupo cujo valor não é nenhum dos seus estados está em branco', async () => {
    const opcao = (estado: string, x: number) =>
      `<<${CAIXA}/Parent 10 0 R/Rect[${x} 700 ${x + 12} 712]/AS/Off/MK<</CA(l)/BC[1 0 0]>>/AP<</N<</${estado}<<>>>>>>>>`;
    const objetos = umaPagina(
      { 20: campo('nome_paciente', 740, '/FT/Tx/Q 0/BS<</W 1/S/S>>/MK<</BC[1 0 0]/BG[1 1 1]>>/DA(/F1 10 Tf 0 g)') },
      { form: '/NeedAppearances true', mais: { 21: opcao('F', 150), 22: opcao('M', 190) } },
    );
    const com = (valor: string) =>
      umArquivo({
        ...objetos,
        3: String(objetos[3]).replace('/Annots[', '/Annots[21 0 R 22 0 R '),
        10: `<</FT/Btn/Ff 49152/T(sexo)/V/${valor}/DV/${valor}/Kids[21 0 R 22 0 R]>>`,
      });
    const visto = await preenchido(com(String.raw`\Fld@default#20`), { nome_paciente: 'Maria', sexo: 'M' });
    expect([visto.escritos, visto.fora]).toEqual([['sexo', 'nome_paciente'], 0]);
    await expect(extrair(com('M'))).rejects.toMatchObject({ code: 'pdf_com_valores', campos: ['sexo'] });
  });

  it('do Ghostscript: o formulário vem de pdfmarks, sem nenhum desenho dos seus campos', async () => {
    const bytes = umArquivo({
      ...umaPagina(
        {
          20: campo('nome_paciente', 740, '/FT/Tx'),
          21: `<<${CAIXA}/FT/Btn/T(incapaz)/Rect[150 700 162 712]/MK<</BC[0]/CA(4)>>>>`,
        },
        { form: '/NeedAppearances true' },
      ),
      4: fluxo(
        deflateSync(Buffer.from('q 0.1 0 0 0.1 0 0 cm\nBT /F1 120 Tf 400 8000 Td (Formulario oficial) Tj ET Q')),
        '/Filter/FlateDecode',
      ),
    });
    const visto = await preenchido(bytes, { nome_paciente: 'Maria', incapaz: 'Yes' });
    expect(visto).toEqual({
      texto: 'Formulario oficial Maria',
      escritos: ['nome_paciente', 'incapaz'],
      fora: 0,
    });
  });

  it('reescrito pelo qpdf: objetos empacotados e a tabela num fluxo', async () => {
    const campos = { 20: campo('nome_paciente', 740, '/FT/Tx'), 21: campo('peso', 700, '/FT/Tx/MaxLen 5') };
    const bytes = umArquivo(umaPagina(campos), { empacotado: true });
    expect(await preenchido(bytes, { nome_paciente: 'Maria', peso: '70,5' })).toEqual({
      texto: 'Formulario oficial Maria 70,5',
      escritos: ['nome_paciente', 'peso'],
      fora: 0,
    });
  });
});
