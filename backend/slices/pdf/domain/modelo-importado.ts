import type { FormularioExtraido } from './formulario-extraido.ts';
import type { LigacaoDoMapa, MapaDoModelo } from './mapa-do-modelo.ts';
import { MapaIncompletoError, MapaInvalidoError, ModeloImutavelError } from './modelo-importado-errors.ts';

/** What a packet may ask a document for, and with which options. */
export interface Alvo {
  readonly campo: string;
  readonly opcoes: readonly string[] | undefined;
}

export type Situacao = 'rascunho' | 'ativo' | 'substituido';

/** Where an imported form takes the place of ours; `null` is everywhere. */
export interface Escopo {
  readonly documento: string;
  readonly uf: string | null;
  /** A TER is one protocolo's own. */
  readonly protocolo: string | null;
}

export interface ResumoDoModelo extends Escopo {
  readonly id: string;
  readonly titulo: string;
  /** Counts the forms of one scope; raised by activation order. */
  readonly versao: number;
  readonly situacao: Situacao;
  /** SHA-256 of the file as it was sent. */
  readonly arquivoSha256: string;
  readonly paginas: number;
  /** SHA-256 over file, extracted form and map; given by activation. */
  readonly hash: string | null;
  /** Edits of the map; the ETag. */
  readonly edicao: number;
  readonly criadoEm: Date;
  readonly ativadoEm: Date | null;
}

export interface ModeloImportado extends ResumoDoModelo {
  readonly formulario: FormularioExtraido;
  readonly mapa: MapaDoModelo;
}

const HASH_IN_ID = 16;

/** Name of the template in packets and snapshots: the same file and map have the same name everywhere. */
export function idNoCatalogo(documento: string, hash: string): string {
  return `${documento}@${hash.slice(0, HASH_IN_ID)}`;
}

export function doCatalogo(id: string): { readonly documento: string; readonly prefixo: string } | undefined {
  const [, documento, prefixo] = /^([a-z0-9_]+)@([0-9a-f]{16})$/.exec(id) ?? [];
  return documento !== undefined && prefixo !== undefined ? { documento, prefixo } : undefined;
}

/** A map that names only what is there. @throws {ModeloImutavelError} @throws {MapaInvalidoError} */
export function comMapa(modelo: ModeloImportado, mapa: MapaDoModelo, alvos: readonly Alvo[]): ModeloImportado {
  if (modelo.situacao !== 'rascunho') throw new ModeloImutavelError();
  const erroDe = conferirLigacao(modelo, alvos);
  const erros = mapa.ligacoes.flatMap((ligacao, index) => {
    const erro = erroDe(ligacao);
    return erro ? [{ field: `ligacoes.${index}.${erro.parte}`, message: erro.message }] : [];
  });
  if (erros.length > 0) throw new MapaInvalidoError(erros);
  return { ...modelo, mapa, edicao: modelo.edicao + 1 };
}

interface ErroDaLigacao {
  readonly parte: keyof LigacaoDoMapa;
  readonly message: string;
}

/** What is wrong with a binding; `undefined` when nothing is. */
export function conferirLigacao(
  { documento, formulario }: Pick<ModeloImportado, 'documento' | 'formulario'>,
  alvos: readonly Alvo[],
): (ligacao: LigacaoDoMapa) => ErroDaLigacao | undefined {
  const estados = new Map(formulario.campos.map((campo) => [campo.nome, estadosDe(campo)]));
  return ({ origem, estado, campo, valor = '' }) => {
    const doCampo = estados.get(origem);
    if (!doCampo) return { parte: 'origem', message: 'O formulário não tem este campo.' };
    const isOpcao = doCampo.size > 0;
    if (isOpcao ? !doCampo.has(estado ?? '') : estado !== undefined) {
      return { parte: 'estado', message: 'O campo não tem esta opção.' };
    }
    if (campo === null) return undefined;
    const alvo = alvoDe(documento, campo, alvos);
    if (!alvo) return { parte: 'campo', message: 'O pacote não tem este campo.' };
    if (isOpcao && alvo.opcoes && !alvo.opcoes.includes(valor)) {
      return { parte: 'valor', message: 'O campo do pacote não tem este valor.' };
    }
    if (isOpcao && valor === '') return { parte: 'valor', message: 'Diga qual valor marca a opção.' };
    if (!isOpcao && alvo.opcoes) return { parte: 'campo', message: 'Este campo do pacote marca opções.' };
    return undefined;
  };
}

/** Prefix of the packet's fields that tick one drug each; only a TER has them, and each TER has its own. */
export const MEDICAMENTO = 'medicamento_';

function alvoDe(documento: string, campo: string, alvos: readonly Alvo[]): Alvo | undefined {
  const isMedicamento = documento === 'ter' && /^medicamento_[a-z0-9_]{2,80}$/.test(campo);
  return isMedicamento ? { campo, opcoes: ['sim'] } : alvos.find((alvo) => alvo.campo === campo);
}

/** What the form has a place for. */
export function alvosLigados({ documento, mapa }: ModeloImportado, alvos: readonly Alvo[]): Alvo[] {
  const campos = new Set(mapa.ligacoes.flatMap(({ campo }) => campo ?? []));
  return [...campos].flatMap((campo) => alvoDe(documento, campo, alvos) ?? []);
}

function estadosDe({ lugares }: FormularioExtraido['campos'][number]): Set<string> {
  return new Set(lugares.flatMap((lugar) => (lugar.tipo === 'opcao' ? [lugar.estado] : [])));
}

/** Fields of our own document, or options (`campo=opcao`), that neither the map nor a person's word accounts for. */
export function camposSemDestino({ mapa }: Pick<ModeloImportado, 'mapa'>, alvos: readonly Alvo[]): string[] {
  const ligados = new Set(
    mapa.ligacoes.flatMap(({ campo, valor }) => (campo === null ? [] : [campo, `${campo}=${valor}`])),
  );
  const dispensados = new Set(mapa.dispensados);
  return alvos.flatMap(({ campo, opcoes = [] }) => {
    if (dispensados.has(campo)) return [];
    if (!ligados.has(campo)) return [campo];
    return opcoes.map((opcao) => `${campo}=${opcao}`).filter((opcao) => !ligados.has(opcao) && !dispensados.has(opcao));
  });
}

/**
 * All or nothing: no value may vanish because a form has no place for it and nobody noticed.
 * @param proprios the fields of the document that this form replaces
 * @throws {ModeloImutavelError} @throws {MapaIncompletoError}
 */
export function ativar(modelo: ModeloImportado, hash: string, agora: Date, proprios: readonly Alvo[]): ModeloImportado {
  if (modelo.situacao === 'ativo') throw new ModeloImutavelError();
  const faltam = camposSemDestino(modelo, proprios);
  if (faltam.length > 0) throw new MapaIncompletoError(faltam);
  return { ...modelo, situacao: 'ativo', hash, ativadoEm: modelo.ativadoEm ?? agora };
}
