'use client';

import { useState } from 'react';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from '@/shared/components/atoms/Button';
import { Card } from '@/shared/components/atoms/Card';
import { Skeleton } from '@/shared/components/atoms/Skeleton';
import { EmptyState } from '@/shared/components/molecules/EmptyState';
import { Recurso } from '@/shared/components/molecules/Recurso';
import type { Comparacao, ModeloImportado, Mudanca } from '../../services/modelos-service';
import { useComparacao } from '../../services/use-modelos';
import { resumoDasMudancas } from '../../utils/mudancas';
import { FolhaComparada } from '../molecules/FolhaComparada';
import { ListaDeMudancas } from '../molecules/ListaDeMudancas';

/** A new version of a form beside the one that it takes the place of: what changed, and the pages where it did. */
export function ComparacaoDoModelo({ modelo }: { modelo: ModeloImportado }) {
  return (
    <Recurso
      leitura={useComparacao(modelo.id)}
      o="a comparação"
      carregando={<Skeleton className="h-64" />}
      data-testid="pdf-comparacao"
    >
      {(comparacao) =>
        comparacao.anterior ? (
          <LadoALado modelo={modelo} anterior={comparacao.anterior} comparacao={comparacao} />
        ) : (
          <Card>
            <EmptyState title="Não há versão anterior deste formulário">Ele é o primeiro deste lugar.</EmptyState>
          </Card>
        )
      }
    </Recurso>
  );
}

interface LadoALadoProps {
  modelo: ModeloImportado;
  anterior: NonNullable<Comparacao['anterior']>;
  comparacao: Comparacao;
}

function LadoALado({ modelo, anterior, comparacao }: LadoALadoProps) {
  const { mudancas } = comparacao;
  const [escolhida, setEscolhida] = useState<Mudanca>();
  const [paginas, setPaginas] = useState({ antes: 1, agora: 1 });
  const ultima = Math.max(anterior.paginas, modelo.paginas);
  const mostrada = Math.max(paginas.antes, paginas.agora);

  const escolher = (mudanca: Mudanca) => {
    const { de, para } = mudanca;
    setEscolhida(mudanca);
    setPaginas({ antes: (de ?? para)?.pagina ?? 1, agora: (para ?? de)?.pagina ?? 1 });
  };
  const virar = (pagina: number) => {
    if (pagina < 1 || pagina > ultima) return;
    setEscolhida(undefined);
    setPaginas({ antes: pagina, agora: pagina });
  };

  return (
    <div className="grid gap-5 lg:grid-cols-[18rem_minmax(0,1fr)]">
      <div className="grid content-start gap-3">
        <p className="text-ink-2" data-testid="pdf-comparacao-resumo">
          {resumoDasMudancas(comparacao)}.
        </p>
        <ListaDeMudancas mudancas={mudancas} escolhida={escolhida} onEscolher={escolher} />
      </div>
      <div className="grid content-start gap-3">
        <div role="toolbar" aria-label="Páginas" className="flex items-center gap-2">
          <Button
            size="icon-sm"
            aria-label="Página anterior"
            aria-disabled={mostrada <= 1 || undefined}
            onClick={() => virar(mostrada - 1)}
            icon={<ChevronLeft aria-hidden className="size-4" />}
            data-testid="pdf-comparacao-pagina-anterior"
          />
          <Button
            size="icon-sm"
            aria-label="Próxima página"
            aria-disabled={mostrada >= ultima || undefined}
            onClick={() => virar(mostrada + 1)}
            icon={<ChevronRight aria-hidden className="size-4" />}
            data-testid="pdf-comparacao-pagina-seguinte"
          />
          <p className="text-sm text-ink-2">As figuras estão preenchidas com dados de teste.</p>
        </div>
        <div className="grid grid-cols-2 gap-2 sm:gap-4">
          <FolhaComparada
            {...{ id: anterior.id, titulo: `Antes: versão ${anterior.numero}`, pagina: paginas.antes }}
            lugares={mudancas.map((mudanca) => ({ mudanca, lugar: mudanca.de }))}
            escolhida={escolhida}
            data-testid="pdf-comparacao-antes"
          />
          <FolhaComparada
            {...{ id: modelo.id, titulo: `Agora: versão ${modelo.numero}`, pagina: paginas.agora }}
            lugares={mudancas.map((mudanca) => ({ mudanca, lugar: mudanca.para }))}
            escolhida={escolhida}
            data-testid="pdf-comparacao-agora"
          />
        </div>
      </div>
    </div>
  );
}
