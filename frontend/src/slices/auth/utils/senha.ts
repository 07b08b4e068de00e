import { faltamNaSenha, SENHA_MINIMA } from '@autocusto/dominio/comum/segredos.ts';

export const DICA_SENHA = `Pelo menos ${SENHA_MINIMA} caracteres. Uma frase que só você diria funciona bem.`;

export function regraSenha(value: string): true | string {
  const missing = faltamNaSenha(value);
  return (
    missing <= 0 || `Faltam ${missing} ${missing === 1 ? 'caractere' : 'caracteres'} para os ${SENHA_MINIMA} mínimos.`
  );
}
