import { VersaoDesatualizadaError } from '../../../shared/domain/common-errors.ts';
import type { RenovacaoId } from '@autocusto/dominio/comum/ids.ts';
import { Processo } from '../domain/processos/processo.ts';
import { RenovacaoDuplicadaError } from '../domain/processos/processo-errors.ts';
import { dia, INSTANTE, umConteudo, umProcesso } from './processos-helper.ts';

/** As the repository would give it back after the renewal. */
function renovado(processo: Processo, data: string): Processo {
  const renovacao = processo.renovar(`r${data}` as RenovacaoId, dia(data), INSTANTE);
  return Processo.restore({ ...processo.props, renovacoes: [...processo.props.renovacoes, renovacao] });
}

describe('processo', () => {
  it('editar faz outra revisão e não toca na anterior', () => {
    const aberto = umProcesso();
    const editado = aberto.editar(1, umConteudo({ anamnese: 'Novo surto.' }), INSTANTE);

    expect(editado.props).toMatchObject({ versao: 2, anamnese: 'Novo surto.', cid: 'G35' });
    expect(aberto.props).toMatchObject({ versao: 1, anamnese: 'Surto sensitivo em 2024.' });
  });

  it('não aceita a edição de quem leu outra versão', () => {
    expect(() => umProcesso().editar(2, umConteudo(), INSTANTE)).toThrow(VersaoDesatualizadaError);
  });

  it('não é renovado duas vezes na mesma data', () => {
    const processo = renovado(umProcesso(), '2026-08-01');
    expect(() => renovado(processo, '2026-08-01')).toThrow(RenovacaoDuplicadaError);
    expect(renovado(processo, '2027-02-01').props.renovacoes).toHaveLength(2);
  });

  it('o ciclo de uma data é o da última renovação até ela', () => {
    const processo = renovado(renovado(umProcesso(), '2027-02-01'), '2026-08-01');

    expect(processo.cicloEm(dia('2026-07-31'))).toBeUndefined();
    expect(processo.cicloEm(dia('2026-08-01'))?.data).toBe('2026-08-01');
    expect(processo.cicloEm(dia('2027-01-31'))?.data).toBe('2026-08-01');
    expect(processo.cicloEm(dia('2030-01-01'))?.data).toBe('2027-02-01');
  });
});

describe('primeira solicitação ou renovação', () => {
  const primeira = dia('2026-01-31');
  const segunda = dia('2026-08-01');

  it('é primeira em todo o primeiro ciclo e renovação depois dele', () => {
    const processo = renovado(umProcesso(), '2026-08-01');
    expect(processo.primeiraVezEm(primeira)).toBe(true);
    expect(processo.primeiraVezEm(dia('2026-07-31'))).toBe(true);
    expect(processo.primeiraVezEm(segunda)).toBe(false);
  });

  it('o médico pode dizer que o primeiro pacote daqui já é renovação', () => {
    expect(umProcesso({ primeiraVez: false }).primeiraVezEm(primeira)).toBe(false);
  });

  it('o que ele disse vale no ciclo em que o disse, não no seguinte', () => {
    const processo = renovado(umProcesso({ primeiraVez: true }), '2026-08-01');

    expect(processo.primeiraVezEm(primeira)).toBe(true);
    expect(processo.primeiraVezEm(segunda)).toBe(false);
    expect(processo.primeiraVezInformada).toBeNull();
  });

  it('dito depois da renovação, vale para ela', () => {
    const reaberto = renovado(umProcesso(), '2026-08-01').editar(1, umConteudo({ primeiraVez: true }), INSTANTE);

    expect(reaberto.primeiraVezEm(segunda)).toBe(true);
    expect(reaberto.primeiraVezInformada).toBe(true);
    expect(reaberto.primeiraVezEm(primeira)).toBe(true);
  });
});
