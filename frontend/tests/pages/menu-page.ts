import type { Page } from '@playwright/test';

const DESTINOS =
  /^shared-navbar-(hoje|processos|pacientes|clinicas|perfil|equipe|usuarios|modelos|auditoria)(-gaveta)?$/;

/** The navigation of the signed-in: a column on a laptop, on a phone the same items in a drawer. */
export class MenuPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async ir(destino: string): Promise<void> {
    const menu = this.#page.getByTestId('shared-navbar-menu');
    const item = this.#page.getByTestId(`shared-navbar-${destino}`);
    await menu.or(item).filter({ visible: true }).first().waitFor();
    if (!(await menu.isVisible())) return item.click();
    await menu.click();
    return this.#page.getByTestId(`shared-navbar-${destino}-gaveta`).click();
  }

  /** The names of the screens that this account is offered. */
  async destinos(): Promise<string[]> {
    const gaveta = this.#page.getByTestId('shared-navbar-menu');
    await gaveta.or(this.#page.getByTestId('shared-navbar-sair')).filter({ visible: true }).first().waitFor();
    const naGaveta = await gaveta.isVisible();
    if (naGaveta) await gaveta.click();
    const itens = this.#page.getByTestId(DESTINOS).filter({ visible: true });
    await itens.first().waitFor();
    const nomes = await itens.allInnerTexts();
    if (naGaveta) await this.#page.getByTestId('shared-navbar-gaveta-fechar').click();
    return nomes;
  }

  async sair(): Promise<void> {
    await this.ir('sair');
    await this.#page.waitForURL(/\/login/);
  }
}
