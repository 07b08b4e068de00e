import type { Locator, Page } from '@playwright/test';

/** Who works for whom: invitation, team, the medico an assistente works for, and the trail of both. */
export class EquipePage {
  readonly #page: Page;
  readonly itens: Locator;
  readonly faixa: Locator;
  readonly ninguem: Locator;
  readonly eventos: Locator;
  readonly emitir: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.itens = page.getByTestId('auth-delegacoes-item');
    this.faixa = page.getByTestId('shared-em-nome-de-faixa');
    this.ninguem = page.getByTestId('shared-em-nome-de-ninguem');
    // A table on a laptop, cards on a phone: both are in the page, one of them shown.
    this.eventos = page.getByTestId(/^shared-auditoria-(linha|cartao)$/).filter({ visible: true });
    this.emitir = page.getByTestId('processos-detalhe-emitir');
  }

  async abrir(): Promise<void> {
    await this.#navegar('shared-navbar-equipe');
    await this.#page.waitForURL(/\/equipe/);
  }

  async convidar(email: string): Promise<void> {
    await this.#page.getByTestId('auth-convite-email').fill(email);
    await this.#page.getByTestId('auth-convite-enviar').click();
    await this.itens.first().waitFor();
  }

  /** What a press on the link of the mail does, for who has no account yet. */
  async irAoCadastro(token: string): Promise<void> {
    await this.#page.goto(`/convite?token=${token}`);
    await this.#page.getByTestId('auth-convite-cadastro').click();
    await this.#page.waitForURL(/\/cadastro/);
  }

  async encerrar(): Promise<void> {
    await this.#page.getByTestId('auth-delegacoes-encerrar').first().click();
    await this.#page.getByTestId('auth-delegacoes-encerrar-sim').click();
  }

  async emitirPacote(): Promise<void> {
    await this.emitir.click();
    await this.#page.getByTestId('shared-renovar-confirmar').click();
  }

  async abrirAuditoria(): Promise<void> {
    await this.#navegar('shared-navbar-auditoria');
    await this.eventos.first().waitFor();
  }

  async verSo(tipo: string): Promise<void> {
    await this.#page.getByTestId('auth-auditoria-acao').selectOption(tipo);
    await this.eventos.first().waitFor();
  }

  async compararVersoes(): Promise<Locator> {
    await this.#page.getByTestId('processos-historico-comparar').first().click();
    return this.#page.getByTestId('processos-revisoes-dialogo');
  }

  async sair(): Promise<void> {
    await this.#navegar('shared-navbar-sair');
    await this.#page.waitForURL(/\/login/);
  }

  /** On a phone the same items are in a drawer. */
  async #navegar(testId: string): Promise<void> {
    const menu = this.#page.getByTestId('shared-navbar-menu');
    const item = this.#page.getByTestId(testId);
    await menu.or(item).filter({ visible: true }).first().waitFor();
    if (!(await menu.isVisible())) return item.click();
    await menu.click();
    return this.#page.getByTestId(`${testId}-gaveta`).click();
  }
}
