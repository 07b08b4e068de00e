import { mkdirSync, writeFileSync } from 'node:fs';
import { conferirTextos } from './conferir-textos.ts';
import { textosAleatorios } from './textos-aleatorios.ts';

// node backend/slices/pdf/fuzz/fuzz-textos.ts [quantos] [seed]
const QUANTOS = 50_000;
const LOTE = 1000;
const MEGABYTE = 'não cabe em papel nenhum '.repeat(42_000);

const quantos = Number(process.argv[2] ?? QUANTOS);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);

const resultado = { seed, textos: quantos, impressos: 0, recusados: 0, falhas: [] as unknown[] };
for (let feitos = 0; feitos < quantos; feitos += LOTE) {
  const lote = textosAleatorios(seed + feitos, Math.min(LOTE, quantos - feitos));
  if (feitos === 0) lote[0] = MEGABYTE;
  const { impressos, recusados, falhas } = conferirTextos(lote);
  resultado.impressos += impressos;
  resultado.recusados += recusados;
  resultado.falhas.push(...falhas.map((falha) => ({ ...falha, lote: seed + feitos })));
}

mkdirSync('relatorios', { recursive: true });
writeFileSync('relatorios/fuzz-pdf-textos.json', `${JSON.stringify(resultado, null, 2)}\n`);
console.log({ ...resultado, falhas: resultado.falhas.length });
if (resultado.falhas.length > 0) process.exitCode = 1;
