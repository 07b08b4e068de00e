'use client';

import * as RadixDialog from '@radix-ui/react-dialog';
import { useEffect, useInsertionEffect, useRef, useState, type FocusEvent, type ReactNode } from 'react';
import { X } from 'lucide-react';
import { Button } from '../atoms/Button';
import { useHostDoConteudo } from './ConteudoProtegido';
import { podeFechar, useAvisoAoSair } from '@/shared/hooks/use-aviso-ao-sair';
import { cn } from '@/shared/utils/cn';
import { focar, lugarDe, primeiroTabulavel, trazTeclado, voltarAo, type Lugar } from '@/shared/utils/foco';

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, the main one last. */
  footer?: ReactNode;
  /** `side` slides from the left (menu), `full` takes the screen (viewer). On a phone `sm` and `md` rise from below. */
  size?: 'sm' | 'md' | 'lg' | 'side' | 'full';
  /** Hides what lies behind: for a screen that must not be read meanwhile. */
  opaque?: boolean;
  /** False: only an answer closes it. */
  dismissible?: boolean;
  'data-testid': string;
}

const SHAPES: Record<NonNullable<DialogProps['size']>, string> = {
  sm: 'inset-x-0 bottom-0 rounded-t-card sm:inset-auto sm:top-[18vh] sm:max-h-[78dvh] sm:left-1/2 sm:w-[26rem] sm:-translate-x-1/2 sm:rounded-card',
  md: 'inset-x-0 bottom-0 rounded-t-card sm:inset-auto sm:top-[12vh] sm:max-h-[84dvh] sm:left-1/2 sm:w-[36rem] sm:-translate-x-1/2 sm:rounded-card',
  lg: 'inset-x-0 bottom-0 rounded-t-card sm:inset-auto sm:top-[8vh] sm:max-h-[88dvh] sm:left-1/2 sm:w-[min(56rem,94vw)] sm:-translate-x-1/2 sm:rounded-card',
  side: 'inset-y-0 left-0 w-[min(18rem,85vw)] border-r',
  full: 'inset-0 sm:inset-4 sm:rounded-card',
};

/**
 * Radix keeps the focus inside, Esc and the names. Its Overlay is not used: it locks the scroll with an injected
 * <style>, which the content policy refuses. The backdrop is ours and the scroll is locked by a class.
 */
export function Dialog(props: DialogProps) {
  const { open, onOpenChange, title, description, children, footer, size = 'sm', opaque, dismissible = true } = props;
  const testId = props['data-testid'];
  const host = useHostDoConteudo();
  const stay = (event: Event) => {
    if (!dismissible) event.preventDefault();
  };
  const quemAbriu = useQuemAbriu(open);
  const { digitou, temDigitado, ...escuta } = useDigitado();
  useAvisoAoSair(open && dismissible && digitou, async () => !temDigitado());
  const mudar = async (next: boolean) => {
    if (next || !temDigitado() || (await podeFechar())) onOpenChange(next);
  };

  return (
    <RadixDialog.Root open={open} onOpenChange={(next) => void mudar(next)}>
      <RadixDialog.Portal container={host}>
        <Backdrop opaque={opaque} />
        <RadixDialog.Content
          data-testid={testId}
          {...escuta}
          onEscapeKeyDown={(event) => {
            // Esc first closes the list of a field.
            const { target } = event;
            if (target instanceof Element && target.matches('[role="combobox"][aria-expanded="true"]'))
              event.preventDefault();
            stay(event);
          }}
          onInteractOutside={stay}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            const dialogo = event.currentTarget as HTMLElement;
            const primeiro = oQueFazer(dialogo);
            focar(trazTeclado(primeiro) ? dialogo : primeiro);
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            voltarAo(quemAbriu.current);
          }}
          {...(!description && { 'aria-describedby': undefined })}
          className={cn(
            'fixed z-50 flex max-h-[92dvh] flex-col border border-line bg-surface shadow-pop outline-none dark:border-input',
            (size === 'side' || size === 'full') && 'max-h-none',
            SHAPES[size],
          )}
        >
          <header className="flex items-start gap-3 px-5 pt-4 pb-3">
            <div className="min-w-0 flex-1">
              <RadixDialog.Title className="text-lg font-bold tracking-[-0.01em]">{title}</RadixDialog.Title>
              {description && (
                <RadixDialog.Description className="mt-0.5 text-ink-2">{description}</RadixDialog.Description>
              )}
            </div>
            {dismissible && (
              <RadixDialog.Close asChild>
                <Button
                  variant="ghost"
                  size="icon-sm"
                  className="-mt-1 -mr-2"
                  aria-label="Fechar"
                  data-testid={`${testId}-fechar`}
                  icon={<X aria-hidden className="size-4" />}
                />
              </RadixDialog.Close>
            )}
          </header>
          <div data-corpo className="relative min-h-0 flex-1 overflow-y-auto px-5 pb-5">
            {children}
          </div>
          {footer && (
            <footer className="flex flex-wrap justify-end gap-2 border-t border-line-2 px-5 py-3 max-sm:[&>*]:flex-1">
              {footer}
            </footer>
          )}
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}

/**
 * What a slip would lose. Not what searches, nor what shows who is there: the same is typed again.
 * By role and autocomplete, as the fields say it themselves.
 */
const TEXTO =
  ':is(input, textarea):not([type="checkbox"], [type="radio"], [role="combobox"], [autocomplete="current-password"], [autocomplete="one-time-code"])';

type Campo = HTMLInputElement | HTMLTextAreaElement;

/** Whether some text inside is not what it was when its field was first entered. */
function useDigitado() {
  const ref = useRef<HTMLDivElement>(null);
  const antes = useRef(new WeakMap<Element, string>());
  const [digitou, setDigitou] = useState(false);
  const temDigitado = () =>
    [...(ref.current?.querySelectorAll<Campo>(TEXTO) ?? [])].some(
      (campo) => campo.value !== (antes.current.get(campo) ?? campo.value),
    );
  return {
    ref,
    digitou,
    temDigitado,
    onFocusCapture: ({ target }: FocusEvent) => {
      if (target.matches(TEXTO) && !antes.current.has(target)) antes.current.set(target, (target as Campo).value);
    },
    onInput: () => setDigitou(temDigitado()),
  };
}

/** What had the focus before anything inside could take it: there it goes back. */
function useQuemAbriu(open: boolean) {
  const lugar = useRef<Lugar>(undefined);
  useInsertionEffect(() => {
    if (open) lugar.current = lugarDe(document.activeElement);
  }, [open]);
  return lugar;
}

/** The first field or choice; of a question only its answer, and where that destroys something, the way back. */
function oQueFazer(dialogo: HTMLElement): HTMLElement {
  const corpo = dialogo.querySelector('[data-corpo]');
  const noCorpo = corpo && primeiroTabulavel(corpo);
  const grupo = noCorpo instanceof HTMLInputElement && noCorpo.type === 'radio' && noCorpo.name;
  const marcado = grupo && dialogo.querySelector<HTMLElement>(`input[name="${CSS.escape(grupo)}"]:checked`);
  const botoes = [...dialogo.querySelectorAll<HTMLElement>('footer button')];
  const resposta = botoes.some((botao) => botao.matches('[data-perigo]'))
    ? botoes.find((botao) => !botao.matches('[data-perigo]'))
    : botoes.at(-1);
  return marcado || noCorpo || resposta || dialogo;
}

let openCount = 0;

function Backdrop({ opaque }: { opaque?: boolean | undefined }) {
  useEffect(() => {
    openCount += 1;
    document.documentElement.classList.add('overflow-hidden');
    return () => {
      openCount -= 1;
      if (openCount === 0) document.documentElement.classList.remove('overflow-hidden');
    };
  }, []);
  return <div aria-hidden className={cn('fixed inset-0 z-50', opaque ? 'bg-bg' : 'bg-[#0a1519]/45')} />;
}
