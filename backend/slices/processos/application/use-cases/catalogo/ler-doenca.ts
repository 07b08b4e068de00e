import { type Cid, parseCid } from '@autocusto/dominio/comum/cid.ts';
import { NaoEncontradoError } from '../../../../../shared/domain/common-errors.ts';
import { FieldErrors } from '@autocusto/dominio/comum/field-errors.ts';
import type {
  Doenca,
  DocumentoExigido,
  MedicamentoOfertado,
  NormaDoProtocolo,
  Protocolo,
  RegraEmTexto,
} from '@autocusto/dominio/processos/catalogo.ts';
import type { CatalogoRepository } from '../../ports/catalogo-repository.ts';
import { acharDoenca } from './achar-doenca.ts';

/** A protocolo with everything that a form needs of it. */
export interface ProtocoloInteiro extends Protocolo {
  readonly medicamentos: readonly MedicamentoOfertado[];
  readonly documentos: readonly DocumentoExigido[];
  readonly regras: readonly RegraEmTexto[];
}

export interface ProtocoloComHistorico extends ProtocoloInteiro {
  readonly doencas: readonly Doenca[];
  /** From the oldest on. */
  readonly normas: readonly NormaDoProtocolo[];
}

export interface DoencaInteira extends Doenca {
  readonly protocolos: readonly ProtocoloInteiro[];
  /** Accepted for the CID and offered by none of its protocolos. */
  readonly medicamentosSemProtocolo: readonly MedicamentoOfertado[];
}

interface Dependencies {
  readonly catalogo: CatalogoRepository;
}

export function makeLerDoenca({ catalogo }: Dependencies) {
  return async function lerDoenca(cidDigitado: string): Promise<DoencaInteira> {
    const doenca = await acharDoenca(catalogo, parseCidDigitado(cidDigitado));
    if (!doenca) throw new NaoEncontradoError('doenca_nao_encontrada', 'Este CID-10 não está no catálogo.');

    const [encontrados, ligados] = await Promise.all([
      catalogo.protocolosDoCid(doenca.cid),
      catalogo.medicamentosDoCid(doenca.cid),
    ]);
    const protocolos = await Promise.all(
      encontrados.map(async (protocolo) => paraCid(await inteiro(catalogo, protocolo, doenca.cid), doenca.cid)),
    );
    const oferecidos = new Set(protocolos.flatMap(({ medicamentos }) => medicamentos.map(({ id }) => id)));
    const medicamentosSemProtocolo = ligados.filter(({ id }) => !oferecidos.has(id));
    return { ...doenca, protocolos, medicamentosSemProtocolo };
  };
}

export function makeLerProtocolo({ catalogo }: Dependencies) {
  return async function lerProtocolo(id: string): Promise<ProtocoloComHistorico> {
    const protocolo = isSlug(id) ? await catalogo.findProtocolo(id) : undefined;
    if (!protocolo) throw new NaoEncontradoError('protocolo_nao_encontrado', 'Este protocolo não está no catálogo.');

    const [completo, doencas, normas] = await Promise.all([
      inteiro(catalogo, protocolo),
      catalogo.doencasDoProtocolo(protocolo.id),
      catalogo.normasDoProtocolo(protocolo.id),
    ]);
    return { ...completo, doencas, normas };
  };
}

async function inteiro(catalogo: CatalogoRepository, protocolo: Protocolo, cid?: Cid): Promise<ProtocoloInteiro> {
  const [medicamentos, documentos, regras] = await Promise.all([
    catalogo.medicamentosDoProtocolo(protocolo.id, cid),
    catalogo.documentosDoProtocolo(protocolo.id),
    catalogo.regrasDoProtocolo(protocolo.id),
  ]);
  return { ...protocolo, medicamentos, documentos, regras };
}

function paraCid(protocolo: ProtocoloInteiro, cid: Cid): ProtocoloInteiro {
  return { ...protocolo, documentos: protocolo.documentos.filter(({ cids }) => cids?.includes(cid) ?? true) };
}

function parseCidDigitado(digitado: string): Cid {
  const erros = new FieldErrors();
  const cid = erros.parse('cid', () => parseCid(digitado));
  erros.throwIfAny();
  return cid as Cid; // undefined only after an error was noted, and that has just thrown
}

/** Ids of protocolos are slugs; whatever else was typed is in no catalogue, and need not reach the database. */
const isSlug = (id: string): boolean => /^[a-z0-9-]+$/.test(id);
