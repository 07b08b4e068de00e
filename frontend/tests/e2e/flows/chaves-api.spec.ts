import { request as programas } from '@playwright/test';
import { expect, test } from '../../fixtures/test';
import { criarMedico } from '../../helpers/api';
import { SegurancaPage } from '../../pages/seguranca-page';

const CATALOGO = '/api/processos/catalogo/doencas?busca=esclerose';
const EMISSAO = '/api/processos/0193f6c0-7a00-7000-8000-00000000dead/documentos';

test('chaves de API: o programa lê o que a chave deixa, e para quando ela é revogada', async ({
  page,
  request,
  baseURL,
  login,
  acessivel,
}) => {
  const medico = await criarMedico(request);
  const seguranca = new SegurancaPage(page);
  await login.abrir();
  await login.entrar(medico);
  await seguranca.abrir();
  await seguranca.comecarChave('Servidor MCP');
  await acessivel('nova chave de API');
  const chave = await seguranca.criarChave(['catalogo-ler', 'rascunhos-escrever']);
  expect(chave).toMatch(/^autocusto_[\w-]{43}$/);
  await acessivel('chave de API mostrada');
  await seguranca.guardarChave();
  await expect(seguranca.chave).toHaveCount(0);
  await expect(seguranca.chaves).toContainText('nunca usada');

  // Another program: none of the cookies of the browser.
  const programa = await programas.newContext({ baseURL, extraHTTPHeaders: { Authorization: `Bearer ${chave}` } });
  const catalogo = await programa.get(CATALOGO);
  expect(catalogo.status()).toBe(200);
  expect(JSON.stringify(await catalogo.json())).toContain('Esclerose');
  const rascunho = await programa.post('/api/processos/rascunhos', { data: { conteudo: { cid: 'G35' } } });
  expect(rascunho.status()).toBe(201);
  const emissao = await programa.post(EMISSAO, { data: { data: '2026-09-01' } });
  expect([emissao.status(), (await emissao.json()).code]).toEqual([403, 'operacao_fechada_a_chaves']);

  await seguranca.abrir();
  await expect(seguranca.chaves).toContainText('usada em');
  await acessivel('lista de chaves de API');
  await seguranca.revogarChave();
  await expect(seguranca.avisos).toContainText('Chave revogada');
  await expect(seguranca.chaves).toHaveCount(0);
  const depois = await programa.get(CATALOGO);
  expect([depois.status(), (await depois.json()).code]).toEqual([401, 'chave_invalida']);
  await programa.dispose();
});
