import type { Locator, Page } from '@playwright/test';

/** The list and the history of one processo. */
export class ProcessosPage {
  readonly #page: Page;
  readonly itens: Locator;
  readonly reimprimir: Locator;
  readonly pacientes: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.itens = page.getByTestId('processos-lista-abrir');
    this.reimprimir = page.getByTestId('processos-historico-reimprimir');
    this.pacientes = page.getByTestId('processos-pacientes-abrir');
  }

  async abrir(): Promise<void> {
    await this.#page.goto('/processos');
    await this.#page.getByTestId('processos-lista-busca').waitFor();
  }

  async procurar(termo: string): Promise<void> {
    await this.#page.getByTestId('processos-lista-busca').fill(termo);
  }

  async abrirPrimeiro(): Promise<void> {
    await this.itens.first().click();
    await this.#page.waitForURL(/\/processos\/detalhe\?id=/);
  }

  async abrirPrimeiroPaciente(): Promise<void> {
    await this.#page.goto('/pacientes');
    await this.pacientes.first().click();
    await this.#page.waitForURL(/\/pacientes\/editar\?id=/);
  }

  /** Who saw or touched the patient that is open. */
  async verAcessos(): Promise<Locator> {
    await this.#page.getByTestId('processos-acessos-abrir').click();
    const acessos = this.#page.getByTestId('shared-auditoria-cartao');
    await acessos.first().waitFor();
    return acessos;
  }

  async renovar(data: string): Promise<void> {
    await this.#page.getByTestId('processos-detalhe-renovar').click();
    await this.#page.getByTestId('shared-renovar-data').fill(data);
    await this.#page.getByTestId('shared-renovar-confirmar').click();
  }

  async editar(): Promise<void> {
    await this.#page.getByTestId('processos-detalhe-editar').click();
  }
}
