import type { MapaDoModelo } from '../../domain/mapa-do-modelo.ts';
import { sugerirMapa } from '../../domain/mapa-sugerido.ts';
import { comMapa, type Alvo, type Escopo, type ModeloImportado } from '../../domain/modelo-importado.ts';
import {
  DocumentoSemModeloError,
  MapaInvalidoError,
  ProtocoloInexistenteError,
  ProtocoloObrigatorioError,
} from '../../domain/modelo-importado-errors.ts';
import type { AnalisadorDeFormularios, OpcoesDeAnalise } from '../ports/analisador-de-formularios.ts';
import type { ModeloImportadoRepository } from '../ports/modelo-importado-repository.ts';
import type { OficinaDeModelos } from '../ports/oficina-de-modelos.ts';

interface Dependencies {
  readonly modelos: ModeloImportadoRepository;
  readonly analisador: AnalisadorDeFormularios;
  readonly oficina: OficinaDeModelos;
  /** Whether the catalogue has it. */
  readonly protocoloExiste: (id: string) => Promise<boolean>;
  readonly newId: () => string;
  readonly sha256: (bytes: Uint8Array) => string;
}

export interface PedidoDeImportacao extends Escopo, OpcoesDeAnalise {
  readonly arquivo: Uint8Array;
  readonly titulo: string;
  readonly criadoPor: string | null;
}

/**
 * The gate, a clean copy and a first map; nothing is printed from it before it is activated.
 * @throws {FormularioRecusadoError} @throws {DocumentoSemModeloError} @throws {ProtocoloObrigatorioError}
 * @throws {ProtocoloInexistenteError}
 */
export function makeImportarModelo({ modelos, analisador, oficina, protocoloExiste, newId, sha256 }: Dependencies) {
  return async function importarModelo(pedido: PedidoDeImportacao): Promise<ModeloImportado> {
    const { documento, uf, protocolo, titulo, arquivo, criadoPor } = pedido;
    const { limparValores, aceitarDesenhos, paginas } = pedido;
    if (!oficina.proprios(documento)) throw new DocumentoSemModeloError();
    // O texto oficial de um termo é o de um protocolo; em outro, o paciente consentiria no que não toma.
    if (documento === 'ter' && protocolo === null) throw new ProtocoloObrigatorioError();
    // Nenhum pedido o citaria, e o formulário nunca valeria.
    if (protocolo !== null && !(await protocoloExiste(protocolo))) throw new ProtocoloInexistenteError();
    const formulario = await analisador.analisar(arquivo, { limparValores, aceitarDesenhos, paginas });
    const arquivoSha256 = sha256(arquivo);
    const alvos = oficina.alvos(documento);
    const sugerido = sugerirMapa(formulario, documento, alvos);
    const novo = { id: newId(), documento, uf, protocolo, titulo, arquivo, arquivoSha256, formulario, criadoPor };
    const criado = await modelos.insert({ ...novo, mapa: sugerido });

    // The same file again: what a person decided before is a better beginning than our guess.
    const anterior = await modelos.ultimoMapa(arquivoSha256, documento);
    const retomado = anterior && aproveitar(criado, anterior, alvos);
    return retomado && (await modelos.updateMapa(retomado)) ? retomado : criado;
  };
}

function aproveitar(modelo: ModeloImportado, mapa: MapaDoModelo, alvos: readonly Alvo[]): ModeloImportado | undefined {
  try {
    return comMapa(modelo, mapa, alvos);
  } catch (error) {
    if (error instanceof MapaInvalidoError) return undefined;
    throw error;
  }
}
