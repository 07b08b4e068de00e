import { parseCpf } from '../cpf.ts';
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

  it('diz um instante como o JSON o diz, e uma marca continua sendo um texto', () => {
    const criadoEm = new Date('2026-01-31T15:00:00Z');
    const dito: { criado_em: string; cpf: string } = paraSnake({ criadoEm, cpf: parseCpf('90010020055') });
    expect(dito).toEqual({ criado_em: '2026-01-31T15:00:00.000Z', cpf: '90010020055' });
  });

  it('uma chave que toda coisa herda é uma chave como as outras', () => {
    const corpo: unknown = JSON.parse('{"__proto__": {"a_b": 1}, "constructor": null, "to_string": "x"}');
    expect(Object.keys(paraCamel(corpo as object))).toEqual(['_Proto__', 'constructor', 'toString']);
  });

  it('escreve o caminho de um campo como o formulário', () => {
    expect(camelPath('/endereco/cep')).toBe('endereco.cep');
    expect(camelPath('medicamentos[0].via_de_uso')).toBe('medicamentos.0.viaDeUso');
    expect(camelPath('respostas.tempo_de_doenca')).toBe('respostas.tempo_de_doenca');
  });
});
