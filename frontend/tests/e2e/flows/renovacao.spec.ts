import { test, expect } from '../../fixtures/test';
import { lerPdf } from '../../helpers/pdf';
import { DEMO } from '../../../../backend/demo/demo-data';

const [helena] = DEMO.contas;

test('o processo é achado, editado, renovado e reimpresso', async ({ login, processos, formulario, documento }) => {
  test.slow();
  await login.abrir();
  await login.entrar({ email: helena.email, senha: DEMO.senha });
  await processos.abrir();
  await processos.procurar('Íris');
  await expect(processos.itens).toHaveCount(1);
  await processos.abrirPrimeiro();

  await processos.reimprimir.last().click();
  await documento.chegar();
  const primeira = (await documento.baixar()).bytes;

  await documento.editar();
  await formulario.chegar();
  const anamnese = `Crises ≥ 4/mês, revisto em ${Date.now()}.`;
  await formulario.campo('clinica-anamnese').fill(anamnese);
  await formulario.salvar();
  // The address is the same before and after.
  await expect(formulario.confirmacao).toContainText('Processo salvo.');

  await processos.abrir();
  await processos.procurar('Íris');
  await processos.abrirPrimeiro();
  const diasAFrente = 30 + Math.floor(Math.random() * 300);
  const data = new Date(Date.now() + diasAFrente * 86_400_000).toLocaleDateString('pt-BR', {
    timeZone: 'America/Sao_Paulo',
  });
  await processos.renovar(data);
  await documento.chegar();
  const renovada = lerPdf((await documento.baixar()).bytes);
  expect(renovada.texto).toContain(anamnese);
  expect(renovada.texto).toContain(data);

  await documento.verHistorico();
  await processos.reimprimir.last().click();
  await documento.chegar();
  const reimpressa = (await documento.baixar()).bytes;
  expect(Buffer.compare(Buffer.from(reimpressa), Buffer.from(primeira))).toBe(0);
});
