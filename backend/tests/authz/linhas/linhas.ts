import type { Linha } from '../linha.ts';
import { AUTH } from './auth.ts';
import { AUDITORIA } from './auditoria.ts';
import { comChave } from './com-chave.ts';
import { MEDICOS } from './medicos.ts';
import { OPERACAO } from './operacao.ts';
import { PAPEIS } from './papeis.ts';
import { PDF } from './pdf.ts';
import { PROCESSOS_E_CATALOGO } from './processos.ts';

export const LINHAS: readonly Linha[] = [
  ...AUTH,
  ...PAPEIS,
  ...AUDITORIA,
  ...MEDICOS,
  ...PROCESSOS_E_CATALOGO,
  ...PDF,
  ...OPERACAO,
].map(comChave);
