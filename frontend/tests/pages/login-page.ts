import type { Locator, Page } from '@playwright/test';

export class LoginPage {
  readonly #page: Page;
  readonly erros: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.erros = page.getByTestId('auth-login-erros');
  }

  async abrir(): Promise<void> {
    await this.#page.goto('/login');
  }

  async entrar({ email, senha }: { email: string; senha: string }): Promise<void> {
    await this.#page.getByTestId('auth-login-email').fill(email);
    await this.#page.getByTestId('auth-login-senha').fill(senha);
    await this.#page.getByTestId('auth-login-entrar').click();
    await this.#page.waitForURL((url) => url.pathname !== '/login');
  }
}
