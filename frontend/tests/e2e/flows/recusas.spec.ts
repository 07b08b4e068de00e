import { expect, test } from '../../fixtures/test';
import { criarMedico } from '../../helpers/api';
import { MARINA } from '../../helpers/pessoas';

const ANAMNESE = 'Surtos em 2024 e 2025, com texto longo que ninguém quer digitar duas vezes.';

test('o que falta é dito no campo, e nada do que foi digitado se perde', async ({
  page,
  request,
  login,
  hoje,
  formulario,
  documento,
  acessivel,
}) => {
  const medico = await criarMedico(request);
  await login.abrir();
  await login.entrar(medico);

  await hoje.paciente.fill('111.111.111-11');
  await expect(hoje.erroDoPaciente).toContainText('não confere');
  await hoje.paciente.fill('');
  await hoje.comecar('90010070583', 'G35');

  await formulario.chegar();
  await formulario.preencherPaciente({ ...MARINA, nome: 'Caio Meireles Teste', cpf: '90010070583', incapaz: 'sim' });
  await formulario.preencherClinica(ANAMNESE);
  await formulario.prescrever('fingolimode', '1 cápsula ao dia', '28');
  await formulario.emitir();
  await expect(formulario.erros).toContainText('Falta o responsável: o paciente foi marcado como incapaz.');
  await expect(formulario.erros).toContainText('EDSS');
  await expect(formulario.erros).toBeFocused();
  await acessivel('formulário com erros');
  await formulario.irAoPrimeiroErro();
  await expect(formulario.campo('paciente-responsavel')).toBeFocused();

  // Reloaded in the middle: the draft has every key.
  await formulario.campo('paciente-responsavel').fill('Ana Meireles');
  await expect(formulario.salvo).toContainText('Salvo há');
  await page.reload();
  await formulario.chegar();
  await expect(formulario.campo('paciente-responsavel')).toHaveValue('Ana Meireles');
  await expect(formulario.campo('clinica-anamnese')).toHaveValue(ANAMNESE);
  await expect(formulario.quantidade(0, 0)).toHaveValue('28');

  // The server is out of reach: told, kept, and sent again by itself.
  await page.route('**/api/processos/rascunhos/**', (route) => route.abort());
  await formulario.campo('clinica-anamnese').fill(`${ANAMNESE} Mais uma linha.`);
  await expect(formulario.salvo).toContainText('Ainda não salvo');
  // The browser's own "Voltar" asks as well, in the state in which nothing else keeps the text.
  await formulario.voltarDoNavegador();
  await formulario.ficar();
  await expect(formulario.campo('clinica-anamnese')).toHaveValue(`${ANAMNESE} Mais uma linha.`);
  await page.unroute('**/api/processos/rascunhos/**');
  await expect(formulario.salvo).toContainText('Salvo há', { timeout: 20_000 });

  await formulario.campo('protocolo-edss').selectOption('3.5');
  await formulario.campo('documentos-pede-relatorio').check();
  await formulario.emitir();
  await expect(formulario.erros).toContainText('O relatório foi pedido');
  await formulario.campo('documentos-pede-relatorio').uncheck();
  await formulario.emitir();
  await documento.chegar();

  // The same person and disease again: the processo that exists is what opens.
  await hoje.abrir();
  await hoje.comecar('90010070583', 'G35');
  await formulario.chegar();
  await expect(formulario.campo('clinica-anamnese')).toHaveValue(`${ANAMNESE} Mais uma linha.`);
});

test('duas abas com dois pacientes não se misturam', async ({ page, context, request, login, hoje, formulario }) => {
  const medico = await criarMedico(request);
  await login.abrir();
  await login.entrar(medico);
  await hoje.comecar('90010020055', 'G35');
  await formulario.chegar();
  await formulario.campo('paciente-nome').fill('Marina Açucena Teste');
  await expect(formulario.salvo).toContainText('Salvo há');

  const outra = await context.newPage();
  const { HojePage } = await import('../../pages/hoje-page');
  const { FormularioPage } = await import('../../pages/formulario-page');
  const outroHoje = new HojePage(outra);
  const outroForm = new FormularioPage(outra);
  await outroHoje.abrir();
  await outroHoje.comecar('90010050396', 'G40.0');
  await outroForm.chegar();
  await outroForm.campo('paciente-nome').fill('Íris Gonçalves Teste');
  await expect(outroForm.salvo).toContainText('Salvo há');
  expect(outra.url()).not.toBe(page.url());

  await page.reload();
  await outra.reload();
  await expect(formulario.banner).toHaveText('Marina Açucena Teste');
  await expect(outroForm.banner).toHaveText('Íris Gonçalves Teste');
  await outroHoje.abrir();
  await expect(outroHoje.rascunhos).toHaveCount(2);
});

test('o formulário inteiro se faz só com o teclado', async ({
  page,
  request,
  login,
  hoje,
  formulario,
  documento,
}, info) => {
  // A phone has no keyboard to walk with; its journey is another flow.
  if (info.project.name === 'celular') return;
  const medico = await criarMedico(request);
  await login.abrir();
  await login.entrar(medico);
  await hoje.comecar('90010020055', 'G35');
  await formulario.chegar();

  const digitar = async (testId: string, texto: string) => {
    for (let n = 0; n < 60; n += 1) {
      if (await formulario.campo(testId).evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await expect(formulario.campo(testId)).toBeFocused();
    await page.keyboard.type(texto);
  };
  await formulario.campo('paciente-nome').focus();
  await page.keyboard.type(MARINA.nome);
  await digitar('paciente-mae', MARINA.nomeMae);
  await digitar('paciente-peso', MARINA.peso);
  await digitar('paciente-altura', MARINA.altura);
  await digitar('paciente-raca-branca', ' ');
  await digitar('paciente-incapaz-nao', ' ');
  await digitar('paciente-cep', MARINA.cep);
  await digitar('paciente-logradouro', MARINA.logradouro);
  await digitar('paciente-numero', MARINA.numero);
  await digitar('paciente-bairro', MARINA.bairro);
  await digitar('paciente-cidade', MARINA.cidade);
  await digitar('paciente-uf', 'SP');
  await digitar('clinica-anamnese', ANAMNESE);
  await digitar('clinica-tratou-nao', ' ');
  await digitar('prescricao-medicamento', 'fingolimode');
  await page.keyboard.press('Enter');
  await expect(formulario.quantidade(0, 0)).toBeFocused();
  await page.keyboard.type('28');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('1 cápsula ao dia');
  await expect(formulario.quantidade(0, 5)).toHaveValue('28');
  await digitar('protocolo-edss', '3,5');
  await page.keyboard.press('Control+Enter');
  await documento.chegar();
});
