import { act, screen, waitFor } from '@testing-library/react';
import Link from 'next/link';
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
