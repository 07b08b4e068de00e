import { jest } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import { AuthGuard } from '@/shared/components/guards/AuthGuard';
import { useAuth } from '../contexts/AuthContext';
import { Dialog } from '../components/organisms/Dialog';
import { toast } from '../hooks/use-toasts';
import { chamar } from '../services/api-client';
import { fakeApi, problema, SEM_SESSAO, token, USUARIA } from './helpers/fake-api';
import { renderApp } from './helpers/render-app';

const eu = (sessao: object = {}) => ({
  body: {
    ...USUARIA,
    sessao: { bloqueada: false, pin_definido: true, reautenticada_em: '', ...sessao },
    em_nome_de: [],
  },
});
const DENTRO = { 'POST /auth/refresh': { body: token() }, 'GET /auth/me': eu() };
const ABRE = { 'POST /auth/bloqueio': { status: 204 }, 'POST /auth/desbloqueio': { status: 204 } };

function Tela() {
  const { bloquear } = useAuth();
  return (
    <>
      <label>
        Anamnese <input name="anamnese" />
      </label>
      <button type="button" onClick={bloquear}>
        Bloquear
      </button>
      <button
        type="button"
        onClick={() => void chamar('suspenderUsuario', { caminho: { id: '1' } }).then(() => toast.success('Salvo.'))}
      >
        Salvar
      </button>
      <Dialog open onOpenChange={() => undefined} title="Renovar Marina" data-testid="shared-x-dialogo">
        <label>
          Observação <input name="obs" />
        </label>
      </Dialog>
    </>
  );
}

function abrir(rotas: Parameters<typeof fakeApi>[0] = {}) {
  const api = fakeApi({ ...DENTRO, ...ABRE, ...rotas });
  const app = renderApp(
    <AuthGuard>
      <Tela />
    </AuthGuard>,
  );
  return { api, ...app };
}

/** A dialog is open over the page: its buttons are there for who knows where, hidden from the accessible tree. */
const bloquear = async () => {
  await screen.findByLabelText('Observação');
  act(() => screen.getByText('Bloquear').click());
};

describe('bloqueio rápido', () => {
  it('tira da página tudo o que estava à vista, diálogos e avisos inclusive, e devolve o que foi digitado', async () => {
    const { api, user } = abrir();
    await user.type(await screen.findByLabelText('Observação'), 'dose dobrada');
    act(() => toast.info('Marina removida.'));

    await bloquear();

    expect(screen.getByRole('dialog', { name: 'Tela bloqueada' })).toBeVisible();
    expect(document.body).not.toHaveTextContent(/Marina|Anamnese|Observação/);
    expect(document.querySelector('[name=anamnese], [name=obs]')).toBeNull();
    await waitFor(() => expect(api.de('POST /auth/bloqueio')).toHaveLength(1));

    await user.type(screen.getByLabelText('PIN'), '1234{Enter}');

    expect(await screen.findByLabelText('Observação')).toHaveValue('dose dobrada');
    expect(api.de('POST /auth/desbloqueio')[0]?.body).toEqual({ pin: '1234' });
    expect(screen.queryByText('Tela bloqueada')).not.toBeInTheDocument();
  });

  it('aceita o PIN pelas teclas da tela e diz quando não confere', async () => {
    const { user } = abrir({
      'POST /auth/desbloqueio': (_c, vez) =>
        vez === 1
          ? problema(422, { code: 'pin_invalido', title: 'O PIN não confere.', tentativas_restantes: 4 })
          : { status: 204 },
    });
    await bloquear();

    await user.click(screen.getByRole('button', { name: 'Abrir a tela' }));
    expect(screen.getByLabelText('PIN')).toHaveAccessibleDescription('O PIN tem de 4 a 8 números.');
    const digitar = async () => {
      for (const digit of '1290') await user.click(screen.getByRole('button', { name: digit }));
      await user.click(screen.getByRole('button', { name: 'Apagar o último número' }));
      await user.click(screen.getByRole('button', { name: '4' }));
      expect(screen.getByLabelText('PIN')).toHaveValue('1294');
      await user.click(screen.getByRole('button', { name: 'Abrir a tela' }));
    };
    await digitar();
    expect(await screen.findByText('O PIN não confere. Restam 4 tentativas.')).toBeVisible();
    expect(screen.getByLabelText('PIN')).toHaveValue('');
    await digitar();

    expect(await screen.findByLabelText('Observação')).toBeVisible();
  });

  it('sem PIN, pede a senha', async () => {
    const { api, user } = abrir({ 'GET /auth/me': eu({ pin_definido: false }) });
    await bloquear();

    await user.type(screen.getByLabelText('Senha'), 'uma frase comprida{Enter}');

    expect(await screen.findByLabelText('Observação')).toBeVisible();
    expect(api.de('POST /auth/desbloqueio')[0]?.body).toEqual({ senha: 'uma frase comprida' });
  });

  it('recarregar a página não a abre', async () => {
    abrir({ 'GET /auth/me': eu({ bloqueada: true }) });

    expect(await screen.findByRole('dialog', { name: 'Tela bloqueada' })).toBeVisible();
    expect(screen.queryByLabelText('Observação')).not.toBeInTheDocument();
  });

  it('o que o servidor recusou por estar bloqueado segue depois do PIN', async () => {
    const { user } = abrir({
      'PUT /auth/usuarios/1/suspensao': (_c, vez) =>
        vez === 1 ? problema(403, { code: 'sessao_bloqueada' }) : { body: {} },
    });
    await screen.findByLabelText('Observação');
    act(() => screen.getByText('Salvar').click());

    await user.type(await screen.findByLabelText('PIN'), '1234{Enter}');

    expect(await screen.findByText('Salvo.')).toBeVisible();
  });

  it('PIN errado demais encerra a sessão: a senha volta a ser pedida, e o que foi digitado fica', async () => {
    const { user } = abrir({
      'POST /auth/refresh': (_c, vez) => (vez === 1 ? { body: token() } : SEM_SESSAO),
      'POST /auth/desbloqueio': problema(401, { code: 'sessao_encerrada', title: 'A sua sessão terminou.' }),
      'POST /auth/login': { body: token('novo') },
    });
    await user.type(await screen.findByLabelText('Observação'), 'dose dobrada');
    await bloquear();

    await user.type(screen.getByLabelText('PIN'), '0000{Enter}');
    expect(await screen.findByRole('dialog', { name: 'Sua sessão terminou' })).toBeVisible();
    expect(document.body).not.toHaveTextContent('Marina');
    await user.type(screen.getByLabelText('Sua senha'), 'uma frase comprida{Enter}');

    expect(await screen.findByLabelText('Observação')).toHaveValue('dose dobrada');
  });

  it('tenta de novo avisar o servidor que não respondeu', async () => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] });
    try {
      const { api } = abrir({
        'POST /auth/bloqueio': (_c, vez) => (vez === 1 ? problema(503) : { status: 204 }),
      });
      await act(() => jest.advanceTimersByTimeAsync(100));
      act(() => screen.getByText('Bloquear').click());
      for (let n = 0; n < 4; n += 1) await act(() => jest.advanceTimersByTimeAsync(10_000));

      expect(api.de('POST /auth/bloqueio')).toHaveLength(2);
    } finally {
      jest.useRealTimers();
    }
  });
});

/** jsdom has no BroadcastChannel. */
class Canal {
  static readonly abertos = new Set<Canal>();
  onmessage: ((event: { data: unknown }) => void) | undefined;
  constructor() {
    Canal.abertos.add(this);
  }
  postMessage(data: unknown) {
    this.dizer(data);
  }
  dizer(data: unknown) {
    for (const outro of Canal.abertos) if (outro !== this) outro.onmessage?.({ data });
  }
  close() {
    Canal.abertos.delete(this);
  }
}

describe('outras abas do mesmo navegador', () => {
  beforeEach(() => Object.assign(globalThis, { BroadcastChannel: Canal }));
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'BroadcastChannel');
    Canal.abertos.clear();
  });

  function outraAba() {
    const canal = new Canal();
    const ouvidos: unknown[] = [];
    canal.onmessage = ({ data }) => ouvidos.push(data);
    return { ouvidos, diz: (recado: string, usuarioId: string) => act(() => canal.dizer({ recado, usuarioId })) };
  }

  it('o desbloqueio de outra pessoa não abre esta tela; o da mesma pessoa, sim', async () => {
    const outra = outraAba();
    abrir();
    await bloquear();
    expect(outra.ouvidos).toContainEqual({ recado: 'bloqueou', usuarioId: 'u1' });

    outra.diz('desbloqueou', 'u2');
    expect(screen.getByText('Tela bloqueada')).toBeVisible();
    expect(document.body).not.toHaveTextContent('Marina');

    outra.diz('desbloqueou', 'u1');
    expect(await screen.findByLabelText('Observação')).toBeVisible();
  });

  it('a saída de outra pessoa não tira ninguém daqui; a entrada de outra, sim', async () => {
    const outra = outraAba();
    const { idas } = abrir();
    await screen.findByLabelText('Observação');
    expect(outra.ouvidos).toEqual([{ recado: 'entrou', usuarioId: 'u1' }]);

    outra.diz('saiu', 'u2');
    outra.diz('entrou', 'u1');
    expect(screen.getByLabelText('Observação')).toBeVisible();

    outra.diz('entrou', 'u2');
    await waitFor(() => expect(idas.at(-1)).toMatch(/^\/login/));
    expect(document.body).not.toHaveTextContent('Marina');
  });
});

describe('ninguém na frente da tela', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] }));
  afterEach(() => jest.useRealTimers());
  const esperar = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));
  const MINUTO = 60_000;

  it('bloqueia aos dez minutos, contados do último uso', async () => {
    abrir();
    await esperar(100);

    await esperar(9 * MINUTO);
    window.dispatchEvent(new Event('pointermove'));
    await esperar(9 * MINUTO);
    expect(screen.queryByText('Tela bloqueada')).not.toBeInTheDocument();
    await esperar(MINUTO + 5_000);

    expect(screen.getByText('Tela bloqueada')).toBeVisible();
  });

  it('quem volta de um computador adormecido encontra a tela fechada', async () => {
    abrir();
    await esperar(100);

    jest.setSystemTime(Date.now() + 30 * MINUTO); // no timer ran meanwhile
    act(() => void window.dispatchEvent(new Event('pointermove')));

    expect(screen.getByText('Tela bloqueada')).toBeVisible();
  });

  it('sem PIN não bloqueia sozinha', async () => {
    abrir({ 'GET /auth/me': eu({ pin_definido: false }) });
    await esperar(100);

    await esperar(30 * MINUTO);

    expect(screen.queryByText('Tela bloqueada')).not.toBeInTheDocument();
  });
});

describe('confirmar que é você', () => {
  const pedeSenha = {
    'PUT /auth/usuarios/1/suspensao': (_c: unknown, vez: number) =>
      vez === 1 ? problema(403, { code: 'reautenticacao_necessaria' }) : { body: {} },
  };

  it('pede a senha e o código por cima e conclui o que estava em curso, uma vez', async () => {
    const { api, user } = abrir({
      ...pedeSenha,
      'POST /auth/reautenticacao': (_c, vez) =>
        [
          problema(401, { code: 'credenciais_invalidas', title: 'A senha não confere.' }),
          problema(401, { code: 'codigo_necessario' }),
          problema(401, { code: 'codigo_invalido', title: 'O código não confere.' }),
          { status: 204 },
        ][vez - 1] ?? {},
    });
    await screen.findByLabelText('Observação');
    act(() => screen.getByText('Salvar').click());

    await user.type(await screen.findByLabelText('Sua senha'), 'errada{Enter}');
    expect(await screen.findByText('A senha não confere.')).toBeVisible();
    await user.clear(screen.getByLabelText('Sua senha'));
    await user.type(screen.getByLabelText('Sua senha'), 'certa{Enter}');
    await user.type(await screen.findByLabelText('Código de verificação'), '000000{Enter}');
    expect(await screen.findByText('O código não confere.')).toBeVisible();
    await user.clear(screen.getByLabelText('Código de verificação'));
    await user.type(screen.getByLabelText('Código de verificação'), '123456{Enter}');

    expect(await screen.findByText('Salvo.')).toBeVisible();
    expect(api.de('PUT /auth/usuarios/1/suspensao')).toHaveLength(2);
    expect(api.de('POST /auth/reautenticacao')[3]?.body).toEqual({ senha: 'certa', codigo: '123456' });
    expect(screen.queryByText('Confirme que é você')).not.toBeInTheDocument();
    expect(api.de('POST /auth/refresh')).toHaveLength(1);
  });

  it('cancelar diz que nada mudou, e o que foi digitado fica', async () => {
    fakeApi({ ...DENTRO, ...pedeSenha });
    const { user } = renderApp(
      <AuthGuard>
        <button
          type="button"
          onClick={() =>
            void chamar('suspenderUsuario', { caminho: { id: '1' } }).catch((error) => toast.problem(error))
          }
        >
          Salvar
        </button>
      </AuthGuard>,
    );
    await user.click(await screen.findByRole('button', { name: 'Salvar' }));

    await user.click(await screen.findByRole('button', { name: 'Cancelar' }));

    expect(await screen.findByText(/Nada foi feito: faltou confirmar que é você/)).toBeVisible();
  });
});
