import type { MedidorDeTextos } from '../../application/ports/medidor-de-textos.ts';
import type { PdfRenderer } from '../../application/ports/pdf-renderer.ts';
import type { TemplateCatalog } from '../../application/ports/template-catalog.ts';
import type { DocumentoDoPacote, Pacote, PacotePronto } from '../../domain/pacote.ts';
import { PacoteNaoImprimivelError } from '../../domain/pdf-errors.ts';
import type { TemplateDescription } from '../../domain/template-description.ts';
import { makeReadBack } from '../leitura/read-back.ts';
import { compileDescription } from './compile.ts';
import type { CompiledTemplate } from './compiled-template.ts';
import { loadFaces } from './fonts/face.ts';
import { findIssues } from './issues.ts';
import { measure } from './measure.ts';
import { makePacketWriter } from './packet-writer.ts';
import { makePlanCache } from './plan-cache.ts';
import { makePlan, type Plan } from './plan.ts';

export interface Motor extends PdfRenderer, TemplateCatalog, MedidorDeTextos {
  /** The same without a promise: it takes less time than one turn of the event loop. */
  renderNow(pacote: Pacote): PacotePronto;
  /** One more template (an imported form); it stays for as long as the process does, because snapshots name it. */
  add(template: CompiledTemplate): void;
}

export interface MotorOptions {
  /** Bound of the plans that are kept, in bytes. */
  readonly maxPlanBytes?: number;
  /** Reads every packet back before it is handed over. Only a benchmark has a reason to say no. */
  readonly readBack?: boolean;
}

const MAX_PLAN_BYTES = 32 * 1024 * 1024;

/** @throws when a template cannot be compiled: the process must not start with half of its documents. */
export function makeMotor(modelos: readonly TemplateDescription[], options: MotorOptions = {}): Motor {
  const faces = loadFaces();
  const templates = new Map(modelos.map((modelo) => [modelo.id, compileDescription(modelo, faces)]));
  const plans = makePlanCache(options.maxPlanBytes ?? MAX_PLAN_BYTES);
  const write = makePacketWriter();
  const readBack = makeReadBack((modelo) => templates.get(modelo));
  const isReadBack = options.readBack ?? true;

  const planOf = ({ documentos, motor: revisao = 1 }: Pacote): Plan | undefined => {
    const key = keyOf(documentos, revisao);
    const kept = plans.get(key);
    if (kept) return kept;

    const planned: { template: CompiledTemplate; titulo: string }[] = [];
    for (const { modelo, titulo } of documentos) {
      const template = templates.get(modelo);
      if (!template) return undefined;
      planned.push({ template, titulo });
    }
    if (planned.length === 0) return undefined;
    const plan = makePlan(planned, faces.fonts, revisao, plans.shrink);
    plans.set(key, plan);
    return plan;
  };

  const renderNow = (pacote: Pacote): PacotePronto => {
    const plan = planOf(pacote);
    const written = plan && write(plan, pacote);
    if (!written) {
      const issues = findIssues(pacote, templates);
      if (issues.length === 0) throw new Error('a packet was not written, and nothing is wrong with it');
      throw new PacoteNaoImprimivelError(issues);
    }
    const pronto = { ...written, paginas: plan.paginas };
    if (isReadBack) readBack(pacote, pronto);
    return pronto;
  };

  return {
    list: () => [...templates.values()].map(({ info }) => info),
    get: (id) => templates.get(id)?.info,
    hasPlace(id, campo, valor) {
      const template = templates.get(id);
      if (!template?.info.campos.includes(campo)) return false;
      return template.options[template.fields.indexOf(campo)]?.has(valor) ?? true;
    },
    measure(modelo, campo, texto) {
      const template = templates.get(modelo);
      return template && measure(template, campo, texto);
    },
    add(template) {
      // Plans of an earlier version would go on printing it.
      if (templates.has(template.info.id)) plans.clear();
      templates.set(template.info.id, template);
    },
    renderNow,
    render: async (pacote) => renderNow(pacote),
  };
}

/** Bookmarks and what surrounds the pages belong to the plan, therefore to its key. */
function keyOf(documentos: readonly DocumentoDoPacote[], revisao: number): string {
  let key = `${revisao}\0`;
  for (const { modelo, titulo } of documentos) key += `${modelo}\0${titulo}\0`;
  return key;
}
