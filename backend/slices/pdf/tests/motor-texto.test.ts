import { makeMotor, type Motor } from '../infrastructure/motor/motor.ts';
import { conferirTextos, FOLHA } from '../fuzz/conferir-textos.ts';
import { textosAleatorios } from '../fuzz/textos-aleatorios.ts';
import { recusaDe, textByMutool } from './motor-tools.ts';
import { bytesOf, textOfPages } from './pdf-tools.ts';
import { umPacote } from './um-pacote.ts';

const motor = makeMotor([FOLHA]);
const lido = (pronto: ReturnType<typeof motor.renderNow>) => textOfPages(bytesOf(pronto))[0];

describe('o texto impresso', () => {
  it('se lê de volta, por dois leitores, com todo o repertório da fonte', () => {
    const repertorio = [
      'ÁÀÂÃÄÅáàâãäå Çç Ññ ÉÊÈË éêèë ÍÓÔÕÚÜ íóôõúü ª º § ¿ ¡',
      '≥ ≤ ± µ μ ½ ¼ × ÷ ≠ ≈ ∞ √ ∑ → ← ↑ ↓ “aspas” ‘simples’ – — … • € ‰ ™ ® © °',
      'αβγδεζηθικλμνξοπρστυφχψω ΓΔΘΛΞΠΣΦΨΩ ά έ ή',
      'ŁłŻżŹźŠšČčŘřĎďŤťŇňŐőŰűİıĞğŞşȘșȚț ẠạẢảẤấẦầẨẩ Nguyễn Žižka',
      'Кириллица: Ёё Її Ґґ (parênteses) \\ barra <menor> [colchetes] {chaves} / % & # @',
    ].join('\n');
    const pronto = motor.renderNow(umPacote(['folha', { longo: repertorio }]));

    expect(lido(pronto)).toBe(repertorio.replaceAll('\n', ' '));
    expect(textByMutool(bytesOf(pronto))[0]).toBe(repertorio.replaceAll('\n', ' '));
  });

  it('aceita acentos soltos, fins de linha de todos os sistemas e tabulações', () => {
    const pronto = motor.renderNow(
      umPacote([
        'folha',
        { longo: 'Íris Gonçalves\r\numa\rduas\u2028três\tquatro'.normalize('NFD'), linha: ' cinco\n seis ' },
      ]),
    );

    expect(lido(pronto)).toBe('Íris Gonçalves uma duas três quatro cinco seis');
  });

  it('diminui até 6 pontos e então recusa, sem cortar', () => {
    const palavra = 'crise ';
    let cabem = 0;
    while (motor.measure('folha', 'linha', palavra.repeat(cabem + 1))!.cabe) cabem++;

    expect(lido(motor.renderNow(umPacote(['folha', { linha: palavra.repeat(cabem) }])))).toBe(
      palavra.repeat(cabem).trim(),
    );
    expect(recusaDe(motor, umPacote(['folha', { linha: palavra.repeat(cabem + 1) }]))?.issues).toEqual([
      { code: 'texto_nao_cabe', documento: 0, modelo: 'folha', campo: 'linha' },
    ]);
  });

  it('quebra entre palavras, e dentro delas só quando não há outro modo', () => {
    const longa = 'x'.repeat(400);
    const pronto = motor.renderNow(umPacote(['folha', { longo: `antes ${longa} depois` }]));

    expect(lido(pronto)!.replaceAll(' ', '')).toBe(`antes${longa}depois`);
  });

  it('escreve uma letra por casa, e não mais do que as casas', () => {
    expect(lido(motor.renderNow(umPacote(['folha', { casas: '12(45)7≥9A' }])))!.replaceAll(' ', '')).toBe('12(45)7≥9A');
    expect(recusaDe(motor, umPacote(['folha', { casas: '12345678901' }]))?.issues[0]?.code).toBe('texto_nao_cabe');
  });

  it('recusa pelo nome o que não desenharia com fidelidade', () => {
    const casos = { '\u00ad': 'U+00AD', '\u202e': 'U+202E', שלום: 'U+05E9', 'g\u0303': 'U+0303', '\ud83d': 'U+D83D' };
    for (const [texto, codePoint] of Object.entries(casos)) {
      const [issue] = recusaDe(motor, umPacote(['folha', { linha: `a${texto}b` }]))?.issues ?? [];
      expect(issue).toMatchObject({ code: 'caractere_sem_glifo', campo: 'linha', codePoint });
    }
  });

  it('aleatório: impresso e lido igual, ou recusado pelo caractere; nunca outra coisa', () => {
    const { impressos, recusados, falhas } = conferirTextos(textosAleatorios(20_261, 300));

    expect(falhas).toEqual([]);
    expect(impressos).toBeGreaterThan(50);
    expect(recusados).toBeGreaterThan(20);
  });

  it('a conferência de textos aleatórios percebe um motor que os muda', () => {
    const mudo: Motor = {
      ...motor,
      renderNow: (pacote) => motor.renderNow({ ...pacote, documentos: [{ ...pacote.documentos[0]!, valores: {} }] }),
    };
    expect(conferirTextos(['Íris', 'Caio'], mudo).falhas).toHaveLength(2);
  });

  it('aleatório: pdftotext e mutool leem o que se escreveu', () => {
    const textos = textosAleatorios(7, 400).filter((texto) => !recusaDe(motor, umPacote(['folha', { longo: texto }])));
    const limpos = textos
      .map((texto) => texto.normalize('NFC').replace(/\s+/g, ' ').trim())
      .filter((texto) => texto !== '');
    const pdf = bytesOf(motor.renderNow(umPacote(...limpos.map((texto) => ['folha', { longo: texto }] as const))));

    const semEspacos = (pagina: string) => pagina.replace(/\s/g, '');
    expect(textOfPages(pdf).map(semEspacos)).toEqual(limpos.map(semEspacos));
    expect(textByMutool(pdf).map(semEspacos)).toEqual(limpos.map(semEspacos));
  });
});
