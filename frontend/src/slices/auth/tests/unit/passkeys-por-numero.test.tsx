/** @jest-environment-options {"url": "http://127.0.0.1:3000/seguranca"} */
import { screen } from '@testing-library/react';
import { fakeApi, problema, token, USUARIA } from '@/shared/tests/helpers/fake-api';
import { renderApp } from '@/shared/tests/helpers/render-app';
import LoginPage from '../../pages/LoginPage';
import SegurancaPage from '../../pages/SegurancaPage';
import { navegadorComPasskeys, navegadorSemPasskeys } from './navegador-com-passkeys';

afterEach(navegadorSemPasskeys);

describe('passkeys com a página aberta por um número', () => {
  it('a segurança diz por onde entrar para adicionar uma', async () => {
    navegadorComPasskeys(async () => ({}));
    fakeApi({
      'POST /auth/refresh': { body: token() },
      'GET /auth/me': { body: { ...USUARIA, sessao: { bloqueada: false, pin_definido: false }, em_nome_de: [] } },
      'GET /auth/segundo-fator': { body: { totp: { ativo: false }, codigos_restantes: 0, passkeys: [] } },
    });
    renderApp(<SegurancaPage />, { em: '/seguranca' });

    const link = await screen.findByRole('link', { name: 'http://localhost:3000' });
    expect(link).toHaveAttribute('href', 'http://localhost:3000/seguranca');
    expect(screen.queryByRole('button', { name: 'Adicionar passkey' })).not.toBeInTheDocument();
  });

  it('o login não as oferece', async () => {
    navegadorComPasskeys(async () => ({}));
    fakeApi({ 'POST /auth/refresh': problema(401) });
    renderApp(<LoginPage />);

    expect(await screen.findByRole('button', { name: 'Entrar' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Entrar com passkey' })).not.toBeInTheDocument();
  });
});
