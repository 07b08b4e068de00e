import { expect, test } from '../../fixtures/test';
import { criarMedico } from '../../helpers/api';
import { ligarAutenticador } from '../../helpers/autenticador';

test('passkey: o aparelho entra sem senha, até ser removido', async ({
  page,
  request,
  login,
  hoje,
  menu,
  seguranca,
  acessivel,
}) => {
  const medico = await criarMedico(request);
  await ligarAutenticador(page);
  await login.abrir();
  await login.entrar(medico);
  await hoje.paciente.waitFor();

  await seguranca.abrir();
  await seguranca.adicionarPasskey('Notebook do consultório');
  await expect(seguranca.passkeys).toContainText('Notebook do consultório');
  await expect(seguranca.passkeys).toContainText('nunca usada');
  await acessivel('passkeys');
  await menu.sair();

  await login.abrir();
  await login.entrarComPasskey();
  await hoje.paciente.waitFor();
  await seguranca.abrir();
  await expect(seguranca.passkeys).toContainText('usada em');
  await seguranca.removerPasskey();
  await expect(seguranca.avisos).toContainText('Passkey removida');
  await expect(seguranca.passkeys).toHaveCount(0);
  await menu.sair();

  // The device still offers it; the account no longer knows it.
  await login.abrir();
  await login.entrarComPasskey();
  await expect(login.erroDaPasskey).toBeVisible();
  await acessivel('passkey recusada');
});
