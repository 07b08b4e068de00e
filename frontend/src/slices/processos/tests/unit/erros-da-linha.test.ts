import { errosDaLinha, juntarMeses } from '../../utils/erros-da-linha';

const falta = (mes: number, campo = 'quantidade', message = `Informe a ${campo} do ${mes + 1}º mês.`) => ({
  field: `medicamentos.1.meses.${mes}.${campo}`,
  message,
});
const MESES = [0, 1, 2, 3, 4, 5];

describe('erros da prescrição', () => {
  it('o mesmo erro em seis meses se diz uma vez, no primeiro', () => {
    const erros = [...MESES.map((mes) => falta(mes)), ...MESES.map((mes) => falta(mes, 'posologia', 'Não cabe.'))];
    expect(juntarMeses(erros)).toEqual([
      { field: 'medicamentos.1.meses.0.quantidade', message: 'Informe a quantidade dos seis meses.' },
      { field: 'medicamentos.1.meses.0.posologia', message: 'Não cabe.' },
    ]);
  });

  it('em alguns meses diz quais, e o de outra linha é outro', () => {
    const outra = { field: 'medicamentos.0.meses.1.quantidade', message: 'Informe a quantidade do 2º mês.' };
    expect(juntarMeses([outra, falta(1), falta(2), falta(4)]).map(({ message }) => message)).toEqual([
      'Informe a quantidade do 2º mês.',
      'Informe a quantidade do 2º, 3º e 5º mês.',
    ]);
  });

  it('na linha da grade também', () => {
    const erros = Object.fromEntries([...MESES, 0].map((mes) => [falta(mes).field, falta(mes).message]));
    expect(errosDaLinha((path) => erros[path], 1)).toEqual(['Informe a quantidade dos seis meses.']);
  });
});
