// Keeps the tests' PostgreSQL and Redis up, so that one test takes the time of one test. npm run test:watch
import { startTestServices } from '../backend/tests/helpers/services.ts';
import { anunciar } from '../backend/tests/helpers/servicos-de-pe.ts';
import { onStopSignal } from '../backend/shared/operations/stop-signals.ts';

const servicos = await startTestServices();
const retirar = await anunciar(servicos);
onStopSignal(async () => {
  await retirar();
  await servicos.stop();
});
console.log('PostgreSQL e Redis dos testes de pé. Em outra janela: npm run test:unit -- CAMINHO (Ctrl+C encerra).');
