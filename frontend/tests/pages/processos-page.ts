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

  /** The record of the patient that is open, saved with why. */
  async mudarPeso(peso: string, motivo: string): Promise<void> {
    await this.#page.getByTestId('processos-paciente-peso').fill(peso);
    await this.#page.getByTestId('processos-paciente-motivo').fill(motivo);
    await this.#page.getByTestId('processos-paciente-salvar').click();
    await this.#page.waitForURL(/\/pacientes$/);
  }

  /** Who changed the record of the patient that is open, newest first. */
  async verHistoricoDoCadastro(): Promise<Locator> {
    await this.#page.getByTestId('processos-cadastro-historico').click();
    const edicoes = this.#page.getByTestId('processos-cadastro-edicao');
    await edicoes.first().waitFor();
    return edicoes;
  }

  /** What the newest edit of the record changed. */
  async compararCadastro(): Promise<Locator> {
    await this.#page.getByTestId('processos-cadastro-comparar').first().click();
    const diferencas = this.#page.getByTestId('processos-revisoes-diferencas');
    await diferencas.waitFor();
    return diferencas;
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
