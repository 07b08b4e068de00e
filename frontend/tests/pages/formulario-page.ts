import type { Locator, Page } from '@playwright/test';
import type { PessoaDeTeste } from '../helpers/pessoas';

export class FormularioPage {
  readonly #page: Page;
  readonly banner: Locator;
  readonly erros: Locator;
  readonly salvo: Locator;
  readonly duplicado: Locator;
  readonly pacienteExistente: Locator;
  readonly confirmacao: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.banner = page.getByTestId('processos-form-paciente');
    this.erros = page.getByTestId('processos-form-erros');
    this.salvo = page.getByTestId('processos-form-salvo');
    this.duplicado = page.getByTestId('processos-form-duplicado');
    this.pacienteExistente = page.getByTestId('processos-form-paciente-existente');
    this.confirmacao = page.getByTestId('shared-toast-mensagem');
  }

  async chegar(): Promise<void> {
    await this.#page.waitForURL(/\/processos\/formulario\?(rascunho|processo)=/);
    await this.banner.waitFor();
  }

  campo(nome: string): Locator {
    return this.#page.getByTestId(`processos-${nome}`);
  }

  quantidade(linha: number, mes: number): Locator {
    return this.campo(`grade-quantidade-${linha}-${mes}`);
  }

  posologia(linha: number, mes: number): Locator {
    return this.campo(`grade-posologia-${linha}-${mes}`);
  }

  async preencherPaciente(pessoa: PessoaDeTeste): Promise<void> {
    await this.campo('paciente-nome').fill(pessoa.nome);
    await this.campo('paciente-mae').fill(pessoa.nomeMae);
    await this.campo('paciente-nascimento').fill(pessoa.nascimento);
    await this.campo('paciente-peso').fill(pessoa.peso);
    await this.campo('paciente-altura').fill(pessoa.altura);
    await this.campo(`paciente-raca-${pessoa.raca}`).check();
    await this.campo(`paciente-incapaz-${pessoa.incapaz}`).check();
    await this.campo('paciente-cep').fill(pessoa.cep);
    await this.campo('paciente-logradouro').fill(pessoa.logradouro);
    await this.campo('paciente-numero').fill(pessoa.numero);
    await this.campo('paciente-bairro').fill(pessoa.bairro);
    await this.campo('paciente-cidade').fill(pessoa.cidade);
    await this.campo('paciente-uf').selectOption(pessoa.uf);
    await this.campo('paciente-telefone').fill(pessoa.telefone);
  }

  async preencherClinica(anamnese: string, tratamentos?: string): Promise<void> {
    await this.campo('clinica-anamnese').fill(anamnese);
    await this.campo(tratamentos ? 'clinica-tratou-sim' : 'clinica-tratou-nao').check();
    if (tratamentos) await this.campo('clinica-tratamentos').fill(tratamentos);
  }

  /** Adds a drug and writes month 1, which the other months follow. */
  async prescrever(medicamento: string, posologia: string, quantidade: string): Promise<void> {
    const busca = this.campo('prescricao-medicamento');
    const linha = await this.#page.getByTestId(/^processos-grade-remover-\d+$/).count();
    await busca.fill(medicamento);
    await this.campo('prescricao-medicamento-opcao').first().waitFor();
    await busca.press('Enter');
    await this.quantidade(linha, 0).fill(quantidade);
    await this.posologia(linha, 0).fill(posologia);
  }

  /** Writes one month alone; on a phone the months after the first are folded. */
  async variar(linha: number, mes: number, posologia: string, quantidade: string): Promise<void> {
    const dobra = this.campo(`grade-meses-${linha}`);
    if ((await dobra.count()) > 0 && (await dobra.getAttribute('aria-expanded')) === 'false') await dobra.click();
    await this.quantidade(linha, mes).fill(quantidade);
    await this.posologia(linha, mes).fill(posologia);
  }

  async remover(linha: number): Promise<void> {
    await this.campo(`grade-remover-${linha}`).click();
  }

  async irAoPrimeiroErro(): Promise<void> {
    await this.campo('form-erros-link').first().click();
  }

  async salvar(): Promise<void> {
    await this.campo('form-salvar').click();
  }

  /** By the browser's own button: it changes the address before anybody is asked. */
  async voltarDoNavegador(): Promise<void> {
    await this.#page.evaluate(() => window.history.back());
  }

  async ficar(): Promise<void> {
    await this.#page.getByTestId('shared-saida-ficar').click();
  }

  async emitir(): Promise<void> {
    await this.campo('form-emitir').click();
  }
}
