/** What a posology says of how many units go in a day; only where every word of it is understood. */

/** The units that SIGTAP counts one by one, as they are written and as the catalogue presents them. */
const UNIDADES: readonly (readonly [escrita: string, apresentacao: RegExp])[] = [
  ['comprimidos?|comps?|cprs?|cps?', /comprimido/],
  ['capsulas?|caps?', /cápsula/],
  ['drageas?', /drágea/],
  ['saches?|envelopes?', /sachê|envelope/],
  ['adesivos?', /adesivo/],
];

const POR_EXTENSO: Readonly<Record<string, number>> = {
  ...{ meio: 0.5, meia: 0.5, um: 1, uma: 1, dois: 2, duas: 2, tres: 3, quatro: 4, cinco: 5, seis: 6 },
  '½': 0.5,
};

const NUMERO = `\\d+(?:[.,]\\d+)?|1\\/2|½|${Object.keys(POR_EXTENSO).slice(0, -1).join('|')}`;
const HORAS = '(?:h|hs|hora|horas)';
const MOMENTO =
  '(?:(?:pela|de|a|da) (?:manha|tarde|noite)|ao deitar|antes de dormir|em jejum|no (?:cafe da manha|almoco|jantar)|(?:apos|antes d)?o (?:almoco|jantar|cafe)|as? \\d{1,2}(?: ?' +
  HORAS +
  ')?)';

const UNIDADE = UNIDADES.map(([escrita]) => escrita).join('|');
const DOSE = new RegExp(`^(${NUMERO})(?: \\((?:${NUMERO})\\))? ?(${UNIDADE})(?: inteiros?)?[ ,]*(.+)$`);
/** `1 comprimido à noite`, `1 à noite` or `à noite`: what is left out is as in the part before. */
const PARTE = new RegExp(`^(?:(${NUMERO}) )?(?:(${UNIDADE}) )?${MOMENTO}$`);

const FREQUENCIAS: readonly (readonly [RegExp, (achado: RegExpExecArray) => number | undefined])[] = [
  [/^(?:ao|por|no) dia$|^\/ ?d(?:ia)?$|^diariamente$|^todos os dias$|^diarios?$/, () => 1],
  [
    new RegExp(`^(${NUMERO}) ?(?:x|vez|vezes) ?(?:(?:ao|por|no) dia|\\/ ?d(?:ia)?|dia)$`),
    ([, vezes = '']) => numero(vezes),
  ],
  [
    new RegExp(`^(?:de |a cada |cada )?(\\d+)(?: ?${HORAS})?(?: em | ?\\/ ?)(\\d+) ?${HORAS}$`),
    ([, antes, depois]) => (antes === depois ? porDia(Number(antes)) : undefined),
  ],
  [new RegExp(`^(?:a cada|cada) (\\d+) ?${HORAS}$`), ([, horas]) => porDia(Number(horas))],
  [new RegExp(`^(?:1 vez ao dia,? )?${MOMENTO}$`), () => 1],
  [/^em dias alternados$|^dia sim,? dia nao$/, () => 1 / 2],
  [new RegExp(`^(${NUMERO}) ?(?:x|vez|vezes) ?(?:por|na|\\/) ?semana$`), ([, vezes = '']) => (numero(vezes) ?? 0) / 7],
  [/^semanalmente$|^por semana$/, () => 1 / 7],
];

/** Units a day; `undefined` when anything in the text is not understood, or when it speaks of another unit. */
export function unidadesPorDia(posologia: string, apresentacao: string): number | undefined {
  const [, dose = '', unidade = '', resto = ''] = DOSE.exec(simplificada(posologia)) ?? [];
  const daApresentacao = UNIDADES[qual(unidade)]?.[1].test(apresentacao.toLowerCase()) ?? false;
  const quanto = numero(dose);
  if (!daApresentacao || quanto === undefined) return undefined;
  for (const [padrao, vezes] of FREQUENCIAS) {
    const achado = padrao.exec(resto);
    const porDiaInteiro = achado && vezes(achado);
    if (porDiaInteiro) return quanto * porDiaInteiro;
  }
  return somaDosMomentos(resto, quanto, unidade);
}

const qual = (escrita: string): number => UNIDADES.findIndex(([formas]) => new RegExp(`^(?:${formas})$`).test(escrita));

/** `pela manhã e 2 à noite`, after the first dose: each part once a day, all of them in one unit. */
function somaDosMomentos(resto: string, primeira: number, unidade: string): number | undefined {
  let dose = primeira;
  let soma = 0;
  for (const [index, parte] of resto.split(/ ?(?:,| e ) ?(?:e )?/).entries()) {
    const [achada, outra, emQue = unidade] = PARTE.exec(parte) ?? [];
    if (achada === undefined || (index === 0 && outra !== undefined) || qual(emQue) !== qual(unidade)) return undefined;
    dose = outra === undefined ? dose : (numero(outra) ?? 0);
    soma += dose;
  }
  return soma;
}

/** Without accents, capitals, the verb, the route and what says only for how long. */
function simplificada(posologia: string): string {
  return posologia
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^ ?(?:tomar|ingerir|usar|aplicar|administrar|uso(?: oral)?:?) /, '')
    .replace(/,? ?\b(?:por |pela )?(?:via oral|v\. ?o\.|vo)\b,?/g, '')
    .replace(/,? ?(?:em )?uso continuo/, '')
    .replace(/,? por 30 dias/, '')
    .replace(/,? ?(?:com (?:um copo de )?agua|apos as refeicoes|com alimentos?|sem mastigar)/, '')
    .replace(/[ .;]+$/, '')
    .trim();
}

function numero(texto: string): number | undefined {
  if (texto === '1/2') return 0.5;
  const lido = POR_EXTENSO[texto] ?? Number(texto.replace(',', '.'));
  return Number.isFinite(lido) && lido > 0 ? lido : undefined;
}

const porDia = (horas: number): number | undefined => (horas > 0 && 24 % horas === 0 ? 24 / horas : undefined);
