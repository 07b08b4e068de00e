import type { Linha } from '../linha.ts';
import type { EscopoDaChave } from '../tipos.ts';

/** What an API key of each scope may do, and nothing else: neither sign, nor issue, nor export, nor touch the account. */
const COM_CHAVE: Readonly<Record<EscopoDaChave, readonly string[]>> = {
  'catalogo.ler': [
    'GET /api/processos/catalogo/doencas',
    'GET /api/processos/catalogo/doencas/{cid}',
    'GET /api/processos/catalogo/medicamentos',
    'GET /api/processos/catalogo/protocolos/{id}',
  ],
  'pacientes.ler': [
    'GET /api/processos/pacientes',
    'GET /api/processos/pacientes/{id}',
    'POST /api/processos/pacientes/busca',
  ],
  'processos.ler': [
    'GET /api/processos',
    'GET /api/processos/{id}',
    'GET /api/processos/{id}/historico',
    'GET /api/processos/{id}/revisoes/{versao}',
    'GET /api/processos/vencimentos',
    'POST /api/processos/{id}/validacao',
    'POST /api/pdf/medida',
  ],
  'rascunhos.escrever': [
    'GET /api/processos/rascunhos',
    'POST /api/processos/rascunhos',
    'GET /api/processos/rascunhos/{id}',
    'PUT /api/processos/rascunhos/{id}',
    'DELETE /api/processos/rascunhos/{id}',
  ],
};

/** A route of no scope is closed to keys. */
export function comChave(linha: Linha): Linha {
  const escopos = Object.keys(COM_CHAVE) as EscopoDaChave[]; // the keys are what the type says
  const chave = escopos.find((escopo) => COM_CHAVE[escopo].includes(linha.rota));
  return chave ? { ...linha, chave } : linha;
}
