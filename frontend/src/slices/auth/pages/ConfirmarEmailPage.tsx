'use client';

import { ButtonLink } from '@/shared/components/atoms/Button';
import { ConfirmacaoPorLink } from '../components/templates/ConfirmacaoPorLink';
import { SenhaDoLinkForm } from '../components/organisms/SenhaDoLinkForm';
import { useVerificacao } from '../services/use-verificacao';

export default function ConfirmarEmailPage() {
  const verificar = useVerificacao();
  return (
    <ConfirmacaoPorLink
      title="Confirmar e-mail"
      description="Digite a senha que você criou no cadastro. Se a conta não foi você quem fez, feche esta página: nada acontece."
      saidas={
        <>
          <ButtonLink href="/login" variant="primary" data-testid="auth-confirmar-login">
            Ir para o login
          </ButtonLink>
          <ButtonLink href="/cadastro" data-testid="auth-confirmar-cadastro">
            Pedir outro link
          </ButtonLink>
        </>
      }
      tituloPronto="E-mail confirmado"
      renderPronto={() => (
        <>
          <p>Sua conta está ativa. Entre com o e-mail e a senha que você criou.</p>
          <ButtonLink href="/login" variant="primary" data-testid="auth-confirmar-entrar">
            Entrar
          </ButtonLink>
        </>
      )}
      data-testid="auth-confirmar"
    >
      {({ token, confirmado, recusado }) => (
        <SenhaDoLinkForm
          label="Senha do cadastro"
          acao="Confirmar e-mail"
          onSenha={async (senha) => {
            await verificar({ token, senha });
            confirmado();
          }}
          onLinkRecusado={recusado}
          data-testid="auth-confirmar"
        />
      )}
    </ConfirmacaoPorLink>
  );
}
