import { PacoteNaoImprimivelError } from '../domain/pdf-errors.ts';
import type { Pacote } from '../domain/pacote.ts';
import type { TemplateDescription } from '../domain/template-description.ts';
import { MODELOS } from '../infrastructure/modelos/modelos.ts';
import { makeSimplePdfRenderer } from './oraculo/simple-pdf-renderer.ts';
import { makeTemplateCatalog } from './oraculo/template-catalog.ts';
import { bytesOf, documentInfo, fontsOf, qpdfJson, textOfPages } from './pdf-tools.ts';
import { todoPreenchido, oModelo, umPacote } from './um-pacote.ts';

const renderer = makeSimplePdfRenderer(MODELOS);

async function recusa(pacote: Pacote): Promise<PacoteNaoImprimivelError> {
  const resultado = await renderer.render(pacote).catch((error: unknown) => error);
  if (resultado instanceof PacoteNaoImprimivelError) return resultado;
  throw new Error('O pacote devia ter sido recusado.');
}

describe('imprimir um pacote', () => {
  it('o mesmo pacote dá os mesmos bytes', async () => {
    const pacote = umPacote(...MODELOS.map((modelo) => [modelo.id, todoPreenchido(modelo)] as const));
    const primeiro = await renderer.render(pacote);
    await renderer.render(umPacote(['relatorio', { texto: 'Outro paciente: ≥ 2 crises/mês, 30 μg.' }]));
    const segundo = await makeSimplePdfRenderer(MODELOS).render(pacote);

    expect(segundo.sha256).toBe(primeiro.sha256);
    expect(bytesOf(segundo).equals(bytesOf(primeiro))).toBe(true);
    expect(primeiro.bytes).toBe(bytesOf(primeiro).length);
    expect(primeiro.paginas).toEqual(MODELOS.map(({ pages }) => pages.length));
  });

  it('o texto que se extrai é o que se escreveu, letra por letra', async () => {
    const texto = [
      'Crises ≥ 4/mês e ≤ 2 internações; 36,5 ± ½ °C; 30 µg (e 30 μg); “aspas” – travessão — α β γ Δ Ω.',
      'Žižka, Łódź, Nguyễn, Ångström, ÇÃÕÁÉÍÓÚÂÊÔÀÜ çãõáéíóúâêôàü ñ; 1ª e 2º; x² y³; → ← ↑ ↓; § ¶ € ‰ ≠ ≈ ∞ × ÷.',
      'fi fl ffi (parênteses) \\ barra <menor> & [colchetes]',
    ].join('\n');
    const pdf = bytesOf(await renderer.render(umPacote(['relatorio', { texto }])));

    expect(textOfPages(pdf)[0]).toContain(texto.replaceAll('\n', ' '));
  });

  it('aceita acentos soltos, como os que vêm colados de outros programas', async () => {
    const pdf = bytesOf(await renderer.render(umPacote(['lme', { nome_paciente: 'Íris Gonçalves'.normalize('NFD') }])));

    expect(textOfPages(pdf)[0]).toContain('Íris Gonçalves'.normalize('NFC'));
  });

  it('quebra o texto longo em linhas e diminui a letra sem perder nada', async () => {
    const anamnese = Array.from({ length: 110 }, (_, index) => `palavra${index}`).join(' ');
    const pdf = bytesOf(await renderer.render(umPacote(['lme', { anamnese }])));

    expect(textOfPages(pdf)[0]).toContain(anamnese);
  });

  it('escreve um caractere em cada casa de um campo em casas', async () => {
    const emCasas: TemplateDescription = {
      id: 'casas',
      titulo: 'Casas',
      versao: 1,
      pages: [
        {
          width: 200,
          height: 60,
          drawings: [],
          slots: [{ type: 'text', name: 'cnes', box: { x: 10, y: 10, width: 140, height: 20 }, size: 12, comb: 7 }],
        },
      ],
    };
    const comCasas = makeSimplePdfRenderer([emCasas]);
    const pdf = bytesOf(await comCasas.render(umPacote(['casas', { cnes: '1234567' }])));

    expect(textOfPages(pdf)[0]!.replaceAll(' ', '')).toBe('1234567');
    await expect(comCasas.render(umPacote(['casas', { cnes: '12345678' }]))).rejects.toThrow(PacoteNaoImprimivelError);
  });

  it('o arquivo não diz de quem é, é plano, e está em português', async () => {
    const valores = { nome_paciente: 'Marina Açucena Teste', cpf_paciente: '900.100.200-55' };
    const pdf = bytesOf(await renderer.render(umPacote(['lme', valores], ['receita_simples', valores])));
    const json = qpdfJson(pdf);

    expect(documentInfo(pdf)).not.toMatch(/Marina|Teste|900/);
    expect(documentInfo(pdf)).toMatch(/Producer:\s+AutoCusto\n/);
    expect(json).toContain('"/Lang": "u:pt-BR"');
    expect(json).toContain('Documento 2');
    expect(json).not.toMatch(/\/AcroForm|\/Annots|\/JavaScript/);
  });

  it('leva as fontes consigo, recortadas e com outro nome', async () => {
    const fontes = fontsOf(bytesOf(await renderer.render(umPacote(['lme', { cid: 'G35' }]))));

    expect(fontes).toHaveLength(2);
    for (const fonte of fontes) expect(fonte).toMatch(/^[A-Z]{6}\+AutoCustoSans.*Identity-H +yes yes yes/);
  });
});

describe('recusar um pacote', () => {
  it('diz todos os campos que não cabem ou não se imprimem, de todos os documentos', async () => {
    const { issues, errors, kind } = await recusa(
      umPacote(
        ['lme', { nome_paciente: 'W'.repeat(120), diagnostico: 'dor 😀 e 漢', peso: '72' }],
        ['relatorio', { texto: 'x '.repeat(20_000) }],
      ),
    );

    expect(kind).toBe('invalid');
    expect(issues).toEqual([
      { code: 'texto_nao_cabe', documento: 0, modelo: 'lme', campo: 'nome_paciente' },
      {
        code: 'caractere_sem_glifo',
        documento: 0,
        modelo: 'lme',
        campo: 'diagnostico',
        caractere: '😀',
        codePoint: 'U+1F600',
      },
      {
        code: 'caractere_sem_glifo',
        documento: 0,
        modelo: 'lme',
        campo: 'diagnostico',
        caractere: '漢',
        codePoint: 'U+6F22',
      },
      { code: 'texto_nao_cabe', documento: 1, modelo: 'relatorio', campo: 'texto' },
    ]);
    expect(errors.map(({ field }) => field)).toEqual([
      'documentos.0.nome_paciente',
      'documentos.0.diagnostico',
      'documentos.0.diagnostico',
      'documentos.1.texto',
    ]);
    expect(errors[1]!.message).toBe(
      'O caractere “😀” (U+1F600) não pode ser impresso. Apague-o ou escreva-o de outro modo.',
    );
  });

  it('um campo impresso em dois lugares é um só erro', async () => {
    const { issues } = await recusa(umPacote(['receita_especial', { nome_paciente: 'W'.repeat(200) }]));

    expect(issues).toHaveLength(1);
  });

  it('nomeia pelo código o caractere que não se vê', async () => {
    const { errors } = await recusa(umPacote(['lme', { nome_mae: 'Josefa\u0007' }]));

    expect(errors[0]!.message).toBe('O caractere (U+0007) não pode ser impresso. Apague-o ou escreva-o de outro modo.');
  });

  it('recusa modelo, campo e opção que não existem, e o pacote sem documentos', async () => {
    const { issues } = await recusa(
      umPacote(['inexistente', {}], ['lme', { nome_do_paciente: 'Marina' }], ['escala_edss', { edss: '3,5' }]),
    );

    expect(issues.map(({ code, campo }) => [code, campo])).toEqual([
      ['modelo_desconhecido', undefined],
      ['campo_desconhecido', 'nome_do_paciente'],
      ['opcao_desconhecida', 'edss'],
    ]);
    expect((await recusa(umPacote())).errors).toEqual([
      { field: 'documentos', code: 'pacote_vazio', message: 'Não há documento para imprimir. Escolha ao menos um.' },
    ]);
  });

  it('aceita opção vazia: nada é marcado', async () => {
    const vazia = bytesOf(await renderer.render(umPacote(['escala_edss', { edss: '' }])));

    expect(textOfPages(vazia)[0]).not.toMatch(/ X /);
  });
});

describe('o catálogo de modelos', () => {
  const catalogo = makeTemplateCatalog(MODELOS);

  it('diz de cada modelo as páginas, os campos e a impressão digital', () => {
    const ter = catalogo.get('ter')!;
    expect(ter).toMatchObject({ paginas: 2, versao: oModelo('ter').versao });
    expect(ter.campos).toEqual(expect.arrayContaining(['med12_nome', 'med12_marcado', 'nome_responsavel']));
    expect(new Set(catalogo.list().map(({ hash }) => hash)).size).toBe(MODELOS.length);
    expect(catalogo.get('inexistente')).toBeUndefined();
  });
});
