import { screen, waitFor, within } from '@testing-library/react';
import { fakeApi, problema, token, USUARIA } from '@/shared/tests/helpers/fake-api';
import { renderApp } from '@/shared/tests/helpers/render-app';
import ConfirmarNovoEmailPage from '../../pages/ConfirmarNovoEmailPage';
import LoginPage from '../../pages/LoginPage';
import SegurancaPage from '../../pages/SegurancaPage';
import SessoesPage from '../../pages/SessoesPage';
import { navegadorComPasskeys, navegadorSemPasskeys } from './navegador-com-passkeys';

const CODIGOS = Array.from({ length: 10 }, (_, n) => `abcd-${n}efg`);
const SENHA = 'uma frase comprida';
const RESPOSTA = { id: 'p1', rawId: 'p1', response: { clientDataJSON: 'x' }, clientExtensionResults: {} };

const eu = (pin: boolean) => ({
  body: { ...USUARIA, sessao: { bloqueada: false, pin_definido: pin, reautenticada_em: '' }, em_nome_de: [] },
});
const fator = (ativo: boolean, extra: object = {}) => ({
  body: {
    totp: { ativo, confirmado_em: ativo ? '2026-11-20T12:00:00Z' : null },
    codigos_restantes: ativo ? 10 : 0,
    passkeys: [],
    ...extra,
  },
});

function abrir(rotas: Parameters<typeof fakeApi>[0] = {}) {
  const api = fakeApi({
    'POST /auth/refresh': { body: token() },
    'GET /auth/me': eu(false),
    'GET /auth/segundo-fator': fator(false),
    'GET /auth/chaves': { body: { itens: [] } },
    'GET /auth/externo/ligacoes': { body: { itens: [] } },
    ...rotas,
  });
  return { api, ...renderApp(<SegurancaPage />, { em: '/seguranca' }) };
}

afterEach(navegadorSemPasskeys);

describe('senha e e-mail', () => {
  it('troca a senha depois de confirmar quem é, sem pedir que se digite de novo', async () => {
    const { api, user } = abrir({
      'PUT /auth/senha': (_c, vez) =>
        vez === 1 ? problema(403, { code: 'reautenticacao_necessaria' }) : { status: 204 },
      'POST /auth/reautenticacao': { status: 204 },
    });

    await user.click(await screen.findByRole('button', { name: 'Trocar a senha' }));
    await user.type(screen.getByLabelText('Nova senha'), SENHA);
    await user.type(screen.getByLabelText('Repita a nova senha'), `${SENHA}{Enter}`);
    await user.type(await screen.findByLabelText('Sua senha'), 'a de antes{Enter}');

    expect(await screen.findByText('Senha trocada. As outras sessões foram encerradas.')).toBeVisible();
    expect(api.de('PUT /auth/senha').map(({ body }) => body)).toEqual([{ senha: SENHA }, { senha: SENHA }]);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('recusa repetição diferente e mostra a recusa do servidor no campo', async () => {
    const message = 'Esta senha está entre as mais usadas. Escolha outra.';
    const { api, user } = abrir({
      'PUT /auth/senha': problema(422, { errors: [{ field: 'senha', code: 'comum', message }] }),
    });

    await user.click(await screen.findByRole('button', { name: 'Trocar a senha' }));
    await user.type(screen.getByLabelText('Nova senha'), SENHA);
    await user.type(screen.getByLabelText('Repita a nova senha'), 'outra frase comprida{Enter}');
    expect(await screen.findByText(/As duas senhas estão diferentes/)).toBeVisible();
    expect(api.de('PUT /auth/senha')).toHaveLength(0);
    await user.clear(screen.getByLabelText('Repita a nova senha'));
    await user.type(screen.getByLabelText('Repita a nova senha'), `${SENHA}{Enter}`);

    expect(await screen.findByText(message)).toBeVisible();
    expect(screen.getByLabelText('Nova senha')).toHaveValue(SENHA);
  });

  it('diz que o e-mail só muda quando o link do novo for aberto', async () => {
    const { api, user } = abrir({ 'POST /auth/email': { status: 202, body: { situacao: 'confirmacao_enviada' } } });

    await user.click(await screen.findByRole('button', { name: 'Trocar o e-mail' }));
    await user.type(screen.getByLabelText('Novo e-mail'), 'HELENA@exemplo.med.br{Enter}');
    expect(await screen.findByText('Este já é o e-mail da sua conta.')).toBeVisible();
    await user.clear(screen.getByLabelText('Novo e-mail'));
    await user.type(screen.getByLabelText('Novo e-mail'), 'nova@exemplo.med.br{Enter}');

    expect(await screen.findByRole('heading', { name: 'Veja o novo e-mail' })).toBeVisible();
    expect(api.de('POST /auth/email')[0]?.body).toEqual({ email: 'nova@exemplo.med.br' });
    await user.click(screen.getByRole('button', { name: 'Entendi' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('o link do novo e-mail só o confirma com a senha, e sai do endereço', async () => {
    const api = fakeApi({
      'POST /auth/refresh': problema(401),
      'POST /auth/email/confirmacao': { body: { situacao: 'email_alterado' } },
    });
    const { user } = renderApp(<ConfirmarNovoEmailPage />, { em: '/confirmar-novo-email#token=abc' });
    const senha = await screen.findByLabelText('Senha da conta');
    expect(api.de('POST /auth/email/confirmacao')).toEqual([]);
    await user.type(senha, `${SENHA}{Enter}`);

    expect(await screen.findByRole('heading', { name: 'E-mail trocado' })).toBeVisible();
    expect(api.de('POST /auth/email/confirmacao').map(({ body }) => body)).toEqual([{ token: 'abc', senha: SENHA }]);
    expect(window.location.href).not.toContain('abc');
  });

  it('o link vencido diz que nada mudou', async () => {
    fakeApi({
      'POST /auth/refresh': problema(401),
      'POST /auth/email/confirmacao': problema(422, {
        code: 'token_invalido',
        title: 'Este link venceu.',
        action: 'Peça outro.',
      }),
    });
    const { user } = renderApp(<ConfirmarNovoEmailPage />, { em: '/confirmar-novo-email#token=velho' });
    await user.type(await screen.findByLabelText('Senha da conta'), `${SENHA}{Enter}`);

    expect(
      await screen.findByText(/Este link venceu. Peça outro. O e-mail da conta continua o de antes./),
    ).toBeVisible();
  });
});

describe('segundo fator exigido pela função', () => {
  const exigido = problema(403, { code: 'segundo_fator_exigido', title: 'A sua função pede um segundo fator.' });

  it('leva de qualquer tela à segurança da conta', async () => {
    fakeApi({ 'POST /auth/refresh': { body: token() }, 'GET /auth/me': eu(false), 'GET /auth/sessoes': exigido });
    const { idas } = renderApp(<SessoesPage />, { em: '/sessoes' });

    await waitFor(() => expect(idas).toEqual(['/seguranca?segundo-fator=exigido']));
  });

  it('diz por quê, e deixa continuar quando o fator existe', async () => {
    let passkeys: object[] = [];
    navegadorComPasskeys(async () => RESPOSTA);
    const rotas = {
      'POST /auth/refresh': { body: token() },
      'GET /auth/me': eu(false),
      'GET /auth/segundo-fator': () => fator(false, { passkeys }),
      'GET /auth/externo/ligacoes': exigido,
      'POST /auth/passkeys/registro': { body: { opcoes: {} } },
      'POST /auth/passkeys': () => {
        passkeys = [{ id: 'p1', nome: 'Celular', criada_em: '2026-11-20T12:00:00Z', ultimo_uso_em: null }];
        return { status: 201, body: passkeys[0] };
      },
    };
    fakeApi(rotas);
    const { idas, user } = renderApp(<SegurancaPage />, { em: '/seguranca?segundo-fator=exigido' });

    expect(await screen.findByText('A sua função pede um segundo fator')).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Adicionar passkey' }));
    await user.click(await screen.findByRole('button', { name: 'Criar a passkey' }));

    expect(await screen.findByRole('link', { name: 'Continuar' })).toHaveAttribute('href', '/');
    expect(idas).toEqual([]);
  });

  it('a quem entrou só com a senha e já tem um, oferece sair e entrar com ele', async () => {
    fakeApi({
      'POST /auth/refresh': { body: token() },
      'GET /auth/me': eu(false),
      'GET /auth/segundo-fator': fator(true),
      'POST /auth/logout': { status: 204 },
    });
    const { user, idas } = renderApp(<SegurancaPage />, { em: '/seguranca?segundo-fator=exigido' });

    await user.click(await screen.findByRole('button', { name: 'Sair e entrar de novo' }));
    await waitFor(() => expect(idas).toEqual(['/login?voltar=%2Fseguranca']));
  });
});

describe('verificação em duas etapas', () => {
  it('ativa o aplicativo, mostra os códigos uma vez e só os fecha guardados', async () => {
    let ativo = false;
    const { user } = abrir({
      'GET /auth/segundo-fator': () => fator(ativo),
      'POST /auth/segundo-fator/totp': {
        status: 201,
        body: { segredo: 'ABCDEFGH', otpauth_url: 'otpauth://totp/x', qr_svg: '<svg xmlns="x"/>' },
      },
      'POST /auth/segundo-fator/totp/confirmacao': (_c, vez) => {
        if (vez === 1) return problema(401, { code: 'codigo_invalido', title: 'O código não confere.' });
        ativo = true;
        return { body: { codigos_recuperacao: CODIGOS } };
      },
    });

    await user.click(await screen.findByRole('button', { name: 'Ativar o aplicativo autenticador' }));
    const imagem = await screen.findByRole('img', { name: /Código QR/ });
    expect(imagem).toHaveAttribute('src', 'data:image/svg+xml,%3Csvg%20xmlns%3D%22x%22%2F%3E');
    expect(screen.getByText('ABCD EFGH')).toBeVisible();
    await user.type(screen.getByLabelText('Código do aplicativo'), '12{Enter}');
    expect(await screen.findByText('O código tem 6 dígitos.')).toBeVisible();
    await user.clear(screen.getByLabelText('Código do aplicativo'));
    await user.type(screen.getByLabelText('Código do aplicativo'), '000 000{Enter}');
    expect(await screen.findByText('O código não confere.')).toBeVisible();
    await user.clear(screen.getByLabelText('Código do aplicativo'));
    await user.type(screen.getByLabelText('Código do aplicativo'), '123456{Enter}');

    const lista = await screen.findByRole('list', { name: 'Códigos de recuperação' });
    expect(within(lista).getAllByRole('listitem')).toHaveLength(10);
    await user.click(screen.getByRole('button', { name: 'Copiar' }));
    await expect(navigator.clipboard.readText()).resolves.toBe(CODIGOS.join('\n'));
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Concluir' }));
    expect(screen.getByText(/marque que os guardou/)).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: /Guardei os códigos/ }));
    await user.click(screen.getByRole('button', { name: 'Concluir' }));

    expect(await screen.findByText('Restam 10 de 10.')).toBeVisible();
    expect(document.body).not.toHaveTextContent(CODIGOS[0] as string);
  });

  it('imprime só os códigos', async () => {
    const { user } = abrir({
      'GET /auth/segundo-fator': fator(true, { codigos_restantes: 1 }),
      'POST /auth/segundo-fator/codigos': { body: { codigos_recuperacao: CODIGOS } },
    });
    const impressos: (string | undefined)[] = [];
    window.print = () => void impressos.push(document.documentElement.dataset['imprimir']);

    expect(await screen.findByText('Resta 1 de 10.')).toBeVisible();
    expect(screen.getByText('Acabando')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Gerar outros' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Gerar outros' }));
    await user.click(await screen.findByRole('button', { name: 'Imprimir' }));

    expect(impressos).toEqual(['parte']);
    expect(document.querySelector('body > [data-impressao]')).toHaveTextContent(CODIGOS[9] as string);
    window.dispatchEvent(new Event('afterprint'));
    expect(document.documentElement.dataset['imprimir']).toBeUndefined();
  });

  it('desativa só depois de perguntar, e diz por que não conseguiu', async () => {
    const { api, user } = abrir({
      'GET /auth/segundo-fator': fator(true),
      'DELETE /auth/segundo-fator/totp': (_c, vez) =>
        vez === 1 ? problema(503, { title: 'Estamos de volta já.' }) : { status: 204 },
    });

    await user.click(await screen.findByRole('button', { name: 'Desativar o aplicativo autenticador' }));
    expect(api.de('DELETE /auth/segundo-fator/totp')).toHaveLength(0);
    const dialogo = screen.getByRole('dialog');
    await user.click(within(dialogo).getByRole('button', { name: 'Desativar' }));
    expect(await within(dialogo).findByText(/Estamos de volta já/)).toBeVisible();
    await user.click(within(dialogo).getByRole('button', { name: 'Desativar' }));

    expect(await screen.findByText('Verificação em duas etapas desativada.')).toBeVisible();
  });

  it('sem resposta, oferece tentar de novo', async () => {
    const { user } = abrir({
      'GET /auth/segundo-fator': (_c, vez) => (vez === 1 ? problema(422, { title: 'Não deu.' }) : fator(false)),
    });

    await user.click(await screen.findByRole('button', { name: 'Tentar de novo' }));

    expect(await screen.findByText('Sem ele, a senha sozinha abre a conta.')).toBeVisible();
  });
});

describe('passkeys', () => {
  const CELULAR = { id: 'k1', nome: 'Celular', criada_em: '2026-11-20T12:00:00Z', ultimo_uso_em: null };

  it('cria uma com a resposta do aparelho, tal qual, e a mostra na lista', async () => {
    const pedidos = navegadorComPasskeys(async () => RESPOSTA);
    let passkeys: object[] = [];
    const { api, user } = abrir({
      'GET /auth/segundo-fator': () => fator(false, { passkeys }),
      'POST /auth/passkeys/registro': { body: { opcoes: { challenge: 'c', pubKeyCredParams: [] } } },
      'POST /auth/passkeys': () => {
        passkeys = [CELULAR];
        return { status: 201, body: CELULAR };
      },
    });

    await user.click(await screen.findByRole('button', { name: 'Adicionar passkey' }));
    await user.clear(screen.getByLabelText('Nome'));
    await user.type(screen.getByLabelText('Nome'), 'Celular{Enter}');

    expect(await screen.findByRole('button', { name: 'Remover a passkey Celular' })).toBeVisible();
    expect(pedidos).toEqual([{ challenge: 'c', pubKeyCredParams: [] }]);
    expect(api.de('POST /auth/passkeys')[0]?.body).toEqual({ nome: 'Celular', resposta: RESPOSTA });
  });

  it('diz o que houve quando a pessoa desiste no aparelho', async () => {
    navegadorComPasskeys(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    const { api, user } = abrir({ 'POST /auth/passkeys/registro': { body: { opcoes: {} } } });

    await user.click(await screen.findByRole('button', { name: 'Adicionar passkey' }));
    await user.click(screen.getByRole('button', { name: 'Criar a passkey' }));

    expect(await screen.findByText('A passkey não foi confirmada. Tente de novo, ou use a senha.')).toBeVisible();
    expect(api.de('POST /auth/passkeys')).toHaveLength(0);
  });

  it('remove depois de perguntar', async () => {
    const { api, user } = abrir({
      'GET /auth/segundo-fator': fator(false, { passkeys: [CELULAR] }),
      'DELETE /auth/passkeys/k1': { status: 204 },
    });

    expect(await screen.findByText(/Este navegador não usa passkeys/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Remover a passkey Celular' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Remover' }));

    expect(await screen.findByText('Passkey removida.')).toBeVisible();
    expect(api.de('DELETE /auth/passkeys/k1')).toHaveLength(1);
  });

  it('entra sem senha', async () => {
    const pedidos = navegadorComPasskeys(async () => RESPOSTA);
    const api = fakeApi({
      'POST /auth/refresh': problema(401),
      'POST /auth/passkeys/desafio': { body: { desafio_id: 'd1', opcoes: { challenge: 'c' } } },
      'POST /auth/passkeys/login': (_c, vez) =>
        vez === 1
          ? problema(401, { code: 'credenciais_invalidas', title: 'Passkey desconhecida.' })
          : { body: token() },
    });
    const { user, idas } = renderApp(<LoginPage />, { em: '/login?voltar=%2Fprocessos' });

    await user.click(await screen.findByRole('button', { name: 'Entrar com passkey' }));
    expect(await screen.findByText('Passkey desconhecida.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Entrar com passkey' }));

    await waitFor(() => expect(idas).toContain('/processos'));
    expect(pedidos).toEqual([{ challenge: 'c' }, { challenge: 'c' }]);
    expect(api.de('POST /auth/passkeys/login')[1]?.body).toEqual({ desafio_id: 'd1', resposta: RESPOSTA });
  });

  it('o login não oferece o que o navegador não tem', async () => {
    fakeApi({ 'POST /auth/refresh': problema(401) });
    renderApp(<LoginPage />);

    expect(await screen.findByRole('button', { name: 'Entrar' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Entrar com passkey' })).not.toBeInTheDocument();
  });
});

describe('dados da conta', () => {
  it.each(['medico', 'assistente', 'administrador', 'auditor'])('%s tem por onde exportar os seus', async (papel) => {
    const { api, user } = abrir({
      'POST /auth/refresh': { body: token('t', { ...USUARIA, user_type: papel }) },
      'GET /auth/exportacao': problema(503, { title: 'Sem resposta do banco.' }),
    });

    await user.click(await screen.findByRole('button', { name: 'Exportar minha conta' }));

    expect(await screen.findByText('Sem resposta do banco.')).toBeVisible();
    expect(api.de('GET /auth/exportacao')).toHaveLength(1);
  });
});

describe('PIN', () => {
  it('define, e a partir daí a tela se bloqueia com ele', async () => {
    let pin = false;
    const { api, user } = abrir({
      'GET /auth/me': () => eu(pin),
      'PUT /auth/pin': () => {
        pin = true;
        return { status: 204 };
      },
      'POST /auth/bloqueio': { status: 204 },
    });

    await user.click(await screen.findByRole('button', { name: 'Definir PIN' }));
    await user.type(screen.getByLabelText('PIN'), '12');
    await user.type(screen.getByLabelText('Repita o PIN'), '12{Enter}');
    expect(await screen.findByText('Use de 4 a 8 números.')).toBeVisible();
    await user.type(screen.getByLabelText('PIN'), '34');
    await user.type(screen.getByLabelText('Repita o PIN'), '34{Enter}');
    expect(await screen.findByText(/PIN definido/)).toBeVisible();
    expect(api.de('PUT /auth/pin')[0]?.body).toEqual({ pin: '1234' });
    await user.click(screen.getByTestId('auth-seguranca-bloquear'));

    expect(screen.getByLabelText('PIN')).toHaveFocus();
    expect(screen.queryByText('Segurança da conta')).not.toBeInTheDocument();
  });

  it('remove depois de perguntar', async () => {
    const { api, user } = abrir({ 'GET /auth/me': eu(true), 'DELETE /auth/pin': { status: 204 } });

    await user.click(await screen.findByRole('button', { name: 'Remover o PIN' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Remover' }));

    expect(await screen.findByText('PIN removido.')).toBeVisible();
    expect(api.de('DELETE /auth/pin')).toHaveLength(1);
  });
});

describe('encerrar todas as sessões', () => {
  it('sai daqui também e vai para o login', async () => {
    const { idas, user } = abrir({ 'DELETE /auth/sessoes': { status: 204 } });

    await user.click(await screen.findByRole('button', { name: 'Encerrar todas' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Encerrar todas' }));

    await waitFor(() => expect(idas).toContain('/login'));
    expect(screen.queryByText('Bloqueio rápido')).not.toBeInTheDocument();
  });
});
