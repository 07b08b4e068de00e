'use client';

import { useState } from 'react';
import { SearchX, UserRoundSearch } from 'lucide-react';
import { Card } from '@/shared/components/atoms/Card';
import { EmptyState } from '@/shared/components/molecules/EmptyState';
import { Lista } from '@/shared/components/molecules/Lista';
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
      <Card className="overflow-hidden">
        {busca.curto ? (
          <EmptyState icon={UserRoundSearch} title="Procure por alguém">
            As contas só aparecem pela busca. Cada mudança fica na auditoria com o seu nome.
          </EmptyState>
        ) : (
          <Lista
            leitura={busca}
            o="a busca"
            vazia={
              <EmptyState icon={SearchX} title="Nenhuma conta com isto">
                Confira a grafia, ou procure por parte do e-mail.
              </EmptyState>
            }
            data-testid="auth-usuarios"
          >
            {(achados) => (
              <ul className="divide-y divide-line-2" aria-label="Contas encontradas">
                {achados.map((usuario) => (
                  <UsuarioItem key={usuario.id} usuario={usuario} propria={usuario.id === euId} onAcao={setAcao} />
                ))}
              </ul>
            )}
          </Lista>
        )}
      </Card>
      <UsuariosDialog acao={acao} busca={busca} onFechar={() => setAcao(undefined)} />
    </div>
  );
}
