import { conferirTudo } from './portoes/portoes.ts';

const { passaram, falhas } = await conferirTudo();
console.log(`\n${passaram} passed, ${falhas.length} failed`);
process.exitCode = falhas.length === 0 ? 0 : 1;
