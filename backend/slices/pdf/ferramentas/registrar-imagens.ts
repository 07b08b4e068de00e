import { writeFileSync } from 'node:fs';
import { MODELOS } from '../infrastructure/modelos/modelos.ts';
import { arquivoDe, guardar, imagensDe } from '../tests/imagens.ts';

// node backend/slices/pdf/ferramentas/registrar-imagens.ts
// How each of our documents looks, for the tests to compare with; look at what changed before it is committed.
for (const modelo of MODELOS) writeFileSync(arquivoDe(modelo), guardar(imagensDe(modelo)));
