import { act, screen, waitFor } from '@testing-library/react';
import { AuthGuard } from '@/shared/components/guards/AuthGuard';
import { SetupGuard } from '@/shared/components/guards/SetupGuard';
import { useAuth } from '../contexts/AuthContext';
import { Dialog } from '../components/organisms/Dialog';
import { AppShell } from '../components/templates/AppShell';
import { toast } from '../hooks/use-toasts';
import { useInicio } from '../hooks/use-inicio';
import { useListaPaginada } from '../services/use-lista-paginada';
import { chamar } from '../services/api-client';
import { ApiProblem } from '../services/api-problem';
import { fakeApi, problema, SEM_SESSAO, token } from './helpers/fake-api';
import { ProvaDeIdentidade } from '../components/organisms/ProvaDeIdentidade';
import { renderApp } from './helpers/render-app';

const MEDICO = { id: 'm1', versao: 1, nome: 'Helena Prado', crm: '111111', crm_uf: 'SP', cns: '1', especialidade: 'x' };
const DENTRO = { 'POST /auth/refresh': { body: token() }, 'GET /medicos/me': { body: MEDICO } };

describe('AuthGuard', () => {
  it('manda quem está fora para o login e guarda para onde ia', async () => {
    fakeApi({ 'POST /auth/refresh': SEM_SESSAO });
    const { idas } = renderApp(<AuthGuard>segredo</AuthGuard>, { em: '/processos/editar?id=p1' });

    await waitFor(() => expect(idas).toEqual(['/login?voltar=%2Fprocessos%2Feditar%3Fid%3Dp1']));
    expect(screen.queryByText('segredo')).not.toBeInTheDocument();
  });

  it('mostra a página a quem o cookie de renovação reconhece', async () => {
    fakeApi(DENTRO);
    renderApp(<AuthGuard>segredo</AuthGuard>);

    expect(await screen.findByText('segredo')).toBeVisible();
  });

  it('sem servidor, oferece tentar de novo em vez de mandar entrar', async () => {
    fakeApi({
      'POST /auth/refresh': (_c, vez) =>
        vez === 1 ? problema(503, { title: 'Estamos de volta já.' }) : { body: token() },
    });
    const { idas, user } = renderApp(<AuthGuard>segredo</AuthGuard>);

    await user.click(await screen.findByRole('button', { name: 'Tentar de novo' }));

    expect(await screen.findByText('segredo')).toBeVisible();
    expect(idas).toEqual([]);
  });
});

function Salvar() {
  return (
    <button type="button" onClick={() => void chamar('gerarCodigosDeRecuperacao').then(() => toast.success('Salvo.'))}>
      Salvar
    </button>
  );
}

describe('sessão que termina no meio do trabalho', () => {
  it('pede a senha por cima da tela e conclui o que estava em curso', async () => {
    fakeApi({
      'POST /auth/refresh': (_c, vez) => (vez === 1 ? { body: token('velho') } : SEM_SESSAO),
      'POST /auth/login': (_c, vez) =>
        vez === 1 ? problema(401, { title: 'A senha não confere.' }) : { body: token('novo') },
      'POST /auth/segundo-fator/codigos': (c) =>
        c.headers['authorization'] === 'Bearer novo' ? { body: {} } : SEM_SESSAO,
    });
    const { user } = renderApp(
      <AuthGuard>
        <Salvar />
      </AuthGuard>,
    );

    await user.click(await screen.findByRole('button', { name: 'Salvar' }));
    await user.type(await screen.findByLabelText('Sua senha'), 'errada');
    await user.click(screen.getByRole('button', { name: 'Continuar' }));
    expect(await screen.findByText(/A senha não confere/)).toBeVisible();
    await user.type(screen.getByLabelText('Sua senha'), 'certa');
    await user.click(screen.getByRole('button', { name: 'Continuar' }));

    expect(await screen.findByText('Salvo.')).toBeVisible();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});

describe('SetupGuard', () => {
  const protegida = (
    <AuthGuard>
      <SetupGuard>formulário</SetupGuard>
    </AuthGuard>
  );

  it('leva ao perfil quem ainda não o tem, sem esquecer para onde ia', async () => {
    fakeApi({
      'POST /auth/refresh': { body: token() },
      'GET /medicos/clinicas': { body: { itens: [], proximo_cursor: null } },
    });
    const { idas } = renderApp(protegida, { em: '/processos/novo' });

    await waitFor(() => expect(idas).toEqual(['/perfil?voltar=%2Fprocessos%2Fnovo']));
  });

  it('leva à primeira clínica quem só tem o perfil', async () => {
    fakeApi({ ...DENTRO, 'GET /medicos/clinicas': { body: { itens: [], proximo_cursor: null } } });
    const { idas } = renderApp(protegida, { em: '/processos/novo' });

    await waitFor(() => expect(idas).toEqual(['/clinicas/nova?voltar=%2Fprocessos%2Fnovo']));
  });

  it('abre o formulário a quem tem os dois', async () => {
    fakeApi({ ...DENTRO, 'GET /medicos/clinicas': { body: { itens: [{ id: 'c1' }], proximo_cursor: null } } });
    renderApp(protegida);

    expect(await screen.findByText('formulário')).toBeVisible();
  });

  it('diz quando não conseguiu saber', async () => {
    fakeApi({
      'POST /auth/refresh': { body: token() },
      'GET /medicos/me': problema(422),
      'GET /medicos/clinicas': problema(422),
    });
    renderApp(protegida);

    expect(await screen.findByRole('alert')).toHaveTextContent('Não foi possível carregar seu cadastro');
  });
});

describe('navegação', () => {
  const tela = (
    <AuthGuard>
      <AppShell title="Clínicas">conteúdo</AppShell>
    </AuthGuard>
  );

  it('mostra onde se está e quem entrou', async () => {
    fakeApi(DENTRO);
    renderApp(tela, { em: '/clinicas/nova' });

    const nav = await screen.findByRole('navigation', { name: 'Principal' });
    expect(nav).toHaveTextContent('HojeProcessosPacientesClínicasPerfil');
    expect(screen.getByRole('link', { name: 'Clínicas' })).toHaveAttribute('aria-current', 'page');
    expect(await screen.findByText('CRM 111111/SP')).toBeVisible();
  });

  it('sai, esquece o que estava guardado e vai para o login', async () => {
    fakeApi({ ...DENTRO, 'POST /auth/logout': { status: 204 } });
    const { idas, user } = renderApp(tela);
    await screen.findByText('conteúdo');
    useInicio.getState().guardar({ paciente: { cpf: '1' }, doenca: { cid: 'G35' } });

    await user.click(screen.getByRole('button', { name: 'Sair' }));

    await waitFor(() => expect(idas).toContain('/login'));
    expect(useInicio.getState().paciente).toBeUndefined();
    expect(screen.queryByText('conteúdo')).not.toBeInTheDocument();
  });

  it('avisa quando não conseguiu sair', async () => {
    fakeApi({ ...DENTRO, 'POST /auth/logout': problema(500, { title: 'Algo falhou do nosso lado.' }) });
    const { user } = renderApp(tela);

    await user.click(await screen.findByRole('button', { name: 'Sair' }));

    expect(await screen.findByText(/Você ainda não saiu\. Algo falhou do nosso lado/)).toBeVisible();
  });

  it('no telefone abre em uma gaveta', async () => {
    fakeApi(DENTRO);
    const { user } = renderApp(tela);

    await user.click(await screen.findByRole('button', { name: 'Abrir o menu' }));
    expect(screen.getByRole('dialog', { name: 'Menu' })).toBeVisible();
    document.addEventListener('click', (event) => event.preventDefault(), { once: true }); // jsdom does not navigate
    await user.click(screen.getByTestId('shared-navbar-processos-gaveta'));

    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });
});

describe('Dialog', () => {
  it('não injeta estilo na página: a política de conteúdo recusaria', async () => {
    fakeApi({});
    const before = document.querySelectorAll('style').length;
    const { user } = renderApp(
      <Dialog
        open
        onOpenChange={() => undefined}
        title="Emitir"
        description="Nove páginas."
        data-testid="shared-x-dialogo"
      >
        <button type="button">Dentro</button>
      </Dialog>,
    );

    expect(screen.getByRole('dialog', { name: 'Emitir' })).toHaveAccessibleDescription('Nove páginas.');
    expect(document.querySelectorAll('style')).toHaveLength(before);
    await user.tab();
    await user.tab();
    await user.tab();
    expect(screen.getByRole('dialog')).toContainElement(document.activeElement as HTMLElement);
  });
});

describe('avisos', () => {
  it('ficam em uma região viva, com desfazer', async () => {
    fakeApi({});
    const undone: string[] = [];
    const { user } = renderApp(null);
    act(() => {
      toast.info('Medicamento removido.', { label: 'Desfazer', onClick: () => undone.push('sim') });
      toast.problem(new Error('x'), 'Não salvou.');
    });

    await user.click(await screen.findByRole('button', { name: 'Desfazer' }));
    expect(undone).toEqual(['sim']);
    await user.click(screen.getByRole('button', { name: 'Fechar aviso' }));
    expect(screen.queryByText(/Não salvou/)).not.toBeInTheDocument();
  });
});

function Lista() {
  const { data, hasMore, loadMore } = useListaPaginada<{ id: string }>('delegacoes', (cursor) =>
    chamar('listarDelegacoes', { query: { cursor } }),
  );
  const { isLoading } = useAuth();
  return (
    <>
      <p>{isLoading ? '' : data?.map(({ id }) => id).join(',')}</p>
      {hasMore && (
        <button type="button" onClick={loadMore}>
          Mais
        </button>
      )}
    </>
  );
}

describe('lista em páginas', () => {
  it('junta as páginas na ordem', async () => {
    fakeApi({
      'POST /auth/refresh': { body: token() },
      'GET /auth/delegacoes': (_c, vez) =>
        vez === 1
          ? { body: { itens: [{ id: 'a' }], proximo_cursor: 'n' } }
          : { body: { itens: [{ id: 'b' }], proximo_cursor: null } },
    });
    const { user } = renderApp(
      <AuthGuard>
        <Lista />
      </AuthGuard>,
    );

    await user.click(await screen.findByRole('button', { name: 'Mais' }));

    expect(await screen.findByText('a,b')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Mais' })).not.toBeInTheDocument();
  });
});

it('a prova de identidade diz o que falta, pede o código quando a conta tem um e marca o que não confere', async () => {
  fakeApi({ 'POST /auth/refresh': SEM_SESSAO });
  const provas: unknown[] = [];
  const provar = async (...prova: [string, string?]) => {
    provas.push(prova);
    if (!prova[1]) throw new ApiProblem({ ...RECUSA, code: 'codigo_necessario' });
    if (prova[1] === '111111')
      throw new ApiProblem({ ...RECUSA, code: 'codigo_invalido', title: 'O código não confere.' });
  };
  const { user } = renderApp(
    <ProvaDeIdentidade onProvar={provar} acao="Confirmar" data-testid="shared-x-confirmar">
      <span />
    </ProvaDeIdentidade>,
  );
  await user.click(await screen.findByRole('button', { name: 'Confirmar' }));
  expect(screen.getByText('Preencha este campo.')).toBeVisible();
  expect(provas).toEqual([]);
  await user.type(screen.getByLabelText('Sua senha'), 'uma frase{Enter}');
  await user.type(await screen.findByLabelText('Código de verificação'), '111111{Enter}');
  expect(await screen.findByText('O código não confere.')).toBeVisible();
  await user.keyboard('222222{Enter}');
  await waitFor(() => expect(provas.at(-1)).toEqual(['uma frase', '222222']));
});

const RECUSA = { type: '/x', title: 'Falta o código.', status: 401, errors: [], extra: {} };
