import { screen, waitFor, within } from '@testing-library/react';
import { fakeApi, problema, SEM_SESSAO, token, USUARIA } from '@/shared/tests/helpers/fake-api';
import { renderApp } from '@/shared/tests/helpers/render-app';
import AcessoEmEsperaPage from '../../pages/AcessoEmEsperaPage';
import CancelarRecuperacaoPage from '../../pages/CancelarRecuperacaoPage';
import LoginPage from '../../pages/LoginPage';
import RecuperarAcessoPage from '../../pages/RecuperarAcessoPage';
import RedefinirSenhaPage from '../../pages/RedefinirSenhaPage';
import SessoesPage from '../../pages/SessoesPage';
import UsuariosPage from '../../pages/UsuariosPage';

const SENHA = 'uma frase comprida';
const FORA = { 'POST /auth/refresh': SEM_SESSAO };
const NADA = {
  ...{ sessoes: 0, passkeys: 0, contas_externas: 0, aplicativo_autenticador: true, pin: false },
  ...{ chaves_api: 0, delegacoes: 0 },
};

describe('recuperação do acesso', () => {
  it('quem perdeu tudo pede pelo login, com a senha que já digitou', async () => {
    const api = fakeApi({
      ...FORA,
      'POST /auth/login': problema(401, { code: 'codigo_necessario' }),
      'POST /auth/recuperacao': { status: 202, body: { situacao: 'instrucoes_enviadas' } },
    });
    const { user } = renderApp(<LoginPage />);
    await user.type(screen.getByLabelText('E-mail'), 'helena@exemplo.med.br');
    await user.type(screen.getByLabelText('Senha'), `${SENHA}{Enter}`);
    await user.click(await screen.findByRole('button', { name: /Usar um código de recuperação/ }));
    await user.click(screen.getByRole('button', { name: 'Perdi o aplicativo e os códigos' }));

    expect(await screen.findByText(/o acesso volta 24 horas depois/)).toBeVisible();
    expect(api.de('POST /auth/recuperacao')[0]?.body).toEqual({ email: 'helena@exemplo.med.br', senha: SENHA });
  });

  it('o link pede a senha, e diz com quem falar', async () => {
    const api = fakeApi({ ...FORA, 'POST /auth/recuperacao/confirmacao': { body: { situacao: 'x' } } });
    const { user } = renderApp(<RecuperarAcessoPage />, { em: '/recuperar-acesso#token=abc' });
    await user.type(await screen.findByLabelText('Senha da conta'), `${SENHA}{Enter}`);

    expect(await screen.findByText(/Fale com um administrador/)).toBeVisible();
    expect(api.de('POST /auth/recuperacao/confirmacao')[0]?.body).toEqual({ token: 'abc', senha: SENHA });
  });

  it('o link de cancelar só cancela com o botão', async () => {
    const api = fakeApi({
      ...FORA,
      'POST /auth/recuperacao/cancelamento': (_c, vez) =>
        vez === 1 ? problema(503, { title: 'Tente de novo.' }) : { body: { situacao: 'cancelada' } },
    });
    const { user } = renderApp(<CancelarRecuperacaoPage />, { em: '/cancelar-recuperacao#token=abc' });
    const botao = await screen.findByRole('button', { name: 'Cancelar o pedido' });
    expect(api.de('POST /auth/recuperacao/cancelamento')).toEqual([]);
    await user.click(botao);
    expect(await screen.findByRole('alert')).toHaveTextContent('Tente de novo.');
    await user.click(botao);

    expect(await screen.findByRole('heading', { name: 'Recuperação cancelada' })).toBeVisible();
  });

  it('a redefinição leva o código; sem ele, diz que o acesso espera', async () => {
    const api = fakeApi({
      ...FORA,
      'POST /auth/senha/redefinicao': (_c, vez) =>
        vez === 1
          ? problema(401, { code: 'codigo_invalido', title: 'O código não confere.' })
          : { body: { situacao: 'senha_redefinida', espera_administrador: true, removidos: NADA } },
    });
    const { user } = renderApp(<RedefinirSenhaPage />, { em: '/redefinir-senha#token=abc' });
    await user.type(await screen.findByLabelText('Nova senha'), SENHA);
    await user.type(screen.getByLabelText('Repita a nova senha'), SENHA);
    const codigo = screen.getByLabelText('Código de verificação');
    await user.type(codigo, '000000{Enter}');
    await waitFor(() => expect(codigo).toHaveAccessibleDescription(/O código não confere/));
    await user.clear(codigo);
    await user.type(codigo, '{Enter}');

    expect(await screen.findByText(/até um administrador\s+confirmar/)).toBeVisible();
    expect(api.de('POST /auth/senha/redefinicao').map(({ body }) => body)).toEqual([
      { token: 'abc', senha: SENHA, codigo: '000000' },
      { token: 'abc', senha: SENHA },
    ]);
  });

  it('em espera, qualquer tela leva à que explica', async () => {
    const espera = problema(403, { code: 'acesso_em_espera', title: 'O seu acesso espera.' });
    fakeApi({ 'POST /auth/refresh': { body: token() }, 'GET /auth/sessoes': espera });
    const { idas } = renderApp(<SessoesPage />, { em: '/sessoes' });
    await waitFor(() => expect(idas).toEqual(['/acesso-em-espera']));
  });

  it('da tela que explica se sai', async () => {
    const api = fakeApi({ 'POST /auth/refresh': { body: token() }, 'POST /auth/logout': { status: 204 } });
    const { user } = renderApp(<AcessoEmEsperaPage />, { em: '/acesso-em-espera' });
    // Drawn anew when it turns out who is signed in.
    await waitFor(() => expect(screen.getByRole('button', { name: 'Sair' })).not.toHaveAttribute('aria-busy'));
    await user.click(screen.getByRole('button', { name: 'Sair' }));
    await waitFor(() => expect(api.de('POST /auth/logout')).toHaveLength(1));
  });

  it('o administrador vê quem espera, e decide sobre os outros', async () => {
    const aberta = {
      ...{ id: 'r1', usuario_id: 'u2', nome: 'Íris Alves', email: 'iris@exemplo.test', user_type: 'medico' },
      ...{ pedida_em: '2026-11-20T12:00:00Z', confirmada_em: null, vale_em: null },
    };
    const api = fakeApi({
      'POST /auth/refresh': { body: token('t', { ...USUARIA, user_type: 'administrador' }) },
      'GET /auth/recuperacoes': (_c, vez) => ({
        body: { itens: vez === 1 ? [aberta, { ...aberta, id: 'r2', usuario_id: 'u1', nome: 'Eu' }] : [] },
      }),
      'POST /auth/recuperacoes/r1/aprovacao': { status: 204 },
    });
    const { user } = renderApp(<UsuariosPage />, { em: '/usuarios' });
    const [dela, minha] = await screen.findAllByTestId('auth-recuperacoes-item');
    expect(minha).toHaveTextContent('outro administrador decide');
    expect(within(minha as HTMLElement).queryByRole('button')).not.toBeInTheDocument();
    await user.click(
      within(dela as HTMLElement).getByRole('button', { name: 'Confirmar a recuperação de Íris Alves' }),
    );
    const dialogo = await screen.findByRole('dialog', { name: 'É mesmo a pessoa?' });
    await user.click(within(dialogo).getByRole('button', { name: 'Confirmar que é ela' }));

    await waitFor(() => expect(api.de('POST /auth/recuperacoes/r1/aprovacao')).toHaveLength(1));
    await waitFor(() => expect(screen.queryByTestId('auth-recuperacoes-item')).not.toBeInTheDocument());
  });
});
