'use client';

import { useState } from 'react';
import { Button } from '../atoms/Button';
import { Alert } from '../molecules/Alert';
import { MaskedField } from '../molecules/MaskedInput';
import { Dialog } from './Dialog';
import { ApiProblem } from '@/shared/services/api-problem';
import { dataParaIso, formatarData, hojeIso } from '@/shared/utils/formatos';

export interface RenovarAlvo {
  processoId: string;
  /** Who and what, as the screen says it: "Marina Açucena · G35". */
  titulo: string;
  ultimaData: string | null;
}

interface RenovarDialogProps {
  alvo: RenovarAlvo | undefined;
  onFechar: () => void;
  /** Registers the cycle, issues and shows. @throws {ApiProblem} shown here, date kept. */
  onRenovar: (processoId: string, data: string) => Promise<void>;
  onEditar: (processoId: string) => void;
}

/** One new date, one print. Editing first is one press away. */
export function RenovarDialog({ alvo, onFechar, ...rest }: RenovarDialogProps) {
  return (
    <Dialog
      open={alvo !== undefined}
      onOpenChange={(open) => !open && onFechar()}
      title="Renovar por seis meses"
      description={alvo?.titulo}
      data-testid="shared-renovar-dialogo"
    >
      {alvo && <Conteudo key={alvo.processoId} alvo={alvo} {...rest} />}
    </Dialog>
  );
}

function Conteudo({
  alvo,
  onRenovar,
  onEditar,
}: Omit<RenovarDialogProps, 'alvo' | 'onFechar'> & { alvo: RenovarAlvo }) {
  const [data, setData] = useState(() => formatarData(hojeIso()));
  const [error, setError] = useState<string>();
  const [problem, setProblem] = useState<ApiProblem>();
  const [busy, setBusy] = useState(false);

  const renovar = async () => {
    const iso = dataParaIso(data);
    setProblem(undefined);
    setError(iso ? undefined : 'Informe a data como DD/MM/AAAA.');
    if (!iso || busy) return;
    setBusy(true);
    try {
      await onRenovar(alvo.processoId, iso);
    } catch (cause) {
      setProblem(ApiProblem.from(cause));
      setBusy(false);
    }
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void renovar();
      }}
      className="space-y-4"
    >
      {problem && (
        <Alert tone="error" title={problem.props.title} data-testid="shared-renovar-problema">
          {problem.errors.length > 0 ? (
            <ul className="list-disc pl-4">
              {problem.errors.map(({ field, message }) => (
                <li key={field}>{message}</li>
              ))}
            </ul>
          ) : (
            problem.props.action
          )}
        </Alert>
      )}
      <MaskedField
        mask="data"
        label="Data da renovação"
        name="renovar-data"
        value={data}
        onChange={(event) => setData(event.target.value)}
        error={error}
        hint={`Hoje, por padrão.${alvo.ultimaData ? ` A última foi em ${formatarData(alvo.ultimaData)}.` : ''}`}
        data-testid="shared-renovar-data"
      />
      <p className="text-sm text-ink-2">
        Sai a mesma prescrição com datas novas. Peso e escalas vão como estão: se mudaram, edite antes.
      </p>
      <div className="flex flex-wrap justify-end gap-2 max-sm:[&>*]:flex-1">
        <Button onClick={() => onEditar(alvo.processoId)} data-testid="shared-renovar-editar">
          Editar antes
        </Button>
        <Button type="submit" variant="primary" loading={busy} data-testid="shared-renovar-confirmar">
          Renovar e emitir
        </Button>
      </div>
    </form>
  );
}
