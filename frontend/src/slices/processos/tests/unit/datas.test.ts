import { diaEMes, diasEntre, prazo } from '../../utils/datas';
import { haQuanto } from '../../utils/tempo';

describe('prazos', () => {
  it('mostra o prazo em palavras', () => {
    expect(diasEntre('2026-11-20', '2026-11-27')).toBe(7);
    expect([0, 1, 7, -1, -3].map(prazo)).toEqual([
      'vence hoje',
      'vence amanhã',
      'vence em 7 dias',
      'venceu ontem',
      'venceu há 3 dias',
    ]);
    expect(diaEMes('2026-08-30')).toBe('30/08');
  });

  it('diz há quanto tempo foi salvo', () => {
    const desde = new Date('2026-11-20T10:00:00Z');
    const depois = (segundos: number) => haQuanto(desde, new Date(desde.getTime() + segundos * 1000));
    expect([2, 240, 7200, 86_400, 200_000].map(depois)).toEqual([
      'há 2 s',
      'há 4 min',
      'há 2 h',
      'há 1 dia',
      'há 2 dias',
    ]);
  });
});
