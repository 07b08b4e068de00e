import type { Cid } from '@autocusto/dominio/comum/cid.ts';
import { agrupar } from './agrupar.ts';
import type { FatosDoSigtap, FatosDosProtocolos } from './tabelas.ts';

/** What the packs of the two kinds in force say together. */
export type Fatos = ReturnType<typeof comporFatos>;

/**
 * The protocolos say which drug is for which CID; SIGTAP says, each month, which codes accept it and within which limits.
 * What follows from both is worked out here and written nowhere: a new competence needs no other file mended.
 */
export function comporFatos(base: FatosDosProtocolos, sigtap: FatosDoSigtap) {
  const procedimentos = new Map(sigtap.procedimentos.map((procedimento) => [procedimento.codigo, procedimento]));
  const cidsPorCodigo = agrupar(
    sigtap.procedimentoCid,
    (fato) => fato.codigo,
    (fato) => fato.cid,
  );
  const medicamentos = base.medicamentos.map((medicamento) => ({
    ...medicamento,
    sigtap_vigente: medicamento.sigtap.filter((codigo) => procedimentos.has(codigo)),
  }));
  const vigentes = new Map(medicamentos.map(({ id, sigtap_vigente }) => [id, sigtap_vigente]));
  const cidsPorProtocolo = agrupar(
    base.protocoloCid,
    (fato) => fato.protocolo_id,
    (fato) => fato.cid,
  );
  const cidsDo = (protocolo: string): readonly Cid[] => [...(cidsPorProtocolo.get(protocolo) ?? [])];
  const queAceitam = (medicamento: string, cids: readonly Cid[]) =>
    (vigentes.get(medicamento) ?? []).filter((codigo) => cids.some((cid) => cidsPorCodigo.get(codigo)?.has(cid)));
  const limitesDe = (codigos: readonly string[]) =>
    limites(codigos.flatMap((codigo) => procedimentos.get(codigo) ?? []));

  const protocoloMedicamento = base.protocoloMedicamento.map((vinculo) => {
    const codigos = queAceitam(vinculo.medicamento_id, vinculo.cids ?? cidsDo(vinculo.protocolo_id));
    return {
      ...vinculo,
      origem: 'protocolo' as const,
      sigtap: codigos,
      ...limitesDe(codigos),
      situacao:
        codigos.length > 0 ? 'vigente' : vinculo.situacao === 'vigente' ? 'fora_do_grupo_0604' : vinculo.situacao,
    };
  });
  const listados = new Set(protocoloMedicamento.map((vinculo) => `${vinculo.protocolo_id} ${vinculo.medicamento_id}`));
  const candidatos = base.protocolos.flatMap(({ id: protocolo_id }) => {
    const cids = cidsDo(protocolo_id);
    return medicamentos.flatMap(({ id: medicamento_id }) => {
      const codigos = queAceitam(medicamento_id, cids);
      if (codigos.length === 0 || listados.has(`${protocolo_id} ${medicamento_id}`)) return [];
      const emComum = cids.filter((cid) => codigos.some((codigo) => cidsPorCodigo.get(codigo)?.has(cid)));
      return {
        ...{ protocolo_id, medicamento_id, sigtap: codigos, origem: 'sigtap' as const },
        cids: emComum.length === cids.length ? null : emComum,
        ...limitesDe(codigos),
        situacao: 'vigente',
      };
    });
  });
  return {
    ...base,
    ...sigtap,
    doencas: [...base.doencas, ...doencasSoDoSigtap(base, sigtap)],
    medicamentos,
    protocoloMedicamento,
    candidatos,
  };
}

/** A CID that only the month's table brings is a doenca of the catalogue from then on. */
function doencasSoDoSigtap(
  { doencas }: FatosDosProtocolos,
  { sigtapCid }: FatosDoSigtap,
): FatosDosProtocolos['doencas'] {
  const conhecidos = new Set(doencas.map(({ cid }) => cid));
  const nomes = new Map(doencas.map(({ categoria, categoria_nome }) => [categoria, categoria_nome]));
  return sigtapCid
    .filter(({ cid }) => !conhecidos.has(cid))
    .map(({ linha, cid, nome }) => {
      const categoria = cid.slice(0, 3);
      return { linha, cid, nome, categoria, categoria_nome: nomes.get(categoria) ?? nome, sexo: null };
    });
}

/** Of several codes: a maximum only where they agree, and the widest range of ages. */
function limites(procedimentos: FatosDoSigtap['procedimentos']) {
  const [primeiro] = procedimentos;
  const concordam = procedimentos.every(({ quantidade_maxima: q }) => q === primeiro?.quantidade_maxima);
  const minimas = procedimentos.map(({ idade_minima_meses: meses }) => meses);
  const maximas = procedimentos.map(({ idade_maxima_meses: meses }) => meses);
  const semNulo = (meses: readonly (number | null)[]) => meses.filter((mes) => mes !== null);
  const semLimite = (meses: readonly (number | null)[]) => meses.length === 0 || meses.includes(null);
  return {
    quantidade_maxima: concordam ? (primeiro?.quantidade_maxima ?? null) : null,
    idade_minima_meses: semLimite(minimas) ? null : Math.min(...semNulo(minimas)),
    idade_maxima_meses: semLimite(maximas) ? null : Math.max(...semNulo(maximas)),
  };
}

/** Codes in force that no medicamento of the catalogue names: not offered until a pack of protocolos does. */
export function codigosSemMedicamento({ medicamentos, procedimentos }: Fatos): string[] {
  const nomeados = new Set(medicamentos.flatMap(({ sigtap }) => sigtap));
  return procedimentos.map(({ codigo }) => codigo).filter((codigo) => !nomeados.has(codigo));
}
