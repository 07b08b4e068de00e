'use client';

import Link from 'next/link';
import { useState } from 'react';
import { ChevronRight, SearchX, UsersRound } from 'lucide-react';
import { ButtonLink } from '@/shared/components/atoms/Button';
import { Card } from '@/shared/components/atoms/Card';
import { Tag } from '@/shared/components/atoms/Tag';
import { EmptyState } from '@/shared/components/molecules/EmptyState';
import { Lista, ListaPaginada } from '@/shared/components/molecules/Lista';
import type { Leitura } from '@/shared/utils/leitura';
import { formatarCns, formatarCpf, formatarData } from '@/shared/utils/formatos';
import { usePacientes } from '../../services/use-pacientes';
import type { PacienteEncontrado } from '../../services/tipos';
import { BuscaDePaciente, useBuscaNaLista } from './BuscaDePaciente';

export function ListaDePacientes() {
  const [texto, setTexto] = useState('');
  const busca = useBuscaNaLista(texto);

  return (
    <div className="space-y-4">
      <BuscaDePaciente texto={texto} onTexto={setTexto} busca={busca} data-testid="processos-pacientes-busca" />
      <Card className="overflow-hidden">{busca.ativa ? <Encontrados leitura={busca.leitura} /> : <Todos />}</Card>
    </div>
  );
}

function Todos() {
  return (
    <ListaPaginada
      leitura={usePacientes()}
      nomes={['paciente', 'os', 'pacientes']}
      vazia={
        <EmptyState
          icon={UsersRound}
          title="Nenhum paciente ainda"
          action={
            <ButtonLink href="/" variant="primary" data-testid="processos-pacientes-comecar">
              Abrir o primeiro processo
            </ButtonLink>
          }
        >
          O cadastro do paciente nasce com o primeiro processo dele.
        </EmptyState>
      }
      data-testid="processos-pacientes"
    >
      {(itens) => (
        <ul className="divide-y divide-line-2">
          {itens.map((paciente) => (
            <Item key={paciente.id} paciente={paciente} />
          ))}
        </ul>
      )}
    </ListaPaginada>
  );
}

function Encontrados({ leitura }: { leitura: Leitura<PacienteEncontrado[]> }) {
  return (
    <Lista
      leitura={leitura}
      o="a busca"
      vazia={
        <EmptyState icon={SearchX} title="Ninguém seu com isto">
          Procure por parte do nome, ou pelos primeiros dígitos do CPF ou do CNS.
        </EmptyState>
      }
      data-testid="processos-pacientes"
    >
      {(achados) => (
        <ul className="divide-y divide-line-2">
          {achados.map((paciente) => (
            <Item key={paciente.id} paciente={paciente} processos={paciente.processos} />
          ))}
        </ul>
      )}
    </Lista>
  );
}

type Linha = Pick<PacienteEncontrado, 'id' | 'nome' | 'cpf' | 'cns' | 'dataNascimento' | 'nomeMae'>;

function Item({ paciente, processos }: { paciente: Linha; processos?: PacienteEncontrado['processos'] }) {
  const { id, nome, cpf, cns, dataNascimento, nomeMae } = paciente;
  return (
    <li>
      <Link
        href={`/pacientes/editar?id=${id}`}
        data-testid="processos-pacientes-abrir"
        className="grid items-center gap-x-6 gap-y-0.5 px-4 py-3 -outline-offset-2 hover:bg-bg sm:grid-cols-[minmax(0,3fr)_minmax(0,3fr)_minmax(0,2fr)_1rem]"
      >
        <span className="min-w-0">
          <span className="block truncate font-medium text-ink">{nome}</span>
          <span className="block text-sm text-ink-3">
            {cpf ? formatarCpf(cpf) : cns ? `CNS ${formatarCns(cns)}` : ''}
          </span>
        </span>
        <span className="min-w-0 truncate text-sm text-ink-2">Mãe: {nomeMae}</span>
        <span className="flex flex-wrap items-center gap-1.5 text-sm text-ink-3">
          {formatarData(dataNascimento)}
          {processos?.map((processo) => (
            <Tag key={processo.id} tone="blue">
              {processo.cid}
            </Tag>
          ))}
        </span>
        <ChevronRight aria-hidden className="size-4 text-ink-3 max-sm:hidden" />
      </Link>
    </li>
  );
}
