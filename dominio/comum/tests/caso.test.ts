import { camelPath, paraCamel, paraSnake } from '../caso.ts';

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

  it('tem uma tabela para o que leria mal', () => {
    const json = { imprimir_campos_19_a_22: true, medicamentos: [{ lista_344: 'C1', receita_344: null }] };

    expect(paraCamel(json)).toEqual({
      imprimirCampos19a22: true,
      medicamentos: [{ lista344: 'C1', receita344: null }],
    });
    expect(paraSnake(paraCamel(json))).toEqual(json);
    expect(camelPath('imprimir_campos_19_a_22')).toBe('imprimirCampos19a22');
  });

  it('escreve o caminho de um campo como o formulário', () => {
    expect(camelPath('/endereco/cep')).toBe('endereco.cep');
    expect(camelPath('medicamentos[0].via_de_uso')).toBe('medicamentos.0.viaDeUso');
    expect(camelPath('respostas.tempo_de_doenca')).toBe('respostas.tempo_de_doenca');
  });
});
