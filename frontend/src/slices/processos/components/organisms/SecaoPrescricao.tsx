'use client';

import { memo, useEffect, useState, type KeyboardEvent } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Button } from '@/shared/components/atoms/Button';
import { Checkbox } from '@/shared/components/atoms/Checkbox';
import { FieldError, fieldId } from '@/shared/components/molecules/FormField';
import { Dialog } from '@/shared/components/organisms/Dialog';
import { useMediaQuery } from '@/shared/hooks/use-media-query';
import { toast, useToasts } from '@/shared/hooks/use-toasts';
import { dataParaIso } from '@/shared/utils/formatos';
import { useGrade } from '../../hooks/use-grade';
import type { MedicamentoDoCid } from '../../services/tipos';
import type { FormularioValores } from '../../utils/formulario';
import { datasDasReceitas, MAX_MEDICAMENTOS, MEDICAMENTOS_POR_LME } from '@autocusto/dominio/processos/prescricao.ts';
import { nomeDoMedicamento, viaUsual } from '../../utils/medicamentos';
import { focarCelula } from '../../utils/teclas-da-grade';
import { SecaoDoForm } from '../molecules/SecaoDoForm';
import { BuscaDeMedicamento } from './BuscaDeMedicamento';
import { AcoesDoMes, GradeDaPrescricao } from './GradeDaPrescricao';
import { GradeNoCelular } from './GradeNoCelular';

interface SecaoPrescricaoProps {
  ofertados: readonly MedicamentoDoCid[];
  porId: ReadonlyMap<string, MedicamentoDoCid>;
  carregando: boolean;
}

export const SecaoPrescricao = memo(function SecaoPrescricao({ ofertados, porId, carregando }: SecaoPrescricaoProps) {
  const grade = useGrade();
  const { control } = useFormContext<FormularioValores>();
  const [data, politica] = useWatch({ control, name: ['data', 'politicaDatas'] });
  const larga = useMediaQuery('(min-width: 640px)');
  const [trocando, setTrocando] = useState<number>();

  useEffect(() => useToasts.getState().dismissActions, []);

  const { linhas, acoes } = grade;
  const primeira = dataParaIso(data);
  const datas = primeira ? datasDasReceitas(primeira, politica) : [];
  const prescritos = new Set(linhas.map(({ medicamentoId }) => medicamentoId));
  const cheia = linhas.length >= MAX_MEDICAMENTOS;

  const onEscolher = (medicamento: MedicamentoDoCid) => {
    const linha = acoes.acrescentar(medicamento.id, viaUsual(medicamento.apresentacao));
    // The new row is in the page only after this turn.
    setTimeout(() => focarCelula({ linha, mes: 0, campo: 'quantidade' }), 0);
  };

  const onRemover = (linha: number) => {
    const medicamento = porId.get(linhas[linha]?.medicamentoId ?? '');
    const desfazer = acoes.remover(linha);
    toast.info(`${medicamento ? nomeDoMedicamento(medicamento) : 'Medicamento'} saiu da prescrição.`, {
      label: 'Desfazer',
      onClick: desfazer,
    });
    document.getElementById(fieldId('medicamentos'))?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const tecla = event.key.toLowerCase();
    const refaz = tecla === 'y' || (tecla === 'z' && event.shiftKey);
    if (refaz ? acoes.refazer() : tecla === 'z' && acoes.desfazer()) {
      event.preventDefault();
      toast.info(refaz ? 'Feito de novo.' : 'Desfeito. Ctrl Y faz de novo.');
    }
  };

  const Tabela = larga ? GradeDaPrescricao : GradeNoCelular;
  return (
    <SecaoDoForm
      id="secao-prescricao"
      titulo="Prescrição · 6 meses"
      lado={
        linhas.length > 0 && (
          <span className="flex flex-wrap items-center gap-x-4">
            <span className="text-sm text-ink-3">
              {linhas.length > MEDICAMENTOS_POR_LME
                ? `${linhas.length} medicamentos, em ${Math.ceil(linhas.length / MEDICAMENTOS_POR_LME)} LMEs`
                : `${linhas.length} de ${MEDICAMENTOS_POR_LME} no LME`}
            </span>
            <Checkbox
              label="Repetir o mês 1"
              checked={grade.repetir}
              onChange={(event) => grade.setRepetir(event.target.checked)}
              data-testid="processos-grade-repetir"
            />
          </span>
        )
      }
    >
      {/* Keys reach here from the cells; after a row is removed the element itself has the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div id={fieldId('medicamentos')} tabIndex={-1} className="space-y-3 outline-none" onKeyDown={onKeyDown}>
        {linhas.length > 0 && (
          <Tabela {...{ grade, datas, onRemover }} ofertados={porId} onTrocar={(linha) => setTrocando(linha)} />
        )}
        {larga && linhas.length > 0 && <AcoesDoMes grade={grade} ofertados={porId} />}
        {!cheia && (
          <div className="max-w-lg">
            <BuscaDeMedicamento
              label={linhas.length === 0 ? 'Medicamento' : 'Acrescentar medicamento'}
              {...{ ofertados, carregando, prescritos, onEscolher }}
              data-testid="processos-prescricao-medicamento"
            />
          </div>
        )}
        {grade.erroGeral && <FieldError>{grade.erroGeral}</FieldError>}
      </div>

      <Dialog
        open={trocando !== undefined}
        onOpenChange={(open) => !open && setTrocando(undefined)}
        title="Trocar o medicamento"
        description="A posologia e as quantidades da linha ficam como estão."
        data-testid="processos-grade-troca"
      >
        <div className="min-h-80">
          <BuscaDeMedicamento
            label="Novo medicamento"
            {...{ ofertados, carregando, prescritos }}
            onEscolher={({ id }) => {
              if (trocando !== undefined) acoes.trocar(trocando, id);
              setTrocando(undefined);
            }}
            data-testid="processos-grade-troca-medicamento"
          />
        </div>
      </Dialog>

      <Dialog
        open={grade.confirmar !== undefined}
        onOpenChange={(open) => !open && grade.responder('nada')}
        title="Há meses que variam"
        description={grade.confirmar && fraseDosQueVariam(grade.confirmar)}
        data-testid="processos-grade-confirmar"
        footer={
          <>
            <Button
              variant="ghost"
              onClick={() => grade.responder('nada')}
              data-testid="processos-grade-confirmar-cancelar"
            >
              Cancelar
            </Button>
            {grade.confirmar && grade.confirmar.variam.length < grade.confirmar.alvos.length && (
              <Button onClick={() => grade.responder('so_os_iguais')} data-testid="processos-grade-confirmar-manter">
                Manter variados
              </Button>
            )}
            <Button
              variant="primary"
              onClick={() => grade.responder('tudo')}
              data-testid="processos-grade-confirmar-substituir"
            >
              Substituir
            </Button>
          </>
        }
      />
    </SecaoDoForm>
  );
});

function fraseDosQueVariam({ variam, origem }: { variam: number[]; origem: number }): string {
  const meses = new Intl.ListFormat('pt-BR').format(variam.map((mes) => String(mes + 1)));
  return variam.length === 1
    ? `O mês ${meses} tem posologia ou quantidade própria. Substituir pela do mês ${origem + 1}?`
    : `Os meses ${meses} têm posologia ou quantidade própria. Substituir pelas do mês ${origem + 1}?`;
}
