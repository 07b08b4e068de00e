import { type PDFDocument, PDFName, type PDFObject, PDFString } from 'pdf-lib';
import { deflateSync } from 'node:zlib';
import type { OpcoesDeAnalise } from '../../application/ports/analisador-de-formularios.ts';
import { extrair } from '../../infrastructure/importador/extracao.ts';
import { Recusa } from '../../infrastructure/importador/recusa.ts';
import { codigoDaRecusa, type Pincel, umCampo, umFormulario } from './formularios.ts';

async function recusa(acrescentar: (pincel: Pincel) => unknown, opcoes?: OpcoesDeAnalise): Promise<string> {
  return codigoDaRecusa(extrair(await umFormulario(acrescentar), opcoes));
}

function acao(documento: PDFDocument, entradas: Record<string, PDFObject | string>) {
  return documento.context.register(documento.context.obj({ Type: 'Action', ...entradas }));
}

describe('o portão dos formulários alheios', () => {
  it('aceita um formulário em branco', async () => {
    expect(await recusa(() => {})).toBe('aceito');
  });

  describe('recusa o que não é um formulário', () => {
    it.each([
      ['uma imagem', Buffer.from('\x89PNG\r\n\x1a\n aaaaaaaaaaaaaaa', 'latin1'), 'formato_invalido'],
      ['um documento de texto renomeado', Buffer.from('PK\x03\x04 word/document.xml', 'latin1'), 'formato_invalido'],
      ['um arquivo vazio', Buffer.alloc(0), 'formato_invalido'],
      ['só um cabeçalho', Buffer.from('%PDF-1.7\n'), 'pdf_incompleto'],
      ['uma página da internet', Buffer.from('<!doctype html><title>%PDF</title>'), 'formato_invalido'],
      ['um arquivo enorme', Buffer.alloc(9 * 1024 * 1024), 'arquivo_grande_demais'],
    ])('%s', async (_nome, bytes, codigo) => {
      expect(await codigoDaRecusa(extrair(bytes))).toBe(codigo);
    });

    it('um PDF sem campos', async () => {
      const bytes = await umFormulario(() => {}, { semCampo: true });
      expect(await codigoDaRecusa(extrair(bytes))).toBe('pdf_sem_formulario');
    });

    it('um arquivo cortado, onde quer que seja', async () => {
      const inteiro = await umFormulario(() => {});
      for (const parte of [0.2, 0.4, 0.6, 0.8]) {
        const codigo = await codigoDaRecusa(extrair(inteiro.subarray(0, Math.floor(parte * inteiro.length))));
        expect(codigo).toMatch(/^(pdf_incompleto|pdf_corrompido|pdf_sem_formulario)$/);
      }
    });
  });

  describe('recusa o que um formulário em branco não tem', () => {
    it('um campo preenchido, dizendo qual e nunca o que diz', async () => {
      const bytes = await umFormulario((pincel) => umCampo(pincel, 'nome_mae', { y: 700 }).setText('Maria das Dores'));
      const error = await extrair(bytes).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(Recusa);
      expect(error).toMatchObject({ code: 'pdf_com_valores', campos: ['nome_mae'] });
      expect(JSON.stringify(error)).not.toContain('Dores');
    });

    it('uma opção marcada', async () => {
      expect(
        await recusa(({ documento, pagina }) => {
          const opcao = documento.getForm().createCheckBox('incapaz');
          opcao.addToPage(pagina, { x: 50, y: 600 });
          opcao.check();
        }),
      ).toBe('pdf_com_valores');
    });

    it('um valor que nenhuma página mostra', async () => {
      expect(
        await recusa(({ documento }) => {
          const escondido = documento.context.obj({ FT: 'Tx', T: PDFString.of('oculto'), V: PDFString.of('valor') });
          documento.getForm().acroForm.addField(documento.context.register(escondido));
        }),
      ).toBe('pdf_com_valores');
    });

    it('um valor achatado na página, em letras', async () => {
      expect(
        await recusa(({ pagina, fonte }) =>
          pagina.drawText('João da Silva', { x: 154, y: 745, size: 11, font: fonte }),
        ),
      ).toBe('pdf_com_valores_desenhados');
    });

    it('um valor achatado na página, em contornos que nenhum extrator lê', async () => {
      const letras = 'M 0 0 C 4 0 8 4 8 8 C 8 12 4 14 0 14 Z M 20 0 L 26 14 L 32 0 Z';
      expect(await recusa(({ pagina }) => pagina.drawSvgPath(letras, { x: 160, y: 758 }))).toBe(
        'pdf_com_valores_desenhados',
      );
    });

    it('um valor desenhado no quadro de um campo que se diz vazio', async () => {
      const bytes = await umFormulario(({ documento, pagina, fonte }) => {
        const campo = documento.getForm().createTextField('nome_mae');
        campo.setText('Maria das Dores');
        campo.addToPage(pagina, { x: 150, y: 700, width: 200, height: 20, font: fonte });
        campo.acroField.dict.delete(PDFName.of('V'));
      });
      expect(await codigoDaRecusa(extrair(bytes))).toBe('pdf_com_valores_desenhados');
    });

    it('mas os rótulos e as linhas do próprio formulário não são valores', async () => {
      expect(
        await recusa(({ pagina, fonte }) => {
          pagina.drawText('Nome do paciente: ______________________________', { x: 50, y: 745, size: 10, font: fonte });
          pagina.drawLine({ start: { x: 150, y: 742 }, end: { x: 350, y: 742 } });
          pagina.drawRectangle({ x: 148, y: 738, width: 204, height: 24, borderWidth: 1 });
        }),
      ).toBe('aceito');
    });

    it('a não ser que a limpeza dos campos seja aceita: então o modelo sai em branco e a lista diz quais', async () => {
      const bytes = await umFormulario((pincel) => umCampo(pincel, 'nome_mae', { y: 700 }).setText('Maria das Dores'));
      const formulario = await extrair(bytes, { limparValores: true });
      expect(formulario.limpos).toEqual(['nome_mae']);
      expect(JSON.stringify(formulario)).not.toContain('Dores');
    });
  });

  describe('recusa o que carrega, assina ou esconde', () => {
    const casos: readonly (readonly [nome: string, codigo: string, plantar: (pincel: Pincel) => unknown])[] = [
      [
        'XFA sem campos de verdade',
        'pdf_xfa',
        ({ documento }) => {
          documento.getForm().acroForm.dict.set(PDFName.of('XFA'), PDFString.of('<xdp/>'));
          documento.catalog.set(PDFName.of('NeedsRendering'), documento.context.obj(true));
        },
      ],
      ['um arquivo anexo', 'pdf_com_anexos', ({ documento }) => documento.attach(Buffer.from('x'), 'virus.exe')],
      [
        'conteúdo em outro arquivo',
        'pdf_com_anexos',
        ({ documento, pagina }) => {
          const stream = documento.context.stream('', {
            Type: 'XObject',
            Subtype: 'Image',
            F: PDFString.of('//rede/x'),
          });
          pagina.node.setXObject(PDFName.of('Fora'), documento.context.register(stream));
          pagina.node.addContentStream(documento.context.register(documento.context.stream('q /Fora Do Q')));
        },
      ],
      [
        'um carimbo sobre a página',
        'pdf_com_anotacoes',
        ({ documento, pagina }) =>
          pagina.node.addAnnot(
            documento.context.register(documento.context.obj({ Type: 'Annot', Subtype: 'Stamp', Rect: [0, 0, 9, 9] })),
          ),
      ],
      [
        'uma assinatura',
        'pdf_assinado',
        ({ documento, pagina }) => {
          const campo = {
            FT: 'Sig',
            T: PDFString.of('assinatura'),
            Type: 'Annot',
            Subtype: 'Widget',
            Rect: [0, 0, 90, 30],
          };
          const assinado = documento.context.obj({ ...campo, V: { Type: 'Sig' } });
          pagina.node.addAnnot(documento.context.register(assinado));
        },
      ],
      [
        'uma camada oculta',
        'pdf_com_camadas',
        ({ documento, pagina }) => {
          const { context } = documento;
          const camada = context.register(context.obj({ Type: 'OCG', Name: PDFString.of('oculta') }));
          documento.catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [camada], D: { OFF: [camada] } }));
          pagina.node.Resources()!.set(PDFName.of('Properties'), context.obj({ Oculta: camada }));
          pagina.node.addContentStream(context.register(context.stream('/OC /Oculta BDC 0 0 9 9 re f EMC')));
        },
      ],
      [
        'um desenho que se desenha a si mesmo',
        'estrutura_circular',
        ({ documento: { context }, pagina }) => {
          const ref = context.nextRef();
          const form = context.stream('/Eu Do', {
            Type: 'XObject',
            Subtype: 'Form',
            BBox: [0, 0, 9, 9],
            Resources: { XObject: { Eu: ref } },
          });
          context.assign(ref, form);
          pagina.node.setXObject(PDFName.of('Eu'), ref);
          pagina.node.addContentStream(context.register(context.stream('/Eu Do')));
        },
      ],
      [
        'um desenho que falta',
        'pdf_incompleto',
        ({ documento: { context }, pagina }) => {
          pagina.node.addContentStream(context.register(context.stream('/Falta Do')));
        },
      ],
      [
        'operadores que não existem',
        'conteudo_ilegivel',
        ({ documento: { context }, pagina }) => {
          pagina.node.addContentStream(context.register(context.stream('0 0 9 9 ree ff')));
        },
      ],
      [
        'uma bomba de compressão no desenho da página',
        'conteudo_excessivo',
        ({ documento: { context }, pagina }) => {
          const bomba = context.stream(deflateSync(Buffer.alloc(64 * 1024 * 1024, 0x20)), { Filter: 'FlateDecode' });
          pagina.node.addContentStream(context.register(bomba));
        },
      ],
      [
        'desenhos que se multiplicam uns pelos outros',
        'conteudo_excessivo',
        ({ documento: { context }, pagina }) => {
          let ref = context.register(
            context.stream('0 0 9 9 re f', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9] }),
          );
          for (let nivel = 0; nivel < 12; nivel++) {
            const Resources = { XObject: { F: ref } };
            const repetido = '/F Do '.repeat(20);
            ref = context.register(
              context.stream(repetido, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9], Resources }),
            );
          }
          pagina.node.setXObject(PDFName.of('F'), ref);
          pagina.node.addContentStream(context.register(context.stream('/F Do')));
        },
      ],
      ['uma página de 5 metros', 'pagina_fora_do_tamanho', ({ pagina }) => pagina.setSize(14_000, 14_000)],
      ['31 páginas', 'paginas_demais', ({ documento }) => void Array.from({ length: 30 }, () => documento.addPage())],
    ];

    it.each(casos)('%s', async (_nome, codigo, plantar) => {
      expect(await recusa(plantar)).toBe(codigo);
    });

    it('criptografia', async () => {
      const bytes = Buffer.from(await umFormulario(() => {}));
      const trailer = bytes.lastIndexOf('trailer\n<<') + 'trailer\n<<'.length;
      const protegido = Buffer.concat([
        bytes.subarray(0, trailer),
        Buffer.from('/Encrypt 9 0 R'),
        bytes.subarray(trailer),
      ]);
      expect(await codigoDaRecusa(extrair(protegido))).toBe('pdf_protegido');
    });

    it('um bit virado num desenho comprimido', async () => {
      const bytes = Buffer.from(
        await umFormulario(({ documento, pagina }) => {
          const stream = documento.context.stream(deflateSync(Buffer.from('0 0 9 9 re f '.repeat(200))), {
            Filter: 'FlateDecode',
          });
          pagina.node.addContentStream(documento.context.register(stream));
        }),
      );
      const at = bytes.indexOf('stream\n', bytes.indexOf('/FlateDecode')) + 20;
      bytes[at] = bytes[at]! ^ 0x10; // inside the file
      expect(await codigoDaRecusa(extrair(bytes))).toBe('pdf_corrompido');
    });
  });

  it('conserta uma tabela de referências cruzadas estragada', async () => {
    const bytes = Buffer.from(await umFormulario(() => {}));
    const texto = bytes.toString('latin1');
    const semTabela = texto
      .replace(/xref\n[\s\S]*?trailer/, 'trailer')
      .replace(/startxref\n\d+/, 'startxref\n99999999');
    expect(await codigoDaRecusa(extrair(Buffer.from(semTabela, 'latin1')))).toBe('aceito');
  });

  describe('deixa de fora o que age, e o diz campo por campo', () => {
    const js = (pincel: Pincel, codigo: string) =>
      acao(pincel.documento, { S: 'JavaScript', JS: PDFString.of(codigo) });
    const comEventos = (pincel: Pincel, eventos: Record<string, string>) => {
      const campo = umCampo(pincel, 'peso', { y: 690 }).acroField.dict;
      const acoes = Object.entries(eventos).map(([evento, codigo]) => [evento, js(pincel, codigo)]);
      campo.set(PDFName.of('AA'), pincel.documento.context.obj(Object.fromEntries(acoes)));
    };

    it.each<readonly [string, string, string, (pincel: Pincel) => unknown]>([
      [
        'um script ao abrir',
        'script_descartado',
        'documento',
        ({ documento }) => documento.addJavaScript('um', 'app.alert(1)'),
      ],
      ...['Launch', 'SubmitForm', 'GoToR', 'Hide'].map(
        (S) =>
          [
            `a ação ${S} ao abrir`,
            'acao_descartada',
            'documento',
            ({ documento }: Pincel) => documento.catalog.set(PDFName.of('OpenAction'), acao(documento, { S })),
          ] as const,
      ),
      ['um cálculo', 'script_descartado', 'peso', (pincel) => comEventos(pincel, { C: 'event.value = 1' })],
      [
        'uma ação ao entrar no campo',
        'acao_descartada',
        'peso',
        (pincel) => {
          const acoes = { Fo: acao(pincel.documento, { S: 'ResetForm' }) };
          umCampo(pincel, 'peso', { y: 690 }).acroField.dict.set(PDFName.of('AA'), pincel.documento.context.obj(acoes));
        },
      ],
      [
        'um botão',
        'botao_de_acao',
        'limpar',
        ({ documento, pagina, fonte }) =>
          documento.getForm().createButton('limpar').addToPage('Limpar', pagina, { x: 50, y: 600, font: fonte }),
      ],
      [
        'os direitos de uso que a Adobe dá aos leitores',
        'direitos_descartados',
        'documento',
        ({ documento }) =>
          documento.catalog.set(
            PDFName.of('Perms'),
            documento.context.obj({ UR3: { Type: 'Sig', Filter: 'Adobe.PPKLite', Reference: [] } }),
          ),
      ],
      [
        'uma nota e a sua janela',
        'nota_descartada',
        'página 1',
        ({ documento, pagina }) => {
          for (const Subtype of ['Text', 'Popup']) {
            const nota = documento.context.obj({ Type: 'Annot', Subtype, Rect: [0, 0, 20, 20] });
            pagina.node.addAnnot(documento.context.register(nota));
          }
        },
      ],
      [
        'o XFA de um formulário que também é AcroForm',
        'xfa_descartado',
        'documento',
        ({ documento }) => documento.getForm().acroForm.dict.set(PDFName.of('XFA'), PDFString.of('<xdp/>')),
      ],
      [
        'um campo de assinatura vazio, também com SigFlags',
        'campo_de_assinatura',
        'assinatura',
        ({ documento, pagina }) => {
          const campo = { FT: 'Sig', T: PDFString.of('assinatura'), Type: 'Annot', Subtype: 'Widget' };
          const vazio = documento.context.obj({ ...campo, Rect: [0, 0, 90, 30] });
          pagina.node.addAnnot(documento.context.register(vazio));
          documento.getForm().acroForm.dict.set(PDFName.of('SigFlags'), documento.context.obj(3));
        },
      ],
    ])('%s', async (_nome, codigo, onde, plantar) => {
      const { avisos } = await extrair(await umFormulario(plantar));
      expect(avisos).toContainEqual({ codigo, onde });
    });

    it('uma máscara comum vira a regra do campo; nenhuma é executada', async () => {
      const regra = async (codigo: string) => {
        const { campos } = await extrair(await umFormulario((pincel) => comEventos(pincel, { F: codigo })));
        return campos.find(({ nome }) => nome === 'peso')?.regra;
      };
      expect(await regra('AFDate_FormatEx("dd/mm/yyyy");')).toEqual({ tipo: 'data', formato: 'dd/mm/yyyy' });
      expect(await regra('AFNumber_Format(2,2,0,0,"",true);')).toEqual({ tipo: 'numero', casas: 2 });
      expect(await regra('while(true);')).toBeUndefined();
    });

    it('o que não faz nada não é dito: AA vazio', async () => {
      const bytes = await umFormulario(({ documento }) =>
        documento.catalog.set(PDFName.of('AA'), documento.context.obj({})),
      );
      expect((await extrair(bytes)).avisos.map(({ codigo }) => codigo)).toEqual(['fonte_substituida']);
    });
  });

  it('apaga carimbos e comentários só com a palavra de quem envia', async () => {
    const bytes = await umFormulario(({ documento, pagina }) => {
      const carimbo = documento.context.obj({ Type: 'Annot', Subtype: 'Stamp', Rect: [0, 0, 9, 9] });
      pagina.node.addAnnot(documento.context.register(carimbo));
    });
    await expect(extrair(bytes)).rejects.toMatchObject({ code: 'pdf_com_anotacoes', campos: ['Stamp (página 1)'] });
    const { avisos } = await extrair(bytes, { limparValores: true });
    expect(avisos).toContainEqual({ codigo: 'anotacao_descartada', onde: 'Stamp (página 1)' });
  });

  it('deixa cair as miniaturas das páginas e o diz', async () => {
    const bytes = await umFormulario(({ documento, pagina }) => {
      const imagem = { Type: 'XObject', Subtype: 'Image', Width: 1, Height: 1, BitsPerComponent: 8 };
      const miniatura = documento.context.stream(Uint8Array.of(0), { ...imagem, ColorSpace: 'DeviceGray' });
      pagina.node.set(PDFName.of('Thumb'), documento.context.register(miniatura));
    });
    expect((await extrair(bytes)).avisos).toContainEqual({ codigo: 'miniatura_descartada', onde: 'página 1' });
  });

  it('deixa cair os links e o diz', async () => {
    const bytes = await umFormulario(({ documento, pagina }) => {
      const link = {
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [0, 0, 90, 9],
        A: { S: 'URI', URI: PDFString.of('https://gov.br') },
      };
      pagina.node.addAnnot(documento.context.register(documento.context.obj(link)));
    });
    const { avisos } = await extrair(bytes);
    expect(avisos).toContainEqual({ codigo: 'links_descartados', onde: '1' });
  });

  it('não leva nada do que não é desenho: nem estrutura, nem metadados, nem objetos sem uso', async () => {
    const bytes = await umFormulario(({ documento }) => {
      documento.setTitle('TITULO-SECRETO');
      documento.context.register(documento.context.obj({ Sobra: PDFString.of('OBJETO-SECRETO') }));
      documento.catalog.set(PDFName.of('PieceInfo'), documento.context.obj({ X: PDFString.of('PECA-SECRETA') }));
    });
    const { objetos } = await extrair(bytes);
    const tudo = Buffer.concat(objetos.flat().flatMap((parte) => (parte instanceof Uint8Array ? [parte] : [])));
    expect(tudo.toString('latin1')).not.toMatch(/SECRET/);
  });
});
