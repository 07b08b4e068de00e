import { NaoEncontradoError, VersaoDesatualizadaError } from '../../../../shared/domain/common-errors.ts';
import { dadosDeTeste } from '../../domain/dados-de-teste.ts';
import type { MapaDoModelo } from '../../domain/mapa-do-modelo.ts';
import { herdarMapa, type Mudanca } from '../../domain/mapa-herdado.ts';
import {
  alvosLigados,
  ativar,
  camposSemDestino,
  comMapa,
  type ModeloImportado,
} from '../../domain/modelo-importado.ts';
import { PacoteNaoImprimivelError } from '../../domain/pdf-errors.ts';
import type { ModeloImportadoRepository } from '../ports/modelo-importado-repository.ts';
import type { OficinaDeModelos } from '../ports/oficina-de-modelos.ts';

interface Dependencies {
  readonly modelos: ModeloImportadoRepository;
  readonly oficina: OficinaDeModelos;
  readonly agora: () => Date;
}

export interface Previa {
  readonly pdf: Uint8Array;
  /** What activation names, so that nothing comes into force that nobody saw. */
  readonly edicao: number;
  /** Fields whose test value has no room, printed empty. */
  readonly naoCabem: readonly string[];
}

export interface Comparacao {
  readonly modelo: ModeloImportado;
  readonly anterior: ModeloImportado | undefined;
  readonly mudancas: readonly Mudanca[];
  readonly iguais: number;
}

export function makeTratarModelo({ modelos, oficina, agora }: Dependencies) {
  /** @throws {NaoEncontradoError} */
  const abrir = async (id: string): Promise<ModeloImportado> => {
    const modelo = await modelos.findById(id);
    if (!modelo) throw new NaoEncontradoError('modelo_nao_encontrado', 'Este modelo não existe.');
    return modelo;
  };

  return {
    abrir,

    semDestino: (modelo: ModeloImportado) => camposSemDestino(modelo, oficina.proprios(modelo.documento) ?? []),

    /** Beside the form that it takes, or took, the place of. @throws {NaoEncontradoError} */
    async comparar(id: string): Promise<Comparacao> {
      const modelo = await abrir(id);
      const anterior = await modelos.anterior(modelo, id);
      if (!anterior) return { modelo, anterior, mudancas: [], iguais: 0 };
      const { mudancas, iguais } = herdarMapa(anterior, modelo.formulario, modelo.mapa);
      return { modelo, anterior, mudancas: mudancas.map((mudanca) => comCampoDe(modelo, mudanca)), iguais };
    },

    /** @throws {VersaoDesatualizadaError} @throws {MapaInvalidoError} @throws {ModeloImutavelError} */
    async editarMapa(id: string, edicao: number, mapa: MapaDoModelo): Promise<ModeloImportado> {
      const modelo = await abrir(id);
      if (modelo.edicao !== edicao) throw new VersaoDesatualizadaError();
      const editado = comMapa(modelo, mapa, oficina.alvos(modelo.documento));
      if (!(await modelos.updateMapa(editado))) throw new VersaoDesatualizadaError();
      return editado;
    },

    /** The form with synthetic data in every mapped field. */
    async previa(id: string): Promise<Previa> {
      const modelo = await abrir(id);
      const valores = { ...dadosDeTeste(alvosLigados(modelo, oficina.alvos(modelo.documento))) };
      const naoCabem: string[] = [];
      // Each round takes away at least one field, so this ends.
      for (;;) {
        try {
          return { pdf: oficina.imprimir(modelo, valores), edicao: modelo.edicao, naoCabem };
        } catch (error) {
          if (!(error instanceof PacoteNaoImprimivelError)) throw error;
          const recusados = [...new Set(error.issues.flatMap(({ campo }) => campo ?? []))];
          if (recusados.length === 0) throw error;
          naoCabem.push(...recusados);
          for (const campo of recusados) delete valores[campo];
        }
      }
    },

    /** @throws {VersaoDesatualizadaError} @throws {MapaIncompletoError} @throws {ModeloImutavelError} */
    async ativarModelo(id: string, edicao: number): Promise<ModeloImportado> {
      const modelo = await abrir(id);
      if (modelo.edicao !== edicao) throw new VersaoDesatualizadaError();
      const ativo = ativar(modelo, await oficina.hash(modelo), agora(), oficina.proprios(modelo.documento) ?? []);
      if (!(await modelos.ativar(ativo))) throw new VersaoDesatualizadaError();
      await oficina.publicar();
      return ativo;
    },
  };
}

/** Somebody may have bound the place anew since. */
function comCampoDe({ mapa }: ModeloImportado, mudanca: Mudanca): Mudanca {
  const { para } = mudanca;
  if (!para) return mudanca;
  const daqui = mapa.ligacoes.filter(({ origem, estado }) => origem === para.origem && estado === para.estado);
  return { ...mudanca, campo: daqui.find(({ campo }) => campo !== null)?.campo ?? null };
}

export type TratarModelo = ReturnType<typeof makeTratarModelo>;
