'use client';

import { ButtonLink } from '@/shared/components/atoms/Button';
import { ConfirmacaoPorLink } from '../components/templates/ConfirmacaoPorLink';
import { SenhaDoLinkForm } from '../components/organisms/SenhaDoLinkForm';
import { useConfirmarRecuperacao } from '../services/use-recuperacao';

export default function RecuperarAcessoPage() {
  const confirmar = useConfirmarRecuperacao();
  return (
    <ConfirmacaoPorLink
      title="Recuperar o acesso"
      description="Para quem perdeu o aplicativo autenticador e os códigos. Se não foi você quem pediu, feche esta página: nada acontece."
      saidas={
        <ButtonLink href="/login" variant="primary" data-testid="auth-recuperar-voltar">
          Ir para o login
        </ButtonLink>
      }
      tituloPronto="Pedido feito"
      renderPronto={() => (
        <>
          <p>Fale com um administrador, por telefone ou pessoalmente: ele confirma que é você.</p>
          <p>24 horas depois da confirmação, entre com o e-mail e a senha. Avisaremos por e-mail a cada passo.</p>
          <ButtonLink href="/login" variant="primary" data-testid="auth-recuperar-login">
            Ir para o login
          </ButtonLink>
        </>
      )}
      data-testid="auth-recuperar"
    >
      {({ token, confirmado, recusado }) => (
        <SenhaDoLinkForm
          label="Senha da conta"
          acao="Pedir a um administrador"
          onSenha={async (senha) => {
            await confirmar({ token, senha });
            confirmado();
          }}
          onLinkRecusado={recusado}
          data-testid="auth-recuperar"
        />
      )}
    </ConfirmacaoPorLink>
  );
}
