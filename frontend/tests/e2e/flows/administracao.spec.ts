import { expect, test } from '../../fixtures/test';
import { criarConta, criarMedico, criarPacienteComPacote } from '../../helpers/api';
import { promover } from '../../helpers/papeis';
import { umMedico } from '../../helpers/pessoas';
import { LoginPage } from '../../pages/login-page';
import { PerfilPage } from '../../pages/perfil-page';

test('administração: papéis, suspensão e correção de registro, sem ver nenhum paciente', async ({
  page,
  browser,
  request,
  login,
  menu,
  administracao,
  acessivel,
}) => {
  test.slow();
  const medico = await criarMedico(request);
  await criarPacienteComPacote(request, medico);
  const colega = await criarConta(request, umMedico('Vera Nunes Sintética'));
  const administrador = await criarConta(request, umMedico('Artur Vale Sintético'));
  promover(administrador.email);
  const clinicos: string[] = [];
  page.on('request', (pedido) => {
    if (/\/api\/(processos|pdf\/documentos)/.test(pedido.url())) clinicos.push(pedido.url());
  });

  const doMedico = await (await browser.newContext()).newPage();
  const perfil = new PerfilPage(doMedico);
  const loginDoMedico = new LoginPage(doMedico);
  await loginDoMedico.abrir();
  await loginDoMedico.entrar(medico);
  await perfil.abrir();

  await login.abrir();
  await login.entrar(administrador);
  await page.waitForURL('**/usuarios');
  await acessivel('usuários sem busca');
  expect(await menu.destinos()).toEqual(['Usuários', 'Modelos']);

  await administracao.procurar(colega.email);
  await administracao.escolherPapel(colega.email, 'auditor');
  await acessivel('mudar papel');
  await administracao.confirmar();
  await expect(administracao.conta(colega.email)).toContainText('Auditor');

  // Who has patients stays who they are: another role would leave the patients with nobody.
  await administracao.procurar(medico.email);
  await administracao.escolherPapel(medico.email, 'auditor');
  await administracao.confirmar();
  await expect(administracao.recusa).toContainText('pacientes');
  await administracao.manter();

  await administracao.pedirSuspensao(medico.email);
  await administracao.confirmar();
  await expect(administracao.conta(medico.email)).toContainText('Suspensa');
  await acessivel('contas encontradas');
  await doMedico.reload();
  await doMedico.waitForURL('**/login*');
  await loginDoMedico.comecar(medico);
  await expect(loginDoMedico.erros).toContainText('suspensa');

  await administracao.pedirSuspensao(medico.email);
  await administracao.confirmar();
  await expect(administracao.conta(medico.email)).not.toContainText('Suspensa');
  await loginDoMedico.entrar(medico);

  const certo = umMedico();
  const motivo = 'Dígito trocado no cadastro, conferido na carteira do CRM.';
  await administracao.abrirRegistro(medico.email);
  await administracao.enviarRegistro();
  await expect(administracao.errosDoRegistro).toContainText('Falta acertar 7 pontos');
  await acessivel('registro com erros');
  await administracao.corrigirRegistro(certo, motivo);
  await page.waitForURL('**/usuarios');
  await expect(administracao.avisos.last()).toContainText('Registro corrigido');

  await perfil.abrir();
  await expect(perfil.registros).toContainText(certo.crm);
  await expect(perfil.correcoes.filter({ hasText: motivo })).toHaveCount(2);
  await expect(perfil.correcoes.filter({ hasText: `de ${medico.crm} para ${certo.crm}` })).toHaveCount(1);

  await page.goto('/pacientes');
  await expect(administracao.foraDoPapel).toBeVisible();
  await acessivel('tela de outro papel');
  expect(clinicos, 'pedidos de dados de pacientes').toEqual([]);
  await doMedico.context().close();
});
