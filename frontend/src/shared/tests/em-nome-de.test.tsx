import { jest } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import useSWR from 'swr';
import { AppShell } from '@/shared/components/templates/AppShell';
import { AuthGuard } from '@/shared/components/guards/AuthGuard';
import { useEmNomeDe } from '@/shared/contexts/EmNomeDeContext';
import { useInicio } from '@/shared/hooks/use-inicio';
import { toast, useToasts } from '@/shared/hooks/use-toasts';
import { chamar } from '@/shared/services/api-client';
import { emNomeDeService } from '@/shared/services/em-nome-de-service';
import { sessaoStore } from '@/shared/services/local-storage';
import { guardaDigitado, inicioDe, pedeEmNomeDe, podeAbrir, soNoProprio } from '@/shared/utils/telas';
import { fakeApi, problema, token, USUARIA } from './helpers/fake-api';
import { renderApp } from './helpers/render-app';

const RITA = { user_id: 'a1', email: 'rita@exemplo.test', user_type: 'assistente', nome: 'Rita Lemos' };
const HELENA = { usuario_id: 'm1', nome: 'Dra. Helena Prado', papel: 'assistente' };
const IRIS = { usuario_id: 'm2', nome: 'Dra. Íris Alves', papel: 'assistente' };

function Pacientes() {
  const { data } = useSWR('pacientes', () => chamar('listarPacientes'));
  return <AppShell title="Pacientes">{data ? `mostra ${data.itens[0]?.nome}` : 'carregando'}</AppShell>;
}

function Atualizar() {
  const emNomeDe = useEmNomeDe();
  return (
    <button type="button" onClick={() => void emNomeDe?.atualizar()}>
      Atualizar
    </button>
  );
}

const tela = (
  <AuthGuard>
    <Pacientes />
  </AuthGuard>
);

function servidor(user: object, medicos: object[], rotas: Parameters<typeof fakeApi>[0] = {}) {
  return fakeApi({
    'POST /auth/refresh': { body: token('t', user) },
    'GET /auth/me': { body: { ...user, em_nome_de: medicos } },
    'GET /processos/pacientes': ({ headers }) => ({
      body: { itens: [{ nome: `de ${headers['x-em-nome-de'] ?? 'si'}` }], proximo_cursor: null },
    }),
    ...rotas,
  });
}

beforeEach(() => emNomeDeService.esquecer());

/** A CPF typed at the start, and a change that may still be undone. */
function comecar() {
  act(() => {
    useInicio.getState().guardar({ paciente: { cpf: '1' }, doenca: { cid: 'G35' } });
    toast.info('Removido.', { label: 'Desfazer', onClick: () => undefined });
  });
}

const comecado = () => [useInicio.getState().paciente, useInicio.getState().doenca, ...useToasts.getState().items];

describe('em nome de quem', () => {
  it('com um só médico não pergunta, e todo pedido diz qual', async () => {
    const api = servidor(RITA, [HELENA]);
    renderApp(tela, { em: '/pacientes' });

    expect(await screen.findByText('mostra de m1')).toBeVisible();
    expect(screen.getByTestId('shared-em-nome-de-faixa')).toHaveTextContent(
      'Você trabalha em nome de Dra. Helena Prado',
    );
    expect(screen.queryByRole('button', { name: 'Trocar' })).not.toBeInTheDocument();
    expect(api.de('GET /processos/pacientes').map(({ headers }) => headers['x-em-nome-de'])).toEqual(['m1']);
  });

  it('com dois pergunta antes de mostrar qualquer paciente, e troca sem misturar', async () => {
    const api = servidor(RITA, [HELENA, IRIS]);
    const { user } = renderApp(tela, { em: '/pacientes' });

    await screen.findByRole('heading', { name: 'Em nome de quem você vai trabalhar?' });
    expect(api.de('GET /processos/pacientes')).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Dra. Helena Prado' }));
    expect(await screen.findByText('mostra de m1')).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'Trocar' }));
    await user.click(await screen.findByRole('button', { name: 'Dra. Íris Alves' }));
    expect(await screen.findByText('mostra de m2')).toBeVisible();
    expect(screen.queryByText('mostra de m1')).not.toBeInTheDocument();
    expect(sessaoStore.ler('emNomeDe')).toBe('a1:m2');
  });

  it('o que se começou em um nome não segue no outro, nem se a troca não foi pedida', async () => {
    servidor(RITA, [HELENA, IRIS], {
      'GET /auth/me': (_c, vez) => ({ body: { ...RITA, em_nome_de: vez <= 2 ? [HELENA, IRIS] : [IRIS] } }),
    });
    const { user } = renderApp(
      <AuthGuard>
        <Pacientes />
        <Atualizar />
      </AuthGuard>,
      { em: '/pacientes' },
    );
    await user.click(await screen.findByRole('button', { name: HELENA.nome }));
    await screen.findByText('mostra de m1');
    comecar();
    await user.click(screen.getByRole('button', { name: 'Trocar' }));
    expect(comecado()).toEqual([undefined, undefined]);

    await user.click(await screen.findByRole('button', { name: HELENA.nome }));
    await screen.findByText('mostra de m1');
    comecar();
    await user.click(screen.getByRole('button', { name: 'Atualizar' }));
    expect(await screen.findByText('mostra de m2')).toBeVisible();
    expect(comecado()).toEqual([undefined, undefined]);
  });

  it('o lembrado só vale enquanto a delegação vale', async () => {
    sessaoStore.guardar('emNomeDe', 'a1:m9');
    const api = servidor(RITA, [HELENA, IRIS]);
    renderApp(tela, { em: '/pacientes' });

    await screen.findByRole('heading', { name: 'Em nome de quem você vai trabalhar?' });
    expect(api.de('GET /processos/pacientes')).toHaveLength(0);
  });

  it('sem médico nenhum diz o que fazer; quando não soube, deixa tentar', async () => {
    servidor(RITA, []);
    const { unmount } = renderApp(tela, { em: '/pacientes' });
    expect(await screen.findByText('Nenhum médico conta com você agora')).toBeVisible();
    unmount();

    servidor(RITA, [HELENA], {
      'GET /auth/me': (_c, vez) => (vez <= 2 ? problema(422) : { body: { ...RITA, em_nome_de: [HELENA] } }),
    });
    const { user } = renderApp(tela, { em: '/pacientes' });
    await user.click(await screen.findByRole('button', { name: 'Tentar de novo' }));
    expect(await screen.findByText('mostra de m1')).toBeVisible();
  });

  it('o médico trabalha em seu nome, sem faixa', async () => {
    const api = servidor(USUARIA, []);
    renderApp(tela, { em: '/pacientes' });

    expect(await screen.findByText('mostra de si')).toBeVisible();
    expect(screen.queryByTestId('shared-em-nome-de-faixa')).not.toBeInTheDocument();
    expect(api.de('GET /processos/pacientes')).toHaveLength(1);
  });
});

describe('o médico que substitui outro', () => {
  const TITULAR = { ...IRIS, papel: 'substituto' };
  afterEach(() => jest.restoreAllMocks());

  it('começa no seu próprio trabalho, e troca sem misturar os pacientes', async () => {
    const api = servidor(USUARIA, [TITULAR], { 'GET /medicos/me': problema(404) });
    const { user, idas } = renderApp(tela, { em: '/' });

    expect(await screen.findByText('mostra de si')).toBeVisible();
    expect(await screen.findByTestId('shared-em-nome-de-proprio')).toHaveTextContent('no seu próprio trabalho');
    await user.click(screen.getByRole('button', { name: 'Trocar' }));
    await screen.findByRole('heading', { name: 'Em nome de quem você vai trabalhar?' });
    expect(screen.queryByText('mostra de si')).not.toBeInTheDocument();
    expect(screen.queryByTestId('shared-em-nome-de-uma-terminou')).not.toBeInTheDocument();

    comecar();
    await user.click(screen.getByRole('button', { name: TITULAR.nome }));
    expect(await screen.findByText('mostra de m2')).toBeVisible();
    expect(comecado()).toEqual([undefined, undefined]);
    expect(screen.getByTestId('shared-em-nome-de-faixa')).toHaveTextContent(
      'Pacientes de Dra. Íris Alves, que você substitui · você emite com o seu CRM',
    );
    for (const proprio of ['Perfil', 'Clínicas', 'Equipe', 'Auditoria']) {
      expect(screen.queryByRole('link', { name: proprio })).not.toBeInTheDocument();
    }

    await user.click(screen.getByRole('button', { name: 'Trocar' }));
    await user.click(await screen.findByRole('button', { name: 'Meu próprio trabalho' }));
    expect(await screen.findByText('mostra de si')).toBeVisible();
    expect(sessaoStore.ler('emNomeDe')).toBeUndefined();
    expect(new Set(idas)).toEqual(new Set(['/']));
    const nomes = api.de('GET /processos/pacientes').map(({ headers }) => headers['x-em-nome-de']);
    expect(nomes.filter((nome) => nome !== undefined && nome !== 'm2')).toEqual([]);
  });

  it('de outra tela, a escolha a cobre e leva ao início', async () => {
    servidor(USUARIA, [TITULAR]);
    const { user, idas } = renderApp(tela, { em: '/pacientes' });

    await user.click(await screen.findByRole('button', { name: 'Trocar' }));
    await user.click(await screen.findByRole('button', { name: TITULAR.nome }));
    await waitFor(() => expect(idas).toEqual(['/']));
    expect(sessaoStore.ler('emNomeDe')).toBe('u1:m2');
  });

  it('uma recarga continua onde estava; o que é da conta espera a volta ao próprio trabalho', async () => {
    sessaoStore.guardar('emNomeDe', 'u1:m2');
    const api = servidor(USUARIA, [TITULAR]);
    const { unmount } = renderApp(tela, { em: '/pacientes' });
    expect(await screen.findByText('mostra de m2')).toBeVisible();
    expect(api.de('GET /processos/pacientes')).toHaveLength(1);
    unmount();

    const { user } = renderApp(tela, { em: '/clinicas' });
    expect(await screen.findByText('Esta tela é do seu próprio trabalho')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Voltar ao meu trabalho' }));
    expect(await screen.findByText('mostra de si')).toBeVisible();
  });

  it('o que outra pessoa escolheu nesta aba não é de quem entrou depois', async () => {
    sessaoStore.guardar('emNomeDe', 'u9:m2');
    servidor(USUARIA, [TITULAR]);
    const { unmount } = renderApp(tela, { em: '/pacientes' });
    expect(await screen.findByText('mostra de si')).toBeVisible();
    unmount();

    servidor(USUARIA, []);
    renderApp(tela, { em: '/pacientes' });
    expect(await screen.findByText('mostra de si')).toBeVisible();
  });

  it('onde o navegador não guarda nada, a página seguinte continua no mesmo nome', async () => {
    const recusar = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    jest.spyOn(Storage.prototype, 'getItem').mockImplementation(recusar);
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(recusar);
    servidor(USUARIA, [TITULAR]);
    const { user, unmount } = renderApp(tela, { em: '/' });
    await user.click(await screen.findByRole('button', { name: 'Trocar' }));
    await user.click(await screen.findByRole('button', { name: TITULAR.nome }));
    expect(await screen.findByText('mostra de m2')).toBeVisible();
    unmount();

    renderApp(tela, { em: '/pacientes' });
    expect(await screen.findByText('mostra de m2')).toBeVisible();
  });

  it('onde se digita não se troca: o que foi digitado sairia com a tela', async () => {
    servidor(USUARIA, [TITULAR]);
    renderApp(tela, { em: '/pacientes/editar' });

    expect(await screen.findByTestId('shared-em-nome-de-proprio')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Trocar' })).not.toBeInTheDocument();
  });

  it('quando uma de duas substituições terminou, diz antes de perguntar', async () => {
    sessaoStore.guardar('emNomeDe', 'u1:m9');
    servidor(USUARIA, [TITULAR]);
    renderApp(tela, { em: '/' });

    expect(await screen.findByTestId('shared-em-nome-de-uma-terminou')).toHaveTextContent('A substituição terminou.');
    expect(screen.getByRole('button', { name: TITULAR.nome })).toBeVisible();
  });

  it('quando a substituição terminou diz, em vez de mostrar os seus como se fossem do outro', async () => {
    sessaoStore.guardar('emNomeDe', 'u1:m2');
    const api = servidor(USUARIA, []);
    const { user } = renderApp(tela, { em: '/' });

    expect(await screen.findByText('Você não substitui mais ninguém')).toBeVisible();
    expect(api.de('GET /processos/pacientes')).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Voltar ao meu trabalho' }));
    expect(await screen.findByText('mostra de si')).toBeVisible();
  });
});

describe('o que cada papel abre', () => {
  it('o administrador começa nos usuários e não vê pacientes', async () => {
    const admin = { ...USUARIA, user_type: 'administrador' };
    const api = servidor(admin, []);
    const { idas, unmount } = renderApp(tela, { em: '/' });
    await waitFor(() => expect(idas).toContain('/usuarios'));
    unmount();

    renderApp(tela, { em: '/pacientes' });
    expect(await screen.findByText('Esta tela não é da sua conta')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Usuários' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Pacientes' })).not.toBeInTheDocument();
    expect(api.de('GET /processos/pacientes')).toHaveLength(0);
  });

  it('é uma tabela só', () => {
    expect(inicioDe('auditor')).toBe('/auditoria');
    expect(podeAbrir('auditor', '/auditoria')).toBe(true);
    expect(podeAbrir('auditor', '/pacientes/editar')).toBe(false);
    expect(podeAbrir('assistente', '/clinicas/nova')).toBe(false);
    expect(podeAbrir('assistente', '/processos/formulario')).toBe(true);
    expect(podeAbrir('administrador', '/seguranca')).toBe(true);
    expect(pedeEmNomeDe('/pdf/ver')).toBe(true);
    expect(pedeEmNomeDe('/equipe')).toBe(false);
    expect(soNoProprio('/perfil')).toBe(true);
    expect(soNoProprio('/processos/detalhe')).toBe(false);
    expect(guardaDigitado('/clinicas/editar')).toBe(true);
    expect(guardaDigitado('/clinicas')).toBe(false);
  });
});
