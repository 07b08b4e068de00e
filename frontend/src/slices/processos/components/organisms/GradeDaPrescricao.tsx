'use client';

import { ArrowLeftRight, Trash2 } from 'lucide-react';
import { Button } from '@/shared/components/atoms/Button';
import { Input } from '@/shared/components/atoms/Input';
import { fieldId } from '@/shared/components/molecules/FormField';
import { cn } from '@/shared/utils/cn';
import { CelulaDoMes } from '../molecules/CelulaDoMes';
import { AvisosDaMedida } from '../molecules/MedidaDoTexto';
import { SinaisDoMedicamento } from '../molecules/SinaisDoMedicamento';
import type { Grade } from '../../hooks/use-grade';
import { useMedidaDasPosologias } from '../../hooks/use-medida-das-posologias';
import type { MedicamentoDoCid } from '../../services/tipos';
import { diaEMes } from '../../utils/datas';
import { larguras, repete, type LinhaDaGrade } from '../../utils/grade';
import { nomeDoMedicamento } from '../../utils/medicamentos';
import { errosDaLinha } from '../../utils/erros-da-linha';

export interface GradeProps {
  grade: Grade;
  ofertados: ReadonlyMap<string, MedicamentoDoCid>;
  /** ISO dates of months 1 to 6; empty while the date is no date. */
  datas: readonly string[];
  onTrocar: (linha: number) => void;
  onRemover: (linha: number) => void;
}

const COLUNAS = [0, 1, 2, 3, 4, 5] as const;
const EM_BRANCO = { posologia: '', quantidade: '' };

/** Drug × month. Arrows walk, a block of a spreadsheet can be pasted, month 1 is copied while the others follow it. */
export function GradeDaPrescricao({ grade, ofertados, datas, onTrocar, onRemover }: GradeProps) {
  const partes = larguras(grade.linhas);
  const inteiro = partes.reduce((soma, parte) => soma + parte, 0);
  return (
    <div className="overflow-x-auto rounded border border-line">
      <table className="w-full min-w-[36rem] table-fixed border-collapse">
        <caption className="sr-only">Prescrição por medicamento e mês: quantidade e posologia</caption>
        <colgroup>
          <col className="w-[26%]" />
          {COLUNAS.map((mes) => (
            <col key={mes} style={{ width: `${(74 * (partes[mes] ?? 1)) / inteiro}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr className="bg-bg text-left text-xs text-ink-3">
            <th scope="col" className="border-b border-line px-2.5 py-1.5 font-medium">
              Medicamento e via
            </th>
            {COLUNAS.map((mes) => (
              <th key={mes} scope="col" className="border-b border-l border-line px-2 py-1.5 font-medium">
                <span className="block">Mês {mes + 1}</span>
                {datas[mes] && <span className="block font-normal">{diaEMes(datas[mes])}</span>}
              </th>
            ))}
          </tr>
        </thead>
        {grade.linhas.map((linha, index) => (
          <Linha
            key={linha.chave}
            {...{ grade, linha, index, onTrocar, onRemover }}
            medicamento={ofertados.get(linha.medicamentoId)}
          />
        ))}
      </table>
    </div>
  );
}

interface LinhaProps extends Pick<GradeProps, 'grade' | 'onTrocar' | 'onRemover'> {
  linha: LinhaDaGrade;
  index: number;
  medicamento: MedicamentoDoCid | undefined;
}

function Linha({ grade, linha, index, medicamento, onTrocar, onRemover }: LinhaProps) {
  const { acoes, erro } = grade;
  const nome = medicamento ? nomeDoMedicamento(medicamento) : `Medicamento ${index + 1}`;
  const path = `medicamentos.${index}`;
  const errosId = `grade-erros-${linha.chave}`;
  const erros = errosDaLinha(erro, index);
  const sobras = useMedidaDasPosologias(linha, medicamento);

  return (
    <tbody className="border-t border-line first-of-type:border-t-0">
      <tr className="align-top">
        <th scope="row" className="px-2.5 py-2 text-left font-normal">
          <span className="block font-medium text-ink [overflow-wrap:anywhere]">{nome}</span>
          {medicamento && (
            <span className="block text-xs text-ink-3">
              {medicamento.apresentacao}
              {medicamento.quantidadeMaxima !== null && ` · até ${medicamento.quantidadeMaxima}/mês`}
            </span>
          )}
          <span className="mt-1 flex flex-wrap gap-1 empty:hidden">
            {medicamento && <SinaisDoMedicamento medicamento={medicamento} />}
          </span>
          <span className="mt-1.5 -mr-1.5 flex items-center gap-0.5">
            <span className="flex min-w-0 flex-1 items-center gap-1.5 text-xs text-ink-3">
              <span aria-hidden>Via</span>
              <Input
                id={fieldId(`${path}.via`)}
                value={linha.via}
                autoComplete="off"
                aria-label={`Via de ${nome}`}
                aria-invalid={erro(`${path}.via`) ? true : undefined}
                aria-describedby={erro(`${path}.via`) ? errosId : undefined}
                className="!min-h-7 !px-1.5 !py-0.5 !text-sm"
                data-testid={`processos-grade-via-${index}`}
                onChange={(event) => acoes.alterarVia(index, event.target.value)}
              />
            </span>
            <button
              type="button"
              id={fieldId(`${path}.medicamentoId`)}
              aria-label={`Trocar ${nome}`}
              title="Trocar o medicamento"
              data-testid={`processos-grade-trocar-${index}`}
              className={BOTAO}
              onClick={() => onTrocar(index)}
            >
              <ArrowLeftRight aria-hidden className="size-3.5" />
            </button>
            <button
              type="button"
              aria-label={`Remover ${nome}`}
              title="Remover o medicamento"
              data-testid={`processos-grade-remover-${index}`}
              className={BOTAO}
              onClick={() => onRemover(index)}
            >
              <Trash2 aria-hidden className="size-3.5" />
            </button>
          </span>
        </th>
        {COLUNAS.map((mes) => (
          <td
            key={mes}
            className={cn(
              'h-px border-l border-line p-0 focus-within:bg-brand-soft/60',
              'focus-within:outline-2 focus-within:-outline-offset-2 focus-within:outline-brand',
            )}
          >
            <CelulaDoMes
              linha={index}
              mes={mes}
              valor={linha.meses[mes] ?? EM_BRANCO}
              medicamento={nome}
              repete={repete(linha, mes)}
              erroQuantidade={erro(`${path}.meses.${mes}.quantidade`)}
              erroPosologia={erro(`${path}.meses.${mes}.posologia`)}
              descricaoId={errosId}
              acoes={acoes}
            />
          </td>
        ))}
      </tr>
      {sobras.length > 0 && (
        <tr>
          <td colSpan={7} className="px-2.5 pb-2">
            <AvisosDaMedida frases={sobras} data-testid={`processos-grade-medida-${index}`} />
          </td>
        </tr>
      )}
      {erros.length > 0 && (
        <tr>
          <td colSpan={7} className="px-2.5 pb-2">
            <ul id={errosId} className="text-label font-medium text-red">
              {erros.map((message) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          </td>
        </tr>
      )}
    </tbody>
  );
}

const BOTAO = 'grid size-7 place-items-center rounded text-ink-3 hover:bg-line-2 hover:text-ink';

/** The two things that are done to a month, for the cell last entered. */
export function AcoesDoMes({ grade, ofertados }: Pick<GradeProps, 'grade' | 'ofertados'>) {
  const { ativa, linhas, acoes } = grade;
  const linha = ativa && linhas[ativa.linha];
  if (!ativa || !linha) return null;
  const medicamento = ofertados.get(linha.medicamentoId);
  const nome = medicamento ? nomeDoMedicamento(medicamento) : `Medicamento ${ativa.linha + 1}`;
  return (
    <div
      className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-ink-2"
      role="group"
      aria-label="Mês escolhido"
    >
      <span>
        {nome} · mês {ativa.mes + 1}
      </span>
      <Button
        size="sm"
        aria-disabled={ativa.mes === 0 || undefined}
        title={ativa.mes === 0 ? 'O mês 1 não tem anterior' : 'Ctrl + ←'}
        onClick={() => acoes.copiarDoAnterior(ativa.linha, ativa.mes)}
        data-testid="processos-grade-copiar-anterior"
      >
        Copiar do mês anterior
      </Button>
      <Button
        size="sm"
        title="Ctrl + →"
        onClick={() => acoes.copiarParaTodos(ativa.linha, ativa.mes)}
        data-testid="processos-grade-copiar-todos"
      >
        Copiar para todos os meses
      </Button>
    </div>
  );
}
