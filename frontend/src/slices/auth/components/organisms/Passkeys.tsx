'use client';

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { KeyRound } from 'lucide-react';
import { Button } from '@/shared/components/atoms/Button';
import { TextLink } from '@/shared/components/atoms/TextLink';
import { ErrorSummary } from '@/shared/components/molecules/ErrorSummary';
import { TextField } from '@/shared/components/molecules/TextField';
import { Dialog } from '@/shared/components/organisms/Dialog';
import { toast } from '@/shared/hooks/use-toasts';
import { useHydrated } from '@/shared/hooks/use-hydrated';
import { applyProblem, summaryItems } from '@/shared/utils/form-problem';
import { formatarMomento } from '@/shared/utils/formatos';
import { OBRIGATORIO, regras } from '@/shared/utils/validacao';
import { abertoPorNumero, enderecoPorNome, passkeysDisponiveis } from '../../services/passkeys';
import type { Passkey, SegundoFator } from '../../services/seguranca-service';
import { useMudarSegundoFator } from '../../services/use-seguranca';
import { descreverDispositivo } from '../../utils/dispositivo';
import { ConfirmarDialog } from './ConfirmarDialog';
import { LinhaDeSeguranca, SecaoDeSeguranca } from '../molecules/SecaoDeSeguranca';

export function Passkeys({ fator }: { fator: SegundoFator }) {
  const { removerPasskey } = useMudarSegundoFator();
  const hydrated = useHydrated();
  const disponiveis = hydrated && passkeysDisponiveis();
  const [adicionando, setAdicionando] = useState(false);
  const [removendo, setRemovendo] = useState<Passkey>();

  return (
    <SecaoDeSeguranca
      title="Passkeys"
      description="Entre com a digital, o rosto ou o PIN do aparelho, sem digitar senha nem código."
      data-testid="auth-seguranca-passkeys"
    >
      {fator.passkeys.map((passkey) => (
        <LinhaDeSeguranca
          key={passkey.id}
          title={passkey.nome}
          actions={
            <Button
              size="sm"
              onClick={() => setRemovendo(passkey)}
              aria-label={`Remover a passkey ${passkey.nome}`}
              data-testid="auth-passkeys-remover"
            >
              Remover
            </Button>
          }
          data-testid="auth-passkeys-item"
        >
          Criada em {formatarMomento(passkey.criadaEm)} ·{' '}
          {passkey.ultimoUsoEm ? `usada em ${formatarMomento(passkey.ultimoUsoEm)}` : 'nunca usada'}
        </LinhaDeSeguranca>
      ))}
      <LinhaDeSeguranca
        title={fator.passkeys.length === 0 ? 'Nenhuma ainda' : 'Outro aparelho'}
        actions={
          disponiveis && (
            <Button
              size="sm"
              icon={<KeyRound aria-hidden className="size-4" />}
              onClick={() => setAdicionando(true)}
              data-testid="auth-passkeys-adicionar"
            >
              Adicionar passkey
            </Button>
          )
        }
      >
        {disponiveis ? (
          'Adicione a deste aparelho ou a de uma chave de segurança.'
        ) : hydrated && abertoPorNumero() ? (
          <AbertoPorNumero />
        ) : (
          'Este navegador não usa passkeys. Abra esta página em outro para adicionar.'
        )}
      </LinhaDeSeguranca>
      <Dialog
        open={adicionando}
        onOpenChange={setAdicionando}
        title="Adicionar passkey"
        description="O aparelho vai pedir a digital, o rosto ou o PIN dele."
        data-testid="auth-novapasskey-dialogo"
      >
        <NovaPasskeyForm onAdicionada={() => setAdicionando(false)} />
      </Dialog>
      <ConfirmarDialog
        open={removendo !== undefined}
        onClose={() => setRemovendo(undefined)}
        title={`Remover ${removendo?.nome ?? 'a passkey'}?`}
        description="Ela deixa de abrir a conta. Apague-a também nas senhas do aparelho."
        acao="Remover"
        onConfirmar={async () => {
          if (removendo) await removerPasskey(removendo.id);
          toast.success('Passkey removida.');
        }}
        data-testid="auth-removerpasskey-dialogo"
      />
    </SecaoDeSeguranca>
  );
}

function AbertoPorNumero() {
  const endereco = enderecoPorNome();
  return (
    <>
      Passkeys pedem um endereço com nome, e esta página foi aberta por um número.{' '}
      {endereco ? (
        <>
          Entre por{' '}
          <TextLink href={`${endereco}/seguranca`} data-testid="auth-passkeys-endereco">
            {endereco}
          </TextLink>{' '}
          para adicionar.
        </>
      ) : (
        'Abra o AutoCusto pelo endereço dos e-mails dele para adicionar.'
      )}
    </>
  );
}

interface FormValues {
  nome: string;
}

function NovaPasskeyForm({ onAdicionada }: { onAdicionada: () => void }) {
  const { adicionarPasskey } = useMudarSegundoFator();
  const { register, handleSubmit, setError, formState } = useForm<FormValues>({
    defaultValues: { nome: descreverDispositivo(navigator.userAgent) },
  });
  const { errors, isSubmitting, submitCount } = formState;

  const onSubmit = handleSubmit(async ({ nome }) => {
    try {
      await adicionarPasskey(nome.trim());
      onAdicionada();
      toast.success('Passkey adicionada.');
    } catch (error) {
      applyProblem(error, setError, ['nome']);
    }
  });

  return (
    <form method="post" onSubmit={onSubmit} noValidate className="space-y-4">
      <ErrorSummary
        items={summaryItems({ root: errors.root })}
        submitCount={submitCount}
        data-testid="auth-novapasskey-erros"
      />
      <TextField
        label="Nome"
        maxLength={60}
        hint="Para reconhecê-la nesta lista."
        error={errors.nome?.message}
        data-testid="auth-novapasskey-nome"
        {...register('nome', { required: OBRIGATORIO, validate: regras.preenchido })}
      />
      <Button
        type="submit"
        variant="primary"
        className="w-full"
        loading={isSubmitting}
        data-testid="auth-novapasskey-criar"
      >
        Criar a passkey
      </Button>
    </form>
  );
}
