import { screen, waitFor, within } from '@testing-library/react';
import { detalheDoEvento, fraseDaAcao, quemAgiu } from '@/shared/utils/acoes-da-auditoria';
import { fakeApi, problema, token, USUARIA } from '@/shared/tests/helpers/fake-api';
import { renderApp } from '@/shared/tests/helpers/render-app';
import AuditoriaPage from '../../pages/AuditoriaPage';
import UsuariosPage from '../../pages/UsuariosPage';

const ADMIN = { ...USUARIA, user_type: 'administrador' };
const IRIS = {
  id: 'u2',
  nome: 'Íris Alves',
  email: 'iris@exemplo.test',
  user_type: 'medico',
  suspenso_em: null,
  criado_em: '2026-11-01T12:00:00Z',
};

describe('usuários', () => {
  function abrir(rotas: Parameters<typeof fakeApi>[0] = {}) {
    const api = fakeApi({
      'POST /auth/refresh': { body: token('t', ADMIN) },
      'GET /auth/recuperacoes': { body: { itens: [] } },
      'POST /auth/usuarios/busca': { body: { itens: [IRIS, { ...IRIS, id: USUARIA.user_id, nome: 'Eu' }] } },
      ...rotas,
    });
    return { api, ...renderApp(<UsuariosPage />, { em: '/usuarios' }) };
  }

  it('quando a busca falha, não mostra o que era de outra, e deixa tentar de novo', async () => {
    let fora = true;
    const { user } = abrir({
      'POST /auth/usuarios/busca': ({ body }) =>
        fora && (body as { termo: string }).termo === 'íris alves'
          ? problema(422, { title: 'Sem resposta.' })
          : { body: { itens: [IRIS] } },
    });
    const campo = await screen.findByLabelText('Procurar conta');
    await user.type(campo, 'íris');
    expect(await screen.findByTestId('auth-usuarios-item')).toBeVisible();

    await user.type(campo, ' alves');
    expect(await screen.findByText('Sem resposta.')).toBeVisible();
    expect(screen.queryByTestId('auth-usuarios-item')).not.toBeInTheDocument();
    fora = false;
    await user.click(screen.getByRole('button', { name: 'Tentar de novo' }));
    expect(await screen.findByTestId('auth-usuarios-item')).toBeVisible();
    await user.clear(campo);
    expect(await screen.findByText('Procure por alguém')).toBeVisible();
  });

  it('procura no corpo do pedido e não deixa mexer na própria conta', async () => {
    const { api, user } = abrir();
    await user.type(await screen.findByLabelText('Procurar conta'), 'íris');

    const [iris, eu] = await screen.findAllByTestId('auth-usuarios-item');
    expect(api.de('POST /auth/usuarios/busca').at(-1)?.body).toEqual({ termo: 'íris' });
    expect(eu).toHaveTextContent('outro administrador muda');
    expect(within(iris as HTMLElement).getByRole('link', { name: /Corrigir registro/ })).toHaveAttribute(
      'href',
      '/usuarios/registro?id=u2',
    );
  });

  it('suspende só depois de confirmar, e diz a recusa', async () => {
    const { api, user } = abrir({
      'PUT /auth/usuarios/u2/suspensao': (_c, vez) =>
        vez === 1 ? problema(409, { title: 'Não dá agora.' }) : { status: 204 },
    });
    await user.type(await screen.findByLabelText('Procurar conta'), 'íris');
    await user.click(await screen.findByRole('button', { name: 'Suspender a conta de Íris Alves' }));
    expect(api.de('PUT /auth/usuarios/u2/suspensao')).toHaveLength(0);

    await user.click(screen.getByTestId('auth-usuarios-confirmar'));
    expect(await screen.findByTestId('auth-usuarios-recusa')).toHaveTextContent('Não dá agora.');
    await user.click(screen.getByTestId('auth-usuarios-confirmar'));
    expect(await screen.findByText('Conta suspensa.')).toBeVisible();
  });

  it('muda o papel para outro, nunca para o mesmo', async () => {
    const { api, user } = abrir({ 'PUT /auth/usuarios/u2/papel': { status: 204 } });
    await user.type(await screen.findByLabelText('Procurar conta'), 'íris');
    await user.click(await screen.findByRole('button', { name: 'Mudar papel de Íris Alves' }));

    await user.click(screen.getByTestId('auth-usuarios-confirmar'));
    expect(api.de('PUT /auth/usuarios/u2/papel')).toHaveLength(0);
    await user.click(screen.getByLabelText('Auditor'));
    await user.click(screen.getByTestId('auth-usuarios-confirmar'));

    await waitFor(() => expect(api.de('PUT /auth/usuarios/u2/papel')[0]?.body).toEqual({ user_type: 'auditor' }));
  });
});

describe('auditoria', () => {
  const evento = (sequencia: number, partes: object) => ({
    usuario_id: 'u1',
    usuario_nome: 'Helena Prado',
    sequencia,
    em: '2026-11-20T14:03:00Z',
    ator_id: 'a1',
    ator_nome: 'Rita Lemos',
    acao: 'paciente.ler',
    recurso_id: null,
    pacientes: ['p1'],
    detalhe: {},
    pedido_id: null,
    endereco: '192.0.2.7',
    ...partes,
  });

  it('diz quem fez o quê em palavras, e filtra', async () => {
    const urls: string[] = [];
    fakeApi({
      'POST /auth/refresh': { body: token() },
      'GET /auth/auditoria': {
        body: {
          itens: [
            evento(2, { acao: 'processo.alterar', detalhe: { campos: ['conteudo', 'emissor_id'] } }),
            evento(1, { ator_id: 'u1', ator_nome: 'Helena Prado' }),
          ],
          proximo_cursor: null,
        },
      },
    });
    const original = globalThis.fetch;
    globalThis.fetch = (async (url: string, init?: RequestInit) => {
      urls.push(url);
      return original(url, init);
    }) as typeof fetch;
    const { user } = renderApp(<AuditoriaPage />, { em: '/auditoria' });

    const [primeira, segunda] = await screen.findAllByTestId('shared-auditoria-linha');
    expect(primeira).toHaveTextContent('Rita LemosMudou o processoconteúdo, clínica que emite192.0.2.7');
    expect(segunda).toHaveTextContent('Helena Prado (você)Abriu o cadastro do paciente');

    await user.selectOptions(screen.getByLabelText('O que'), 'Pacientes');
    await user.type(screen.getByLabelText('De'), '01112026');
    await user.type(screen.getByLabelText('Até'), '31102026');
    expect(await screen.findByText('É antes do começo do período.')).toBeVisible();
    await waitFor(() => expect(urls.at(-1)).toBe('/api/auth/auditoria?limite=50&acao=paciente&desde=2026-11-01'));
    await user.click(screen.getByRole('button', { name: 'Limpar' }));
    expect(screen.getByLabelText('O que')).toHaveValue('');
  });

  it('ao auditor diz também em que conta, quando não é a de quem fez', async () => {
    fakeApi({
      'POST /auth/refresh': { body: token('t', { ...USUARIA, user_id: 'v1', user_type: 'auditor' }) },
      'GET /auth/auditoria': {
        body: { itens: [evento(2, {}), evento(1, { ator_id: 'u1' })], proximo_cursor: null },
      },
    });
    renderApp(<AuditoriaPage />, { em: '/auditoria' });

    const [alheia, propria] = await screen.findAllByTestId('shared-auditoria-linha');
    expect(alheia).toHaveTextContent('na conta de Helena Prado');
    expect(propria).not.toHaveTextContent('na conta');
  });

  it('deixa tentar de novo', async () => {
    fakeApi({
      'POST /auth/refresh': { body: token() },
      'GET /auth/auditoria': (_c, vez) => (vez === 1 ? problema(422) : { body: { itens: [], proximo_cursor: null } }),
    });
    const { user } = renderApp(<AuditoriaPage />, { em: '/auditoria' });
    await user.click(await screen.findByRole('button', { name: 'Tentar de novo' }));
    expect(await screen.findByText('Nada registrado ainda.')).toBeVisible();
  });

  it('põe em palavras também o que não conhece', () => {
    expect(fraseDaAcao('documento.criar')).toBe('Emitiu o pacote');
    expect(fraseDaAcao('delegacao.recusar')).toBe('Tentou trabalhar em nome de quem não o convidou');
    expect(fraseDaAcao('passkey.apagar')).toBe('Apagou: chave de acesso');
    expect(fraseDaAcao('coisa_nova.virar')).toBe('Virar: coisa nova');
    expect(detalheDoEvento({ detalhe: { chave: 'c1' } })).toBe('por chave de API');
    expect(detalheDoEvento({ detalhe: { codigo: 'credenciais_invalidas' } })).toBe('e-mail ou senha não conferem');
    expect(detalheDoEvento({ detalhe: { codigo: 'papel_sem_permissao', operacao: 'lerPaciente' } })).toBe(
      'recusado: lerPaciente',
    );
    expect(detalheDoEvento({ detalhe: { codigo: 'endereco_nao_permitido', operacao: 'lerUsuarioAtual' } })).toBe(
      'fora da rede da administração: lerUsuarioAtual',
    );
    expect(detalheDoEvento({ detalhe: { campos: ['assistente_id', 'aceita_em'] } })).toBe('quem aceitou, aceite');
    expect(detalheDoEvento({ detalhe: { codigo: 'correcao_de_registro', campos: ['crm_uf'] } })).toBe(
      'correção por um administrador: UF do CRM',
    );
    expect(quemAgiu({ atorId: null, atorNome: null })).toBe('Sem conta');
    expect(quemAgiu({ atorId: '0193f6c0-7a00-7000-8000-0000000000a1', atorNome: null })).toBe('Conta 0000a1');
  });
});
