import { parseCalendarDate } from '../../comum/calendar-date.ts';
import { emVigor, type NormaDoProtocolo, normaEm } from '../catalogo.ts';

const dia = parseCalendarDate;
const norma = (validoDe: string, validoAte: string | null): NormaDoProtocolo => ({
  ...{ norma: 'Portaria Conjunta 1', dataNorma: null, anexoEm: null, url: null, sha256: null, observacoes: null },
  ...{ validoDe: dia(validoDe), validoAte: validoAte === null ? null : dia(validoAte) },
  ...{ fonte: 'teste', certeza: 'alta' },
});

describe('versões do texto de um protocolo', () => {
  const normas = [norma('2018-06-27', '2025-07-22'), norma('2025-07-23', null)];

  it.each([
    ['2018-06-26', undefined],
    ['2018-06-27', 0],
    ['2025-07-22', 0],
    ['2025-07-23', 1],
    ['2031-01-01', 1],
  ] as const)('em %s vale a de número %s', (data, indice) => {
    expect(normaEm(normas, dia(data))).toBe(indice === undefined ? undefined : normas[indice]);
  });
});

it('o que foi retirado não está em vigor', () => {
  const retirada = {
    desde: '2022-11-07',
    substituidoPor: [],
    motivo: 'Fundido.',
    fonte: 'teste',
    certeza: 'alta',
  } as const;
  expect([emVigor({}), emVigor({ retirada: null }), emVigor({ retirada })]).toEqual([true, true, false]);
});
