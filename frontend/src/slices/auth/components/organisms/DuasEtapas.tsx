'use client';

import { useState } from 'react';
import { Button } from '@/shared/components/atoms/Button';
import { Tag } from '@/shared/components/atoms/Tag';
import { toast } from '@/shared/hooks/use-toasts';
import { formatarMomento } from '@/shared/utils/formatos';
import { useMudarSegundoFator } from '../../services/use-seguranca';
import type { NovoTotp, SegundoFator } from '../../services/seguranca-service';
import { ConfirmarDialog } from './ConfirmarDialog';
import { LinhaDeSeguranca, SecaoDeSeguranca } from '../molecules/SecaoDeSeguranca';
import { CodigosDialog } from './CodigosDialog';
import { ConfigurarTotpDialog } from './ConfigurarTotpDialog';

/** Fewer than these and the person should make new ones. */
const POUCOS = 3;

export function DuasEtapas({ fator }: { fator: SegundoFator }) {
  const { totp, codigosRestantes } = fator;
  const { desativarTotp } = useMudarSegundoFator();
  const [codigos, setCodigos] = useState<string[]>();
  const [desativando, setDesativando] = useState(false);

  return (
    <SecaoDeSeguranca
      title="Verificação em duas etapas"
      description="Além da senha, um código que só o seu telefone sabe. Quem descobrir a senha não entra."
      data-testid="auth-seguranca-duas-etapas"
    >
      <LinhaDeSeguranca
        title={
          <>
            Aplicativo autenticador
            <Tag tone={totp.ativo ? 'brand' : 'amber'}>{totp.ativo ? 'Ativo' : 'Desativado'}</Tag>
          </>
        }
        actions={
          totp.ativo ? (
            <Button
              size="sm"
              onClick={() => setDesativando(true)}
              aria-label="Desativar o aplicativo autenticador"
              data-testid="auth-seguranca-totp-desativar"
            >
              Desativar
            </Button>
          ) : (
            <Ativar onAtivado={setCodigos} />
          )
        }
        data-testid="auth-seguranca-totp"
      >
        {totp.ativo && totp.confirmadoEm
          ? `Desde ${formatarMomento(totp.confirmadoEm)}.`
          : 'Sem ele, a senha sozinha abre a conta.'}
      </LinhaDeSeguranca>
      {totp.ativo && <CodigosRestantes restantes={codigosRestantes} onNovos={setCodigos} />}
      <CodigosDialog codigos={codigos} onGuardados={() => setCodigos(undefined)} />
      <ConfirmarDialog
        open={desativando}
        onClose={() => setDesativando(false)}
        title="Desativar o aplicativo autenticador?"
        description="A senha sozinha voltará a abrir a conta, e os códigos de recuperação deixam de valer."
        acao="Desativar"
        onConfirmar={async () => {
          await desativarTotp();
          toast.success('Verificação em duas etapas desativada.');
        }}
        data-testid="auth-desativartotp-dialogo"
      />
    </SecaoDeSeguranca>
  );
}

function Ativar({ onAtivado }: { onAtivado: (codigos: string[]) => void }) {
  const { prepararTotp } = useMudarSegundoFator();
  const [novo, setNovo] = useState<NovoTotp>();
  const [preparando, setPreparando] = useState(false);

  const preparar = async () => {
    setPreparando(true);
    try {
      setNovo(await prepararTotp());
    } catch (error) {
      toast.problem(error);
    } finally {
      setPreparando(false);
    }
  };

  return (
    <>
      <Button
        size="sm"
        variant="primary"
        loading={preparando}
        onClick={() => void preparar()}
        aria-label="Ativar o aplicativo autenticador"
        data-testid="auth-seguranca-totp-ativar"
      >
        Ativar
      </Button>
      <ConfigurarTotpDialog novo={novo} onClose={() => setNovo(undefined)} onAtivado={onAtivado} />
    </>
  );
}

function CodigosRestantes({ restantes, onNovos }: { restantes: number; onNovos: (codigos: string[]) => void }) {
  const { trocarCodigos } = useMudarSegundoFator();
  const [trocando, setTrocando] = useState(false);

  return (
    <LinhaDeSeguranca
      title={
        <>
          Códigos de recuperação
          {restantes < POUCOS && <Tag tone="amber">{restantes === 0 ? 'Acabaram' : 'Acabando'}</Tag>}
        </>
      }
      actions={
        <Button size="sm" onClick={() => setTrocando(true)} data-testid="auth-seguranca-codigos-trocar">
          Gerar outros
        </Button>
      }
      data-testid="auth-seguranca-codigos"
    >
      {restantes === 1 ? 'Resta 1 de 10.' : `Restam ${restantes} de 10.`}
      <ConfirmarDialog
        open={trocando}
        onClose={() => setTrocando(false)}
        title="Gerar outros códigos?"
        description="Os códigos que você guardou antes deixam de valer."
        acao="Gerar outros"
        onConfirmar={async () => onNovos((await trocarCodigos()).codigosRecuperacao)}
        data-testid="auth-trocarcodigos-dialogo"
      />
    </LinhaDeSeguranca>
  );
}
