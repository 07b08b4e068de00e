import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import { LoaderCircle } from 'lucide-react';
import { cn } from '@/shared/utils/cn';

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger';
export type ButtonSize = 'md' | 'sm' | 'icon' | 'icon-sm';

const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'border-transparent bg-brand text-on-brand hover:bg-brand-strong',
  secondary: 'border-line bg-surface text-ink shadow-card hover:border-input hover:bg-bg',
  ghost: 'border-transparent text-ink-2 hover:bg-line-2 hover:text-ink',
  danger: 'border-transparent bg-red text-on-brand hover:bg-red-strong',
};

const SIZES: Record<ButtonSize, string> = {
  md: 'min-h-control px-4 py-1',
  sm: 'min-h-control-sm px-2.5 py-0.5 text-sm',
  icon: 'size-control justify-center',
  'icon-sm': 'size-control-sm justify-center',
};

interface Look {
  variant?: ButtonVariant;
  size?: ButtonSize;
  className?: string;
}

export function buttonClasses({ variant = 'secondary', size = 'md', className }: Look): string {
  return cn(
    'inline-flex items-center justify-center gap-2 rounded border font-medium whitespace-nowrap select-none',
    'transition-colors duration-100 aria-disabled:cursor-default aria-disabled:opacity-60 disabled:opacity-60',
    VARIANTS[variant],
    SIZES[size],
    className,
  );
}

interface TestId {
  'data-testid': string;
}

export interface ButtonProps extends Look, Omit<ComponentProps<'button'>, 'className'> {
  'data-testid': string;
  /** Keeps focus and place while the work runs; further clicks do nothing. */
  loading?: boolean;
  icon?: ReactNode;
}

export function Button({ variant, size, className, loading, icon, children, onClick, type, ...rest }: ButtonProps) {
  return (
    <button
      type={type ?? 'button'}
      className={buttonClasses({ variant, size, className })}
      data-perigo={variant === 'danger' || undefined}
      aria-busy={loading || undefined}
      aria-disabled={loading || rest['aria-disabled'] || undefined}
      // Pressing "save" must not blur the field in use: the error that shows on blur would push the button away
      // from under the pointer, and the click would be lost.
      onMouseDown={(event) => type === 'submit' && event.preventDefault()}
      onClick={(event) => (loading ? event.preventDefault() : onClick?.(event))}
      {...rest}
    >
      {loading ? <LoaderCircle aria-hidden className="size-4 shrink-0 animate-spin" /> : icon}
      {children}
    </button>
  );
}

export interface ButtonLinkProps extends Look, Omit<ComponentProps<typeof Link>, 'className'>, TestId {
  icon?: ReactNode;
}

export function ButtonLink({ variant, size, className, icon, children, ...rest }: ButtonLinkProps) {
  return (
    <Link className={buttonClasses({ variant, size, className })} {...rest}>
      {icon}
      {children}
    </Link>
  );
}
