'use client';

import Link from 'next/link';
import { Building2, ChevronRight, Plus } from 'lucide-react';
import { Button, ButtonLink } from '@/shared/components/atoms/Button';
import { Card } from '@/shared/components/atoms/Card';
import { Skeleton } from '@/shared/components/atoms/Skeleton';
import { Alert } from '@/shared/components/molecules/Alert';
import { EmptyState } from '@/shared/components/molecules/EmptyState';
import type { Clinica } from '@/shared/services/medicos-service';
import { useClinicas } from '@/shared/services/use-medicos';
import { formatarTelefone } from '@/shared/utils/formatos';

export function ClinicasList() {
  const { data: clinicas, error, isLoading, mutate } = useClinicas();

  if (isLoading) return <Carregando />;
  if (!clinicas) {
    return (
      <Alert
        tone="error"
        title="Não foi possível carregar as clínicas"
        action={
          <Button size="sm" onClick={() => void mutate()} data-testid="medicos-clinicas-tentar">
            Tentar de novo
          </Button>
        }
      >
        {error?.sentence}
      </Alert>
    );
  }
  if (clinicas.length === 0) {
    return (
      <Card>
        <EmptyState
          icon={Building2}
          title="Nenhuma clínica ainda"
          action={
            <ButtonLink
              href="/clinicas/nova"
              variant="primary"
              icon={<Plus aria-hidden className="size-4" />}
              data-testid="medicos-clinicas-primeira"
            >
              Cadastrar a primeira clínica
            </ButtonLink>
          }
        >
          Cada solicitação sai com o nome, o CNES e o endereço de uma clínica sua.
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card className="overflow-hidden">
      <ul className="divide-y divide-line-2">
        {clinicas.map((clinica) => (
          <ClinicaItem key={clinica.id} clinica={clinica} />
        ))}
      </ul>
    </Card>
  );
}

function ClinicaItem({ clinica }: { clinica: Clinica }) {
  const { id, nome, cnes, telefone, logradouro, numero, bairro, cidade, uf } = clinica;
  return (
    <li>
      <Link
        href={`/clinicas/editar?id=${id}`}
        className="grid items-center gap-x-6 gap-y-0.5 px-4 py-3 -outline-offset-2 hover:bg-bg max-sm:pr-10 sm:grid-cols-[minmax(0,1.4fr)_minmax(0,1.6fr)_8.5rem_1rem]"
        data-testid="medicos-clinicas-editar"
      >
        <span className="min-w-0">
          <span className="block font-medium text-ink">{nome}</span>
          <span className="block text-sm text-ink-3">CNES {cnes}</span>
        </span>
        <span className="min-w-0 text-sm text-ink-2">
          <span className="block">
            {logradouro}, {numero}
          </span>
          <span className="block text-ink-3">
            {bairro} · {cidade}/{uf}
          </span>
        </span>
        <span className="text-sm text-ink-2">{formatarTelefone(telefone)}</span>
        <ChevronRight aria-hidden className="size-4 text-ink-3 max-sm:hidden" />
      </Link>
    </li>
  );
}

function Carregando() {
  return (
    <Card>
      <p role="status" className="sr-only">
        Carregando as clínicas
      </p>
      {[0, 1, 2].map((row) => (
        <div key={row} className="grid gap-2 border-t border-line-2 px-4 py-3.5 first-of-type:border-0 sm:grid-cols-3">
          <span className="space-y-2">
            <Skeleton className="h-4 w-48 max-w-full" />
            <Skeleton className="h-3.5 w-24" />
          </span>
          <span className="space-y-2">
            <Skeleton className="h-3.5 w-56 max-w-full" />
            <Skeleton className="h-3.5 w-36" />
          </span>
        </div>
      ))}
    </Card>
  );
}
