import { camelPath, paraCamel, paraSnake } from '../services/caso';

describe('a fronteira entre snake_case e camelCase', () => {
  it('vai e volta sem perder nada', () => {
    const json = {
      proximo_cursor: null,
      itens: [{ peso_kg: 60, endereco: { cep: '01310100' }, item_1: 'x', tags: ['a_b'] }],
    };

    expect(paraCamel(json)).toEqual({
      proximoCursor: null,
      itens: [{ pesoKg: 60, endereco: { cep: '01310100' }, item_1: 'x', tags: ['a_b'] }],
    });
    expect(paraSnake(paraCamel(json))).toEqual(json);
  });

  it('não toca nos nomes dos campos de um protocolo', () => {
    const json = { respostas: { tempo_de_doenca: '2 anos', meem: { orientacao_temporal: 5 } } };

    expect(paraCamel(json)).toEqual(json);
    expect(paraSnake(json)).toEqual(json);
  });

  it('escreve o caminho de um campo como o formulário', () => {
    expect(camelPath('/endereco/cep')).toBe('endereco.cep');
    expect(camelPath('medicamentos[0].via_de_uso')).toBe('medicamentos.0.viaDeUso');
    expect(camelPath('respostas.tempo_de_doenca')).toBe('respostas.tempo_de_doenca');
  });
});
