import type { Locator, Page } from '@playwright/test';

/** The start: for whom, for what; what falls due; what was begun. */
export class HojePage {
  readonly #page: Page;
  readonly paciente: Locator;
  readonly doenca: Locator;
  readonly opcoesDePaciente: Locator;
  readonly opcoesDeDoenca: Locator;
  readonly rascunhos: Locator;
  readonly vencimentos: Locator;
  /** The card: its text has what is wrong with what was typed. */
  readonly erroDoPaciente: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.paciente = page.getByTestId('home-inicio-paciente');
    this.doenca = page.getByTestId('home-inicio-doenca');
    this.opcoesDePaciente = page.getByTestId('home-inicio-paciente-opcao');
    this.opcoesDeDoenca = page.getByTestId('home-inicio-doenca-opcao');
    this.rascunhos = page.getByTestId('home-rascunhos-abrir');
    this.vencimentos = page.getByTestId('home-vencem-abrir');
    this.erroDoPaciente = page.getByTestId('home-inicio-cartao');
  }

  async abrir(): Promise<void> {
    await this.#page.goto('/');
    await this.paciente.waitFor();
  }

  async renovarPrimeiro(): Promise<void> {
    await this.#page.getByTestId('home-vencem-renovar').first().click();
    await this.#page.getByTestId('shared-renovar-data').waitFor();
  }

  async confirmarRenovacao(): Promise<void> {
    await this.#page.getByTestId('shared-renovar-confirmar').click();
  }

  /** Chooses both and opens, with the keyboard alone. */
  async comecar(paciente: string, doenca: string): Promise<void> {
    await this.escolherPaciente(paciente);
    await this.escolherDoenca(doenca);
    await this.#page.getByTestId('home-inicio-abrir').press('Enter');
  }

  async escolherPaciente(termo: string): Promise<void> {
    await this.paciente.pressSequentially(termo);
    await this.opcoesDePaciente.or(this.#page.getByTestId('home-inicio-conhecido')).first().waitFor();
    if (await this.opcoesDePaciente.first().isVisible()) await this.paciente.press('Enter');
  }

  async escolherDoenca(termo: string): Promise<void> {
    await this.doenca.pressSequentially(termo);
    await this.opcoesDeDoenca.first().waitFor();
    await this.doenca.press('Enter');
  }
}
