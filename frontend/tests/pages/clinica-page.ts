import type { Page } from '@playwright/test';
import type { CLINICA } from '../helpers/pessoas';

export class ClinicaPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async chegar(): Promise<void> {
    await this.#page.waitForURL(/\/clinicas\/nova/);
    await this.#page.getByTestId('medicos-clinica-nome').waitFor();
  }

  async preencher(clinica: typeof CLINICA): Promise<void> {
    await this.#page.getByTestId('medicos-clinica-nome').fill(clinica.nome);
    await this.#page.getByTestId('medicos-clinica-cnes').fill(clinica.cnes);
    await this.#page.getByTestId('medicos-clinica-telefone').fill(clinica.telefone);
    await this.#page.getByTestId('medicos-clinica-cep').fill(clinica.cep);
    await this.#page.getByTestId('medicos-clinica-logradouro').fill(clinica.logradouro);
    await this.#page.getByTestId('medicos-clinica-numero').fill(clinica.numero);
    await this.#page.getByTestId('medicos-clinica-bairro').fill(clinica.bairro);
    await this.#page.getByTestId('medicos-clinica-cidade').fill(clinica.cidade);
    await this.#page.getByTestId('medicos-clinica-uf').selectOption(clinica.uf);
    await this.#page.getByTestId('medicos-clinica-salvar').click();
  }
}
