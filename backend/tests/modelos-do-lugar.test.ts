import { PDFDocument, StandardFonts } from 'pdf-lib';
import { createDatabase } from '../shared/database/database.ts';
import { makeImportacao } from '../slices/pdf/index.ts';
import { makeProtocoloExiste } from '../slices/processos/index.ts';
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
  let dono: ReturnType<typeof createDatabase>;
  let importacao: ReturnType<typeof makeImportacao>;

  beforeAll(async () => {
    app = await makeProcessosApp();
    helena = await app.medico();
    dono = createDatabase({ url: app.database.ownerUrl, poolMax: 2, statementTimeoutMs: 15_000 });
    importacao = makeImportacao({ database: dono, protocoloExiste: makeProtocoloExiste(app.database) });
  });

  afterAll(async () => {
    importacao.registro.close();
    importacao.analisador.close();
    await dono.close();
    await app.close();
  });

  /** One text field for each name, and groups of options; what the form has no place for is dispensed by name. */
  async function ativar(
    documento: string,
    escopo: { uf?: string; protocolo?: string },
    campos: readonly string[],
    grupos: Grupos = {},
  ): Promise<readonly string[]> {
    const titulo = `FORMULÁRIO OFICIAL ${documento.toUpperCase()}`;
    const arquivo = await umFormulario(titulo, campos, grupos);
    const { uf = null, protocolo = null } = escopo;
    const importado = await importacao.importarModelo({ documento, uf, protocolo, titulo, arquivo, criadoPor: null });
    // The map of the version before is taken over, with what it did without: here each form says it for itself.
    const porRotulo = {
      dispensados: [],
      ligacoes: importado.mapa.ligacoes.map((cada) => comRotulo(cada, importado)),
    };
    const modelo = await importacao.tratarModelo.editarMapa(importado.id, importado.edicao, porRotulo);
    const dispensados = importacao.tratarModelo.semDestino(modelo);
    await expect(importacao.tratarModelo.ativarModelo(modelo.id, modelo.edicao)).rejects.toMatchObject({
      code: 'mapa_incompleto',
      extensions: { campos: dispensados },
    });
    const mapa = { ...modelo.mapa, dispensados };
    const { edicao } = await importacao.tratarModelo.editarMapa(modelo.id, modelo.edicao, mapa);
    await importacao.tratarModelo.ativarModelo(modelo.id, edicao);
    await app.pdf.iniciar(); // what another instance learns within seconds
    return dispensados;
  }

  async function emitido(campos: Parameters<typeof umPedido>[1] = {}) {
    const processo = await helena.browser.post('/api/processos', umPedido(helena, campos));
    expect(processo.statusCode).toBe(201);
    const validacao = await helena.browser.post(`/api/processos/${processo.json().id}/validacao`, EMISSAO);
    expect(validacao.json()).toMatchObject({ erros: [] });
    const response = await helena.browser.post(`/api/processos/${processo.json().id}/documentos`, EMISSAO);
    expect(response.statusCode).toBe(201);
    expect(response.json().avisos).toEqual(validacao.json().avisos);
    const avisos = new Map<string, string>(
      response.json().avisos.map(({ codigo, mensagem }: Record<string, string>) => [codigo, mensagem]),
    );
    const { bytes, paginas } = await baixar(helena, response.json().url);
    return { texto: paginas.join('\n'), lme: paginas[0]!, avisos, bytes, url: response.json().url as string };
  }

  it('o LME e o termo oficiais entram no lugar dos nossos no estado e no protocolo, e o já emitido se reimprime igual', async () => {
    const nosso = await emitido();
    expect(nosso.texto).toContain('LAUDO DE SOLICITAÇÃO');
    expect(nosso.avisos.has('escrever_a_mao')).toBe(false);

    await ativar('lme', { uf: 'SP' }, ['nome_paciente', 'cid', 'med1']);
    await ativar('ter', { protocolo: 'esclerose-multipla' }, ['nome_paciente'], {
      selecionar_med: ['fingolimode', 'natalizumabe'],
    });
    const outro = await emitido({ primeira_vez: true, paciente: umPaciente({ cpf: '529.982.247-25' }) });
    const { texto } = outro;
    expect(texto).toContain('FORMULÁRIO OFICIAL LME');
    expect(texto).toContain('FORMULÁRIO OFICIAL TER');
    expect(texto).not.toContain('LAUDO DE SOLICITAÇÃO');
    expect(texto).toContain('fingolimode 0,5 mg');
    expect(outro.avisos.has('anexar_ter_oficial')).toBe(false);
    expect(outro.avisos.get('escrever_a_mao')).toMatch(
      /Escreva à mão no LME: item 1 \(CNES\);.*; item 8 \(quantidades\)/,
    );
    expect(outro.avisos.get('escrever_a_mao')).not.toMatch(/item (3|7|9) /);

    // A newer form takes its place; both packets stay as they were issued.
    await ativar('lme', { uf: 'SP' }, ['nome_paciente', 'cid', 'med1', 'diagnostico']);
    expect((await baixar(helena, nosso.url)).bytes).toEqual(nosso.bytes);
    expect((await baixar(helena, outro.url)).bytes).toEqual(outro.bytes);
  });

  it('um termo oficial que não lista o medicamento não serve: o nosso o nomeia', async () => {
    await ativar('ter', { protocolo: 'esclerose-multipla' }, ['nome_paciente'], {
      selecionar_med: ['natalizumabe', 'betainterferona'],
    });
    const { texto, avisos } = await emitido({ primeira_vez: true, paciente: umPaciente({ cpf: '111.444.777-35' }) });
    expect(texto).not.toContain('FORMULÁRIO OFICIAL TER');
    expect(texto).toContain('Termo de Esclarecimento e Responsabilidade');
    expect(avisos.has('anexar_ter_oficial')).toBe(true);
  });

  describe('o LME de 2020, que não tem campo para "Outro" nem para a etnia', () => {
    const semCampo = new Set(['preenchido_por_nome', 'preenchido_por_cpf', 'etnia_indigena_qual']);
    let dispensados: readonly string[];

    beforeAll(async () => {
      const { proprios } = importacao.oficina;
      const alvos = (proprios('lme') ?? []).filter(({ campo }) => !semCampo.has(campo));
      const grupos = Object.fromEntries(
        alvos.flatMap(({ campo, opcoes }) => (opcoes ? [[campo, opcoes.filter((opcao) => opcao !== 'outro')]] : [])),
      );
      const textos = alvos.flatMap(({ campo, opcoes }) => (opcoes ? [] : [campo]));
      dispensados = await ativar('lme', { uf: 'SP' }, textos, grupos);
    });

    it('só entra em vigor com cada campo e cada opção ligados ou dispensados', () => {
      expect([...dispensados].sort()).toEqual([...semCampo, 'preenchido_por=outro'].sort());
    });

    it('sai inteiro e sem aviso quando nada lhe falta', async () => {
      const { texto, avisos } = await emitido({ paciente: umPaciente({ cpf: '935.411.347-80' }) });
      expect(texto).toContain('FORMULÁRIO OFICIAL LME');
      expect(avisos.has('escrever_a_mao')).toBe(false);
    });

    it('preenchido por outro, sai, e o aviso diz o que se escreve à mão', async () => {
      const { texto, avisos } = await emitido({
        ...{ preenchido_por: 'outro', preenchido_por_nome: 'Tia Sintética', preenchido_por_cpf: '900.101.109-84' },
        paciente: umPaciente({ cpf: '900.100.705-83' }),
      });
      expect(texto).toContain('FORMULÁRIO OFICIAL LME');
      expect(texto).not.toContain('Tia Sintética');
      expect(avisos.get('escrever_a_mao')).toContain(
        'item 18 (quem preencheu, nome de quem preencheu e CPF de quem preencheu)',
      );
    });

    it('indígena, a etnia não some calada', async () => {
      const { lme, avisos } = await emitido({
        paciente: umPaciente({ cpf: '900.100.503-96', raca_cor: 'indigena', etnia: 'Pankararu' }),
      });
      expect(lme).toContain('FORMULÁRIO OFICIAL LME');
      expect(lme).not.toContain('Pankararu');
      expect(avisos.get('escrever_a_mao')).toMatch(/à mão no LME: item 19 \(etnia\)\.$/);
    });
  });
});

/** pdf-lib names options by number; a person reads what stands beside the box, where an underscore is a blank. */
function comRotulo(ligacao: Ligacao, { formulario }: ModeloImportado): Ligacao {
  const { origem, estado, campo } = ligacao;
  if (estado === undefined || campo !== null) return ligacao;
  const lugares = formulario.campos.find(({ nome }) => nome === origem)?.lugares ?? [];
  const valor = lugares.flatMap((lugar) =>
    lugar.tipo === 'opcao' && lugar.estado === estado ? [lugar.rotulo] : [],
  )[0];
  return { origem, estado, campo: origem, ...(valor !== undefined && { valor: valor.replaceAll(' ', '_') }) };
}

type ModeloImportado = Awaited<ReturnType<ReturnType<typeof makeImportacao>['importarModelo']>>;
type Ligacao = ModeloImportado['mapa']['ligacoes'][number];
type Grupos = Readonly<Record<string, readonly string[]>>;

async function umFormulario(titulo: string, campos: readonly string[], grupos: Grupos): Promise<Uint8Array> {
  const documento = await PDFDocument.create({ updateMetadata: false });
  const font = await documento.embedFont(StandardFonts.Helvetica);
  const pagina = documento.addPage([595, 842]);
  pagina.drawText(titulo, { x: 40, y: 770, size: 12, font });
  campos.forEach((campo, n) => {
    const criado = documento.getForm().createTextField(campo);
    criado.enableMultiline();
    const lugar = { x: 20 + 95 * (n % 4), y: 720 - 40 * Math.floor(n / 4) };
    criado.addToPage(pagina, { ...lugar, width: 90, height: 36, font, borderWidth: 0 });
  });
  let linha = 0;
  for (const [nome, opcoes] of Object.entries(grupos)) {
    const grupo = documento.getForm().createRadioGroup(nome);
    for (const opcao of opcoes) {
      const y = 740 - 24 * linha++;
      pagina.drawText(opcao, { x: 440, y: y + 2, size: 10, font });
      grupo.addOptionToPage(opcao, pagina, { x: 420, y, width: 12, height: 12 });
    }
  }
  return documento.save({ updateFieldAppearances: false });
}
