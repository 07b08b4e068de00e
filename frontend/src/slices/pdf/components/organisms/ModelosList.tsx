'use client';

import { FileCog } from 'lucide-react';
import { ButtonLink } from '@/shared/components/atoms/Button';
import { Card } from '@/shared/components/atoms/Card';
import { EmptyState } from '@/shared/components/molecules/EmptyState';
import { Lista } from '@/shared/components/molecules/Lista';
import { useModelosImportados } from '../../services/use-modelos';

export const SITUACOES = { rascunho: 'Rascunho', ativo: 'Em vigor', substituido: 'Substituído' } as const;

export function ModelosList() {
  return (
    <Card className="overflow-x-auto">
      <Lista
        leitura={useModelosImportados()}
        o="os modelos"
        vazia={
          <EmptyState icon={FileCog} title="Nenhum formulário oficial importado">
            Até lá, os pacotes saem com os documentos do próprio AutoCusto.
          </EmptyState>
        }
        data-testid="pdf-modelos"
      >
        {(importados) => (
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
              {importados.map(({ id, documento, titulo, uf, protocolo, numero, situacao }) => (
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
        )}
      </Lista>
    </Card>
  );
}
