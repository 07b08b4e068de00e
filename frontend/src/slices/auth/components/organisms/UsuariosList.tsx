'use client';

import { useState } from 'react';
import { SearchX, UserRoundSearch } from 'lucide-react';
import { Button } from '@/shared/components/atoms/Button';
import { Card } from '@/shared/components/atoms/Card';
import { Spinner } from '@/shared/components/atoms/Spinner';
import { Alert } from '@/shared/components/molecules/Alert';
import { EmptyState } from '@/shared/components/molecules/EmptyState';
import { TextField } from '@/shared/components/molecules/TextField';
import { useMediaQuery } from '@/shared/hooks/use-media-query';
import { COM_OS_DEDOS } from '@/shared/utils/foco';
import { useBuscaDeUsuarios } from '../../services/use-usuarios';
import { UsuarioItem } from './UsuarioItem';
import { UsuariosDialog, type AcaoSobreUsuario } from './UsuariosDialog';

/** Accounts by name or address; what an administrador may do to each. */
export function UsuariosList({ euId }: { euId: string | undefined }) {
  const [texto, setTexto] = useState('');
  const comOsDedos = useMediaQuery(COM_OS_DEDOS);
  const [acao, setAcao] = useState<AcaoSobreUsuario>();
  const busca = useBuscaDeUsuarios(texto);
  const { data, error, curto } = busca;
  const achados = curto || error ? undefined : data;

  return (
    <div className="space-y-4">
      <Card className="p-4">
        <TextField
          name="usuarios-busca"
          label="Procurar conta"
          type="search"
          autoComplete="off"
          spellCheck={false}
          autoFocus={!comOsDedos}
          hint="Parte do nome ou do e-mail."
          value={texto}
          onChange={(event) => setTexto(event.target.value)}
          data-testid="auth-usuarios-busca"
        />
      </Card>
      {error && (
        <Alert
          tone="error"
          title="Não foi possível procurar"
          action={
            <Button size="sm" onClick={() => void busca.mutate()} data-testid="auth-usuarios-tentar">
              Tentar de novo
            </Button>
          }
        >
          {error.sentence}
        </Alert>
      )}
      {!curto && !error && !data && <Spinner label="Procurando" />}
      {curto && (
        <Card>
          <EmptyState icon={UserRoundSearch} title="Procure por alguém">
            As contas só aparecem pela busca. Cada mudança fica na auditoria com o seu nome.
          </EmptyState>
        </Card>
      )}
      {achados?.length === 0 && (
        <Card>
          <EmptyState icon={SearchX} title="Nenhuma conta com isto">
            Confira a grafia, ou procure por parte do e-mail.
          </EmptyState>
        </Card>
      )}
      {achados && achados.length > 0 && (
        <Card className="overflow-hidden">
          <ul className="divide-y divide-line-2" aria-label="Contas encontradas">
            {achados.map((usuario) => (
              <UsuarioItem key={usuario.id} usuario={usuario} propria={usuario.id === euId} onAcao={setAcao} />
            ))}
          </ul>
        </Card>
      )}
      <UsuariosDialog acao={acao} busca={busca} onFechar={() => setAcao(undefined)} />
    </div>
  );
}
