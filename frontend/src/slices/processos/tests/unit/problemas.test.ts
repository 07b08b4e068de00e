import { ApiProblem } from '@/shared/services/api-problem';
import { comPrefixo, makeChaves, semResposta } from '../../utils/problemas';

function umProblema(status: number, field?: string): ApiProblem {
  return new ApiProblem({
    type: '/problemas/campos_invalidos',
    title: 'Confira os campos.',
    status,
    code: 'campos_invalidos',
    errors: field ? [{ field, code: 'cpf_invalido', message: 'Este CPF não confere.' }] : [],
    extra: {},
  });
}

describe('problemas', () => {
  it('a recusa do paciente aponta o campo que está no formulário', () => {
    expect(comPrefixo(umProblema(422, 'cpf'), 'paciente').errors[0]?.field).toBe('paciente.cpf');
  });

  it('repete a chave só quando o mesmo pedido ficou sem resposta', () => {
    let n = 0;
    const chaves = makeChaves(() => `k${++n}`);
    expect([chaves.para({ a: 1 }), chaves.para({ a: 1 }), chaves.para({ a: 2 })]).toEqual(['k1', 'k1', 'k2']);
    chaves.respondida();
    expect(chaves.para({ a: 2 })).toBe('k3');
  });

  it('distingue recusa de falta de resposta', () => {
    expect([422, 409, 0, 503].map((status) => semResposta(umProblema(status)))).toEqual([false, false, true, true]);
  });
});
