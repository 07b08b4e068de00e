const ATE_DEZENOVE = [
  ...['zero', 'um', 'dois', 'três', 'quatro', 'cinco', 'seis', 'sete', 'oito', 'nove', 'dez', 'onze', 'doze', 'treze'],
  ...['quatorze', 'quinze', 'dezesseis', 'dezessete', 'dezoito', 'dezenove'],
];
const DEZENAS = ['', '', 'vinte', 'trinta', 'quarenta', 'cinquenta', 'sessenta', 'setenta', 'oitenta', 'noventa'];
const CENTENAS = [
  ...['', 'cento', 'duzentos', 'trezentos', 'quatrocentos', 'quinhentos', 'seiscentos', 'setecentos', 'oitocentos'],
  'novecentos',
];

/** A quantity of a receita in words, 0 to 9999: `28` is `vinte e oito`. */
export function porExtenso(numero: number): string {
  if (!Number.isInteger(numero) || numero < 0 || numero > 9999) throw new RangeError('0 to 9999');
  const milhares = Math.floor(numero / 1000);
  const resto = numero % 1000;
  if (milhares === 0) return ateNovecentosENoventaENove(resto);

  const mil = milhares === 1 ? 'mil' : `${ateNovecentosENoventaENove(milhares)} mil`;
  if (resto === 0) return mil;
  // "mil e cem", "mil e dez", mas "mil duzentos e dez".
  const ligado = resto < 100 || resto % 100 === 0;
  return `${mil}${ligado ? ' e ' : ' '}${ateNovecentosENoventaENove(resto)}`;
}

function ateNovecentosENoventaENove(numero: number): string {
  if (numero === 100) return 'cem';
  const partes: string[] = [];
  const dezenas = numero % 100;
  if (numero > 100) partes.push(palavra(CENTENAS, Math.floor(numero / 100)));
  if (dezenas >= 20) {
    partes.push(palavra(DEZENAS, Math.floor(dezenas / 10)));
    if (dezenas % 10 > 0) partes.push(palavra(ATE_DEZENOVE, dezenas % 10));
  } else if (dezenas > 0 || numero === 0) {
    partes.push(palavra(ATE_DEZENOVE, dezenas));
  }
  return partes.join(' e ');
}

function palavra(lista: readonly string[], indice: number): string {
  const encontrada = lista[indice];
  if (encontrada === undefined) throw new RangeError('no word for the number');
  return encontrada;
}
