import { deflateSync, constants } from 'node:zlib';
import type { PacoteNaoImprimivelError } from '../../domain/pdf-errors.ts';
import type { Recusa } from '../../infrastructure/importador/recusa.ts';
import { extrair } from '../../infrastructure/importador/extracao.ts';
import { changesBetween, picturesOf, textOfPages } from '../pdf-tools.ts';
import { codigoDaRecusa, importar } from './formularios.ts';
import { fluxo, umArquivo, type Objetos } from './um-arquivo.ts';

/** The smallest form: a page with a title and a text field; `mais` adds to it or replaces parts of it. */
function umFormularioEscrito(mais: Objetos = {}, opcoes: Parameters<typeof umArquivo>[1] = {}): Buffer {
  const anotacoes = Object.keys(mais).filter((numero) => Number(numero) >= 20 && Number(numero) < 50);
  return umArquivo(
    {
      1: '<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[6 0 R]/DA(/Helv 10 Tf 0 g)>>>>',
      2: '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      3:
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R' +
        `/Annots[6 0 R ${anotacoes.map((numero) => `${numero} 0 R`).join(' ')}]>>`,
      4: fluxo(TITULO),
      5: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
      6: '<</Type/Annot/Subtype/Widget/FT/Tx/T(nome_paciente)/Rect[150 740 350 760]>>',
      ...mais,
    },
    opcoes,
  );
}

const TITULO = 'BT /F1 12 Tf 40 800 Td (Formulario de teste) Tj ET';
const CAIXA = '/Type/Annot/Subtype/Widget';
const textoDaPagina = async (bytes: Buffer) => textOfPages((await importar(bytes)).imprimir({})).join(' ');

describe('o arquivo é lido como os leitores o leem', () => {
  it('um fluxo cujo tamanho está em outro objeto vale por inteiro, também com a palavra que o encerra', async () => {
    const conteudo = `${TITULO}\nBT /F1 9 Tf 40 700 Td (stream endstream endobj) Tj ET\n\n`;
    const bytes = umFormularioEscrito({ 4: fluxo(conteudo, '', '7 0 R'), 7: String(conteudo.length) });
    expect(await textoDaPagina(bytes)).toContain('Formulario de teste');
    expect(await textoDaPagina(bytes)).toContain('stream endstream endobj');
  });

  it.each([
    ['que não diz nada', Buffer.alloc(0)],
    ['que termina por um descarregar', deflateSync(Buffer.from(TITULO), { finishFlush: constants.Z_SYNC_FLUSH })],
    ['sem a soma no fim', deflateSync(Buffer.from(TITULO)).subarray(0, -4)],
  ])('aceita um desenho comprimido %s', async (_nome, comprimido) => {
    const bytes = umFormularioEscrito({ 4: fluxo(comprimido, '/Filter/FlateDecode') });
    expect(await textoDaPagina(bytes)).toBe(comprimido.length > 0 ? 'Formulario de teste' : '');
  });

  it('mas não um que se interrompe', async () => {
    const comprimido = deflateSync(Buffer.from(TITULO.repeat(20))).subarray(0, 40);
    const bytes = umFormularioEscrito({ 4: fluxo(comprimido, '/Filter/FlateDecode') });
    expect(await codigoDaRecusa(extrair(bytes))).toBe('pdf_corrompido');
  });

  it.each(['LZWDecode', 'RunLengthDecode', 'ASCIIHexDecode', 'ASCII85Decode'])(
    'lê um desenho em %s',
    async (filtro) => {
      const empacotado: Record<string, Buffer> = {
        LZWDecode: lzw(Buffer.from(TITULO)),
        RunLengthDecode: Buffer.concat([Buffer.of(TITULO.length - 1), Buffer.from(TITULO), Buffer.of(128)]),
        ASCIIHexDecode: Buffer.from(`${Buffer.from(TITULO).toString('hex')}>`),
        ASCII85Decode: Buffer.from(`${ascii85(Buffer.from(TITULO))}~>`),
      };
      const bytes = umFormularioEscrito({ 4: fluxo(empacotado[filtro]!, `/Filter/${filtro}`) }); // one each
      expect(await textoDaPagina(bytes)).toBe('Formulario de teste');
    },
  );

  it('não acredita numa tabela que troca dois objetos: procura-os no arquivo', async () => {
    const segunda = fluxo('BT /F1 12 Tf 40 600 Td (Segunda parte) Tj ET');
    const pagina =
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R/Annots[6 0 R]>>';
    const { avisos } = await extrair(umFormularioEscrito({ 3: pagina, 8: segunda }, { trocar: [4, 8] }));
    expect(avisos).toContainEqual({ codigo: 'estrutura_reparada', onde: 'arquivo' });
    const texto = await textoDaPagina(umFormularioEscrito({ 3: pagina, 8: segunda }, { trocar: [4, 8] }));
    expect(texto).toContain('Formulario de teste');
    expect(texto).not.toContain('Segunda');
  });

  it('recusa um formulário do qual uma parte não pode ser lida', async () => {
    expect(await codigoDaRecusa(extrair(umFormularioEscrito({ 4: '<</Length 3/X (>>stream\nabc\nendstream' })))).toBe(
      'pdf_corrompido',
    );
    expect(
      await codigoDaRecusa(extrair(umFormularioEscrito({ 6: '<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/Rect[1 2' }))),
    ).toBe('pdf_corrompido');
  });

  it('lê objetos empacotados e tabelas comprimidas com preditor, como o qpdf os escreve', async () => {
    expect(await textoDaPagina(umFormularioEscrito({}, { empacotado: true }))).toBe('Formulario de teste');
  });

  it('imprime duas vezes a página que a árvore cita duas vezes', async () => {
    const bytes = umFormularioEscrito({ 2: '<</Type/Pages/Kids[3 0 R 3 0 R]/Count 2>>' });
    const { paginas, campos } = await extrair(bytes);
    expect(paginas).toHaveLength(2);
    expect(campos[0]?.lugares.map(({ pagina }) => pagina)).toEqual([0, 1]);
  });

  it('não junta dois campos de nomes longos que só diferem no fim', async () => {
    const nome = (fim: string) => `${'formulario.subformulario.'.repeat(10)}${fim}`;
    const campo = (fim: string, y: number) => `<<${CAIXA}/FT/Tx/T(${nome(fim)})/Rect[150 ${y} 350 ${y + 20}]>>`;
    const { campos } = await extrair(umFormularioEscrito({ 20: campo('peso', 600), 21: campo('altura', 560) }));
    expect(new Set(campos.map((campo) => campo.nome)).size).toBe(3);
    expect(campos.every((campo) => campo.nome.length <= 200)).toBe(true);
  });
});

describe('as opções, como os formulários as escrevem', () => {
  const desenho = fluxo('2 2 8 8 re f', '/Type/XObject/Subtype/Form/BBox[0 0 12 12]/Resources<<>>');
  const estadosDe = async (bytes: Buffer, nome: string) =>
    (await extrair(bytes)).campos
      .find((campo) => campo.nome === nome)
      ?.lugares.map((lugar) => (lugar.tipo === 'opcao' ? lugar.estado : '?'));
  const grupo = (estados: readonly string[], n: (estado: string) => string) => ({
    10: `<</FT/Btn/Ff 49152/T(gene)/Opt[(Sim)(Nao)]/Kids[${estados.map((_, index) => `${20 + index} 0 R`).join(' ')}]>>`,
    11: desenho,
    ...Object.fromEntries(
      estados.map((estado, index) => [
        20 + index,
        `<<${CAIXA}/Parent 10 0 R/Rect[${150 + 60 * index} 700 ${162 + 60 * index} 712]${n(estado)}/AS/Off>>`,
      ]),
    ),
  });

  it.each([
    [
      ['AA', 'JS', 'EF'],
      ['AA', 'JS', 'EF'],
    ],
    [
      ['Item#20#2350', 'Item#20#2351'],
      ['Item #50', 'Item #51'],
    ],
    [
      ['n#C3#A3o', 'sim'],
      ['não', 'sim'],
    ],
  ])('estados %s', async (escritos, lidos) => {
    const bytes = umFormularioEscrito(grupo(escritos, (estado) => `/AP<</N<</${estado} 11 0 R>>>>`));
    expect(await estadosDe(bytes, 'gene')).toEqual(lidos);
  });

  it('um grupo sem desenhos tem uma opção por caixa, e cada uma marca a sua', async () => {
    const bytes = umFormularioEscrito(grupo(['', ''], () => '/MK<</CA(4)/BC[0]>>'));
    expect(await estadosDe(bytes, 'gene')).toEqual(['Sim', 'Nao']);
    const importado = await importar(bytes);
    const [vazio, sim, nao] = picturesOf(importado.imprimir({}, { gene: 'Sim' }, { gene: 'Nao' }));
    const caixas = [150, 210].map((x) => ({ x, y: 842 - 712, width: 12, height: 12 }));
    const marcadas = (pagina: typeof sim) => caixas.map((caixa) => changesBetween(vazio!, pagina!, [caixa]).inside > 0); // three pages
    expect([marcadas(sim), marcadas(nao)]).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it('um desenho sem Subtype e sem BBox aparece', async () => {
    const n = '/AP<</N<</sim 11 0 R>>>>';
    const bytes = umFormularioEscrito({
      11: fluxo('2 2 8 8 re f', '/Resources<<>>'),
      20: `<<${CAIXA}/FT/Btn/T(incapaz)/Rect[150 700 162 712]${n}/AS/Off>>`,
    });
    const [vazio, marcado] = picturesOf((await importar(bytes)).imprimir({}, { incapaz: 'sim' }));
    expect(changesBetween(vazio!, marcado!, [{ x: 150, y: 130, width: 12, height: 12 }]).inside).toBeGreaterThan(20); // two pages
  });
});

describe('restos de outro preenchimento, de qualquer espécie', () => {
  it.each([
    ['uma figura sobre a assinatura', 'q 150 0 0 60 175 90 cm /Im Do Q', 'assinatura'],
    ['uma figura num campo', 'q 150 0 0 16 154 742 cm /Im Do Q', 'nome_paciente'],
    ['um X em letra numa caixa', 'BT /F1 11 Tf 152 672 Td (X) Tj ET', 'incapaz'],
    ['um X em dois traços numa caixa', '151 671 m 161 681 l S 151 681 m 161 671 l S', 'incapaz'],
  ])('%s', async (_nome, desenho, campo) => {
    const bytes = umFormularioEscrito({
      3:
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Annots[6 0 R 20 0 R 21 0 R]' +
        '/Resources<</Font<</F1 5 0 R>>/XObject<</Im 7 0 R>>>>>>',
      4: fluxo(`${TITULO} ${desenho}`),
      7: fluxo(Buffer.of(0), '/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray'),
      20: `<<${CAIXA}/FT/Sig/T(assinatura)/Rect[150 100 350 140]>>`,
      21: `<<${CAIXA}/FT/Btn/T(incapaz)/Rect[150 670 162 682]/MK<</BC[0]>>>>`,
    });
    const recusa = await extrair(bytes).catch((error: unknown) => error as Recusa);
    expect(recusa).toMatchObject({ code: 'pdf_com_valores_desenhados', campos: [campo] });
  });

  it('mas divisórias num só traço, letras sob as casas de uma data e a moldura em relevo são do formulário', async () => {
    const divisorias = Array.from({ length: 9 }, (_, n) => `${170 + 20 * n} 740 m ${170 + 20 * n} 760 l`).join(' ');
    const casas = 'BT /F1 6 Tf 152 746 Td (D D M M A A A A) Tj ET';
    const relevo = '150 740 m 350 740 l 348 742 l 152 742 l f';
    const ano = 'BT /F1 6 Tf 260 746 Td (AAAA) Tj ET';
    const barras = '200 742 m 206 756 l 207 756 l 201 742 l h f';
    expect(
      await codigoDaRecusa(
        extrair(umFormularioEscrito({ 4: fluxo(`${divisorias} S ${casas} ${ano} ${relevo} ${barras}`) })),
      ),
    ).toBe('aceito');
  });
});

it('um script que ninguém consegue ler fica de fora como os outros; a moldura em relevo de uma caixa não é um X', async () => {
  const bytes = umFormularioEscrito({
    4: fluxo('150 670 m 150 682 l 162 682 l 160 680 l 152 680 l 152 672 l f'),
    9: '<</S/JavaScript/JS (AFDate',
    20: `<<${CAIXA}/FT/Btn/T(incapaz)/Rect[150 670 162 682]/AA<</F 9 0 R>>>>`,
  });
  expect((await extrair(bytes)).avisos).toContainEqual({ codigo: 'acao_descartada', onde: 'incapaz' });
});

describe('o preenchimento é o de um leitor', () => {
  const campo = (mais: string) => umFormularioEscrito({ 20: `<<${CAIXA}/FT/Tx/T(a)/Rect[150 600 370 620]${mais}>>` });
  const casas = (n: number, mais = '') => campo(`/Ff 16777216/MaxLen ${n}${mais}`);

  it.each([
    ['CPF em 11 casas', 11, '529.982.247-25', '52998224725'],
    ['CPF em 14 casas', 14, '529.982.247-25', '529.982.247-25'],
    ['data em 8 casas', 8, '31/01/1960', '31011960'],
    ['data em 6 casas', 6, '31/01/1960', '310160'],
    ['CID em 4 casas', 4, 'G40.0', 'G400'],
  ])('%s', async (_nome, n, valor, escrito) => {
    const pdf = (await importar(casas(n))).imprimir({ a: valor });
    expect(textOfPages(pdf).join('').replace(/\s/g, '')).toContain(`Formulariodeteste${escrito}`);
  });

  it('um campo com máximo de caracteres não recebe mais do que um leitor deixaria escrever, e diz o máximo', async () => {
    const importado = await importar(campo('/MaxLen 11'));
    expect(importado.formulario.campos.at(-1)).toMatchObject({ nome: 'a', maximo: 11 });
    const dito = (valor: string) => {
      try {
        return textOfPages(importado.imprimir({ a: valor }))
          .join('')
          .replace('Formulario de teste', '')
          .trim();
      } catch (error) {
        return (error as PacoteNaoImprimivelError).errors; // nothing else is thrown
      }
    };
    expect(dito('Maria Souza')).toBe('Maria Souza');
    expect(dito('529.982.247-25')).toBe('52998224725');
    expect(dito('Maria Souzas')).toEqual([
      {
        field: 'documentos.0.a',
        code: 'texto_longo',
        message: 'O formulário aceita no máximo 11 caracteres neste campo. Encurte o texto.',
      },
    ]);
  });

  it.each(['/MaxLen 0', '/FT/Ch/MaxLen 5', ''])('mas sem máximo o texto é o que cabe: %s', async (mais) => {
    const importado = await importar(campo(mais));
    expect(textOfPages(importado.imprimir({ a: 'Maria de Souza' })).join('')).toContain('Maria de Souza');
    expect(importado.formulario.campos.at(-1)).not.toHaveProperty('maximo');
  });

  const recusaDe = async (mais: string, valor: string) => {
    const importado = await importar(campo(mais));
    try {
      importado.imprimir({ a: valor });
      return '';
    } catch (error) {
      return (error as PacoteNaoImprimivelError).errors[0]?.message; // nothing else is thrown
    }
  };
  const mascara = (script: string) => `/AA<</F<</S/JavaScript/JS(${script.replace(/[()]/g, '\\$&')})>>>>`;

  it.each([
    ['data', mascara('AFDate_FormatEx("dd/mm/yyyy");'), '31/01/2026', '31/13/2026', 'uma data (dd/mm/aaaa)'],
    ['mês', mascara('AFDate_FormatEx("mm/yyyy");'), '01/2026', '31/01/2026', 'uma data (mm/aaaa)'],
    ['inteiro', mascara('AFNumber_Format(0, 2, 0, 0, "", true);'), '1.234', '70,5', 'um número inteiro'],
    ['peso', mascara('AFNumber_Format(1, 2, 0, 0, "", true);'), '70,5', '70,55', 'um número com até 1 casa decimal'],
    ['escolha', '/FT/Ch/Ff 131072/Opt[(Sim)[(N)(Nao)]]', 'Nao', 'Talvez', 'um dos valores da sua lista'],
  ])('o que a máscara ou a lista do campo não aceita é dito: %s', async (_nome, mais, bom, mau, oQue) => {
    expect(await recusaDe(mais, bom)).toBe('');
    expect(await recusaDe(mais, mau)).toBe(`O formulário só aceita neste campo ${oQue}. Corrija o valor.`);
  });

  it('uma escolha que se pode escrever aceita o que não oferece', async () => {
    expect(await recusaDe('/FT/Ch/Ff 393216/Opt[(Sim)(Nao)]', 'Talvez')).toBe('');
  });

  it('uma lista mostra as suas opções, e a escolhida em destaque', async () => {
    const lista = '/FT/Ch/Opt[[(1)(Leve)][(2)(Moderada)][(3)(Grave)]]/DA(/Helv 9 Tf 0 g)/Rect[150 600 370 640]';
    const bytes = umFormularioEscrito({ 20: `<<${CAIXA}/T(a)${lista}>>` });
    const importado = await importar(bytes);
    expect(importado.formulario.campos.at(-1)?.lugares).toMatchObject([
      { estado: '1', rotulo: 'Leve' },
      { estado: '2', rotulo: 'Moderada' },
      { estado: '3', rotulo: 'Grave' },
    ]);
    expect(textOfPages(importado.imprimir({}))[0]?.replace(/\s+/g, ' ')).toContain('Leve Moderada Grave');
    const [vazio, escolhida] = picturesOf(importado.imprimir({}, { a: '2' }));
    const linha = (n: number) => ({ x: 150, y: 842 - 640 + n * 10.35 + 3, width: 220, height: 4 });
    const mudadas = [0, 1, 2].map((n) => changesBetween(vazio!, escolhida!, [linha(n)]).inside > 0); // two pages
    expect(mudadas).toEqual([false, true, false]);
    expect(() => importado.imprimir({ a: '4' })).toThrow('não podem ser impressos');
  });

  it('uma lista em que as opções não cabem recebe o texto da escolhida, e só o de uma delas', async () => {
    const lista = '/FT/Ch/Opt[(Leve)(Moderada)(Grave)]';
    expect(await recusaDe(lista, 'Grave')).toBe('');
    expect(await recusaDe(lista, 'Outra')).toContain('um dos valores da sua lista');
  });

  it('o que não é número não perde nada: não cabe', async () => {
    const importado = await importar(casas(11));
    expect(() => importado.imprimir({ a: 'Maria de Souza' })).toThrow('não podem ser impressos');
  });

  it('as casas se alinham à direita, e as divisórias são desenhadas', async () => {
    const importado = await importar(casas(10, '/Q 2/MK<</BC[0]>>/BS<</W 1/S/S>>'));
    const [vazio, cheio] = picturesOf(importado.imprimir({}, { a: '12' }));
    const casa = (n: number) => ({ x: 150 + 22 * n + 2, y: 842 - 619, width: 18, height: 18 });
    const escritas = Array.from({ length: 10 }, (_, n) => changesBetween(vazio!, cheio!, [casa(n)]).inside > 0); // two pages
    expect(escritas).toEqual([...Array.from({ length: 8 }, () => false), true, true]);
    const semBorda = picturesOf((await importar(casas(10))).imprimir({}))[0]!; // one page
    const linha = (n: number) => ({ x: 150 + 22 * n - 2, y: 842 - 617, width: 4, height: 14 });
    expect(Array.from({ length: 9 }, (_, n) => changesBetween(semBorda, vazio!, [linha(n + 1)]).inside > 0)).toEqual(
      Array.from({ length: 9 }, () => true),
    );
  });

  it('o texto fica dentro da borda', async () => {
    const { campos } = await extrair(campo('/Ff 4096/MK<</BC[0]>>/BS<</W 4/S/S>>'));
    expect(campos.find(({ nome }) => nome === 'a')?.lugares[0]).toMatchObject({
      box: { x: 156, y: 604, width: 208, height: 12 },
    });
  });

  it('o negrito é o da fonte, não o do seu nome', async () => {
    const bytes = umFormularioEscrito({
      1: '<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[6 0 R]/DA(/F2 10 Tf 0 g)/DR<</Font<</F2 8 0 R>>>>>>>>',
      8: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>',
    });
    expect((await extrair(bytes)).campos[0]?.lugares[0]).toMatchObject({ bold: true });
  });

  it('uma fonte padrão sem larguras anda com as suas', async () => {
    const linha = 'BT /F2 12 Tf 40 660 Td (Declaro que recebi, li e entendi o termo acima.) Tj ET';
    const bytes = umFormularioEscrito({
      3:
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Annots[6 0 R]' +
        '/Resources<</Font<</F1 5 0 R/F2 8 0 R>>>>>>',
      4: fluxo(linha),
      8: '<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>',
    });
    const { objetos } = await extrair(bytes);
    const texto = objetos
      .flat()
      .flatMap((parte) => (parte instanceof Uint8Array ? [Buffer.from(parte).toString('latin1')] : []));
    // Times: a space has 250 thousandths, and an `i` 278.
    const larguras = /\/Widths\[([\d ]+)\]/.exec(texto.join(''))?.[1]?.split(' ').map(Number);
    expect([larguras?.[0x20], larguras?.[0x69]]).toEqual([250, 278]);
  });
});

function ascii85(bytes: Buffer): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4) {
    const group = Buffer.concat([bytes.subarray(at, at + 4), Buffer.alloc(4)]).subarray(0, 4);
    const digits = Array.from({ length: 5 }, (_, n) => Math.floor(group.readUInt32BE() / 85 ** (4 - n)) % 85);
    text += String.fromCharCode(...digits.slice(0, Math.min(4, bytes.length - at) + 1).map((digit) => digit + 33));
  }
  return text;
}

/** Without a table: every byte as it is, nine bits each, and a clear before the codes grow. */
function lzw(bytes: Buffer): Buffer {
  const codes = [...bytes].flatMap((byte, index) => (index % 200 === 0 ? [256, byte] : [byte]));
  const bits = [...codes, 257].map((code) => code.toString(2).padStart(9, '0')).join('');
  return Buffer.from(bits.match(/.{1,8}/g)!.map((octet) => Number.parseInt(octet.padEnd(8, '0'), 2))); // not empty
}
