import { readdirSync, readFileSync } from 'node:fs';
import type { TemplateCatalog } from '../../application/ports/template-catalog.ts';
import type { VersaoDoModelo, VersoesDosModelos } from '../../application/ports/versoes-dos-modelos.ts';
import type { TemplateDescription } from '../../domain/template-description.ts';
import { compileDescription } from '../motor/compile.ts';
import type { CompiledTemplate } from '../motor/compiled-template.ts';
import { loadFaces } from '../motor/fonts/face.ts';

/** One file per version of each of our documents, as plain data: drawing helpers may change, these never do. */
export const PASTA_DAS_VERSOES = new URL('./versoes/', import.meta.url);
const ARQUIVO = /^([a-z_]+)-(\d+)\.json$/;
const ANTERIOR = /^[a-z_]+@v\d+$/;

interface Dependencies {
  readonly motor: TemplateCatalog & { add(template: CompiledTemplate): void };
  readonly pasta?: URL;
}

/** Brings an earlier version of one of our documents back when a reprint asks for it; the start does not wait for any. */
export function makeVersoes({ motor, pasta = PASTA_DAS_VERSOES }: Dependencies): VersoesDosModelos {
  return {
    nomeDe(modelo, { versao, hash }: VersaoDoModelo) {
      if (motor.get(modelo)?.hash === hash) return modelo;
      const nome = `${modelo}@v${versao}`;
      if (motor.get(nome)?.hash === hash) return nome;
      const descricao = lerVersao(modelo, versao, pasta);
      if (!descricao) return modelo;
      const compilado = compileDescription(descricao, loadFaces());
      if (compilado.info.hash !== hash) return modelo;
      motor.add({ ...compilado, info: { ...compilado.info, id: nome } });
      return nome;
    },
  };
}

/** Not for a new packet, and not in any list. */
export function isVersaoAnterior(modelo: string): boolean {
  return ANTERIOR.test(modelo);
}

export function nomeDoArquivo({ id, versao }: Pick<TemplateDescription, 'id' | 'versao'>): string {
  return `${id}-${versao}.json`;
}

function lerVersao(modelo: string, versao: number, pasta: URL): TemplateDescription | undefined {
  const nome = nomeDoArquivo({ id: modelo, versao });
  if (!ARQUIVO.test(nome) || !readdirSync(pasta).includes(nome)) return undefined;
  return JSON.parse(readFileSync(new URL(nome, pasta), 'utf8')) as TemplateDescription;
}
