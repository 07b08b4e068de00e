import { screen, waitFor } from '@testing-library/react';
import { fakeApi, problema, token, USUARIA } from '@/shared/tests/helpers/fake-api';
import { renderApp } from '@/shared/tests/helpers/render-app';
import PerfilPage from '../../pages/PerfilPage';
import RegistroPage from '../../pages/RegistroPage';

const REGISTRO = { nome: 'Íris Alves', crm: '111111', crm_uf: 'SP', cns: '700000000000005', versao: 4 };
const CNS = '700000000000005';

function abrir(rotas: Parameters<typeof fakeApi>[0] = {}) {
  const api = fakeApi({
    'POST /auth/refresh': { body: token('t', { ...USUARIA, user_type: 'administrador' }) },
    'GET /medicos/registros/u2': { body: REGISTRO },
    ...rotas,
  });
  return { api, ...renderApp(<RegistroPage />, { em: '/usuarios/registro?id=u2' }) };
}

describe('corrigir registro', () => {
  async function preencher(user: ReturnType<typeof abrir>['user'], repetido = '222222') {
    await user.type(await screen.findByLabelText('CRM'), '222222');
    await user.selectOptions(screen.getByLabelText('UF do CRM'), 'RJ');
    await user.type(screen.getByLabelText('CNS'), CNS);
    await user.type(screen.getByLabelText('Repita o CRM'), repetido);
    await user.selectOptions(screen.getByLabelText('Repita a UF'), 'RJ');
    await user.type(screen.getByLabelText('Repita o CNS'), CNS);
    await user.type(screen.getByLabelText('Motivo da correção'), 'Dígito trocado');
    await user.click(screen.getByRole('button', { name: 'Corrigir registro' }));
  }

  it('manda com o motivo e a versão lida', async () => {
    const { api, user, idas } = abrir({ 'PUT /medicos/registros/u2': { body: { ...REGISTRO, versao: 5 } } });
    await preencher(user);

    await waitFor(() => expect(idas).toContain('/usuarios'));
    const [pedido] = api.de('PUT /medicos/registros/u2');
    expect(pedido?.body).toEqual({ crm: '222222', crm_uf: 'RJ', cns: CNS, motivo: 'Dígito trocado' });
    expect(pedido?.headers['if-match']).toBe('"4"');
  });

  it('não manda quando a repetição difere', async () => {
    const { api, user } = abrir();
    await preencher(user, '222223');

    expect(await screen.findByText(/Os dois números de CRM estão diferentes/)).toBeVisible();
    expect(api.de('PUT /medicos/registros/u2')).toHaveLength(0);
  });

  it('quando mudou no meio, mostra o atual e guarda o digitado', async () => {
    const { user } = abrir({
      'GET /medicos/registros/u2': (_c, vez) => ({ body: vez === 1 ? REGISTRO : { ...REGISTRO, crm: '333333' } }),
      'PUT /medicos/registros/u2': problema(412),
    });
    await preencher(user);

    expect(await screen.findByText('333333')).toBeVisible();
    expect(screen.getByLabelText('CRM')).toHaveValue('222222');
  });

  it('diz quando não há registro', async () => {
    abrir({ 'GET /medicos/registros/u2': problema(404) });
    expect(await screen.findByText('Este médico ainda não preencheu o perfil')).toBeVisible();
  });
});

describe('correções no perfil', () => {
  it('o médico lê o que mudou e por quê', async () => {
    fakeApi({
      'POST /auth/refresh': { body: token() },
      'GET /medicos/me': { body: { ...REGISTRO, id: 'm1', especialidade: 'Neurologia', rqe: null } },
      'GET /medicos/me/correcoes': {
        body: {
          itens: [
            {
              id: 'c1',
              campo: 'crm',
              anterior: '111112',
              novo: '111111',
              motivo: 'Dígito trocado',
              em: '2026-11-20T14:03:00Z',
            },
          ],
        },
      },
    });
    renderApp(<PerfilPage />, { em: '/perfil' });

    expect(await screen.findByTestId('medicos-registro-correcao')).toHaveTextContent(
      /CRM: de 111112 para 111111.*Dígito trocado/,
    );
  });
});
