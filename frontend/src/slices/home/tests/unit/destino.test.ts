import { destinoDa, faltaParaAbrir, novoPaciente } from '../../utils/destino';
import { formatarIdentificacao, identificar } from '../../utils/identificacao';
import { dataPorExtenso, resumoDosVencimentos } from '../../utils/saudacao';

describe('quem foi digitado', () => {
  it('lê nome, CPF, CNS e o que ainda está incompleto', () => {
    expect(identificar('Marina').tipo).toBe('nome');
    expect(identificar('900.100').tipo).toBe('incompleta');
    expect(identificar('900.100.200-55')).toEqual({ tipo: 'cpf', cpf: '90010020055' });
    expect(identificar('700 0000 0000 0013')).toEqual({ tipo: 'cns', cns: '700000000000013' });
    expect(identificar('111.111.111-11').tipo).toBe('invalida');
    expect(identificar('700000000000012').tipo).toBe('invalida');
    expect(identificar('7000000000000133').tipo).toBe('invalida');
  });

  it('formata enquanto se digita, sem tocar em nomes', () => {
    expect(formatarIdentificacao('9001002')).toBe('900.100.2');
    expect(formatarIdentificacao('700000000000013')).toBe('700 0000 0000 0013');
    expect(formatarIdentificacao('Marina 2')).toBe('Marina 2');
  });

  it('um nome só não faz um paciente novo', () => {
    expect(novoPaciente('Caio')).toBeUndefined();
    expect(novoPaciente('Caio Meireles')).toEqual({ nome: 'Caio Meireles' });
  });
});

describe('para onde vai', () => {
  it('a lugar nenhum enquanto falta a doença ou o paciente', () => {
    expect(destinoDa({ paciente: undefined, textoPaciente: '', doenca: { cid: 'G35' } })).toBeUndefined();
    expect(destinoDa({ paciente: undefined, textoPaciente: '90010020055', doenca: undefined })).toBeUndefined();
    expect(faltaParaAbrir({ paciente: undefined, textoPaciente: 'Caio', doenca: { cid: 'G35' } })).toEqual({
      paciente: 'Escolha um paciente da lista, ou digite o CPF inteiro.',
    });
  });
});

describe('a frase do dia', () => {
  it('diz a data por extenso', () => {
    expect(dataPorExtenso(new Date(2026, 10, 20))).toBe('Sexta-feira, 20 de novembro');
  });

  it('conta o que vence e quem ficou sem cobertura', () => {
    expect(resumoDosVencimentos([40])).toBe('Nada vence nos próximos 30 dias.');
    expect(resumoDosVencimentos([1, 5])).toBe(
      '2 renovações vencem nos próximos 30 dias. Nenhum paciente está sem cobertura.',
    );
    expect(resumoDosVencimentos([-1])).toBe('1 paciente está sem cobertura.');
    expect(resumoDosVencimentos([3, -1, -2])).toBe(
      '1 renovação vence nos próximos 30 dias. 2 pacientes estão sem cobertura.',
    );
  });
});
