'use client';

import { Button } from '../atoms/Button';
import { Skeleton } from '../atoms/Skeleton';
import { Alert } from '../molecules/Alert';
import { LoadMore } from '../molecules/LoadMore';
import { useAuthUser } from '@/shared/contexts/AuthContext';
import type { EventoDaAuditoria } from '@/shared/services/auditoria-service';
import type { ListaPaginada } from '@/shared/services/use-lista-paginada';
import { contaDoEvento, detalheDoEvento, fraseDaAcao, quemAgiu, type Leitor } from '@/shared/utils/acoes-da-auditoria';
import { formatarMomento } from '@/shared/utils/formatos';

interface TrilhaDaAuditoriaProps {
  lista: ListaPaginada<EventoDaAuditoria>;
  vazia: string;
  /** Narrow places show what the phone shows, at any width. */
  compacta?: boolean;
  'data-testid': string;
}

/** Who did what, when and from where: a table on a laptop, cards on a phone. */
export function TrilhaDaAuditoria({ lista, vazia, compacta, 'data-testid': testId }: TrilhaDaAuditoriaProps) {
  const leitor = useAuthUser();
  if (lista.isLoading) return <Carregando />;
  if (!lista.itens) {
    return (
      <div className="p-4">
        <Alert
          tone="error"
          title="Não foi possível ler a auditoria"
          action={
            <Button size="sm" onClick={() => void lista.reload()} data-testid={`${testId}-tentar`}>
              Tentar de novo
            </Button>
          }
        >
          {lista.error?.sentence}
        </Alert>
      </div>
    );
  }
  if (lista.itens.length === 0) return <p className="px-4 py-8 text-center text-ink-3">{vazia}</p>;
  return (
    <>
      {!compacta && <Tabela eventos={lista.itens} leitor={leitor} />}
      <Cartoes eventos={lista.itens} leitor={leitor} className={compacta ? '' : 'lg:hidden'} />
      <LoadMore
        shown={lista.itens.length}
        noun={lista.itens.length === 1 ? 'registro' : 'registros'}
        hasMore={lista.hasMore}
        isLoading={lista.isLoadingMore}
        onLoadMore={lista.loadMore}
        data-testid={`${testId}-mais`}
      />
    </>
  );
}

interface PartProps {
  eventos: readonly EventoDaAuditoria[];
  leitor: Leitor | undefined;
}

function chave({ usuarioId, sequencia }: EventoDaAuditoria): string {
  return `${usuarioId}:${sequencia}`;
}

const COLUNAS = [
  ['Quando', 'w-40'],
  ['Quem', 'w-64'],
  ['O que fez', ''],
  ['De onde', 'w-44'],
] as const;

function Tabela({ eventos, leitor }: PartProps) {
  return (
    <table className="w-full text-left max-lg:hidden">
      <caption className="sr-only">Registros da auditoria, o mais novo primeiro</caption>
      <thead className="border-b border-line text-label text-ink-3">
        <tr>
          {COLUNAS.map(([titulo, largura]) => (
            <th key={titulo} scope="col" className={`px-4 py-2.5 font-medium ${largura}`}>
              {titulo}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-line-2">
        {eventos.map((evento) => (
          <tr key={chave(evento)} data-testid="shared-auditoria-linha">
            <td className="px-4 py-2.5 align-top whitespace-nowrap text-ink-2">
              <time dateTime={evento.em}>{formatarMomento(evento.em)}</time>
            </td>
            <td className="px-4 py-2.5 align-top font-medium">{quemAgiu(evento, leitor?.userId)}</td>
            <td className="px-4 py-2.5 align-top">
              {fraseDaAcao(evento.acao)}
              <Detalhe evento={evento} leitor={leitor} />
            </td>
            <td className="px-4 py-2.5 align-top text-ink-3">{evento.endereco ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cartoes({ eventos, leitor, className }: PartProps & { className: string }) {
  return (
    <ul className={`divide-y divide-line-2 ${className}`}>
      {eventos.map((evento) => (
        <li key={chave(evento)} className="px-4 py-3" data-testid="shared-auditoria-cartao">
          <p>{fraseDaAcao(evento.acao)}</p>
          <Detalhe evento={evento} leitor={leitor} />
          <p className="mt-0.5 text-sm text-ink-2">
            <span className="font-medium max-sm:block">{quemAgiu(evento, leitor?.userId)}</span>
            <span className="text-ink-3">
              <span className="max-sm:hidden">{' · '}</span>
              <time dateTime={evento.em}>{formatarMomento(evento.em)}</time>
              {evento.endereco && ` · ${evento.endereco}`}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}

function Detalhe({ evento, leitor }: { evento: EventoDaAuditoria; leitor: Leitor | undefined }) {
  const detalhe = detalheDoEvento(evento);
  const pacientes = evento.pacientes.length;
  const partes = [contaDoEvento(evento, leitor), detalhe, pacientes > 1 && `${pacientes} pacientes`].filter(Boolean);
  return partes.length > 0 && <span className="block text-sm text-ink-3">{partes.join(' · ')}</span>;
}

function Carregando() {
  return (
    <div role="status">
      <span className="sr-only">Carregando a auditoria</span>
      {[0, 1, 2, 3].map((row) => (
        <div key={row} className="flex gap-6 border-t border-line-2 px-4 py-3.5 first-of-type:border-0">
          <Skeleton className="h-4 w-28" />
          <Skeleton className="h-4 w-36 max-sm:hidden" />
          <Skeleton className="h-4 w-56 max-w-full" />
        </div>
      ))}
    </div>
  );
}
