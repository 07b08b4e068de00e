import { expect, test } from '../../fixtures/test';
import { criarMedico, criarPacienteComPacote } from '../../helpers/api';
import { lerPdf } from '../../helpers/pdf';
import { CLINICA, MARINA } from '../../helpers/pessoas';
import { pedirConfirmacao } from '../../helpers/reautenticacao';

test('exportação: os dados de um paciente e os da conta, depois de confirmar quem pede', async ({
  page,
  request,
  login,
  hoje,
  processos,
  seguranca,
  exportacao,
  acessivel,
}) => {
  const medico = await criarMedico(request);
  await criarPacienteComPacote(request, medico);
  await login.abrir();
  await login.entrar(medico);
  await hoje.paciente.waitFor();
  await processos.abrirPrimeiroPaciente();

  await pedirConfirmacao(page, '/exportacao');
  await exportacao.pedir('json');
  await expect(seguranca.reautenticacao).toBeVisible();
  await acessivel('confirme que é você');
  await seguranca.desistirDeConfirmar();
  await expect(exportacao.problema).toBeVisible();
  await acessivel('exportação recusada');

  await pedirConfirmacao(page, '/exportacao');
  const json = await exportacao.baixar(async () => {
    await exportacao.pedir('json');
    await seguranca.confirmarQuemSou(medico.senha);
  });
  await expect(exportacao.problema).toHaveCount(0);
  expect(json.nome).toMatch(/^autocusto-paciente-\d{4}-\d\d-\d\d\.json$/);
  expect(lerJson(json.bytes)).toMatchObject({
    paciente: { nome: MARINA.nome, cpf: MARINA.cpf, nome_mae: MARINA.nomeMae },
    processos: [{ cid: 'G35' }],
    processo_revisoes: [{}],
    documentos_emitidos: [{}],
    acessos: expect.arrayContaining([
      expect.objectContaining({ ator_nome: medico.nome, acao: 'documento.criar' }),
      expect.objectContaining({ ator_nome: medico.nome, acao: 'paciente.ler' }),
    ]),
    tratamento: { finalidades: expect.arrayContaining([expect.objectContaining({ dados: 'Cadastro do paciente' })]) },
  });

  const pdf = await exportacao.baixar(() => exportacao.pedir('pdf'));
  expect(pdf.nome).toMatch(/^autocusto-paciente-\d{4}-\d\d-\d\d\.pdf$/);
  const { texto } = lerPdf(pdf.bytes);
  for (const trecho of [MARINA.nome, MARINA.nomeMae, 'G35', 'Surtos em 2024 e 2025', 'paciente.exportar']) {
    expect(texto).toContain(trecho);
  }
  expect(texto).toContain('20 anos a partir do último registro');

  await seguranca.abrir();
  await pedirConfirmacao(page, '/api/auth/exportacao');
  const conta = await exportacao.baixar(async () => {
    await exportacao.pedir('conta');
    await seguranca.confirmarQuemSou(medico.senha);
  });
  expect(conta.nome).toMatch(/^autocusto-minha-conta-\d{4}-\d\d-\d\d\.json$/);
  expect(lerJson(conta.bytes)).toMatchObject({
    tabelas: {
      usuarios: [{ email: medico.email, nome: medico.nome }],
      medicos: [{ crm: medico.crm, cns: medico.cns }],
      clinicas: [{ nome: CLINICA.nome }],
    },
  });
  const tudo = Buffer.from(conta.bytes).toString();
  for (const segredo of ['senha_hash', '$argon2', MARINA.nome, MARINA.cpf]) expect(tudo).not.toContain(segredo);
});

function lerJson(bytes: Uint8Array): unknown {
  return JSON.parse(Buffer.from(bytes).toString());
}
