import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures/test';
import { criarMedico, criarPacienteComPacote } from '../../helpers/api';
import { MARINA } from '../../helpers/pessoas';

const IRIS = { ...MARINA, nome: 'Íris Gonçalves Teste', cpf: '90010050396' };

/** What has the focus, by its test id, its id or its name. */
async function foco(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('data-testid') ?? (element?.id || (element?.tagName ?? ''));
  });
}

/** How many times Tab is pressed until the focus is there. */
async function tabsAte(page: Page, testId: string, noMaximo: number): Promise<number> {
  for (let tabs = 0; tabs <= noMaximo; tabs += 1) {
    if ((await foco(page)) === testId) return tabs;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${testId} não recebeu o foco em ${noMaximo} tabs; está em ${await foco(page)}`);
}

/** Opened with Enter from where the focus is, it starts at `em`, and Esc gives the focus back. */
async function abreEVolta(page: Page, quem: string, em: string | RegExp): Promise<void> {
  await page.getByTestId(quem).first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => foco(page), { message: `o que ${quem} abre` }).toMatch(em);
  // An open list takes the first Esc, the dialog around it the next.
  const esc = async () => {
    await page.keyboard.press('Escape');
    return foco(page);
  };
  await expect.poll(esc, { message: `depois de Esc no que ${quem} abre` }).toBe(quem);
}

test('cada tela e cada diálogo começam no que há para fazer, e o foco volta para onde estava', async ({
  page,
  request,
  login,
  hoje,
  formulario,
  documento,
  acessivel,
}) => {
  const medico = await criarMedico(request);
  const { processoId, documentoId } = await criarPacienteComPacote(request, medico);

  await login.abrir();
  // A finger would get the keyboard over half the screen: there a text field waits to be touched.
  const comOsDedos = await page.evaluate(() => window.matchMedia('(pointer: coarse)').matches);
  const ou = (campo: string, semCampo: string) => (comOsDedos ? semCampo : campo);
  await expect.poll(() => foco(page)).toBe(ou('auth-login-email', 'MAIN'));
  await tabsAte(page, 'auth-login-email', 1);
  await page.keyboard.type(medico.email);
  expect(await tabsAte(page, 'auth-login-senha', 2)).toBeLessThanOrEqual(2);
  await page.keyboard.type(medico.senha);
  await page.keyboard.press('Enter');

  await hoje.paciente.waitFor();
  await expect.poll(() => foco(page), { message: 'Hoje' }).toBe(ou('home-inicio-paciente', 'conteudo'));
  await tabsAte(page, 'home-inicio-paciente', 1);
  await page.keyboard.type('mar');
  await hoje.opcoesDePaciente.first().waitFor();
  await acessivel('lista de pacientes aberta, uma opção em destaque');
  await page.keyboard.press('Escape');
  await hoje.paciente.fill('');
  await hoje.doenca.fill('epilepsia');
  await hoje.opcoesDeDoenca.first().waitFor();
  await hoje.doenca.press('ArrowDown');
  await acessivel('lista de doenças aberta, a segunda em destaque');
  await hoje.doenca.fill('');
  await hoje.paciente.focus();
  await page.keyboard.type(IRIS.cpf);
  await page.keyboard.press('Enter');
  await expect.poll(() => foco(page)).toBe('home-inicio-doenca');
  await page.keyboard.type('g400');
  await page.keyboard.press('Enter');
  await expect.poll(() => foco(page)).toBe('home-inicio-abrir');
  await expect(page.getByTestId('home-inicio-situacao')).toContainText('G40.0 –');
  await page.keyboard.press('Enter');

  await formulario.chegar();
  await expect
    .poll(() => foco(page), { message: 'a primeira falta' })
    .toBe(ou('processos-paciente-nome', 'secao-paciente-titulo'));
  await tabsAte(page, 'processos-paciente-nome', 1);
  await page.keyboard.type(IRIS.nome);
  await formulario.prescrever('levetiracetam 750', '2 comprimidos ao dia', '120');
  await formulario.posologia(0, 0).focus();
  await page.keyboard.press('Alt+ArrowDown');
  expect(await foco(page), 'da grade, a seção seguinte').toBe('secao-protocolo-titulo');
  await page.keyboard.press('Alt+ArrowUp');
  expect(await foco(page)).toBe('secao-prescricao-titulo');
  await abreEVolta(page, 'processos-grade-trocar-0', ou('processos-grade-troca-medicamento', 'processos-grade-troca'));
  const painel = page.getByTestId('processos-form-painel');
  if (await painel.isVisible()) await abreEVolta(page, 'processos-form-painel', 'processos-painel-ir');
  await expect(formulario.salvo).toBeVisible();

  await hoje.abrir();
  await abreEVolta(page, 'home-rascunhos-descartar', 'home-rascunhos-manter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await foco(page)).toBe('home-rascunhos-descartar-sim');
  await page.keyboard.press('Enter');
  await expect(hoje.rascunhos).toHaveCount(0);
  // The dialog gives the focus back once it is gone.
  await expect.poll(() => foco(page), { message: 'apagado o rascunho' }).not.toBe('BODY');

  await page.goto('/processos');
  await expect.poll(() => foco(page), { message: 'lista de processos' }).toBe(ou('processos-lista-busca', 'conteudo'));
  await tabsAte(page, 'processos-lista-busca', 3);
  await page.goto(`/processos/detalhe?id=${processoId}`);
  await abreEVolta(page, 'processos-detalhe-renovar', ou('shared-renovar-data', 'shared-renovar-dialogo'));
  await page.goto(`/processos/formulario?processo=${processoId}`);
  await expect.poll(() => foco(page), { message: 'nada falta' }).toBe('secao-paciente-titulo');
  expect(await tabsAte(page, 'processos-paciente-nome', 1)).toBe(1);

  await page.goto(`/pdf/ver?id=${documentoId}&processo=${processoId}`);
  await documento.chegar();
  await expect.poll(() => foco(page), { message: 'o documento' }).toBe('pdf-ver-imprimir');
  await abreEVolta(page, 'pdf-ver-renovar', ou('shared-renovar-data', 'shared-renovar-dialogo'));
});

test('Ctrl+Z desfaz na grade o que muda muitas células, e deixa ao navegador o que se digita', async ({
  page,
  request,
  login,
  hoje,
  formulario,
}) => {
  // A phone shows the months one below the other, without blocks to paste.
  await page.setViewportSize({ width: 1440, height: 900 });
  await login.abrir();
  await login.entrar(await criarMedico(request));
  await hoje.comecar(IRIS.cpf, 'G40.0');
  await formulario.chegar();
  await formulario.prescrever('levetiracetam 750', '2 ao dia', '120');
  const lidas = async () => {
    const valores = await Promise.all([0, 1, 2, 3, 4, 5].map((mes) => formulario.quantidade(0, mes).inputValue()));
    return valores.join(' ');
  };
  const quantidades = (message = 'as quantidades') => expect.poll(lidas, { message });

  await formulario.quantidade(0, 2).click();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '60\t90');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await quantidades().toBe('120 120 60 90 120 120');
  await page.keyboard.press('ControlOrMeta+z');
  await quantidades().toBe('120 120 120 120 120 120');
  await page.keyboard.press('ControlOrMeta+y');
  await quantidades().toBe('120 120 60 90 120 120');

  await formulario.quantidade(0, 3).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ControlOrMeta+ArrowRight');
  await page.getByTestId('processos-grade-confirmar-substituir').click();
  await quantidades().toBe('90 90 90 90 90 90');
  await formulario.quantidade(0, 5).click();
  await page.keyboard.press('End');
  await page.keyboard.type('7');
  await quantidades().toBe('90 90 90 90 90 907');
  await page.keyboard.press('ControlOrMeta+z');
  await quantidades('o que se digitou').toBe('90 90 90 90 90 90');
  await page.keyboard.press('ControlOrMeta+z');
  await quantidades('a cópia').toBe('120 120 60 90 120 120');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await quantidades().toBe('90 90 90 90 90 90');
});
