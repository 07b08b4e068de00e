import { expect, test } from '../../fixtures/test';
import { criarMedico } from '../../helpers/api';
import { lerPdf } from '../../helpers/pdf';
import { MARINA } from '../../helpers/pessoas';

const IRIS = { ...MARINA, nome: 'Íris Gonçalves Teste', cpf: '90010050396' };

test('o médico tira um medicamento, edita, renova e reimprime o que já saiu', async ({
  page,
  request,
  login,
  hoje,
  formulario,
  documento,
  processos,
  acessivel,
}) => {
  const medico = await criarMedico(request);
  await login.abrir();
  await login.entrar(medico);
  await hoje.comecar(IRIS.cpf, 'G40.0');

  await formulario.chegar();
  await formulario.preencherPaciente(IRIS);
  await formulario.preencherClinica('Crises focais ≥ 4/mês há 12 anos.', 'Carbamazepina e valproato em doses plenas.');
  await formulario.prescrever('levetiracetam 750', '2 comprimidos de 12 em 12 horas', '120');
  await formulario.prescrever('lamotrigina 100', '½ comprimido ao dia', '15');
  await formulario.prescrever('clobazam 10', '1 comprimido à noite', '30');
  await formulario.variar(2, 4, '2 comprimidos ao dia', '60');
  await formulario.variar(2, 5, '2 comprimidos ao dia', '60');
  await formulario.remover(1);
  await expect(formulario.quantidade(1, 4)).toHaveValue('60');
  await formulario.campo('documentos-data').fill('30/08/2026');
  await formulario.emitir();

  await documento.chegar();
  const primeiro = await documento.baixar();
  const [lme = ''] = lerPdf(primeiro.bytes).paginas;
  expect(lme).toMatch(/levetiracetam 750 mg.*120\s+120/s);
  expect(lme).toMatch(/clobazam 10 mg.*30\s+30\s+30\s+30\s+60\s+60/s);
  expect(lme).not.toContain('lamotrigina');
  await documento.abrirAvisos();
  await expect(documento.avisos).toContainText('Notificação de Receita B');
  await documento.fecharFolha();

  await documento.editar();
  await formulario.chegar();
  await expect(formulario.campo('clinica-anamnese')).toHaveValue('Crises focais ≥ 4/mês há 12 anos.');
  await acessivel('formulário de um processo');
  await formulario.campo('clinica-anamnese').fill('Crises focais ≥ 2/mês, melhora parcial.');
  await formulario.salvar();
  await expect(formulario.confirmacao).toContainText('Processo salvo.');

  await processos.abrir();
  await processos.procurar('íris');
  await acessivel('busca de processos');
  await processos.abrirPrimeiro();
  await acessivel('histórico');
  await processos.renovar('28/02/2027');
  await documento.chegar();
  const renovado = lerPdf((await documento.baixar()).bytes);
  expect(renovado.paginas[0]).toContain('28/02/2027');
  expect(renovado.paginas[0]).toContain('melhora parcial');

  await documento.verHistorico();
  await expect(processos.reimprimir).toHaveCount(2);
  await processos.reimprimir.nth(1).click();
  await documento.chegar();
  const reimpresso = await documento.baixar();
  expect(Buffer.compare(reimpresso.bytes, primeiro.bytes)).toBe(0);

  await page.goto('/pacientes');
  await processos.pacientes.first().waitFor();
  await acessivel('pacientes');
  await processos.pacientes.first().click();
  await formulario.campo('paciente-nome').waitFor();
  await acessivel('editar paciente');

  await processos.mudarPeso('61,5', 'Pesada na consulta.');
  await processos.abrirPrimeiroPaciente();
  await expect(await processos.verHistoricoDoCadastro()).toHaveText([
    new RegExp(`^Mudou: PesoMotivo: Pesada na consulta\\.${medico.nome} \\(você\\)`),
    /^Cadastro criado/,
  ]);
  await acessivel('histórico do cadastro');
  await expect(await processos.compararCadastro()).toContainText(`${MARINA.peso} kgDepois61,5 kg`);
  await acessivel('cadastro antes e depois');
});

test('o que vence aparece em Hoje e se renova dali em quatro gestos', async ({
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
  await hoje.comecar(MARINA.cpf, 'G35');
  await formulario.chegar();
  await formulario.preencherPaciente(MARINA);
  await formulario.preencherClinica('Surtos em 2024 e 2025.');
  await formulario.prescrever('fingolimode', '1 cápsula ao dia', '28');
  await formulario.campo('protocolo-edss').selectOption('3.5');
  await formulario.campo('documentos-data').fill(haMeses(6));
  await formulario.emitir();
  await documento.chegar();

  await hoje.abrir();
  await expect(hoje.vencimentos).toHaveText(MARINA.nome);
  await acessivel('hoje com vencimentos');
  await hoje.renovarPrimeiro();
  await acessivel('renovar');
  await hoje.confirmarRenovacao();
  await documento.chegar();
  await expect(documento.folha(1)).toHaveAttribute('data-desenhada', 'true');
});

/** A first cycle that ends about now. */
function haMeses(meses: number): string {
  const data = new Date();
  data.setDate(1);
  data.setMonth(data.getMonth() - meses);
  return `${String(data.getDate()).padStart(2, '0')}/${String(data.getMonth() + 1).padStart(2, '0')}/${data.getFullYear()}`;
}
