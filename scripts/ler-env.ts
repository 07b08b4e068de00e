// Imported first by every command: what `.env` says counts as the environment, which wins over it.
import { existsSync } from 'node:fs';

if (existsSync('.env')) process.loadEnvFile('.env');
