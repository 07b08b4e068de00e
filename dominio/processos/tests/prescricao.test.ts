import { conferirPrescricao, datasDasReceitas, type Prescricao } from '../prescricao.ts';
import { dia, meses, recusas, umaPrescricao } from './maes.ts';

const conferir = (prescricao: Prescricao) => recusas((erros) => conferirPrescricao(prescricao, erros));

describe('datas das receitas', () => {
  it('são de 30 em 30 dias, e fevereiro não as confunde', () => {
    expect(datasDasReceitas(dia('2026-01-31'), '30_dias')).toEqual([
      ...['2026-01-31', '2026-03-02', '2026-04-01', '2026-05-01', '2026-05-31', '2026-06-30'],
    ]);
  });

  it('passam pelo 29 de fevereiro e pelo fim do ano', () => {
    expect(datasDasReceitas(dia('2027-12-30'), '30_dias').slice(0, 4)).toEqual([
      ...['2027-12-30', '2028-01-29', '2028-02-28', '2028-03-29'],
    ]);
  });

  it('no mesmo dia do mês, param no último dia do mês curto e voltam ao 31', () => {
    expect(datasDasReceitas(dia('2026-08-31'), 'mesmo_dia')).toEqual([
      ...['2026-08-31', '2026-09-30', '2026-10-31', '2026-11-30', '2026-12-31', '2027-01-31'],
    ]);
  });
});

describe('prescrição', () => {
  it('aceita um medicamento que só começa depois, sem posologia nos meses sem dispensação', () => {
    const desdeOTerceiro = meses('1 cp', 30, {
      1: { posologia: '', quantidade: 0 },
      2: { posologia: '', quantidade: 0 },
    });
    expect(conferir([umaPrescricao({ meses: desdeOTerceiro })])).toEqual([]);
  });

  it('recusa o mês com quantidade e sem posologia, no campo dele', () => {
    const semPosologia = meses('1 cp', 30, { 4: { posologia: '  ', quantidade: 30 } });
    expect(conferir([umaPrescricao(), { ...umaPrescricao({ medicamentoId: 'outro' }), meses: semPosologia }])).toEqual([
      expect.objectContaining({ field: 'medicamentos.1.meses.3.posologia', code: 'obrigatorio' }),
    ]);
  });

  it('recusa o medicamento repetido, o que não tem quantidade alguma e a lista vazia', () => {
    expect(conferir([umaPrescricao(), umaPrescricao()])).toEqual([
      expect.objectContaining({ field: 'medicamentos.1.medicamento_id', code: 'medicamento_repetido' }),
    ]);
    expect(conferir([umaPrescricao({ meses: meses('1 cp', 0) })])).toEqual([
      expect.objectContaining({ field: 'medicamentos.0.meses', code: 'quantidade_ausente' }),
    ]);
    expect(conferir([])).toEqual([expect.objectContaining({ field: 'medicamentos' })]);
    expect(conferir([umaPrescricao({ meses: meses('1 cp', 30).slice(1) })])).toEqual([
      expect.objectContaining({ field: 'medicamentos.0.meses', code: 'meses_incompletos' }),
    ]);
  });
});
