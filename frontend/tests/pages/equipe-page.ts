import type { Locator, Page } from '@playwright/test';
import { MenuPage } from './menu-page';

/** Who works for whom: invitation, team, the medico an assistente works for, and the trail of both. */
export class EquipePage {
  readonly #page: Page;
  readonly #menu: MenuPage;
  readonly itens: Locator;
  readonly faixa: Locator;
  readonly ninguem: Locator;
  readonly eventos: Locator;
  readonly emitir: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#menu = new MenuPage(page);
    this.itens = page.getByTestId('auth-delegacoes-item');
    this.faixa = page.getByTestId('shared-em-nome-de-faixa');
    this.ninguem = page.getByTestId('shared-em-nome-de-ninguem');
    // A table on a laptop, cards on a phone: both are in the page, one of them shown.
    this.eventos = page.getByTestId(/^shared-auditoria-(linha|cartao)$/).filter({ visible: true });
    this.emitir = page.getByTestId('processos-detalhe-emitir');
  }

  async abrir(): Promise<void> {
    await this.#menu.ir('equipe');
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
    await this.#menu.ir('auditoria');
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
}
