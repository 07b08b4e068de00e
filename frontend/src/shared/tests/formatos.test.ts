import { dataParaIso, formatarData, hojeIso, idadeEmAnos, mascarar } from '../utils/formatos';
import { regras } from '../utils/validacao';
import { comVoltar, destinoSeguro } from '../utils/voltar';

describe('máscaras', () => {
  it.each([
    ['cpf', '52998224725', '529.982.247-25'],
    ['cpf', '5299', '529.9'],
    ['cns', '700000000000005', '700 0000 0000 0005'],
    ['cep', '01310100', '01310-100'],
    ['telefone', '1132345678', '(11) 3234-5678'],
    ['telefone', '11912345678', '(11) 91234-5678'],
    ['telefone', '5511912345678', '+55 (11) 91234-5678'],
    ['data', '31012026', '31/01/2026'],
    ['cnes', '1234567', '1234567'],
  ] as const)('%s: %s vira %s', (mascara, digitado, visto) => {
    expect(mascarar(mascara, digitado)).toBe(visto);
  });

  it('deixa à vista os dígitos que sobram', () => {
    expect(mascarar('cpf', '529982247259')).toBe('529.982.247-259');
  });
});

describe('datas de calendário', () => {
  it('não passam por fuso', () => {
    expect(formatarData('2026-01-31')).toBe('31/01/2026');
    expect(dataParaIso('31/01/2026')).toBe('2026-01-31');
    expect(formatarData(null)).toBe('');
    expect(hojeIso(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });

  it('recusam dias que não existem', () => {
    expect(dataParaIso('31/02/2026')).toBeUndefined();
    expect(dataParaIso('1/2/2026')).toBeUndefined();
    expect(dataParaIso('29/02/2025')).toBeUndefined();
  });

  it('contam a idade pelo aniversário', () => {
    expect(idadeEmAnos('1985-11-21', hojeIso(new Date(2026, 10, 20)))).toBe(40);
    expect(idadeEmAnos('1985-11-20', hojeIso(new Date(2026, 10, 20)))).toBe(41);
  });
});

describe('o que o domínio diz de um texto', () => {
  it('fica ao lado do campo, com o que fazer', () => {
    expect(regras.email('nome@exemplo.org ')).toBe(true);
    expect(regras.email('nome@exemplo')).toBe('O e-mail não confere. Informe um endereço como nome@exemplo.org.');
  });

  it('nada, do campo vazio: disso fala o obrigatório', () => {
    expect(regras.email('')).toBe(true);
    expect(regras.preenchido('   ')).toBe('Preencha este campo.');
  });
});

describe('para onde voltar', () => {
  it('aceita só caminhos do próprio produto', () => {
    expect(destinoSeguro('/processos/editar?id=1')).toBe('/processos/editar?id=1');
    expect(destinoSeguro('//outro.example')).toBe('/');
    expect(destinoSeguro('/\\outro.example')).toBe('/');
    expect(destinoSeguro('https://outro.example')).toBe('/');
    expect(destinoSeguro(null, '/clinicas')).toBe('/clinicas');
  });

  it('guarda o caminho na consulta', () => {
    expect(comVoltar('/login', '/clinicas/editar?id=1')).toBe('/login?voltar=%2Fclinicas%2Feditar%3Fid%3D1');
    expect(comVoltar('/login', '/')).toBe('/login');
  });
});
