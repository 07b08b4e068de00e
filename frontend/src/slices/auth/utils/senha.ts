export const TAMANHO_MINIMO_SENHA = 12;
export const DICA_SENHA = 'Pelo menos 12 caracteres. Uma frase que só você diria funciona bem.';

export function regraSenha(value: string): true | string {
  const missing = TAMANHO_MINIMO_SENHA - [...value].length;
  return missing <= 0 || `Faltam ${missing} ${missing === 1 ? 'caractere' : 'caracteres'} para os 12 mínimos.`;
}
