'use client';

import { useForm } from 'react-hook-form';
import { isCodigoDeAplicativo } from '@autocusto/dominio/comum/segredos.ts';
import { Copy } from 'lucide-react';
import { Button } from '@/shared/components/atoms/Button';
import { ErrorSummary } from '@/shared/components/molecules/ErrorSummary';
import { TextField } from '@/shared/components/molecules/TextField';
import { Dialog } from '@/shared/components/organisms/Dialog';
import { toast } from '@/shared/hooks/use-toasts';
import { ApiProblem } from '@/shared/services/api-problem';
import { applyProblem, summaryItems } from '@/shared/utils/form-problem';
import { OBRIGATORIO } from '@/shared/utils/validacao';
import type { NovoTotp } from '../../services/seguranca-service';
import { useMudarSegundoFator } from '../../services/use-seguranca';
import { copiar } from '../../utils/saidas';

interface Props {
  novo: NovoTotp | undefined;
  onClose: () => void;
  onAtivado: (codigos: string[]) => void;
}

export function ConfigurarTotpDialog({ novo, onClose, onAtivado }: Props) {
  return (
    <Dialog
      open={novo !== undefined}
      onOpenChange={(next) => !next && onClose()}
      title="Ativar o aplicativo autenticador"
      description="Leia a imagem com o aplicativo (Google Authenticator, Aegis, 1Password ou outro) e digite o código que ele mostrar."
      data-testid="auth-totp-dialogo"
    >
      {novo && <Configuracao novo={novo} onAtivado={onAtivado} />}
    </Dialog>
  );
}

interface FormValues {
  codigo: string;
}

function Configuracao({ novo, onAtivado }: { novo: NovoTotp; onAtivado: Props['onAtivado'] }) {
  const { confirmarTotp } = useMudarSegundoFator();
  const { register, handleSubmit, setError, formState } = useForm<FormValues>();
  const { errors, isSubmitting, submitCount } = formState;

  const onSubmit = handleSubmit(async ({ codigo }) => {
    try {
      onAtivado((await confirmarTotp(codigo.replace(/\s/g, ''))).codigosRecuperacao);
    } catch (error) {
      const problem = ApiProblem.from(error);
      if (problem.code !== 'codigo_invalido') applyProblem(error, setError, ['codigo']);
      else setError('codigo', { type: 'server', message: problem.sentence }, { shouldFocus: true });
    }
  });

  return (
    <form method="post" onSubmit={onSubmit} noValidate className="space-y-4">
      <ErrorSummary
        items={summaryItems({ root: errors.root })}
        submitCount={submitCount}
        data-testid="auth-totp-erros"
      />
      {/* Always dark on white: readers fail on an inverted code. */}
      {/* oxlint-disable-next-line next/no-img-element -- a data: address has nothing to optimise */}
      <img
        src={`data:image/svg+xml,${encodeURIComponent(novo.qrSvg)}`}
        alt="Código QR para o aplicativo autenticador"
        width={176}
        height={176}
        className="mx-auto rounded border border-line bg-[#fff] p-2"
        data-testid="auth-totp-qr"
      />
      <Segredo segredo={novo.segredo} />
      <TextField
        label="Código do aplicativo"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={7}
        hint="6 dígitos; muda a cada 30 segundos."
        error={errors.codigo?.message}
        data-testid="auth-totp-codigo"
        {...register('codigo', {
          required: OBRIGATORIO,
          validate: (value) => isCodigoDeAplicativo(value) || 'O código tem 6 dígitos.',
        })}
      />
      <Button type="submit" variant="primary" className="w-full" loading={isSubmitting} data-testid="auth-totp-ativar">
        Ativar
      </Button>
    </form>
  );
}

function Segredo({ segredo }: { segredo: string }) {
  const onCopiar = async () => {
    if (await copiar(segredo)) toast.success('Chave copiada.');
    else toast.error('O navegador não deixou copiar. Selecione a chave na tela e copie.');
  };
  return (
    <div className="flex items-center gap-2 rounded border border-line bg-bg py-1.5 pr-1.5 pl-3">
      <div className="min-w-0 flex-1">
        <p className="text-xs text-ink-3">Sem câmera? Digite esta chave no aplicativo:</p>
        <p className="font-mono text-sm break-words select-all" data-testid="auth-totp-segredo">
          {segredo.replace(/(.{4})(?=.)/g, '$1 ')}
        </p>
      </div>
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label="Copiar a chave"
        onClick={() => void onCopiar()}
        icon={<Copy aria-hidden className="size-4" />}
        data-testid="auth-totp-copiar"
      />
    </div>
  );
}
