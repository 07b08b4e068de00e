'use client';

import { useEffect, type ReactNode } from 'react';
import { useRouter } from 'next/navigation';
import { CloudOff } from 'lucide-react';
import { Falha } from '@/shared/components/molecules/Falha';
import { ConteudoProtegido } from '@/shared/components/organisms/ConteudoProtegido';
import { ReautenticacaoDialog } from '@/shared/components/organisms/ReautenticacaoDialog';
import { SessaoExpiradaDialog } from '@/shared/components/organisms/SessaoExpiradaDialog';
import { TelaBloqueada } from '@/shared/components/organisms/TelaBloqueada';
import { ShellSkeleton } from '@/shared/components/templates/ShellSkeleton';
import { useInatividade } from '@/shared/hooks/use-inatividade';
import { sessaoService } from '@/shared/services/sessao-service';
import { comVoltar, enderecoAtual } from '@/shared/utils/voltar';
import { useAuth } from '@/shared/contexts/AuthContext';
import { PapelGuard } from './PapelGuard';

const INATIVO_MS = 10 * 60_000;
/** Where the person does, or reads, what every other screen waits for. */
const BARREIRAS: Readonly<Record<string, { tela: string; motivo?: string }>> = {
  segundo_fator_exigido: { tela: '/seguranca', motivo: '?segundo-fator=exigido' },
  acesso_em_espera: { tela: '/acesso-em-espera' },
};

/** Shows the page to the signed-in only; the others go to the login and come back to where they were going. */
export function AuthGuard({ children }: { children: ReactNode }) {
  const { isAuthenticated, isLoading, semResposta, retomar } = useAuth();
  const router = useRouter();
  const unreachable = !isAuthenticated && semResposta !== undefined;

  useEffect(() => {
    if (isLoading || isAuthenticated || unreachable) return;
    router.replace(comVoltar('/login', enderecoAtual()));
  }, [isAuthenticated, isLoading, unreachable, router]);

  if (unreachable) {
    return (
      <main className="grid min-h-dvh place-items-center">
        <Falha
          tela
          icon={CloudOff}
          title="O AutoCusto não respondeu"
          onTentar={retomar}
          data-testid="shared-guarda-tentar"
        >
          {semResposta.status === 0 ? 'Verifique a conexão e tente de novo.' : semResposta.sentence}
        </Falha>
      </main>
    );
  }
  if (!isAuthenticated) return <ShellSkeleton />;

  return <Dentro>{children}</Dentro>;
}

/** The page, and what may come over it. */
function Dentro({ children }: { children: ReactNode }) {
  const { usuario, eu, sessaoExpirada, bloqueada, bloquear } = useAuth();
  const vigiar = Boolean(eu?.sessao?.pinDefinido) && !bloqueada && !sessaoExpirada;
  useInatividade(usuario?.userId, vigiar, INATIVO_MS, bloquear);
  const router = useRouter();
  useEffect(
    () =>
      sessaoService.onBarrada((codigo) => {
        const barreira = BARREIRAS[codigo];
        if (!barreira || window.location.pathname === barreira.tela) return;
        router.replace(`${barreira.tela}${barreira.motivo ?? ''}`);
      }),
    [router],
  );

  return (
    <>
      <ConteudoProtegido oculto={bloqueada || sessaoExpirada}>
        <PapelGuard>{children}</PapelGuard>
        <ReautenticacaoDialog />
      </ConteudoProtegido>
      <TelaBloqueada open={bloqueada && !sessaoExpirada} />
      <SessaoExpiradaDialog open={sessaoExpirada} />
    </>
  );
}
