'use client';

import Link from 'next/link';
import { Building2, ChevronRight, Plus } from 'lucide-react';
import { ButtonLink } from '@/shared/components/atoms/Button';
import { Card } from '@/shared/components/atoms/Card';
import { EmptyState } from '@/shared/components/molecules/EmptyState';
import { Lista } from '@/shared/components/molecules/Lista';
import type { Clinica } from '@/shared/services/medicos-service';
import { useClinicas } from '@/shared/services/use-medicos';
import { formatarTelefone } from '@/shared/utils/formatos';

export function ClinicasList() {
  return (
    <Card className="overflow-hidden">
      <Lista
        leitura={useClinicas()}
        o="as clínicas"
        vazia={
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
        }
        data-testid="medicos-clinicas"
      >
        {(clinicas) => (
          <ul className="divide-y divide-line-2">
            {clinicas.map((clinica) => (
              <ClinicaItem key={clinica.id} clinica={clinica} />
            ))}
          </ul>
        )}
      </Lista>
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
