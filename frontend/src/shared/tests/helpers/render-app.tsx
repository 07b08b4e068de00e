import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import { PathnameContext, SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime';
import type { ReactNode } from 'react';
import { Providers } from '@/shared/components/organisms/Providers';
import { sessao } from '@/shared/services/api-client';
import { useInicio } from '@/shared/hooks/use-inicio';
import { useToasts } from '@/shared/hooks/use-toasts';

interface Options {
  /** Address of the page, query included. */
  em?: string;
}

/** A page as the browser has it: session, cache and toasts around it, a router that only takes notes. */
export function renderApp(ui: ReactNode, { em = '/' }: Options = {}) {
  sessao.forget();
  useToasts.getState().clear();
  useInicio.getState().limpar();
  window.history.replaceState(null, '', em);

  const idas: string[] = [];
  const go = (href: string) => void idas.push(href);
  const router = { push: go, replace: go, back() {}, forward() {}, refresh() {}, prefetch() {} };
  const url = new URL(em, 'http://localhost');

  const view = render(
    <AppRouterContext value={router as never}>
      <PathnameContext value={url.pathname}>
        <SearchParamsContext value={url.searchParams as never}>
          <Providers>{ui}</Providers>
        </SearchParamsContext>
      </PathnameContext>
    </AppRouterContext>,
  );
  return { ...view, idas, user: userEvent.setup() };
}
