/** Copies of one template that may say the same: what is equal in all of them is written once and shown by each. */
export interface Group {
  readonly modelo: string;
  /** Positions in the packet. */
  readonly documentos: readonly number[];
}

/**
 * One group per template and request. A file of several requests begins the next one where the first document's
 * template comes again (`lme, receita × 6, lme, …`), so equal prescriptions of one patient meet and those of two do
 * not. A wrong guess costs bytes, never correctness: every value is compared when it is written.
 */
export function groupDocuments(modelos: readonly string[]): Group[] {
  const groups: { modelo: string; documentos: number[] }[] = [];
  let open = new Map<string, { modelo: string; documentos: number[] }>();

  modelos.forEach((modelo, documento) => {
    const beginsRequest = modelo === modelos[0] && documento > 0 && modelos[documento - 1] !== modelo;
    if (beginsRequest) open = new Map();
    let group = open.get(modelo);
    if (!group) {
      group = { modelo, documentos: [] };
      open.set(modelo, group);
      groups.push(group);
    }
    group.documentos.push(documento);
  });
  return groups;
}
