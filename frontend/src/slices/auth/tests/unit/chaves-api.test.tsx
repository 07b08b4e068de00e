import { screen, within } from '@testing-library/react';
import { fakeApi, problema, token, USUARIA } from '@/shared/tests/helpers/fake-api';
import { renderApp } from '@/shared/tests/helpers/render-app';
import SegurancaPage from '../../pages/SegurancaPage';

const CHAVE = 'autocusto_exemplo';
const AMANHA = new Date(Date.now() + 86_400_000).toISOString();
const umaChave = (extra: object = {}) => ({
  ...{ id: 'c1', nome: 'Servidor MCP', escopos: ['catalogo.ler', 'rascunhos.escrever'], final: 'mplo' },
  ...{ criada_em: '2026-11-20T12:00:00Z', expira_em: AMANHA, ultimo_uso_em: null },
  ...extra,
});

function abrir(rotas: Parameters<typeof fakeApi>[0] = {}, papel = 'medico') {
  const usuaria = { ...USUARIA, user_type: papel };
  const sessao = { bloqueada: false, pin_definido: false, reautenticada_em: '' };
  const fator = { totp: { ativo: false, confirmado_em: null }, codigos_restantes: 0, passkeys: [] };
  const api = fakeApi({
    'POST /auth/refresh': { body: token('token-1', usuaria) },
    'GET /auth/me': { body: { ...usuaria, sessao, em_nome_de: [] } },
    'GET /auth/segundo-fator': { body: fator },
    'GET /auth/externo': { body: { itens: [] } },
    'GET /auth/chaves': { body: { itens: [] } },
    ...rotas,
  });
  return { api, ...renderApp(<SegurancaPage />, { em: '/seguranca' }) };
}

const secao = () => screen.findByRole('region', { name: 'Chaves de API' });

describe('chaves de API', () => {
  it('cria uma, mostra-a uma só vez e pede a senha de novo quando o servidor pede', async () => {
    let itens: object[] = [];
    const { api, user } = abrir({
      'GET /auth/chaves': () => ({ body: { itens } }),
      'POST /auth/chaves': (_c, vez) => {
        if (vez === 1) return problema(403, { code: 'reautenticacao_necessaria' });
        itens = [umaChave()];
        return { status: 201, body: { ...umaChave(), chave: CHAVE } };
      },
      'POST /auth/reautenticacao': { status: 204 },
    });

    expect(await within(await secao()).findByText('Nenhuma ainda')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Criar chave' }));
    await user.type(screen.getByLabelText('Nome'), ' Servidor MCP ');
    await user.click(screen.getByRole('checkbox', { name: /Ler o catálogo/ }));
    await user.click(screen.getByRole('checkbox', { name: /Preparar rascunhos/ }));
    await user.selectOptions(screen.getByLabelText('Vale por'), '1 ano');
    await user.click(screen.getByRole('button', { name: 'Criar a chave' }));
    await user.type(await screen.findByLabelText('Sua senha'), 'a minha senha{Enter}');

    expect(await screen.findByText(CHAVE)).toBeVisible();
    expect(screen.getByText(/não será mostrada de novo/)).toBeVisible();
    expect(api.de('POST /auth/chaves').at(-1)?.body).toEqual({
      ...{ nome: 'Servidor MCP', escopos: ['catalogo.ler', 'rascunhos.escrever'], validade_dias: 365 },
    });
    await user.click(screen.getByRole('button', { name: 'Copiar' }));
    await expect(navigator.clipboard.readText()).resolves.toBe(CHAVE);
    await user.keyboard('{Escape}');
    expect(screen.getByText(CHAVE)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Já guardei' }));

    expect(await within(await secao()).findByText('Servidor MCP')).toBeVisible();
    expect(document.body).not.toHaveTextContent(CHAVE);
    await user.click(screen.getByRole('button', { name: 'Criar chave' }));
    expect(screen.getByLabelText('Nome')).toHaveValue('');
  });

  it('não pede nada sem nome nem permissão, e diz por que o servidor recusou', async () => {
    const title = 'A sua conta já tem 10 chaves de API.';
    const { api, user } = abrir({ 'POST /auth/chaves': problema(409, { code: 'chaves_demais', title }) });

    await user.click(await screen.findByRole('button', { name: 'Criar chave' }));
    await user.click(screen.getByRole('button', { name: 'Criar a chave' }));
    expect(await screen.findByText('Marque ao menos um.')).toBeVisible();
    expect(screen.getByText('Preencha este campo.')).toBeVisible();
    expect(api.de('POST /auth/chaves')).toHaveLength(0);
    await user.type(screen.getByLabelText('Nome'), 'Outro');
    await user.click(screen.getByRole('checkbox', { name: /Ler pacientes/ }));
    await user.click(screen.getByRole('button', { name: 'Criar a chave' }));

    expect(await screen.findByText(new RegExp(title))).toBeVisible();
  });

  it('diz de cada uma o que pode, quando foi usada e até quando vale', async () => {
    abrir({
      'GET /auth/chaves': {
        body: {
          itens: [
            umaChave({ ultimo_uso_em: '2026-11-21T12:00:00Z' }),
            umaChave({ id: 'c2', nome: 'Planilha', escopos: ['processos.ler'], expira_em: '2026-11-01T12:00:00Z' }),
          ],
        },
      },
    });

    const [mcp, planilha] = await screen.findAllByTestId('auth-chaves-item');
    expect(mcp).toHaveTextContent('Ler o catálogo, preparar rascunhos');
    expect(mcp).toHaveTextContent(/Termina em mplo · usada em 21\/11\/2026 .* · vence em/);
    expect(planilha).toHaveTextContent(/Planilha.*Vencida/);
    expect(planilha).toHaveTextContent('Ler processos');
    expect(planilha).toHaveTextContent(/nunca usada · venceu em 01\/11\/2026/);
  });

  it('revoga depois de perguntar', async () => {
    let itens = [umaChave()];
    const { api, user } = abrir({
      'GET /auth/chaves': () => ({ body: { itens } }),
      'DELETE /auth/chaves/c1': () => {
        itens = [];
        return { status: 204 };
      },
    });

    await user.click(await screen.findByRole('button', { name: 'Revogar a chave Servidor MCP' }));
    expect(api.de('DELETE /auth/chaves/c1')).toHaveLength(0);
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Revogar' }));

    expect(await screen.findByText('Chave revogada.')).toBeVisible();
    expect(await within(await secao()).findByText('Nenhuma ainda')).toBeVisible();
  });

  it('a senha nova as tira da lista', async () => {
    let itens = [umaChave()];
    const { user } = abrir({
      'GET /auth/chaves': () => ({ body: { itens } }),
      'PUT /auth/senha': () => {
        itens = [];
        return { status: 204 };
      },
    });

    expect(await within(await secao()).findByText('Servidor MCP')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Trocar a senha' }));
    await user.type(screen.getByLabelText('Nova senha'), 'uma frase comprida');
    await user.type(screen.getByLabelText('Repita a nova senha'), 'uma frase comprida{Enter}');

    expect(await within(await secao()).findByText('Nenhuma ainda')).toBeVisible();
  });

  it('sem resposta, oferece tentar de novo', async () => {
    const { user } = abrir({
      'GET /auth/chaves': (_c, vez) => (vez === 1 ? problema(422, { title: 'Não deu.' }) : { body: { itens: [] } }),
    });

    await user.click(await within(await secao()).findByRole('button', { name: 'Tentar de novo' }));

    expect(await within(await secao()).findByText('Nenhuma ainda')).toBeVisible();
  });

  it('quem não é médico não as tem', async () => {
    const { api } = abrir({}, 'auditor');

    expect(await screen.findByRole('heading', { name: 'Passkeys' })).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Chaves de API' })).not.toBeInTheDocument();
    expect(api.de('GET /auth/chaves')).toHaveLength(0);
  });
});
