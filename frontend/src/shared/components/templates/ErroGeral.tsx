'use client';

import { Falha } from '../molecules/Falha';

/** The last net: replaces the whole document when a page breaks while drawing. */
export default function ErroGeral({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="pt-BR">
      <body>
        <title>Algo falhou · AutoCusto</title>
        <main className="grid min-h-dvh place-items-center p-4">
          <Falha tela title="Esta tela parou de funcionar" onTentar={reset} data-testid="shared-errogeral-tentar">
            O que já foi salvo está guardado. Se persistir, recarregue a página.
          </Falha>
        </main>
      </body>
    </html>
  );
}
