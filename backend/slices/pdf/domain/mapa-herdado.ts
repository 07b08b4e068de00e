import type { FormularioExtraido, LugarExtraido } from './formulario-extraido.ts';
import type { LigacaoDoMapa, MapaDoModelo } from './mapa-do-modelo.ts';
import { slug } from './mapa-sugerido.ts';

/** One place of a form where something is written or marked. */
export interface LugarDoFormulario {
  readonly origem: string;
  readonly estado?: string;
  readonly pagina: number;
  readonly box: LugarExtraido['box'];
}

/** What a person must look at when a new version of a form takes over the map of the one before. */
export interface Mudanca {
  /**
   * `moveu`: elsewhere on the paper, besides what the whole page moved; `renomeado`: the same place under another name;
   * `sem_lugar`: it was filled in, and the new version has no such place; `novo`: only the new version has it.
   */
  readonly tipo: 'moveu' | 'renomeado' | 'sem_lugar' | 'novo';
  /** What fills it in, if anything does. */
  readonly campo: string | null;
  readonly de?: LugarDoFormulario;
  readonly para?: LugarDoFormulario;
}

export interface Heranca {
  readonly mapa: MapaDoModelo;
  readonly mudancas: readonly Mudanca[];
  /** Places that are as they were. */
  readonly iguais: number;
}

interface Unidade extends LugarDoFormulario {
  readonly tipo: LugarExtraido['tipo'];
  readonly rotulo: string;
}

interface Par {
  readonly antes: Unidade;
  readonly agora: Unidade;
  readonly isNoLugar: boolean;
  readonly provas: number;
  readonly peso: number;
}

// Of all the places that were filled in: above it, two forms are versions of one.
const MESMO_FORMULARIO = 0.5;
const MESMO_DESENHO = 0.8;
const NEAR = 6;
/** What editors call fields by themselves; in the next version the same name is another field. */
const NOME_DE_FABRICA =
  /^(?:text(?:o|field|box)?|campos?|field|caixa(?: de [a-z]+)?|check ?box|combo|lista?|undefined|untitled|sem nome|[a-z])[ _-]*\d[\d_[\]# -]*$/i;

function isNomeDeFabrica(nome: string): boolean {
  return NOME_DE_FABRICA.test(nome.split('.').at(-1) ?? nome);
}

/**
 * The map of the version before, place by place: by what is written beside it, by where it is and by its name, of which
 * one alone says little. What has no place any more is said; what is new gets the `sugerido`.
 */
export function herdarMapa(
  anterior: { readonly formulario: FormularioExtraido; readonly mapa: MapaDoModelo },
  novo: FormularioExtraido,
  sugerido: MapaDoModelo,
): Heranca {
  const antes = unidadesDe(anterior.formulario);
  const agora = unidadesDe(novo);
  const pares = emparelhar(antes, agora);
  const porAgora = new Map(pares.map((par) => [par.agora, par]));
  const porAntes = new Map(pares.map((par) => [par.antes, par]));
  const ligadasAntes = porChave(anterior.mapa.ligacoes);
  const sugeridas = porChave(sugerido.ligacoes);

  const ligacoes: LigacaoDoMapa[] = [];
  const mudancas: Mudanca[] = [];
  for (const [chave, lugares] of agrupar(agora)) {
    const melhor = lugares
      .flatMap((lugar) => porAgora.get(lugar) ?? [])
      .toSorted((a, b) => b.peso - a.peso)
      .at(0);
    const [primeiro] = lugares;
    if (!primeiro) continue;
    const { origem, estado } = primeiro;
    const herdadas = melhor && ligadasAntes.get(chaveDe(melhor.antes));
    const novas = (herdadas ?? sugeridas.get(chave) ?? []).map(({ campo, valor }): LigacaoDoMapa => {
      const onde = { origem, ...(estado !== undefined && { estado }), campo };
      return valor === undefined ? onde : { ...onde, valor };
    });
    ligacoes.push(...novas);
    const campo = novas.find((ligacao) => ligacao.campo !== null)?.campo ?? null;
    for (const lugar of lugares) mudancas.push(...mudancasDe(porAgora.get(lugar), lugar, campo));
  }
  for (const [chave, lugares] of agrupar(antes)) {
    const campo = ligadasAntes.get(chave)?.find((ligacao) => ligacao.campo !== null)?.campo;
    if (campo === undefined || campo === null) continue;
    for (const de of lugares) if (!porAntes.has(de)) mudancas.push({ tipo: 'sem_lugar', campo, de: lugarDe(de) });
  }

  const ligados = new Set(ligacoes.flatMap(({ campo, valor }) => (campo === null ? [] : [campo, `${campo}=${valor}`])));
  const dispensados = anterior.mapa.dispensados.filter((dispensado) => !ligados.has(dispensado));
  const mudados = new Set(mudancas.flatMap(({ tipo, para }) => (tipo === 'novo' || !para ? [] : [para])));
  return { mapa: { ligacoes, dispensados }, mudancas, iguais: pares.length - mudados.size };
}

function mudancasDe(par: Par | undefined, agora: Unidade, campo: string | null): Mudanca[] {
  const para = lugarDe(agora);
  if (!par) return [{ tipo: 'novo', campo, para }];
  const de = lugarDe(par.antes);
  if (!par.isNoLugar) return [{ tipo: 'moveu', campo, de, para }];
  return chaveDe(de) === chaveDe(para) ? [] : [{ tipo: 'renomeado', campo, de, para }];
}

function unidadesDe({ campos }: FormularioExtraido): Unidade[] {
  return campos.flatMap(({ nome, rotulo, lugares }) =>
    lugares.map((lugar): Unidade => {
      const { tipo, pagina, box } = lugar;
      const onde = { origem: nome, tipo, pagina, box };
      if (lugar.tipo === 'texto') return { ...onde, rotulo: slug(rotulo) };
      return { ...onde, estado: lugar.estado, rotulo: slug(lugar.rotulo || rotulo) };
    }),
  );
}

function lugarDe({ origem, estado, pagina, box }: Unidade): LugarDoFormulario {
  return { origem, ...(estado !== undefined && { estado }), pagina, box };
}

function chaveDe({ origem, estado }: { readonly origem: string; readonly estado?: string }): string {
  return JSON.stringify([origem, estado ?? null]);
}

function agrupar(unidades: readonly Unidade[]): Map<string, Unidade[]> {
  const grupos = new Map<string, Unidade[]>();
  for (const unidade of unidades) {
    const chave = chaveDe(unidade);
    grupos.set(chave, [...(grupos.get(chave) ?? []), unidade]);
  }
  return grupos;
}

function porChave(ligacoes: readonly LigacaoDoMapa[]): Map<string, LigacaoDoMapa[]> {
  const grupos = new Map<string, LigacaoDoMapa[]>();
  for (const ligacao of ligacoes) {
    const chave = chaveDe(ligacao);
    grupos.set(chave, [...(grupos.get(chave) ?? []), ligacao]);
  }
  return grupos;
}

/** The surest first, each place once. */
function emparelhar(antes: readonly Unidade[], agora: readonly Unidade[]): Par[] {
  const deslocar = deslocamentos(antes, agora);
  const isOutro = outroCampo(antes, agora);
  const candidatos = antes.flatMap((um) =>
    agora.flatMap((outro) => (isOutro(um, outro) ? [] : (comparar(um, outro, deslocar) ?? []))),
  );
  const fortes = casar(candidatos.filter(({ provas }) => provas > 1));
  const noLugar = casar(candidatos.filter(({ isNoLugar }) => isNoLugar));
  const menor = Math.min(antes.length, agora.length);
  const isMesmo = fortes.length >= MESMO_FORMULARIO * menor || noLugar.length >= MESMO_DESENHO * menor;
  return isMesmo ? casar(candidatos) : fortes;
}

/**
 * Where a person named them, a place under another name is another field as long as its old name, or its new one, stands on
 * both forms; only a label that nothing else bears says otherwise.
 */
function outroCampo(antes: readonly Unidade[], agora: readonly Unidade[]) {
  const [nomesAntes, nomesAgora] = [antes, agora].map((unidades) => new Set(unidades.map(({ origem }) => origem)));
  const [rotulosAntes, rotulosAgora] = [antes, agora].map(contarRotulos);
  return (um: Unidade, outro: Unidade): boolean => {
    if (um.origem === outro.origem) return false;
    const ficou = nomesAgora?.has(um.origem) && !isNomeDeFabrica(um.origem);
    const jaHavia = nomesAntes?.has(outro.origem) && !isNomeDeFabrica(outro.origem);
    if (!ficou && !jaHavia) return false;
    return rotulosAntes?.get(um.rotulo) !== 1 || um.rotulo !== outro.rotulo || rotulosAgora?.get(um.rotulo) !== 1;
  };
}

function contarRotulos(unidades: readonly Unidade[]): Map<string, number> {
  const vezes = new Map<string, number>();
  for (const { rotulo } of unidades) if (rotulo !== '') vezes.set(rotulo, (vezes.get(rotulo) ?? 0) + 1);
  return vezes;
}

function casar(candidatos: readonly Par[]): Par[] {
  const usados = new Set<Unidade>();
  return candidatos
    .toSorted((a, b) => b.peso - a.peso)
    .filter(({ antes, agora }) => {
      if (usados.has(antes) || usados.has(agora)) return false;
      usados.add(antes).add(agora);
      return true;
    });
}

function comparar(antes: Unidade, agora: Unidade, deslocar: Deslocar): Par | undefined {
  if (antes.tipo !== agora.tipo) return undefined;
  const isRotulo = antes.rotulo !== '' && antes.rotulo === agora.rotulo;
  const isOutroRotulo = !isRotulo && antes.rotulo !== '' && agora.rotulo !== '';
  const isNome = chaveDe(antes) === chaveDe(agora);
  const distancia = distanciaEntre(antes, agora, deslocar);
  const isNoLugar = distancia <= NEAR;
  // A row was added above: what is at the old place now is another field.
  if (isNoLugar && isOutroRotulo && !isNome) return undefined;
  const isDeFabrica = isNome && isNomeDeFabrica(antes.origem);
  if (isOutroRotulo && isDeFabrica) return undefined;
  const provas = Number(isRotulo) + Number(isNome && !isDeFabrica) + Number(isNoLugar);
  if (provas === 0) return undefined;
  const perto = Number.isFinite(distancia) ? 1 / (1 + distancia) : 0;
  return { antes, agora, isNoLugar, provas, peso: 10 * provas + (isRotulo ? 3 : 0) + (isNome ? 1 : 0) + perto };
}

interface Deslocamento {
  readonly pagina: number;
  readonly dx: number;
  readonly dy: number;
}
type Deslocar = (pagina: number) => Deslocamento;

/** Between the middles; infinite for another page, or another size. */
function distanciaEntre(antes: Unidade, agora: Unidade, deslocar: Deslocar): number {
  const { pagina, dx, dy } = deslocar(antes.pagina);
  if (agora.pagina !== pagina || !isParecida(antes.box, agora.box)) return Infinity;
  const [de, para] = [meio(antes), meio(agora)];
  return Math.hypot(para.x - de.x - dx, para.y - de.y - dy);
}

function isParecida(a: Unidade['box'], b: Unidade['box']): boolean {
  const isClose = (one: number, other: number) => one < 2 * other && other < 2 * one;
  return isClose(a.width, b.width) && isClose(a.height, b.height);
}

function meio({ box: { x, y, width, height } }: Unidade): { readonly x: number; readonly y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}

/** A new cover, or a higher heading: where each page went, by the fields that are surely the same. */
function deslocamentos(antes: readonly Unidade[], agora: readonly Unidade[]): Deslocar {
  const certos = new Map<string, Unidade[]>();
  for (const unidade of agora) {
    const chave = chaveCerta(unidade);
    certos.set(chave, [...(certos.get(chave) ?? []), unidade]);
  }
  const porPagina = new Map<number, (readonly [Unidade, Unidade])[]>();
  for (const unidade of antes) {
    if (unidade.rotulo === '' && isNomeDeFabrica(unidade.origem)) continue;
    for (const outra of certos.get(chaveCerta(unidade)) ?? []) {
      porPagina.set(unidade.pagina, [...(porPagina.get(unidade.pagina) ?? []), [unidade, outra]]);
    }
  }
  const prontos = new Map([...porPagina].map(([pagina, pares]) => [pagina, deslocamentoDe(pagina, pares)]));
  return (pagina) => prontos.get(pagina) ?? { pagina, dx: 0, dy: 0 };
}

/** The label where there is one: names are given anew. */
function chaveCerta({ tipo, rotulo, origem, estado }: Unidade): string {
  return JSON.stringify(rotulo === '' ? [tipo, origem, estado ?? null] : [tipo, rotulo]);
}

function deslocamentoDe(pagina: number, pares: readonly (readonly [Unidade, Unidade])[]): Deslocamento {
  const votos = new Map<number, number>();
  for (const [, outra] of pares) votos.set(outra.pagina, (votos.get(outra.pagina) ?? 0) + 1);
  const peso = (each: number) => (votos.get(each) ?? 0) + (each === pagina ? 0.5 : 0);
  const destino = [...votos.keys()].toSorted((a, b) => peso(b) - peso(a))[0] ?? pagina;
  const deltas = pares
    .filter(([, outra]) => outra.pagina === destino)
    .map(([um, outra]) => ({ x: meio(outra).x - meio(um).x, y: meio(outra).y - meio(um).y }));
  return { pagina: destino, dx: mediana(deltas.map(({ x }) => x)), dy: mediana(deltas.map(({ y }) => y)) };
}

function mediana(valores: readonly number[]): number {
  return valores.toSorted((a, b) => a - b)[Math.floor(valores.length / 2)] ?? 0;
}
