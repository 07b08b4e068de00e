import type { Leitura } from '../../../../shared/security/acesso.ts';

/** Whose data an answer shows, by id, each once. */
export function pacientesEm(resposta: unknown, onde: Leitura['pacientes']): string[] {
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
  for (const item of Object.values(valor)) procurar(item, achados);
}

function anotar(valor: unknown, campo: string, achados: Set<string>): void {
  const id = ehObjeto(valor) ? valor[campo] : undefined;
  if (typeof id === 'string') achados.add(id);
}

function ehObjeto(valor: unknown): valor is Record<string, unknown> {
  return typeof valor === 'object' && valor !== null && !Array.isArray(valor);
}
