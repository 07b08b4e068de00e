import { addDays, addMonths, idadeEmMeses, parseCalendarDate } from '../calendar-date.ts';
import { parseCid } from '../cid.ts';
import { isCns } from '../cns.ts';
import { parseCorreio } from '../correio.ts';
import { FieldErrors } from '../field-errors.ts';
import { parseCep, parseCnes, parseCrm, parseTelefone, parseUf } from '../identificadores.ts';
import { parseLinha } from '../texto.ts';

/** What `parse` answers, or the code of its refusal. */
function lido(parse: () => string): string {
  const erros = new FieldErrors();
  return erros.parse('campo', parse) ?? erros.all.map(({ code }) => code).join();
}

describe('identificadores', () => {
  it.each([
    ['(11) 98765-4321', '11987654321'],
    ['1134567890', '1134567890'],
    ['+55 (11) 98765-4321', '11987654321'],
    ['5511987654321', '11987654321'],
    ['+55 55 3222-1234', '5532221234'],
    ['(55) 3222-1234', '5532221234'], // DDD 55, no Rio Grande do Sul
    ['(55) 98765-4321', '55987654321'],
    ['+55 98765-4321', 'telefone_invalido'],
    ['+1 415 555 0100', 'telefone_invalido'],
    ['0 11 98765-4321', 'telefone_invalido'],
    ['', 'telefone_invalido'],
  ])('telefone "%s": %s', (texto, esperado) => {
    expect(lido(() => parseTelefone(texto))).toBe(esperado);
  });

  it.each([
    [() => parseCnes('123.456-7'), '1234567'],
    [() => parseCnes('123456'), 'cnes_invalido'],
    [() => parseCep('01000-000'), '01000000'],
    [() => parseCep('0100000'), 'cep_invalido'],
    [() => parseCrm('11.111'), '11111'],
    [() => parseCrm('SP 1'), 'crm_invalido'],
    [() => parseUf(' sp '), 'SP'],
    [() => parseUf('XX'), 'uf_invalida'],
    [() => parseCid('g400'), 'G40.0'],
    [() => parseCid('G35X'), 'G35'],
    [() => parseCid('G30.0†'), 'G30.0'],
    [() => parseCid('400'), 'cid_invalido'],
    [() => parseCorreio('nome.de+teste@exemplo.org'), 'nome.de+teste@exemplo.org'],
    [() => parseCorreio('nome@exemplo'), 'formato_invalido'],
    [() => parseCorreio('@exemplo.org'), 'formato_invalido'],
    [() => parseLinha('😀'.repeat(3), 3), '😀😀😀'],
    [() => parseLinha('abcd', 3), 'texto_longo'],
    [() => parseLinha(' '), 'obrigatorio'],
  ])('%s: %s', (parse, esperado) => {
    expect(lido(parse)).toBe(esperado);
  });

  it('o CNS definitivo termina em 000d ou 001d; o provisório não precisa', () => {
    expect(isCns('200070001100001')).toBe(true);
    expect(isCns('200070001105232')).toBe(false);
    expect(isCns('700000000000013')).toBe(true);
  });
});

describe('datas do calendário', () => {
  const dia = parseCalendarDate;

  it.each(['2026-02-29', '2026-13-01', '1899-12-31', '31/01/2026', ''])('"%s" não é nenhuma', (texto) => {
    expect(lido(() => dia(texto))).toBe('data_invalida');
  });

  it('somam dias e meses, e o mês curto para no seu último dia', () => {
    expect(addDays(dia('2028-02-28'), 2)).toBe('2028-03-01');
    expect(addMonths(dia('2026-08-31'), 6)).toBe('2027-02-28');
    expect(addMonths(dia('2026-01-31'), -11)).toBe('2025-02-28');
  });

  it('contam os meses de vida pelo dia do aniversário', () => {
    expect(idadeEmMeses(dia('2024-01-31'), dia('2026-01-30'))).toBe(23);
    expect(idadeEmMeses(dia('2024-01-31'), dia('2026-01-31'))).toBe(24);
  });
});
