import { create } from 'zustand';
import { ApiProblem } from '@/shared/services/api-problem';

export type ToastTone = 'success' | 'error' | 'info';

export interface ToastAction {
  label: string;
  onClick: () => void;
}

export interface ToastItem {
  id: number;
  tone: ToastTone;
  message: string;
  action?: ToastAction | undefined;
}

interface ToastsState {
  items: ToastItem[];
  show: (tone: ToastTone, message: string, action?: ToastAction) => void;
  dismiss: (id: number) => void;
  clear: () => void;
  /** An "undo" is of no use once the form it belongs to is left. */
  dismissActions: () => void;
}

let nextId = 1;

export const useToasts = create<ToastsState>((set) => ({
  items: [],
  show: (tone, message, action) =>
    set(({ items }) => ({ items: [...items.slice(-2), { id: nextId++, tone, message, action }] })),
  dismiss: (id) => set(({ items }) => ({ items: items.filter((item) => item.id !== id) })),
  clear: () => set({ items: [] }),
  dismissActions: () => set(({ items }) => ({ items: items.filter(({ action }) => !action) })),
}));

/** `toast.success('Clínica salva.')`. For what happened; what must be mended belongs to its field or to an Alert. */
export const toast = {
  success: (message: string, action?: ToastAction) => useToasts.getState().show('success', message, action),
  error: (message: string, action?: ToastAction) => useToasts.getState().show('error', message, action),
  info: (message: string, action?: ToastAction) => useToasts.getState().show('info', message, action),
  /** A refusal that belongs to no field. The end of the session says so by itself. */
  problem(error: unknown, prefix?: string): void {
    const problem = ApiProblem.from(error);
    if (problem.code !== 'sessao_expirada') toast.error([prefix, problem.sentence].filter(Boolean).join(' '));
  },
};
