'use client';

import { EmptyState } from '../molecules/EmptyState';
import { TentarDeNovo } from '../molecules/TentarDeNovo';

/** The last net: replaces the whole document when a page breaks while drawing. */
export default function ErroGeral({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="pt-BR">
      <body>
        <title>Algo falhou · AutoCusto</title>
        <main className="grid min-h-dvh place-items-center p-4">
          <EmptyState
            tone="error"
            title="Esta tela parou de funcionar"
            action={<TentarDeNovo principal onTentar={reset} data-testid="shared-errogeral-tentar" />}
          >
            O que já foi salvo está guardado. Se persistir, recarregue a página.
          </EmptyState>
        </main>
      </body>
    </html>
  );
}
