import { expect, test } from '../../fixtures/test';
import { criarMedico } from '../../helpers/api';
import { tokenDoEmail } from '../../helpers/emails';
import { MARINA } from '../../helpers/pessoas';
import { pedirConfirmacao } from '../../helpers/reautenticacao';
import { BloqueioPage } from '../../pages/bloqueio-page';
import { SegurancaPage } from '../../pages/seguranca-page';

const PIN = '2580';
const ANAMNESE = 'Surtos em 2024 e 2025, com texto que ninguém digita duas vezes.';

test('segurança: a conta se fecha com código, senha confirmada e novo e-mail', async ({
  page,
  request,
  login,
  acessivel,
}) => {
  const medico = await criarMedico(request);
  const seguranca = new SegurancaPage(page);
  await login.abrir();
  await login.entrar(medico);

  await seguranca.abrir();
  await acessivel('segurança da conta');
  const codigos = await seguranca.ativarTotp();
  expect(codigos).toHaveLength(10);
  await acessivel('códigos de recuperação');
  await seguranca.guardarCodigos();
  await expect(seguranca.codigos).toContainText('Restam 10 de 10');

  // The password alone no longer opens the account; a recovery code does, once.
  await seguranca.encerrarTodas();
  await page.waitForURL('**/login*');
  await login.comecar(medico);
  await acessivel('código do login');
  await login.digitarCodigo('000000');
  await expect(login.erroDoCodigo).toContainText('O código não confere');
  await login.digitarCodigo(codigos[0] ?? '');
  await page.waitForURL((url) => url.pathname !== '/login');
  await seguranca.abrir();
  await expect(seguranca.codigos).toContainText('Restam 9 de 10');

  // As after ten minutes: the server asks who is there, and what was typed goes on by itself.
  await pedirConfirmacao(page, '/api/auth/senha');
  const novaSenha = `${medico.senha} trocada`;
  await seguranca.trocarSenha(novaSenha);
  await seguranca.confirmarQuemSou(medico.senha, codigos[1]);
  await expect(seguranca.avisos).toContainText('Senha trocada');
  await expect(seguranca.reautenticacao).toHaveCount(0);

  const novoEmail = `novo.${medico.email}`;
  await seguranca.trocarEmail(novoEmail);
  await expect(seguranca.emailEnviado).toContainText(novoEmail);
  await seguranca.fecharTrocaDeEmail();
  await seguranca.confirmarEmail(await tokenDoEmail(novoEmail), novaSenha);
  await expect(seguranca.emailTrocado).toBeVisible();
  expect(page.url()).not.toContain('token');

  await seguranca.abrir();
  await seguranca.encerrarTodas();
  await page.waitForURL('**/login*');
  await login.comecar({ email: novoEmail, senha: novaSenha });
  await login.digitarCodigo(codigos[2] ?? '');
  await page.waitForURL((url) => url.pathname !== '/login');
});

test('segurança: a tela bloqueada não mostra nada, em nenhuma aba, e devolve o que foi digitado', async ({
  page,
  context,
  request,
  login,
  hoje,
  formulario,
  acessivel,
}) => {
  const medico = await criarMedico(request);
  const seguranca = new SegurancaPage(page);
  const bloqueio = new BloqueioPage(page);
  await login.abrir();
  await login.entrar(medico);
  await seguranca.abrir();
  await seguranca.definirPin(PIN);
  await expect(seguranca.pin).toContainText('Definido');

  await hoje.abrir();
  await hoje.comecar('90010020055', 'G35');
  await formulario.chegar();
  await formulario.campo('paciente-nome').fill(MARINA.nome);
  await formulario.campo('clinica-anamnese').fill(ANAMNESE);
  const outra = await context.newPage();
  const bloqueioDaOutra = new BloqueioPage(outra);
  await outra.goto('/pacientes');
  await expect(
    outra
      .getByTestId('shared-navbar-hoje')
      .or(outra.getByTestId('shared-navbar-menu'))
      .filter({ visible: true })
      .first(),
  ).toBeVisible();

  await bloqueio.bloquear();
  await expect(bloqueio.tela).toBeVisible();
  await expect(bloqueioDaOutra.tela).toBeVisible();
  const html = await bloqueio.conteudo();
  for (const dado of [MARINA.nome, ANAMNESE, '900.100.200-55']) expect(html).not.toContain(dado);
  await acessivel('tela bloqueada');

  await bloqueio.desbloquearPelasTeclas('1470');
  await expect(bloqueio.tela).toContainText('Restam 4 tentativas');
  await bloqueio.desbloquearPelasTeclas(PIN);
  await expect(formulario.campo('clinica-anamnese')).toHaveValue(ANAMNESE);
  await expect(bloqueioDaOutra.tela).toHaveCount(0);
  await expect(formulario.salvo).toContainText('Salvo há');

  await bloqueio.bloquear();
  await expect(bloqueio.tela).toBeVisible();
  await page.reload();
  await expect(bloqueio.tela).toBeVisible();
  expect(await bloqueio.conteudo()).not.toContain(MARINA.nome);
  await bloqueio.desbloquearComSenha(medico.senha);
  await formulario.chegar();
  await expect(formulario.campo('clinica-anamnese')).toHaveValue(ANAMNESE);
});
