import { act, screen, waitFor } from '@testing-library/react';
import { chamar } from '@/shared/services/api-client';
import { fakeApi, problema, SEM_SESSAO } from './helpers/fake-api';
import { renderApp } from './helpers/render-app';

const PEDIDO = problema(403, { code: 'desafio_necessario', desafio: { tipo: 'turnstile', chave_publica: 'publica' } });

it('resolvido o desafio, o que se enviava segue com a resposta, uma vez só', async () => {
  const api = fakeApi({
    'POST /auth/refresh': SEM_SESSAO,
    'POST /auth/senha/esquecida': (_c, vez) => (vez === 1 ? PEDIDO : { body: {} }),
  });
  renderApp(<p>página</p>);
  await waitFor(() => expect(api.de('POST /auth/refresh')).toHaveLength(1));
  expect(document.querySelector('script[src*="challenges"]')).toBeNull();

  let pronto: Promise<unknown> = Promise.resolve();
  act(() => void (pronto = chamar('pedirRedefinicao', { corpo: { email: 'a@b.test' } })));
  await screen.findByTestId('shared-desafio-dialogo');
  const script = document.querySelector<HTMLScriptElement>('script[src*="challenges.cloudflare.com"]');
  const chaves: string[] = [];
  const render = (_onde: HTMLElement, { sitekey, callback }: { sitekey: string; callback: (r: string) => void }) => {
    chaves.push(sitekey);
    callback('r');
  };
  Object.assign(window, { turnstile: { render } });
  act(() => void script?.onload?.(new Event('load')));
  await act(() => pronto);

  expect(chaves).toEqual(['publica']);
  expect(api.de('POST /auth/senha/esquecida').map(({ headers }) => headers['x-desafio'])).toEqual([undefined, 'r']);
  await chamar('pedirRedefinicao', { corpo: { email: 'a@b.test' } });
  expect(api.de('POST /auth/senha/esquecida').at(-1)?.headers['x-desafio']).toBeUndefined();
});
