import { jest } from '@jest/globals';
import { configure, screen, within } from '@testing-library/react';
import { fakeApi, problema, token, USUARIA } from '@/shared/tests/helpers/fake-api';
import { renderApp } from '@/shared/tests/helpers/render-app';
import ModelosPage from '../../pages/ModelosPage';

jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 5000 });

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

const ADMINISTRADORA = { ...USUARIA, user_type: 'administrador' };

function abrir(em = '/modelos', rotas: Parameters<typeof fakeApi>[0] = {}, user: object = ADMINISTRADORA) {
  const api = fakeApi({
    'POST /auth/refresh': { body: token('token-1', user) },
    'GET /medicos/me': problema(404),
    'GET /pdf/modelos': { body: { itens: [], importados: [RESUMO] } },
    'GET /pdf/modelos/m1': { body: DETALHE },
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
      'POST /pdf/modelos': (_chamada, vez) =>
        vez === 1
          ? problema(422, {
              title: 'O formulário não está em branco.',
              action: 'Envie em branco.',
              errors,
              campos: ['crm_medico'],
            })
          : { status: 201, body: DETALHE },
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
    await screen.findByTestId('pdf-modelos-linha');
    expect(idas).toContain('/modelos?id=m1');
    expect(api.de('POST /pdf/modelos')[1]?.headers['content-type']).toBe('application/pdf');
  });

  it('liga os campos, dispensa os que não têm lugar, salva e põe em vigor', async () => {
    const { user, api } = abrir('/modelos?id=m1', {
      'PUT /pdf/modelos/m1': ({ body }) => ({ body: { ...DETALHE, versao: 2, mapa: body as object, sem_destino: [] } }),
      'POST /pdf/modelos/m1/ativacao': { body: { ...DETALHE, situacao: 'ativo', sem_destino: [] } },
    });
    expect(await screen.findByTestId('pdf-mapa-relatorio')).toHaveTextContent('Valores apagados em: crm');
    expect(screen.getByText('Fonte que não veio no arquivo, substituída: Helvetica')).toBeInTheDocument();
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
