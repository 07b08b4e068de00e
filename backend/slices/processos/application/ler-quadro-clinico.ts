import type { Cid } from '@autocusto/dominio/comum/cid.ts';
import { parseCid } from '@autocusto/dominio/comum/cid.ts';
import type { FieldErrors } from '@autocusto/dominio/comum/field-errors.ts';
import {
  type Doenca,
  emVigor,
  type MedicamentoOfertado,
  type Protocolo,
} from '@autocusto/dominio/processos/catalogo.ts';
import type { Prescricao } from '@autocusto/dominio/processos/prescricao.ts';
import { type Prescrito, type QuadroClinico, enumerar } from '@autocusto/dominio/processos/quadro-clinico.ts';
import type { CatalogoRepository } from './ports/catalogo-repository.ts';
import { acharDoenca } from './use-cases/catalogo/achar-doenca.ts';

/**
 * The doenca of a full code, or `undefined` with the reason in `erros`.
 * @throws {CidIncompletoError} for a category: it lists the codes that there are.
 */
export async function lerDoenca(
  catalogo: CatalogoRepository,
  informado: string,
  erros: FieldErrors,
): Promise<Doenca | undefined> {
  const cid = erros.parse('cid', () => parseCid(informado));
  if (cid === undefined) return undefined;
  const doenca = await acharDoenca(catalogo, cid);
  if (!doenca) erros.add('cid', 'cid_desconhecido', `O CID ${cid} não está no catálogo: confira o código.`);
  return doenca;
}

/** The protocolo asked for, or the only one that the CID and the drugs leave. */
export async function escolherProtocolo(
  catalogo: CatalogoRepository,
  cid: Cid,
  { protocoloId, medicamentos }: { readonly protocoloId?: string | undefined; readonly medicamentos: Prescricao },
  erros: FieldErrors,
): Promise<Protocolo | undefined> {
  const protocolos = await catalogo.protocolosDoCid(cid);
  if (protocoloId !== undefined) {
    const escolhido = protocolos.find(({ id }) => id === protocoloId);
    if (!escolhido) erros.add('protocolo_id', 'protocolo_de_outro_cid', `Este protocolo não é do CID ${cid}.`);
    return escolhido;
  }
  const oferecidos = protocolos.some(emVigor) ? protocolos.filter(emVigor) : protocolos;
  if (oferecidos.length <= 1) return oferecidos[0];

  // O que o texto do protocolo lista decide antes do que só o SIGTAP aceita.
  const peloTexto: Protocolo[] = [];
  const peloSigtap: Protocolo[] = [];
  for (const protocolo of oferecidos) {
    const ofertas = await catalogo.medicamentosDoProtocolo(protocolo.id, cid);
    const listaTodos = (lista: readonly MedicamentoOfertado[]) =>
      medicamentos.every(({ medicamentoId }) => lista.some(({ id }) => id === medicamentoId));
    if (listaTodos(ofertas.filter(({ origem }) => origem === 'protocolo'))) peloTexto.push(protocolo);
    if (listaTodos(ofertas)) peloSigtap.push(protocolo);
  }
  for (const candidatos of [peloTexto, peloSigtap]) if (candidatos.length === 1) return candidatos[0];

  const nomes = enumerar(oferecidos.map(({ nome }) => nome));
  erros.add('protocolo_id', 'protocolo_ambiguo', `O CID ${cid} tem mais de um protocolo (${nomes}): escolha um.`);
  return undefined;
}

/** What the catalogue says of the prescription; a drug that it does not know is noted in `erros` and left out. */
export async function lerQuadroClinico(
  catalogo: CatalogoRepository,
  doenca: Doenca,
  protocolo: Protocolo | undefined,
  medicamentos: Prescricao,
  erros: FieldErrors,
): Promise<QuadroClinico> {
  const doProtocolo = protocolo ? await catalogo.medicamentosDoProtocolo(protocolo.id, doenca.cid) : [];
  const doCid = await catalogo.medicamentosDoCid(doenca.cid);
  const ofertas = new Map([...doCid, ...doProtocolo].map((oferta) => [oferta.id, oferta]));
  const deFora = medicamentos.map(({ medicamentoId }) => medicamentoId).filter((id) => !ofertas.has(id));
  const naoOfertados = await catalogo.findMedicamentos(deFora);
  // O termo do protocolo é um só para todos os seus CIDs.
  const listados = protocolo ? await catalogo.medicamentosDoProtocolo(protocolo.id) : [];

  const prescritos = medicamentos.flatMap((prescrito, linha): Prescrito[] => {
    const oferta = ofertas.get(prescrito.medicamentoId);
    const medicamento = oferta ?? naoOfertados.find(({ id }) => id === prescrito.medicamentoId);
    if (!medicamento) {
      const campo = `medicamentos.${linha}.medicamento_id`;
      erros.add(campo, 'medicamento_desconhecido', 'Este medicamento não está no catálogo: escolha-o na lista.');
      return [];
    }
    return [{ ...prescrito, medicamento, oferta }];
  });

  return {
    doenca,
    protocolo,
    substanciasDoProtocolo: new Set(
      listados.filter(({ origem }) => origem === 'protocolo').map(({ substancia }) => substancia),
    ),
    prescritos,
    documentos: protocolo ? await catalogo.documentosDoProtocolo(protocolo.id) : [],
    regras: await catalogo.regras(),
  };
}
