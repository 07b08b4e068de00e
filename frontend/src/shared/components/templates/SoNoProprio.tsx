import { UserRoundCheck } from 'lucide-react';
import { Button } from '../atoms/Button';
import { EmptyState } from '../molecules/EmptyState';
import { AppShell } from './AppShell';

interface SoNoProprioProps {
  titular: string;
  onVoltar: () => void;
}

/** A screen of the account itself, opened while its medico stands in for another. */
export function SoNoProprio({ titular, onVoltar }: SoNoProprioProps) {
  return (
    <AppShell>
      <EmptyState
        icon={UserRoundCheck}
        title="Esta tela é do seu próprio trabalho"
        data-testid="shared-proprio-aviso"
        action={
          <Button variant="primary" onClick={onVoltar} data-testid="shared-proprio-voltar">
            Voltar ao meu trabalho
          </Button>
        }
      >
        Agora você substitui {titular}. Perfil, clínicas, equipe e auditoria são de cada médico.
      </EmptyState>
    </AppShell>
  );
}
