import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { MODELOS } from '../infrastructure/modelos/modelos.ts';
import { nomeDoArquivo, PASTA_DAS_VERSOES } from '../infrastructure/modelos/versoes.ts';

// node backend/slices/pdf/ferramentas/registrar-versoes.ts
// Keeps the present version of each of our documents. What was kept once is never written again: a document that changed
// needs another number.
const REGISTRO = new URL('registro.json', PASTA_DAS_VERSOES);

mkdirSync(PASTA_DAS_VERSOES, { recursive: true });
const registro: Record<string, string> = existsSync(REGISTRO)
  ? (JSON.parse(readFileSync(REGISTRO, 'utf8')) as Record<string, string>)
  : {};
for (const modelo of MODELOS) {
  const nome = nomeDoArquivo(modelo);
  const texto = JSON.stringify(modelo);
  const hash = createHash('sha256').update(texto).digest('hex');
  if (registro[nome] === hash) continue;
  if (registro[nome]) {
    console.error(`${nome} já está registrado com outro conteúdo: mude a versão do modelo.`);
    process.exitCode = 1;
    continue;
  }
  registro[nome] = hash;
  writeFileSync(new URL(nome, PASTA_DAS_VERSOES), texto);
  console.log(`${nome} registrado`);
}
writeFileSync(REGISTRO, `${JSON.stringify(registro, null, 2)}\n`);
