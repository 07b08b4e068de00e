'use client';

import { useState } from 'react';
import { MonitorSmartphone } from 'lucide-react';
import { Button } from '@/shared/components/atoms/Button';
import { Card } from '@/shared/components/atoms/Card';
import { Tag } from '@/shared/components/atoms/Tag';
import { Recurso } from '@/shared/components/molecules/Recurso';
import { toast } from '@/shared/hooks/use-toasts';
import { formatarMomento } from '@/shared/utils/formatos';
import type { Sessao } from '../../services/auth-service';
import { descreverDispositivo } from '../../utils/dispositivo';
import { useEncerrarSessao, useSessoes } from '../../services/use-sessoes';

/** Where the account is open, this device first. */
export function SessoesList() {
  const sessoes = useSessoes();
  return (
    <Card>
      <Recurso leitura={sessoes} o="as sessões" className="m-4" data-testid="auth-sessoes">
        {(abertas) => (
          <>
            <ul className="divide-y divide-line-2">
              {[...abertas]
                .sort((a, b) => Number(b.atual) - Number(a.atual))
                .map((sessao) => (
                  <SessaoItem key={sessao.id} sessao={sessao} />
                ))}
            </ul>
            {abertas.length === 1 && (
              <p className="border-t border-line-2 px-4 py-3 text-ink-3">Sua conta está aberta só aqui.</p>
            )}
          </>
        )}
      </Recurso>
    </Card>
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
