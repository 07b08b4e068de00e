'use client';

import type { ReactNode } from 'react';
import { useFocoInicial } from '@/shared/hooks/use-foco-inicial';
import { FaixaEmNomeDe } from '../organisms/FaixaEmNomeDe';
import { MedicoNavbar } from '../organisms/MedicoNavbar';
import { cn } from '@/shared/utils/cn';

interface AppShellProps {
  /** The `h1`. A page that has its own (patient banner) leaves it out. */
  title?: ReactNode;
  description?: ReactNode;
  /** At the right of the title. */
  actions?: ReactNode;
  /** A strip over the whole width, always in sight: search, patient banner. */
  banner?: ReactNode;
  /** Navigation as icons, so that the work gets the room. */
  compactNavbar?: boolean;
  /** `narrow` reading and small forms, `normal` lists, `wide` the form and its packet. */
  width?: 'narrow' | 'normal' | 'wide';
  /** Where the screen starts: `formulario` where there is nothing else to do. */
  comeca?: 'conteudo' | 'formulario';
  children: ReactNode;
}

const WIDTHS = { narrow: 'max-w-[46rem]', normal: 'max-w-[77.5rem]', wide: 'max-w-none' } as const;

export function AppShell(props: AppShellProps) {
  const { title, description, actions, banner, compactNavbar, width = 'normal', comeca = 'conteudo', children } = props;
  const main = useFocoInicial(comeca);
  return (
    <div className="min-h-dvh lg:flex">
      <a
        href="#conteudo"
        data-testid="shared-shell-pular"
        className="sr-only z-50 rounded bg-brand px-4 py-2 font-medium text-on-brand focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        Pular para o conteúdo
      </a>
      <MedicoNavbar compact={compactNavbar} />
      <div className="min-w-0 flex-1">
        <FaixaEmNomeDe />
        {banner && (
          <div className="sticky top-14 z-10 border-b border-line bg-surface px-4 py-3 sm:px-6 lg:top-0">{banner}</div>
        )}
        <main
          ref={main}
          id="conteudo"
          tabIndex={-1}
          className={cn('px-4 py-5 outline-none sm:px-6 sm:py-6', WIDTHS[width])}
        >
          {title && (
            <div className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
              <div className="min-w-0">
                <h1 className="text-title font-bold tracking-[-0.015em]">{title}</h1>
                {description && <p className="mt-0.5 text-ink-3">{description}</p>}
              </div>
              {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
            </div>
          )}
          {children}
        </main>
      </div>
    </div>
  );
}
