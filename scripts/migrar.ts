// For deployments, where nothing migrates at start-up: DATABASE_OWNER_URL must be given.
import './ler-env.ts';
import { ConfigInvalidaError, readSetting } from '../backend/shared/config/config.ts';
import { atualizarBanco } from './banco.ts';

const ownerUrl = readSetting('DATABASE_OWNER_URL');
if (!ownerUrl) throw new ConfigInvalidaError(['DATABASE_OWNER_URL: é obrigatório para migrar.']);
await atualizarBanco(ownerUrl);
console.log('Banco e catálogo em dia.');
