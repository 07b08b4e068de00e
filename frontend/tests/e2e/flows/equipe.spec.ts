import { expect, test } from '../../fixtures/test';
import { criarMedico } from '../../helpers/api';
import { tokenDoEmail } from '../../helpers/emails';
import { MARINA, umMedico } from '../../helpers/pessoas';

test('equipe: a assistente prepara, só o médico ou quem o substitui emite, e a auditoria diz quem fez o quê', async ({
  page,
  request,
  cadastro,
  login,
  hoje,
  formulario,
  documento,
  processos,
  equipe,
  menu,
  acessivel,
}) => {
  test.slow();
  const medico = await criarMedico(request);
  const assistente = umMedico('Rita Lemos Sintética');

  await login.abrir();
  await login.entrar(medico);
  await hoje.paciente.waitFor();
  await equipe.abrir();
  await equipe.convidar(assistente.email);
  await expect(equipe.itens).toContainText('Convidada');
  await acessivel('equipe do médico');
  await menu.sair();

  await equipe.irAoCadastro(await tokenDoEmail(assistente.email));
  await acessivel('cadastro com convite');
  await cadastro.cadastrar(assistente);
  await expect(cadastro.enviado).toBeVisible();
  await cadastro.confirmar(await tokenDoEmail(assistente.email), assistente);
  await expect(cadastro.confirmado).toBeVisible();

  await login.abrir();
  await login.entrar(assistente);
  await expect(equipe.faixa).toContainText(medico.nome);
  await acessivel('hoje da assistente');
  await hoje.comecar(MARINA.cpf, 'G35');
  await formulario.chegar();
  await formulario.preencherPaciente(MARINA);
  await formulario.preencherClinica('Surtos em 2024 e 2025.');
  await formulario.prescrever('fingolimode', '1 cápsula ao dia', '28');
  await formulario.campo('protocolo-edss').selectOption('3.5');
  await expect(formulario.campo('form-emitir')).toHaveCount(0);
  await formulario.salvar();
  await page.waitForURL(/\/processos\/(detalhe\?id|formulario\?processo)=/);
  await processos.abrir();
  await processos.abrirPrimeiro();
  await expect(equipe.emitir).toHaveAttribute('aria-disabled', 'true');
  await acessivel('processo da assistente');
  await menu.sair();

  await login.abrir();
  await login.entrar(medico);
  await processos.abrir();
  await processos.abrirPrimeiro();
  await processos.editar();
  await formulario.chegar();
  await formulario.campo('clinica-anamnese').fill('Surtos em 2024 e 2025; lesões novas na ressonância.');
  await formulario.salvar();
  await page.waitForURL(/\/processos\/(detalhe\?id|formulario\?processo)=/);
  await processos.abrir();
  await processos.abrirPrimeiro();

  const comparacao = await equipe.compararVersoes();
  await expect(comparacao).toContainText(`Por ${assistente.nome}`);
  await expect(comparacao).toContainText(`Por ${medico.nome}`);
  await expect(comparacao).toContainText('lesões novas na ressonância');
  await acessivel('versões lado a lado');
  await page.keyboard.press('Escape');

  await equipe.emitirPacote();
  await documento.chegar();
  await page.goto('/');
  await hoje.paciente.waitFor();

  await equipe.abrirAuditoria();
  await acessivel('auditoria');
  await equipe.verSo('processo');
  await expect(equipe.eventos.filter({ hasText: 'Abriu um processo novo' })).toContainText(assistente.nome);
  await equipe.verSo('documento');
  await expect(equipe.eventos.filter({ hasText: 'Emitiu o pacote' })).toContainText(medico.nome);

  await equipe.abrir();
  await equipe.encerrar();
  await expect(equipe.itens).toContainText('Encerrada');

  const substituto = await criarMedico(request, umMedico('Bruno Tavares Sintético'));
  await equipe.convidar(substituto.email, 'substituto');
  await expect(equipe.itens.first()).toContainText('Substituto');
  await menu.sair();
  await equipe.irAoLogin(await tokenDoEmail(substituto.email));
  await login.entrar(substituto);
  await equipe.aceitar();
  await acessivel('hoje de quem também substitui');
  await equipe.substituir();
  await expect(equipe.faixa).toContainText(`Pacientes de ${medico.nome}, que você substitui`);
  await processos.abrir();
  await processos.abrirPrimeiro();
  await acessivel('processo do substituto');
  await equipe.emitirPacote();
  await documento.chegar();
  await processos.abrir();
  await processos.abrirPrimeiro();
  await expect(equipe.pacotes.first()).toContainText(`por ${substituto.nome}`);
  await menu.sair();
  await login.abrir();
  await login.entrar(assistente);
  await expect(equipe.ninguem).toBeVisible();
});
