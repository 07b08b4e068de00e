'use client';

import { useDeferredValue } from 'react';
import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import { Tag } from '@/shared/components/atoms/Tag';
import { useValores } from '../../hooks/use-valores';
import type { Aviso, DocumentoPrevisto, Validacao } from '../../services/tipos';
import { avisosLocais, pendencias, SECOES, type Pendencia, type Referencia } from '../../utils/completude';
import { pacotePrevisto } from '../../utils/pacote';
import { comRotulo } from '../../utils/rotulos';
import { ListaDoPacote } from '../molecules/ListaDoPacote';

/** Sections with more than this say only how many points they lack. */
const POR_EXTENSO = 3;

export interface Previa {
  faltas: Pendencia[];
  avisos: Aviso[];
  documentos: DocumentoPrevisto[];
}

/** What the evaluator would object to and what would come out, as the form is now or as the server said of it. */
export function usePrevia(referencia: Referencia, validacao: Validacao | undefined): Previa {
  const valores = useDeferredValue(useValores());
  const faltas = pendencias(valores, referencia);
  return {
    faltas,
    avisos: validacao && faltas.length === 0 ? validacao.avisos : avisosLocais(valores, referencia),
    documentos:
      validacao && validacao.documentos.length > 0 && faltas.length === 0
        ? validacao.documentos
        : pacotePrevisto(valores, referencia),
  };
}

interface PainelDaEmissaoProps {
  previa: Previa;
  onIrAoCampo: (field: string) => void;
}

export function PainelDaEmissao({ previa, onIrAoCampo }: PainelDaEmissaoProps) {
  const { faltas, avisos, documentos } = previa;
  return (
    <div className="space-y-4">
      <section
        aria-labelledby="painel-devolvido"
        className="overflow-hidden rounded-card border border-line bg-surface shadow-card"
      >
        <h2 id="painel-devolvido" className="flex flex-wrap items-center gap-2 px-4 py-3 text-lg font-bold">
          Seria devolvido?
          <ContagemDaPrevia previa={previa} />
        </h2>
        <ul className="divide-y divide-line-2 border-t border-line-2" data-testid="processos-painel-pontos">
          {faltas.length === 0 && avisos.length === 0 && (
            <li className="flex gap-2.5 px-4 py-3">
              <CircleCheck aria-hidden className="mt-px size-4 shrink-0 text-brand" />
              Nada falta e nada chama a atenção.
            </li>
          )}
          {porSecao(faltas).map((item) => (
            <li key={`${item.field}:${item.texto}`} className="flex gap-2.5 px-4 py-2.5">
              <CircleX aria-hidden className="mt-0.5 size-4 shrink-0 text-red" />
              <button
                type="button"
                data-testid="processos-painel-ir"
                className="min-w-0 rounded-sm text-left hover:underline"
                onClick={() => onIrAoCampo(item.field)}
              >
                {item.texto}
              </button>
            </li>
          ))}
          {avisos.map(({ codigo, mensagem, fonte }) => (
            <li key={`${codigo}:${mensagem}`} className="flex gap-2.5 px-4 py-2.5">
              <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-amber" />
              <span className="min-w-0">
                {mensagem}
                <span className="block text-xs text-ink-3">{fonte}</span>
              </span>
            </li>
          ))}
        </ul>
      </section>

      <section
        aria-labelledby="painel-pacote"
        className="rounded-card border border-line bg-surface px-4 py-3 shadow-card"
      >
        <h2 id="painel-pacote" className="text-lg font-bold">
          O que sai
        </h2>
        <ListaDoPacote documentos={documentos} />
      </section>
    </div>
  );
}

export function ContagemDaPrevia({ previa: { faltas, avisos } }: { previa: Previa }) {
  return (
    <span className="flex gap-1.5">
      <Tag tone={faltas.length > 0 ? 'red' : 'brand'}>
        {faltas.length === 0 ? 'completo' : conta(faltas.length, 'falta')}
      </Tag>
      {avisos.length > 0 && <Tag tone="amber">{conta(avisos.length, 'aviso')}</Tag>}
    </span>
  );
}

/** A section barely begun would fill the panel with its fields: it says how many instead. */
function porSecao(faltas: readonly Pendencia[]): { field: string; texto: string }[] {
  return SECOES.flatMap(({ id, titulo }) => {
    const daSecao = faltas.filter(({ secao }) => secao === id);
    const [primeira] = daSecao;
    if (!primeira) return [];
    if (daSecao.length > POR_EXTENSO) {
      return [{ field: primeira.field, texto: `${titulo}: faltam ${daSecao.length} pontos` }];
    }
    return daSecao.map(({ field, message }) => ({ field, texto: comRotulo(field, message) }));
  });
}

function conta(quantos: number, palavra: string): string {
  return `${quantos} ${palavra}${quantos === 1 ? '' : 's'}`;
}
