'use client';

import { useRouter } from 'next/navigation';
import { ButtonLink } from '@/shared/components/atoms/Button';
import { Skeleton } from '@/shared/components/atoms/Skeleton';
import { EmptyState } from '@/shared/components/molecules/EmptyState';
import { AppShell } from '@/shared/components/templates/AppShell';
import { AuthGuard } from '@/shared/components/guards/AuthGuard';
import { useQueryParam } from '@/shared/hooks/use-query-param';
import { ImportarModeloForm } from '../components/organisms/ImportarModeloForm';
import { MapaDoModelo } from '../components/organisms/MapaDoModelo';
import { ModelosList, SITUACOES } from '../components/organisms/ModelosList';
import { useModelo } from '../services/use-modelos';

export default function ModelosPage() {
  return (
    <AuthGuard>
      <Modelos />
    </AuthGuard>
  );
}

function Modelos() {
  const id = useQueryParam('id');
  const router = useRouter();
  if (id) return <UmModelo key={id} id={id} />;
  return (
    <AppShell
      title="Modelos"
      description="Formulários oficiais que tomam o lugar dos documentos do AutoCusto em um estado ou protocolo."
    >
      <div className="grid gap-5">
        <ImportarModeloForm onImportado={(modelo) => router.push(`/modelos?id=${modelo.id}`)} />
        <ModelosList />
      </div>
    </AppShell>
  );
}

function UmModelo({ id }: { id: string }) {
  const { data: modelo, error, mutate } = useModelo(id);
  const voltar = (
    <ButtonLink href="/modelos" data-testid="pdf-modelo-voltar">
      Todos os modelos
    </ButtonLink>
  );
  if (error) {
    return (
      <AppShell title="Modelo" actions={voltar}>
        <EmptyState tone="error" title="Não foi possível abrir este modelo">
          {error.sentence}
        </EmptyState>
      </AppShell>
    );
  }
  if (!modelo) {
    return (
      <AppShell title="Modelo">
        <Skeleton className="h-64" />
      </AppShell>
    );
  }
  const { titulo, documento, uf, protocolo, numero, situacao } = modelo;
  const escopo = [documento, uf ?? 'todas as UFs', protocolo ?? 'todos os protocolos', `versão ${numero}`];
  return (
    <AppShell title={titulo} description={[...escopo, SITUACOES[situacao]].join(' · ')} actions={voltar}>
      <MapaDoModelo modelo={modelo} onMudou={(mudado) => void mutate(mudado, { revalidate: false })} />
    </AppShell>
  );
}
