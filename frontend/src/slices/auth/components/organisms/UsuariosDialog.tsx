'use client';

import { useState } from 'react';
import { Button } from '@/shared/components/atoms/Button';
import { Alert } from '@/shared/components/molecules/Alert';
import { RadioGroup } from '@/shared/components/molecules/RadioGroup';
import { Dialog } from '@/shared/components/organisms/Dialog';
import { toast } from '@/shared/hooks/use-toasts';
import { ApiProblem } from '@/shared/services/api-problem';
import type { Papel } from '@/shared/utils/telas';
import type { UsuarioEncontrado } from '../../services/usuarios-service';
import type { useBuscaDeUsuarios } from '../../services/use-usuarios';
import { PAPEIS, rotuloDoPapel } from '../../utils/papeis';

export interface AcaoSobreUsuario {
  tipo: 'papel' | 'suspender' | 'reativar';
  usuario: UsuarioEncontrado;
}

interface UsuariosDialogProps {
  acao: AcaoSobreUsuario | undefined;
  busca: Pick<ReturnType<typeof useBuscaDeUsuarios>, 'mudarPapel' | 'suspender' | 'reativar'>;
  onFechar: () => void;
}

const TEXTOS = {
  papel: {
    titulo: 'Mudar o papel',
    explicacao: 'As delegações e as sessões da conta terminam. A pessoa entra de novo, já com o papel novo.',
    confirmar: 'Mudar papel',
    feito: 'Papel mudado.',
  },
  suspender: {
    titulo: 'Suspender esta conta?',
    explicacao: 'As sessões abertas terminam agora e ela não entra mais. Nada do que guardou se perde.',
    confirmar: 'Suspender',
    feito: 'Conta suspensa.',
  },
  reativar: {
    titulo: 'Reativar esta conta?',
    explicacao: 'A pessoa volta a entrar com a senha que tinha.',
    confirmar: 'Reativar',
    feito: 'Conta reativada.',
  },
} as const;

export function UsuariosDialog({ acao, busca, onFechar }: UsuariosDialogProps) {
  return (
    <Dialog
      open={acao !== undefined}
      onOpenChange={(open) => !open && onFechar()}
      title={acao ? TEXTOS[acao.tipo].titulo : ''}
      description={
        acao && (
          <>
            <span className="block">{acao.usuario.nome}</span>
            <span className="block text-sm text-ink-3 [overflow-wrap:anywhere]">{acao.usuario.email}</span>
          </>
        )
      }
      data-testid="auth-usuarios-dialogo"
    >
      {acao && <Conteudo key={acao.usuario.id} acao={acao} busca={busca} onFechar={onFechar} />}
    </Dialog>
  );
}

function Conteudo({ acao: { tipo, usuario }, busca, onFechar }: UsuariosDialogProps & { acao: AcaoSobreUsuario }) {
  const [papel, setPapel] = useState<string>(usuario.userType);
  const [ocupado, setOcupado] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const textos = TEXTOS[tipo];
  const igual = tipo === 'papel' && papel === usuario.userType;

  const confirmar = async () => {
    if (igual) return;
    setOcupado(true);
    setProblem(undefined);
    try {
      if (tipo === 'papel') await busca.mudarPapel(usuario.id, papel as Papel);
      else await busca[tipo](usuario.id);
      toast.success(textos.feito);
      onFechar();
    } catch (error) {
      setProblem(ApiProblem.from(error));
      setOcupado(false);
    }
  };

  return (
    <div className="space-y-4">
      {problem && (
        <Alert tone="error" data-testid="auth-usuarios-recusa">
          {problem.sentence}
        </Alert>
      )}
      {tipo === 'papel' && (
        <RadioGroup
          legend="Papel"
          name="usuarios-papel"
          options={PAPEIS}
          value={papel}
          onValueChange={setPapel}
          data-testid="auth-usuarios-papel"
        />
      )}
      <p className="text-ink-2">{textos.explicacao}</p>
      {igual && (
        <p className="text-sm text-ink-3">{`A conta já é de ${rotuloDoPapel(usuario.userType).toLowerCase()}.`}</p>
      )}
      <div className="flex flex-wrap justify-end gap-2 max-sm:[&>*]:flex-1">
        <Button onClick={onFechar} data-testid="auth-usuarios-manter">
          Manter como está
        </Button>
        <Button
          variant={tipo === 'suspender' ? 'danger' : 'primary'}
          loading={ocupado}
          aria-disabled={igual}
          onClick={() => void confirmar()}
          data-testid="auth-usuarios-confirmar"
        >
          {textos.confirmar}
        </Button>
      </div>
    </div>
  );
}
