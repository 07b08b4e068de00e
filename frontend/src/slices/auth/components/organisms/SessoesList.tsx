'use client';

import { useState } from 'react';
import { MonitorSmartphone } from 'lucide-react';
import { Button } from '@/shared/components/atoms/Button';
import { Card } from '@/shared/components/atoms/Card';
import { Skeleton } from '@/shared/components/atoms/Skeleton';
import { Tag } from '@/shared/components/atoms/Tag';
import { Alert } from '@/shared/components/molecules/Alert';
import { toast } from '@/shared/hooks/use-toasts';
import { formatarMomento } from '@/shared/utils/formatos';
import type { Sessao } from '../../services/auth-service';
import { descreverDispositivo } from '../../utils/dispositivo';
import { useEncerrarSessao, useSessoes } from '../../services/use-sessoes';

/** Where the account is open, this device first. */
export function SessoesList() {
  const { data: sessoes, error, isLoading, mutate } = useSessoes();

  if (isLoading) return <Carregando />;
  if (!sessoes) {
    return (
      <Alert
        tone="error"
        title="Não foi possível carregar as sessões"
        action={
          <Button size="sm" onClick={() => void mutate()} data-testid="auth-sessoes-tentar">
            Tentar de novo
          </Button>
        }
      >
        {error?.sentence}
      </Alert>
    );
  }
  const ordered = [...sessoes].sort((a, b) => Number(b.atual) - Number(a.atual));
  return (
    <>
      <Card>
        <ul className="divide-y divide-line-2">
          {ordered.map((sessao) => (
            <SessaoItem key={sessao.id} sessao={sessao} />
          ))}
        </ul>
      </Card>
      {ordered.length === 1 && <p className="mt-3 text-ink-3">Sua conta está aberta só aqui.</p>}
    </>
  );
}

function SessaoItem({ sessao }: { sessao: Sessao }) {
  const encerrar = useEncerrarSessao();
  const [ending, setEnding] = useState(false);
  const nome = descreverDispositivo(sessao.agente);

  const onEncerrar = async () => {
    setEnding(true);
    try {
      await encerrar(sessao.id);
      toast.success(`Sessão encerrada: ${nome}.`);
    } catch (error) {
      setEnding(false);
      toast.problem(error);
    }
  };

  return (
    <li className="flex items-center gap-3 px-4 py-3" data-testid="auth-sessoes-item">
      <MonitorSmartphone aria-hidden strokeWidth={1.75} className="size-5 shrink-0 text-ink-3 max-sm:hidden" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
          {nome}
          {sessao.atual && <Tag tone="brand">Este aparelho</Tag>}
        </p>
        <p className="text-sm text-ink-3">
          Usada em {formatarMomento(sessao.ultimoUsoEm)} · aberta em {formatarMomento(sessao.criadaEm)}
        </p>
      </div>
      {!sessao.atual && (
        <Button
          size="sm"
          loading={ending}
          onClick={() => void onEncerrar()}
          aria-label={`Encerrar a sessão de ${nome}`}
          data-testid="auth-sessoes-encerrar"
        >
          Encerrar
        </Button>
      )}
    </li>
  );
}

function Carregando() {
  return (
    <Card>
      <p role="status" className="sr-only">
        Carregando as sessões
      </p>
      {[0, 1].map((row) => (
        <div key={row} className="space-y-2 border-t border-line-2 px-4 py-3.5 first-of-type:border-0">
          <Skeleton className="h-4 w-44" />
          <Skeleton className="h-3.5 w-72 max-w-full" />
        </div>
      ))}
    </Card>
  );
}
