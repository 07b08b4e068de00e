'use client';

import { ListaPaginada } from '../molecules/Lista';
import { useUsuario } from '@/shared/contexts/AuthContext';
import type { EventoDaAuditoria } from '@/shared/services/auditoria-service';
import type { ListaPaginada as Paginada } from '@/shared/services/use-lista-paginada';
import { contaDoEvento, detalheDoEvento, fraseDaAcao, quemAgiu, type Leitor } from '@/shared/utils/acoes-da-auditoria';
import { formatarMomento } from '@/shared/utils/formatos';

interface TrilhaDaAuditoriaProps {
  lista: Paginada<EventoDaAuditoria>;
  vazia: string;
  /** Narrow places show what the phone shows, at any width. */
  compacta?: boolean;
  'data-testid': string;
}

/** Who did what, when and from where: a table on a laptop, cards on a phone. */
export function TrilhaDaAuditoria({ lista, vazia, compacta, 'data-testid': testId }: TrilhaDaAuditoriaProps) {
  const leitor = useUsuario();
  return (
    <ListaPaginada
      leitura={lista}
      nomes={['registro', 'os', 'registros']}
      vazia={<p className="px-4 py-8 text-center text-ink-3">{vazia}</p>}
      data-testid={testId}
    >
      {(eventos) => (
        <>
          {!compacta && <Tabela eventos={eventos} leitor={leitor} />}
          <Cartoes eventos={eventos} leitor={leitor} className={compacta ? '' : 'lg:hidden'} />
        </>
      )}
    </ListaPaginada>
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
