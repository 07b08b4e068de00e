'use client';

import { useRouter } from 'next/navigation';
import { ButtonLink } from '@/shared/components/atoms/Button';
import { Skeleton } from '@/shared/components/atoms/Skeleton';
import { Recurso } from '@/shared/components/molecules/Recurso';
import { AppShell } from '@/shared/components/templates/AppShell';
import { AuthGuard } from '@/shared/components/guards/AuthGuard';
import { useQueryParam } from '@/shared/hooks/use-query-param';
import { ComparacaoDoModelo } from '../components/organisms/ComparacaoDoModelo';
import { ImportarModeloForm } from '../components/organisms/ImportarModeloForm';
import { MapaDoModelo } from '../components/organisms/MapaDoModelo';
import { ModelosList, SITUACOES } from '../components/organisms/ModelosList';
import type { ModeloImportado } from '../services/modelos-service';
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
  const lido = useModelo(id);
  const isComparar = useQueryParam('comparar') !== undefined;
  const voltar = (
    <ButtonLink href="/modelos" data-testid="pdf-modelo-voltar">
      Todos os modelos
    </ButtonLink>
  );
  const aoMapa = (
    <ButtonLink href={`/modelos?id=${id}`} data-testid="pdf-comparacao-voltar">
      Voltar ao mapa
    </ButtonLink>
  );
  return (
    <Recurso
      leitura={lido}
      o="este modelo"
      tela
      carregando={<Skeleton className="h-64" />}
      renderMoldura={(conteudo) => (
        <AppShell title="Modelo" actions={voltar}>
          {conteudo}
        </AppShell>
      )}
      data-testid="pdf-modelo"
    >
      {(modelo) =>
        isComparar ? (
          <AppShell title={`${modelo.titulo}: o que mudou`} actions={aoMapa}>
            <ComparacaoDoModelo modelo={modelo} />
          </AppShell>
        ) : (
          <AppShell title={modelo.titulo} description={escopoDe(modelo)} actions={voltar}>
            <MapaDoModelo modelo={modelo} onMudou={(mudado) => void lido.mutate(mudado, { revalidate: false })} />
          </AppShell>
        )
      }
    </Recurso>
  );
}

function escopoDe({ documento, uf, protocolo, numero, situacao }: ModeloImportado): string {
  const escopo = [documento, uf ?? 'todas as UFs', protocolo ?? 'todos os protocolos', `versão ${numero}`];
  return [...escopo, SITUACOES[situacao]].join(' · ');
}
