import type { Locator, Page } from '@playwright/test';

export class LoginPage {
  readonly #page: Page;
  readonly erros: Locator;
  readonly erroDaPasskey: Locator;
  /** The form: its text has what is wrong with the code. */
  readonly erroDoCodigo: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.erroDaPasskey = page.getByTestId('auth-login-passkey-recusa');
    this.erros = page.getByTestId('auth-login-erros');
    this.erroDoCodigo = page.getByTestId('auth-login-formulario');
  }

  async abrir(): Promise<void> {
    await this.#page.goto('/login');
  }

  /** Up to the answer of the server, which may ask for a code. */
  async comecar({ email, senha }: { email: string; senha: string }): Promise<void> {
    await this.#page.getByTestId('auth-login-email').fill(email);
    await this.#page.getByTestId('auth-login-senha').fill(senha);
    await this.#page.getByTestId('auth-login-entrar').click();
  }

  async digitarCodigo(codigo: string): Promise<void> {
    await this.#page.getByTestId('auth-login-codigo').fill(codigo);
    await this.#page.getByTestId('auth-login-entrar').click();
  }

  async entrarComPasskey(): Promise<void> {
    await this.#page.getByTestId('auth-login-passkey').click();
  }

  async entrar(conta: { email: string; senha: string }): Promise<void> {
    await this.comecar(conta);
    await this.#page.waitForURL((url) => url.pathname !== '/login');
  }
}
