import type { Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';

/** The viewer of an issued packet. */
export class DocumentoPage {
  readonly #page: Page;
  readonly pagina: Locator;
  readonly zoom: Locator;
  readonly avisos: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.pagina = page.getByTestId('pdf-visualizador-pagina');
    this.zoom = page.getByTestId('pdf-visualizador-zoom');
    this.avisos = page.getByTestId('pdf-ver-avisos');
  }

  async chegar(): Promise<void> {
    await this.#page.waitForURL(/\/pdf\/ver\?id=/);
    await this.folha(1).waitFor();
  }

  /** `data-desenhada` turns true once the page is on its canvas. */
  folha(numero: number): Locator {
    return this.#page.getByTestId(`pdf-visualizador-folha-${numero}`);
  }

  documentoDaPagina(numero: number): Locator {
    return this.#page.getByTestId(`pdf-indice-documento-${numero}`);
  }

  async abrirIndice(): Promise<void> {
    const botao = this.#page.getByTestId('pdf-ver-indice');
    if (await botao.isVisible()) await botao.click();
  }

  /** Folded where room is short. */
  async abrirAvisos(): Promise<void> {
    await this.abrirIndice();
    if (!(await this.avisos.isVisible())) await this.#page.getByTestId('pdf-ver-avisos-titulo').click();
  }

  async fecharFolha(): Promise<void> {
    const fechar = this.#page.getByTestId('pdf-ver-folha-fechar');
    if (await fechar.isVisible()) await fechar.click();
  }

  async avancar(): Promise<void> {
    await this.#page.getByTestId('pdf-visualizador-proxima').click();
  }

  async aumentar(): Promise<void> {
    await this.#page.getByTestId('pdf-visualizador-mais').click();
  }

  async baixar(): Promise<{ nome: string; bytes: Uint8Array }> {
    const espera = this.#page.waitForEvent('download');
    await this.#page.getByTestId('pdf-ver-baixar').click();
    const download = await espera;
    return { nome: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  async renovar(data: string): Promise<void> {
    await this.#page.getByTestId('pdf-ver-renovar').click();
    await this.#page.getByTestId('shared-renovar-data').fill(data);
    await this.#page.getByTestId('shared-renovar-confirmar').click();
  }

  async editar(): Promise<void> {
    await this.#page.getByTestId('pdf-ver-editar').click();
  }

  async verHistorico(): Promise<void> {
    await this.#page.getByTestId('pdf-ver-historico').click();
  }
}
