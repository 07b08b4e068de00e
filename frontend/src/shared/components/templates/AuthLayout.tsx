'use client';

import type { ReactNode } from 'react';
import { Check } from 'lucide-react';
import { Logo } from '../atoms/Logo';
import { useFocoInicial } from '@/shared/hooks/use-foco-inicial';

interface AuthLayoutProps {
  title: ReactNode;
  description?: ReactNode;
  children: ReactNode;
  /** Below the form: the way to the neighbouring page. */
  footer?: ReactNode;
}

/** For who is still out: the form, and beside it what it gives access to. */
export function AuthLayout({ title, description, children, footer }: AuthLayoutProps) {
  const main = useFocoInicial('formulario');
  return (
    <div className="min-h-dvh bg-surface lg:grid lg:grid-cols-[minmax(30rem,1fr)_1fr]">
      <main ref={main} tabIndex={-1} className="flex min-h-dvh flex-col outline-none px-5 py-6 sm:px-10 lg:px-14">
        <Logo />
        <div className="mx-auto flex w-full max-w-[25rem] flex-1 flex-col justify-center py-8">
          <h1 className="text-title font-bold tracking-[-0.015em]">{title}</h1>
          {description && <div className="mt-1 text-ink-2">{description}</div>}
          <div className="mt-6">{children}</div>
          {footer && <div className="mt-6 border-t border-line-2 pt-4 text-ink-2">{footer}</div>}
        </div>
        <p className="text-xs text-ink-3">Os dados dos pacientes só aparecem para o médico e para quem ele autoriza.</p>
      </main>
      <aside className="hidden items-center justify-center border-l border-line bg-bg p-12 lg:flex">
        <Pacote />
      </aside>
    </div>
  );
}

const DOCUMENTOS = [
  { titulo: 'LME', motivo: 'sempre', paginas: '1 página' },
  { titulo: 'Receitas', motivo: 'uma por mês, meses 1 a 6', paginas: '6 páginas' },
  { titulo: 'Escala EDSS', motivo: 'o protocolo pede', paginas: '1 página' },
  { titulo: 'TER', motivo: 'primeira solicitação', paginas: '2 páginas' },
  { titulo: 'Relatório médico', motivo: 'você pediu', paginas: '1 página' },
] as const;

/** What comes out, shown with the facts of a real packet. */
function Pacote() {
  return (
    <div className="w-full max-w-[26rem]">
      <p className="text-display font-bold tracking-[-0.02em] text-balance text-ink">
        Do CPF e do CID ao pacote completo em menos de um minuto.
      </p>
      <div className="relative mt-9">
        <div aria-hidden className="absolute inset-x-6 -top-3 h-10 rounded-card border border-line bg-surface/60" />
        <div aria-hidden className="absolute inset-x-3 -top-1.5 h-10 rounded-card border border-line bg-surface/80" />
        <div className="relative rounded-card border border-line bg-surface shadow-pop">
          <div className="flex items-center justify-between gap-3 border-b border-line-2 px-4 py-3">
            <p className="font-bold">Pacote · 11 páginas</p>
            <span className="rounded-tag bg-blue-soft px-2 py-0.5 text-xs font-medium text-blue">
              G35 Esclerose múltipla
            </span>
          </div>
          <ul className="divide-y divide-line-2">
            {DOCUMENTOS.map(({ titulo, motivo, paginas }) => (
              <li key={titulo} className="flex items-center gap-3 px-4 py-2.5">
                <span className="grid size-5 shrink-0 place-items-center rounded-full bg-brand-soft text-brand-ink">
                  <Check aria-hidden strokeWidth={3} className="size-3" />
                </span>
                <span className="min-w-0 flex-1">
                  <span className="font-medium text-ink">{titulo}</span> <span className="text-ink-3">{motivo}</span>
                </span>
                <span className="shrink-0 text-sm text-ink-3">{paginas}</span>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <p className="mt-6 text-ink-2">
        Cada documento diz por que está no pacote. Na renovação, mude a data e imprima de novo.
      </p>
    </div>
  );
}
