import type { Leitura } from '../../../../../shared/domain/acesso.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Ids of pacientes and of their processos that an answer names, each once. A form answers what was typed into it, so none
 * of them is believed here: the database keeps the pacientes of the usuario whose chain it is.
 */
export function citadosEm(resposta: unknown, onde: Leitura['pacientes']): string[] {
  const achados = new Set<string>();
  if (onde === 'o_proprio') anotar(resposta, 'id', achados);
  if (onde === 'itens') for (const item of itensDe(resposta)) anotar(item, 'id', achados);
  if (onde === 'referencias') procurar(resposta, achados);
  return [...achados];
}

function itensDe(resposta: unknown): unknown[] {
  return ehObjeto(resposta) && Array.isArray(resposta['itens']) ? resposta['itens'] : [];
}

/** Wherever it is: an answer that grows a level stays audited. */
function procurar(valor: unknown, achados: Set<string>): void {
  if (Array.isArray(valor)) for (const item of valor) procurar(item, achados);
  if (!ehObjeto(valor)) return;
  anotar(valor, 'paciente_id', achados);
  anotar(valor, 'processo_id', achados);
  for (const item of Object.values(valor)) procurar(item, achados);
}

function anotar(valor: unknown, campo: string, achados: Set<string>): void {
  const id = ehObjeto(valor) ? valor[campo] : undefined;
  if (typeof id === 'string' && UUID.test(id)) achados.add(id);
}

function ehObjeto(valor: unknown): valor is Record<string, unknown> {
  return typeof valor === 'object' && valor !== null && !Array.isArray(valor);
}
