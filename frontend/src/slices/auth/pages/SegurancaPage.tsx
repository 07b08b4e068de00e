'use client';

import { ButtonLink } from '@/shared/components/atoms/Button';
import { Card } from '@/shared/components/atoms/Card';
import { Skeleton } from '@/shared/components/atoms/Skeleton';
import { Recurso } from '@/shared/components/molecules/Recurso';
import { AppShell } from '@/shared/components/templates/AppShell';
import { useUsuario } from '@/shared/contexts/AuthContext';
import { AuthGuard } from '@/shared/components/guards/AuthGuard';
import { LinhaDeSeguranca, SecaoDeSeguranca } from '../components/molecules/SecaoDeSeguranca';
import { ChavesApi } from '../components/organisms/ChavesApi';
import { ContasExternas } from '../components/organisms/ContasExternas';
import { DuasEtapas } from '../components/organisms/DuasEtapas';
import { EncerrarTodas } from '../components/organisms/EncerrarTodas';
import { ExportarConta } from '../components/organisms/ExportarConta';
import { Passkeys } from '../components/organisms/Passkeys';
import { PinDoBloqueio } from '../components/organisms/PinDoBloqueio';
import { SegundoFatorExigido } from '../components/organisms/SegundoFatorExigido';
import { SenhaEEmail } from '../components/organisms/SenhaEEmail';
import { useSegundoFator } from '../services/use-seguranca';

export default function SegurancaPage() {
  return (
    <AuthGuard>
      <AppShell
        title="Segurança da conta"
        description="Quem entra, com o quê, e o que acontece quando você sai da mesa."
        width="narrow"
      >
        <div className="space-y-5">
          <SegundoFatorExigido />
          <SenhaEEmail />
          <SegundosFatores />
          <ContasExternas />
          <PinDoBloqueio />
          <SecaoDeSeguranca
            title="Sessões"
            description="Os aparelhos onde a conta está aberta."
            data-testid="auth-seguranca-sessoes"
          >
            <LinhaDeSeguranca
              title="Sessões abertas"
              actions={
                <>
                  <EncerrarTodas />
                  <ButtonLink href="/sessoes" size="sm" data-testid="auth-seguranca-ver-sessoes">
                    Ver sessões
                  </ButtonLink>
                </>
              }
            >
              Encerre o que você não reconhece.
            </LinhaDeSeguranca>
          </SecaoDeSeguranca>
          <Programas />
          <ExportarConta />
        </div>
      </AppShell>
    </AuthGuard>
  );
}

/** A program acts as a physician, and as nobody else. */
function Programas() {
  return useUsuario()?.userType === 'medico' && <ChavesApi />;
}

function SegundosFatores() {
  return (
    <Recurso
      leitura={useSegundoFator()}
      o="a verificação em duas etapas"
      carregando={<Carregando />}
      data-testid="auth-seguranca"
    >
      {(fator) => (
        <>
          <DuasEtapas fator={fator} />
          <Passkeys fator={fator} />
        </>
      )}
    </Recurso>
  );
}

function Carregando() {
  return (
    <>
      <p role="status" className="sr-only">
        Carregando a verificação em duas etapas
      </p>
      {[0, 1].map((secao) => (
        <Card key={secao} className="space-y-2 px-5 py-4">
          <Skeleton className="h-5 w-52" />
          <Skeleton className="h-4 w-96 max-w-full" />
          <Skeleton className="mt-4 h-8 w-full" />
        </Card>
      ))}
    </>
  );
}
