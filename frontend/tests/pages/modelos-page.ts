import type { Locator, Page } from '@playwright/test';

/** Official forms as an administrador sees them: import, map, and the new version beside the one before. */
export class ModelosPage {
  readonly #page: Page;
  readonly conferencia: Locator;
  readonly ficaDeFora: Locator;
  readonly anterior: Locator;
  readonly resumo: Locator;
  readonly perguntaAoSair: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.conferencia = page.getByTestId('pdf-importar-conferencia');
    this.ficaDeFora = page.getByTestId('pdf-avisos-fora');
    this.anterior = page.getByTestId('pdf-mapa-anterior');
    this.resumo = page.getByTestId('pdf-comparacao-resumo');
    this.perguntaAoSair = page.getByTestId('shared-saida');
  }

  async abrir(): Promise<void> {
    await this.#page.goto('/modelos');
    await this.#page.getByTestId('pdf-importar-arquivo').waitFor();
  }

  async enviar(arquivo: Buffer, { documento, uf }: { documento: string; uf: string }): Promise<void> {
    await this.#page.getByTestId('pdf-importar-documento').selectOption(documento);
    await this.#page.getByTestId('pdf-importar-uf').fill(uf);
    const formulario = { name: 'formulario.pdf', mimeType: 'application/pdf', buffer: arquivo };
    await this.#page.getByTestId('pdf-importar-arquivo').setInputFiles(formulario);
    await this.#page.getByTestId('pdf-importar-enviar').click();
  }

  async confirmarImportacao(): Promise<void> {
    await this.#page.getByTestId('pdf-importar-confirmar').click();
    await this.mapaAberto();
  }

  async mapaAberto(): Promise<void> {
    await this.#page.getByTestId('pdf-mapa-relatorio').waitFor();
  }

  destino(indice: number): Locator {
    return this.#page.getByTestId('pdf-mapa-destino').nth(indice);
  }

  /** A form whose every field has a destination, by an earlier version's map, leaves nothing to waive. */
  async porEmVigor(): Promise<void> {
    const dispensar = this.#page.getByTestId('pdf-mapa-dispensar');
    await this.#page.getByTestId('pdf-mapa-ativar').waitFor();
    if (await dispensar.isVisible()) await dispensar.click();
    await this.#page.getByTestId('pdf-mapa-ativar').click();
    await this.#page.getByTestId('pdf-mapa-ativar').waitFor({ state: 'detached' });
  }

  async comparar(): Promise<void> {
    await this.#page.getByTestId('pdf-mapa-comparar').click();
  }

  async voltarAoMapa(): Promise<void> {
    await this.#page.getByTestId('pdf-comparacao-voltar').click();
  }

  async responderAoSair(sair: boolean): Promise<void> {
    await this.#page.getByTestId(sair ? 'shared-saida-sair' : 'shared-saida-ficar').click();
  }

  mudancas(tipo: 'moveu' | 'renomeado' | 'sem_lugar' | 'novo'): Locator {
    return this.#page.getByTestId(`pdf-comparacao-${tipo}`).getByTestId('pdf-comparacao-mudanca');
  }

  /** Frames on the picture of one version; the page is drawn by then. */
  async lugares(versao: 'antes' | 'agora'): Promise<number> {
    const lado = this.#page.getByTestId(`pdf-comparacao-${versao}`);
    await lado.getByTestId(/^pdf-visualizador-folha-/).waitFor();
    await lado.getByTestId('pdf-folha-esperando').waitFor({ state: 'detached' });
    return lado.getByTestId('pdf-comparacao-lugar').count();
  }
}
