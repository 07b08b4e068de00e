'use client';

import { useDeferredValue } from 'react';
import { CircleCheck, CircleX, LoaderCircle, TriangleAlert, WifiOff } from 'lucide-react';
import { Button } from '@/shared/components/atoms/Button';
import { Tag } from '@/shared/components/atoms/Tag';
import { Informacoes } from '@/shared/components/molecules/Informacoes';
import { porSeveridade } from '@/shared/utils/severidade';
import { useConferencia, type Conferencia } from '../../hooks/use-conferencia';
import { useValores } from '../../hooks/use-valores';
import type { Aviso, DocumentoPrevisto } from '../../services/tipos';
import { avisosLocais, naTela, pendencias, SECOES, type Pendencia, type Referencia } from '../../utils/completude';
import type { Caso } from '../../utils/formulario';
import { pacotePrevisto } from '../../utils/pacote';
import { juntarMeses } from '../../utils/erros-da-linha';
import { comRotulo } from '../../utils/rotulos';
import { ListaDoPacote } from '../molecules/ListaDoPacote';

/** Sections with more than this say only how many points they lack. */
const POR_EXTENSO = 3;

export interface Previa {
  faltas: Pendencia[];
  avisos: Aviso[];
  informacoes: Aviso[];
  documentos: DocumentoPrevisto[];
  conferencia: Conferencia;
  /** Of the values in the form as they are; otherwise of those a moment ago. */
  emDia: boolean;
}

/** What the evaluator would object to and what would come out, as the form is now: by the server, once nothing lacks. */
export function usePrevia(referencia: Referencia, caso: Caso): Previa {
  const atuais = useValores();
  const valores = useDeferredValue(atuais);
  const emDia = valores === atuais;
  const locais = pendencias(valores, referencia);
  const conferencia = useConferencia(atuais, caso, locais.length === 0);
  if (conferencia.estado !== 'conferida') {
    const documentos = pacotePrevisto(valores, referencia);
    const ditos = porSeveridade(avisosLocais(valores, referencia));
    return { faltas: juntarMeses(locais), ...ditos, documentos, conferencia, emDia };
  }
  const { erros, avisos, documentos } = conferencia.validacao;
  const faltas = erros.filter(({ code }) => code !== 'ciclo_encerrado').map(naTela('emitir'));
  return { faltas: juntarMeses(faltas), ...porSeveridade(avisos), documentos, conferencia, emDia };
}

interface PainelDaEmissaoProps {
  previa: Previa;
  onIrAoCampo: (field: string) => void;
}

export function PainelDaEmissao({ previa, onIrAoCampo }: PainelDaEmissaoProps) {
  const { faltas, avisos, informacoes, documentos, conferencia } = previa;
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
        {/* Beside the form the answers have their place before they come: what is below does not move. */}
        <ul
          className="divide-y divide-line-2 border-t border-line-2 [aside_&]:min-h-96"
          data-testid="processos-painel-pontos"
        >
          {conferencia.estado === 'conferida' && faltas.length === 0 && avisos.length === 0 && (
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
          {informacoes.length > 0 && (
            <li>
              <Informacoes informacoes={informacoes} data-testid="processos-painel-informacoes" />
            </li>
          )}
          <EstadoDaConferencia conferencia={conferencia} />
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

/** How far what is shown can be believed: without an answer, nothing is said to be in order. */
function EstadoDaConferencia({ conferencia }: { conferencia: Conferencia }) {
  if (conferencia.estado === 'conferida') return null;
  return (
    <li className="flex gap-2.5 px-4 py-2.5 text-ink-2" data-testid="processos-painel-conferencia">
      {conferencia.estado === 'incompleta' && 'As regras do protocolo são conferidas quando nada faltar.'}
      {conferencia.estado === 'conferindo' && (
        <>
          <LoaderCircle aria-hidden className="mt-0.5 size-4 shrink-0 animate-spin" />
          Conferindo as regras do protocolo…
        </>
      )}
      {conferencia.estado === 'sem_resposta' && (
        <>
          <WifiOff aria-hidden className="mt-0.5 size-4 shrink-0 text-amber" />
          <span className="min-w-0">
            Não conferido: {conferencia.problem.sentence}
            <Button
              size="sm"
              className="mt-1.5 flex"
              onClick={conferencia.tentar}
              data-testid="processos-painel-conferir"
            >
              Conferir de novo
            </Button>
          </span>
        </>
      )}
    </li>
  );
}

export function ContagemDaPrevia({ previa: { faltas, avisos, conferencia } }: { previa: Previa }) {
  return (
    <span className="flex gap-1.5" aria-live="polite">
      {faltas.length > 0 ? (
        <Tag tone="red">{conta(faltas.length, 'falta')}</Tag>
      ) : (
        <Tag tone={conferencia.estado === 'conferida' ? 'brand' : 'neutral'}>{SITUACAO[conferencia.estado]}</Tag>
      )}
      {avisos.length > 0 && <Tag tone="amber">{conta(avisos.length, 'aviso')}</Tag>}
    </span>
  );
}

const SITUACAO: Record<Conferencia['estado'], string> = {
  incompleta: 'conferindo…',
  conferindo: 'conferindo…',
  sem_resposta: 'não conferido',
  conferida: 'completo',
};

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
