'use client';

import { useState } from 'react';
import { KeySquare } from 'lucide-react';
import { Button } from '@/shared/components/atoms/Button';
import { Tag } from '@/shared/components/atoms/Tag';
import { Recurso } from '@/shared/components/molecules/Recurso';
import { toast } from '@/shared/hooks/use-toasts';
import { formatarMomento } from '@/shared/utils/formatos';
import type { Chave } from '../../services/chaves-service';
import { useChaves } from '../../services/use-chaves';
import { descreverEscopos } from '../../utils/escopos';
import { LinhaDeSeguranca, SecaoDeSeguranca } from '../molecules/SecaoDeSeguranca';
import { ConfirmarDialog } from './ConfirmarDialog';
import { NovaChaveDialog } from './NovaChaveDialog';

/** Programs that act as the physician: which there are, what each may do, and the way to stop one. */
export function ChavesApi() {
  const { lidas, revogar } = useChaves();
  const [criando, setCriando] = useState(false);
  const [revogando, setRevogando] = useState<Chave>();

  return (
    <SecaoDeSeguranca
      title="Chaves de API"
      description="Deixam um programa seu ler e preparar em seu nome. Nenhuma emite nem assina. Trocar a senha revoga todas; encerrar as sessões, não."
      data-testid="auth-seguranca-chaves"
    >
      <Recurso leitura={lidas} o="as chaves de API" className="m-4" data-testid="auth-chaves">
        {(chaves) => (
          <>
            {chaves.map((chave) => (
              <ChaveItem key={chave.id} chave={chave} onRevogar={() => setRevogando(chave)} />
            ))}
            <LinhaDeSeguranca
              title={chaves.length === 0 ? 'Nenhuma ainda' : 'Outro programa'}
              actions={
                <Button
                  size="sm"
                  icon={<KeySquare aria-hidden className="size-4" />}
                  onClick={() => setCriando(true)}
                  data-testid="auth-chaves-criar"
                >
                  Criar chave
                </Button>
              }
            >
              Uma chave por programa, com o mínimo de que ele precisa.
            </LinhaDeSeguranca>
          </>
        )}
      </Recurso>
      <NovaChaveDialog open={criando} onClose={() => setCriando(false)} />
      <ConfirmarDialog
        open={revogando !== undefined}
        onClose={() => setRevogando(undefined)}
        title={`Revogar ${revogando?.nome ?? 'a chave'}?`}
        description="O programa que a usa para na hora, e a chave não volta."
        acao="Revogar"
        onConfirmar={async () => {
          if (revogando) await revogar(revogando.id);
          toast.success('Chave revogada.');
        }}
        data-testid="auth-revogarchave-dialogo"
      />
    </SecaoDeSeguranca>
  );
}

function ChaveItem({ chave, onRevogar }: { chave: Chave; onRevogar: () => void }) {
  return (
    <LinhaDeSeguranca
      title={
        <>
          {chave.nome}
          {chave.vencida && <Tag tone="amber">Vencida</Tag>}
        </>
      }
      actions={
        <Button
          size="sm"
          onClick={onRevogar}
          aria-label={`Revogar a chave ${chave.nome}`}
          data-testid="auth-chaves-revogar"
        >
          Revogar
        </Button>
      }
      data-testid="auth-chaves-item"
    >
      <p>{descreverEscopos(chave.escopos)}</p>
      <p>
        Termina em <span className="font-mono">{chave.final}</span> ·{' '}
        {chave.ultimoUsoEm ? `usada em ${formatarMomento(chave.ultimoUsoEm)}` : 'nunca usada'} ·{' '}
        {chave.vencida ? 'venceu' : 'vence'} em {formatarMomento(chave.expiraEm)}
      </p>
    </LinhaDeSeguranca>
  );
}
