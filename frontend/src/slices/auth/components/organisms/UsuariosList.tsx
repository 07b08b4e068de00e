'use client';

import { useState } from 'react';
import { SearchX, UserRoundSearch } from 'lucide-react';
import { Card } from '@/shared/components/atoms/Card';
import { Spinner } from '@/shared/components/atoms/Spinner';
import { Alert } from '@/shared/components/molecules/Alert';
import { EmptyState } from '@/shared/components/molecules/EmptyState';
import { TextField } from '@/shared/components/molecules/TextField';
import { useDebounced } from '@/shared/hooks/use-debounced';
import { useBuscaDeUsuarios } from '../../services/use-usuarios';
import { UsuarioItem } from './UsuarioItem';
import { UsuariosDialog, type AcaoSobreUsuario } from './UsuariosDialog';

/** Accounts by name or address; what an administrador may do to each. */
export function UsuariosList({ euId }: { euId: string | undefined }) {
  const [texto, setTexto] = useState('');
  const [acao, setAcao] = useState<AcaoSobreUsuario>();
  const busca = useBuscaDeUsuarios(useDebounced(texto, 250));
  const { data: achados, error, isLoading, curto } = busca;

  return (
    <div className="space-y-4">
      <Card className="p-4">
        <TextField
          name="usuarios-busca"
          label="Procurar conta"
          type="search"
          autoComplete="off"
          spellCheck={false}
          autoFocus
          hint="Parte do nome ou do e-mail."
          value={texto}
          onChange={(event) => setTexto(event.target.value)}
          data-testid="auth-usuarios-busca"
        />
      </Card>
      {error && (
        <Alert tone="error" title="Não foi possível procurar">
          {error.sentence}
        </Alert>
      )}
      {isLoading && !achados && <Spinner label="Procurando" />}
      {curto && !achados && (
        <Card>
          <EmptyState icon={UserRoundSearch} title="Procure por alguém">
            As contas só aparecem pela busca. Cada mudança fica na auditoria com o seu nome.
          </EmptyState>
        </Card>
      )}
      {!curto && achados?.length === 0 && (
        <Card>
          <EmptyState icon={SearchX} title="Nenhuma conta com isto">
            Confira a grafia, ou procure por parte do e-mail.
          </EmptyState>
        </Card>
      )}
      {!curto && achados && achados.length > 0 && (
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
