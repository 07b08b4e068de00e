import { test, expect } from '../../fixtures/test';
import { criarMedico } from '../../helpers/api';
import { MARINA } from '../../helpers/pessoas';

test('a recusa aparece no campo e nada do que foi digitado se perde', async ({
  login,
  hoje,
  formulario,
  documento,
  request,
  page,
}) => {
  test.slow();
  const medico = await criarMedico(request);
  await login.abrir();
  await login.entrar(medico);
  await hoje.abrir();
  await hoje.comecar(MARINA.cpf, 'G35');
  await formulario.chegar();
  await formulario.preencherPaciente({ ...MARINA, incapaz: 'sim' });
  await formulario.preencherClinica('Anamnese que não pode se perder.');
  await formulario.prescrever('fingolimode', '1 cápsula ao dia', '28');
  await formulario.campo('protocolo-edss').selectOption('3.5');

  await formulario.emitir();
  await expect(formulario.erros).toContainText('responsável');
  await expect(formulario.campo('clinica-anamnese')).toHaveValue('Anamnese que não pode se perder.');

  await expect(formulario.salvo).toBeVisible();
  await page.reload();
  await formulario.chegar();
  await expect(formulario.campo('clinica-anamnese')).toHaveValue('Anamnese que não pode se perder.');
  await expect(formulario.quantidade(0, 0)).toHaveValue('28');

  await formulario.campo('paciente-responsavel').fill('Josefa Açucena Teste');
  await formulario.emitir();
  await documento.chegar();
});
