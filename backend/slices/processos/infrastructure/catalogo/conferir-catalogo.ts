import { agrupar } from './agrupar.ts';
import type { Fatos } from './compor-fatos.ts';
import type { FaultList } from './csv-table.ts';
import { TABELAS } from './tabelas.ts';

const ARQUIVOS = { ...TABELAS.protocolos, ...TABELAS.sigtap };

/** What no single cell shows: references, repeated codes, and facts of two files that must agree. */
export function conferirCatalogo(fatos: Fatos, faults: FaultList): void {
  const conferencia = { fatos, indices: indexar(fatos), faults };
  conferirDoencasEMedicamentos(conferencia);
  conferirSigtap(conferencia);
  conferirLigacoes(conferencia);
  conferirDocumentos(conferencia);
  conferirRegras(conferencia);
  conferirNormas(conferencia);
  conferirRetirados(conferencia);
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
    cidsDoSigtap: new Set<string>(fatos.sigtapCid.map(({ cid }) => cid)),
    protocolos: new Set(fatos.protocolos.map(({ id }) => id)),
    medicamentos: new Map(fatos.medicamentos.map((medicamento) => [medicamento.id, medicamento])),
    substancias: new Set(fatos.medicamentos.map(({ substancia }) => substancia)),
    procedimentos: new Map(fatos.procedimentos.map((procedimento) => [procedimento.codigo, procedimento])),
    cidsPorProtocolo: agrupar(
      fatos.protocoloCid,
      (fato) => fato.protocolo_id,
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
      faults.add(ARQUIVOS.doencas.arquivo, linha, `a categoria ${categoria} não é a do CID ${cid}`);
    }
  }
  const { arquivo } = ARQUIVOS.medicamentos;
  const donoDoCodigo = new Map<string, string>();
  for (const { linha, id, substancia, sigtap } of fatos.medicamentos) {
    if (!id.startsWith(substancia)) faults.add(arquivo, linha, `o id não começa pela substância ${substancia}`);
    for (const codigo of sigtap) {
      const dono = donoDoCodigo.get(codigo);
      if (dono) faults.add(arquivo, linha, `o código ${codigo} já é de ${dono}`);
      donoDoCodigo.set(codigo, id);
    }
  }
  for (const { linha, substancia, receita, lista } of fatos.lista344) {
    const { arquivo: onde } = ARQUIVOS.lista344;
    existe(indices.substancias, substancia, 'substância', (mensagem) => faults.add(onde, linha, mensagem));
    const notificada = receita === 'notificacao_b' ? 'B' : receita === 'notificacao_retinoides' ? 'C2' : 'A';
    if (receita !== 'controle_especial' && !lista.startsWith(notificada)) {
      faults.add(onde, linha, `a receita ${receita} não é a da lista ${lista}`);
    }
  }
}

function conferirSigtap({ fatos, indices, faults }: Conferencia): void {
  const { arquivo } = ARQUIVOS.procedimentos;
  const competencia = fatos.procedimentos[0]?.competencia;
  for (const fato of fatos.procedimentos) {
    if (fato.competencia !== competencia) faults.add(arquivo, fato.linha, 'há mais de uma competência');
    idadesEmOrdem(fato, (mensagem) => faults.add(arquivo, fato.linha, mensagem));
    if (fato.quantidade_maxima === 0) faults.add(arquivo, fato.linha, 'a quantidade máxima é zero');
  }
  for (const fato of fatos.procedimentoCid) {
    const falha = (mensagem: string) => faults.add(ARQUIVOS.procedimentoCid.arquivo, fato.linha, mensagem);
    if (fato.competencia !== competencia) falha('a competência não é a dos procedimentos');
    existe(indices.procedimentos, fato.codigo, 'procedimento', falha);
    existe(indices.cidsDoSigtap, fato.cid, 'CID', falha);
  }
  for (const fato of fatos.descricoes) {
    existe(indices.procedimentos, fato.codigo, 'procedimento', (mensagem) =>
      faults.add(ARQUIVOS.descricoes.arquivo, fato.linha, mensagem),
    );
  }
  for (const fato of fatos.semProtocolo) {
    const falha = (mensagem: string) => faults.add(ARQUIVOS.semProtocolo.arquivo, fato.linha, mensagem);
    existe(indices.substancias, fato.substancia, 'substância', falha);
    existe(indices.cids, fato.cid, 'CID', falha);
  }
}

function conferirLigacoes({ fatos, indices, faults }: Conferencia): void {
  for (const fato of fatos.protocoloCid) {
    const falha = (mensagem: string) => faults.add(ARQUIVOS.protocoloCid.arquivo, fato.linha, mensagem);
    existe(indices.protocolos, fato.protocolo_id, 'protocolo', falha);
    existe(indices.cids, fato.cid, 'CID', falha);
  }
  for (const fato of fatos.protocolos) {
    const falha = (mensagem: string) => faults.add(ARQUIVOS.protocolos.arquivo, fato.linha, mensagem);
    if (!indices.cidsPorProtocolo.has(fato.id)) falha(`o protocolo ${fato.id} não tem CID`);
    if (!indices.medicamentosPorProtocolo.has(fato.id)) falha(`o protocolo ${fato.id} não tem medicamento`);
  }

  for (const fato of fatos.protocoloMedicamento) {
    const falha = (mensagem: string) => faults.add(ARQUIVOS.protocoloMedicamento.arquivo, fato.linha, mensagem);
    conferirVinculo(fato, indices, falha);
  }
}

function conferirVinculo(
  vinculo: Fatos['protocoloMedicamento'][number],
  indices: Conferencia['indices'],
  falha: Falha,
): void {
  existe(indices.protocolos, vinculo.protocolo_id, 'protocolo', falha);
  existe(indices.medicamentos, vinculo.medicamento_id, 'medicamento', falha);
  const doProtocolo = indices.cidsPorProtocolo.get(vinculo.protocolo_id) ?? new Set();
  for (const cid of vinculo.cids ?? []) {
    if (!doProtocolo.has(cid)) falha(`o CID ${cid} não é do protocolo`);
  }
}

function conferirDocumentos({ fatos, indices, faults }: Conferencia): void {
  const ultimaOrdem = new Map<string, number>();
  const grupos = new Map<string, number>();
  for (const fato of fatos.documentos) {
    const falha = (mensagem: string) => faults.add(ARQUIVOS.documentos.arquivo, fato.linha, mensagem);
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
      faults.add(ARQUIVOS.documentos.arquivo, 1, `o grupo de alternativas ${grupo} tem ${quantos} linhas`);
    }
  }

  for (const fato of fatos.documentosAdicionais) {
    const falha = (mensagem: string) => faults.add(ARQUIVOS.documentosAdicionais.arquivo, fato.linha, mensagem);
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
    const falha = (mensagem: string) => faults.add(ARQUIVOS.regras.arquivo, fato.linha, mensagem);
    existe(indices.protocolos, fato.protocolo_id, 'protocolo', falha);
    substanciasDoProtocolo({ ...fato, substancias: fato.substancia ? [fato.substancia] : null }, indices, falha);
    if (fato.medicamento_id === null) continue;
    existe(indices.medicamentos, fato.medicamento_id, 'medicamento', falha);
    const substancia = indices.medicamentos.get(fato.medicamento_id)?.substancia;
    if (substancia && substancia !== fato.substancia) falha('o medicamento não é da substância');
  }
}

/** In order of the date from which they are valid: two at once would be two answers to the same question. */
function conferirNormas({ fatos, indices, faults }: Conferencia): void {
  const porProtocolo = Map.groupBy(fatos.normas, ({ protocolo_id }) => protocolo_id);
  for (const { linha, id } of fatos.protocolos) {
    if (!porProtocolo.has(id)) faults.add(ARQUIVOS.protocolos.arquivo, linha, `o protocolo ${id} não tem norma`);
  }
  for (const [protocolo, normas] of porProtocolo) {
    const emOrdem = normas.toSorted((a, b) => (a.valido_de < b.valido_de ? -1 : 1));
    for (const [indice, norma] of emOrdem.entries()) {
      const falha = (mensagem: string) => faults.add(ARQUIVOS.normas.arquivo, norma.linha, mensagem);
      existe(indices.protocolos, protocolo, 'protocolo', falha);
      if (norma.valido_ate && norma.valido_ate < norma.valido_de) falha('termina antes de começar');
      if (norma.data_norma && norma.data_norma > norma.valido_de) falha('vale antes da data da norma');
      const seguinte = emOrdem[indice + 1];
      if (seguinte && (!norma.valido_ate || norma.valido_ate >= seguinte.valido_de)) {
        falha(`vale ao mesmo tempo que a da linha ${seguinte.linha}`);
      }
    }
  }
}

/** What replaced it exists and is itself in force, so that nobody is led from one retired fact to another. */
function conferirRetirados({ fatos, indices, faults }: Conferencia): void {
  const conhecidos = { doenca: indices.cids, medicamento: indices.medicamentos, protocolo: indices.protocolos };
  const inteiros = new Set(fatos.retirados.filter(({ cid }) => cid === null).map(({ tipo, id }) => `${tipo} ${id}`));
  for (const { linha, tipo, id, cid, substituido_por } of fatos.retirados) {
    const falha = (mensagem: string) => faults.add(ARQUIVOS.retirados.arquivo, linha, mensagem);
    existe(conhecidos[tipo], id, tipo, falha);
    if (cid && (tipo !== 'protocolo' || !indices.cidsPorProtocolo.get(id)?.has(cid)))
      falha(`o CID ${cid} não é de ${id}`);
    for (const sucessor of substituido_por) {
      existe(conhecidos[tipo], sucessor, tipo, falha);
      if (sucessor === id) falha('substitui a si mesmo');
      else if (inteiros.has(`${tipo} ${sucessor}`)) falha(`${sucessor} também foi retirado`);
    }
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
