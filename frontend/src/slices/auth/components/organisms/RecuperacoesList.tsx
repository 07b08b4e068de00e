'use client';

import { useState } from 'react';
import { Button } from '@/shared/components/atoms/Button';
import { Tag } from '@/shared/components/atoms/Tag';
import { Recurso } from '@/shared/components/molecules/Recurso';
import { toast } from '@/shared/hooks/use-toasts';
import { formatarMomento } from '@/shared/utils/formatos';
import { espera } from '@/shared/utils/leitura';
import type { RecuperacaoAberta } from '../../services/recuperacao-service';
import { useRecuperacoes } from '../../services/use-recuperacao';
import { rotuloDoPapel } from '../../utils/papeis';
import { LinhaDeSeguranca, SecaoDeSeguranca } from '../molecules/SecaoDeSeguranca';
import { ConfirmarDialog } from './ConfirmarDialog';

interface Decisao {
  tipo: 'aprovar' | 'recusar';
  de: RecuperacaoAberta;
}

const TEXTOS = {
  aprovar: {
    title: 'É mesmo a pessoa?',
    description:
      'Confirme só depois de falar com ela por telefone conhecido ou pessoalmente. Ela recebe um aviso e, 24 horas depois, entra com a senha, sem o segundo fator de antes.',
    acao: 'Confirmar que é ela',
    feito: 'Confirmada. A espera de 24 horas começou.',
  },
  recusar: {
    title: 'Recusar a recuperação?',
    description: 'A pessoa recebe um aviso e continua sem acesso. Ela pode pedir de novo.',
    acao: 'Recusar',
    feito: 'Recuperação recusada.',
  },
} as const;

/** Who lost the second factor and asks to come back; nothing is shown while nobody does. */
export function RecuperacoesList({ euId }: { euId: string | undefined }) {
  const recuperacoes = useRecuperacoes();
  const { aprovar, recusar } = recuperacoes;
  const [decisao, setDecisao] = useState<Decisao>();
  if (espera(recuperacoes) || recuperacoes.data?.length === 0) return null;
  const textos = TEXTOS[decisao?.tipo ?? 'aprovar'];

  return (
    <SecaoDeSeguranca
      title="Recuperações de acesso"
      description="Quem perdeu o aplicativo autenticador e os códigos, e espera a confirmação de um administrador."
      data-testid="auth-recuperacoes"
    >
      <Recurso leitura={recuperacoes} o="as recuperações" className="m-4" data-testid="auth-recuperacoes">
        {(abertas) =>
          abertas.map((aberta) => (
            <Linha key={aberta.id} aberta={aberta} propria={aberta.usuarioId === euId} onDecidir={setDecisao} />
          ))
        }
      </Recurso>
      <ConfirmarDialog
        open={decisao !== undefined}
        onClose={() => setDecisao(undefined)}
        title={textos.title}
        description={textos.description}
        acao={textos.acao}
        onConfirmar={async () => {
          if (!decisao) return;
          await (decisao.tipo === 'aprovar' ? aprovar : recusar)(decisao.de.id);
          toast.success(textos.feito);
        }}
        data-testid="auth-recuperacoes-dialogo"
      />
    </SecaoDeSeguranca>
  );
}

interface LinhaProps {
  aberta: RecuperacaoAberta;
  /** One's own: another administrador decides. */
  propria: boolean;
  onDecidir: (decisao: Decisao) => void;
}

function Linha({ aberta, propria, onDecidir }: LinhaProps) {
  const { nome, email, userType, pedidaEm, valeEm } = aberta;
  return (
    <LinhaDeSeguranca
      title={
        <>
          {nome} <Tag tone="blue">{rotuloDoPapel(userType)}</Tag>
        </>
      }
      actions={
        !propria && (
          <>
            {!valeEm && (
              <Button
                size="sm"
                variant="primary"
                aria-label={`Confirmar a recuperação de ${nome}`}
                onClick={() => onDecidir({ tipo: 'aprovar', de: aberta })}
                data-testid="auth-recuperacoes-aprovar"
              >
                Confirmar
              </Button>
            )}
            <Button
              size="sm"
              aria-label={`Recusar a recuperação de ${nome}`}
              onClick={() => onDecidir({ tipo: 'recusar', de: aberta })}
              data-testid="auth-recuperacoes-recusar"
            >
              Recusar
            </Button>
          </>
        )
      }
      data-testid="auth-recuperacoes-item"
    >
      <span className="block [overflow-wrap:anywhere]">{email}</span>
      {valeEm
        ? `Confirmada: entra com a senha a partir de ${formatarMomento(valeEm)}.`
        : `Pedida em ${formatarMomento(pedidaEm)}.`}
      {propria && ' É a sua: outro administrador decide.'}
    </LinhaDeSeguranca>
  );
}
