import { screen, waitFor } from '@testing-library/react';
import { fakeApi, problema, SEM_SESSAO, token, USUARIA } from '@/shared/tests/helpers/fake-api';
import { renderApp } from '@/shared/tests/helpers/render-app';
import { destinoSeguro } from '@/shared/utils/voltar';
import EntrarExternoPage from '../../pages/EntrarExternoPage';
import LoginPage from '../../pages/LoginPage';
import SegurancaPage from '../../pages/SegurancaPage';
import { navegador } from '../../services/externo-service';

const PROVEDORES = { body: { provedores: [{ id: 'google', nome: 'Google' }] } };
const LIGACAO = {
  id: 'i1',
  provedor: 'google',
  nome: 'Google',
  email: 'helena@provedor.test',
  criada_em: '2026-11-20T12:00:00Z',
  ultimo_uso_em: null,
};

let idas: string[];
const original = { ...navegador };

beforeEach(() => {
  idas = [];
  Object.assign(navegador, { irPara: (url: string) => idas.push(url), substituirPor: (url: string) => idas.push(url) });
});
afterEach(() => Object.assign(navegador, original));

describe('entrar com outro provedor', () => {
  const abrir = (em: string, rotas: Parameters<typeof fakeApi>[0] = {}) => {
    const api = fakeApi({ 'POST /auth/refresh': SEM_SESSAO, 'GET /auth/externo': PROVEDORES, ...rotas });
    return { api, ...renderApp(<LoginPage />, { em }) };
  };

  it('oferece o que o servidor oferece e leva junto para onde se ia', async () => {
    const { api, user } = abrir('/login?voltar=%2Fprocessos', {
      'POST /auth/externo/google/inicio': { body: { url: 'https://provedor.test/authorize?x=1' } },
    });
    await user.click(await screen.findByRole('button', { name: 'Entrar com Google' }));
    await waitFor(() => expect(idas).toEqual(['https://provedor.test/authorize?x=1']));
    expect(api.de('POST /auth/externo/google/inicio')[0]?.body).toEqual({ next: '/processos' });
  });

  it('sem provedor algum não mostra nada', async () => {
    const { api } = abrir('/login', { 'GET /auth/externo': { body: { provedores: [] } } });
    await waitFor(() => expect(api.de('GET /auth/externo')).toHaveLength(1));
    expect(screen.queryByTestId('auth-externo')).not.toBeInTheDocument();
  });

  it('diz por que a entrada não valeu, e o que fazer', async () => {
    abrir('/login?erro=conta_nao_ligada');
    expect(await screen.findByTestId('auth-externo-erro')).toHaveTextContent(/ligue-a em Segurança/);
  });

  it('um código desconhecido no endereço não põe texto na tela', async () => {
    abrir('/login?erro=Ligue+para+0800');
    expect(await screen.findByTestId('auth-externo-erro')).not.toHaveTextContent('0800');
  });

  it('fica na página quando o provedor está fora do ar', async () => {
    const fora = { code: 'provedor_indisponivel', title: 'O provedor não respondeu como devia.' };
    const { user } = abrir('/login', { 'POST /auth/externo/google/inicio': problema(503, fora) });
    await user.click(await screen.findByRole('button', { name: 'Entrar com Google' }));
    expect(await screen.findByTestId('auth-externo-erro')).toHaveTextContent('O provedor não respondeu');
    expect(idas).toEqual([]);
  });
});

describe('a volta do provedor', () => {
  const abrir = (rotas: Parameters<typeof fakeApi>[0], em = '/entrar-externo') => {
    const api = fakeApi({ 'POST /auth/refresh': SEM_SESSAO, ...rotas });
    return { api, ...renderApp(<EntrarExternoPage />, { em }) };
  };

  it('abre a sessão uma vez e vai para onde se ia', async () => {
    const { api } = abrir({ 'POST /auth/externo/sessao': { body: token() } }, '/entrar-externo?voltar=%2Fprocessos');
    await waitFor(() => expect(idas).toEqual(['/processos']));
    expect(api.de('POST /auth/externo/sessao').map(({ body }) => body)).toEqual([{}]);
  });

  it('pede o código de quem tem duas etapas, e o errado de novo', async () => {
    const { api, user } = abrir({
      'POST /auth/externo/sessao': (_c, vez) => {
        if (vez === 1) return problema(401, { code: 'codigo_necessario' });
        return vez === 2
          ? problema(401, { code: 'codigo_invalido', title: 'O código não confere.' })
          : { body: token() };
      },
    });
    await user.type(await screen.findByLabelText('Código de verificação'), '111111{Enter}');
    expect(await screen.findByText(/O código não confere/)).toBeVisible();
    await user.type(screen.getByLabelText('Código de verificação'), '{Control>}a{/Control}222222{Enter}');
    await waitFor(() => expect(idas).toEqual(['/']));
    expect(api.de('POST /auth/externo/sessao')).toHaveLength(3);
  });

  it('vencida, diz isso e leva ao login', async () => {
    abrir({ 'POST /auth/externo/sessao': problema(401, { code: 'entrada_expirada', title: 'Este pedido venceu.' }) });
    expect(await screen.findByTestId('auth-entrarexterno-falha')).toHaveTextContent('Este pedido venceu.');
    expect(screen.getByRole('link', { name: 'Ir para o login' })).toHaveAttribute('href', '/login');
  });
});

describe('contas ligadas, em Segurança', () => {
  const abrir = (em: string, rotas: Parameters<typeof fakeApi>[0] = {}) => {
    const api = fakeApi({
      'POST /auth/refresh': { body: token() },
      'GET /auth/me': {
        body: { ...USUARIA, sessao: { bloqueada: false, pin_definido: false, reautenticada_em: '' }, em_nome_de: [] },
      },
      'GET /auth/segundo-fator': {
        body: { totp: { ativo: false, confirmado_em: null }, codigos_restantes: 0, passkeys: [] },
      },
      'GET /auth/externo': PROVEDORES,
      'GET /auth/externo/ligacoes': { body: { itens: [] } },
      'GET /auth/chaves': { body: { itens: [] } },
      ...rotas,
    });
    return { api, ...renderApp(<SegurancaPage />, { em }) };
  };

  it('liga: vai ao provedor', async () => {
    const { user } = abrir('/seguranca', {
      'POST /auth/externo/google/ligacao': { body: { url: 'https://provedor.test/authorize?x=2' } },
    });
    await user.click(await screen.findByRole('button', { name: 'Ligar uma conta Google' }));
    await waitFor(() => expect(idas).toEqual(['https://provedor.test/authorize?x=2']));
  });

  it('mostra a ligada e a desliga depois de confirmar', async () => {
    const { api, user } = abrir('/seguranca?ligacao=ligada', {
      'GET /auth/externo/ligacoes': (_c, vez) => ({ body: { itens: vez === 1 ? [LIGACAO] : [] } }),
      'DELETE /auth/externo/ligacoes/i1': { status: 204 },
    });
    expect(await screen.findByText('Conta ligada.')).toBeVisible();
    expect(await screen.findByTestId('auth-externas-item')).toHaveTextContent('helena@provedor.test');
    await user.click(screen.getByRole('button', { name: 'Desligar a conta Google' }));
    await user.click(screen.getByRole('button', { name: 'Desligar' }));
    await waitFor(() => expect(api.de('DELETE /auth/externo/ligacoes/i1')).toHaveLength(1));
    expect(await screen.findByText('Nenhuma conta ligada.')).toBeVisible();
  });

  it('as que não se leram não são "nenhuma": diz, e tenta de novo', async () => {
    const { user } = abrir('/seguranca', {
      'GET /auth/externo/ligacoes': (_c, vez) => (vez === 1 ? problema(403) : { body: { itens: [LIGACAO] } }),
    });
    expect(await screen.findByText('Não foi possível carregar as contas ligadas')).toBeVisible();
    expect(screen.queryByText('Nenhuma conta ligada.')).not.toBeInTheDocument();
    await user.click(screen.getByTestId('auth-externas-tentar'));
    expect(await screen.findByTestId('auth-externas-item')).toHaveTextContent('helena@provedor.test');
  });

  it('diz por que não ligou', async () => {
    abrir('/seguranca?erro=identidade_ja_ligada');
    expect(await screen.findByText(/não pode ser ligada aqui/)).toBeVisible();
  });
});

it.each(['//mal.test', '/\\mal.test', '/.//mal.test', '/a/..//mal.test', 'https://mal.test'])(
  'destinoSeguro não sai daqui com %s',
  (voltar) => expect(destinoSeguro(voltar)).toBe('/'),
);
