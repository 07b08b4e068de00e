import { expect, test } from '../../fixtures/test';
import { criarConta } from '../../helpers/api';
import { umFormulario } from '../../helpers/formularios';
import { promover } from '../../helpers/papeis';
import { umMedico } from '../../helpers/pessoas';

const ROTULOS = { nome: 'Nome do paciente', mae: 'Nome da mae', peso: 'Peso', cid: 'CID-10' };
const DATA = '/FT/Tx/AA<</F<</S/JavaScript/JS(AFDate_FormatEx\\("dd/mm/yyyy"\\);)>>>>';

test('formulários oficiais: diz o que fica de fora antes, e põe a nova versão ao lado da anterior', async ({
  page,
  request,
  login,
  modelos,
  acessivel,
}, { project }) => {
  test.slow();
  // Both projects share one product: the forms of each are of a place of its own.
  const onde = { documento: 'lme', uf: project.name === 'celular' ? 'AC' : 'RR' };
  const administrador = await criarConta(request, umMedico('Artur Vale Sintético'));
  promover(administrador.email);
  await login.abrir();
  await login.entrar(administrador);
  await page.waitForURL('**/usuarios');

  await modelos.abrir();
  const primeira = umFormulario('Formulario de 2024', [
    { nome: 'nome_paciente', rotulo: ROTULOS.nome, y: 740 },
    { nome: 'nome_mae', rotulo: ROTULOS.mae, y: 700 },
    { nome: 'peso', rotulo: ROTULOS.peso, y: 660 },
    { nome: 'cid', rotulo: ROTULOS.cid, y: 620 },
  ]);
  await modelos.enviar(primeira, onde);
  await modelos.confirmarImportacao();
  await modelos.porEmVigor();

  await modelos.abrir();
  const segunda = umFormulario('Formulario de 2026', [
    { nome: 'nome_paciente', rotulo: ROTULOS.nome, y: 740 },
    { nome: 'peso', rotulo: ROTULOS.peso, y: 500 },
    { nome: 'cid_principal', rotulo: ROTULOS.cid, y: 620 },
    { nome: 'data_1', rotulo: 'Data da consulta', y: 580, mais: DATA },
    { nome: 'imprimir', rotulo: 'Imprimir', y: 100, mais: '/FT/Btn/Ff 65536/A<</S/Named/N/Print>>' },
  ]);
  await modelos.enviar(segunda, onde);
  await expect(modelos.ficaDeFora).toContainText('imprimir');
  await expect(modelos.ficaDeFora).toContainText('data_1');
  await expect(modelos.conferencia).toContainText('Nova versão de');
  await acessivel('o que fica de fora');
  await modelos.confirmarImportacao();

  await expect(modelos.anterior).toContainText('ficou sem lugar');
  await modelos.destino(0).selectOption('');
  await modelos.comparar();
  await expect(modelos.perguntaAoSair).toBeVisible();
  await modelos.responderAoSair(true);

  await expect(modelos.mudancas('moveu')).toContainText(['peso']);
  await expect(modelos.mudancas('renomeado')).toContainText(['cid → cid_principal']);
  await expect(modelos.mudancas('novo')).toContainText(['data_1']);
  await expect(modelos.mudancas('sem_lugar')).toContainText(['nome_mae']);
  expect([await modelos.lugares('antes'), await modelos.lugares('agora')]).toEqual([3, 3]);
  await modelos.mudancas('moveu').first().press('Enter');
  await expect(modelos.mudancas('moveu').first()).toHaveAttribute('aria-pressed', 'true');
  await acessivel('o que mudou');
  await modelos.voltarAoMapa();
  await modelos.mapaAberto();
});
