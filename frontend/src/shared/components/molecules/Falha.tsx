import type { ReactNode } from 'react';
import type { LucideIcon } from 'lucide-react';
import { Alert } from './Alert';
import { EmptyState } from './EmptyState';
import { TentarDeNovo, type TentarDeNovoProps } from './TentarDeNovo';

interface FalhaProps extends Omit<TentarDeNovoProps, 'principal'> {
  title: string;
  children: ReactNode;
  /** It stands where the whole screen would. */
  tela?: boolean | undefined;
  icon?: LucideIcon;
  className?: string | undefined;
  /** Test id of the whole, where a flow waits for it; `data-testid` is of the button. */
  caixa?: string | undefined;
}

/** What could not be read, why, and the way to ask again. */
export function Falha({ title, children, tela, icon, className, caixa, ...tentar }: FalhaProps) {
  const action = <TentarDeNovo {...tentar} principal={tela} />;
  const comum = { title, action, className, ...(caixa && { 'data-testid': caixa }) };
  return tela ? (
    <EmptyState tone="error" icon={icon} {...comum}>
      {children}
    </EmptyState>
  ) : (
    <Alert tone="error" {...comum}>
      {children}
    </Alert>
  );
}
