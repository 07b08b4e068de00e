import { ApiProblem } from '@/shared/services/api-problem';
import { conflitoDe } from '../../utils/conflito';

const recusa = (status: number, code: string, extra: Record<string, unknown> = {}) =>
  new ApiProblem({ type: '/x', title: 'Já existe.', status, code, errors: [], extra });

it.each([
  [recusa(409, 'processo_duplicado', { processoId: 'p1' }), { tipo: 'processo_duplicado', processoId: 'p1' }],
  [recusa(409, 'paciente_existente', { pacienteId: 'a1' }), { tipo: 'paciente_existente', pacienteId: 'a1' }],
  [recusa(412, 'paciente_mudou'), { tipo: 'paciente_mudou' }],
  [recusa(412, 'versao_desatualizada'), { tipo: 'processo_mudou' }],
])('pede uma escolha o que não se conserta em um campo: %#', (problema, conflito) => {
  expect(conflitoDe(problema)).toMatchObject(conflito);
});

it.each([
  ['um campo errado', recusa(422, 'dados_invalidos')],
  ['o que já existe, sem dizer qual', recusa(409, 'processo_duplicado')],
  ['o ciclo que terminou', recusa(409, 'ciclo_encerrado', { cicloEncerradoEm: '2026-01-01' })],
])('não pede escolha %s', (_caso, problema) => {
  expect(conflitoDe(problema)).toBeUndefined();
});
