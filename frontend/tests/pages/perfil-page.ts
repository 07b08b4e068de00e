import type { Locator, Page } from '@playwright/test';
import type { MedicoDeTeste } from '../helpers/pessoas';

/** First gate: what is typed twice and then never changes. */
export class PerfilPage {
  readonly #page: Page;
  readonly registros: Locator;
  readonly correcoes: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.registros = page.getByTestId('medicos-perfil-registros');
    this.correcoes = page.getByTestId('medicos-registro-correcao');
  }

  async abrir(): Promise<void> {
    await this.#page.goto('/perfil');
    await this.registros.waitFor();
  }

  async chegar(): Promise<void> {
    await this.#page.waitForURL(/\/perfil/);
    await this.#page.getByTestId('medicos-perfil-crm-repetido').waitFor();
  }

  async preencher({ nome, crm, crmUf, cns, especialidade }: MedicoDeTeste): Promise<void> {
    await this.#page.getByTestId('medicos-perfil-nome').fill(nome);
    await this.#page.getByTestId('medicos-perfil-especialidade').fill(especialidade);
    await this.#page.getByTestId('medicos-perfil-crm').fill(crm);
    await this.#page.getByTestId('medicos-perfil-uf').selectOption(crmUf);
    await this.#page.getByTestId('medicos-perfil-cns').fill(cns);
    await this.#page.getByTestId('medicos-perfil-crm-repetido').fill(crm);
    await this.#page.getByTestId('medicos-perfil-uf-repetida').selectOption(crmUf);
    await this.#page.getByTestId('medicos-perfil-cns-repetido').fill(cns);
    await this.#page.getByTestId('medicos-perfil-salvar').click();
  }
}
