import { parseCalendarDate } from '@autocusto/dominio/comum/calendar-date.ts';
import { screen, waitFor, within } from '@testing-library/react';
import { fakeApi, problema, SEM_SESSAO, token, USUARIA } from '@/shared/tests/helpers/fake-api';
import { renderApp } from '@/shared/tests/helpers/render-app';
import CadastroPage from '../../pages/CadastroPage';
import ConvitePage from '../../pages/ConvitePage';
import EquipePage from '../../pages/EquipePage';
import { faltaNoTermino, terminoPadrao } from '../../utils/delegacao';

const RITA = { user_id: 'a1', email: 'rita@exemplo.test', user_type: 'assistente', nome: 'Rita Lemos' };

const ATIVA = {
  id: 'd1',
  papel: 'assistente',
  recebida: false,
  email: RITA.email,
  situacao: 'ativa',
  assistente_nome: RITA.nome,
  medico_nome: 'Helena Prado',
  criada_em: '2026-11-01T12:00:00Z',
  aceita_em: '2026-11-02T12:00:00Z',
  termina_em: '2027-03-01',
};
const CONVIDADA = { ...ATIVA, id: 'd2', email: 'caio@exemplo.test', situacao: 'convidada', assistente_nome: null };
const lista = (...itens: object[]) => ({ body: { itens, proximo_cursor: null } });

describe('equipe do médico', () => {
  const dentro = { 'POST /auth/refresh': { body: token() } };

  it('convida por e-mail com data final e mostra quem já trabalha', async () => {
    const api = fakeApi({
      ...dentro,
      'GET /auth/delegacoes': (_c, vez) => (vez === 1 ? lista(ATIVA) : lista(CONVIDADA, ATIVA)),
      'POST /auth/delegacoes': { status: 201, body: CONVIDADA },
    });
    const { user } = renderApp(<EquipePage />, { em: '/equipe' });

    expect(await screen.findByTestId('auth-delegacoes-item')).toHaveTextContent('Rita LemosAtiva');
    await user.type(screen.getByLabelText('E-mail de quem você convida'), 'caio@exemplo.test');
    const termino = screen.getByLabelText('Trabalha até');
    await user.clear(termino);
    await user.type(termino, '01012020');
    await user.click(screen.getByRole('button', { name: 'Enviar convite' }));
    expect(await screen.findByText(/Este dia já passou/)).toBeVisible();
    expect(api.de('POST /auth/delegacoes')).toHaveLength(0);

    const amanha = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    await user.clear(termino);
    await user.type(termino, amanha.split('-').toReversed().join(''));
    await user.click(screen.getByRole('button', { name: 'Enviar convite' }));

    await waitFor(() => expect(screen.getAllByTestId('auth-delegacoes-item')).toHaveLength(2));
    expect(api.de('POST /auth/delegacoes')[0]?.body).toEqual({
      ...{ papel: 'assistente', email: 'caio@exemplo.test', termina_em: amanha },
    });
  });

  it('convida um substituto, e a lista diz quem é o quê dos dois lados', async () => {
    const substituto = { ...CONVIDADA, id: 'd3', papel: 'substituto', email: 'bruno@exemplo.test' };
    const recebida = { ...ATIVA, id: 'd4', papel: 'substituto', recebida: true, medico_nome: 'Íris Alves' };
    const api = fakeApi({
      ...dentro,
      'GET /auth/delegacoes': (_c, vez) => (vez === 1 ? lista(recebida, ATIVA) : lista(substituto, recebida, ATIVA)),
      'POST /auth/delegacoes': { status: 201, body: substituto },
      'DELETE /auth/delegacoes/d4': { status: 204 },
    });
    const { user } = renderApp(<EquipePage />, { em: '/equipe' });

    const [dela, dada] = await screen.findAllByTestId('auth-delegacoes-item');
    expect(dela).toHaveTextContent('Íris AlvesAtivaVocê substitui');
    expect(dada).toHaveTextContent('Rita LemosAtivaAssistente · rita@exemplo.test');
    expect(screen.getByRole('radio', { name: /^Assistente/ })).toBeChecked();
    await user.click(screen.getByRole('radio', { name: /^Substituto.*emite com o CRM dele/ }));
    await user.type(screen.getByLabelText('E-mail de quem você convida'), 'bruno@exemplo.test');
    await user.click(screen.getByRole('button', { name: 'Enviar convite' }));
    await waitFor(() => expect(screen.getAllByTestId('auth-delegacoes-item')).toHaveLength(3));
    expect(api.de('POST /auth/delegacoes')[0]?.body).toMatchObject({ papel: 'substituto' });

    await user.click(screen.getByRole('button', { name: 'Sair da substituição de Íris Alves' }));
    expect(await screen.findByRole('dialog', { name: 'Sair desta substituição?' })).toHaveTextContent(
      'Você deixa de ver os pacientes de Íris Alves agora.',
    );
    await user.click(screen.getByTestId('auth-delegacoes-encerrar-sim'));
    await waitFor(() => expect(api.de('DELETE /auth/delegacoes/d4')).toHaveLength(1));
  });

  it('mostra a recusa no campo', async () => {
    const message = 'Este é o seu e-mail. Informe o de quem vai ajudar você.';
    fakeApi({
      ...dentro,
      'GET /auth/delegacoes': lista(),
      'POST /auth/delegacoes': problema(422, { errors: [{ field: 'email', code: 'x', message }] }),
    });
    const { user } = renderApp(<EquipePage />, { em: '/equipe' });

    await user.type(await screen.findByLabelText('E-mail de quem você convida'), USUARIA.email);
    await user.click(screen.getByRole('button', { name: 'Enviar convite' }));

    expect(await screen.findByText(message)).toBeVisible();
    expect(screen.getByText('Ninguém trabalha com você ainda')).toBeVisible();
  });

  it('encerra só depois de confirmar', async () => {
    const api = fakeApi({
      ...dentro,
      'GET /auth/delegacoes': (_c, vez) => lista(vez === 1 ? ATIVA : { ...ATIVA, situacao: 'encerrada' }),
      'DELETE /auth/delegacoes/d1': { status: 204 },
    });
    const { user } = renderApp(<EquipePage />, { em: '/equipe' });

    await user.click(await screen.findByRole('button', { name: 'Encerrar a delegação de Rita Lemos' }));
    expect(api.de('DELETE /auth/delegacoes/d1')).toHaveLength(0);
    await user.click(screen.getByTestId('auth-delegacoes-encerrar-sim'));

    expect(await screen.findByText('Encerrada')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Encerrar a delegação/ })).not.toBeInTheDocument();
  });
});

describe('equipe do assistente', () => {
  it('diz em nome de quem trabalha e deixa sair', async () => {
    const api = fakeApi({
      'POST /auth/refresh': { body: token('t', RITA) },
      'GET /auth/me': { body: { ...RITA, em_nome_de: [] } },
      'GET /auth/delegacoes': lista({ ...ATIVA, recebida: true }),
      'DELETE /auth/delegacoes/d1': { status: 204 },
    });
    const { user } = renderApp(<EquipePage />, { em: '/equipe' });

    await user.click(await screen.findByRole('button', { name: 'Sair da equipe de Helena Prado' }));
    const dialogo = await screen.findByRole('dialog', { name: 'Sair desta equipe?' });
    expect(screen.queryByLabelText('E-mail de quem você convida')).not.toBeInTheDocument();
    await user.click(within(dialogo).getByRole('button', { name: 'Sair' }));

    await waitFor(() => expect(api.de('DELETE /auth/delegacoes/d1')).toHaveLength(1));
  });
});

describe('convite', () => {
  const FORA = { 'POST /auth/refresh': SEM_SESSAO };

  it('explica e leva ao cadastro com o convite, sem deixá-lo na consulta do endereço', async () => {
    fakeApi(FORA);
    renderApp(<ConvitePage />, { em: '/convite#token=conv-1' });

    expect(await screen.findByRole('link', { name: 'Criar conta pelo convite' })).toHaveAttribute(
      'href',
      '/cadastro#convite=conv-1',
    );
    expect(screen.getByRole('link', { name: 'Já tenho conta' })).toHaveAttribute('href', '/login?voltar=%2Fconvite');
    expect(window.location.href).not.toContain('conv-1');
  });

  it('o cadastro manda o convite', async () => {
    const api = fakeApi({ ...FORA, 'POST /auth/cadastro': { status: 201, body: {} } });
    const { user } = renderApp(<CadastroPage />, { em: '/cadastro#convite=conv-1' });

    expect(await screen.findByRole('heading', { name: 'Criar conta pelo convite' })).toBeVisible();
    const valores = { Nome: RITA.nome, 'E-mail': RITA.email, 'Repita o e-mail': RITA.email };
    for (const [rotulo, valor] of Object.entries(valores)) await user.type(screen.getByLabelText(rotulo), valor);
    await user.type(screen.getByLabelText('Senha'), 'uma frase comprida');
    await user.type(screen.getByLabelText('Repita a senha'), 'uma frase comprida{Enter}');

    await waitFor(() => expect(api.de('POST /auth/cadastro')[0]?.body).toMatchObject({ convite: 'conv-1' }));
  });

  it('o assistente aceita, e a recusa fica à vista', async () => {
    const api = fakeApi({
      'POST /auth/refresh': { body: token('t', RITA) },
      'POST /auth/delegacoes/aceite': (_c, vez) =>
        vez === 1 ? problema(409, { title: 'Este convite foi enviado a outro e-mail.' }) : { body: ATIVA },
    });
    const { user, idas } = renderApp(<ConvitePage />, { em: '/convite#token=conv-2' });

    await user.click(await screen.findByRole('button', { name: 'Aceitar' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Este convite foi enviado a outro e-mail.');
    await user.click(screen.getByRole('button', { name: 'Aceitar' }));

    await waitFor(() => expect(idas).toContain('/'));
    expect(api.de('POST /auth/delegacoes/aceite')[0]?.body).toEqual({ token: 'conv-2' });
  });

  it('o médico aceita substituir, sabendo que emite com o próprio CRM', async () => {
    const api = fakeApi({
      'POST /auth/refresh': { body: token() },
      'POST /auth/delegacoes/aceite': { body: { ...ATIVA, papel: 'substituto', recebida: true } },
    });
    const { user, idas } = renderApp(<ConvitePage />, { em: '/convite#token=conv-4' });

    expect(await screen.findByText(/emite com o seu próprio CRM e CNS/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Aceitar' }));
    await waitFor(() => expect(idas).toContain('/'));
    expect(api.de('POST /auth/delegacoes/aceite')[0]?.body).toEqual({ token: 'conv-4' });
  });

  it('diz ao administrador que o convite é de outra conta', async () => {
    fakeApi({ 'POST /auth/refresh': { body: token('t', { ...USUARIA, user_type: 'administrador' }) } });
    renderApp(<ConvitePage />, { em: '/convite#token=conv-3' });

    expect(await screen.findByRole('heading', { name: 'Este convite é para outra conta' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Aceitar' })).not.toBeInTheDocument();
  });
});

describe('data final', () => {
  it('vai de hoje a um ano', () => {
    const hoje = parseCalendarDate('2026-11-21');
    expect(terminoPadrao(hoje)).toBe('2027-05-20');
    expect(faltaNoTermino('2026-11-21', hoje)).toBeUndefined();
    expect(faltaNoTermino('2027-11-21', hoje)).toBeUndefined();
    expect(faltaNoTermino('2027-11-22', hoje)).toMatch(/longe demais/);
    expect(faltaNoTermino(undefined, hoje)).toMatch(/DD\/MM\/AAAA/);
  });
});
