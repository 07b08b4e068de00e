import { createTestDatabase, type TestDatabase } from '../../../tests/helpers/test-database.ts';
import { makeTestApp, type TestApp, type TestBrowser } from '../../../tests/helpers/test-app.ts';
import { makePdf } from '../index.ts';
import { PacoteNaoImprimivelError } from '../domain/pdf-errors.ts';
import { MODELOS } from '../infrastructure/modelos/modelos.ts';
import { makeMotor } from '../infrastructure/motor/motor.ts';
import { umPacote } from './um-pacote.ts';

const FRASE = 'Crises diárias apesar de três fármacos em dose plena. ';
const motor = makeMotor(MODELOS);

function imprime(modelo: string, campo: string, texto: string): boolean {
  try {
    motor.renderNow(umPacote([modelo, { [campo]: texto }]));
    return true;
  } catch (error) {
    if (error instanceof PacoteNaoImprimivelError) return false;
    throw error;
  }
}

describe('a medida de um texto', () => {
  it.each([
    ['lme', 'anamnese', FRASE],
    ['lme', 'anamnese', 'W'],
    ['lme', 'anamnese', 'linha\n'],
    ['lme', 'tratamentos_previos', FRASE],
    ['lme', 'nome_paciente', 'Açucena '],
    ['receita_especial', 'med1_posologia', 'um comprimido ≥ 12 h; '],
    ['receita_simples', 'med6_posologia', 'um comprimido de 12 em 12 horas; '],
    ['relatorio', 'texto', `${FRASE}\n`],
  ])('%s.%s: diz o que a impressão faz, e quantos caracteres sobram', (modelo, campo, parte) => {
    let cabem = 0;
    for (let vezes = 1; vezes < 6000; vezes = Math.ceil(vezes * 1.6)) {
      const texto = parte.repeat(vezes);
      const { cabe, linhas, linhasMax, excessoCaracteres } = motor.measure(modelo, campo, texto)!;
      expect(imprime(modelo, campo, texto)).toBe(cabe);
      if (cabe) {
        cabem++;
        expect(linhas).toBeLessThanOrEqual(linhasMax);
        expect(excessoCaracteres).toBeNull();
        continue;
      }
      const inteiro = texto.trim();
      const ficam = inteiro.length - excessoCaracteres!;
      expect(imprime(modelo, campo, inteiro.slice(0, ficam))).toBe(true);
      expect(imprime(modelo, campo, inteiro.slice(0, ficam + 1).replace(/\s$/, 'i'))).toBe(false);
      if (linhasMax > 1) expect(linhas).toBeGreaterThan(linhasMax);
    }
    expect(cabem).toBeGreaterThan(0);
  });

  it('o texto mais longo que se aceita é medido num instante', () => {
    const inicio = performance.now();
    motor.measure('lme', 'anamnese', FRASE.repeat(400).slice(0, 20_000));
    expect(performance.now() - inicio).toBeLessThan(2_000); // far above it, unless it grows with the square
  });
});

describe('POST /api/pdf/medida', () => {
  let database: TestDatabase;
  let scene: TestApp;
  let pdf: ReturnType<typeof makePdf>;
  let medico: TestBrowser;

  beforeAll(async () => {
    database = await createTestDatabase();
    pdf = makePdf({ database, protocoloExiste: async () => false });
    scene = await makeTestApp({
      database,
      register: async (app) => app.register(pdf.routes({ find: async () => undefined })),
    });
    medico = await scene.entrou();
  });

  afterAll(async () => {
    await scene.app.close();
    await pdf.close();
    await database.close();
  });

  const medir = (corpo: object) => medico.post('/api/pdf/medida', corpo);

  it('diz as linhas, o corpo, o excesso e o caractere que não se imprime', async () => {
    const campos = { anamnese: FRASE, tratamentos_previos: FRASE.repeat(60), nome_paciente: 'dor 😀' };
    const response = await medir({ documento: 'lme', uf: 'SP', campos });
    expect(response.statusCode).toBe(200);
    const { anamnese, tratamentos_previos, nome_paciente } = response.json().campos;
    expect(anamnese).toEqual({
      ...{ cabe: true, linhas: 1, linhas_max: expect.any(Number), excesso_caracteres: null },
      ...{ corpo_pt: expect.any(Number), caractere_recusado: null },
    });
    expect(anamnese.linhas_max).toBeGreaterThan(3);
    expect(tratamentos_previos).toMatchObject({ cabe: false, corpo_pt: 6, caractere_recusado: null });
    expect(tratamentos_previos.excesso_caracteres).toBeGreaterThan(100);
    expect(nome_paciente).toMatchObject({ cabe: false, excesso_caracteres: null, caractere_recusado: '😀' });
  });

  it('recusa o documento e o campo que não existem, e quem não entrou', async () => {
    expect((await medir({ documento: 'inexistente', campos: {} })).statusCode).toBe(404);
    const campo = await medir({ documento: 'lme', campos: { inexistente: 'x' } });
    expect(campo.statusCode).toBe(422);
    expect(campo.json().errors).toMatchObject([{ field: 'campos.inexistente', code: 'campo_desconhecido' }]);
    expect((await medir({ documento: 'lme', campos: { anamnese: 'x'.repeat(20_001) } })).statusCode).toBe(422);
    const ninguem = scene.browser();
    expect((await ninguem.post('/api/pdf/medida', { documento: 'lme', campos: {} })).statusCode).toBe(401);
  });
});
