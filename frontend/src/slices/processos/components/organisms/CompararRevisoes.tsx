'use client';

import { useState, type ReactNode } from 'react';
import { Skeleton } from '@/shared/components/atoms/Skeleton';
import { Recurso } from '@/shared/components/molecules/Recurso';
import { SelectField } from '@/shared/components/molecules/SelectField';
import { Dialog } from '@/shared/components/organisms/Dialog';
import { formatarMomento } from '@/shared/utils/formatos';
import { espera, juntas, type Leitura } from '@/shared/utils/leitura';
import { useRevisao, type LeitorDeRevisoes } from '../../services/use-revisoes';

interface ComparacaoProps<R> {
  leitor: LeitorDeRevisoes<R>;
  revisoes: readonly { versao: number; criadoEm: string }[];
  /** What is different between the two that were read. */
  children: (antes: R, depois: R) => ReactNode;
}

interface CompararRevisoesProps<R> extends ComparacaoProps<R> {
  /** The revision whose change is asked for; undefined: closed. */
  versao: number | undefined;
  onFechar: () => void;
}

/** What one edit changed, and who made it; any two revisions may be laid side by side. */
export function CompararRevisoes<R extends { autorNome: string | null }>(props: CompararRevisoesProps<R>) {
  const { versao, onFechar, ...rest } = props;
  return (
    <Dialog
      open={versao !== undefined}
      onOpenChange={(open) => !open && onFechar()}
      size="lg"
      title="O que mudou"
      data-testid="processos-revisoes-dialogo"
    >
      {versao !== undefined && <Comparacao key={versao} versao={versao} {...rest} />}
    </Dialog>
  );
}

function Comparacao<R extends { autorNome: string | null }>(props: ComparacaoProps<R> & { versao: number }) {
  const { leitor, revisoes, versao, children } = props;
  const [de, setDe] = useState(versao - 1);
  const [para, setPara] = useState(versao);
  const antes = useRevisao(leitor, de);
  const depois = useRevisao(leitor, para);
  const opcoes = revisoes.map((revisao) => ({
    value: String(revisao.versao),
    label: `Versão ${revisao.versao} · ${formatarMomento(revisao.criadoEm)}`,
  }));

  return (
    <div className="space-y-4">
      <div className="grid gap-4 sm:grid-cols-2">
        {(
          [
            ['antes', 'Antes', de, setDe, antes],
            ['depois', 'Depois', para, setPara, depois],
          ] as const
        ).map(([lado, rotulo, valor, escolher, revisao]) => (
          <SelectField
            key={lado}
            name={`revisoes-${lado}`}
            label={rotulo}
            options={opcoes}
            value={String(valor)}
            onChange={(event) => escolher(Number(event.target.value))}
            hint={autorDe(revisao)}
            data-testid={`processos-revisoes-${lado}`}
          />
        ))}
      </div>
      <Recurso
        leitura={juntas(antes, depois)}
        o="as versões"
        carregando={<Skeleton className="h-32" />}
        data-testid="processos-revisoes"
      >
        {(lidas) => children(...lidas)}
      </Recurso>
    </div>
  );
}

/** Its place is kept while it is read. */
function autorDe(revisao: Leitura<{ autorNome: string | null }>): string | undefined {
  if (revisao.data) return `Por ${revisao.data.autorNome ?? 'autor não registrado'}`;
  return espera(revisao) ? 'Carregando…' : undefined;
}
