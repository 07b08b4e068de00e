// Checks the data files and loads them when they changed: DATABASE_OWNER_URL must be given.
import { ConfigInvalidaError, readSetting } from '../shared/config/config.ts';
import { carregarCatalogo } from '../slices/processos/index.ts';

const ownerUrl = readSetting('DATABASE_OWNER_URL');
if (!ownerUrl) throw new ConfigInvalidaError(['DATABASE_OWNER_URL: é obrigatório para carregar o catálogo.']);

const { carregado, linhas } = await carregarCatalogo(ownerUrl);
console.log(carregado ? `Catálogo carregado: ${JSON.stringify(linhas)}` : 'O catálogo já está em dia.');
