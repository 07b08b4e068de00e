'use client';

import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { usePathname, useRouter } from 'next/navigation';
import { SWRConfig } from 'swr';
import { EscolherMedico } from '@/shared/components/organisms/EscolherMedico';
import { ForaDoPapel } from '@/shared/components/templates/ForaDoPapel';
import { ShellSkeleton } from '@/shared/components/templates/ShellSkeleton';
import { SoNoProprio } from '@/shared/components/templates/SoNoProprio';
import { useInicio } from '@/shared/hooks/use-inicio';
import { useToasts } from '@/shared/hooks/use-toasts';
import { emNomeDeService } from '@/shared/services/em-nome-de-service';
import { useMedicosQueDelegam } from '@/shared/services/use-eu';
import { espera } from '@/shared/utils/leitura';
import { inicioDe, pedeEmNomeDe, podeAbrir, soNoProprio } from '@/shared/utils/telas';
import { useUsuario } from '@/shared/contexts/AuthContext';
import { EmNomeDeContext, type MedicoQueDelega } from '@/shared/contexts/EmNomeDeContext';

/** What the role may open, and whose rows it is. Goes inside AuthGuard, around every page. */
export function PapelGuard({ children }: { children: ReactNode }) {
  const papel = useUsuario()?.userType ?? 'medico';
  const pathname = usePathname() ?? '';
  const router = useRouter();
  const pode = podeAbrir(papel, pathname);
  const aoInicio = !pode && pathname === '/';

  useEffect(() => {
    if (aoInicio) router.replace(inicioDe(papel));
  }, [aoInicio, papel, router]);

  if (aoInicio) return <ShellSkeleton />;
  if (!pode) return <ForaDoPapel papel={papel} />;
  if (papel === 'assistente') return <Assistente pede={pedeEmNomeDe(pathname)}>{children}</Assistente>;
  return papel === 'medico' ? <Medico>{children}</Medico> : children;
}

/** In whose name one may work, and whom this tab chose. */
function useEscolha() {
  const usuarioId = useUsuario()?.userId ?? '';
  const leitura = useMedicosQueDelegam();
  const { mutate } = leitura;
  const [escolhido, setEscolhido] = useState(() => emNomeDeService.lembrado(usuarioId));
  const atualizar = useCallback(async () => void (await mutate()), [mutate]);
  const escolher = useCallback(
    (medicoId: string | undefined) => {
      if (medicoId) emNomeDeService.definir(usuarioId, medicoId);
      else emNomeDeService.esquecer();
      largarOComecado();
      setEscolhido(medicoId);
    },
    [usuarioId],
  );
  const esquecer = useCallback(() => escolher(undefined), [escolher]);
  return { leitura, medicos: leitura.data, atualizar, escolhido, escolher, esquecer };
}

/** A start typed in one name, or an undo, must not land among the patients of another. */
function largarOComecado(): void {
  useInicio.getState().limpar();
  useToasts.getState().clear();
}

/** Whether the client names whom the screen is about; it does from the next render on. */
function useNomeado(id: string | undefined): boolean {
  const usuarioId = useUsuario()?.userId ?? '';
  const [nomeado, setNomeado] = useState(emNomeDeService.atual);
  useEffect(() => {
    const antes = emNomeDeService.atual();
    // One delegation ended and the only other takes its place, unasked.
    if (antes && id && antes !== id) largarOComecado();
    emNomeDeService.definir(usuarioId, id);
    setNomeado(emNomeDeService.atual());
  }, [usuarioId, id]);
  return nomeado === id;
}

function Assistente({ pede, children }: { pede: boolean; children: ReactNode }) {
  const { leitura, medicos, atualizar, escolhido, escolher, esquecer } = useEscolha();
  const router = useRouter();
  const medico = medicos?.find(({ usuarioId }) => usuarioId === escolhido) ?? unico(medicos);
  const nomeado = useNomeado(medico?.usuarioId);

  const varios = (medicos?.length ?? 0) > 1;
  const trocar = useCallback(() => {
    esquecer();
    router.push('/');
  }, [esquecer, router]);
  const estado = useMemo(
    () => (medico ? { medico, trocar: varios ? trocar : undefined, atualizar } : undefined),
    [medico, varios, trocar, atualizar],
  );

  if (!pede && !medico) return children;
  if (!medico && !espera(leitura)) return <EscolherMedico medicos={leitura} onEscolher={escolher} />;
  if (!medico || !nomeado) return <ShellSkeleton />;
  return (
    <EmNomeDeContext value={estado}>
      <CacheDe medico={medico}>{children}</CacheDe>
    </EmNomeDeContext>
  );
}

/** Their own work, unless this tab says whom they stand in for. */
function Medico({ children }: { children: ReactNode }) {
  const { leitura, medicos, atualizar, escolhido, escolher, esquecer } = useEscolha();
  const [escolhendo, setEscolhendo] = useState(false);
  const [indo, setIndo] = useState(false);
  const pathname = usePathname() ?? '';
  const router = useRouter();
  const medico = medicos?.find(({ usuarioId }) => usuarioId === escolhido);
  const nomeado = useNomeado(medico?.usuarioId);

  const trocar = useCallback(() => setEscolhendo(true), []);
  const ir = (medicoId: string | undefined) => {
    escolher(medicoId);
    setEscolhendo(false);
    // The screen behind is about what is of the one before: it does not come back.
    setIndo(pathname !== '/');
    router.push('/');
  };
  const alguem = (medicos?.length ?? 0) > 0;
  const estado = useMemo(
    () => (alguem || medico ? { medico, trocar, atualizar } : undefined),
    [alguem, medico, trocar, atualizar],
  );

  const perdido = escolhido !== undefined && !medico;
  // The first request of a screen must not go in another name.
  if (!nomeado || (indo && pathname !== '/') || (perdido && espera(leitura))) return <ShellSkeleton />;
  return (
    <EmNomeDeContext value={estado}>
      {perdido || escolhendo ? (
        <EscolherMedico medicos={leitura} terminou={perdido} onProprio={() => ir(undefined)} onEscolher={ir} />
      ) : !medico ? (
        children
      ) : soNoProprio(pathname) ? (
        <SoNoProprio titular={medico.nome} onVoltar={esquecer} />
      ) : (
        <CacheDe medico={medico}>{children}</CacheDe>
      )}
    </EmNomeDeContext>
  );
}

/** One cache per medico: nothing of one is shown among the patients of another. */
function CacheDe({ medico, children }: { medico: MedicoQueDelega; children: ReactNode }) {
  return (
    <SWRConfig key={medico.usuarioId} value={{ provider: () => new Map() }}>
      {children}
    </SWRConfig>
  );
}

function unico(medicos: readonly MedicoQueDelega[] | undefined): MedicoQueDelega | undefined {
  return medicos?.length === 1 ? medicos[0] : undefined;
}
