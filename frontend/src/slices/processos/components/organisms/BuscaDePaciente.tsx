'use client';

import { Search } from 'lucide-react';
import { Input } from '@/shared/components/atoms/Input';
import { fieldId } from '@/shared/components/molecules/FormField';
import { useMediaQuery } from '@/shared/hooks/use-media-query';
import { COM_OS_DEDOS } from '@/shared/utils/foco';
import { deResposta } from '@/shared/utils/leitura';
import { buscavel, useBuscaPacientes } from '../../services/use-pacientes';

/** The search of a list: live, by name, CPF or CNS. */
export function useBuscaNaLista(texto: string) {
  return { ativa: buscavel(texto), leitura: deResposta(useBuscaPacientes(texto)) };
}

interface BuscaDePacienteProps {
  texto: string;
  onTexto: (texto: string) => void;
  busca: ReturnType<typeof useBuscaNaLista>;
  'data-testid': string;
}

export function BuscaDePaciente({ texto, onTexto, busca, ...rest }: BuscaDePacienteProps) {
  const id = fieldId('busca-de-paciente');
  return (
    <div className="max-w-md">
      <div className="relative">
        <label htmlFor={id} className="sr-only">
          Procurar paciente por nome, CPF ou CNS
        </label>
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-3"
        />
        <Input
          id={id}
          type="search"
          autoComplete="off"
          spellCheck={false}
          placeholder="Nome, CPF ou CNS do paciente"
          className="!pl-9"
          autoFocus={!useMediaQuery(COM_OS_DEDOS)}
          value={texto}
          onChange={(event) => onTexto(event.target.value)}
          data-testid={rest['data-testid']}
        />
      </div>
      <p role="status" className="sr-only">
        {busca.ativa && busca.leitura.data ? `${busca.leitura.data.length} pacientes encontrados` : ''}
      </p>
    </div>
  );
}
