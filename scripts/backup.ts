// npm run backup -- --chave chave-publica.asc --arquivo copia.gpg
import './ler-env.ts';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { backup } from '../backend/operacao/backup/backup.ts';
import { readSetting } from '../backend/shared/config/config.ts';
import { comandoDeCopia, linhas } from './comando-de-copia.ts';

const { chave, arquivo } = parseArgs({ options: { chave: { type: 'string' }, arquivo: { type: 'string' } } }).values;
if (!chave || !arquivo) {
  console.error('Diga a chave e o arquivo: npm run backup -- --chave chave-publica.asc --arquivo copia.gpg');
  process.exit(2);
}

await comandoDeCopia(
  {
    url: readSetting('DATABASE_BACKUP_URL'),
    setting: 'DATABASE_BACKUP_URL',
    embutido: ({ backupUrl }) => backupUrl,
  },
  async (url) => {
    const { tabelas, chaves } = await backup({ url, publicKeys: await readFile(chave), file: arquivo });
    console.log(`Cópia cifrada em ${arquivo}: ${linhas(tabelas)}.`);
    console.log(`Quem a abre: ${chaves.join('; ')}.`);
  },
);
