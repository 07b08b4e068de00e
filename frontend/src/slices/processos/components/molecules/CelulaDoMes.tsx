'use client';

import { memo, type ClipboardEvent, type KeyboardEvent } from 'react';
import { fieldId } from '@/shared/components/molecules/FormField';
import { toast } from '@/shared/hooks/use-toasts';
import { cn } from '@/shared/utils/cn';
import { fraseDosTirados, semInvisiveis } from '@/shared/utils/invisiveis';
import type { CampoDoMes, MesDaGrade } from '../../utils/grade';
import { lerBloco } from '../../utils/grade';
import { caminho, focarCelula, gestoDaTecla } from '../../utils/teclas-da-grade';

export interface AcoesDaCelula {
  entrar: (celula: { linha: number; mes: number }) => void;
  escrever: (linha: number, mes: number, campo: CampoDoMes, valor: string) => void;
  colar: (linha: number, mes: number, campo: CampoDoMes, bloco: string[][]) => void;
  copiarParaTodos: (linha: number, mes: number) => void;
  copiarDoAnterior: (linha: number, mes: number) => void;
}

interface CelulaDoMesProps {
  linha: number;
  mes: number;
  valor: MesDaGrade;
  /** Name of the drug, for who hears the grid. */
  medicamento: string;
  /** Index of the month that this one repeats. */
  repete: number | undefined;
  erroQuantidade?: string | undefined;
  erroPosologia?: string | undefined;
  /** Id of the text below the row that says what is wrong. */
  descricaoId: string;
  acoes: AcoesDaCelula;
}

/**
 * Quantity over posologia. A month that repeats another shows "= mês 1" in grey until it is entered, and is reached by
 * the arrows rather than by Tab: a prescription that does not vary takes two stops, not twelve.
 */
export const CelulaDoMes = memo(function CelulaDoMes(props: CelulaDoMesProps) {
  const { linha, mes, valor, medicamento, repete, erroQuantidade, erroPosologia, descricaoId, acoes } = props;
  const repetida = repete !== undefined && !erroQuantidade && !erroPosologia;
  const nome = `${medicamento}, mês ${mes + 1}`;
  const igual = repetida ? `, igual ao mês ${repete + 1}` : '';

  const controle = (campo: CampoDoMes, erro: string | undefined) => ({
    id: fieldId(caminho({ linha, mes, campo })),
    value: valor[campo],
    tabIndex: repetida ? -1 : 0,
    autoComplete: 'off',
    'aria-invalid': erro ? (true as const) : undefined,
    'aria-describedby': erro ? descricaoId : undefined,
    onFocus: () => acoes.entrar({ linha, mes }),
    onChange: (event: { target: { value: string } }) =>
      acoes.escrever(linha, mes, campo, event.target.value.replace(/\n/g, ' ')),
    onPaste: (event: ClipboardEvent) => {
      const { texto, tirados } = semInvisiveis(event.clipboardData.getData('text'));
      const bloco = lerBloco(texto);
      if (!bloco) return;
      event.preventDefault();
      if (tirados > 0) toast.info(fraseDosTirados(tirados));
      acoes.colar(linha, mes, campo, bloco);
    },
    onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      if (event.nativeEvent.isComposing) return;
      const gesto = gestoDaTecla(event, event.currentTarget, { linha, mes, campo });
      if (!gesto) return;
      event.preventDefault();
      if (gesto.tipo === 'ir') focarCelula(gesto.para);
      else if (gesto.tipo === 'copiar_para_todos') acoes.copiarParaTodos(linha, mes);
      else acoes.copiarDoAnterior(linha, mes);
    },
  });

  return (
    <div className="group relative flex h-full flex-col">
      <input
        type="text"
        inputMode="numeric"
        placeholder={mes === 0 ? 'Qtd.' : undefined}
        aria-label={`${nome}, quantidade${igual}`}
        data-testid={`processos-grade-quantidade-${linha}-${mes}`}
        className={cn(
          CELULA,
          'px-1.5 pt-1.5 pb-0.5 font-medium sm:px-2',
          repetida && 'text-ink-3 font-normal group-focus-within:text-ink',
        )}
        {...controle('quantidade', erroQuantidade)}
      />
      <textarea
        rows={2}
        placeholder={mes === 0 ? 'Posologia' : undefined}
        aria-label={`${nome}, posologia${igual}`}
        data-testid={`processos-grade-posologia-${linha}-${mes}`}
        className={cn(
          CELULA,
          'min-h-11 flex-1 resize-none px-1.5 pt-0.5 pb-1.5 text-sm field-sizing-content sm:px-2',
          // Out of sight it takes no room of its own: the row is as tall as what is shown.
          repetida && 'h-0 overflow-hidden opacity-0 field-sizing-fixed group-focus-within:opacity-100',
          repetida && 'group-focus-within:h-auto group-focus-within:field-sizing-content',
        )}
        {...controle('posologia', erroPosologia)}
      />
      {repetida && (
        <span
          aria-hidden
          className="pointer-events-none absolute top-8 left-1.5 text-xs whitespace-nowrap text-ink-3 group-focus-within:hidden sm:left-2"
        >
          = mês {repete + 1}
        </span>
      )}
    </div>
  );
});

const CELULA = cn(
  'block w-full min-w-0 bg-transparent text-ink outline-none placeholder:text-ink-3 placeholder:font-normal',
  'aria-invalid:bg-red-soft focus-visible:outline-none',
);
