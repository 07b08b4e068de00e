'use client';

import { useMemo, useState } from 'react';
import { Button } from '@/shared/components/atoms/Button';
import { Skeleton } from '@/shared/components/atoms/Skeleton';
import { Alert } from '@/shared/components/molecules/Alert';
import { SelectField } from '@/shared/components/molecules/SelectField';
import { Dialog } from '@/shared/components/organisms/Dialog';
import { useEmissores } from '@/shared/services/use-medicos';
import { formatarMomento } from '@/shared/utils/formatos';
import { useDoenca } from '../../services/use-catalogo';
import { useRevisao } from '../../services/use-revisoes';
import type { Revisao } from '../../services/revisoes-service';
import type { Historico } from '../../services/tipos';
import { diferencas, type Diferenca, type NomesDaRevisao } from '../../utils/diferencas';
import { medicamentosOfertados, nomeDoMedicamento } from '../../utils/medicamentos';

interface CompararRevisoesProps {
  processoId: string;
  cid: string;
  revisoes: Historico['revisoes'];
  /** The revision whose change is asked for; undefined: closed. */
  versao: number | undefined;
  onFechar: () => void;
}

/** What one edit changed, and who made it; any two revisions may be laid side by side. */
export function CompararRevisoes({ versao, onFechar, ...rest }: CompararRevisoesProps) {
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

function Comparacao({
  processoId,
  cid,
  revisoes,
  versao,
}: Omit<CompararRevisoesProps, 'onFechar'> & { versao: number }) {
  const [de, setDe] = useState(versao - 1);
  const [para, setPara] = useState(versao);
  const antes = useRevisao(processoId, de);
  const depois = useRevisao(processoId, para);
  const nomes = useNomes(cid);
  const opcoes = revisoes.map((revisao) => ({
    value: String(revisao.versao),
    label: `Versão ${revisao.versao} · ${formatarMomento(revisao.criadoEm)}`,
  }));
  const error = antes.error ?? depois.error;

  return (
    <div className="space-y-4">
      <div className="grid gap-4 sm:grid-cols-2">
        {(
          [
            ['antes', 'Antes', de, setDe, antes.data],
            ['depois', 'Depois', para, setPara, depois.data],
          ] as const
        ).map(([lado, rotulo, valor, escolher, revisao]) => (
          <SelectField
            key={lado}
            name={`revisoes-${lado}`}
            label={rotulo}
            options={opcoes}
            value={String(valor)}
            onChange={(event) => escolher(Number(event.target.value))}
            hint={revisao ? `Por ${autorDe(revisao)}` : 'Carregando…'}
            data-testid={`processos-revisoes-${lado}`}
          />
        ))}
      </div>
      {error ? (
        <Alert
          tone="error"
          title="Não foi possível ler as versões"
          action={
            <Button
              size="sm"
              onClick={() => void Promise.all([antes.mutate(), depois.mutate()])}
              data-testid="processos-revisoes-tentar"
            >
              Tentar de novo
            </Button>
          }
        >
          {error.sentence}
        </Alert>
      ) : antes.data && depois.data ? (
        <Diferencas itens={diferencas(antes.data, depois.data, nomes)} />
      ) : (
        <Skeleton className="h-32" />
      )}
    </div>
  );
}

function autorDe({ autorNome }: Revisao): string {
  return autorNome ?? 'autor não registrado';
}

function Diferencas({ itens }: { itens: readonly Diferenca[] }) {
  if (itens.length === 0) {
    return <p className="text-ink-3">Nada muda no pedido entre estas versões.</p>;
  }
  return (
    <ul className="divide-y divide-line-2 border-t border-line-2" data-testid="processos-revisoes-diferencas">
      {itens.map(({ campo, antes, depois }) => (
        <li key={campo} className="py-3">
          <h3 className="mb-1.5 text-label font-medium text-ink-2">{campo}</h3>
          <div className="grid gap-2 sm:grid-cols-2">
            <Lado rotulo="Antes" texto={antes} vazio="Não havia" className="bg-red-soft" />
            <Lado rotulo="Depois" texto={depois} vazio="Foi tirado" className="bg-brand-soft" />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Lado(props: { rotulo: string; texto: string; vazio: string; className: string }) {
  const { rotulo, texto, vazio, className } = props;
  return (
    <div className={`min-w-0 rounded px-3 py-2 text-ink ${className}`}>
      <span className="block text-xs font-medium text-ink-2">{rotulo}</span>
      <span className="block [overflow-wrap:anywhere] whitespace-pre-line">{texto || <em>{vazio}</em>}</span>
    </div>
  );
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
