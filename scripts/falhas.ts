// npm run test:falhas [-- --semente 7] [-- --caso Redis]: what fails around the product, one fault at a time, on the product as
// it is started, with a client that writes down what was acknowledged and compares. Takes minutes; needs root, for a small disk.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CASOS } from '../backend/tests/falhas/casos.ts';
import { construirPaginas } from './paginas.ts';
import { RAIZ } from './processo.ts';

const { caso: parte = '', semente: dada } = parseArgs({
  options: { caso: { type: 'string' }, semente: { type: 'string' } },
}).values;
const semente = Number(dada ?? Math.floor(Math.random() * 500_000));
const relatorio: Record<string, unknown> = {};
let falharam = 0;

await construirPaginas();
console.log(`Semente ${semente}`);
for (const [nome, caso] of Object.entries(CASOS)) {
  if (!nome.includes(parte)) continue;
  const pasta = await mkdtemp(join(tmpdir(), 'autocusto-falhas-'));
  const inicio = performance.now();
  try {
    const { observado, fatos, faltas } = await caso({ semente, pasta });
    const segundos = Math.round((performance.now() - inicio) / 100) / 10;
    relatorio[nome] = { segundos, ...observado, fatos, faltas };
    falharam += faltas.length > 0 ? 1 : 0;
    console.log(
      `${faltas.length === 0 ? 'ok    ' : 'FALHA '} ${nome} (${segundos} s) ${JSON.stringify({ ...observado, ...fatos })}`,
    );
    for (const falta of faltas) console.log(`         ${falta}`);
  } catch (error) {
    falharam++;
    relatorio[nome] = { faltas: [String(error)] };
    console.log(`FALHA  ${nome}: ${String(error)}`);
  } finally {
    await rm(pasta, { recursive: true, force: true });
  }
}
await mkdir(join(RAIZ, 'relatorios'), { recursive: true });
const total = Object.keys(relatorio).length;
await writeFile(
  join(RAIZ, 'relatorios/falhas.json'),
  `${JSON.stringify({ semente, total, falharam, casos: relatorio }, null, 2)}\n`,
);
console.log(`\n${total - falharam} passed, ${falharam} failed`);
process.exit(falharam === 0 ? 0 : 1);
