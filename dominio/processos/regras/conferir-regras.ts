import { type Condicao, type Folha, folhasDa } from './condicao.ts';
import { cobreCid } from './julgar.ts';
import { CERTEZAS, type Regra } from './regra.ts';

/** What rules may name. */
export interface Conhecidos {
  /** CIDs of each protocolo. */
  readonly protocolos: ReadonlyMap<string, readonly string[]>;
  readonly cids: ReadonlySet<string>;
  readonly substancias: ReadonlySet<string>;
  readonly medicamentos: ReadonlySet<string>;
  readonly escalas: ReadonlySet<string>;
}

export interface Defeito {
  readonly regra: string;
  readonly defeito: 'repetida' | 'desconhecido' | 'morta' | 'contradicao' | 'encoberta';
  readonly porque: string;
}

/** Every fault of a set of rules, in their order; an empty list is a set that may be activated. */
export function conferirRegras(regras: readonly Regra[], conhecidos: Conhecidos): readonly Defeito[] {
  const vistas = new Map<string, Regra>();
  const defeitos: Defeito[] = [];
  for (const regra of regras) {
    const nota = (defeito: Defeito['defeito'], porque: string): void => {
      defeitos.push({ regra: regra.id, defeito, porque });
    };
    if (vistas.has(regra.id)) nota('repetida', 'outra regra tem este identificador');
    for (const nome of desconhecidos(regra, conhecidos)) nota('desconhecido', `${nome} não existe no catálogo`);
    for (const id of regra.substitui ?? []) {
      if (!regras.some((outra) => outra.id === id)) nota('desconhecido', `a regra ${id} não existe`);
    }
    const motivo = morta(regra, conhecidos);
    if (motivo !== undefined) nota('morta', motivo);
    for (const outra of vistas.values()) {
      if (isImpossivel([...conjuncao(regra.exige), ...conjuncao(outra.exige)]) && encontram(regra, outra)) {
        nota('contradicao', `não há pedido que atenda a ela e a ${outra.id}`);
      } else if (encobre(outra, regra)) nota('encoberta', `${outra.id} já diz isto`);
      else if (encobre(regra, outra)) nota('encoberta', `ela já diz o que diz ${outra.id}`);
    }
    vistas.set(regra.id, regra);
  }
  return defeitos;
}

function desconhecidos(regra: Regra, conhecidos: Conhecidos): readonly string[] {
  const folhas = [...(regra.quando ? folhasDa(regra.quando) : []), ...folhasDa(regra.exige)];
  const faltam = (nomes: readonly string[], existem: { has(nome: string): boolean }): readonly string[] =>
    nomes.filter((nome) => !existem.has(nome));
  return [
    ...faltam(regra.protocolos ?? [], conhecidos.protocolos),
    ...faltam(regra.substancias ?? [], conhecidos.substancias),
    ...folhas.flatMap((folha) => {
      const { tipo } = folha;
      if (tipo === 'cid')
        return folha.em.filter((aceito) => ![...conhecidos.cids].some((cid) => cobreCid(aceito, cid)));
      if (tipo === 'substancia') return faltam(folha.em, conhecidos.substancias);
      if (tipo === 'exclusividade' || tipo === 'tratamento') return faltam(folha.de, conhecidos.substancias);
      if (tipo === 'medicamento') return faltam(folha.em, conhecidos.medicamentos);
      if (tipo === 'quantidade') return faltam(folha.de, conhecidos.medicamentos);
      return tipo === 'escala' ? faltam([folha.escala], conhecidos.escalas) : [];
    }),
  ];
}

/** Why no request ever meets the rule. */
function morta({ protocolos, quando, fases }: Regra, conhecidos: Conhecidos): string | undefined {
  const condicoes = quando ? conjuncao(quando) : [];
  if (isImpossivel(condicoes)) return 'o que a chama nunca acontece';
  if (condicoes.some((folha) => folha.tipo === 'fase' && !comuns(folha.em, fases)))
    return 'o que a chama é de outra fase';
  const cids = protocolos?.flatMap((id) => conhecidos.protocolos.get(id) ?? []);
  const aceitos = condicoes.find((folha) => folha.tipo === 'cid');
  if (cids && aceitos && !cids.some((cid) => aceitos.em.some((aceito) => cobreCid(aceito, cid)))) {
    return 'o protocolo não tem os CIDs que a chamam';
  }
  return undefined;
}

/** Leaves that are all true where the condition is. */
function conjuncao(condicao: Condicao): readonly Folha[] {
  if (condicao.tipo === 'todas') return condicao.de.flatMap(conjuncao);
  if (condicao.tipo === 'algumas') return condicao.quantas === condicao.de.length ? condicao.de.flatMap(conjuncao) : [];
  return condicao.tipo === 'nao' ? [] : [condicao];
}

/** Whether no request makes all of them true. */
function isImpossivel(folhas: readonly Folha[]): boolean {
  return folhas.some((uma, index) =>
    folhas.slice(index + 1).some((outra) => {
      if (uma.tipo === 'sexo' && outra.tipo === 'sexo') return uma.valor !== outra.valor;
      if (uma.tipo === 'cid' && outra.tipo === 'cid') return !uma.em.some((a) => outra.em.some((b) => cruzam(a, b)));
      const [a, b] = [faixaDa(uma), faixaDa(outra)];
      return a !== undefined && b !== undefined && a.de === b.de && (a.maximo < b.minimo || b.maximo < a.minimo);
    }),
  );
}

const cruzam = (a: string, b: string): boolean => cobreCid(a, b) || cobreCid(b, a);

interface Faixa {
  /** What is measured; ranges of other things are not compared. */
  readonly de: string;
  readonly minimo: number;
  readonly maximo: number;
}

function faixaDa(folha: Folha): Faixa | undefined {
  const faixa = (de: string, { minimo, maximo }: { minimo: number | null; maximo: number | null }): Faixa => ({
    de,
    minimo: minimo ?? -Infinity,
    maximo: maximo ?? Infinity,
  });
  if (folha.tipo === 'idade') {
    if (folha.unidade !== 'anos') return faixa(`idade em ${folha.unidade}`, folha);
    const minimo = folha.minimo === null ? null : 12 * folha.minimo;
    return faixa('idade em meses', { minimo, maximo: folha.maximo === null ? null : 12 * folha.maximo + 11 });
  }
  if (folha.tipo === 'peso' || folha.tipo === 'escolaridade') return faixa(folha.tipo, folha);
  if (folha.tipo === 'escala') return faixa(`escala ${folha.escala}`, folha);
  return folha.tipo === 'exame' ? faixa(`exame ${folha.exame}`, folha) : undefined;
}

/** Whether some request meets both, and neither takes the place of the other. */
function encontram(uma: Regra, outra: Regra): boolean {
  if (uma.substitui?.includes(outra.id) === true || outra.substitui?.includes(uma.id) === true) return false;
  return (
    comuns(uma.protocolos, outra.protocolos) &&
    comuns(uma.fases, outra.fases) &&
    comuns(uma.substancias, outra.substancias) &&
    (uma.uf === null || outra.uf === null || uma.uf === outra.uf) &&
    (uma.valeDe ?? '') <= (outra.valeAte ?? '9') &&
    (outra.valeDe ?? '') <= (uma.valeAte ?? '9') &&
    !isImpossivel([uma, outra].flatMap(({ quando }) => (quando ? conjuncao(quando) : [])))
  );
}

function comuns(uma: readonly string[] | null, outra: readonly string[] | null): boolean {
  return uma === null || outra === null || uma.some((item) => outra.includes(item));
}

/** Whether all that `menor` says, `maior` says wherever `menor` speaks, and as certainly. */
function encobre(maior: Regra, menor: Regra): boolean {
  if (maior.substitui?.includes(menor.id) === true || menor.substitui?.includes(maior.id) === true) return false;
  const exigidas = conjuncao(maior.exige);
  const pedidas = conjuncao(menor.exige);
  return (
    contem(maior.protocolos, menor.protocolos) &&
    contem(maior.fases, menor.fases) &&
    contem(maior.substancias, menor.substancias) &&
    (maior.uf === null || maior.uf === menor.uf) &&
    (maior.valeDe ?? '') <= (menor.valeDe ?? '') &&
    (maior.valeAte ?? '9') >= (menor.valeAte ?? '9') &&
    CERTEZAS.indexOf(maior.certeza) <= CERTEZAS.indexOf(menor.certeza) &&
    (maior.quando === null || iguais(maior.quando, menor.quando)) &&
    (iguais(maior.exige, menor.exige) ||
      (pedidas.length > 0 &&
        isConjuncao(menor.exige) &&
        pedidas.every((pedida) => exigidas.some((exigida) => implica(exigida, pedida)))))
  );
}

/** Whether its leaves say all of it. */
function isConjuncao(condicao: Condicao): boolean {
  if (condicao.tipo === 'todas') return condicao.de.every(isConjuncao);
  return condicao.tipo !== 'nao' && condicao.tipo !== 'algumas';
}

function contem(maior: readonly string[] | null, menor: readonly string[] | null): boolean {
  return maior === null || (menor !== null && menor.every((item) => maior.includes(item)));
}

/** Whether the first leaf cannot be true without the second. */
function implica(uma: Folha, outra: Folha): boolean {
  if (iguais(uma, outra)) return true;
  if (uma.tipo === 'cid' && outra.tipo === 'cid') return uma.em.every((a) => outra.em.some((b) => cobreCid(b, a)));
  if (uma.tipo === 'quantidade' && outra.tipo === 'quantidade') {
    return uma.maximo <= outra.maximo && outra.de.every((medicamento) => uma.de.includes(medicamento));
  }
  const [a, b] = [faixaDa(uma), faixaDa(outra)];
  if (!a || !b || a.de !== b.de || a.minimo < b.minimo || a.maximo > b.maximo) return false;
  if (uma.tipo === 'exame' && outra.tipo === 'exame' && uma.resultado !== outra.resultado) return false;
  const dias = (folha: Folha): number => ('dias' in folha ? (folha.dias ?? Infinity) : Infinity);
  return dias(uma) <= dias(outra);
}

const iguais = (uma: unknown, outra: unknown): boolean => JSON.stringify(uma) === JSON.stringify(outra);
