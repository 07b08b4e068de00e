'use client';

import { useForm } from 'react-hook-form';
import { Button } from '@/shared/components/atoms/Button';
import { TextLink } from '@/shared/components/atoms/TextLink';
import { ErrorSummary } from '@/shared/components/molecules/ErrorSummary';
import { PasswordField } from '@/shared/components/molecules/PasswordField';
import type { ApiProblem } from '@/shared/services/api-problem';
import { applyProblem, summaryItems } from '@/shared/utils/form-problem';
import { OBRIGATORIO } from '@/shared/utils/validacao';

interface SenhaDoLinkFormProps {
  label: string;
  acao: string;
  onSenha: (senha: string) => Promise<void>;
  /** The link itself is over: no password helps. */
  onLinkRecusado: (problem: ApiProblem) => void;
  /** `auth-…`: its fields are `…-erros`, `…-senha`, `…-esqueci` and `…-enviar`. */
  'data-testid': string;
}

/** A link that somebody's mail scanner may have opened does nothing by itself: the password shows that its person did. */
export function SenhaDoLinkForm({ label, acao, onSenha, onLinkRecusado, ...rest }: SenhaDoLinkFormProps) {
  const { register, handleSubmit, setError, formState } = useForm<{ senha: string }>();
  const { errors, isSubmitting, submitCount } = formState;
  const id = rest['data-testid'];

  const onSubmit = handleSubmit(async ({ senha }) => {
    try {
      await onSenha(senha);
    } catch (error) {
      const problem = applyProblem(error, setError, ['senha']);
      if (problem.code === 'token_invalido') onLinkRecusado(problem);
    }
  });

  return (
    <form method="post" onSubmit={onSubmit} noValidate className="space-y-4">
      <ErrorSummary items={summaryItems({ root: errors.root })} submitCount={submitCount} data-testid={`${id}-erros`} />
      <PasswordField
        label={label}
        autoComplete="current-password"
        autoFocus
        error={errors.senha?.message}
        aside={
          <TextLink href="/esqueci-a-senha" className="text-label" data-testid={`${id}-esqueci`}>
            Esqueci a senha
          </TextLink>
        }
        data-testid={`${id}-senha`}
        {...register('senha', { required: OBRIGATORIO })}
      />
      <Button type="submit" variant="primary" className="w-full" loading={isSubmitting} data-testid={`${id}-enviar`}>
        {acao}
      </Button>
    </form>
  );
}
