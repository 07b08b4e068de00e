// JavaScript on purpose: Jest would compile a TypeScript set-up to CommonJS, where migrations cannot be imported.
import { startTestServices } from './services.ts';
import { servicosDePe } from './servicos-de-pe.ts';

/** Jest's workers are processes of their own: only the environment reaches them. */
export default async function globalSetup() {
  const dePe = servicosDePe();
  if (!dePe) globalThis.testServices = await startTestServices();
  const services = dePe ?? globalThis.testServices;
  process.env.TESTE_SUPERUSER_URL = services.superuserUrl;
  process.env.TESTE_OWNER_URL = services.ownerUrl;
  process.env.TESTE_APP_URL = services.appUrl;
  process.env.TESTE_REDIS_URL = services.redisUrl;
}
