'use client';

import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { usePathname, useRouter } from 'next/navigation';
import { SWRConfig } from 'swr';
import { EscolherMedico } from '@/shared/components/organisms/EscolherMedico';
import { ForaDoPapel } from '@/shared/components/templates/ForaDoPapel';
import { ShellSkeleton } from '@/shared/components/templates/ShellSkeleton';
import { emNomeDeService } from '@/shared/services/em-nome-de-service';
import { useMedicosQueDelegam } from '@/shared/services/use-eu';
import { inicioDe, pedeEmNomeDe, podeAbrir } from '@/shared/utils/telas';
import { useAuthUser } from './AuthContext';
import { EmNomeDeContext, type MedicoQueDelega } from './EmNomeDeContext';

/** What the role may open, and for an assistente whose rows it is. Goes inside AuthGuard, around every page. */
export function PapelGuard({ children }: { children: ReactNode }) {
  const papel = useAuthUser()?.userType ?? 'medico';
  const pathname = usePathname() ?? '';
  const router = useRouter();
  const pode = podeAbrir(papel, pathname);
  const aoInicio = !pode && pathname === '/';

  useEffect(() => {
    if (aoInicio) router.replace(inicioDe(papel));
  }, [aoInicio, papel, router]);

  if (aoInicio) return <ShellSkeleton />;
  if (!pode) return <ForaDoPapel papel={papel} />;
  return papel === 'assistente' ? <Assistente pede={pedeEmNomeDe(pathname)}>{children}</Assistente> : children;
}

function Assistente({ pede, children }: { pede: boolean; children: ReactNode }) {
  const { data: medicos, error, mutate } = useMedicosQueDelegam(true);
  const [escolhido, setEscolhido] = useState(emNomeDeService.lembrado);
  const [emVigor, setEmVigor] = useState<string>();
  const router = useRouter();
  const medico = medicos?.find(({ usuarioId }) => usuarioId === escolhido) ?? unico(medicos);
  const id = medico?.usuarioId;

  // The screens of the medico appear only once the client names them: their first request must not go without.
  useEffect(() => {
    if (id) emNomeDeService.definir(id);
    setEmVigor(id);
  }, [id]);

  const varios = (medicos?.length ?? 0) > 1;
  const trocar = useCallback(() => {
    emNomeDeService.esquecer();
    setEscolhido(undefined);
    router.push('/');
  }, [router]);
  const atualizar = useCallback(async () => void (await mutate()), [mutate]);
  const estado = useMemo(
    () => (medico ? { medico, trocar: varios ? trocar : undefined, atualizar } : undefined),
    [medico, varios, trocar, atualizar],
  );

  if (!pede && !medico) return children;
  if (!medico && (medicos || error)) {
    return (
      <EscolherMedico medicos={medicos} error={error} onEscolher={setEscolhido} onTentar={() => void atualizar()} />
    );
  }
  if (!medico || emVigor !== id) return <ShellSkeleton />;
  return (
    <EmNomeDeContext value={estado}>
      {/* One cache per medico: nothing of one is shown among the patients of another. */}
      <SWRConfig key={id} value={{ provider: () => new Map() }}>
        {children}
      </SWRConfig>
    </EmNomeDeContext>
  );
}

function unico(medicos: readonly MedicoQueDelega[] | undefined): MedicoQueDelega | undefined {
  return medicos?.length === 1 ? medicos[0] : undefined;
}
