import { faltamNaSenha, isFormaDePin, isCodigoDeAplicativo } from '../segredos.ts';

it.each([
  ['', 12],
  ['áéíóúáéíóúá', 1],
  ['🔑🔑🔑🔑🔑🔑🔑🔑🔑🔑🔑🔑', 0],
  ['uma frase comprida', 0],
])('à senha "%s" faltam %d caracteres', (senha, faltam) => {
  expect(faltamNaSenha(senha)).toBe(faltam);
});

it.each([
  ['1234', true],
  ['12345678', true],
  ['123', false],
  ['123456789', false],
  ['12a4', false],
])('um PIN tem de 4 a 8 números: "%s"', (texto, serve) => {
  expect(isFormaDePin(texto)).toBe(serve);
});

it.each([
  ['123456', true],
  ['123 456', true],
  ['12345', false],
  ['abcdefgh', false],
])('o código do aplicativo tem 6 números: "%s"', (texto, serve) => {
  expect(isCodigoDeAplicativo(texto)).toBe(serve);
});
