import { CamposInvalidosError } from '@autocusto/dominio/comum/domain-error.ts';
import { FieldErrors } from '@autocusto/dominio/comum/field-errors.ts';
import type { DocumentoId, RenovacaoId } from '@autocusto/dominio/comum/ids.ts';
import { normaEm } from '@autocusto/dominio/processos/catalogo.ts';
import type { UnidadeDeTrabalho } from '../../../../../shared/domain/unidade-de-trabalho.ts';
import type {
  CatalogoDaEmissao,
  DocumentoEmitido,
  Snapshot,
  VersaoDoModelo,
} from '../../../domain/documentos/documento-emitido.ts';
import { PacoteRecusadoError, errosDoFormulario } from '../../../domain/documentos/documento-errors.ts';
import { CicloEncerradoError, processoNaoEncontrado } from '../../../domain/processos/processo-errors.ts';
import { consentiveis } from '../../../domain/documentos/pacote-anexos.ts';
import { type PacoteImprimivel, paraImprimir } from '../../../domain/documentos/pacote.ts';
import { type EmissaoPreparada, type PedidoDeEmissao, prepararEmissao } from '../../preparar-emissao.ts';
import type { Emissores } from '../../ports/emissores.ts';
import type { Impressora, PacoteImpresso } from '../../ports/impressora.ts';
import type { ProcessoRepository } from '../../ports/processo-repository.ts';
import type { Repositorios } from '../../ports/repositorios.ts';

interface Dependencies {
  readonly emTransacao: UnidadeDeTrabalho<Repositorios>;
  readonly emissores: Emissores;
  readonly impressora: Impressora;
  readonly newId: () => string;
  readonly agora: () => Date;
}

/**
 * The whole packet or nothing: what was printed, its hash and its file are kept together.
 * @throws {NaoEncontradoError} @throws {CamposInvalidosError} @throws {ModeloIndisponivelError}
 * @throws {CicloEncerradoError} when the renewal was not asked for
 */
export function makeEmitirDocumentos({ emTransacao, emissores, impressora, newId, agora }: Dependencies) {
  return function emitirDocumentos(pedido: PedidoDeEmissao): Promise<DocumentoEmitido> {
    return emTransacao(pedido.usuarioId, async (repositorios) => {
      const emitidoEm = agora();
      const erros = new FieldErrors();
      if (pedido.renovar) await renovar(repositorios.processos, pedido, newId() as RenovacaoId, emitidoEm);
      const preparada = await prepararEmissao(repositorios, { emissores, impressora }, pedido, emitidoEm, erros);
      erros.throwIfAny();
      const { cicloEncerradoEm } = preparada;
      if (cicloEncerradoEm) throw new CicloEncerradoError(pedido.processoId, cicloEncerradoEm, pedido.data);

      const { camposDoModelo, motor } = impressora;
      const pacote = { ...paraImprimir(preparada.documentos, emitidoEm, camposDoModelo), motor };
      const impresso = await imprimir(impressora, pacote, preparada);
      const catalogo = await catalogoDaEmissao(repositorios.catalogo, preparada);
      const documento = { ...emitido(newId() as DocumentoId, preparada, impresso), catalogo };
      // Held first: without room nothing is issued, and a file that nobody heard of simply expires.
      await impressora.guardar(documento.id, pedido.usuarioId, impresso);
      await repositorios.documentos.insert(documento, snapshot(pacote, preparada, impressora));
      return documento;
    });
  };
}

/** Registered with the packet or not at all; a cycle that begins on that date already is the one asked for. */
async function renovar(
  processos: ProcessoRepository,
  { processoId, data }: PedidoDeEmissao,
  id: RenovacaoId,
  agora: Date,
): Promise<void> {
  const processo = await processos.findById(processoId);
  if (!processo) throw processoNaoEncontrado();
  if (processo.props.renovacoes.some((renovacao) => renovacao.data === data)) return;
  await processos.insertRenovacao(processo, processo.renovar(id, data, agora));
}

async function imprimir(
  impressora: Impressora,
  pacote: PacoteImprimivel,
  { documentos }: EmissaoPreparada,
): Promise<PacoteImpresso> {
  try {
    return await impressora.imprimir(pacote);
  } catch (error) {
    if (error instanceof PacoteRecusadoError) throw new CamposInvalidosError(errosDoFormulario(error, documentos));
    throw error;
  }
}

function emitido(id: DocumentoId, preparada: EmissaoPreparada, impresso: PacoteImpresso) {
  const { dados, renovacao, documentos, avisos } = preparada;
  const { data, primeiraVez, emitidoEm, processo } = dados;
  const { sha256, bytes, paginas } = impresso;
  return {
    ...{ id, data, primeiraVez, avisos, sha256, bytes },
    processoId: processo.props.id,
    renovacaoId: renovacao?.id ?? null,
    processoVersao: processo.props.versao,
    documentos: documentos.map(({ tipo, titulo, motivo }, n) => ({ tipo, titulo, motivo, paginas: paginas[n] ?? 0 })),
    criadoEm: emitidoEm,
  };
}

async function catalogoDaEmissao(
  catalogo: Repositorios['catalogo'],
  { dados: { data, quadro } }: EmissaoPreparada,
): Promise<CatalogoDaEmissao> {
  const pacotes = await catalogo.pacotesEmVigor();
  const norma = quadro.protocolo && normaEm(await catalogo.normasDoProtocolo(quadro.protocolo.id), data);
  if (!norma) return { pacotes, norma: null };
  const { norma: ato, dataNorma, anexoEm, sha256 } = norma;
  return { pacotes, norma: { norma: ato, dataNorma, anexoEm, sha256 } };
}

function snapshot(pacote: PacoteImprimivel, { dados, documentos }: EmissaoPreparada, impressora: Impressora): Snapshot {
  const versoes = documentos.flatMap(({ modelo }): [string, VersaoDoModelo][] => {
    const versao = impressora.versaoDoModelo(modelo);
    return versao ? [[modelo, versao]] : [];
  });
  // Depois deste pacote, todo prescrito que o termo lista está consentido: neste termo ou em um anterior.
  const agora = consentiveis(dados).map(({ medicamento }) => medicamento.substancia);
  return {
    pacote,
    versoes: Object.fromEntries(versoes),
    consentidas: [...new Set([...dados.consentidas, ...agora])],
  };
}
