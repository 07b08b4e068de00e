import type { ReactNode } from 'react';
import { Card } from '@/shared/components/atoms/Card';

interface SecaoDoFormProps {
  /** Also the anchor of the section in the page. */
  id: string;
  titulo: ReactNode;
  /** Beside the title: how much, a button. */
  lado?: ReactNode;
  descricao?: ReactNode;
  children: ReactNode;
}

export function SecaoDoForm({ id, titulo, lado, descricao, children }: SecaoDoFormProps) {
  return (
    <Card id={id} aria-labelledby={`${id}-titulo`} className="scroll-mt-32 p-4 sm:p-5">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <div className="min-w-0">
          <h2 id={`${id}-titulo`} tabIndex={-1} className="text-lg font-bold tracking-[-0.01em] outline-none">
            {titulo}
          </h2>
          {descricao && <p className="mt-0.5 text-sm text-ink-3">{descricao}</p>}
        </div>
        {lado}
      </div>
      {children}
    </Card>
  );
}
