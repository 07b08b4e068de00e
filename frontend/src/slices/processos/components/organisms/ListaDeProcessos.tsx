'use client';

import Link from 'next/link';
import { useState } from 'react';
import { ChevronRight, FileText, SearchX } from 'lucide-react';
import { ButtonLink } from '@/shared/components/atoms/Button';
import { Card } from '@/shared/components/atoms/Card';
import { Tag } from '@/shared/components/atoms/Tag';
import { EmptyState } from '@/shared/components/molecules/EmptyState';
import { Lista, ListaPaginada } from '@/shared/components/molecules/Lista';
import type { Leitura } from '@/shared/utils/leitura';
import { formatarCns, formatarCpf, formatarData, hojeIso } from '@/shared/utils/formatos';
import { BuscaDePaciente, useBuscaNaLista } from './BuscaDePaciente';
import { useProcessos } from '../../services/use-processos';
import type { PacienteEncontrado, ProcessoResumo } from '../../services/tipos';

/** All processos, newest first; a search shows those of the patients found. */
export function ListaDeProcessos() {
  const [texto, setTexto] = useState('');
  const busca = useBuscaNaLista(texto);

  return (
    <div className="space-y-4">
      <BuscaDePaciente texto={texto} onTexto={setTexto} busca={busca} data-testid="processos-lista-busca" />
      <Card className="overflow-hidden">{busca.ativa ? <Encontrados leitura={busca.leitura} /> : <Todos />}</Card>
    </div>
  );
}

function Todos() {
  return (
    <ListaPaginada
      leitura={useProcessos()}
      nomes={['processo', 'os', 'processos']}
      vazia={
        <EmptyState
          icon={FileText}
          title="Nenhum processo ainda"
          action={
            <ButtonLink href="/" variant="primary" data-testid="processos-lista-comecar">
              Abrir o primeiro
            </ButtonLink>
          }
        >
          Comece por Hoje: o CPF do paciente e o CID abrem o formulário.
        </EmptyState>
      }
      data-testid="processos-lista"
    >
      {(itens) => (
        <ul className="divide-y divide-line-2">
          {itens.map((item) => (
            <Item key={item.id} item={item} />
          ))}
        </ul>
      )}
    </ListaPaginada>
  );
}

function Item({ item }: { item: ProcessoResumo }) {
  const { id, pacienteNome, pacienteCpf, pacienteCns, cid, doencaNome, medicamentos, ultimaData, venceEm } = item;
  return (
    <li>
      <Link
        href={`/processos/detalhe?id=${id}`}
        data-testid="processos-lista-abrir"
        className="grid items-center gap-x-6 gap-y-1 px-4 py-3 -outline-offset-2 hover:bg-bg sm:grid-cols-[minmax(0,3fr)_minmax(0,4fr)_9.5rem_1rem]"
      >
        <span className="min-w-0">
          <span className="block truncate font-medium text-ink">{pacienteNome}</span>
          <span className="block text-sm text-ink-3">{documentoDe(pacienteCpf, pacienteCns)}</span>
        </span>
        <span className="min-w-0">
          <span className="flex min-w-0 items-center gap-2">
            <Tag tone="blue">{cid}</Tag>
            <span className="truncate text-ink-2">{doencaNome}</span>
          </span>
          <span className="mt-0.5 block truncate text-sm text-ink-3">{medicamentos.join(', ')}</span>
        </span>
        <span className="text-sm text-ink-2">
          {ultimaData ? (
            <>
              Emitido em {formatarData(ultimaData)}
              <span className="block text-ink-3">
                {venceEm && venceEm < hojeIso() ? 'venceu' : 'vence'} em {formatarData(venceEm)}
              </span>
            </>
          ) : (
            <span className="text-ink-3">Ainda não emitido</span>
          )}
        </span>
        <ChevronRight aria-hidden className="size-4 text-ink-3 max-sm:hidden" />
      </Link>
    </li>
  );
}

function Encontrados({ leitura }: { leitura: Leitura<PacienteEncontrado[]> }) {
  const linhas = leitura.data?.flatMap((paciente) => paciente.processos.map((processo) => ({ paciente, processo })));
  return (
    <Lista
      leitura={{ ...leitura, data: linhas }}
      o="a busca"
      vazia={
        <EmptyState icon={SearchX} title="Nenhum processo com isto">
          Procure por parte do nome, ou pelos primeiros dígitos do CPF ou do CNS.
        </EmptyState>
      }
      data-testid="processos-lista"
    >
      {(itens) => (
        <ul className="divide-y divide-line-2">
          {itens.map(({ paciente, processo }) => (
            <li key={processo.id}>
              <Link
                href={`/processos/detalhe?id=${processo.id}`}
                data-testid="processos-lista-abrir"
                className="flex items-center justify-between gap-4 px-4 py-3 -outline-offset-2 hover:bg-bg"
              >
                <Pessoa paciente={paciente} />
                <Tag tone="blue">{processo.cid}</Tag>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Lista>
  );
}

function Pessoa({ paciente: { nome, cpf, cns } }: { paciente: PacienteEncontrado }) {
  return (
    <span className="min-w-0">
      <span className="block truncate font-medium text-ink">{nome}</span>
      <span className="block text-sm text-ink-3">{documentoDe(cpf, cns)}</span>
    </span>
  );
}

function documentoDe(cpf: string | null, cns: string | null): string {
  return cpf ? formatarCpf(cpf) : cns ? `CNS ${formatarCns(cns)}` : '';
}
