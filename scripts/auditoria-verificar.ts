// npm run audit:verify [-- --ancora <âncora de antes>]
import './ler-env.ts';
import { parseArgs } from 'node:util';
import { readSetting } from '../backend/shared/config/config.ts';
import { ehAncora, verificarAuditoria } from '../backend/slices/auth/index.ts';
import { prepararAmbiente } from './ambiente.ts';
import { prepararBanco } from './banco-pronto.ts';

const { ancora } = parseArgs({ options: { ancora: { type: 'string' } } }).values;
if (ancora !== undefined && !ehAncora(ancora)) {
  console.error(
    'Dê a âncora inteira, como este comando a imprimiu: npm run audit:verify -- --ancora <instante>/<hash>',
  );
  process.exit(2);
}

const MOTIVOS = {
  alterado: 'o evento foi alterado',
  ausente: 'o evento foi apagado',
  reordenado: 'o evento foi trocado de lugar',
  anterior_reescrito: 'o evento anterior foi reescrito',
  cabeca_diferente: 'o fim da cadeia não é este evento',
  fora_de_cadeia: 'o evento não pertence à cadeia',
} as const;

const ambiente = await prepararAmbiente(process.env);
const { env, postgres } = ambiente;
try {
  const ownerUrl = readSetting('DATABASE_OWNER_URL', env);
  if (!ownerUrl) throw new Error('Falta DATABASE_OWNER_URL: só o papel dono vê a auditoria inteira.');

  await prepararBanco(ambiente);
  const { eventos, cadeias, quebras, ...resultado } = await verificarAuditoria(ownerUrl, { ancora });
  console.log(`${eventos} eventos em ${cadeias} cadeias.`);
  for (const { cadeia, sequencia, motivo } of quebras) {
    console.error(`Cadeia ${cadeia} quebrada no evento ${sequencia}: ${MOTIVOS[motivo]} (${motivo}).`);
  }
  if (resultado.ancoraConfere === false) {
    console.error('A âncora não confere: eventos anteriores a ela foram apagados ou reescritos.');
  }
  console.log(`Âncora: ${resultado.ancora}`);
  if (quebras.length > 0 || resultado.ancoraConfere === false) process.exitCode = 1;
  else console.log('A auditoria está íntegra.');
} finally {
  // A running server needs it; only what this command started does it stop.
  if (postgres && !postgres.found) await postgres.stop();
}
