import { conferirTudo } from './portoes/portoes.ts';

const { passaram, falharam } = await conferirTudo();
console.log(`\n${passaram} passed, ${falharam} failed`);
process.exitCode = falharam === 0 ? 0 : 1;
