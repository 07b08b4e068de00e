import type { FaultList } from './csv-table.ts';
import { type Fatos, TABELAS } from './tabelas.ts';

/** What no single cell shows: references, repeated codes, and facts of two files that must agree. */
export function conferirCatalogo(fatos: Fatos, faults: FaultList): void {
  const conferencia = { fatos, indices: indexar(fatos), faults };
  conferirDoencasEMedicamentos(conferencia);
  conferirSigtap(conferencia);
  conferirLigacoes(conferencia);
  conferirDocumentos(conferencia);
  conferirRegras(conferencia);
}

interface Conferencia {
  readonly fatos: Fatos;
  readonly indices: ReturnType<typeof indexar>;
  readonly faults: FaultList;
}

function indexar(fatos: Fatos) {
  const medicamentosPorProtocolo = agrupar(
    [...fatos.protocoloMedicamento, ...fatos.candidatos],
    (fato) => fato.protocolo_id,
    (fato) => fato.medicamento_id,
  );
  const substanciaDe = new Map(fatos.medicamentos.map(({ id, substancia }) => [id, substancia]));
  return {
    cids: new Set<string>(fatos.doencas.map(({ cid }) => cid)),
    protocolos: new Set(fatos.protocolos.map(({ id }) => id)),
    medicamentos: new Map(fatos.medicamentos.map((medicamento) => [medicamento.id, medicamento])),
    substancias: new Set(fatos.medicamentos.map(({ substancia }) => substancia)),
    procedimentos: new Map(fatos.procedimentos.map((procedimento) => [procedimento.codigo, procedimento])),
    cidsPorProtocolo: agrupar(
      fatos.protocoloCid,
      (fato) => fato.protocolo_id,
      (fato): string => fato.cid,
    ),
    cidsPorProcedimento: agrupar(
      fatos.procedimentoCid,
      (fato) => fato.codigo,
      (fato): string => fato.cid,
    ),
    medicamentosPorProtocolo,
    substanciasPorProtocolo: new Map(
      [...medicamentosPorProtocolo].map(([protocolo, ids]) => [
        protocolo,
        new Set([...ids].map((id) => substanciaDe.get(id) ?? '')),
      ]),
    ),
  };
}

function conferirDoencasEMedicamentos({ fatos, indices, faults }: Conferencia): void {
  for (const { linha, cid, categoria } of fatos.doencas) {
    if (cid.slice(0, 3) !== categoria) {
      faults.add(TABELAS.doencas.arquivo, linha, `a categoria ${categoria} não é a do CID ${cid}`);
    }
  }
  const { arquivo } = TABELAS.medicamentos;
  const donoDoCodigo = new Map<string, string>();
  for (const { linha, id, substancia, sigtap, sigtap_vigente } of fatos.medicamentos) {
    if (!id.startsWith(substancia)) faults.add(arquivo, linha, `o id não começa pela substância ${substancia}`);
    for (const codigo of sigtap) {
      const dono = donoDoCodigo.get(codigo);
      if (dono) faults.add(arquivo, linha, `o código ${codigo} já é de ${dono}`);
      donoDoCodigo.set(codigo, id);
    }
    const vigentes = sigtap.filter((codigo) => indices.procedimentos.has(codigo));
    if (vigentes.join() !== sigtap_vigente.join()) {
      faults.add(arquivo, linha, `sigtap_vigente deve ser ${vigentes.join(';') || 'vazio'}, como na competência`);
    }
  }
  for (const { linha, codigo } of fatos.procedimentos) {
    if (!donoDoCodigo.has(codigo)) {
      faults.add(TABELAS.procedimentos.arquivo, linha, `o código ${codigo} não é de nenhum medicamento`);
    }
  }
  for (const { linha, substancia, receita, lista } of fatos.lista344) {
    const { arquivo: onde } = TABELAS.lista344;
    existe(indices.substancias, substancia, 'substância', (mensagem) => faults.add(onde, linha, mensagem));
    const notificada = receita === 'notificacao_b' ? 'B' : receita === 'notificacao_retinoides' ? 'C2' : 'A';
    if (receita !== 'controle_especial' && !lista.startsWith(notificada)) {
      faults.add(onde, linha, `a receita ${receita} não é a da lista ${lista}`);
    }
  }
}

function conferirSigtap({ fatos, indices, faults }: Conferencia): void {
  const { arquivo } = TABELAS.procedimentos;
  const competencia = fatos.procedimentos[0]?.competencia;
  for (const fato of fatos.procedimentos) {
    if (fato.competencia !== competencia) faults.add(arquivo, fato.linha, 'há mais de uma competência');
    idadesEmOrdem(fato, (mensagem) => faults.add(arquivo, fato.linha, mensagem));
    if (fato.quantidade_maxima === 0) faults.add(arquivo, fato.linha, 'a quantidade máxima é zero');
  }
  for (const fato of fatos.procedimentoCid) {
    const falha = (mensagem: string) => faults.add(TABELAS.procedimentoCid.arquivo, fato.linha, mensagem);
    if (fato.competencia !== competencia) falha('a competência não é a dos procedimentos');
    existe(indices.procedimentos, fato.codigo, 'procedimento', falha);
    existe(indices.cids, fato.cid, 'CID', falha);
  }
  for (const fato of fatos.semProtocolo) {
    const falha = (mensagem: string) => faults.add(TABELAS.semProtocolo.arquivo, fato.linha, mensagem);
    existe(indices.substancias, fato.substancia, 'substância', falha);
    existe(indices.cids, fato.cid, 'CID', falha);
  }
}

function conferirLigacoes({ fatos, indices, faults }: Conferencia): void {
  for (const fato of fatos.protocoloCid) {
    const falha = (mensagem: string) => faults.add(TABELAS.protocoloCid.arquivo, fato.linha, mensagem);
    existe(indices.protocolos, fato.protocolo_id, 'protocolo', falha);
    existe(indices.cids, fato.cid, 'CID', falha);
  }
  for (const fato of fatos.protocolos) {
    const falha = (mensagem: string) => faults.add(TABELAS.protocolos.arquivo, fato.linha, mensagem);
    if (!indices.cidsPorProtocolo.has(fato.id)) falha(`o protocolo ${fato.id} não tem CID`);
    if (!indices.medicamentosPorProtocolo.has(fato.id)) falha(`o protocolo ${fato.id} não tem medicamento`);
  }

  for (const fato of fatos.protocoloMedicamento) {
    const falha = (mensagem: string) => faults.add(TABELAS.protocoloMedicamento.arquivo, fato.linha, mensagem);
    const cids = conferirVinculo({ ...fato, cids: fato.cids }, indices, falha);
    idadesEmOrdem(fato, falha);
    if (fato.situacao !== 'vigente') continue;
    if (fato.sigtap.length === 0) falha('está vigente sem código SIGTAP');
    for (const codigo of fato.sigtap) {
      const aceitos = indices.cidsPorProcedimento.get(codigo);
      if (!cids.some((cid) => aceitos?.has(cid))) falha(`o código ${codigo} não aceita nenhum CID do vínculo`);
    }
    const maximas = new Set(fato.sigtap.map((codigo) => indices.procedimentos.get(codigo)?.quantidade_maxima));
    if (fato.quantidade_maxima !== null && (maximas.size !== 1 || !maximas.has(fato.quantidade_maxima))) {
      falha(`a quantidade máxima ${fato.quantidade_maxima} não é a do SIGTAP`);
    }
    const procedimentos = fato.sigtap.flatMap((codigo) => indices.procedimentos.get(codigo) ?? []);
    for (const idade of ['idade_minima_meses', 'idade_maxima_meses'] as const) {
      const dosCodigos = procedimentos.length > 0 ? limites(procedimentos)[idade] : null;
      if (fato[idade] !== dosCodigos) falha(`${idade} deve ser ${dosCodigos ?? 'vazio'}, como nos códigos`);
    }
  }

  const estabelecidos = agrupar(
    fatos.protocoloMedicamento,
    (fato) => fato.protocolo_id,
    (fato) => fato.medicamento_id,
  );
  for (const fato of fatos.candidatos) {
    const falha = (mensagem: string) => faults.add(TABELAS.candidatos.arquivo, fato.linha, mensagem);
    conferirVinculo({ ...fato, cids: fato.cids_em_comum }, indices, falha);
    if (fato.cids_em_comum.length === 0) falha('não tem CID em comum com o protocolo');
    if (estabelecidos.get(fato.protocolo_id)?.has(fato.medicamento_id)) falha('o protocolo já lista o medicamento');
    for (const codigo of fato.sigtap) existe(indices.procedimentos, codigo, 'procedimento', falha);
    for (const cid of fato.cids_em_comum) {
      const aceito = fato.sigtap.some((codigo) => indices.cidsPorProcedimento.get(codigo)?.has(cid));
      if (!aceito) falha(`nenhum dos códigos aceita o CID ${cid}`);
    }
  }
}

interface Vinculo {
  readonly protocolo_id: string;
  readonly medicamento_id: string;
  readonly cids: readonly string[] | null;
  readonly sigtap: readonly string[];
}

/** Answers the CIDs of the link. */
function conferirVinculo(vinculo: Vinculo, indices: Conferencia['indices'], falha: Falha): readonly string[] {
  existe(indices.protocolos, vinculo.protocolo_id, 'protocolo', falha);
  existe(indices.medicamentos, vinculo.medicamento_id, 'medicamento', falha);
  const doProtocolo = indices.cidsPorProtocolo.get(vinculo.protocolo_id) ?? new Set();
  for (const cid of vinculo.cids ?? []) {
    if (!doProtocolo.has(cid)) falha(`o CID ${cid} não é do protocolo`);
  }
  for (const codigo of vinculo.sigtap) {
    const codigos = indices.medicamentos.get(vinculo.medicamento_id)?.sigtap;
    if (codigos && !codigos.includes(codigo)) falha(`o código ${codigo} não é do medicamento`);
  }
  return vinculo.cids ?? [...doProtocolo];
}

function conferirDocumentos({ fatos, indices, faults }: Conferencia): void {
  const ultimaOrdem = new Map<string, number>();
  const grupos = new Map<string, number>();
  for (const fato of fatos.documentos) {
    const falha = (mensagem: string) => faults.add(TABELAS.documentos.arquivo, fato.linha, mensagem);
    existe(indices.protocolos, fato.protocolo_id, 'protocolo', falha);
    substanciasDoProtocolo(fato, indices, falha);
    const ordem = (ultimaOrdem.get(fato.protocolo_id) ?? 0) + 1;
    if (fato.ordem !== ordem) falha(`a ordem devia ser ${ordem}`);
    ultimaOrdem.set(fato.protocolo_id, fato.ordem);
    if (fato.escala && fato.tipo !== 'escala') falha('só linha do tipo escala nomeia uma escala');
    if ((fato.grupo_alternativa !== null) !== (fato.obrigatoriedade === 'alternativa')) {
      falha('grupo_alternativa e obrigatoriedade não combinam');
    }
    if (fato.grupo_alternativa) {
      const grupo = `${fato.protocolo_id} ${fato.grupo_alternativa}`;
      grupos.set(grupo, (grupos.get(grupo) ?? 0) + 1);
    }
  }
  for (const [grupo, quantos] of grupos) {
    if (!grupo.endsWith(`-de-${quantos}`)) {
      faults.add(TABELAS.documentos.arquivo, 1, `o grupo de alternativas ${grupo} tem ${quantos} linhas`);
    }
  }

  for (const fato of fatos.documentosAdicionais) {
    const falha = (mensagem: string) => faults.add(TABELAS.documentosAdicionais.arquivo, fato.linha, mensagem);
    existe(indices.protocolos, fato.protocolo_id, 'protocolo', falha);
    substanciasDoProtocolo(fato, indices, falha);
    if (fato.fases.length === 0) falha('não diz a fase');
    if ((fato.escala !== null) !== (fato.tipo === 'escala')) falha('escala e tipo não combinam');
    if ((fato.modelo !== null) !== (fato.tipo === 'monitoramento')) falha('modelo e tipo não combinam');
    for (const cid of fato.cids ?? []) {
      if (!indices.cidsPorProtocolo.get(fato.protocolo_id)?.has(cid)) falha(`o CID ${cid} não é do protocolo`);
    }
  }
}

function conferirRegras({ fatos, indices, faults }: Conferencia): void {
  for (const fato of fatos.regras) {
    const falha = (mensagem: string) => faults.add(TABELAS.regras.arquivo, fato.linha, mensagem);
    existe(indices.protocolos, fato.protocolo_id, 'protocolo', falha);
    substanciasDoProtocolo({ ...fato, substancias: fato.substancia ? [fato.substancia] : null }, indices, falha);
    if (fato.medicamento_id === null) continue;
    existe(indices.medicamentos, fato.medicamento_id, 'medicamento', falha);
    const substancia = indices.medicamentos.get(fato.medicamento_id)?.substancia;
    if (substancia && substancia !== fato.substancia) falha('o medicamento não é da substância');
  }
}

type Falha = (mensagem: string) => void;

function existe(conhecidos: { has(valor: string): boolean }, valor: string, oQue: string, falha: Falha): void {
  if (!conhecidos.has(valor)) falha(`${oQue} inexistente: ${valor}`);
}

function substanciasDoProtocolo(
  { protocolo_id, substancias }: { readonly protocolo_id: string; readonly substancias: readonly string[] | null },
  indices: Conferencia['indices'],
  falha: Falha,
): void {
  for (const substancia of substancias ?? []) {
    if (!indices.substanciasPorProtocolo.get(protocolo_id)?.has(substancia)) {
      falha(`a substância ${substancia} não é do protocolo`);
    }
  }
}

function idadesEmOrdem(
  fato: { readonly idade_minima_meses: number | null; readonly idade_maxima_meses: number | null },
  falha: Falha,
): void {
  const { idade_minima_meses: minima, idade_maxima_meses: maxima } = fato;
  if (minima !== null && maxima !== null && minima > maxima) falha('a idade mínima passa da máxima');
}

/** Of several codes: a maximum only where they agree, and the widest range of ages. */
export function limites(procedimentos: Fatos['procedimentos']) {
  const [primeiro] = procedimentos;
  const concordam = procedimentos.every(({ quantidade_maxima: q }) => q === primeiro?.quantidade_maxima);
  const minimas = procedimentos.map(({ idade_minima_meses: meses }) => meses);
  const maximas = procedimentos.map(({ idade_maxima_meses: meses }) => meses);
  const semNulo = (meses: readonly (number | null)[]) => meses.filter((mes) => mes !== null);
  return {
    quantidade_maxima: concordam ? (primeiro?.quantidade_maxima ?? null) : null,
    idade_minima_meses: minimas.includes(null) ? null : Math.min(...semNulo(minimas)),
    idade_maxima_meses: maximas.includes(null) ? null : Math.max(...semNulo(maximas)),
  };
}

export function agrupar<T, V>(fatos: readonly T[], chave: (fato: T) => string, valor: (fato: T) => V) {
  const grupos = new Map<string, Set<V>>();
  for (const fato of fatos) {
    const grupo = grupos.get(chave(fato)) ?? new Set<V>();
    grupos.set(chave(fato), grupo.add(valor(fato)));
  }
  return grupos;
}
