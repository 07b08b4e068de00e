// npm run bench:sigtap: a package of the size that DATASUS publishes (5 000 procedures, 80 000 relations with CIDs).
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lerPacoteSigtap } from '../infrastructure/sigtap/pacote-sigtap.ts';
import { zipDoPacote } from '../tests/sigtap/pacote-de-teste.ts';

const PROCEDIMENTOS = 5_000;
const CIDS_DE_CADA = 16;
const MAX_MS = 3_000;
const MAX_MB = 250;
const NOME = 'TabelaUnificada_202608_v2608141139.zip';

const [, eu = '', destino] = process.argv;
if (destino) writeFileSync(destino, fazer());
else await medir();

/** In a process of its own: what it takes is not the reader's. */
function fazer(): Buffer {
  const cid = (n: number) => `${String.fromCharCode(65 + (n % 26))}${String(n % 1_000).padStart(3, '0')}`;
  return zipDoPacote({
    competencia: '202608',
    procedimentos: Array.from({ length: PROCEDIMENTOS }, (_, n) => ({
      codigo: `${n % 14 === 0 ? '0604' : '0301'}${String(n).padStart(6, '0')}`,
      cids: Array.from({ length: CIDS_DE_CADA }, (__, m) => cid(n * 7 + m)),
      descricao: 'Descrição fictícia.',
    })),
  });
}

async function medir(): Promise<void> {
  const pasta = mkdtempSync(join(tmpdir(), 'autocusto-sigtap-'));
  execFileSync(process.execPath, [eu, join(pasta, NOME)]);
  const antes = performance.now();
  const { procedimentos } = await lerPacoteSigtap(NOME, readFileSync(join(pasta, NOME)));
  const ms = Math.round(performance.now() - antes);
  const mb = Math.round(process.resourceUsage().maxRSS / 1024);
  rmSync(pasta, { recursive: true });
  console.log(
    `${PROCEDIMENTOS * CIDS_DE_CADA} relações, ${procedimentos.length} procedimentos do grupo 06.04: ` +
      `${ms} ms (≤ ${MAX_MS}), pico de ${mb} MB (≤ ${MAX_MB})`,
  );
  process.exitCode = ms <= MAX_MS && mb <= MAX_MB ? 0 : 1;
}
