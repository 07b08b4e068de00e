// Requests generated from the API's own description: none is answered with a 5xx, or with what is not described.
// npm run fuzz:http -- [how many] [seed]
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeAppDaMatriz } from '../backend/tests/authz/app-da-matriz.ts';
import { fuzz } from '../backend/tests/fuzz-http/fuzz.ts';
import { startTestServices } from '../backend/tests/helpers/services.ts';
import { RAIZ } from './processo.ts';

const quantos = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);

const servicos = await startTestServices();
Object.assign(process.env, {
  TESTE_SUPERUSER_URL: servicos.superuserUrl,
  TESTE_OWNER_URL: servicos.ownerUrl,
  TESTE_APP_URL: servicos.appUrl,
});
try {
  const cena = await makeAppDaMatriz();
  const inicio = performance.now();
  const resultado = { seed, ...(await fuzz(cena, quantos, seed)) };
  const segundos = Math.round((performance.now() - inicio) / 1000);
  await cena.fechar();
  await mkdir(join(RAIZ, 'relatorios'), { recursive: true });
  await writeFile(join(RAIZ, 'relatorios/fuzz-http.json'), `${JSON.stringify({ ...resultado, segundos }, null, 2)}\n`);
  for (const { operacao, motivo } of resultado.falhas) console.log(`${operacao}: ${motivo}`);
  console.log({ ...resultado, segundos, falhas: resultado.falhas.length });
  process.exitCode = resultado.falhas.length === 0 ? 0 : 1;
} finally {
  await servicos.stop();
}
