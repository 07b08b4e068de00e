import { PDFContext } from 'pdf-lib';
import { MODELOS } from '../infrastructure/modelos/modelos.ts';
import { compileDescription } from '../infrastructure/motor/compile.ts';
import { loadFaces } from '../infrastructure/motor/fonts/face.ts';
import { makeMotor } from '../infrastructure/motor/motor.ts';
import { makeStream } from '../infrastructure/motor/objects.ts';
import { makeSimplePdfRenderer } from './oraculo/simple-pdf-renderer.ts';
import { CASES } from '../bench/packets.ts';
import { complaintsOf, palavrasDe, recusaDe } from './motor-tools.ts';
import { bytesOf, documentInfo, fontsOf, picturesOf, qpdfJson, textOfPages } from './pdf-tools.ts';
import { oModelo, todoPreenchido, umPacote } from './um-pacote.ts';

const motor = makeMotor(MODELOS);
const simples = makeSimplePdfRenderer(MODELOS);
const cheio = umPacote(...MODELOS.map((modelo) => [modelo.id, todoPreenchido(modelo)] as const));

// Text that lies a hundredth of a point elsewhere is drawn with slightly other greys.
const SAME_GREY = 80;

describe('o motor e a impressão simples', () => {
  it.each([
    ['todos os modelos cheios', cheio],
    ['um pacote de 13 páginas', CASES.packet13],
    ['todos os modelos vazios', umPacote(...MODELOS.map(({ id }) => [id, {}] as const))],
  ])('dizem e mostram o mesmo: %s', async (_, pacote) => {
    const [nosso, oraculo] = [bytesOf(await motor.render(pacote)), bytesOf(await simples.render(pacote))];

    expect(textOfPages(nosso).map(palavrasDe)).toEqual(textOfPages(oraculo).map(palavrasDe));
    const outras = picturesOf(oraculo);
    picturesOf(nosso).forEach(({ pixels }, pagina) => {
      const outra = outras[pagina]!.pixels;
      let diferentes = 0;
      for (let at = 0; at < pixels.length; at++) if (Math.abs(pixels[at]! - outra[at]!) > SAME_GREY) diferentes++;
      expect({ pagina, diferentes }).toEqual({ pagina, diferentes: 0 });
    });
  });

  it('recusam o mesmo pelos mesmos motivos', async () => {
    const pacote = umPacote(
      ['lme', { nome_paciente: 'W'.repeat(120), diagnostico: 'dor 😀 e 漢 😀', peso: '72', outro: '' }],
      ['inexistente', {}],
      ['receita_especial', { nome_paciente: 'W'.repeat(200) }],
      ['escala_edss', { edss: '3,5' }],
      ['relatorio', { texto: 'x '.repeat(20_000) }],
    );
    const deles = await simples.render(pacote).catch((error: unknown) => error);

    expect(recusaDe(motor, pacote)?.issues).toEqual((deles as { issues: unknown }).issues);
    expect(recusaDe(motor, umPacote())?.errors.map(({ code }) => code)).toEqual(['pacote_vazio']);
  });
});

describe('o arquivo', () => {
  it.each([
    ['cheio', cheio],
    ['vazio', umPacote(['lme', {}])],
    ['com todas as fontes', umPacote(['relatorio', { texto: 'ç ≥ Ω Ѣ ĳ', nome_medico: 'Ω Ѣ' }])],
  ])('%s não faz nenhuma ferramenta reclamar', (_, pacote) => {
    expect(complaintsOf(bytesOf(motor.renderNow(pacote)))).toEqual([]);
  });

  it('a guarda percebe um arquivo estragado', () => {
    const [estatica, cauda] = motor.renderNow(umPacote(['lme', {}])).partes;
    const estragado = Buffer.concat([estatica!, cauda!.subarray(0, cauda!.length - 30)]);

    expect(complaintsOf(estragado).join()).toMatch(/qpdf/);
  });

  it('leva só as fontes que usa, recortadas e com outro nome', () => {
    const portugues = fontsOf(bytesOf(motor.renderNow(umPacote(['lme', { nome_paciente: 'Conceição' }]))));
    const grego = fontsOf(bytesOf(motor.renderNow(umPacote(['lme', { nome_paciente: 'Conceição ≥ Ω' }]))));

    expect(portugues).toHaveLength(2);
    expect(grego).toHaveLength(3);
    for (const fonte of grego) expect(fonte).toMatch(/^[A-Z]{6}\+AutoCustoSans.* yes yes yes /);
  });

  it('não diz de quem é, é plano, está em português e tem um marcador por documento', () => {
    const valores = { nome_paciente: 'Marina Açucena Teste', cpf_paciente: '900.100.200-55' };
    const pdf = bytesOf(motor.renderNow(umPacote(['lme', valores], ['ter', valores])));
    const json = qpdfJson(pdf);

    expect(documentInfo(pdf)).not.toMatch(/Marina|Teste|900/);
    expect(documentInfo(pdf)).toMatch(/Title:\s+AutoCusto\n[^]*Pages:\s+3\n/);
    expect(json).toContain('"/Lang": "u:pt-BR"');
    expect(json).toContain('"u:Documento 2"');
    expect(json).not.toMatch(/\/AcroForm|\/Annots|\/JavaScript|\/OpenAction/);
  });

  it('os marcadores são os deste pacote, também quando outro igual já se imprimiu', () => {
    const pacote = umPacote(['lme', {}], ['ter', {}]);
    motor.renderNow(pacote);
    const documentos = pacote.documentos.map((documento, mes) => ({ ...documento, titulo: `Mês ${mes + 7}` }));
    const json = qpdfJson(bytesOf(motor.renderNow({ ...pacote, documentos })));

    expect(json).toContain('"u:Mês 8"');
    expect(json).not.toContain('Documento 2');
  });

  it('diz as páginas de cada documento e o próprio tamanho', () => {
    const pronto = motor.renderNow(umPacote(['lme', {}], ['ter', {}]));

    expect(pronto.paginas).toEqual([1, 2]);
    expect(pronto.bytes).toBe(bytesOf(pronto).length);
  });
});

describe('o que nunca muda', () => {
  it('é comprimido como o pdf-lib o faz: outro pako daria outros bytes a uma reimpressão', () => {
    const desenho = Buffer.from('1 0 0 1 72 720 cm BT /F0 9 Tf (LME) Tj ET\n'.repeat(500), 'latin1');
    const [, , , comprimido] = makeStream(['/Type/XObject'], desenho).parts;
    expect(comprimido).toEqual(Buffer.from(PDFContext.create().flateStream(desenho).getContents()));
  });
});

describe('o catálogo do motor', () => {
  it('um modelo trocado por outra versão vale já no pacote seguinte', () => {
    const trocado = makeMotor(MODELOS);
    const pacote = umPacote(['lme', { nome_paciente: 'Marina' }]);
    const antes = trocado.renderNow(pacote);
    const ter = oModelo('ter');
    trocado.add(compileDescription({ ...ter, id: 'lme', versao: 2 }, loadFaces()));

    expect(trocado.get('lme')).toMatchObject({ versao: 2, paginas: 2 });
    expect(trocado.renderNow(pacote).paginas).toEqual([2]);
    expect(antes.paginas).toEqual([1]);
  });

  it('diz de cada modelo as páginas e os campos', () => {
    expect(motor.list().map(({ id }) => id)).toEqual(MODELOS.map(({ id }) => id));
    expect(motor.get('ter')).toMatchObject({ paginas: 2, versao: oModelo('ter').versao });
    expect(motor.get('inexistente')).toBeUndefined();
  });

  it('mede um texto como o imprimiria', () => {
    const frase = 'Crises diárias apesar de três fármacos em dose plena. ';
    expect(motor.measure('lme', 'nome_paciente', 'Marina')).toMatchObject({ cabe: true, linhas: 1 });
    expect(motor.measure('lme', 'nome_paciente', '')).toMatchObject({ cabe: true, linhas: 0 });
    expect(motor.measure('lme', 'nome_paciente', 'W'.repeat(120))).toMatchObject({ cabe: false });
    expect(motor.measure('lme', 'anamnese', frase.repeat(13))!.corpoPt).toBeLessThan(
      motor.measure('lme', 'anamnese', frase)!.corpoPt,
    );
    expect(motor.measure('lme', 'nome_paciente', 'dor 😀')).toMatchObject({ cabe: false, caractereRecusado: '😀' });
    expect(motor.measure('lme', 'inexistente', 'x')).toBeUndefined();
    expect(motor.measure('inexistente', 'x', 'x')).toBeUndefined();
  });
});
