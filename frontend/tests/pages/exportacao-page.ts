import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';

export interface Baixado {
  nome: string;
  bytes: Uint8Array;
}

/** What a patient, or who has an account, takes home. */
export class ExportacaoPage {
  readonly #page: Page;
  readonly problema: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.problema = page.getByTestId('processos-exportar-problema');
  }

  async pedir(o: 'conta' | 'json' | 'pdf'): Promise<void> {
    const testId = o === 'conta' ? 'auth-exportarconta-baixar' : `processos-exportar-${o}`;
    await this.#page.getByTestId(testId).click();
  }

  /** What `gesto` makes the browser save. */
  async baixar(gesto: () => Promise<void>): Promise<Baixado> {
    const espera = this.#page.waitForEvent('download');
    await gesto();
    const download = await espera;
    return { nome: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }
}
