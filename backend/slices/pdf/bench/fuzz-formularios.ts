import { mkdirSync, writeFileSync } from 'node:fs';
import { conferirFormularios } from './conferir-formularios.ts';

// node backend/slices/pdf/bench/fuzz-formularios.ts [quantos] [seed]
const QUANTOS = 10_000;
const LIMITES = { prazoMs: 5000, maxRss: 256 * 1024 * 1024 };

const quantos = Number(process.argv[2] ?? QUANTOS);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);

console.log({ seed, formularios: quantos });
const resultado = await conferirFormularios(seed, quantos, LIMITES, {
  onProgress: (feitos, { recusados, aceitos, falhas }) =>
    console.log({ feitos, recusados, aceitos, falhas: falhas.length }),
});
mkdirSync('relatorios', { recursive: true });
writeFileSync('relatorios/fuzz-pdf-formularios.json', `${JSON.stringify(resultado, null, 2)}\n`);
console.log({
  ...resultado,
  maiorMs: Math.round(resultado.maiorMs),
  maiorRss: `${Math.round(resultado.maiorRss / 1024 / 1024)} MB`,
  falhas: resultado.falhas.slice(0, 20),
});
if (resultado.falhas.length > 0) process.exitCode = 1;
