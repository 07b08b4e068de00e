import { expect, test } from '../../fixtures/test';
import { criarConta, criarMedico, criarPacienteComPacote } from '../../helpers/api';
import { promover } from '../../helpers/papeis';
import { MARINA, umMedico } from '../../helpers/pessoas';

test('auditoria: o médico vê quem viu o paciente; o auditor lê a auditoria, e nada mais', async ({
  page,
  request,
  login,
  hoje,
  menu,
  processos,
  equipe,
  administracao,
  acessivel,
}) => {
  test.slow();
  const medico = await criarMedico(request);
  await criarPacienteComPacote(request, medico);
  const auditora = await criarConta(request, umMedico('Lia Moura Sintética'));
  const administrador = await criarConta(request, umMedico('Artur Vale Sintético'));
  promover(administrador.email);

  await login.abrir();
  await login.entrar(medico);
  await hoje.paciente.waitFor();
  await processos.abrirPrimeiroPaciente();
  const acessos = await processos.verAcessos();
  for (const feito of ['Emitiu o pacote', 'Abriu um processo novo', 'Abriu o cadastro do paciente']) {
    await expect(acessos.filter({ hasText: feito }).first()).toContainText(`${medico.nome} (você)`);
  }
  await acessivel('quem viu este paciente');
  await menu.sair();

  await login.abrir();
  await login.entrar(administrador);
  await administracao.procurar(auditora.email);
  await administracao.escolherPapel(auditora.email, 'auditor');
  await administracao.confirmar();
  await expect(administracao.conta(auditora.email)).toContainText('Auditor');
  await menu.sair();

  const clinicos: string[] = [];
  page.on('request', (pedido) => {
    if (/\/api\/(processos|pdf|medicos)\//.test(pedido.url())) clinicos.push(pedido.url());
  });
  await login.abrir();
  await login.entrar(auditora);
  await page.waitForURL('**/auditoria');
  expect(await menu.destinos()).toEqual(['Auditoria']);
  await equipe.verSo('documento');
  await expect(equipe.eventos.filter({ hasText: 'Emitiu o pacote' }).first()).toContainText(medico.nome);
  await equipe.verSo('usuario');
  await expect(equipe.eventos.filter({ hasText: 'na sua conta · papel' })).toContainText(administrador.nome);
  await acessivel('auditoria do auditor');
  expect(await page.content()).not.toContain(MARINA.nome);

  for (const tela of ['/pacientes', '/usuarios']) {
    await page.goto(tela);
    await expect(administracao.foraDoPapel).toBeVisible();
  }
  expect(clinicos, 'pedidos de outras fatias').toEqual([]);
});
