'use client';

import { useState } from 'react';
import { Button } from '@/shared/components/atoms/Button';
import { Card } from '@/shared/components/atoms/Card';
import { MaskedField } from '@/shared/components/molecules/MaskedInput';
import { SelectField } from '@/shared/components/molecules/SelectField';
import { TrilhaDaAuditoria } from '@/shared/components/organisms/TrilhaDaAuditoria';
import { useAuditoria } from '@/shared/services/use-auditoria';
import { TIPOS_DE_ACAO } from '@/shared/utils/acoes-da-auditoria';
import { dataParaIso } from '@/shared/utils/formatos';

const VAZIO = { acao: '', desde: '', ate: '' };
type Filtros = typeof VAZIO;

/** The trail with what narrows it. A date counts once it is a day of the calendar. */
export function AuditoriaPainel() {
  const [filtros, setFiltros] = useState<Filtros>(VAZIO);
  const desde = dataParaIso(filtros.desde);
  const ate = dataParaIso(filtros.ate);
  const trocadas = desde !== undefined && ate !== undefined && ate < desde;
  const lista = useAuditoria({
    acao: filtros.acao || undefined,
    desde,
    ate: trocadas ? undefined : ate,
  });
  const filtrado = Object.values(filtros).some(Boolean);
  const mudar = (campo: keyof Filtros) => (event: { target: { value: string } }) =>
    setFiltros((atuais) => ({ ...atuais, [campo]: event.target.value }));

  return (
    <div className="space-y-4">
      <Card
        className="grid grid-cols-2 items-start gap-4 p-4 sm:grid-cols-[minmax(0,1fr)_9.5rem_9.5rem_auto]"
        aria-label="Filtros"
      >
        <SelectField
          name="auditoria-acao"
          label="O que"
          className="max-sm:col-span-2"
          placeholder="Tudo"
          options={TIPOS_DE_ACAO}
          value={filtros.acao}
          onChange={mudar('acao')}
          data-testid="auth-auditoria-acao"
        />
        <MaskedField
          mask="data"
          name="auditoria-desde"
          label="De"
          value={filtros.desde}
          onChange={mudar('desde')}
          error={faltaNaData(filtros.desde)}
          data-testid="auth-auditoria-desde"
        />
        <MaskedField
          mask="data"
          name="auditoria-ate"
          label="Até"
          value={filtros.ate}
          onChange={mudar('ate')}
          error={trocadas ? 'É antes do começo do período.' : faltaNaData(filtros.ate)}
          data-testid="auth-auditoria-ate"
        />
        <Button
          className="max-sm:col-span-2 sm:mt-[1.375rem]"
          aria-disabled={!filtrado}
          onClick={() => setFiltros(VAZIO)}
          data-testid="auth-auditoria-limpar"
        >
          Limpar
        </Button>
      </Card>
      <Card className="overflow-hidden">
        <TrilhaDaAuditoria
          lista={lista}
          vazia={filtrado ? 'Nada neste período com este filtro.' : 'Nada registrado ainda.'}
          data-testid="auth-auditoria-trilha"
        />
      </Card>
    </div>
  );
}

/** Ten characters that are no day; fewer are still being typed. */
function faltaNaData(texto: string): string | undefined {
  return texto.length >= 10 && !dataParaIso(texto) ? 'Esta data não existe.' : undefined;
}
