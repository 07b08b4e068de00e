import type { Locator, Page } from '@playwright/test';
import type { MedicoDeTeste } from '../helpers/pessoas';

/** Accounts as an administrador sees them: role, suspension, and the register that a medico cannot change. */
export class AdministracaoPage {
  readonly #page: Page;
  readonly dialogo: Locator;
  readonly recusa: Locator;
  readonly avisos: Locator;
  readonly errosDoRegistro: Locator;
  readonly foraDoPapel: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.dialogo = page.getByTestId('auth-usuarios-dialogo');
    this.recusa = page.getByTestId('auth-usuarios-recusa');
    this.avisos = page.getByTestId('shared-toast-mensagem');
    this.errosDoRegistro = page.getByTestId('medicos-registro-erros');
    this.foraDoPapel = page.getByTestId('shared-papel-recusa');
  }

  conta(email: string): Locator {
    return this.#page.getByTestId('auth-usuarios-item').filter({ hasText: email });
  }

  async procurar(email: string): Promise<void> {
    await this.#page.getByTestId('auth-usuarios-busca').fill(email);
    await this.conta(email).waitFor();
  }

  async escolherPapel(email: string, papel: string): Promise<void> {
    await this.conta(email).getByTestId('auth-usuarios-papel').click();
    await this.#page.getByTestId(`auth-usuarios-papel-${papel}`).check();
  }

  /** Suspends who is active, reactivates who is suspended. */
  async pedirSuspensao(email: string): Promise<void> {
    await this.conta(email).getByTestId('auth-usuarios-suspensao').click();
    await this.dialogo.waitFor();
  }

  async confirmar(): Promise<void> {
    await this.#page.getByTestId('auth-usuarios-confirmar').click();
  }

  async manter(): Promise<void> {
    await this.#page.getByTestId('auth-usuarios-manter').click();
  }

  async abrirRegistro(email: string): Promise<void> {
    await this.conta(email).getByTestId('auth-usuarios-registro').click();
    await this.#page.getByTestId('medicos-registro-motivo').waitFor();
  }

  async corrigirRegistro({ crm, crmUf, cns }: MedicoDeTeste, motivo: string): Promise<void> {
    for (const vez of ['', '-repetido']) {
      await this.#page.getByTestId(`medicos-registro-crm${vez}`).fill(crm);
      await this.#page.getByTestId(`medicos-registro-cns${vez}`).fill(cns);
    }
    for (const vez of ['', '-repetida']) await this.#page.getByTestId(`medicos-registro-uf${vez}`).selectOption(crmUf);
    await this.#page.getByTestId('medicos-registro-motivo').fill(motivo);
    await this.enviarRegistro();
  }

  async enviarRegistro(): Promise<void> {
    await this.#page.getByTestId('medicos-registro-corrigir').click();
  }
}
