import { jest } from '@jest/globals';
import { configure, screen, waitFor, within } from '@testing-library/react';
import { fakeApi, problema, token, USUARIA } from '@/shared/tests/helpers/fake-api';
import { renderApp } from '@/shared/tests/helpers/render-app';

jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 5000 });

const abrirPdf = jest.fn(async () => ({
  numPages: 2,
  loadingTask: { destroy: async () => undefined },
  getPage: async () => ({
    getViewport: ({ scale }: { scale: number }) => ({ width: 595 * scale, height: 842 * scale }),
    render: () => ({ promise: Promise.resolve(), cancel: () => undefined }),
  }),
}));
jest.unstable_mockModule('@/slices/pdf/services/pdfjs', () => ({ abrirPdf }));
const { default: ModelosPage } = await import('../../pages/ModelosPage');
// jsdom draws nothing and lays nothing out.
HTMLCanvasElement.prototype.getContext = (() => ({ drawImage: () => undefined })) as never;
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 400 });

const RESUMO = {
  id: 'm1',
  versao: 1,
  documento: 'lme',
  uf: 'SP',
  protocolo: null,
  titulo: 'LME importado',
  numero: 2,
  situacao: 'rascunho',
  paginas: 7,
  arquivo_sha256: 'ab'.repeat(32),
  hash: null,
  criado_em: '2026-01-31T12:00:00Z',
  ativado_em: null,
};
const DETALHE = {
  ...RESUMO,
  campos: [
    { nome: 'nome', tipo: 'texto', rotulo: 'Nome do paciente', paginas: [1, 2], opcoes: [], maximo: 60 },
    {
      ...{ nome: 'nascimento', tipo: 'texto', rotulo: '', paginas: [1], opcoes: [] },
      regra: { tipo: 'data', formato: 'dd/mm/yyyy' },
    },
    {
      ...{ nome: 'peso', tipo: 'texto', rotulo: 'Peso', paginas: [1], opcoes: [], maximo: 5 },
      regra: { tipo: 'numero', casas: 1 },
    },
    {
      nome: 'tratou',
      tipo: 'opcao',
      rotulo: '',
      paginas: [1],
      opcoes: [
        { estado: 'S', rotulo: 'SIM' },
        { estado: 'N', rotulo: 'NÃO' },
      ],
    },
  ],
  avisos: [{ codigo: 'fonte_substituida', onde: 'Helvetica' }],
  limpos: ['crm'],
  mapa: {
    ligacoes: [
      { origem: 'nome', campo: 'nome_paciente' },
      { origem: 'tratou', estado: 'S', campo: 'tratou', valor: 'True' },
      { origem: 'tratou', estado: 'N', campo: null },
    ],
    dispensados: [],
  },
  alvos: [
    { campo: 'nome_paciente', opcoes: [] },
    { campo: 'nome_mae', opcoes: [] },
    { campo: 'tratou', opcoes: ['False', 'True'] },
  ],
  sem_destino: ['nome_mae'],
};

const { campos, limpos } = DETALHE;
const ANALISE = {
  ...{ paginas: 7, campos, limpos, sem_destino: ['nome_mae'], anterior: null, iguais: 0, mudancas: [] },
  avisos: [
    { codigo: 'script_descartado', onde: 'nascimento' },
    { codigo: 'script_descartado', onde: 'peso' },
    { codigo: 'botao_de_acao', onde: 'imprimir' },
    { codigo: 'fonte_substituida', onde: 'Helvetica' },
  ],
};
const LIMPA = { ...ANALISE, avisos: [], limpos: [] };
const lugar = (origem: string, pagina: number, y: number) => ({
  ...{ origem, pagina, x: 0.1, y, largura: 0.2, altura: 0.05 },
});
const COMPARACAO = {
  anterior: { ...RESUMO, id: 'm0', titulo: 'LME de 2024', numero: 1, paginas: 1, situacao: 'ativo' },
  iguais: 4,
  mudancas: [
    { tipo: 'novo', campo: null, de: null, para: lugar('raca', 1, 0.1) },
    { tipo: 'moveu', campo: 'nome_paciente', de: lugar('nome', 1, 0.2), para: lugar('nome', 2, 0.3) },
    { tipo: 'renomeado', campo: 'crm', de: lugar('CRM', 1, 0.4), para: lugar('CRM_2', 1, 0.4) },
    { tipo: 'sem_lugar', campo: 'nome_mae', de: lugar('mae', 1, 0.5), para: null },
  ],
};

const ADMINISTRADORA = { ...USUARIA, user_type: 'administrador' };

function abrir(em = '/modelos', rotas: Parameters<typeof fakeApi>[0] = {}, user: object = ADMINISTRADORA) {
  const api = fakeApi({
    'POST /auth/refresh': { body: token('token-1', user) },
    'GET /medicos/me': problema(404),
    'GET /pdf/modelos': { body: { itens: [], importados: [RESUMO] } },
    'GET /pdf/modelos/m1': { body: DETALHE },
    'GET /pdf/modelos/m1/comparacao': { body: { anterior: null, iguais: 0, mudancas: [] } },
    'POST /pdf/modelos/analise': { body: LIMPA },
    'POST /pdf/modelos': { status: 201, body: DETALHE },
    ...rotas,
  });
  return { api, ...renderApp(<ModelosPage />, { em }) };
}

describe('modelos', () => {
  it('são só dos administradores', async () => {
    const { api } = abrir('/modelos', {}, USUARIA);
    expect(await screen.findByText('Esta tela não é da sua conta')).toBeInTheDocument();
    expect(api.de('GET /pdf/modelos')).toEqual([]);
    expect(screen.queryByRole('link', { name: 'Modelos' })).not.toBeInTheDocument();
  });

  it('lista o que foi importado', async () => {
    abrir();
    const linha = await screen.findByTestId('pdf-modelos-linha');
    expect(linha).toHaveTextContent('LME importado (lme)SPtodos2Rascunho');
    expect(within(linha).getByRole('link')).toHaveAttribute('href', '/modelos?id=m1');
    expect(screen.getAllByRole('link', { name: 'Modelos' })[0]).toHaveAttribute('href', '/modelos');
  });

  it('sem nenhum, diz com o que os pacotes saem; sem resposta, oferece tentar de novo', async () => {
    abrir('/modelos', { 'GET /pdf/modelos': { body: { itens: [], importados: [] } } });
    expect(await screen.findByText('Nenhum formulário oficial importado')).toBeInTheDocument();
    const { user, api } = abrir('/modelos', { 'GET /pdf/modelos': problema(503, { title: 'Indisponível.' }) });
    await user.click((await screen.findAllByRole('button', { name: 'Tentar de novo' })).at(-1) as HTMLElement);
    expect(api.de('GET /pdf/modelos').length).toBeGreaterThan(1);
  });

  it('mostra por que o arquivo foi recusado, campo a campo, e importa o que passa', async () => {
    const errors = [{ field: 'crm', code: 'pdf_com_valores', message: 'Este campo já vem preenchido ou marcado.' }];
    const { user, api, idas } = abrir('/modelos', {
      'POST /pdf/modelos/analise': (_chamada, vez) =>
        vez === 1
          ? problema(422, {
              title: 'O formulário não está em branco.',
              action: 'Envie em branco.',
              errors,
              campos: ['crm_medico'],
            })
          : { body: LIMPA },
    });
    const arquivo = new File(['%PDF-1.7'], 'lme.pdf', { type: 'application/pdf' });
    await user.upload(await screen.findByLabelText(/Formulário em PDF/), arquivo);
    await user.type(screen.getByLabelText(/UF/), 'sp');
    await user.click(screen.getByRole('button', { name: 'Importar' }));
    const recusa = await screen.findByTestId('pdf-importar-recusa');
    expect(recusa).toHaveTextContent('O formulário não está em branco. Envie em branco.');
    expect(recusa).toHaveTextContent('Este campo já vem preenchido ou marcado. crm_medico');

    await user.click(screen.getByLabelText('Apagar valores que já estejam nos campos'));
    await user.click(screen.getByRole('button', { name: 'Importar' }));
    await waitFor(() => expect(idas).toContain('/modelos?id=m1'));
    expect(api.de('POST /pdf/modelos')).toHaveLength(1);
    expect(api.de('POST /pdf/modelos')[0]?.headers['content-type']).toBe('application/pdf');
  });

  const escolherArquivo = async (user: ReturnType<typeof abrir>['user']) => {
    const arquivo = new File(['%PDF-1.7'], 'lme.pdf', { type: 'application/pdf' });
    await user.upload(await screen.findByLabelText(/Formulário em PDF/), arquivo);
    await user.click(screen.getByRole('button', { name: 'Importar' }));
  };

  it('diz o que ficaria de fora, campo a campo, e só importa depois que alguém confirma', async () => {
    const { user, api, idas } = abrir('/modelos', { 'POST /pdf/modelos/analise': { body: ANALISE } });
    await escolherArquivo(user);
    const conferencia = await screen.findByTestId('pdf-importar-conferencia');
    expect(conferencia).toHaveTextContent('Confira antes de importar: 7 páginas, 4 campos');
    const fora = within(screen.getByTestId('pdf-avisos-fora')).getAllByRole('listitem');
    expect(fora.map(({ textContent }) => textContent)).toEqual([
      'Valores apagados em: crm',
      'Scripts (nenhum é executado): nascimento, peso',
      'Botões: imprimir',
    ]);
    expect(screen.getByTestId('pdf-avisos-ajuste')).toHaveTextContent('substituídas: Helvetica');
    expect(conferencia).toHaveTextContent('Fica por ligar 1 campo do documento');
    expect(api.de('POST /pdf/modelos')).toEqual([]);

    await user.click(screen.getByRole('button', { name: 'Não importar' }));
    expect(conferencia).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Importar' }));
    await user.click(await screen.findByRole('button', { name: 'Importar assim' }));
    await waitFor(() => expect(idas).toContain('/modelos?id=m1'));
    expect(api.de('POST /pdf/modelos')).toHaveLength(1);
  });

  it('o que se conferiu vale para o que se pediu: quem muda o pedido confere de novo', async () => {
    const { user } = abrir('/modelos', { 'POST /pdf/modelos/analise': { body: ANALISE } });
    await escolherArquivo(user);
    await screen.findByTestId('pdf-importar-conferencia');
    await user.type(screen.getByLabelText(/Páginas/), '1');
    expect(screen.queryByTestId('pdf-importar-conferencia')).not.toBeInTheDocument();
  });

  it('de uma nova versão diz antes o que mudou', async () => {
    const { user } = abrir('/modelos', { 'POST /pdf/modelos/analise': { body: { ...LIMPA, ...COMPARACAO } } });
    await escolherArquivo(user);
    expect(await screen.findByTestId('pdf-importar-conferencia')).toHaveTextContent(
      'Nova versão de LME de 2024 (versão 1), da qual traz o mapa: 4 lugares iguais, 1 ficou sem lugar, ' +
        '1 mudou de lugar, 1 mudou de nome e 1 é novo.',
    );
  });

  it('compara a nova versão com a anterior, lado a lado, na página de cada mudança', async () => {
    const { user } = abrir('/modelos?id=m1&comparar=1', {
      'GET /pdf/modelos/m1/comparacao': { body: COMPARACAO },
      'POST /pdf/modelos/m0/previa': { body: '%PDF-1.7' },
      'POST /pdf/modelos/m1/previa': { body: '%PDF-1.7' },
    });
    expect(await screen.findByTestId('pdf-comparacao-resumo')).toHaveTextContent('4 lugares iguais');
    expect(screen.getAllByTestId('pdf-comparacao-mudanca').map(({ textContent }) => textContent)).toEqual([
      'mae (nome_mae) página 1',
      'nome (nome_paciente) da página 1 para a 2',
      'CRM → CRM_2 (crm) página 1',
      'raca página 1',
    ]);
    const antes = await screen.findByRole('region', { name: 'Antes: versão 1' });
    const agora = screen.getByRole('region', { name: 'Agora: versão 2' });
    const lugares = (lado: HTMLElement) => within(lado).queryAllByTestId('pdf-comparacao-lugar').length;
    await waitFor(() => expect([lugares(antes), lugares(agora)]).toEqual([3, 2]));

    await user.click(screen.getByRole('button', { name: /^nome \(/ }));
    expect(screen.getByRole('button', { name: /^nome \(/ })).toHaveAttribute('aria-pressed', 'true');
    expect(antes).toHaveTextContent('Antes: versão 1, página 1');
    expect(agora).toHaveTextContent('Agora: versão 2, página 2');
    expect([lugares(antes), lugares(agora)]).toEqual([3, 1]);
    await user.click(screen.getByRole('button', { name: 'Página anterior' }));
    expect(agora).toHaveTextContent('página 1');
    expect(screen.getByRole('link', { name: 'Voltar ao mapa' })).toHaveAttribute('href', '/modelos?id=m1');
  });

  it('diz quando não há com o que comparar, e oferece tentar de novo quando a comparação não veio', async () => {
    const { unmount } = abrir('/modelos?id=m1&comparar=1');
    expect(await screen.findByText('Não há versão anterior deste formulário')).toBeInTheDocument();
    unmount();
    const { user } = abrir('/modelos?id=m1&comparar=1', {
      'GET /pdf/modelos/m1/comparacao': (_chamada, vez) =>
        vez === 1 ? problema(503, { title: 'Indisponível.' }) : { body: COMPARACAO },
      'POST /pdf/modelos/m0/previa': problema(404, { title: 'Este modelo não existe.' }),
      'POST /pdf/modelos/m1/previa': { body: '%PDF-1.7' },
    });
    await user.click(await screen.findByRole('button', { name: 'Tentar de novo' }));
    expect(await screen.findByText('Não foi possível carregar esta versão')).toBeInTheDocument();
  });

  it('de um mapa mudado e não salvo ninguém sai sem que se pergunte', async () => {
    const { user } = abrir('/modelos?id=m1', { 'GET /pdf/modelos/m1/comparacao': { body: COMPARACAO } });
    const comparar = await screen.findByRole('link', { name: 'Comparar lado a lado' });
    expect(comparar).toHaveAttribute('href', '/modelos?id=m1&comparar=1');
    await user.selectOptions(screen.getByLabelText('tratou = N: preenchido com'), 'tratou=False');
    await user.click(comparar);
    expect(await screen.findByRole('dialog', { name: 'Sair sem salvar?' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Ficar nesta tela' }));
    expect(screen.getByLabelText('tratou = N: preenchido com')).toHaveValue('tratou=False');
  });

  it('liga os campos, dispensa os que não têm lugar, salva e põe em vigor', async () => {
    const { user, api } = abrir('/modelos?id=m1', {
      'PUT /pdf/modelos/m1': ({ body }) => ({ body: { ...DETALHE, versao: 2, mapa: body as object, sem_destino: [] } }),
      'POST /pdf/modelos/m1/ativacao': { body: { ...DETALHE, situacao: 'ativo', sem_destino: [] } },
    });
    expect(await screen.findByTestId('pdf-mapa-relatorio')).toHaveTextContent('Valores apagados em: crm');
    expect(screen.getByText('Fontes que não vieram no arquivo, substituídas: Helvetica')).toBeInTheDocument();
    const nao = screen.getByLabelText('tratou = N: preenchido com');
    expect(
      within(nao)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Deixar em branco', 'tratou = False', 'tratou = True']);
    await user.selectOptions(nao, 'tratou=False');
    await user.click(screen.getByRole('button', { name: 'Dispensar estes campos' }));
    await user.click(screen.getByRole('button', { name: 'Pôr em vigor' }));

    expect(await screen.findByText(/Em vigor/)).toBeInTheDocument();
    expect(api.de('PUT /pdf/modelos/m1')[0]).toMatchObject({
      headers: { 'if-match': '"1"' },
      body: {
        ligacoes: [
          { origem: 'nome', campo: 'nome_paciente' },
          { origem: 'tratou', estado: 'S', campo: 'tratou', valor: 'True' },
          { origem: 'tratou', estado: 'N', campo: 'tratou', valor: 'False' },
        ],
        dispensados: ['nome_mae'],
      },
    });
    expect(api.de('POST /pdf/modelos/m1/ativacao')[0]?.headers['if-match']).toBe('"2"');
    expect(screen.queryByRole('button', { name: 'Salvar mapa' })).not.toBeInTheDocument();
    expect(screen.getByLabelText('nome: preenchido com')).toBeDisabled();
  });

  it('diz ao lado de cada campo o que o formulário aceita nele', async () => {
    abrir('/modelos?id=m1');
    const linhas = await screen.findAllByTestId('pdf-mapa-linha');
    expect(linhas.slice(0, 4).map((linha) => within(linha).getAllByRole('cell')[1]?.textContent?.trim())).toEqual([
      'Nome do paciente Aceita até 60 caracteres.',
      'Aceita data (dd/mm/yyyy).',
      'Peso Aceita número com 1 casa decimal, até 5 caracteres.',
      'SIM',
    ]);
  });

  it('diz o que falta quando não se pode pôr em vigor, e abre a prévia', async () => {
    const open = jest.spyOn(window, 'open').mockReturnValue(null);
    URL.createObjectURL = () => 'blob:previa';
    const { user } = abrir('/modelos?id=m1', {
      'POST /pdf/modelos/m1/previa': { body: '%PDF-1.7' },
      'POST /pdf/modelos/m1/ativacao': problema(422, {
        title: 'Há campos sem lugar.',
        errors: [{ field: 'ligacoes.0.campo', code: 'x', message: 'O pacote não tem este campo.' }],
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'Pôr em vigor' }));
    expect(await screen.findByTestId('pdf-mapa-problema')).toHaveTextContent(
      'ligacoes.0.campo: O pacote não tem este campo.',
    );
    await user.click(screen.getByRole('button', { name: 'Ver prévia com dados de teste' }));
    expect(open).toHaveBeenCalledWith('blob:previa', '_blank', 'noopener');
  });

  it('um modelo que não existe leva de volta à lista', async () => {
    abrir('/modelos?id=m2', { 'GET /pdf/modelos/m2': problema(404, { title: 'Este modelo não existe.' }) });
    expect(await screen.findByText('Não foi possível carregar este modelo')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Todos os modelos' })).toHaveAttribute('href', '/modelos');
  });
});
