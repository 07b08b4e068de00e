'use client';

import { useState } from 'react';
import { ArrowLeftRight, ChevronDown, Trash2 } from 'lucide-react';
import { Button } from '@/shared/components/atoms/Button';
import { Input } from '@/shared/components/atoms/Input';
import { Textarea } from '@/shared/components/atoms/Textarea';
import { FieldError, fieldId, FormField } from '@/shared/components/molecules/FormField';
import { cn } from '@/shared/utils/cn';
import { AvisosDaMedida } from '../molecules/MedidaDoTexto';
import { SinaisDoMedicamento } from '../molecules/SinaisDoMedicamento';
import { useMedidaDasPosologias } from '../../hooks/use-medida-das-posologias';
import type { MedicamentoDoCid } from '../../services/tipos';
import { formatarData } from '@/shared/utils/formatos';
import { repete, type CampoDoMes, type LinhaDaGrade } from '../../utils/grade';
import { nomeDoMedicamento } from '../../utils/medicamentos';
import { caminho } from '../../utils/teclas-da-grade';
import type { GradeProps } from './GradeDaPrescricao';

/** One drug at a time: month 1 in full, the other five folded while they only repeat it. */
export function GradeNoCelular({ grade, ofertados, datas, onTrocar, onRemover }: GradeProps) {
  return (
    <ol className="space-y-3">
      {grade.linhas.map((linha, index) => (
        <Medicamento
          key={linha.chave}
          {...{ grade, linha, index, datas, onTrocar, onRemover }}
          medicamento={ofertados.get(linha.medicamentoId)}
        />
      ))}
    </ol>
  );
}

interface MedicamentoProps extends Omit<GradeProps, 'ofertados'> {
  linha: LinhaDaGrade;
  index: number;
  medicamento: MedicamentoDoCid | undefined;
}

function Medicamento({ grade, linha, index, medicamento, datas, onTrocar, onRemover }: MedicamentoProps) {
  const { acoes, erro } = grade;
  const nome = medicamento ? nomeDoMedicamento(medicamento) : `Medicamento ${index + 1}`;
  const path = `medicamentos.${index}`;
  const outros = [1, 2, 3, 4, 5];
  const todosIguais = outros.every((mes) => repete(linha, mes) === 0);
  const comErro = outros.some(
    (mes) => erro(`${path}.meses.${mes}.quantidade`) ?? erro(`${path}.meses.${mes}.posologia`),
  );
  const emBranco = linha.meses.every(({ posologia, quantidade }) => !posologia && !quantidade);
  const [aberto, setAberto] = useState(!todosIguais && !emBranco);
  const mostra = aberto || comErro;
  const sobras = useMedidaDasPosologias(linha, medicamento);

  return (
    <li className="rounded border border-line p-3">
      <div className="flex items-start justify-between gap-2">
        <div className="min-w-0">
          <p className="font-medium [overflow-wrap:anywhere]">{nome}</p>
          <p className="text-sm text-ink-3">{medicamento?.apresentacao}</p>
          <p className="mt-1 flex flex-wrap items-center gap-1 empty:hidden">
            {medicamento && <SinaisDoMedicamento medicamento={medicamento} />}
            {medicamento && medicamento.quantidadeMaxima !== null && (
              <span className="text-xs text-ink-3">até {medicamento.quantidadeMaxima}/mês</span>
            )}
          </p>
        </div>
        <div className="-mt-1 -mr-1 flex">
          <Button
            variant="ghost"
            size="icon"
            id={fieldId(`${path}.medicamentoId`)}
            aria-label={`Trocar ${nome}`}
            data-testid={`processos-grade-trocar-${index}`}
            onClick={() => onTrocar(index)}
            icon={<ArrowLeftRight aria-hidden className="size-4" />}
          />
          <Button
            variant="ghost"
            size="icon"
            aria-label={`Remover ${nome}`}
            data-testid={`processos-grade-remover-${index}`}
            onClick={() => onRemover(index)}
            icon={<Trash2 aria-hidden className="size-4" />}
          />
        </div>
      </div>
      {erro(`${path}.medicamentoId`) && <FieldError>{erro(`${path}.medicamentoId`)}</FieldError>}

      <FormField label="Via" name={`${path}.via`} error={erro(`${path}.via`)} className="mt-3">
        {(control) => (
          <Input
            {...control}
            value={linha.via}
            autoComplete="off"
            aria-label={`Via de ${nome}`}
            data-testid={`processos-grade-via-${index}`}
            onChange={(event) => acoes.alterarVia(index, event.target.value)}
          />
        )}
      </FormField>
      <Mes {...{ grade, linha, index, nome }} mes={0} data={datas[0]} />

      <button
        type="button"
        aria-expanded={mostra}
        data-testid={`processos-grade-meses-${index}`}
        className="mt-3 flex min-h-control w-full items-center justify-between gap-2 rounded text-left text-ink-2"
        onClick={() => setAberto(!mostra)}
      >
        <span>
          Meses 2 a 6
          <span className="text-ink-3">{emBranco ? '' : todosIguais ? ' · iguais ao mês 1' : ' · variam'}</span>
        </span>
        <ChevronDown aria-hidden className={cn('size-4 shrink-0 transition-transform', mostra && 'rotate-180')} />
      </button>
      <AvisosDaMedida frases={sobras} data-testid={`processos-grade-medida-${index}`} />
      {mostra && outros.map((mes) => <Mes key={mes} {...{ grade, linha, index, nome, mes }} data={datas[mes]} />)}
    </li>
  );
}

interface MesProps extends Pick<MedicamentoProps, 'grade' | 'linha' | 'index'> {
  nome: string;
  mes: number;
  data: string | undefined;
}

function Mes({ grade, linha, index, nome, mes, data }: MesProps) {
  const { acoes, erro } = grade;
  const valor = linha.meses[mes];
  const igual = repete(linha, mes);
  const path = (campo: CampoDoMes) => caminho({ linha: index, mes, campo });
  const controle = (campo: CampoDoMes) => ({
    value: valor?.[campo] ?? '',
    autoComplete: 'off',
    onFocus: () => acoes.entrar({ linha: index, mes }),
    onChange: (event: { target: { value: string } }) =>
      acoes.escrever(index, mes, campo, event.target.value.replace(/\n/g, ' ')),
  });

  return (
    <fieldset className="mt-3 border-t border-line-2 pt-3">
      <legend className="sr-only">
        {nome}, mês {mes + 1}
      </legend>
      <p aria-hidden className="mb-1.5 flex items-baseline justify-between text-sm">
        <span className="font-medium">Mês {mes + 1}</span>
        <span className="text-ink-3">
          {igual === undefined ? '' : `= mês ${igual + 1} · `}
          {formatarData(data)}
        </span>
      </p>
      <div className="grid grid-cols-[5.5rem_1fr] gap-2">
        <FormField label="Quantidade" name={path('quantidade')} error={erro(path('quantidade'))}>
          {(control) => (
            <Input
              {...control}
              {...controle('quantidade')}
              inputMode="numeric"
              data-testid={`processos-grade-quantidade-${index}-${mes}`}
            />
          )}
        </FormField>
        <FormField label="Posologia" name={path('posologia')} error={erro(path('posologia'))}>
          {(control) => (
            <Textarea
              {...control}
              {...controle('posologia')}
              rows={1}
              data-testid={`processos-grade-posologia-${index}-${mes}`}
            />
          )}
        </FormField>
      </div>
      {mes > 0 && igual === undefined && (
        <div className="mt-2 flex flex-wrap gap-2">
          <Button
            size="sm"
            onClick={() => acoes.copiarDoAnterior(index, mes)}
            data-testid={`processos-grade-copiar-anterior-${index}-${mes}`}
          >
            Copiar do mês anterior
          </Button>
          <Button
            size="sm"
            onClick={() => acoes.copiarParaTodos(index, mes)}
            data-testid={`processos-grade-copiar-todos-${index}-${mes}`}
          >
            Copiar para todos
          </Button>
        </div>
      )}
    </fieldset>
  );
}
