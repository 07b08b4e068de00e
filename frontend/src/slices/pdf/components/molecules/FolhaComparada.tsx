'use client';

import { useRef } from 'react';
import { Skeleton } from '@/shared/components/atoms/Skeleton';
import { Alert } from '@/shared/components/molecules/Alert';
import { Recurso } from '@/shared/components/molecules/Recurso';
import { cn } from '@/shared/utils/cn';
import { useDocumentoPdf } from '../../hooks/use-documento-pdf';
import { useLargura } from '../../hooks/use-largura';
import type { Mudanca } from '../../services/modelos-service';
import { usePrevia } from '../../services/use-modelos';
import { CORES } from '../../utils/cores-das-mudancas';
import { chaveDaMudanca } from '../../utils/mudancas';
import { FolhaDoPdf } from './FolhaDoPdf';

interface FolhaComparadaProps {
  /** Of the imported form. */
  id: string;
  titulo: string;
  pagina: number;
  lugares: readonly { mudanca: Mudanca; lugar: Mudanca['de'] }[];
  escolhida: Mudanca | undefined;
  'data-testid': string;
}

/** One page of one version, with a frame around each place that changed. */
export function FolhaComparada({ id, titulo, pagina, lugares, escolhida, ...rest }: FolhaComparadaProps) {
  const previa = usePrevia(id);
  const estado = useDocumentoPdf(previa.data);
  const areaRef = useRef<HTMLDivElement>(null);
  const largura = useLargura(areaRef);
  const folha = estado.tipo === 'pronto' ? estado.paginas[pagina - 1] : undefined;
  const daPagina = lugares.flatMap(({ mudanca, lugar }) => (lugar?.pagina === pagina ? [{ mudanca, lugar }] : []));

  return (
    <section aria-label={titulo} className="min-w-0" {...rest}>
      <h2 className="mb-1 text-sm font-medium">
        {titulo}, página {pagina}
      </h2>
      <div ref={areaRef} className="relative">
        <Recurso
          leitura={previa}
          o="esta versão"
          carregando={<Skeleton className="aspect-[1/1.414]" />}
          data-testid={rest['data-testid']}
        >
          {() => estado.tipo === 'abrindo' && <Skeleton className="aspect-[1/1.414]" />}
        </Recurso>
        {estado.tipo === 'erro' && (
          <Alert tone="error" title="Não foi possível mostrar esta versão">
            {estado.problem.sentence}
          </Alert>
        )}
        {estado.tipo === 'pronto' && !folha && <p className="py-8 text-center text-ink-3">Não há esta página.</p>}
        {folha && largura > 0 && (
          <>
            <FolhaDoPdf key={pagina} pagina={folha} largura={largura} perto descricao={`${titulo}, página ${pagina}`} />
            {daPagina.map(({ mudanca, lugar }) => (
              <span
                key={chaveDaMudanca(mudanca)}
                aria-hidden
                className={cn(
                  'pointer-events-none absolute rounded-xs border sm:border-2',
                  CORES[mudanca.tipo],
                  mudanca === escolhida && 'outline-3 outline-offset-2 outline-ink',
                )}
                style={{
                  left: `${100 * lugar.x}%`,
                  top: `${100 * lugar.y}%`,
                  width: `${100 * lugar.largura}%`,
                  height: `${100 * lugar.altura}%`,
                }}
                data-testid="pdf-comparacao-lugar"
              />
            ))}
          </>
        )}
      </div>
    </section>
  );
}
