import { ShieldAlert } from 'lucide-react';
import { ButtonLink } from '../atoms/Button';
import { EmptyState } from '../molecules/EmptyState';
import { inicioDe, type Papel } from '@/shared/utils/telas';
import { AppShell } from './AppShell';

export function ForaDoPapel({ papel }: { papel: Papel }) {
  return (
    <AppShell>
      <EmptyState
        tone="error"
        icon={ShieldAlert}
        title="Esta tela não é da sua conta"
        data-testid="shared-papel-recusa"
        action={
          <ButtonLink href={inicioDe(papel)} variant="primary" data-testid="shared-papel-inicio">
            Ir para o início
          </ButtonLink>
        }
      >
        O que cada conta pode ver depende do papel dela. Se o seu mudou, fale com um administrador.
      </EmptyState>
    </AppShell>
  );
}
