import { screen, waitFor, within } from '@testing-library/react';
import { fakeApi, problema, SEM_SESSAO, token } from '@/shared/tests/helpers/fake-api';
import { renderApp } from '@/shared/tests/helpers/render-app';
import CadastroPage from '../../pages/CadastroPage';
import ConfirmarEmailPage from '../../pages/ConfirmarEmailPage';
import EsqueciSenhaPage from '../../pages/EsqueciSenhaPage';
import LoginPage from '../../pages/LoginPage';
import RedefinirSenhaPage from '../../pages/RedefinirSenhaPage';
import SessoesPage from '../../pages/SessoesPage';

const FORA = { 'POST /auth/refresh': SEM_SESSAO };
const SENHA = 'uma frase comprida';

describe('criar conta', () => {
  async function preencher(user: ReturnType<typeof renderApp>['user'], campos: Record<string, string> = {}) {
    const valores = {
      Nome: 'Helena Prado',
      'E-mail': 'helena@exemplo.med.br',
      'Repita o e-mail': 'helena@exemplo.med.br',
      Senha: SENHA,
      'Repita a senha': SENHA,
      ...campos,
    };
    for (const [rotulo, valor] of Object.entries(valores)) await user.type(screen.getByLabelText(rotulo), valor);
    await user.click(screen.getByRole('button', { name: 'Criar conta' }));
  }

  it('manda nome, e-mail e senha uma vez e diz para olhar o e-mail', async () => {
    const api = fakeApi({ ...FORA, 'POST /auth/cadastro': { status: 201, body: {} } });
    const { user } = renderApp(<CadastroPage />);

    await preencher(user);

    expect(await screen.findByRole('heading', { name: 'Confirme seu e-mail' })).toBeVisible();
    expect(api.de('POST /auth/cadastro')[0]?.body).toEqual({
      nome: 'Helena Prado',
      email: 'helena@exemplo.med.br',
      senha: SENHA,
    });
    await user.click(screen.getByRole('button', { name: 'Corrigir o e-mail' }));
    expect(screen.getByRole('heading', { name: 'Criar conta' })).toBeVisible();
  });

  it('não envia com a repetição diferente nem com senha curta', async () => {
    const api = fakeApi(FORA);
    const { user } = renderApp(<CadastroPage />);

    await preencher(user, { 'Repita o e-mail': 'helena@exemplo.com', Senha: 'curta', 'Repita a senha': 'outra' });

    expect(await screen.findByText('Falta acertar 3 pontos')).toBeVisible();
    expect(screen.getByLabelText('Senha')).toHaveAccessibleDescription(/^Faltam 7 caracteres/);
    expect(screen.getByLabelText('Repita o e-mail')).toHaveAccessibleDescription(/diferentes/);
    expect(api.de('POST /auth/cadastro')).toHaveLength(0);
  });

  it('mostra a recusa no campo e não perde o que foi digitado', async () => {
    const message = 'Esta senha está entre as mais usadas. Escolha outra.';
    fakeApi({
      ...FORA,
      'POST /auth/cadastro': problema(422, { errors: [{ field: 'senha', code: 'comum', message }] }),
    });
    const { user } = renderApp(<CadastroPage />);

    await preencher(user);

    await waitFor(() => expect(screen.getByLabelText('Senha')).toHaveAccessibleDescription(new RegExp(message)));
    expect(screen.getByLabelText('Nome')).toHaveValue('Helena Prado');
    expect(screen.getByLabelText('Senha')).toHaveFocus();
  });
});

describe('entrar', () => {
  it('leva para onde a pessoa ia', async () => {
    const api = fakeApi({ ...FORA, 'POST /auth/login': { body: token() } });
    const { user, idas } = renderApp(<LoginPage />, { em: '/login?voltar=%2Fprocessos' });

    await user.type(screen.getByLabelText('E-mail'), ' helena@exemplo.med.br');
    await user.type(screen.getByLabelText('Senha'), `${SENHA}{Enter}`);

    await waitFor(() => expect(idas).toContain('/processos'));
    expect(api.de('POST /auth/login')[0]?.body).toEqual({ email: 'helena@exemplo.med.br', senha: SENHA });
  });

  it('diz que não conferem e guarda o e-mail', async () => {
    fakeApi({
      ...FORA,
      'POST /auth/login': problema(401, { title: 'E-mail ou senha não conferem.', action: 'Confira os dois.' }),
    });
    const { user } = renderApp(<LoginPage />);

    await user.type(screen.getByLabelText('E-mail'), 'helena@exemplo.med.br');
    await user.type(screen.getByLabelText('Senha'), 'errada{Enter}');

    expect(await screen.findByRole('alert')).toHaveTextContent('E-mail ou senha não conferem. Confira os dois.');
    expect(screen.getByLabelText('E-mail')).toHaveValue('helena@exemplo.med.br');
  });

  async function comSegundoFator(respostas: Parameters<typeof problema>[1][]) {
    const api = fakeApi({
      ...FORA,
      'POST /auth/login': (_c, vez) => {
        const recusa = respostas[vez - 1];
        return recusa ? problema(401, recusa) : { body: token() };
      },
    });
    const app = renderApp(<LoginPage />);
    await app.user.type(screen.getByLabelText('E-mail'), 'helena@exemplo.med.br');
    await app.user.type(screen.getByLabelText('Senha'), `${SENHA}{Enter}`);
    return { api, ...app };
  }
  const NECESSARIO = { code: 'codigo_necessario', title: 'Falta o código.' };

  it('pede o código em uma segunda etapa a quem tem segundo fator', async () => {
    const { api, user } = await comSegundoFator([
      NECESSARIO,
      { code: 'codigo_invalido', title: 'O código não confere.', action: 'Espere o próximo.' },
    ]);

    const campo = await screen.findByLabelText('Código de verificação');
    expect(campo).toHaveFocus();
    expect(campo).toHaveAttribute('autocomplete', 'one-time-code');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(screen.queryByLabelText('Senha')).not.toBeInTheDocument();
    await user.type(campo, '000000{Enter}');
    await waitFor(() => expect(campo).toHaveAccessibleDescription(/O código não confere. Espere o próximo./));
    await user.clear(campo);
    await user.type(campo, '123456{Enter}');

    await waitFor(() =>
      expect(api.de('POST /auth/login')[2]?.body).toEqual({
        email: 'helena@exemplo.med.br',
        senha: SENHA,
        codigo: '123456',
      }),
    );
  });

  it('aceita um código de recuperação, e deixa voltar para outra conta', async () => {
    const { api, user } = await comSegundoFator([NECESSARIO]);

    await user.click(await screen.findByRole('button', { name: /Usar um código de recuperação/ }));
    expect(screen.getByLabelText('Código de recuperação')).toHaveAttribute('inputmode', 'text');
    await user.click(screen.getByRole('button', { name: 'Entrar com outra conta' }));
    expect(screen.getByLabelText('E-mail')).toHaveValue('helena@exemplo.med.br');
    expect(api.de('POST /auth/login')).toHaveLength(1);
  });

  it('diz quando a conta está suspensa', async () => {
    await comSegundoFator([
      { code: 'conta_suspensa', title: 'A sua conta está suspensa.', action: 'Fale com quem a administra.' },
    ]);

    expect(await screen.findByRole('alert')).toHaveTextContent('suspensa. Fale com quem a administra.');
  });
});

describe('confirmar e-mail', () => {
  const digitar = async (user: ReturnType<typeof renderApp>['user'], senha = SENHA) =>
    user.type(await screen.findByLabelText('Senha do cadastro'), `${senha}{Enter}`);

  // The first of its address: the token of another one would be remembered.
  it('o código na consulta do endereço, que o servidor vê, não serve', async () => {
    fakeApi(FORA);
    renderApp(<ConfirmarEmailPage />, { em: '/confirmar-email?token=visto' });

    expect(await screen.findByRole('heading', { name: 'Este link não serve mais' })).toBeVisible();
  });

  it('aberto, o link tira o código do endereço e não confirma nada: a senha do cadastro confirma', async () => {
    const api = fakeApi({ ...FORA, 'POST /auth/verificacao': { status: 204 } });
    const { user } = renderApp(<ConfirmarEmailPage />, { em: '/confirmar-email#token=abc' });

    expect(await screen.findByLabelText('Senha do cadastro')).toBeVisible();
    expect(window.location.href).not.toContain('abc');
    expect(api.de('POST /auth/verificacao')).toEqual([]);
    await digitar(user);

    expect(await screen.findByRole('heading', { name: 'E-mail confirmado' })).toBeVisible();
    expect(api.de('POST /auth/verificacao').map(({ body }) => body)).toEqual([{ token: 'abc', senha: SENHA }]);
  });

  it('explica o link vencido e oferece outro', async () => {
    fakeApi({
      ...FORA,
      'POST /auth/verificacao': problema(422, {
        code: 'token_invalido',
        title: 'Este link venceu.',
        action: 'Peça outro.',
      }),
    });
    const { user } = renderApp(<ConfirmarEmailPage />, { em: '/confirmar-email#token=velho' });
    await digitar(user);

    expect(await screen.findByText('Este link venceu. Peça outro.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Pedir outro link' })).toHaveAttribute('href', '/cadastro');
  });

  it('a senha errada fica no campo, com a saída para quem a esqueceu, e deixa tentar de novo', async () => {
    const errada = { field: 'senha', code: 'senha_nao_confere', message: 'A senha não confere.' };
    fakeApi({
      ...FORA,
      'POST /auth/verificacao': (_c, vez) =>
        vez === 1 ? problema(422, { code: 'senha_nao_confere', errors: [errada] }) : { status: 204 },
    });
    const { user } = renderApp(<ConfirmarEmailPage />, { em: '/confirmar-email#token=de-novo' });
    await digitar(user, 'outra frase comprida');

    await waitFor(() => expect(screen.getByLabelText('Senha do cadastro')).toHaveAccessibleDescription(/não confere/));
    expect(screen.getByRole('link', { name: 'Esqueci a senha' })).toHaveAttribute('href', '/esqueci-a-senha');
    await user.clear(screen.getByLabelText('Senha do cadastro'));
    await digitar(user);
    expect(await screen.findByRole('heading', { name: 'E-mail confirmado' })).toBeVisible();
  });
});

describe('trocar a senha', () => {
  const REMOVIDOS = {
    ...{ sessoes: 2, passkeys: 1, contas_externas: 0, aplicativo_autenticador: true, pin: false },
    ...{ chaves_api: 0, delegacoes: 3 },
  };

  it('responde o mesmo com ou sem conta', async () => {
    const api = fakeApi({ ...FORA, 'POST /auth/senha/esquecida': { status: 202, body: {} } });
    const { user } = renderApp(<EsqueciSenhaPage />);

    await user.type(screen.getByLabelText('E-mail da conta'), 'helena@exemplo.med.br{Enter}');

    expect(await screen.findByText(/Se houver uma conta de/)).toBeVisible();
    expect(api.de('POST /auth/senha/esquecida')[0]?.body).toEqual({ email: 'helena@exemplo.med.br' });
    await user.click(screen.getByRole('button', { name: 'Usar outro e-mail' }));
    expect(screen.getByLabelText('E-mail da conta')).toBeVisible();
  });

  it('salva a nova senha com o código do link', async () => {
    const api = fakeApi({
      ...FORA,
      'POST /auth/senha/redefinicao': { body: { situacao: 'senha_redefinida', removidos: REMOVIDOS } },
    });
    const { user } = renderApp(<RedefinirSenhaPage />, { em: '/redefinir-senha#token=abc' });

    await user.type(await screen.findByLabelText('Nova senha'), SENHA);
    await user.type(screen.getByLabelText('Repita a nova senha'), SENHA);
    await user.click(screen.getByRole('button', { name: 'Salvar a nova senha' }));

    expect(await screen.findByRole('heading', { name: 'Senha trocada' })).toBeVisible();
    const removido = within(screen.getByRole('list', { name: 'Removido' })).getAllByRole('listitem');
    expect(removido.map(({ textContent }) => textContent)).toEqual([
      ...['2 sessões abertas', '1 passkey', 'O aplicativo autenticador e os seus códigos de recuperação'],
      '3 convites ou delegações que a conta deu',
    ]);
    expect(api.de('POST /auth/senha/redefinicao')[0]?.body).toEqual({ token: 'abc', senha: SENHA });
  });

  it('diz o que houve quando o link não serve', async () => {
    fakeApi({ ...FORA, 'POST /auth/senha/redefinicao': problema(422, { title: 'Este link venceu.' }) });
    const { user } = renderApp(<RedefinirSenhaPage />, { em: '/redefinir-senha#token=abc' });

    await user.type(await screen.findByLabelText('Nova senha'), SENHA);
    await user.type(screen.getByLabelText('Repita a nova senha'), `${SENHA}{Enter}`);

    expect(await screen.findByRole('alert')).toHaveTextContent('Este link venceu.');
  });
});

describe('sessões abertas', () => {
  const sessao = (id: string, atual: boolean, agente: string | null) => ({
    id,
    atual,
    agente,
    criada_em: '2026-11-12T10:00:00Z',
    ultimo_uso_em: '2026-11-19T18:21:00Z',
  });
  const itens = [
    sessao('s1', false, 'Mozilla/5.0 (X11; Linux) Firefox/140'),
    sessao('s2', true, 'Mozilla/5.0 (Windows NT 10.0) Chrome/156 Safari/537'),
  ];

  it('mostra este aparelho primeiro e encerra outro', async () => {
    const api = fakeApi({
      'POST /auth/refresh': { body: token() },
      'GET /auth/sessoes': (_c, vez) => ({ body: { itens: vez === 1 ? itens : itens.slice(1), proximo_cursor: null } }),
      'DELETE /auth/sessoes/s1': { status: 204 },
    });
    const { user } = renderApp(<SessoesPage />);

    const rows = await screen.findAllByTestId('auth-sessoes-item');
    expect(rows[0]).toHaveTextContent('Chrome em WindowsEste aparelho');
    await user.click(screen.getByRole('button', { name: 'Encerrar a sessão de Firefox em Linux' }));

    expect(await screen.findByText('Sua conta está aberta só aqui.')).toBeVisible();
    expect(api.de('DELETE /auth/sessoes/s1')).toHaveLength(1);
  });

  it('avisa quando não conseguiu encerrar, e quando não conseguiu listar', async () => {
    fakeApi({
      'POST /auth/refresh': { body: token() },
      'GET /auth/sessoes': (_c, vez) => (vez === 1 ? problema(422) : { body: { itens, proximo_cursor: null } }),
      'DELETE /auth/sessoes/s1': problema(500, { title: 'Algo falhou do nosso lado.' }),
    });
    const { user } = renderApp(<SessoesPage />);

    expect(await screen.findByText('Não foi possível carregar as sessões')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Tentar de novo' }));
    await user.click(await screen.findByRole('button', { name: /Encerrar a sessão/ }));

    expect(await screen.findByText(/Algo falhou do nosso lado/)).toBeVisible();
  });
});
