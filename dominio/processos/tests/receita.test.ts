import { emFolhas, especieDeReceita, notificacaoDe } from '../receita.ts';

describe('espécie da receita', () => {
  it.each([
    ['C1', 'controle_especial'],
    ['C5', 'controle_especial'],
    ['A2', 'controle_especial'], // adendo: codeína até 100 mg por unidade
  ])('lista %s com %s vai na receita de controle especial, sem notificação', (lista344, receita344) => {
    expect(especieDeReceita({ lista344, receita344 })).toBe('controle_especial');
    expect(notificacaoDe({ lista344, receita344 })).toBeUndefined();
  });

  it.each([
    ['A1', 'notificacao_a', 'Receita A'],
    ['B1', 'notificacao_b', 'Receita B'],
    ['C2', 'notificacao_retinoides', 'Retinoides'],
    ['C3', null, 'Talidomida'],
  ])('lista %s vai na receita simples, e o pacote avisa da notificação', (lista344, receita344, nome) => {
    expect(especieDeReceita({ lista344, receita344 })).toBe('simples');
    expect(notificacaoDe({ lista344, receita344 })).toContain(nome);
  });

  it('fora das listas é a receita simples', () => {
    expect(especieDeReceita({ lista344: null, receita344: null })).toBe('simples');
    expect(notificacaoDe({ lista344: null, receita344: null })).toBeUndefined();
  });

  it('a de controle especial leva três substâncias por folha; a simples, seis', () => {
    expect(emFolhas([1, 2, 3, 4], 'controle_especial')).toEqual([[1, 2, 3], [4]]);
    expect(emFolhas([1, 2, 3, 4, 5, 6, 7], 'simples')).toEqual([[1, 2, 3, 4, 5, 6], [7]]);
    expect(emFolhas([], 'simples')).toEqual([]);
  });
});
