'use client';

import Link from 'next/link';
import { useState } from 'react';
import { useRouter } from 'next/navigation';
import { CalendarClock } from 'lucide-react';
import { Badge } from '@/shared/components/atoms/Badge';
import { Button, ButtonLink } from '@/shared/components/atoms/Button';
import { Card } from '@/shared/components/atoms/Card';
import { EmptyState } from '@/shared/components/molecules/EmptyState';
import { Lista } from '@/shared/components/molecules/Lista';
import {
  RenovarDialog,
  type RenovarAlvo,
  useRenovarEEmitir,
  conferirRenovacao,
  useVencimentos,
  diasEntre,
  prazo,
  type ProcessoResumo,
} from '@/slices/processos';
import { usePodeEmitir } from '@/shared/hooks/use-pode-emitir';
import { formatarCns, formatarCpf, formatarData, hojeIso } from '@/shared/utils/formatos';
import { cn } from '@/shared/utils/cn';

/** Six months have about this many days: the length of the bar. */
const CICLO_DIAS = 180;
const URGENTE_DIAS = 15;

export function VencemEmBreve() {
  const vencimentos = useVencimentos();
  const quantos = vencimentos.data?.length ?? 0;
  const [alvo, setAlvo] = useState<RenovarAlvo>();
  const renovar = useRenovarEEmitir();
  const router = useRouter();

  return (
    <Card className="overflow-hidden" aria-labelledby="home-vencem">
      <h2 id="home-vencem" className="flex items-center gap-2 px-4 pt-3.5 pb-2.5 text-lg font-bold">
        Vencem em breve
        {quantos > 0 && <Badge count={quantos} tone="amber" label="processos" />}
      </h2>
      <Lista
        leitura={vencimentos}
        o="o que vence"
        vazia={
          <EmptyState icon={CalendarClock} title="Nada vence nos próximos dias" className="pt-4 pb-8">
            O que você emitir aparece aqui quando a cobertura de seis meses estiver acabando.
          </EmptyState>
        }
        data-testid="home-vencem"
      >
        {(itens) => (
          <ul>
            {itens.map((item) => (
              <Item key={item.id} item={item} onRenovar={() => setAlvo(alvoDe(item))} />
            ))}
          </ul>
        )}
      </Lista>
      <RenovarDialog
        alvo={alvo}
        onFechar={() => setAlvo(undefined)}
        conferir={conferirRenovacao}
        onRenovar={async (processoId, data) => {
          const documento = await renovar(processoId, data);
          router.push(`/pdf/ver?id=${documento.id}&processo=${processoId}`);
        }}
        onEditar={(processoId) => router.push(`/processos/formulario?processo=${processoId}`)}
      />
    </Card>
  );
}

function alvoDe({ id, pacienteNome, cid, ultimaData }: ProcessoResumo): RenovarAlvo {
  return { processoId: id, titulo: `${pacienteNome} · ${cid}`, ultimaData };
}

function Item({ item, onRenovar }: { item: ProcessoResumo; onRenovar: () => void }) {
  const { id, pacienteNome, pacienteCpf, pacienteCns, cid, medicamentos, venceEm } = item;
  const podeEmitir = usePodeEmitir();
  const documento = pacienteCpf ? formatarCpf(pacienteCpf) : pacienteCns ? `CNS ${formatarCns(pacienteCns)}` : '';
  return (
    <li className="grid items-center gap-x-5 gap-y-2 border-t border-line-2 px-4 py-3 sm:grid-cols-[minmax(0,3fr)_minmax(0,4fr)_8.5rem_auto]">
      <span className="min-w-0">
        <Link
          href={`/processos/detalhe?id=${id}`}
          className="block truncate rounded-sm font-medium text-ink hover:underline"
          data-testid="home-vencem-abrir"
        >
          {pacienteNome}
        </Link>
        <span className="block text-sm text-ink-3">{documento}</span>
      </span>
      <span className="min-w-0 text-ink-2">
        <span className="font-medium">{cid}</span> · {medicamentos.join(', ')}
      </span>
      {venceEm && <Vence em={venceEm} />}
      <span className="flex gap-2 sm:justify-end">
        <ButtonLink
          size="sm"
          variant={podeEmitir ? 'ghost' : 'secondary'}
          href={`/processos/formulario?processo=${id}`}
          aria-label={`Revisar o processo de ${pacienteNome}`}
          data-testid="home-vencem-revisar"
        >
          Revisar
        </ButtonLink>
        {podeEmitir && (
          <Button
            size="sm"
            aria-label={`Renovar o processo de ${pacienteNome}`}
            onClick={onRenovar}
            data-testid="home-vencem-renovar"
          >
            Renovar
          </Button>
        )}
      </span>
    </li>
  );
}

function Vence({ em }: { em: string }) {
  const dias = diasEntre(hojeIso(), em);
  const urgente = dias <= URGENTE_DIAS;
  return (
    <span className="text-sm">
      <span className="font-medium text-ink">{formatarData(em)}</span>
      <span className={cn('block', urgente ? 'text-amber' : 'text-ink-3')}>{prazo(dias)}</span>
      <progress
        aria-hidden
        value={Math.max(0, CICLO_DIAS - Math.max(0, dias))}
        max={CICLO_DIAS}
        className={cn(
          'mt-1 block h-1 w-24 appearance-none overflow-hidden rounded-full bg-line-2',
          '[&::-webkit-progress-bar]:bg-line-2',
          urgente
            ? '[&::-moz-progress-bar]:bg-amber [&::-webkit-progress-value]:bg-amber'
            : '[&::-moz-progress-bar]:bg-brand [&::-webkit-progress-value]:bg-brand',
        )}
      />
    </span>
  );
}
