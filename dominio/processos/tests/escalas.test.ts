import { FieldErrors } from '../../comum/field-errors.ts';
import type { CamposInvalidosError } from '../../comum/domain-error.ts';
import { ESCALAS, type Escala, type Respostas, validarRespostas } from '../escalas.ts';

function validar(respostas: Respostas, ...exigidas: Escala[]) {
  const erros = new FieldErrors();
  const avaliacoes = validarRespostas(respostas, { erros, exigidas: new Set(exigidas) });
  let recusas: string[] = [];
  try {
    erros.throwIfAny();
  } catch (error) {
    recusas = (error as CamposInvalidosError).errors.map(({ field, code }) => `${field} ${code}`);
  }
  return { avaliacoes, recusas };
}

const pontos = (escala: 'meem' | 'lanss', de: (maximo: number) => number) =>
  Object.fromEntries(ESCALAS[escala].itens.map(({ nome, maximo }) => [nome, de(maximo)]));

describe('escalas', () => {
  it('a EDSS vai de 0 a 10, de meio em meio a partir de 1', () => {
    expect(ESCALAS.edss.opcoes.map(({ rotulo }) => rotulo).join(' ')).toBe(
      '0 1,0 1,5 2,0 2,5 3,0 3,5 4,0 4,5 5,0 5,5 6,0 6,5 7,0 7,5 8,0 8,5 9,0 9,5 10,0',
    );
    expect(validar({ edss: '0.5' }).recusas).toEqual(['respostas.edss fora_da_escala']);
    expect(validar({ edss: '10.5' }).recusas).toEqual(['respostas.edss fora_da_escala']);
    expect(validar({ edss: '' }).recusas).toEqual(['respostas.edss fora_da_escala']);
  });

  it.each(['3.5', '3,5'])('aceita %s e o guarda como o grau da escala', (edss) => {
    expect(validar({ edss, edss_data: '2026-01-20' }).avaliacoes).toEqual([
      { escala: 'edss', valor: '3.5', avaliadaEm: '2026-01-20' },
    ]);
  });

  it('MEEM soma 30 e LANSS soma 24 quando completas', () => {
    const { avaliacoes, recusas } = validar({
      meem: pontos('meem', (maximo) => maximo),
      lanss: pontos('lanss', (maximo) => maximo),
    });
    expect(recusas).toEqual([]);
    expect(avaliacoes).toMatchObject([
      { escala: 'meem', total: 30 },
      { escala: 'lanss', total: 24 },
    ]);
  });

  it('zero é resposta; falta de resposta não é zero', () => {
    expect(validar({ meem: pontos('meem', () => 0) }).avaliacoes).toMatchObject([{ total: 0 }]);
    expect(validar({ eva: 0 }, 'eva').avaliacoes).toMatchObject([{ escala: 'eva', valor: 0 }]);

    const { evocacao: _, ...parcial } = pontos('meem', () => 1);
    expect(validar({ meem: parcial })).toEqual({ avaliacoes: [], recusas: ['respostas.meem.evocacao obrigatorio'] });
    expect(validar({}, 'edss', 'eva').recusas).toEqual(['respostas.edss obrigatorio', 'respostas.eva obrigatorio']);
    expect(validar({})).toEqual({ avaliacoes: [], recusas: [] });
  });

  it('cada item tem o seu máximo, e o LANSS só aceita sim ou não', () => {
    expect(validar({ meem: { ...pontos('meem', () => 1), comando: 4 } }).recusas).toEqual([
      'respostas.meem.comando fora_da_escala',
    ]);
    expect(validar({ lanss: { ...pontos('lanss', () => 0), q1: 4 } }).recusas).toEqual([
      'respostas.lanss.q1 fora_da_escala',
    ]);
    expect(validar({ lanss: { ...pontos('lanss', () => 0), q8: 1, constructor: 1 } }).recusas).toEqual([
      'respostas.lanss.q8 campo_desconhecido',
      'respostas.lanss.constructor campo_desconhecido',
    ]);
  });

  it('a CDR aceita só os seus cinco graus; os domínios, se vierem, vêm todos', () => {
    expect(validar({ cdr: '0.5' }).avaliacoes).toMatchObject([{ escala: 'cdr', valor: '0.5', dominios: undefined }]);
    expect(validar({ cdr: '1.5' }).recusas).toEqual(['respostas.cdr fora_da_escala']);

    const dominios = { memoria: '1', orientacao: '0,5', julgamento: '1', comunidade: '2', lar: '1' };
    expect(validar({ cdr: '1', cdr_dominios: dominios }).recusas).toEqual([
      'respostas.cdr_dominios.cuidados_pessoais obrigatorio',
    ]);
    expect(validar({ cdr: '1', cdr_dominios: { ...dominios, cuidados_pessoais: '0.5' } }).recusas).toEqual([
      'respostas.cdr_dominios.cuidados_pessoais fora_da_escala',
    ]);
    expect(validar({ cdr: '1', cdr_dominios: { ...dominios, cuidados_pessoais: '1' } }).avaliacoes).toMatchObject([
      { valor: '1', dominios: { orientacao: '0.5', cuidados_pessoais: '1' } },
    ]);
    const sobrando = { ...dominios, cuidados_pessoais: '1', humor: '1' };
    expect(validar({ cdr: '1', cdr_dominios: sobrando }).recusas).toEqual([
      'respostas.cdr_dominios.humor campo_desconhecido',
    ]);
  });

  it('a EVA é inteira de 0 a 10, e a data da avaliação existe', () => {
    expect(validar({ eva: 10.5 }).recusas).toEqual(['respostas.eva fora_da_escala']);
    expect(validar({ eva: 11 }).recusas).toEqual(['respostas.eva fora_da_escala']);
    expect(validar({ eva: 3, eva_data: '2026-02-30' }).recusas).toEqual(['respostas.eva_data data_invalida']);
  });
});
