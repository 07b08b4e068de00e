import type { Page } from '@playwright/test';

/** The next call to the address is refused as ten minutes after the last proof of who is there. */
export async function pedirConfirmacao(page: Page, caminho: string): Promise<void> {
  await page.route(`**${caminho}`, (route) => route.fulfill(RECUSA), { times: 1 });
}

const RECUSA = {
  status: 403,
  contentType: 'application/problem+json',
  body: JSON.stringify({ title: 'Confirme quem é.', status: 403, code: 'reautenticacao_necessaria' }),
};
