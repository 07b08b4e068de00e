import { FileCheck2, FileText, PencilLine, RotateCw } from 'lucide-react';
import { Button, ButtonLink } from '@/shared/components/atoms/Button';
import { Tag } from '@/shared/components/atoms/Tag';
import { formatarData, formatarMomento } from '@/shared/utils/formatos';
import { porSeveridade } from '@/shared/utils/severidade';
import type { Historico } from '../../services/tipos';
import { eventos, type Evento } from '../../utils/historico';

/** Everything that happened to a processo, newest first. What was issued can be printed again as it was. */
interface LinhaDoTempoProps {
  historico: Historico;
  processoId: string;
  /** Shows what a revision changed. */
  onComparar: (versao: number) => void;
}

export function LinhaDoTempo({ historico, ...rest }: LinhaDoTempoProps) {
  return (
    <ol>
      {eventos(historico).map((evento) => (
        <li key={evento.chave} className="relative flex gap-3.5 pb-5 last:pb-0">
          <Marca evento={evento} />
          <div className="min-w-0 flex-1 pt-1">
            <Conteudo evento={evento} {...rest} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Marca({ evento }: { evento: Evento }) {
  const Icon = { documento: FileCheck2, renovacao: RotateCw, revisao: PencilLine, abertura: FileText }[evento.tipo];
  return (
    <span
      aria-hidden
      className="grid size-8 shrink-0 place-items-center rounded-full border border-line bg-surface text-ink-3 before:absolute before:top-8 before:bottom-0 before:left-4 before:w-px before:bg-line in-[li:last-child]:before:hidden"
    >
      <Icon className="size-4" />
    </span>
  );
}

type ConteudoProps = Omit<LinhaDoTempoProps, 'historico'> & { evento: Evento };

function Conteudo({ evento, processoId, onComparar }: ConteudoProps) {
  const quando = <span className="block text-sm text-ink-3">{formatarMomento(evento.em)}</span>;
  switch (evento.tipo) {
    case 'documento': {
      const { documento } = evento;
      const { avisos } = porSeveridade(documento.avisos);
      const paginas = documento.documentos.reduce((soma, item) => soma + item.paginas, 0);
      return (
        <div
          className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2"
          data-testid="processos-historico-pacote"
        >
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-2">
              <span className="font-medium">Pacote de {formatarData(documento.data)}</span>
              <Tag tone="brand">{documento.primeiraVez ? '1ª solicitação' : 'Renovação'}</Tag>
              {avisos.length > 0 && (
                <Tag tone="amber">
                  {avisos.length} {avisos.length === 1 ? 'aviso' : 'avisos'}
                </Tag>
              )}
            </p>
            <p className="text-sm text-ink-3">
              {paginas} {paginas === 1 ? 'página' : 'páginas'} · emitido em {formatarMomento(evento.em)}
              {documento.emitidoPorNome && ` por ${documento.emitidoPorNome}`}
            </p>
          </div>
          <ButtonLink
            size="sm"
            href={`/pdf/ver?id=${documento.id}&processo=${processoId}`}
            aria-label={`Ver e reimprimir o pacote de ${formatarData(documento.data)}`}
            data-testid="processos-historico-reimprimir"
          >
            Ver e reimprimir
          </ButtonLink>
        </div>
      );
    }
    case 'renovacao':
      return (
        <p>
          Renovado a partir de <span className="font-medium">{formatarData(evento.data)}</span>
          {quando}
        </p>
      );
    case 'revisao':
      return (
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
          <p>
            Editado: versão {evento.versao}
            {quando}
          </p>
          <Button
            size="sm"
            variant="ghost"
            className="max-sm:-ml-2.5"
            aria-label={`Quem e o que mudou na versão ${evento.versao}`}
            onClick={() => onComparar(evento.versao)}
            data-testid="processos-historico-comparar"
          >
            Quem e o que mudou
          </Button>
        </div>
      );
    case 'abertura':
      return (
        <p>
          Processo aberto
          {quando}
        </p>
      );
  }
}
