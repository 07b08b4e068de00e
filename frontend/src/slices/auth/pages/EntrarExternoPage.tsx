'use client';

import { useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button, ButtonLink } from '@/shared/components/atoms/Button';
import { Spinner } from '@/shared/components/atoms/Spinner';
import { TextField } from '@/shared/components/molecules/TextField';
import { AuthLayout } from '@/shared/components/templates/AuthLayout';
import { useAuth } from '@/shared/contexts/AuthContext';
import { ApiProblem } from '@/shared/services/api-problem';
import { OBRIGATORIO } from '@/shared/utils/validacao';
import { destinoSeguro } from '@/shared/utils/voltar';
import { Desfecho } from '../components/molecules/Desfecho';
import { externoService, navegador } from '../services/externo-service';

/** Where a provider's answer ends: this page asks for the session, which a navigation from elsewhere cannot. */
export default function EntrarExternoPage() {
  const { isLoading } = useAuth();
  const [etapa, setEtapa] = useState<'abrindo' | 'codigo'>('abrindo');
  const [falha, setFalha] = useState<ApiProblem>();
  const pediu = useRef(false);

  useEffect(() => {
    // The start's own request may still clear the cookie that this one sets.
    if (isLoading || pediu.current) return;
    pediu.current = true;
    abrir().catch((error: unknown) => {
      const problem = ApiProblem.from(error);
      if (problem.code === 'codigo_necessario') setEtapa('codigo');
      else setFalha(problem);
    });
  }, [isLoading]);

  if (falha) {
    return (
      <AuthLayout title="Não foi possível entrar">
        <Desfecho kind="failed" data-testid="auth-entrarexterno-falha">
          <p>{falha.sentence}</p>
          <ButtonLink href="/login" variant="primary" data-testid="auth-entrarexterno-login">
            Ir para o login
          </ButtonLink>
        </Desfecho>
      </AuthLayout>
    );
  }
  return (
    <AuthLayout title="Entrar">
      {etapa === 'codigo' ? <CodigoForm onFalha={setFalha} /> : <Spinner label="Entrando" />}
    </AuthLayout>
  );
}

/** A page of its own from here on: nothing of whoever was in before stays in memory. */
async function abrir(codigo?: string): Promise<void> {
  await externoService.abrirSessao(codigo);
  navegador.substituirPor(destinoSeguro(new URLSearchParams(window.location.search).get('voltar')));
}

function CodigoForm({ onFalha }: { onFalha: (problem: ApiProblem) => void }) {
  const { register, handleSubmit, setError, formState } = useForm<{ codigo: string }>();
  const { errors, isSubmitting } = formState;

  const onSubmit = handleSubmit(async ({ codigo }) => {
    try {
      await abrir(codigo.trim());
    } catch (error) {
      const problem = ApiProblem.from(error);
      if (problem.code === 'entrada_expirada') onFalha(problem);
      else setError('codigo', { type: 'server', message: problem.sentence }, { shouldFocus: true });
    }
  });

  return (
    <form method="post" onSubmit={onSubmit} noValidate className="space-y-4">
      <TextField
        label="Código de verificação"
        autoComplete="one-time-code"
        autoFocus
        hint="Os 6 dígitos do seu aplicativo autenticador, ou um código de recuperação."
        error={errors.codigo?.message}
        data-testid="auth-entrarexterno-codigo"
        {...register('codigo', { required: OBRIGATORIO })}
      />
      <Button
        type="submit"
        variant="primary"
        className="w-full"
        loading={isSubmitting}
        data-testid="auth-entrarexterno-entrar"
      >
        Entrar
      </Button>
    </form>
  );
}
