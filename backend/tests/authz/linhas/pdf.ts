import { ADMINISTRA, type Linha, PREPARA, TODOS_OS_PAPEIS } from '../linha.ts';

export const PDF: readonly Linha[] = [
  { rota: 'GET /api/pdf/documentos/{id}', quem: PREPARA, inquilino: true, objeto: 'documento', sucesso: [200] },
  {
    ...{ rota: 'POST /api/pdf/medida', quem: PREPARA, sucesso: [200] },
    corpo: () => ({ documento: 'lme', campos: { anamnese: 'Um texto de ninguém.' } }),
  },
  { rota: 'GET /api/pdf/modelos', quem: TODOS_OS_PAPEIS, sucesso: [200] },
  {
    ...{ rota: 'POST /api/pdf/modelos', quem: ADMINISTRA, consulta: '?documento=relatorio', tipo: 'application/pdf' },
    ...{ corpo: ({ mundo }) => mundo.formulario, sucesso: [201] },
  },
  {
    ...{ rota: 'POST /api/pdf/modelos/analise', quem: ADMINISTRA, consulta: '?documento=relatorio' },
    ...{ tipo: 'application/pdf', corpo: ({ mundo }) => mundo.formulario, sucesso: [200] },
  },
  { rota: 'GET /api/pdf/modelos/{id}/comparacao', quem: ADMINISTRA, objeto: 'modelo', sucesso: [200] },
  { rota: 'GET /api/pdf/modelos/{id}', quem: ADMINISTRA, objeto: 'modelo', sucesso: [200], malformado: [404, 422] },
  {
    ...{ rota: 'PUT /api/pdf/modelos/{id}', quem: ADMINISTRA, objeto: 'modelo', versao: 'modelos_importados' },
    ...{ corpo: () => ({ ligacoes: [], dispensados: [] }), sucesso: [200] },
  },
  { rota: 'POST /api/pdf/modelos/{id}/previa', quem: ADMINISTRA, objeto: 'modelo', sucesso: [200] },
  // Nothing was bound, or the edit of the row above came in between: refused for that, by whoever may activate.
  {
    ...{ rota: 'POST /api/pdf/modelos/{id}/ativacao', quem: ADMINISTRA, reautenticar: true, objeto: 'modelo' },
    ...{ versao: 'modelos_importados' },
    sucesso: [409, 412, 422],
  },
];
