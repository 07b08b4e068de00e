import { expect, test } from '../../fixtures/test';
import { tokenDoEmail } from '../../helpers/emails';
import { lerPdf } from '../../helpers/pdf';
import { CLINICA, cpfFormatado, MARINA, umMedico } from '../../helpers/pessoas';

const DATAS = ['31/01/2026', '02/03/2026', '01/04/2026', '01/05/2026', '31/05/2026', '30/06/2026'];

test('o médico vai do cadastro ao pacote impresso, e o CPF e o CID atravessam os portões', async ({
  page,
  cadastro,
  login,
  perfil,
  clinica,
  hoje,
  formulario,
  documento,
  acessivel,
}) => {
  const medico = umMedico();

  await cadastro.abrir();
  await acessivel('cadastro');
  await cadastro.cadastrar(medico);
  await expect(cadastro.enviado).toBeVisible();
  await cadastro.confirmar(await tokenDoEmail(medico.email), medico);
  await expect(cadastro.confirmado).toBeVisible();
  await login.abrir();
  await acessivel('login');
  await login.entrar(medico);

  await hoje.paciente.waitFor();
  await acessivel('hoje sem nada');
  await hoje.comecar(MARINA.cpf, 'G35');

  await perfil.chegar();
  await acessivel('primeiro perfil');
  await perfil.preencher(medico);
  await clinica.chegar();
  await acessivel('primeira clínica');
  await clinica.preencher(CLINICA);

  await formulario.chegar();
  await expect(formulario.campo('paciente-cpf')).toHaveValue(cpfFormatado(MARINA.cpf));
  await acessivel('formulário em branco');
  await formulario.preencherPaciente(MARINA);
  await formulario.preencherClinica('Surtos em 2024 e 2025; lesões novas na ressonância. ≥ 2 surtos/ano & EDSS < 4.');
  await formulario.prescrever('fingolimode', '1 cápsula ao dia', '28');
  await formulario.campo('protocolo-edss').selectOption('3.5');
  await formulario.campo('documentos-data').fill('31/01/2026');
  await formulario.campo('documentos-pede-relatorio').check();
  await formulario.campo('documentos-relatorio').fill('Esclerose múltipla remitente-recorrente em atividade.');
  await formulario.campo('documentos-pede-exames').check();
  await formulario.campo('documentos-exame-0').fill('Hemograma completo');
  await acessivel('formulário preenchido');
  await formulario.emitir();

  await documento.chegar();
  await expect(documento.folha(1)).toHaveAttribute('data-desenhada', 'true');
  await acessivel('documento emitido');
  const sobra = () => document.documentElement.scrollHeight - window.innerHeight;
  expect(await page.evaluate(sobra), 'só as páginas rolam, não a tela').toBe(0);
  await documento.aumentar();
  await expect(documento.zoom).toContainText('110%');
  await documento.avancar();
  await expect(documento.pagina).toContainText('2 de');

  const { nome, bytes } = await documento.baixar();
  expect(nome).toBe('autocusto-2026-01-31.pdf');
  const { paginas, texto } = lerPdf(bytes);
  const [lme = ''] = paginas;
  expect(lme).toContain(MARINA.nome);
  expect(lme).toContain(cpfFormatado(MARINA.cpf));
  expect(lme).toContain('G35');
  expect(lme).toMatch(/fingolimode 0,5 mg.*28\s+28\s+28\s+28\s+28\s+28/s);
  expect(lme).toContain('≥ 2 surtos/ano & EDSS < 4');
  for (const data of DATAS) expect(texto).toContain(data);
  expect(texto).toContain(medico.nome);
  expect(texto).toContain('Esclerose múltipla remitente-recorrente em atividade.');
  expect(texto).toContain('Hemograma completo');
  for (const pagina of paginas.slice(1)) expect(pagina).toContain('Rua das Palmeiras, 100');

  await documento.abrirIndice();
  await acessivel('índice do pacote');
  await documento.documentoDaPagina(3).click();
  await expect(documento.pagina).toContainText(`3 de ${paginas.length}`);
  await expect(page).toHaveURL(/\/pdf\/ver\?id=[0-9a-f-]{36}&processo=[0-9a-f-]{36}$/);
});
