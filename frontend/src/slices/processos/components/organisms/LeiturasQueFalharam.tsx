'use client';

import { Falha } from '@/shared/components/molecules/Falha';
import { useEmissores } from '@/shared/services/use-medicos';
import { useDoenca } from '../../services/use-catalogo';
import { useHistorico } from '../../services/use-processos';
import type { Caso } from '../../utils/formulario';

/** What the form should know and could not read: without saying so, its empty lists would look like the truth. */
export function LeiturasQueFalharam({ caso }: { caso: Caso }) {
  const doenca = useDoenca(caso.cid);
  const emissores = useEmissores();
  const historico = useHistorico(caso.processoId);
  const falhas = [
    { o: 'o protocolo e os medicamentos deste CID', ...doenca },
    { o: 'as suas clínicas', ...emissores },
    { o: 'o histórico deste processo', ...historico },
  ].filter(({ error, data }) => error && !data);
  if (falhas.length === 0) return null;
  return (
    <Falha
      title={`Não foi possível ler ${falhas.map(({ o }) => o).join(', nem ')}.`}
      onTentar={() => falhas.forEach(({ mutate }) => void mutate())}
      caixa="processos-form-nao-lido"
      data-testid="processos-form-ler-de-novo"
    >
      O que depende disso está vazio nesta tela, e o que você digita continua sendo guardado.
    </Falha>
  );
}
