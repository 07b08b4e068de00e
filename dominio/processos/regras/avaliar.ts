import type { Folha } from './condicao.ts';
import type { Fatos } from './fatos.ts';
import { type Pendencia, julgar } from './julgar.ts';
import type { Regra } from './regra.ts';

/** What mends a finding with one click, where something does. */
export type Conserto =
  | { readonly acao: 'pedir_exame'; readonly exame: string }
  | { readonly acao: 'juntar_documento'; readonly documento: string }
  | { readonly acao: 'responder_escala'; readonly escala: string }
  | { readonly acao: 'corrigir_quantidade'; readonly medicamentos: readonly string[]; readonly maximo: number };

/** What a rule has to say of a request. */
export interface Achado {
  readonly regra: Regra;
  /** `contrariada`: the request as it is would come back. `a_saber`: something that the rule asks nobody has said yet. */
  readonly situacao: 'contrariada' | 'a_saber';
  /** Only a rule that is certain warns. */
  readonly severidade: 'aviso' | 'informacao';
  /** Where it is mended, as the API names fields; null when there is no such place. */
  readonly campo: string | null;
  readonly pendencias: readonly Pendencia[];
  readonly consertos: readonly Conserto[];
}

/** The findings of all rules that hold for the request, warnings first, else in the order of the rules. */
export function avaliar(regras: readonly Regra[], fatos: Fatos): readonly Achado[] {
  const alcancadas = regras.filter((regra) => alcanca(regra, fatos));
  const substituidas = new Set(alcancadas.flatMap(({ substitui }) => substitui ?? []));
  const achados = alcancadas.filter(({ id }) => !substituidas.has(id)).flatMap((regra) => achadoDa(regra, fatos) ?? []);
  return [...achados.filter(isAviso), ...achados.filter((achado) => !isAviso(achado))];
}

/** Whether the rule speaks of such requests at all: known without asking anybody. */
export function alcanca({ protocolos, uf, fases, substancias, valeDe, valeAte }: Regra, fatos: Fatos): boolean {
  return (
    (protocolos === null || (fatos.protocoloId !== null && protocolos.includes(fatos.protocoloId))) &&
    (uf === null || uf === fatos.uf) &&
    (fases?.includes(fatos.fase) ?? true) &&
    (substancias === null || fatos.prescritos.some(({ substancia }) => substancias.includes(substancia))) &&
    (valeDe === null || valeDe <= fatos.data) &&
    (valeAte === null || fatos.data <= valeAte)
  );
}

function achadoDa(regra: Regra, fatos: Fatos): Achado | undefined {
  const quando = regra.quando && julgar(regra.quando, fatos);
  if (quando?.valor === false) return undefined;
  const exige = julgar(regra.exige, fatos);
  if (exige.valor === true) return undefined;

  const certo = quando?.valor !== null;
  const situacao = certo && exige.valor === false ? 'contrariada' : 'a_saber';
  // Whether the rule holds is asked before what it asks.
  const pendencias = certo ? exige.pendencias : (quando?.pendencias ?? []);
  return {
    regra,
    situacao,
    severidade: situacao === 'contrariada' && regra.certeza === 'alta' ? 'aviso' : 'informacao',
    campo: campoDa(pendencias),
    pendencias,
    consertos: certo ? pendencias.flatMap((pendencia) => consertoDa(pendencia) ?? []) : [],
  };
}

const isAviso = ({ severidade }: Achado): boolean => severidade === 'aviso';

const CAMPOS: Readonly<Partial<Record<Folha['tipo'], string>>> = {
  cid: 'cid',
  idade: 'paciente.data_nascimento',
  sexo: 'paciente.sexo',
  peso: 'paciente.peso_kg',
  substancia: 'medicamentos',
  medicamento: 'medicamentos',
  quantidade: 'medicamentos',
  exclusividade: 'medicamentos',
  exame: 'exames',
  documento: 'documentos',
  tratamento: 'tratamentos_previos',
  especialidade: 'emissor_id',
};

function campoDa([primeira]: readonly Pendencia[]): string | null {
  if (!primeira) return null;
  const { folha } = primeira;
  return folha.tipo === 'escala' ? `respostas.${folha.escala}` : (CAMPOS[folha.tipo] ?? null);
}

/** An answer that says otherwise is not mended by answering again. */
function consertoDa({ folha, porque }: Pendencia): Conserto | undefined {
  if (folha.tipo === 'quantidade') return { acao: 'corrigir_quantidade', medicamentos: folha.de, maximo: folha.maximo };
  if (folha.tipo === 'documento') return { acao: 'juntar_documento', documento: folha.documento };
  if (porque === 'contrario') return undefined;
  if (folha.tipo === 'exame') return { acao: 'pedir_exame', exame: folha.exame };
  if (folha.tipo === 'escala') return { acao: 'responder_escala', escala: folha.escala };
  return undefined;
}
