import type { ModeloImportadoRepository } from '../../application/ports/modelo-importado-repository.ts';
import type { PdfRenderer } from '../../application/ports/pdf-renderer.ts';
import type { LugarDoPedido } from '../../application/ports/template-catalog.ts';
import { type Escopo, doCatalogo, idNoCatalogo, type ModeloImportado } from '../../domain/modelo-importado.ts';
import type { CompiledTemplate } from '../motor/compiled-template.ts';

interface Dependencies {
  readonly modelos: ModeloImportadoRepository;
  readonly motor: PdfRenderer & { add(template: CompiledTemplate): void };
  readonly montar: (modelo: ModeloImportado, hash: string) => CompiledTemplate;
  readonly onError: (error: unknown) => void;
  readonly intervaloMs?: number;
}

interface Ativo extends Escopo {
  readonly modelo: string;
}

/** Other instances activate too; what they did is known here within this time. */
const INTERVALO_MS = 15_000;

/** Which imported forms hold where, and the templates that snapshots of any age name. */
export function makeRegistro({ modelos, motor, montar, onError, intervaloMs = INTERVALO_MS }: Dependencies) {
  const prontos = new Set<string>();
  let ativos: readonly Ativo[] = [];
  let marca: string | undefined;

  const aprontar = (modelo: ModeloImportado): void => {
    if (modelo.hash === null) return;
    const id = idNoCatalogo(modelo.documento, modelo.hash);
    if (!prontos.has(id)) motor.add(montar(modelo, modelo.hash));
    prontos.add(id);
  };

  const atualizar = async (): Promise<void> => {
    const agora = await modelos.ativosMudaram();
    if (agora === marca) return;
    const emVigor: Ativo[] = [];
    for (const { id, documento, uf, protocolo, hash } of await modelos.listAtivos()) {
      if (hash === null) continue;
      const nome = idNoCatalogo(documento, hash);
      // One at a time, and only what this process does not have yet.
      const modelo = prontos.has(nome) ? undefined : await modelos.findById(id);
      if (modelo) aprontar(modelo);
      emVigor.push({ documento, uf, protocolo, modelo: nome });
    }
    ativos = emVigor;
    marca = agora;
  };

  /** A reprint may name a form that another one has replaced since. */
  const buscar = async (id: string): Promise<void> => {
    const nome = prontos.has(id) ? undefined : doCatalogo(id);
    const modelo = nome && (await modelos.findByHash(nome.documento, nome.prefixo));
    if (modelo) aprontar(modelo);
  };

  const relogio = setInterval(() => void atualizar().catch(onError), intervaloMs).unref();

  return {
    atualizar,
    close: () => clearInterval(relogio),

    /** The most particular form in force: of the protocolo before of all, of the state before of all. */
    resolver(modeloBase: string, { uf, protocolo }: LugarDoPedido): string {
      const servem = ativos.filter(
        (ativo) =>
          ativo.documento === modeloBase &&
          (ativo.uf === null || ativo.uf === uf) &&
          (ativo.protocolo === null || ativo.protocolo === protocolo),
      );
      const peso = (ativo: Ativo) => (ativo.protocolo === null ? 0 : 2) + (ativo.uf === null ? 0 : 1);
      return servem.toSorted((a, b) => peso(b) - peso(a))[0]?.modelo ?? modeloBase;
    },

    renderer: {
      async render(pacote) {
        for (const { modelo } of pacote.documentos) await buscar(modelo);
        return motor.render(pacote);
      },
    } satisfies PdfRenderer,
  };
}
