import type { Box, Drawing, PageDescription, Slot, TemplateDescription } from '../domain/template-description.ts';
import { makeOficina } from '../infrastructure/importador/oficina.ts';
import { larguraDoTexto } from '../infrastructure/modelos/largura-do-texto.ts';
import { MODELOS } from '../infrastructure/modelos/modelos.ts';
import { loadFaces } from './oraculo/fonts.ts';
import { makeSimplePdfRenderer } from './oraculo/simple-pdf-renderer.ts';
import { placeStatic } from './oraculo/text-layout.ts';
import { bytesOf, changesBetween, checkWithQpdf, picturesOf, textOfPages } from './pdf-tools.ts';
import { camposDeTexto, oModelo, opcoesDe, slotsDe, todoPreenchido, umPacote } from './um-pacote.ts';

const renderer = makeSimplePdfRenderer(MODELOS);
const faces = loadFaces();

const isRotulo = (slot: Slot) => slot.type === 'text' && slot.label !== undefined;

describe('os modelos', () => {
  it('são todos os documentos do pacote, cada um com o seu nome', () => {
    expect(MODELOS.map(({ id }) => id).toSorted()).toEqual([
      'escala_cdr',
      'escala_edss',
      'escala_lanss_eva',
      'escala_meem',
      'exames',
      'lme',
      'monitoramento_fingolimode',
      'receita_especial',
      'receita_simples',
      'relatorio',
      'ter',
    ]);
  });

  it('têm os campos que o pacote preenche', () => {
    const lme = camposDeTexto(oModelo('lme'));
    const meses = [1, 2, 3, 4, 5, 6];
    expect(lme).toEqual(expect.arrayContaining(meses.map((n) => `med${n}`)));
    expect(lme).toEqual(expect.arrayContaining(meses.flatMap((n) => meses.map((mes) => `qtd_med${n}_mes${mes}`))));
    expect(opcoesDe(oModelo('lme'), 'escolha_documento')).toEqual(['cpf', 'cnes']);
    expect(opcoesDe(oModelo('escala_edss'), 'edss')).toHaveLength(20);
    expect(opcoesDe(oModelo('escala_cdr'), 'cuidados_pessoais')).toEqual(['0', '1', '2', '3']);
    expect(opcoesDe(oModelo('escala_lanss_eva'), 'eva')).toHaveLength(11);
    expect(camposDeTexto(oModelo('exames'))).toEqual(expect.arrayContaining(['exame1', 'exame20', 'data']));
  });

  it('mostram o endereço da clínica em todas as páginas, menos no LME', () => {
    for (const { id, pages } of MODELOS) {
      for (const { slots } of pages) {
        // The official form has no place for it.
        expect(slots.some(({ name }) => name === 'endereco_clinica')).toBe(id !== 'lme');
      }
    }
  });

  it('não deixam rótulo sem valor: o que pode faltar traz o seu', async () => {
    const comRotulo = MODELOS.filter(({ pages }) => pages.some(({ slots }) => slots.some(isRotulo)));
    expect(comRotulo.map(({ id }) => id)).toEqual(MODELOS.map(({ id }) => id).filter((id) => id !== 'lme'));
    for (const { id } of comRotulo) {
      const vazia = textOfPages(bytesOf(await renderer.render(umPacote([id, {}])))).join();
      expect(vazia).not.toMatch(/RQE|CPF|Nascimento|Responsável legal\n/);
    }
  });

  it('numeram as páginas, menos o LME, as receitas e o que toma quantas folhas precisa', async () => {
    const porFolha = new Set(['lme', 'receita_especial', 'receita_simples', 'relatorio', 'exames']);
    const numerados = MODELOS.filter(({ id }) => !porFolha.has(id));
    for (const modelo of numerados) {
      const paginas = textOfPages(bytesOf(await renderer.render(umPacote([modelo.id, {}]))));
      paginas.forEach((pagina, index) => expect(pagina).toContain(`Página ${index + 1} de ${paginas.length}`));
    }
  });

  it('têm lugar para a identificação de verdade, como o CNES a escreve', async () => {
    const identificacao: Record<string, string> = {
      nome_clinica: 'HOSPITAL DAS CLÍNICAS DA FACULDADE DE MEDICINA DE RIBEIRÃO PRETO DA UNIVERSIDADE DE SÃO PAULO',
      nome_medico: 'MARIA APARECIDA DOS SANTOS OLIVEIRA DE ALBUQUERQUE CAVALCANTI',
      especialidade_medico: 'Endocrinologia e Metabologia, área de atuação em Endocrinologia Pediátrica',
      cidade_clinica: 'Vila Bela da Santíssima Trindade/MT',
      nome_paciente: 'MARIA APARECIDA DOS SANTOS OLIVEIRA DE ALBUQUERQUE CAVALCANTI',
      nome_responsavel: 'Maria Aparecida dos Santos Oliveira de Albuquerque Cavalcanti Melo e Silva Sintética de Souza',
      rqe_medico: '123456',
    };
    const receita = Object.fromEntries(
      [1, 2, 3].map((n) => [`med${n}_via`, 'subcutânea, na região abdominal, alternando o lado a cada dia']),
    );
    for (const modelo of MODELOS) {
      const campos = new Set(camposDeTexto(modelo));
      const cheia = { ...identificacao, ...(modelo.id === 'receita_especial' && receita) };
      const valores = Object.fromEntries(Object.entries(cheia).filter(([campo]) => campos.has(campo)));
      const [pagina = ''] = textOfPages(bytesOf(await renderer.render(umPacote([modelo.id, valores]))));
      const lido = pagina.replace(/\s+/g, ' ');
      if (modelo.id === 'receita_especial') expect(lido.match(/123456/g)).toHaveLength(2); // as duas vias
      expect(lido).toContain('HOSPITAL DAS');
    }
  });

  it('não exigem de um formulário oficial o que é só da nossa folha, mas ele o pode imprimir', () => {
    const { proprios, alvos } = makeOficina(MODELOS, async () => {});
    const daFolha = (lista: readonly { campo: string }[] | undefined) =>
      (lista ?? []).map(({ campo }) => campo).filter((campo) => /^(pagina|continuacao|numero20)$/.test(campo));
    expect(proprios('exames')?.map(({ campo }) => campo)).toContain('exame20');
    expect(daFolha(proprios('exames'))).toEqual([]);
    expect(daFolha(proprios('relatorio'))).toEqual([]);
    expect(daFolha(alvos('exames')).toSorted()).toEqual(['continuacao', 'numero20', 'pagina']);
  });

  it('medem os rótulos com as larguras da fonte', () => {
    const texto = 'Número do Cartão Nacional de Saúde (CNS) do médico solicitante: 0123456789 [ÁÇÕ] @#%&';
    expect(larguraDoTexto(texto, 10)).toBeCloseTo(faces.regular.width(texto, 10), 1);
  });
});

describe.each(MODELOS.map((modelo) => [modelo.id, modelo] as const))('%s', (id, modelo) => {
  it('desenha e escreve só dentro da página', () => {
    for (const page of modelo.pages) {
      const labels = page.slots.flatMap((slot) => (slot.type === 'text' && slot.label ? [slot.label.box] : []));
      for (const box of [...page.slots.map((slot) => slot.box), ...labels, ...page.drawings.flatMap(extent)]) {
        expect(isInside(box, page)).toBe(true);
      }
    }
  });

  it('tem espaço em cada campo para a menor letra, e as opções são distintas', () => {
    for (const slot of slotsDe(modelo)) {
      const altura = slot.type === 'text' ? (slot.leading ?? 1.15) * 6 : 0;
      expect(slot.box.height).toBeGreaterThanOrEqual(altura);
      const iguais = opcoesDe(modelo, slot.name).filter((option) => slot.type === 'mark' && option === slot.option);
      expect(iguais).toHaveLength(slot.type === 'mark' ? 1 : 0);
    }
  });

  it('vazio e cheio passam pelo qpdf, e cada palavra escrita se lê no papel', async () => {
    const valores = todoPreenchido(modelo);
    const pdf = bytesOf(await renderer.render(umPacote([id, {}], [id, valores])));
    checkWithQpdf(pdf);

    const paginas = textOfPages(pdf);
    const cheias = paginas.slice(modelo.pages.length);
    modelo.pages.forEach(({ slots }, page) => {
      for (const slot of slots) if (slot.type === 'text') expect(cheias[page]).toContain(valores[slot.name]);
    });
    for (const campo of camposDeTexto(modelo)) expect(paginas[0]).not.toContain(valores[campo]);
  });

  it('cada campo, sozinho, muda só o seu lugar', async () => {
    expect(await foraDoLugar(modelo, renderer)).toEqual([]);
  });
});

it('um campo que escreve fora do seu lugar, ou no de outro, é visto', async () => {
  const meem = oModelo('escala_meem');
  const com = (mudar: (slot: Slot) => Slot) =>
    makeSimplePdfRenderer([{ ...meem, pages: meem.pages.map((page) => ({ ...page, slots: page.slots.map(mudar) })) }]);
  const noAlto = { x: 300, y: 20, width: 46, height: 20 };
  const noCabecalho = com((slot) => (slot.name === 'frase' ? { ...slot, box: noAlto } : slot));
  expect(await foraDoLugar(meem, noCabecalho)).toEqual(['frase=Wg']);
  const trocas: Readonly<Record<string, string>> = { frase: 'desenho', desenho: 'frase' };
  const trocados = com((slot) => ({ ...slot, name: trocas[slot.name] ?? slot.name }));
  expect(await foraDoLugar(meem, trocados)).toEqual(['frase=Wg', 'desenho=Wg']);
});

/** The values that change something elsewhere than in their field, or nothing there, when `print` prints `modelo`. */
async function foraDoLugar(modelo: TemplateDescription, print: Pick<typeof renderer, 'render'>): Promise<string[]> {
  const escolhas = new Map(
    slotsDe(modelo).map((slot) => {
      const valor = slot.type === 'mark' ? slot.option : 'Wg';
      return [`${slot.name}=${valor}`, { campo: slot.name, valor }];
    }),
  );
  const documentos = [...escolhas.values()].map(({ campo, valor }) => [modelo.id, { [campo]: valor }] as const);
  const pictures = picturesOf(bytesOf(await print.render(umPacote([modelo.id, {}], ...documentos))));
  const total = modelo.pages.length;

  return [...escolhas].flatMap(([nome, { campo, valor }], index) => {
    const certa = modelo.pages.every(({ slots }, page) => {
      const written = slots.filter((slot) => slot.name === campo && (slot.type !== 'mark' || slot.option === valor));
      const framed = slots.filter((slot) => slot.type === 'mark' && slot.frameWith === campo);
      const after = pictures[(index + 1) * total + page]!;
      const labels = written.flatMap((slot) => (slot.type === 'text' && slot.label ? [slot.label] : []));
      const boxes = [...written, ...framed, ...labels].map(({ box }) => box);
      const changes = changesBetween(pictures[page]!, after, boxes);
      return changes.outside === 0 && (boxes.length === 0 || changes.inside > 0);
    });
    return certa ? [] : [nome];
  });
}

function extent(drawing: Drawing): Box[] {
  if (drawing.type === 'rectangle') return [drawing.box];
  if (drawing.type === 'line') {
    const { x1, y1, x2, y2 } = drawing;
    return [{ x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) }];
  }
  const face = drawing.bold ? faces.bold : faces.regular;
  return placeStatic(drawing, face).map(({ text, x, y, size }) => ({
    x,
    y: y - size,
    width: face.width(text, size),
    height: size * 1.2,
  }));
}

function isInside({ x, y, width, height }: Box, page: PageDescription): boolean {
  return x >= 0 && y >= 0 && x + width <= page.width && y + height <= page.height;
}
