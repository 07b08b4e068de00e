import type { Locator, Page } from '@playwright/test';
import { codigoTotp } from '../helpers/totp';

/** What an account is protected with, and how to change it. */
export class SegurancaPage {
  readonly #page: Page;
  readonly totp: Locator;
  readonly codigos: Locator;
  readonly pin: Locator;
  readonly passkeys: Locator;
  readonly emailEnviado: Locator;
  readonly emailTrocado: Locator;
  readonly avisos: Locator;
  readonly reautenticacao: Locator;
  readonly chaves: Locator;
  readonly chave: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.totp = page.getByTestId('auth-seguranca-totp');
    this.codigos = page.getByTestId('auth-seguranca-codigos');
    this.passkeys = page.getByTestId('auth-passkeys-item');
    this.pin = page.getByTestId('auth-seguranca-pin');
    this.emailEnviado = page.getByTestId('auth-trocaremail-enviado');
    this.emailTrocado = page.getByTestId('auth-novoemail-pronto');
    this.avisos = page.getByTestId('shared-toast-mensagem');
    this.reautenticacao = page.getByTestId('shared-reautenticacao-dialogo');
    this.chaves = page.getByTestId('auth-chaves-item');
    this.chave = page.getByTestId('auth-novachave-chave');
  }

  async abrir(): Promise<void> {
    await this.#page.goto('/seguranca');
    await this.totp.waitFor();
  }

  /** Answers with the recovery codes, kept as the person would. */
  async ativarTotp(): Promise<string[]> {
    await this.#page.getByTestId('auth-seguranca-totp-ativar').click();
    const segredo = await this.#page.getByTestId('auth-totp-segredo').innerText();
    await this.#page.getByTestId('auth-totp-codigo').fill(codigoTotp(segredo));
    await this.#page.getByTestId('auth-totp-ativar').click();
    const lista = this.#page.getByTestId('auth-codigos-lista');
    await lista.waitFor();
    return (await lista.innerText()).split(/\s+/).filter(Boolean);
  }

  async guardarCodigos(): Promise<void> {
    await this.#page.getByTestId('auth-codigos-guardei').check();
    await this.#page.getByTestId('auth-codigos-concluir').click();
  }

  async definirPin(pin: string): Promise<void> {
    await this.#page.getByTestId('auth-seguranca-pin-definir').click();
    await this.#page.getByTestId('auth-pin-pin').fill(pin);
    await this.#page.getByTestId('auth-pin-repetido').fill(pin);
    await this.#page.getByTestId('auth-pin-salvar').click();
  }

  async trocarSenha(nova: string): Promise<void> {
    await this.#page.getByTestId('auth-seguranca-trocar-senha').click();
    await this.#page.getByTestId('auth-trocarsenha-senha').fill(nova);
    await this.#page.getByTestId('auth-trocarsenha-senha-repetida').fill(nova);
    await this.#page.getByTestId('auth-trocarsenha-salvar').click();
  }

  async confirmarQuemSou(senha: string, codigo?: string): Promise<void> {
    await this.#page.getByTestId('shared-reautenticacao-senha').fill(senha);
    await this.#page.getByTestId('shared-reautenticacao-confirmar').click();
    if (codigo === undefined) return;
    await this.#page.getByTestId('shared-reautenticacao-codigo').fill(codigo);
    await this.#page.getByTestId('shared-reautenticacao-confirmar').click();
  }

  async desistirDeConfirmar(): Promise<void> {
    await this.#page.getByTestId('shared-reautenticacao-cancelar').click();
  }

  async adicionarPasskey(nome: string): Promise<void> {
    await this.#page.getByTestId('auth-passkeys-adicionar').click();
    await this.#page.getByTestId('auth-novapasskey-nome').fill(nome);
    await this.#page.getByTestId('auth-novapasskey-criar').click();
  }

  async removerPasskey(): Promise<void> {
    await this.#page.getByTestId('auth-passkeys-remover').click();
    await this.#page.getByTestId('auth-removerpasskey-dialogo-confirmar').click();
  }

  async trocarEmail(novo: string): Promise<void> {
    await this.#page.getByTestId('auth-seguranca-trocar-email').click();
    await this.#page.getByTestId('auth-trocaremail-email').fill(novo);
    await this.#page.getByTestId('auth-trocaremail-enviar').click();
  }

  async fecharTrocaDeEmail(): Promise<void> {
    await this.#page.getByTestId('auth-trocaremail-fechar').click();
  }

  /** The link of the mail, then the password of the account. */
  async confirmarEmail(token: string, senha: string): Promise<void> {
    await this.#page.goto(`/confirmar-novo-email#token=${token}`);
    await this.#page.getByTestId('auth-novoemail-senha').fill(senha);
    await this.#page.getByTestId('auth-novoemail-enviar').click();
  }

  async comecarChave(nome: string): Promise<void> {
    await this.#page.getByTestId('auth-chaves-criar').click();
    await this.#page.getByTestId('auth-novachave-nome').fill(nome);
  }

  /** Answers with the key, kept as the person would. */
  async criarChave(escopos: readonly string[]): Promise<string> {
    for (const escopo of escopos) await this.#page.getByTestId(`auth-novachave-escopo-${escopo}`).check();
    await this.#page.getByTestId('auth-novachave-criar').click();
    return (await this.chave.innerText()).trim();
  }

  async guardarChave(): Promise<void> {
    await this.#page.getByTestId('auth-novachave-guardada').click();
  }

  async revogarChave(): Promise<void> {
    await this.#page.getByTestId('auth-chaves-revogar').click();
    await this.#page.getByTestId('auth-revogarchave-dialogo-confirmar').click();
  }

  async encerrarTodas(): Promise<void> {
    await this.#page.getByTestId('auth-sessoes-encerrar-todas').click();
    await this.#page.getByTestId('auth-encerrartodas-dialogo-confirmar').click();
  }
}
