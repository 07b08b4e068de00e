import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { conferirFormularios, semResultado, type ResultadoDosFormularios } from './conferir-formularios.ts';

// node backend/slices/pdf/fuzz/fuzz-formularios.ts [quantos] [seed]
// Takes about an hour. The report is written after every lot, and the same command with the same seed goes on from there.
const QUANTOS = 10_000;
const LOTE = 250;
const LIMITES = { prazoMs: 5000, maxRss: 256 * 1024 * 1024 };
const PASTA = 'relatorios';
const RELATORIO = `${PASTA}/fuzz-pdf-formularios.json`;

const quantos = Number(process.argv[2] ?? QUANTOS);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);

const resultado = process.argv[3] === undefined ? semResultado(seed) : anterior();
mkdirSync(PASTA, { recursive: true });
console.log({ seed, feitos: resultado.formularios, de: quantos });
while (resultado.formularios < quantos) {
  const lote = Math.min(LOTE, quantos - resultado.formularios);
  await conferirFormularios(seed, lote, LIMITES, { resultado });
  writeFileSync(RELATORIO, `${JSON.stringify(resultado, null, 2)}\n`);
  const { formularios, recusados, aceitos, falhas } = resultado;
  console.log({ feitos: formularios, recusados, aceitos, falhas: falhas.length });
}
console.log({
  ...resultado,
  maiorMs: Math.round(resultado.maiorMs),
  maiorRss: `${Math.round(resultado.maiorRss / 1024 / 1024)} MB`,
  falhas: resultado.falhas.slice(0, 20),
});
if (resultado.falhas.length > 0) process.exitCode = 1;

function anterior(): ResultadoDosFormularios {
  try {
    const lido = JSON.parse(readFileSync(RELATORIO, 'utf8')) as ResultadoDosFormularios;
    if (lido.seed === seed && lido.formularios < quantos) return lido;
  } catch {
    // There is none, or it is half of one: from the beginning.
  }
  return semResultado(seed);
}
