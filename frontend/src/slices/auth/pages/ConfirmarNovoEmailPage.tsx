'use client';

import { useState } from 'react';
import { AuthLayout } from '@/shared/components/templates/AuthLayout';
import { ButtonLink } from '@/shared/components/atoms/Button';
import { Spinner } from '@/shared/components/atoms/Spinner';
import type { ApiProblem } from '@/shared/services/api-problem';
import { Desfecho } from '../components/molecules/Desfecho';
import { SenhaDoLinkForm } from '../components/organisms/SenhaDoLinkForm';
import { useTokenDoLink } from '../hooks/use-token-do-link';
import { useConfirmacaoDoEmail } from '../services/use-confirmacao-do-email';

export default function ConfirmarNovoEmailPage() {
  const token = useTokenDoLink();
  const confirmar = useConfirmacaoDoEmail();
  const [confirmado, setConfirmado] = useState(false);
  const [recusa, setRecusa] = useState<ApiProblem>();

  if (confirmado) {
    return (
      <AuthLayout title="E-mail trocado">
        <Desfecho kind="done" data-testid="auth-novoemail-pronto">
          <p>Da próxima vez, entre com o novo e-mail. O anterior recebeu um aviso da troca.</p>
          <ButtonLink href="/" variant="primary" data-testid="auth-novoemail-continuar">
            Continuar
          </ButtonLink>
        </Desfecho>
      </AuthLayout>
    );
  }

  if (token === null || recusa) {
    return (
      <AuthLayout title="Este link não serve mais">
        <Desfecho kind="failed" data-testid="auth-novoemail-falha">
          <p>
            {recusa?.sentence ?? 'O endereço chegou sem o código. Copie o link inteiro do e-mail e abra de novo.'} O
            e-mail da conta continua o de antes.
          </p>
          <ButtonLink href="/seguranca" variant="primary" data-testid="auth-novoemail-seguranca">
            Pedir outro link
          </ButtonLink>
        </Desfecho>
      </AuthLayout>
    );
  }

  return (
    <AuthLayout
      title="Trocar o e-mail"
      description="Digite a senha da sua conta. Se a troca não foi você quem pediu, feche esta página: nada acontece."
    >
      {token === undefined ? (
        <Spinner label="Lendo o link" />
      ) : (
        <SenhaDoLinkForm
          label="Senha da conta"
          acao="Trocar o e-mail"
          onSenha={async (senha) => {
            await confirmar({ token, senha });
            setConfirmado(true);
          }}
          onLinkRecusado={setRecusa}
          data-testid="auth-novoemail"
        />
      )}
    </AuthLayout>
  );
}
