import { readFileSync } from 'node:fs';
import { ValorInvalidoError } from '@autocusto/dominio/comum/valor-invalido-error.ts';
import { parseSenhaNova } from '../../domain/contas/senha.ts';
import { ehComum } from '../../infrastructure/senhas/senhas-comuns.ts';

const HELENA = { nome: 'Helena Prado de Sá', email: 'helena.prado@clinica.test' };

function recusa(senha: string): string | undefined {
  try {
    parseSenhaNova(senha, HELENA, ehComum);
    return undefined;
  } catch (error) {
    if (!(error instanceof ValorInvalidoError)) throw error;
    return error.code;
  }
}

describe('senha nova', () => {
  it('é procurada entre 43 940 senhas vazadas que a regra do tamanho aceitaria', () => {
    const lista = readFileSync(new URL('../../infrastructure/senhas/senhas-vazadas.bin', import.meta.url));
    const hashes = Array.from({ length: lista.length / 8 }, (_, n) => lista.toString('hex', n * 8, n * 8 + 8));
    expect(hashes).toHaveLength(43_940);
    expect(hashes.toSorted()).toEqual(hashes); // a busca conta com a ordem
  });

  it.each([
    'girassol-lento-87-azul',
    'correct horse battery staple',
    'Senha-forte-2026!',
    'o cão late à meia-noite',
    'helena comprou trinta laranjas', // contém o nome, mas sobra o que adivinhar
    '🌻🌻🌵🌵🌼🌼🌲🌲🍀🍀🌴🌴',
  ])('aceita %j', (senha) => {
    expect(recusa(senha)).toBeUndefined();
  });

  it.each([
    ['senha_curta', 'doze-menos1'],
    ['senha_curta', '🌻'.repeat(11)],
    ['senha_longa', 'girassol '.repeat(30)],
    ['senha_comum', 'password1234'],
    ['senha_comum', 'Password1234'],
    ['senha_comum', 'senha1234567'],
    ['senha_comum', '123456789012'],
    ['senha_comum', '210987654321'],
    ['senha_comum', 'aaaaaaaaaaaaaa'],
    ['senha_comum', 'abcabcabcabca'],
    ['senha_comum', 'qwertyuiopas'],
    ['senha_comum', '1qaz2wsx3edc'],
    ['senha_comum', 'Mailcreated5240'], // só em vazamentos
    ['senha_comum', 'szevasz-tavasz'],
    ['senha_pessoal', 'helena.prado1'],
    ['senha_pessoal', 'HelenaPrado2026'],
    ['senha_pessoal', 'helena.prado@clinica.test'],
    ['senha_pessoal', 'Prado#Hélena#77'],
  ])('recusa por %s: %j', (code, senha) => {
    expect(recusa(senha)).toBe(code);
  });
});
