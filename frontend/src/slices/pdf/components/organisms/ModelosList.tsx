'use client';

import { FileCog } from 'lucide-react';
import { Button, ButtonLink } from '@/shared/components/atoms/Button';
import { Card } from '@/shared/components/atoms/Card';
import { Skeleton } from '@/shared/components/atoms/Skeleton';
import { Alert } from '@/shared/components/molecules/Alert';
import { EmptyState } from '@/shared/components/molecules/EmptyState';
import { useModelos } from '../../services/use-modelos';

export const SITUACOES = { rascunho: 'Rascunho', ativo: 'Em vigor', substituido: 'Substituído' } as const;

export function ModelosList() {
  const { data, error, isLoading, mutate } = useModelos(true);
  if (isLoading) return <Skeleton className="h-40" />;
  if (!data?.importados) {
    const tentar = (
      <Button size="sm" onClick={() => void mutate()} data-testid="pdf-modelos-tentar">
        Tentar de novo
      </Button>
    );
    return (
      <Alert tone="error" title="Não foi possível carregar os modelos" action={tentar}>
        {error?.sentence}
      </Alert>
    );
  }
  if (data.importados.length === 0) {
    return (
      <Card>
        <EmptyState icon={FileCog} title="Nenhum formulário oficial importado">
          Até lá, os pacotes saem com os documentos do próprio AutoCusto.
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card className="overflow-x-auto">
      <table className="w-full text-left">
        <caption className="sr-only">Formulários importados</caption>
        <thead className="border-b border-line text-sm text-ink-3">
          <tr>
            {['Documento', 'UF', 'Protocolo', 'Versão', 'Situação', ''].map((titulo) => (
              <th key={titulo} scope="col" className="px-4 py-2 font-medium">
                {titulo}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line-2">
          {data.importados.map(({ id, documento, titulo, uf, protocolo, numero, situacao }) => (
            <tr key={id} data-testid="pdf-modelos-linha">
              <td className="px-4 py-2">
                {titulo} <span className="text-ink-3">({documento})</span>
              </td>
              <td className="px-4 py-2">{uf ?? 'todas'}</td>
              <td className="px-4 py-2">{protocolo ?? 'todos'}</td>
              <td className="px-4 py-2">{numero}</td>
              <td className="px-4 py-2">{SITUACOES[situacao]}</td>
              <td className="px-4 py-2 text-right">
                <ButtonLink
                  href={`/modelos?id=${id}`}
                  size="sm"
                  aria-label={`Abrir ${titulo}, versão ${numero}`}
                  data-testid="pdf-modelos-abrir"
                >
                  Abrir
                </ButtonLink>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
