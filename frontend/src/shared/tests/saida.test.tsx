import { act, screen, waitFor } from '@testing-library/react';
import Link from 'next/link';
import { useState } from 'react';
import { Input } from '../components/atoms/Input';
import { Dialog } from '../components/organisms/Dialog';
import { useAvisoAoSair } from '../hooks/use-aviso-ao-sair';
import { fakeApi } from './helpers/fake-api';
import { renderApp } from './helpers/render-app';

function Tela({ dirty, guardar }: { dirty: boolean; guardar?: () => Promise<boolean> }) {
  useAvisoAoSair(dirty, guardar);
  return (
    <>
      <Link href="/pacientes">Pacientes</Link>
      <Link href="/pacientes" target="_blank">
        Outra aba
      </Link>
    </>
  );
}

const abrir = (props: Parameters<typeof Tela>[0]) => {
  fakeApi({ 'POST /auth/refresh': { status: 401, body: { code: 'nao_autenticado' } } });
  const navegados: string[] = [];
  // What a Link of Next does when nobody stopped the click.
  const aoClicar = (event: Event) => {
    event.preventDefault();
    navegados.push((event.target as HTMLAnchorElement).pathname);
  };
  document.body.addEventListener('click', aoClicar);
  const view = renderApp(<Tela {...props} />, { em: '/formulario' });
  return { ...view, navegados, fechar: () => document.body.removeEventListener('click', aoClicar) };
};
const pergunta = () => screen.queryByRole('dialog', { name: 'Sair sem salvar?' });

describe('sair de uma tela com algo digitado', () => {
  it('por um link: pergunta, fica ou vai', async () => {
    const { user, idas, navegados, fechar } = abrir({ dirty: true });
    await user.click(screen.getByRole('link', { name: 'Pacientes' }));
    await user.click(await screen.findByRole('button', { name: 'Ficar nesta tela' }));
    expect([idas, navegados]).toEqual([[], []]);
    await waitFor(() => expect(pergunta()).not.toBeInTheDocument());

    await user.click(screen.getByRole('link', { name: 'Pacientes' }));
    await user.click(await screen.findByRole('button', { name: 'Sair e perder o que digitei' }));
    await waitFor(() => expect(idas).toEqual(['/pacientes']));
    fechar();
  });

  it('o que dá para guardar se guarda, e vai sem perguntar', async () => {
    const { user, idas, fechar } = abrir({ dirty: true, guardar: async () => true });
    await user.click(screen.getByRole('link', { name: 'Pacientes' }));
    await waitFor(() => expect(idas).toEqual(['/pacientes']));
    expect(pergunta()).not.toBeInTheDocument();
    fechar();
  });

  it.each([
    ['sem nada digitado', { dirty: false }, 'Pacientes'],
    ['em outra aba', { dirty: true }, 'Outra aba'],
  ])('não se mete: %s', async (_nome, props, link) => {
    const { user, navegados, fechar } = abrir(props);
    await user.click(screen.getByRole('link', { name: link }));
    expect(navegados).toEqual(['/pacientes']);
    expect(pergunta()).not.toBeInTheDocument();
    fechar();
  });

  it('pelo "Voltar" do navegador: o endereço fica até a resposta', async () => {
    window.history.replaceState(null, '', '/antes');
    window.history.pushState(null, '', '/formulario');
    fakeApi({ 'POST /auth/refresh': { status: 401, body: { code: 'nao_autenticado' } } });
    const vistos: string[] = [];
    const { user } = renderApp(<Tela dirty />, { em: '/formulario' });
    const ouvir = () => vistos.push(window.location.pathname);
    window.addEventListener('popstate', ouvir);
    await act(async () => window.history.back());
    await user.click(await screen.findByRole('button', { name: 'Ficar nesta tela' }));
    expect(window.location.pathname).toBe('/formulario');

    await act(async () => window.history.back());
    await user.click(await screen.findByRole('button', { name: 'Sair e perder o que digitei' }));
    await waitFor(() => expect(window.location.pathname).toBe('/antes'));
    expect(vistos).toEqual(['/antes']);
    window.removeEventListener('popstate', ouvir);
  });
});

function Formulario({ onFechar }: { onFechar: () => void }) {
  const [enviado, setEnviado] = useState(false);
  return (
    <Dialog open onOpenChange={(open) => !open && onFechar()} title="Criar chave" data-testid="shared-x-dialogo">
      {enviado ? (
        <p>Pronto</p>
      ) : (
        <>
          <Input aria-label="Nome" defaultValue="Este aparelho" data-testid="shared-x-nome" />
          <Input aria-label="Senha" type="password" autoComplete="current-password" data-testid="shared-x-senha" />
          <Input
            aria-label="Procurar"
            role="combobox"
            aria-controls="lista"
            aria-expanded={false}
            data-testid="shared-x-busca"
          />
          <button type="button" onClick={() => setEnviado(true)}>
            Enviar
          </button>
        </>
      )}
    </Dialog>
  );
}

describe('fechar um diálogo com algo digitado', () => {
  const abrirDialogo = () => {
    fakeApi({ 'POST /auth/refresh': { status: 401, body: { code: 'nao_autenticado' } } });
    let fechou = 0;
    const view = renderApp(<Formulario onFechar={() => (fechou += 1)} />, { em: '/seguranca' });
    return { ...view, fechou: () => fechou };
  };
  const deFechar = () => screen.queryByRole('dialog', { name: 'Fechar sem salvar?' });
  const FORMAS = [
    ['Esc', async ({ user }: ReturnType<typeof abrirDialogo>) => user.keyboard('{Escape}')],
    [
      'um toque fora',
      async ({ user }: ReturnType<typeof abrirDialogo>) =>
        user.pointer([{ keys: '[MouseLeft]', target: document.documentElement }]),
    ],
    [
      'o X',
      async ({ user }: ReturnType<typeof abrirDialogo>) => user.click(screen.getByTestId('shared-x-dialogo-fechar')),
    ],
  ] as const;

  it.each(FORMAS)('por %s: pergunta, e o que foi digitado fica ou se vai', async (_forma, tentar) => {
    const view = abrirDialogo();
    const nome = await screen.findByTestId('shared-x-nome');
    await view.user.type(nome, ' novo');
    await tentar(view);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Continuar aqui' })).toHaveFocus());
    await view.user.keyboard('{Enter}');
    await waitFor(() => expect(deFechar()).not.toBeInTheDocument());
    expect(view.fechou()).toBe(0);
    expect(nome).toHaveValue('Este aparelho novo');

    await tentar(view);
    await view.user.click(await screen.findByRole('button', { name: 'Fechar e perder o que digitei' }));
    await waitFor(() => expect(view.fechou()).toBe(1));
  });

  it.each([
    ['nada foi digitado', async () => undefined],
    [
      'o que foi digitado foi apagado',
      async ({ user }: ReturnType<typeof abrirDialogo>) =>
        user.type(screen.getByTestId('shared-x-nome'), '!{Backspace}'),
    ],
    [
      'só se mostrou quem está ali',
      async ({ user }: ReturnType<typeof abrirDialogo>) => user.type(screen.getByTestId('shared-x-senha'), 'segredo'),
    ],
    [
      'só se procurou',
      async ({ user }: ReturnType<typeof abrirDialogo>) => user.type(screen.getByTestId('shared-x-busca'), 'epi'),
    ],
    [
      'já foi enviado',
      async ({ user }: ReturnType<typeof abrirDialogo>) => {
        await user.type(screen.getByTestId('shared-x-nome'), '!');
        await user.click(screen.getByRole('button', { name: 'Enviar' }));
      },
    ],
  ])('não se mete quando %s', async (_quando, preparar) => {
    const view = abrirDialogo();
    await screen.findByTestId('shared-x-nome');
    await preparar(view);
    await view.user.click(screen.getByTestId('shared-x-dialogo-fechar'));
    expect(view.fechou()).toBe(1);
    expect(deFechar()).not.toBeInTheDocument();
  });

  it('pelo "Voltar" do navegador: o endereço fica até a resposta', async () => {
    window.history.replaceState(null, '', '/antes');
    window.history.pushState(null, '', '/seguranca');
    const { user } = abrirDialogo();
    await user.type(await screen.findByTestId('shared-x-nome'), '!');
    await act(async () => window.history.back());
    await user.click(await screen.findByRole('button', { name: 'Ficar nesta tela' }));
    expect(window.location.pathname).toBe('/seguranca');
  });
});
