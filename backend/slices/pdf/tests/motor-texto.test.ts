import type { TemplateDescription } from '../domain/template-description.ts';
import { makeMotor } from '../infrastructure/motor/motor.ts';
import { textosAleatorios } from './textos-aleatorios.ts';
import { recusaDe, textByMutool } from './motor-tools.ts';
import { bytesOf, textOfPages } from './pdf-tools.ts';
import { umPacote } from './um-pacote.ts';

const folha: TemplateDescription = {
  id: 'folha',
  titulo: 'Folha',
  versao: 1,
  pages: [
    {
      width: 595,
      height: 842,
      drawings: [],
      slots: [
        { type: 'text', name: 'longo', box: { x: 20, y: 20, width: 555, height: 700 }, size: 10, multiline: true },
        { type: 'text', name: 'linha', box: { x: 20, y: 730, width: 555, height: 20 }, size: 12, align: 'right' },
        { type: 'text', name: 'negrito', box: { x: 20, y: 760, width: 555, height: 20 }, size: 12, bold: true },
        { type: 'text', name: 'casas', box: { x: 20, y: 790, width: 200, height: 20 }, size: 12, comb: 10 },
        {
          type: 'text',
          name: 'centro',
          box: { x: 320, y: 790, width: 200, height: 40 },
          size: 12,
          align: 'center',
          multiline: true,
        },
      ],
    },
  ],
};
const motor = makeMotor([folha]);
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
    // The engine reads every packet back and throws when it says anything else; here two other readers say the same.
    const textos = textosAleatorios(20_261, 300);
    let impressos = 0;
    for (const texto of textos) {
      const pacote = umPacote(['folha', { longo: texto, negrito: texto.slice(0, 20) }]);
      const recusa = recusaDe(motor, pacote);
      if (!recusa) {
        impressos++;
        continue;
      }
      for (const { code, caractere, campo } of recusa.issues) {
        const escrito = (campo === 'longo' ? texto : texto.slice(0, 20)).normalize('NFC');
        if (code === 'caractere_sem_glifo') expect(escrito).toContain(caractere);
        else expect(code).toBe('texto_nao_cabe');
      }
    }
    expect(impressos).toBeGreaterThan(50);
    expect(impressos).toBeLessThan(textos.length);
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
