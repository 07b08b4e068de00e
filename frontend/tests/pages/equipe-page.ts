import type { Locator, Page } from '@playwright/test';
import { MenuPage } from './menu-page';

/** Who works for whom: invitation, team, the medico an assistente works for, and the trail of both. */
export class EquipePage {
  readonly #page: Page;
  readonly #menu: MenuPage;
  readonly itens: Locator;
  readonly faixa: Locator;
  /** A medico in their own work, who may stand in for another. */
  readonly proprio: Locator;
  readonly ninguem: Locator;
  readonly eventos: Locator;
  readonly emitir: Locator;
  /** What was issued, newest first, with when and by whom. */
  readonly pacotes: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#menu = new MenuPage(page);
    this.itens = page.getByTestId('auth-delegacoes-item');
    this.proprio = page.getByTestId('shared-em-nome-de-proprio');
    this.faixa = page.getByTestId('shared-em-nome-de-faixa');
    this.ninguem = page.getByTestId('shared-em-nome-de-ninguem');
    // A table on a laptop, cards on a phone: both are in the page, one of them shown.
    this.eventos = page.getByTestId(/^shared-auditoria-(linha|cartao)$/).filter({ visible: true });
    this.pacotes = page.getByTestId('processos-historico-pacote');
    this.emitir = page.getByTestId('processos-detalhe-emitir');
  }

  async abrir(): Promise<void> {
    await this.#menu.ir('equipe');
    await this.#page.waitForURL(/\/equipe/);
  }

  async convidar(email: string, papel: 'assistente' | 'substituto' = 'assistente'): Promise<void> {
    await this.#page.getByTestId(`auth-convite-papel-${papel}`).check();
    await this.#page.getByTestId('auth-convite-email').fill(email);
    await this.#page.getByTestId('auth-convite-enviar').click();
    await this.itens.first().waitFor();
  }

  /** What a press on the link of the mail does, for who has no account yet. */
  async irAoCadastro(token: string): Promise<void> {
    await this.#page.goto(`/convite#token=${token}`);
    await this.#page.getByTestId('auth-convite-cadastro').click();
    await this.#page.waitForURL(/\/cadastro/);
  }

  /** The same press, for who has an account: they sign in on the way. */
  async irAoLogin(token: string): Promise<void> {
    await this.#page.goto(`/convite#token=${token}`);
    await this.#page.getByTestId('auth-convite-entrar').click();
    await this.#page.waitForURL(/\/login/);
  }

  async aceitar(): Promise<void> {
    await this.#page.getByTestId('auth-convite-aceitar').click();
    await this.proprio.or(this.faixa).waitFor();
  }

  /** From their own work to that of the first medico of the choice. */
  async substituir(): Promise<void> {
    await this.#page.getByTestId('shared-em-nome-de-trocar').click();
    await this.#page.getByTestId('shared-em-nome-de-escolher').first().click();
    await this.faixa.waitFor();
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
