import { createHash } from 'node:crypto';
import type { ModeloInfo, TemplateCatalog } from '../../application/ports/template-catalog.ts';
import type { TemplateDescription } from '../../domain/template-description.ts';

export function makeTemplateCatalog(modelos: readonly TemplateDescription[]): Pick<TemplateCatalog, 'list' | 'get'> {
  const infos = modelos.map(toInfo);
  const byId = new Map(infos.map((info) => [info.id, info]));
  return { list: () => infos, get: (id) => byId.get(id) };
}

function toInfo(modelo: TemplateDescription): ModeloInfo {
  const { id, titulo, versao, pages } = modelo;
  const campos = [...new Set(pages.flatMap((page) => page.slots.map((slot) => slot.name)))];
  const hash = createHash('sha256').update(JSON.stringify(modelo)).digest('hex');
  return { id, titulo, versao, paginas: pages.length, campos, hash };
}
