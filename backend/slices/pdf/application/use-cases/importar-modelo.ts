import type { FormularioExtraido } from '../../domain/formulario-extraido.ts';
import type { MapaDoModelo } from '../../domain/mapa-do-modelo.ts';
import { herdarMapa, type Mudanca } from '../../domain/mapa-herdado.ts';
import { sugerirMapa } from '../../domain/mapa-sugerido.ts';
import {
  type Alvo,
  camposSemDestino,
  comMapa,
  conferirLigacao,
  type Escopo,
  type ModeloImportado,
} from '../../domain/modelo-importado.ts';
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

export interface PedidoDeAnalise extends Escopo, OpcoesDeAnalise {
  readonly arquivo: Uint8Array;
}

export interface PedidoDeImportacao extends PedidoDeAnalise {
  readonly titulo: string;
  readonly criadoPor: string | null;
}

/** What an import would bring, and what it would leave out. */
export interface Analise {
  readonly formulario: FormularioExtraido;
  readonly mapa: MapaDoModelo;
  readonly semDestino: readonly string[];
  /** The version whose map it takes over, and what of it is elsewhere, new or gone. */
  readonly anterior: ModeloImportado | undefined;
  readonly mudancas: readonly Mudanca[];
  readonly iguais: number;
}

/**
 * The gate, a clean copy and a first map; nothing is printed from it before it is activated.
 * @throws {FormularioRecusadoError} @throws {DocumentoSemModeloError} @throws {ProtocoloObrigatorioError}
 * @throws {ProtocoloInexistenteError}
 */
export function makeImportarModelo({ modelos, analisador, oficina, protocoloExiste, newId, sha256 }: Dependencies) {
  /** All of an import but its row. */
  const analisarModelo = async (pedido: PedidoDeAnalise): Promise<Analise> => {
    const { documento, uf, protocolo, arquivo } = pedido;
    const { limparValores, aceitarDesenhos, paginas } = pedido;
    const proprios = oficina.proprios(documento);
    if (!proprios) throw new DocumentoSemModeloError();
    // O texto oficial de um termo é o de um protocolo; em outro, o paciente consentiria no que não toma.
    if (documento === 'ter' && protocolo === null) throw new ProtocoloObrigatorioError();
    // Nenhum pedido o citaria, e o formulário nunca valeria.
    if (protocolo !== null && !(await protocoloExiste(protocolo))) throw new ProtocoloInexistenteError();
    const formulario = await analisador.analisar(arquivo, { limparValores, aceitarDesenhos, paginas });
    const alvos = oficina.alvos(documento);
    const anterior = await modelos.anterior({ documento, uf, protocolo }, undefined);
    const comeco = comecar({ documento, uf, protocolo }, formulario, anterior, alvos);
    return { formulario, ...comeco, anterior, semDestino: camposSemDestino(comeco, proprios) };
  };

  const importarModelo = async (pedido: PedidoDeImportacao): Promise<ModeloImportado> => {
    const { documento, uf, protocolo, titulo, arquivo, criadoPor } = pedido;
    const { formulario, mapa } = await analisarModelo(pedido);
    const arquivoSha256 = sha256(arquivo);
    const novo = { id: newId(), documento, uf, protocolo, titulo, arquivo, arquivoSha256, formulario, criadoPor };
    const criado = await modelos.insert({ ...novo, mapa });

    // The same file again: what a person decided before is a better beginning than our guess.
    const doMesmo = await modelos.ultimoMapa(arquivoSha256, documento);
    const retomado = doMesmo && aproveitar(criado, doMesmo, oficina.alvos(documento));
    return retomado && (await modelos.updateMapa(retomado)) ? retomado : criado;
  };

  return { analisarModelo, importarModelo };
}

export type ImportarModelo = ReturnType<typeof makeImportarModelo>;

type Comeco = Pick<Analise, 'mapa' | 'mudancas' | 'iguais'>;

/** The map of the version before where there is one, and a guess for the rest. */
function comecar(
  { documento, uf, protocolo }: Escopo,
  formulario: FormularioExtraido,
  anterior: ModeloImportado | undefined,
  alvos: readonly Alvo[],
): Comeco {
  const sugerido = sugerirMapa(formulario, documento, alvos);
  if (!anterior) return { mapa: sugerido, mudancas: [], iguais: 0 };
  const { mapa, ...resto } = herdarMapa(anterior, formulario, sugerido);
  // Documents of ours change too: what the packet has no more is left open.
  const erroDe = conferirLigacao({ documento, formulario }, alvos);
  const ligacoes = mapa.ligacoes.map((ligacao) => {
    if (!erroDe(ligacao)) return ligacao;
    const { origem, estado } = ligacao;
    return { origem, ...(estado !== undefined && { estado }), campo: null };
  });
  // What somebody did without was said of that place's form.
  const isDoLugar = anterior.uf === uf && anterior.protocolo === protocolo;
  return { mapa: { ligacoes, dispensados: isDoLugar ? mapa.dispensados : [] }, ...resto };
}

function aproveitar(modelo: ModeloImportado, mapa: MapaDoModelo, alvos: readonly Alvo[]): ModeloImportado | undefined {
  try {
    return comMapa(modelo, mapa, alvos);
  } catch (error) {
    if (error instanceof MapaInvalidoError) return undefined;
    throw error;
  }
}
