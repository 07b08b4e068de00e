import { PDFDocument, StandardFonts } from 'pdf-lib';
import { makeImportacao } from '../slices/pdf/index.ts';
import { umPaciente } from '../slices/processos/tests/pacientes-helper.ts';
import {
  baixar,
  makeProcessosApp,
  type Medico,
  type ProcessosApp,
  umPedido,
} from '../slices/processos/tests/processos-app.ts';

const EMISSAO = { data: '2026-01-31' };

describe('formulários oficiais nos pacotes', () => {
  let app: ProcessosApp;
  let helena: Medico;
  let importacao: ReturnType<typeof makeImportacao>;

  beforeAll(async () => {
    app = await makeProcessosApp();
    helena = await app.medico();
    importacao = makeImportacao(app.database);
  });

  afterAll(async () => {
    importacao.registro.close();
    importacao.analisador.close();
    await app.close();
  });

  /** One text field for each name, and options for the drugs of a TER. */
  async function ativar(
    documento: string,
    escopo: { uf?: string; protocolo?: string },
    campos: readonly string[],
    drogas: readonly string[] = [],
  ) {
    const titulo = `FORMULÁRIO OFICIAL ${documento.toUpperCase()}`;
    const arquivo = await umFormulario(titulo, campos, drogas);
    const { uf = null, protocolo = null } = escopo;
    const modelo = await importacao.importarModelo({ documento, uf, protocolo, titulo, arquivo, criadoPor: null });
    const ligados = new Set(modelo.mapa.ligacoes.map(({ campo }) => campo));
    const proprios = importacao.oficina.proprios(documento) ?? [];
    const dispensados = proprios.flatMap(({ campo }) => (ligados.has(campo) ? [] : [campo]));
    await importacao.tratarModelo.editarMapa(modelo.id, modelo.edicao, { ...modelo.mapa, dispensados });
    await importacao.tratarModelo.ativarModelo(modelo.id);
    await app.pdf.iniciar(); // what another instance learns within seconds
  }

  async function emitido(campos: Parameters<typeof umPedido>[1] = {}) {
    const processo = await helena.browser.post('/api/processos', umPedido(helena, campos));
    expect(processo.statusCode).toBe(201);
    const response = await helena.browser.post(`/api/processos/${processo.json().id}/documentos`, EMISSAO);
    expect(response.statusCode).toBe(201);
    const { bytes, paginas } = await baixar(helena, response.json().url);
    return { texto: paginas.join('\n'), bytes, url: response.json().url as string };
  }

  it('o LME e o termo oficiais entram no lugar dos nossos no estado e no protocolo, e o já emitido se reimprime igual', async () => {
    const nosso = await emitido();
    expect(nosso.texto).toContain('LAUDO DE SOLICITAÇÃO');

    await ativar('lme', { uf: 'SP' }, ['nome_paciente', 'cid', 'med1']);
    await ativar('ter', { protocolo: 'esclerose-multipla' }, ['nome_paciente'], ['fingolimode', 'natalizumabe']);
    const { browser } = helena;
    const outro = await browser.post(
      '/api/processos',
      umPedido(helena, { primeira_vez: true, paciente: umPaciente({ cpf: '529.982.247-25' }) }),
    );
    expect(outro.statusCode).toBe(201);
    const response = await browser.post(`/api/processos/${outro.json().id}/documentos`, EMISSAO);
    const { paginas, bytes } = await baixar(helena, response.json().url);
    const texto = paginas.join('\n');
    expect(texto).toContain('FORMULÁRIO OFICIAL LME');
    expect(texto).toContain('FORMULÁRIO OFICIAL TER');
    expect(texto).not.toContain('LAUDO DE SOLICITAÇÃO');
    expect(texto).toContain('fingolimode 0,5 mg');

    // A newer form takes its place; both packets stay as they were issued.
    await ativar('lme', { uf: 'SP' }, ['nome_paciente', 'cid', 'med1', 'diagnostico']);
    expect((await baixar(helena, nosso.url)).bytes).toEqual(nosso.bytes);
    expect((await baixar(helena, response.json().url)).bytes).toEqual(bytes);
  });

  it('um termo oficial que não lista o medicamento não serve: o nosso o nomeia', async () => {
    await ativar('ter', { protocolo: 'esclerose-multipla' }, ['nome_paciente'], ['natalizumabe', 'betainterferona']);
    const { texto } = await emitido({ primeira_vez: true, paciente: umPaciente({ cpf: '111.444.777-35' }) });
    expect(texto).not.toContain('FORMULÁRIO OFICIAL TER');
    expect(texto).toContain('Termo de Esclarecimento e Responsabilidade');
  });
});

async function umFormulario(titulo: string, campos: readonly string[], drogas: readonly string[]): Promise<Uint8Array> {
  const documento = await PDFDocument.create();
  const font = await documento.embedFont(StandardFonts.Helvetica);
  const pagina = documento.addPage([595, 842]);
  pagina.drawText(titulo, { x: 40, y: 770, size: 12, font });
  campos.forEach((campo, n) => {
    const criado = documento.getForm().createTextField(campo);
    criado.addToPage(pagina, { x: 150, y: 740 - 24 * n, width: 200, height: 20, font, borderWidth: 0 });
  });
  if (drogas.length > 0) {
    const grupo = documento.getForm().createRadioGroup('selecionar_med');
    drogas.forEach((droga, n) => {
      pagina.drawText(droga, { x: 420, y: 700 - 24 * n, size: 10, font });
      grupo.addOptionToPage(droga, pagina, { x: 400, y: 698 - 24 * n, width: 12, height: 12 });
    });
  }
  return documento.save({ updateFieldAppearances: false });
}
