import { ButtonLink } from '../atoms/Button';
import { Logo } from '../atoms/Logo';
import { EmptyState } from '../molecules/EmptyState';

export default function NaoEncontrado() {
  return (
    <main className="grid min-h-dvh place-items-center p-4">
      <div className="text-center">
        <Logo />
        <EmptyState
          title="Esta página não existe"
          action={
            <ButtonLink href="/" variant="primary" data-testid="shared-naoencontrado-inicio">
              Ir para Hoje
            </ButtonLink>
          }
        >
          O endereço mudou ou foi digitado com um erro.
        </EmptyState>
      </div>
    </main>
  );
}
