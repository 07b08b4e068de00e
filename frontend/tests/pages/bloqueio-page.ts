import type { Locator, Page } from '@playwright/test';

/** The quick lock: over everything, in every tab. */
export class BloqueioPage {
  readonly #page: Page;
  readonly tela: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.tela = page.getByTestId('shared-bloqueio-tela');
  }

  /** The menu is a column on a laptop, a bar on a phone. */
  async bloquear(): Promise<void> {
    const botoes = this.#page.getByTestId(/^shared-navbar-bloquear(-topo)?$/);
    await botoes.filter({ visible: true }).first().click();
  }

  async desbloquearPelasTeclas(pin: string): Promise<void> {
    for (const digito of pin) await this.#page.getByTestId(`shared-bloqueio-tecla-${digito}`).click();
    await this.#page.getByTestId('shared-bloqueio-desbloquear').click();
  }

  async desbloquearComSenha(senha: string): Promise<void> {
    await this.#page.getByTestId('shared-bloqueio-trocar-modo').click();
    await this.#page.getByTestId('shared-bloqueio-senha').fill(senha);
    await this.#page.getByTestId('shared-bloqueio-desbloquear').click();
  }

  /** Everything a person, or a tool, could read in the page. */
  async conteudo(): Promise<string> {
    return this.#page.evaluate(() => document.documentElement.outerHTML);
  }
}
