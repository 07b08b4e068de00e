import { unidadesPorDia } from '../posologia.ts';

describe('posologia', () => {
  it.each<[string, string, number]>([
    ['1 comprimido ao dia', 'comprimido', 1],
    ['Tomar 1 comprimido ao dia, por via oral.', 'comprimido revestido', 1],
    ['1 cápsula por dia', 'cápsula', 1],
    ['2 cp 12/12 h', 'comprimido', 4],
    ['2 cp/d', 'comprimido', 2],
    ['1 cp VO 8/8h', 'comprimido', 3],
    ['1 comprimido de 6 em 6 horas', 'comprimido', 4],
    ['1 (um) comprimido 2 vezes ao dia', 'comprimido', 2],
    ['meio comprimido uma vez ao dia', 'comprimido', 0.5],
    ['1/2 comprimido a cada 12 horas', 'comprimido', 1],
    ['1,5 comprimido ao dia', 'comprimido', 1.5],
    ['2 comprimidos 3x/dia', 'comprimido', 6],
    ['1 comprimido à noite', 'comprimido', 1],
    ['Um comprimido pela manhã', 'comprimido', 1],
    ['1 comprimido pela manhã e 1 à noite', 'comprimido', 2],
    ['1 comprimido pela manhã e 2 à noite', 'comprimido', 3],
    ['1 comprimido pela manhã e 1 comprimido à noite', 'comprimido', 2],
    ['1 comprimido pela manhã, 1 à tarde e 1 à noite', 'comprimido', 3],
    ['1 comprimido de manhã, à tarde e meio à noite', 'comprimido', 2.5],
    ['1 comprimido às 8h e às 20h', 'comprimido', 2],
    ['2 comprimidos em dias alternados', 'comprimido', 1],
    ['1 comprimido 1 vez por semana', 'comprimido', 1 / 7],
  ])('"%s" de %s: %d por dia', (posologia, apresentacao, porDia) => {
    expect(unidadesPorDia(posologia, apresentacao)).toBe(porDia);
  });

  it.each([
    ['1 comprimido pela manhã e 2 cápsulas à noite', 'comprimido'],
    ['1 comprimido pela manhã e 1 se dor', 'comprimido'],
    ['1 comprimido pela manhã e 1 a cada 8 horas', 'comprimido'],
    ['1 comprimido pela manhã, por 7 dias, e 2 à noite', 'comprimido'],
    ['1 comprimido ao dia por 7 dias, depois 2', 'comprimido'],
    ['1 a 2 comprimidos ao dia', 'comprimido'],
    ['1 comprimido ao dia se dor', 'comprimido'],
    ['1 comprimido 8/12 h', 'comprimido'],
    ['1 comprimido a cada 5 horas', 'comprimido'],
    ['1 cápsula ao dia', 'comprimido'],
    ['10 mL ao dia', 'solução oral'],
    ['1 ampola ao dia', 'solução injetável'],
    ['0 comprimido ao dia', 'comprimido'],
    ['', 'comprimido'],
  ])('"%s" de %s não é entendida', (posologia, apresentacao) => {
    expect(unidadesPorDia(posologia, apresentacao)).toBeUndefined();
  });
});
