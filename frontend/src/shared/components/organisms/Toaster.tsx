'use client';

import { useEffect, useState } from 'react';
import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { Button } from '../atoms/Button';
import { useAuth } from '@/shared/contexts/AuthContext';
import { useToasts, type ToastItem } from '@/shared/hooks/use-toasts';
import { cn } from '@/shared/utils/cn';

const STAY_MS = 6_000;
const LOOKS = {
  success: { Icon: CircleCheck, mark: 'text-brand' },
  error: { Icon: CircleAlert, mark: 'text-red' },
  info: { Icon: Info, mark: 'text-blue' },
} as const;

/** The live region exists from the start, or screen readers would miss the first message. */
export function Toaster() {
  const items = useToasts((state) => state.items);
  const { bloqueada, sessaoExpirada } = useAuth();
  return (
    <div
      role="status"
      aria-live="polite"
      className="pointer-events-none fixed inset-x-3 bottom-3 z-[60] flex flex-col items-center gap-2 sm:inset-x-auto sm:right-4 sm:bottom-4 sm:items-end"
    >
      {/* A message may name a patient: it waits while the screen is closed. */}
      {!bloqueada && !sessaoExpirada && items.map((item) => <Toast key={item.id} item={item} />)}
    </div>
  );
}

function Toast({ item }: { item: ToastItem }) {
  const dismiss = useToasts((state) => state.dismiss);
  const [held, setHeld] = useState(false);
  const { Icon, mark } = LOOKS[item.tone];
  const stays = item.tone === 'error' || held;

  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(() => dismiss(item.id), STAY_MS);
    return () => clearTimeout(timer);
  }, [stays, item.id, dismiss]);

  return (
    <div
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex w-full max-w-sm items-center gap-2.5 rounded border border-line bg-surface py-1.5 pr-1.5 pl-3 shadow-pop"
      data-testid="shared-toast-mensagem"
    >
      <Icon aria-hidden className={cn('size-4 shrink-0', mark)} />
      <p className="min-w-0 flex-1 py-1">{item.message}</p>
      {item.action && (
        <Button
          size="sm"
          variant="ghost"
          className="text-brand"
          data-testid="shared-toast-acao"
          onClick={() => {
            item.action?.onClick();
            dismiss(item.id);
          }}
        >
          {item.action.label}
        </Button>
      )}
      <Button
        size="icon-sm"
        variant="ghost"
        aria-label="Fechar aviso"
        data-testid="shared-toast-fechar"
        onClick={() => dismiss(item.id)}
        icon={<X aria-hidden className="size-4" />}
      />
    </div>
  );
}
