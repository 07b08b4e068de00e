'use client';

import { useState } from 'react';
import { Combobox } from '@/shared/components/molecules/Combobox';
import type { MedicamentoDoCid } from '../../services/tipos';
import { nomeDoMedicamento } from '../../utils/medicamentos';
import { SinaisDoMedicamento } from '../molecules/SinaisDoMedicamento';

interface BuscaDeMedicamentoProps {
  label: string;
  ofertados: readonly MedicamentoDoCid[];
  carregando: boolean;
  /** Already in the prescription: shown last, and said so. */
  prescritos: ReadonlySet<string>;
  onEscolher: (medicamento: MedicamentoDoCid) => void;
  'data-testid': string;
}

/** The drugs of this CID, the whole list at a glance, narrowed while typing. */
export function BuscaDeMedicamento(props: BuscaDeMedicamentoProps) {
  const { label, ofertados, carregando, prescritos, onEscolher } = props;
  const [text, setText] = useState('');
  const livres = ofertados.filter(({ id }) => !prescritos.has(id));
  const achados = livres.filter((item) => contem(item, text));

  return (
    <Combobox
      label={label}
      text={text}
      onTextChange={setText}
      resposta={carregando ? { estado: 'esperando' } : { estado: 'pronta', valor: achados }}
      itemKey={({ id }) => id}
      itemText={nomeDoMedicamento}
      // Before anything is typed none of them is meant more than the others.
      destaque={(itens, texto) => (texto.trim() && itens.length > 0 ? 0 : undefined)}
      minLength={0}
      placeholder="Nome ou dose"
      emptyMessage={
        ofertados.length === 0
          ? 'Nenhum medicamento deste CID está na tela.'
          : livres.length === 0
            ? 'Todos os medicamentos deste CID já estão na prescrição.'
            : 'Nenhum medicamento deste CID com esse nome.'
      }
      renderItem={(item) => (
        <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
          <span className="font-medium">{nomeDoMedicamento(item)}</span>
          <span className="text-sm text-ink-3">{item.apresentacao}</span>
          <SinaisDoMedicamento medicamento={item} />
        </span>
      )}
      onSelect={(item) => {
        setText('');
        onEscolher(item);
      }}
      data-testid={props['data-testid']}
    />
  );
}

function contem({ nome, dosagem, apresentacao }: MedicamentoDoCid, busca: string): boolean {
  const alvo = simples(`${nome} ${dosagem} ${apresentacao}`);
  return simples(busca)
    .split(/\s+/)
    .every((palavra) => alvo.includes(palavra));
}

function simples(texto: string): string {
  return texto.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
