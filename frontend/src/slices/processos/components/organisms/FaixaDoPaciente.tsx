'use client';

import { useEffect, useRef } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Button } from '@/shared/components/atoms/Button';
import { Kbd } from '@/shared/components/atoms/Kbd';
import { Tag } from '@/shared/components/atoms/Tag';
import { SO_O_MEDICO_EMITE } from '@/shared/hooks/use-pode-emitir';
import { dataParaIso, idadeEmAnos } from '@/shared/utils/formatos';
import { useAvisoDeNaoSalvo, useEstadoDoAutosave, type AutosaveDoFormulario } from '../../hooks/use-autosave';
import type { Caso, FormularioValores } from '../../utils/formulario';
import type { Fase } from '../../utils/escalas';
import { SalvoHa } from '../molecules/SalvoHa';

interface FaixaDoPacienteProps {
  caso: Caso;
  fase: Fase;
  autosave: AutosaveDoFormulario;
  ocupado: 'salvar' | 'emitir' | undefined;
  /** The cycle ended: what is issued now is its renewal. */
  renova: boolean;
  /** Absent where the actions live in the bar below; `onEmitir` absent for who may only prepare. */
  acoes?: { onSalvar: () => void; onEmitir: (() => void) | undefined } | undefined;
}

/** For whom and for what, in sight wherever the form is scrolled: the wrong patient is the worst mistake here. */
export function FaixaDoPaciente({ caso, fase, autosave, ocupado, renova, acoes }: FaixaDoPacienteProps) {
  const { control } = useFormContext<FormularioValores>();
  const [nome, cpf, cns, nascimento, peso] = useWatch({
    control,
    name: ['paciente.nome', 'paciente.cpf', 'paciente.cns', 'paciente.dataNascimento', 'paciente.pesoKg'],
  });
  const faixaRef = useAlturaDaFaixa();
  const iso = dataParaIso(nascimento);
  const fatos = [cpf || (cns && `CNS ${cns}`), iso && `${idadeEmAnos(iso)} anos`, peso && `${peso} kg`].filter(Boolean);

  return (
    <div ref={faixaRef} className="flex flex-wrap items-center justify-between gap-x-5 gap-y-1.5">
      <div className="flex min-w-0 flex-wrap items-center gap-x-2.5 gap-y-1 max-sm:contents">
        <h1
          className="text-lg font-bold tracking-[-0.01em] [overflow-wrap:anywhere]"
          data-testid="processos-form-paciente"
        >
          {nome.trim() || 'Novo paciente'}
        </h1>
        {fatos.length > 0 && <span className="text-ink-2 max-sm:order-1">{fatos.join(' · ')}</span>}
        <Tag tone="blue" className="max-w-[10rem] xl:max-w-[17rem]">
          <span className="truncate">
            {caso.cid}
            <span className="max-sm:sr-only"> {caso.doencaNome}</span>
          </span>
        </Tag>
        <Tag tone="brand" className="max-sm:hidden">
          {fase === 'renovacao' ? 'Renovação' : '1ª solicitação'}
        </Tag>
      </div>
      <div className="ml-auto flex items-center gap-3 max-sm:order-2">
        <Guardado autosave={autosave} />
        {acoes && (
          <div className="flex gap-2">
            <Button
              variant={acoes.onEmitir ? 'secondary' : 'primary'}
              title={acoes.onEmitir ? undefined : SO_O_MEDICO_EMITE}
              loading={ocupado === 'salvar'}
              onClick={acoes.onSalvar}
              data-testid="processos-form-salvar"
            >
              Salvar
            </Button>
            {acoes.onEmitir && (
              <Button
                variant="primary"
                loading={ocupado === 'emitir'}
                onClick={acoes.onEmitir}
                data-testid="processos-form-emitir"
              >
                {renova ? 'Renovar e emitir' : 'Emitir'}
                <Kbd onBrand>Ctrl ↵</Kbd>
              </Button>
            )}
          </div>
        )}
      </div>
    </div>
  );
}

function Guardado({ autosave }: { autosave: AutosaveDoFormulario }) {
  useAvisoDeNaoSalvo(autosave);
  return <SalvoHa estado={useEstadoDoAutosave(autosave)} />;
}

/** What sticks below the banner must know how tall it is: names wrap, screens differ. */
function useAlturaDaFaixa() {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const faixa = ref.current?.parentElement;
    if (!faixa || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => {
      document.documentElement.style.setProperty('--altura-da-faixa', `${faixa.offsetHeight}px`);
    });
    observer.observe(faixa);
    return () => observer.disconnect();
  }, []);
  return ref;
}
