import { screen, waitFor } from '@testing-library/react';
import { fakeApi, problema, token } from '@/shared/tests/helpers/fake-api';
import { renderApp } from '@/shared/tests/helpers/render-app';
import ClinicasPage from '../../pages/ClinicasPage';
import EditarClinicaPage from '../../pages/EditarClinicaPage';
import NovaClinicaPage from '../../pages/NovaClinicaPage';
import PerfilPage from '../../pages/PerfilPage';

const CNS = '700000000000005';
const MEDICO = {
  id: 'm1',
  versao: 4,
  nome: 'Helena Prado',
  crm: '111111',
  crm_uf: 'SP',
  cns: CNS,
  especialidade: 'Neurologia',
  rqe: null,
};
const CLINICA = {
  id: 'c1',
  versao: 2,
  emissor_id: 'e1',
  nome: 'Ambulatório Sul',
  cnes: '0123456',
  telefone: '1132345678',
  cep: '01310100',
  logradouro: 'Av. Paulista',
  numero: '1578',
  bairro: 'Bela Vista',
  cidade: 'São Paulo',
  uf: 'SP',
};
const lista = (...itens: object[]) => ({ body: { itens, proximo_cursor: null } });
const DENTRO = { 'POST /auth/refresh': { body: token() } };
type User = ReturnType<typeof renderApp>['user'];

describe('primeiro perfil', () => {
  async function preencher(user: User, campos: Record<string, string> = {}) {
    await screen.findByLabelText('Especialidade');
    const valores = {
      Especialidade: 'Neurologia',
      CRM: '111111',
      'Repita o CRM': '111111',
      CNS,
      'Repita o CNS': CNS,
      ...campos,
    };
    for (const [rotulo, valor] of Object.entries(valores)) await user.type(screen.getByLabelText(rotulo), valor);
    await user.selectOptions(screen.getByLabelText('UF do CRM'), 'SP');
    await user.selectOptions(screen.getByLabelText('Repita a UF'), 'SP');
    await user.click(screen.getByRole('button', { name: 'Salvar perfil' }));
  }

  it('salva sem versão e segue para a primeira clínica, lembrando para onde ia', async () => {
    const api = fakeApi({ ...DENTRO, 'GET /medicos/clinicas': lista(), 'PUT /medicos/me': { body: MEDICO } });
    const { user, idas } = renderApp(<PerfilPage />, { em: '/perfil?voltar=%2Fprocessos%2Fnovo' });

    await preencher(user);

    await waitFor(() => expect(idas).toContain('/clinicas/nova?voltar=%2Fprocessos%2Fnovo'));
    const [put] = api.de('PUT /medicos/me');
    expect(put?.headers).not.toHaveProperty('if-match');
    expect(put?.body).toEqual({
      nome: 'Helena Prado',
      crm: '111111',
      crm_uf: 'SP',
      cns: CNS,
      especialidade: 'Neurologia',
    });
  });

  it('não salva o que foi digitado de dois jeitos', async () => {
    const api = fakeApi({ ...DENTRO, 'GET /medicos/clinicas': lista() });
    const { user } = renderApp(<PerfilPage />);

    await preencher(user, { 'Repita o CRM': '111112', 'Repita o CNS': '700000000000013' });

    await waitFor(() =>
      expect(screen.getByLabelText('Repita o CRM')).toHaveAccessibleDescription(/dois números de CRM estão diferentes/),
    );
    expect(screen.getByLabelText('Repita o CNS')).toHaveAccessibleDescription(/dois números de CNS estão diferentes/);
    expect(api.de('PUT /medicos/me')).toHaveLength(0);
  });

  it('mostra no campo o CRM que já é de outra conta', async () => {
    const message = 'Este CRM já está em outra conta.';
    fakeApi({
      ...DENTRO,
      'GET /medicos/clinicas': lista(),
      'PUT /medicos/me': problema(409, { errors: [{ field: 'crm', code: 'repetido', message }] }),
    });
    const { user } = renderApp(<PerfilPage />);

    await preencher(user);

    await waitFor(() => expect(screen.getByLabelText('CRM')).toHaveAccessibleDescription(message));
  });
});

describe('perfil salvo', () => {
  it('mostra os registros só para ler e salva o resto com a versão lida', async () => {
    const api = fakeApi({
      ...DENTRO,
      'GET /medicos/me': { body: MEDICO },
      'GET /medicos/clinicas': lista(CLINICA),
      'PUT /medicos/me': (c) => ({ body: { ...MEDICO, ...(c.body as object), versao: 5 } }),
    });
    const { user } = renderApp(<PerfilPage />);

    expect(await screen.findByText('700 0000 0000 0005')).toBeVisible();
    expect(screen.queryByLabelText('CRM')).not.toBeInTheDocument();
    await user.type(screen.getByLabelText(/RQE/), '40213');
    await user.click(screen.getByRole('button', { name: 'Salvar' }));

    expect(await screen.findByText('Perfil salvo.')).toBeVisible();
    expect(api.de('PUT /medicos/me')[0]).toMatchObject({
      headers: { 'if-match': '"4"' },
      body: { rqe: '40213', crm: '111111' },
    });
  });

  it('mudado em outra aba, mantém o digitado e salva sobre a versão nova', async () => {
    const api = fakeApi({
      ...DENTRO,
      'GET /medicos/me': (_c, vez) => ({ body: { ...MEDICO, versao: vez === 1 ? 4 : 9 } }),
      'GET /medicos/clinicas': lista(CLINICA),
      'PUT /medicos/me': (c) =>
        c.headers['if-match'] === '"9"'
          ? { body: { ...MEDICO, versao: 10 } }
          : problema(412, { code: 'versao_desatualizada' }),
    });
    const { user } = renderApp(<PerfilPage />);

    await user.type(await screen.findByLabelText(/RQE/), '40213');
    await user.click(screen.getByRole('button', { name: 'Salvar' }));
    expect(await screen.findByText(/mudou em outra aba/)).toBeVisible();
    expect(screen.getByLabelText(/RQE/)).toHaveValue('40213');
    await user.click(screen.getByRole('button', { name: 'Salvar' }));

    expect(await screen.findByText('Perfil salvo.')).toBeVisible();
    expect(api.de('PUT /medicos/me')).toHaveLength(2);
  });

  it('oferece tentar de novo quando não carregou', async () => {
    fakeApi({ ...DENTRO, 'GET /medicos/me': (_c, vez) => (vez === 1 ? problema(422) : { body: MEDICO }) });
    const { user } = renderApp(<PerfilPage />);

    await user.click(await screen.findByRole('button', { name: 'Tentar de novo' }));

    expect(await screen.findByText('111111')).toBeVisible();
  });
});

describe('clínicas', () => {
  it('sem nenhuma, diz o que fazer primeiro', async () => {
    fakeApi({ ...DENTRO, 'GET /medicos/clinicas': lista() });
    renderApp(<ClinicasPage />);

    expect(await screen.findByRole('link', { name: 'Cadastrar a primeira clínica' })).toHaveAttribute(
      'href',
      '/clinicas/nova',
    );
  });

  it('mostra cada uma com o endereço e leva à edição', async () => {
    fakeApi({ ...DENTRO, 'GET /medicos/clinicas': lista(CLINICA) });
    renderApp(<ClinicasPage />);

    const link = await screen.findByRole('link', { name: /Ambulatório Sul/ });
    expect(link).toHaveAttribute('href', '/clinicas/editar?id=c1');
    expect(link).toHaveTextContent('(11) 3234-5678');
    expect(screen.getByRole('link', { name: 'Nova clínica' })).toBeVisible();
  });

  it('oferece tentar de novo quando não carregou', async () => {
    fakeApi({ ...DENTRO, 'GET /medicos/clinicas': (_c, vez) => (vez === 1 ? problema(422) : lista(CLINICA)) });
    const { user } = renderApp(<ClinicasPage />);

    await user.click(await screen.findByRole('button', { name: 'Tentar de novo' }));

    expect(await screen.findByText('Ambulatório Sul')).toBeVisible();
  });

  it('a primeira volta para onde a pessoa ia, com os números sem pontuação', async () => {
    const api = fakeApi({
      ...DENTRO,
      'GET /medicos/clinicas': lista(),
      'POST /medicos/clinicas': { status: 201, body: CLINICA },
    });
    const { user, idas } = renderApp(<NovaClinicaPage />, { em: '/clinicas/nova?voltar=%2Fprocessos%2Fnovo' });

    expect(await screen.findByRole('heading', { name: 'Sua primeira clínica' })).toBeVisible();
    const valores = {
      'Nome da clínica': CLINICA.nome,
      CNES: CLINICA.cnes,
      Telefone: CLINICA.telefone,
      CEP: CLINICA.cep,
      'Rua ou avenida': CLINICA.logradouro,
      Número: CLINICA.numero,
      Bairro: CLINICA.bairro,
      Cidade: CLINICA.cidade,
    };
    for (const [rotulo, valor] of Object.entries(valores)) await user.type(screen.getByLabelText(rotulo), valor);
    await user.selectOptions(screen.getByLabelText('UF'), 'SP');
    expect(screen.getByLabelText('CEP')).toHaveValue('01310-100');
    await user.click(screen.getByRole('button', { name: 'Salvar clínica' }));

    await waitFor(() => expect(idas).toContain('/processos/novo'));
    expect(api.de('POST /medicos/clinicas')[0]?.body).toMatchObject({ cep: '01310100', telefone: '1132345678' });
  });

  it('a edição manda a versão e guarda o digitado quando ela mudou', async () => {
    const api = fakeApi({
      ...DENTRO,
      'GET /medicos/clinicas/c1': (_c, vez) => ({ body: { ...CLINICA, versao: vez === 1 ? 2 : 7 } }),
      'PUT /medicos/clinicas/c1': (c) =>
        c.headers['if-match'] === '"7"' ? { body: { ...CLINICA, versao: 8 } } : problema(412),
    });
    const { user, idas } = renderApp(<EditarClinicaPage />, { em: '/clinicas/editar?id=c1' });

    await user.type(await screen.findByLabelText('Número'), ' A');
    await user.click(screen.getByRole('button', { name: 'Salvar clínica' }));
    expect(await screen.findByText(/mudou em outra aba/)).toBeVisible();
    expect(screen.getByLabelText('Número')).toHaveValue('1578 A');
    await user.click(screen.getByRole('button', { name: 'Salvar clínica' }));

    await waitFor(() => expect(idas).toContain('/clinicas'));
    expect(api.de('PUT /medicos/clinicas/c1').map(({ headers }) => headers['if-match'])).toEqual(['"2"', '"7"']);
    expect(api.de('PUT /medicos/clinicas/c1')[1]?.body).toEqual({
      nome: 'Ambulatório Sul',
      cnes: '0123456',
      telefone: '1132345678',
      cep: '01310100',
      logradouro: 'Av. Paulista',
      numero: '1578 A',
      bairro: 'Bela Vista',
      cidade: 'São Paulo',
      uf: 'SP',
    });
  });

  it('a que não é sua não existe', async () => {
    fakeApi(DENTRO);
    renderApp(<EditarClinicaPage />, { em: '/clinicas/editar?id=zz' });

    expect(await screen.findByRole('alert')).toHaveTextContent('Esta clínica não está no seu cadastro');
  });
});
