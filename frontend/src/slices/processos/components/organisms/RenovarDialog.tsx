'use client';

import { useState } from 'react';
import { Button } from '@/shared/components/atoms/Button';
import { Alert } from '@/shared/components/molecules/Alert';
import { MaskedField } from '@/shared/components/molecules/MaskedInput';
import { Dialog } from '@/shared/components/organisms/Dialog';
import { Informacoes } from '@/shared/components/molecules/Informacoes';
import { ApiProblem } from '@/shared/services/api-problem';
import { useConferenciaDaData, type Conferir } from '../../hooks/use-conferencia-da-data';
import { dataParaIso, formatarData, hojeIso } from '@/shared/utils/formatos';
import { porSeveridade } from '@/shared/utils/severidade';

export interface RenovarAlvo {
  processoId: string;
  /** Who and what, as the screen says it: "Marina Açucena · G35". */
  titulo: string;
  ultimaData: string | null;
}

/** A new cycle, or one more packet of the cycle in force. */
type Modo = 'renovar' | 'emitir';

const TEXTOS: Record<Modo, Record<'titulo' | 'data' | 'explicacao' | 'confirmar', string>> = {
  renovar: {
    titulo: 'Renovar por seis meses',
    data: 'Data da renovação',
    explicacao: 'Sai a mesma prescrição com datas novas. Peso e escalas vão como estão: se mudaram, edite antes.',
    confirmar: 'Renovar e emitir',
  },
  emitir: {
    titulo: 'Emitir o pacote',
    data: 'Data da solicitação',
    explicacao: 'Sai o pedido como está. Para incluir relatório ou exames, abra o formulário.',
    confirmar: 'Emitir',
  },
};

interface RenovarDialogProps {
  modo?: Modo;
  alvo: RenovarAlvo | undefined;
  onFechar: () => void;
  /** What the date would meet, told before anything is registered. */
  conferir: Conferir;
  /** Registers the cycle, unless only a packet is asked for, issues and shows. @throws {ApiProblem} shown here, date kept. */
  onRenovar: (processoId: string, data: string, renovar: boolean) => Promise<void>;
  onEditar: (processoId: string) => void;
}

/** One new date, one print. Editing first is one press away. */
export function RenovarDialog({ modo = 'renovar', alvo, onFechar, ...rest }: RenovarDialogProps) {
  return (
    <Dialog
      open={alvo !== undefined}
      onOpenChange={(open) => !open && onFechar()}
      title={TEXTOS[modo].titulo}
      description={alvo?.titulo}
      data-testid="shared-renovar-dialogo"
    >
      {alvo && <Conteudo key={alvo.processoId} modo={modo} alvo={alvo} {...rest} />}
    </Dialog>
  );
}

type ConteudoProps = Pick<RenovarDialogProps, 'conferir' | 'onRenovar' | 'onEditar'> & {
  modo: Modo;
  alvo: RenovarAlvo;
};

function Conteudo({ modo: pedido, alvo, conferir, onRenovar, onEditar }: ConteudoProps) {
  const [data, setData] = useState(() => formatarData(hojeIso()));
  const [error, setError] = useState<string>();
  const [problem, setProblem] = useState<ApiProblem>();
  const [busy, setBusy] = useState(false);
  const conferencia = useConferenciaDaData(conferir, alvo.processoId, dataParaIso(data));
  const { cicloEncerradoEm } = conferencia;
  // Past the end of the cycle another first request is no choice: the same press renews, and says so.
  const modo = cicloEncerradoEm === undefined ? pedido : 'renovar';

  const renovar = async () => {
    const iso = dataParaIso(data);
    setProblem(undefined);
    setError(iso ? undefined : 'Informe a data como DD/MM/AAAA.');
    if (!iso || busy) return;
    setBusy(true);
    try {
      if (await conferencia.liberada(iso)) await onRenovar(alvo.processoId, iso, modo === 'renovar');
      else setBusy(false);
    } catch (cause) {
      setProblem(ApiProblem.from(cause));
      setBusy(false);
    }
  };

  return (
    <form
      method="post"
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
        label={TEXTOS[modo].data}
        name="renovar-data"
        value={data}
        onChange={(event) => setData(event.target.value)}
        error={error}
        hint={`Hoje, por padrão.${alvo.ultimaData ? ` A última foi em ${formatarData(alvo.ultimaData)}.` : ''}`}
        data-testid="shared-renovar-data"
      />
      {cicloEncerradoEm !== undefined && pedido === 'emitir' && (
        <Alert
          tone="warning"
          title={`O ciclo terminou em ${formatarData(cicloEncerradoEm)}: o que sai é a renovação.`}
          data-testid="shared-renovar-encerrado"
        />
      )}
      {!problem && <Conferencia {...conferencia} temData={dataParaIso(data) !== undefined} />}
      <p className="text-sm text-ink-2">{TEXTOS[modo].explicacao}</p>
      {/* However long the list of warnings, the answer is in sight. */}
      <div className="sticky -bottom-5 -mx-5 -mb-5 flex flex-wrap justify-end gap-2 border-t border-line-2 bg-surface px-5 py-3 max-sm:[&>*]:flex-1">
        <Button onClick={() => onEditar(alvo.processoId)} data-testid="shared-renovar-editar">
          {modo === 'renovar' ? 'Editar antes' : 'Abrir o formulário'}
        </Button>
        <Button type="submit" variant="primary" loading={busy} data-testid="shared-renovar-confirmar">
          {TEXTOS[modo].confirmar}
        </Button>
      </div>
    </form>
  );
}

type ConferenciaProps = Pick<ReturnType<typeof useConferenciaDaData>, 'erros' | 'avisos' | 'estado'> & {
  temData: boolean;
};

function Conferencia({ erros, avisos: ditos, estado, temData }: ConferenciaProps) {
  const { avisos, informacoes } = porSeveridade(ditos);
  return (
    <>
      {temData && estado !== 'conferida' && (
        <p role="status" className="text-sm text-ink-3" data-testid="shared-renovar-conferindo">
          {estado === 'conferindo'
            ? 'Conferindo o que a farmácia pede…'
            : 'Não foi possível conferir agora: os avisos vêm com o pacote.'}
        </p>
      )}
      {erros.length > 0 && (
        <Alert
          tone="error"
          title="Assim não se emite: nada foi registrado. Edite antes."
          data-testid="shared-renovar-erros"
        >
          <Frases frases={erros} />
        </Alert>
      )}
      {avisos.length > 0 && (
        <Alert tone="warning" title="Confira antes de imprimir" data-testid="shared-renovar-avisos">
          <Frases frases={avisos.map(({ mensagem }) => mensagem)} />
        </Alert>
      )}
      <Informacoes informacoes={informacoes} data-testid="shared-renovar-informacoes" />
    </>
  );
}

function Frases({ frases }: { frases: readonly string[] }) {
  return (
    <ul className="list-disc pl-4">
      {frases.map((frase) => (
        <li key={frase}>{frase}</li>
      ))}
    </ul>
  );
}
