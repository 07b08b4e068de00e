import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures/test';
import { criarMedico, criarPacienteComPacote } from '../../helpers/api';
import { umCpf } from '../../helpers/digitador';

const BARRA = 0.02;

interface Salto {
  valor: number;
  quem: string[];
}

/** What moved by itself since the page began to load, as the browser measures it: a sum of distances, not of time. */
async function saltos(page: Page): Promise<Salto[]> {
  return page.evaluate(() => (window as unknown as { saltos: Salto[] }).saltos);
}

test('nada muda de lugar enquanto a tela carrega, por mais devagar que chegue', async ({ page, request, login }) => {
  const medico = await criarMedico(request);
  const { processoId, documentoId } = await criarPacienteComPacote(request, medico);
  // What falls due is what grows while Hoje loads.
  const data = new Date(Date.now() - 170 * 86_400_000).toISOString().slice(0, 10);
  for (const i of [0, 1, 2, 3, 4]) {
    const pessoa = { nome: `Paciente ${'ABCDE'[i]} Sintética`, cpf: umCpf(900_300_000 + i) };
    await criarPacienteComPacote(request, medico, { ...pessoa, data });
  }
  await page.addInitScript(() => {
    const vistos: Salto[] = [];
    Object.assign(window, { saltos: vistos });
    interface Shift extends PerformanceEntry {
      value: number;
      hadRecentInput: boolean;
      sources: { node?: Node }[];
    }
    new PerformanceObserver((lista) => {
      for (const entrada of lista.getEntries() as Shift[]) {
        if (entrada.hadRecentInput) continue;
        const quem = entrada.sources.map(({ node }) => {
          const element = node instanceof Element ? node : node?.parentElement;
          return `${element?.tagName}.${String(element?.className).slice(0, 60)} ${element?.textContent?.slice(0, 40)}`;
        });
        vistos.push({ valor: entrada.value, quem });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

  // Each answer has its own lateness: what comes last must find its place kept.
  let pedidos = 0;
  let abertos = 0;
  await page.route('**/api/**', async (route) => {
    abertos += 1;
    pedidos += 1;
    await new Promise((resolve) => setTimeout(resolve, 150 + ((pedidos * 7) % 5) * 120));
    await route.continue().catch(() => undefined);
    abertos -= 1;
  });
  const quieta = async () => {
    await page.waitForLoadState('networkidle');
    await expect.poll(() => abertos).toBe(0);
    await expect.poll(() => page.evaluate(() => document.body.innerText)).not.toMatch(/Carregando|Abrindo o/);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  };

  const achados: Record<string, { total: number; saltos: Salto[] }> = {};
  const medir = async (tela: string) => {
    await quieta();
    const lista = await saltos(page);
    const total = lista.reduce((soma, { valor }) => soma + valor, 0);
    process.stdout.write(`saltos em ${tela}: ${total.toFixed(4)}\n`);
    if (total > BARRA) achados[tela] = { total, saltos: lista };
  };

  await page.goto('/login');
  await medir('login');
  await login.entrar(medico);
  for (const [tela, endereco] of [
    ['hoje', '/'],
    ['processos', '/processos'],
    ['pacientes', '/pacientes'],
    ['processo', `/processos/detalhe?id=${processoId}`],
    ['formulário', `/processos/formulario?processo=${processoId}`],
    ['documento', `/pdf/ver?id=${documentoId}&processo=${processoId}`],
    ['perfil', '/perfil'],
    ['clínicas', '/clinicas'],
    ['equipe', '/equipe'],
    ['segurança', '/seguranca'],
    ['sessões', '/sessoes'],
    ['auditoria', '/auditoria'],
  ] as const) {
    await page.goto(endereco);
    await medir(tela);
  }
  expect(achados).toEqual({});
});
