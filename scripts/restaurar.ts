// npm run restaurar -- --chave chave-privada.asc --arquivo copia.gpg --banco banco_novo
import './ler-env.ts';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { restore } from '../backend/operacao/backup/restore.ts';
import { readSetting } from '../backend/shared/config/config.ts';
import { comandoDeCopia, linhas } from './comando-de-copia.ts';

const texto = { type: 'string' } as const;
const { chave, arquivo, banco } = parseArgs({ options: { chave: texto, arquivo: texto, banco: texto } }).values;
if (!chave || !arquivo || !banco) {
  console.error(
    'Diga a chave, o arquivo e o banco: ' +
      'npm run restaurar -- --chave chave-privada.asc --arquivo copia.gpg --banco banco_novo',
  );
  process.exit(2);
}

await comandoDeCopia(
  {
    url: readSetting('DATABASE_RESTORE_URL'),
    setting: 'DATABASE_RESTORE_URL',
    embutido: ({ superuserUrl }) => superuserUrl,
  },
  async (adminUrl) => {
    const { criadaEm, migracoes, tabelas, apagados } = await restore({
      adminUrl,
      database: banco,
      file: arquivo,
      privateKeys: await readFile(chave),
      passphrase: readSetting('BACKUP_CHAVE_SENHA'),
    });
    console.log(
      `Cópia de ${criadaEm} restaurada no banco novo "${banco}": ${linhas(tabelas)}, todas iguais às da cópia.`,
    );
    console.log(`Ele tem as ${migracoes} migrações da cópia; "npm run migrar" o traz a esta versão do AutoCusto.`);
    if (apagados.length > 0) console.log(`Restos de restaurações interrompidas, apagados: ${apagados.join(', ')}.`);
  },
);
