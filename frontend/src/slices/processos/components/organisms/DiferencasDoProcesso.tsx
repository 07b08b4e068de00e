'use client';

import { useMemo } from 'react';
import { useEmissores } from '@/shared/services/use-medicos';
import type { Revisao } from '../../services/revisoes-service';
import { useDoenca } from '../../services/use-catalogo';
import { diferencas, type NomesDaRevisao } from '../../utils/diferencas';
import { medicamentosOfertados, nomeDoMedicamento } from '../../utils/medicamentos';
import { Diferencas } from '../molecules/Diferencas';

/** What two revisions of a processo say differently, with names for what they hold as ids. */
export function DiferencasDoProcesso({ cid, antes, depois }: { cid: string; antes: Revisao; depois: Revisao }) {
  const nomes = useNomes(cid);
  return <Diferencas itens={diferencas(antes, depois, nomes)} vazia="Nada muda no pedido entre estas versões." />;
}

function useNomes(cid: string): NomesDaRevisao {
  const { data: emissores } = useEmissores();
  const { data: doenca } = useDoenca(cid);
  return useMemo(() => {
    const protocolos = doenca?.protocolos ?? [];
    const medicamentos = protocolos.flatMap(({ id }) => medicamentosOfertados(doenca, id));
    const todos = protocolos.length > 0 ? medicamentos : medicamentosOfertados(doenca, '');
    return {
      clinicas: new Map(emissores?.map(({ id, clinica }) => [id, clinica.nome])),
      protocolos: new Map(protocolos.map(({ id, nome }) => [id, nome])),
      medicamentos: new Map(todos.map((medicamento) => [medicamento.id, nomeDoMedicamento(medicamento)])),
      campos: new Map(protocolos.flatMap(({ campos }) => campos.map(({ nome, rotulo }) => [nome, rotulo] as const))),
    };
  }, [emissores, doenca]);
}
