'use client';

import { useState } from 'react';
import { AuthLayout } from '@/shared/components/templates/AuthLayout';
import { ButtonLink } from '@/shared/components/atoms/Button';
import { Spinner } from '@/shared/components/atoms/Spinner';
import type { ApiProblem } from '@/shared/services/api-problem';
import { Desfecho } from '../components/molecules/Desfecho';
import { SenhaDoLinkForm } from '../components/organisms/SenhaDoLinkForm';
import { useTokenDoLink } from '../hooks/use-token-do-link';
import { useConfirmarRecuperacao } from '../services/use-recuperacao';

export default function RecuperarAcessoPage() {
  const token = useTokenDoLink();
  const confirmar = useConfirmarRecuperacao();
  const [pedida, setPedida] = useState(false);
  const [recusa, setRecusa] = useState<ApiProblem>();

  if (pedida) {
    return (
      <AuthLayout title="Pedido feito">
        <Desfecho kind="done" data-testid="auth-recuperar-pronto">
          <p>Fale com um administrador, por telefone ou pessoalmente: ele confirma que é você.</p>
          <p>24 horas depois da confirmação, entre com o e-mail e a senha. Avisaremos por e-mail a cada passo.</p>
          <ButtonLink href="/login" variant="primary" data-testid="auth-recuperar-login">
            Ir para o login
          </ButtonLink>
        </Desfecho>
      </AuthLayout>
    );
  }

  if (token === null || recusa) {
    return (
      <AuthLayout title="Este link não serve mais">
        <Desfecho kind="failed" data-testid="auth-recuperar-falha">
          <p>{recusa?.sentence ?? 'O endereço chegou sem o código. Copie o link inteiro do e-mail e abra de novo.'}</p>
          <ButtonLink href="/login" variant="primary" data-testid="auth-recuperar-voltar">
            Ir para o login
          </ButtonLink>
        </Desfecho>
      </AuthLayout>
    );
  }

  return (
    <AuthLayout
      title="Recuperar o acesso"
      description="Para quem perdeu o aplicativo autenticador e os códigos. Se não foi você quem pediu, feche esta página: nada acontece."
    >
      {token === undefined ? (
        <Spinner label="Lendo o link" />
      ) : (
        <SenhaDoLinkForm
          label="Senha da conta"
          acao="Pedir a um administrador"
          onSenha={async (senha) => {
            await confirmar({ token, senha });
            setPedida(true);
          }}
          onLinkRecusado={setRecusa}
          data-testid="auth-recuperar"
        />
      )}
    </AuthLayout>
  );
}
