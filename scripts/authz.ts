// Who may do what: every operation × every subject × every object, and row-level security alone. npm run test:authz
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeAppDaMatriz } from '../backend/tests/authz/app-da-matriz.ts';
import { conferirBanco } from '../backend/tests/authz/banco.ts';
import { makeMatriz } from '../backend/tests/authz/matriz.ts';
import { descreverTempo, medirRecusas } from '../backend/tests/authz/tempos.ts';
import { startTestServices } from '../backend/tests/helpers/services.ts';
import { RAIZ } from './processo.ts';

const MAXIMO_NA_TELA = 100;

const inicio = performance.now();
const servicos = await startTestServices();
Object.assign(process.env, {
  TESTE_SUPERUSER_URL: servicos.superuserUrl,
  TESTE_OWNER_URL: servicos.ownerUrl,
  TESTE_APP_URL: servicos.appUrl,
});
try {
  process.exitCode = (await conferir()) === 0 ? 0 : 1;
} finally {
  await servicos.stop();
}

async function conferir(): Promise<number> {
  const cena = await makeAppDaMatriz();
  const matriz = await makeMatriz(cena);
  const faltas = matriz.semLinha();
  const http = await matriz.conferir();
  const banco = await conferirBanco(matriz.mundo, matriz.pessoas, cena.database.appUrl);
  const tempos = await medirRecusas(cena.app, matriz.mundo);
  await matriz.fechar();
  await cena.fechar();

  const celulas = http.celulas + banco.celulas;
  const desvios = [...faltas, ...http.desvios, ...banco.desvios];
  const segundos = Math.round((performance.now() - inicio) / 100) / 10;
  const relatorio = { celulas, http: http.celulas, banco: banco.celulas, segundos, tempos, desvios };
  await mkdir(join(RAIZ, 'relatorios'), { recursive: true });
  await writeFile(join(RAIZ, 'relatorios/authz.json'), `${JSON.stringify(relatorio, null, 2)}\n`);
  for (const { celula, motivo } of desvios.slice(0, MAXIMO_NA_TELA)) console.log(`${celula}: ${motivo}`);
  for (const tempo of tempos) console.log(descreverTempo(tempo));
  console.log(`HTTP: ${http.celulas}; banco: ${banco.celulas}; ${segundos} s`);
  console.log(`${celulas} cells, ${desvios.length} deviations`);
  return desvios.length;
}
