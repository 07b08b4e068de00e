import { test, expect } from '../../fixtures/test';
import { tokenDoEmail } from '../../helpers/emails';
import { lerPdf } from '../../helpers/pdf';
import { CLINICA, MARINA, cpfFormatado, umMedico } from '../../helpers/pessoas';

test('do cadastro ao pacote impresso, sem perder o CPF e o CID nos portões', async ({
  cadastro,
  login,
  hoje,
  perfil,
  clinica,
  formulario,
  documento,
  acessivel,
}) => {
  test.slow();
  const medico = umMedico();

  await cadastro.abrir();
  await acessivel('cadastro');
  await cadastro.cadastrar(medico);
  await expect(cadastro.enviado).toBeVisible();
  await cadastro.confirmar(await tokenDoEmail(medico.email));
  await expect(cadastro.confirmado).toBeVisible();
  await login.abrir();
  await acessivel('login');
  await login.entrar(medico);

  await hoje.abrir();
  await acessivel('hoje');
  await hoje.comecar(MARINA.cpf, 'G35');
  await perfil.chegar();
  await acessivel('perfil');
  await perfil.preencher(medico);
  await clinica.chegar();
  await acessivel('clínica');
  await clinica.preencher(CLINICA);

  await formulario.chegar();
  await expect(formulario.campo('paciente-cpf')).toHaveValue(cpfFormatado(MARINA.cpf));
  await formulario.preencherPaciente(MARINA);
  await formulario.preencherClinica('EM remitente-recorrente, ≥ 2 surtos/ano & lesões ativas.', 'Betainterferona 1a.');
  await formulario.prescrever('fingolimode', '1 cápsula ao dia', '28');
  await formulario.campo('protocolo-edss').selectOption('3.5');
  await acessivel('formulário');
  await formulario.emitir();

  await documento.chegar();
  await expect(documento.folha(1)).toHaveAttribute('data-desenhada', 'true');
  await acessivel('documento');
  const { nome, bytes } = await documento.baixar();
  expect(nome).not.toMatch(/marina|\d{11}/i);
  const { texto, paginas } = lerPdf(bytes);
  expect(paginas.length).toBeGreaterThanOrEqual(10);
  expect(paginas[0]).toContain('LAUDO DE SOLICITAÇÃO');
  expect(paginas[0]).toContain('≥ 2 surtos/ano & lesões ativas');
  expect(texto).toContain(cpfFormatado(MARINA.cpf));
  expect(texto).toContain('fingolimode 0,5 mg');
});
