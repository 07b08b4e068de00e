import type { Locator, Page } from '@playwright/test';
import type { MedicoDeTeste } from '../helpers/pessoas';

export class CadastroPage {
  readonly #page: Page;
  readonly enviado: Locator;
  readonly confirmado: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.enviado = page.getByTestId('auth-cadastro-enviado');
    this.confirmado = page.getByTestId('auth-confirmar-pronto');
  }

  async abrir(): Promise<void> {
    await this.#page.goto('/cadastro');
  }

  async cadastrar({ nome, email, senha }: MedicoDeTeste): Promise<void> {
    await this.#page.getByTestId('auth-cadastro-nome').fill(nome);
    await this.#page.getByTestId('auth-cadastro-email').fill(email);
    await this.#page.getByTestId('auth-cadastro-email-repetido').fill(email);
    await this.#page.getByTestId('auth-cadastro-senha').fill(senha);
    await this.#page.getByTestId('auth-cadastro-senha-repetida').fill(senha);
    await this.#page.getByTestId('auth-cadastro-enviar').click();
  }

  /** The link of the mail, then the password of the sign-up. */
  async confirmar(token: string, { senha }: MedicoDeTeste): Promise<void> {
    await this.#page.goto(`/confirmar-email#token=${token}`);
    await this.#page.getByTestId('auth-confirmar-senha').fill(senha);
    await this.#page.getByTestId('auth-confirmar-enviar').click();
  }
}
