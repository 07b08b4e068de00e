import { PDFArray, PDFDict, PDFName, PDFNumber, PDFString } from 'pdf-lib';
import { checkWithQpdf, changesBetween, fontsOf, picturesOf, textOfPages } from '../pdf-tools.ts';
import { importar, type Pincel, umCampo, umFormulario } from './formularios.ts';

const VALOR = 'Conceição Ávila';

/** Boxes of pages as pictures see them: from the top. */
function doAlto(x: number, y: number, width: number, height: number, alturaDaPagina = 842) {
  return { x, y: alturaDaPagina - y - height, width, height };
}

async function aparece(acrescentar: (pincel: Pincel) => unknown, campo = 'nome', valor = VALOR) {
  const importado = await importar(await umFormulario(acrescentar));
  const pdf = importado.imprimir({ [campo]: valor });
  checkWithQpdf(pdf);
  return { importado, pdf, texto: textOfPages(pdf).join(' ') };
}

describe('campos de formulários alheios', () => {
  it('escreve o texto no campo, e só nele', async () => {
    const { importado, pdf, texto } = await aparece((pincel) => umCampo(pincel, 'nome', { y: 600 }));
    expect(texto).toContain(VALOR);
    const [vazio] = picturesOf(importado.imprimir({}));
    const [cheio] = picturesOf(pdf);
    const mudou = changesBetween(vazio!, cheio!, [doAlto(150, 600, 200, 20)]); // one page each
    expect(mudou.inside).toBeGreaterThan(20);
    expect(mudou.outside).toBe(0);
  });

  it('repete o valor em todos os lugares do mesmo nome, em várias páginas', async () => {
    const { pdf, importado } = await aparece(({ documento, pagina, fonte }) => {
      const campo = documento.getForm().createTextField('nome');
      const segunda = documento.addPage([595, 842]);
      for (const [onde, y] of [
        [pagina, 600],
        [pagina, 500],
        [segunda, 300],
      ] as const) {
        campo.addToPage(onde, { x: 50, y, width: 200, height: 20, font: fonte });
      }
      for (const widget of campo.acroField.getWidgets()) widget.dict.delete(PDFName.of('AP'));
    });
    expect(importado.formulario.campos.find(({ nome }) => nome === 'nome')?.lugares).toHaveLength(3);
    const [primeira, segunda] = textOfPages(pdf);
    expect(primeira!.split(VALOR)).toHaveLength(3); // two pages
    expect(segunda!.split(VALOR)).toHaveLength(2);
  });

  it('junta os nomes de campos aninhados com pontos', async () => {
    const { texto } = await aparece(
      (pincel) => umCampo(pincel, 'paciente.dados.nome', { y: 600 }),
      'paciente.dados.nome',
    );
    expect(texto).toContain(VALOR);
  });

  it.each([0, 90, 180, 270])('gira o texto com o quadro do campo (MK/R %i)', async (rotate) => {
    const { importado, pdf } = await aparece(({ documento, pagina, fonte }) => {
      const campo = documento.getForm().createTextField('nome');
      campo.addToPage(pagina, { x: 200, y: 300, width: 160, height: 24, font: fonte });
      for (const { dict } of campo.acroField.getWidgets()) {
        const [width, height] = rotate % 180 === 0 ? [160, 24] : [24, 160];
        dict.set(PDFName.of('Rect'), documento.context.obj([200, 300, 200 + width, 300 + height]));
        dict.set(PDFName.of('MK'), documento.context.obj({ R: rotate }));
        dict.delete(PDFName.of('AP'));
      }
    });
    const box = rotate % 180 === 0 ? doAlto(200, 300, 160, 24) : doAlto(200, 300, 24, 160);
    const [vazio] = picturesOf(importado.imprimir({}));
    const mudou = changesBetween(vazio!, picturesOf(pdf)[0]!, [box]); // one page each
    expect(mudou.inside).toBeGreaterThan(20);
    expect(mudou.outside).toBe(0);
  });

  it('mostra a borda do campo no seu estilo: sublinhado é só o lado de baixo', async () => {
    const pintura = async (estilo: 'S' | 'U') => {
      const formulario = await umFormulario((pincel) => {
        for (const { dict } of umCampo(pincel, 'nome', { y: 600 }).acroField.getWidgets()) {
          dict.set(PDFName.of('MK'), pincel.documento.context.obj({ BC: [0, 0, 0] }));
          dict.set(PDFName.of('BS'), pincel.documento.context.obj({ W: 2, S: estilo }));
        }
      });
      return picturesOf((await importar(formulario)).imprimir({}))[0]!;
    };
    const [inteira, embaixo] = [await pintura('S'), await pintura('U')];
    const { inside, outside } = changesBetween(inteira, embaixo, [doAlto(148, 603, 204, 20)]);
    expect(inside).toBeGreaterThan(100);
    expect(outside).toBe(0);
  });

  it.each([90, 180, 270])('mantém a página girada (%i) e o texto no seu lugar', async (rotacao) => {
    const importado = await importar(await umFormulario((pincel) => umCampo(pincel, 'nome', { y: 600 }), { rotacao }));
    const pdf = importado.imprimir({ nome: VALOR });
    expect(importado.template.pages[0]!.rotate).toBe(rotacao); // one page
    expect(textOfPages(pdf).join(' ')).toContain(VALOR);
  });

  it('põe um caractere em cada casa de um campo em pente', async () => {
    const { texto, importado } = await aparece(
      (pincel) => {
        const campo = umCampo(pincel, 'cpf', { y: 600 });
        campo.setMaxLength(11);
        campo.enableCombing();
      },
      'cpf',
      '52998224725',
    );
    expect(texto.replaceAll(' ', '')).toContain('52998224725');
    expect(() => importado.imprimir({ cpf: '529982247250' })).toThrow('não podem ser impressos');
  });

  it('quebra linhas num campo de várias linhas e respeita o alinhamento e a cor', async () => {
    const { texto, importado } = await aparece(
      ({ documento, pagina, fonte }) => {
        const campo = documento.getForm().createTextField('anamnese');
        campo.enableMultiline();
        campo.addToPage(pagina, { x: 50, y: 400, width: 120, height: 80, font: fonte });
        campo.acroField.setDefaultAppearance('/Helv 9 Tf 0 0 1 rg');
        campo.acroField.dict.set(PDFName.of('Q'), PDFNumber.of(1));
        for (const { dict } of campo.acroField.getWidgets()) dict.delete(PDFName.of('AP'));
      },
      'anamnese',
      'palavras que não cabem numa linha só deste campo',
    );
    expect(texto).toContain('palavras que não cabem numa linha só deste campo');
    const lugar = importado.formulario.campos.find(({ nome }) => nome === 'anamnese')?.lugares[0];
    expect(lugar).toMatchObject({ size: 9, color: '#0000ff', align: 'center', multiline: true });
  });

  it('aceita retângulos invertidos, e deixa fora o que está fora da página ou oculto', async () => {
    const { texto, importado } = await aparece((pincel) => {
      const { context } = pincel.documento;
      const invertido = umCampo(pincel, 'nome', { y: 600 }).acroField.getWidgets()[0]!; // just added
      invertido.dict.set(PDFName.of('Rect'), context.obj([350, 620, 150, 600]));
      umCampo(pincel, 'fora', { y: -300 });
      umCampo(pincel, 'oculto', { y: 500 }).acroField.getWidgets()[0]!.dict.set(PDFName.of('F'), PDFNumber.of(2));
    });
    expect(texto).toContain(VALOR);
    expect(importado.template.fields).not.toContain('fora');
    expect(importado.formulario.avisos).toEqual(
      expect.arrayContaining([
        { codigo: 'campo_fora_da_pagina', onde: 'fora' },
        { codigo: 'campo_oculto', onde: 'oculto' },
      ]),
    );
  });

  it('imprime a escolha de uma lista como texto', async () => {
    const { texto } = await aparece(
      ({ documento, pagina }) => {
        const lista = documento.getForm().createDropdown('uf');
        lista.setOptions(['SP', 'RJ']);
        lista.addToPage(pagina, { x: 50, y: 600, width: 60, height: 20 });
        for (const { dict } of lista.acroField.getWidgets()) dict.delete(PDFName.of('AP'));
      },
      'uf',
      'RJ',
    );
    expect(texto).toContain('RJ');
  });

  it('encolhe o texto de tamanho automático até 6 pt e depois recusa, sem cortar', async () => {
    const { importado } = await aparece((pincel) => umCampo(pincel, 'nome', { y: 600 }));
    expect(textOfPages(importado.imprimir({ nome: 'm'.repeat(38) })).join(' ')).toContain('m'.repeat(38));
    expect(() => importado.imprimir({ nome: 'm'.repeat(80) })).toThrow('não podem ser impressos');
  });

  it('traz só as páginas pedidas, e recusa as que não há', async () => {
    const bytes = await umFormulario(({ documento, fonte }) => {
      const segunda = documento.addPage([595, 842]);
      segunda.drawText('Segunda página', { x: 40, y: 800, size: 14, font: fonte });
      umCampo({ documento, pagina: segunda, fonte }, 'da_segunda', { y: 600 });
    });
    const importado = await importar(bytes, { paginas: [2] });
    expect(importado.template.fields).toEqual(['da_segunda']);
    const [unica, ...outras] = textOfPages(importado.imprimir({ da_segunda: VALOR }));
    expect(unica).toBe(`Segunda página ${VALOR}`);
    expect(outras).toEqual([]);
    await expect(importar(bytes, { paginas: [3] })).rejects.toMatchObject({ code: 'pagina_inexistente' });
  });

  it('acha o rótulo ao lado ou acima do campo', async () => {
    const { importado } = await aparece((pincel) => {
      const { pagina, fonte } = pincel;
      pagina.drawText('Nome da mãe:', { x: 60, y: 605, size: 10, font: fonte });
      umCampo(pincel, 'nome', { y: 600 });
      pagina.drawText('Diagnóstico', { x: 155, y: 523, size: 8, font: fonte });
      umCampo(pincel, 'texto2', { y: 500 });
    });
    const rotulos = new Map(importado.formulario.campos.map(({ nome, rotulo }) => [nome, rotulo]));
    expect(rotulos.get('nome')).toBe('Nome da mãe');
    expect(rotulos.get('texto2')).toBe('Diagnóstico');
  });
});

describe('opções de formulários alheios', () => {
  const CAIXAS = [doAlto(50, 600, 14, 14), doAlto(50, 560, 14, 14), doAlto(50, 520, 14, 14)];

  function radio({ documento, pagina }: Pincel, nomes: readonly string[]) {
    const grupo = documento.getForm().createRadioGroup('medicamento');
    nomes.forEach((nome, index) =>
      grupo.addOptionToPage(nome, pagina, { x: 50, y: 600 - 40 * index, width: 14, height: 14, borderWidth: 1 }),
    );
    return grupo;
  }

  /** pdf-lib numbers the states; offices name them. */
  function renomear(dict: PDFDict, estado: string): void {
    const normal = dict.lookup(PDFName.of('AP'), PDFDict).lookup(PDFName.of('N'), PDFDict);
    for (const [key, value] of normal.entries()) {
      if (key === PDFName.of('Off')) continue;
      normal.delete(key);
      normal.set(PDFName.of(estado), value);
    }
  }

  it('marca exatamente uma caixa por valor, também com estados acentuados em qualquer codificação', async () => {
    // UTF-8, Latin-1 e só letras: as três formas que circulam.
    const estados = ['#c3#a1cido', 'nicot#ednico', 'sinvastatina'];
    const bytes = await umFormulario((pincel) => {
      const grupo = radio(pincel, ['a', 'b', 'c']);
      grupo.acroField.getWidgets().forEach(({ dict }, index) => renomear(dict, estados[index]!)); // three of both
    });
    // pdf-lib would write the escapes of small letters as letters.
    const importado = await importar(
      Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('#23', '#'), 'latin1'),
    );
    const nomes = ['ácido', 'nicotínico', 'sinvastatina'];
    expect([...importado.template.options.find((options) => options !== undefined)!]).toEqual(nomes);
    const vazio = picturesOf(importado.imprimir({}))[0]!; // one page
    const paginas = picturesOf(importado.imprimir(...nomes.map((medicamento) => ({ medicamento }))));
    nomes.forEach((_nome, marcada) => {
      const caixas = CAIXAS.map((caixa) => changesBetween(vazio, paginas[marcada]!, [caixa]).inside > 0); // one each
      expect(caixas).toEqual([0, 1, 2].map((index) => index === marcada));
      expect(changesBetween(vazio, paginas[marcada]!, CAIXAS).outside).toBe(0);
    });
    expect(() => importado.imprimir({ medicamento: 'outra' })).toThrow('não podem ser impressos');
  });

  it('marca todas as caixas que têm o mesmo estado, e uma caixa de seleção sozinha', async () => {
    const importado = await importar(
      await umFormulario((pincel) => {
        const grupo = radio(pincel, ['a', 'b', 'c']);
        const estados = ['sim', 'nao', 'sim'];
        grupo.acroField.getWidgets().forEach(({ dict }, index) => renomear(dict, estados[index]!)); // three of both
      }),
    );
    const vazio = picturesOf(importado.imprimir({}))[0]!; // one page
    const marcado = picturesOf(importado.imprimir({ medicamento: 'sim' }))[0]!;
    expect(CAIXAS.map((caixa) => changesBetween(vazio, marcado, [caixa]).inside > 0)).toEqual([true, false, true]);
  });

  it('desenha a marca que o campo pede quando ele não traz desenho', async () => {
    const importado = await importar(
      await umFormulario(({ documento, pagina }) => {
        const { context } = documento;
        const campo = context.obj({
          FT: 'Btn',
          T: PDFString.of('incapaz'),
          Type: 'Annot',
          Subtype: 'Widget',
          MK: { CA: PDFString.of('4') },
        });
        campo.set(PDFName.of('Rect'), PDFArray.withContext(context));
        campo.set(PDFName.of('Rect'), context.obj([50, 600, 64, 614]));
        const ref = context.register(campo);
        pagina.node.addAnnot(ref);
        documento.getForm().acroForm.addField(ref);
      }),
    );
    expect(importado.formulario.avisos).toContainEqual({ codigo: 'marca_substituida', onde: 'incapaz' });
    const vazio = picturesOf(importado.imprimir({}))[0]!; // one page
    const marcado = picturesOf(importado.imprimir({ incapaz: 'Yes' }))[0]!;
    expect(changesBetween(vazio, marcado, [CAIXAS[0]!])).toMatchObject({ outside: 0 });
    expect(changesBetween(vazio, marcado, [CAIXAS[0]!]).inside).toBeGreaterThan(10);
  });

  it('substitui as fontes que não vieram no arquivo: tudo o que sai está incorporado', async () => {
    const { pdf, texto, importado } = await aparece((pincel) => {
      pincel.pagina.drawText('Ação em Helvetica ‰ • ½', { x: 40, y: 300, size: 12, font: pincel.fonte });
      umCampo(pincel, 'nome', { y: 600 });
    });
    expect(texto).toContain('Ação em Helvetica ‰ • ½');
    expect(importado.formulario.avisos).toContainEqual({ codigo: 'fonte_substituida', onde: 'Helvetica' });
    for (const fonte of fontsOf(pdf)) expect(fonte).toMatch(/\byes\b +(yes|no) +(yes|no) +\d+/);
  });
});

describe('isolamento entre formulários importados', () => {
  it('nenhum valor de um documento aparece em outro do mesmo arquivo', async () => {
    const importado = await importar(await umFormulario((pincel) => umCampo(pincel, 'nome', { y: 600 })));
    const segredos = Array.from({ length: 12 }, (_, index) => `Segredo${String.fromCharCode(65 + index)}`);
    const paginas = textOfPages(importado.imprimir(...segredos.map((nome) => ({ nome }))));
    paginas.forEach((pagina, index) => {
      expect(segredos.filter((segredo) => pagina.includes(segredo))).toEqual([segredos[index]]);
    });
  });

  it('duas impressões dos mesmos valores são iguais', async () => {
    const bytes = await umFormulario((pincel) => umCampo(pincel, 'nome', { y: 600 }));
    const [um, outro] = [await importar(bytes), await importar(bytes)];
    expect(um.imprimir({ nome: VALOR })).toEqual(outro.imprimir({ nome: VALOR }));
  });
});
