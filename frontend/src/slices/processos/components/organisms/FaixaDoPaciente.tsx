'use client';

import { useFormContext, useWatch } from 'react-hook-form';
import { Button } from '@/shared/components/atoms/Button';
import { Kbd } from '@/shared/components/atoms/Kbd';
import { Tag } from '@/shared/components/atoms/Tag';
import { dataParaIso, idadeEmAnos } from '@/shared/utils/formatos';
import type { EstadoDoAutosave } from '../../utils/autosave';
import type { Caso, FormularioValores } from '../../utils/formulario';
import type { Fase } from '../../utils/escalas';
import { SalvoHa } from '../molecules/SalvoHa';

interface FaixaDoPacienteProps {
  caso: Caso;
  fase: Fase;
  autosave: EstadoDoAutosave;
  ocupado: 'salvar' | 'emitir' | undefined;
  onSalvar: () => void;
  onEmitir: () => void;
}

/** For whom and for what, in sight wherever the form is scrolled: the wrong patient is the worst mistake here. */
export function FaixaDoPaciente({ caso, fase, autosave, ocupado, onSalvar, onEmitir }: FaixaDoPacienteProps) {
  const { control } = useFormContext<FormularioValores>();
  const [nome, cpf, cns, nascimento, peso] = useWatch({
    control,
    name: ['paciente.nome', 'paciente.cpf', 'paciente.cns', 'paciente.dataNascimento', 'paciente.pesoKg'],
  });
  const iso = dataParaIso(nascimento);
  const fatos = [cpf || (cns && `CNS ${cns}`), iso && `${idadeEmAnos(iso)} anos`, peso && `${peso} kg`].filter(Boolean);

  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <div className="flex min-w-0 flex-wrap items-center gap-x-2.5 gap-y-1">
        <h1
          className="text-lg font-bold tracking-[-0.01em] [overflow-wrap:anywhere]"
          data-testid="processos-form-paciente"
        >
          {nome.trim() || 'Novo paciente'}
        </h1>
        {fatos.length > 0 && <span className="text-ink-2">{fatos.join(' · ')}</span>}
        <Tag tone="blue" className="max-w-[17rem]">
          <span className="truncate">
            {caso.cid} {caso.doencaNome}
          </span>
        </Tag>
        <Tag tone="brand">{fase === 'renovacao' ? 'Renovação' : '1ª solicitação'}</Tag>
      </div>
      <div className="flex items-center gap-3 max-sm:w-full max-sm:justify-between">
        <SalvoHa estado={autosave} />
        <div className="flex gap-2 max-[1099px]:hidden">
          <Button loading={ocupado === 'salvar'} onClick={onSalvar} data-testid="processos-form-salvar">
            Salvar
          </Button>
          <Button
            variant="primary"
            loading={ocupado === 'emitir'}
            onClick={onEmitir}
            data-testid="processos-form-emitir"
          >
            Emitir
            <Kbd onBrand>Ctrl ↵</Kbd>
          </Button>
        </div>
      </div>
    </div>
  );
}
