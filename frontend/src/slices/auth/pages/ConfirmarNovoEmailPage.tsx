'use client';

import { ButtonLink } from '@/shared/components/atoms/Button';
import { ConfirmacaoPorLink } from '../components/templates/ConfirmacaoPorLink';
import { SenhaDoLinkForm } from '../components/organisms/SenhaDoLinkForm';
import { useConfirmacaoDoEmail } from '../services/use-confirmacao-do-email';

export default function ConfirmarNovoEmailPage() {
  const confirmar = useConfirmacaoDoEmail();
  return (
    <ConfirmacaoPorLink
      title="Trocar o e-mail"
      description="Digite a senha da sua conta. Se a troca não foi você quem pediu, feche esta página: nada acontece."
      nota="O e-mail da conta continua o de antes."
      saidas={
        <ButtonLink href="/seguranca" variant="primary" data-testid="auth-novoemail-seguranca">
          Pedir outro link
        </ButtonLink>
      }
      tituloPronto="E-mail trocado"
      renderPronto={() => (
        <>
          <p>Da próxima vez, entre com o novo e-mail. O anterior recebeu um aviso da troca.</p>
          <ButtonLink href="/" variant="primary" data-testid="auth-novoemail-continuar">
            Continuar
          </ButtonLink>
        </>
      )}
      data-testid="auth-novoemail"
    >
      {({ token, confirmado, recusado }) => (
        <SenhaDoLinkForm
          label="Senha da conta"
          acao="Trocar o e-mail"
          onSenha={async (senha) => {
            await confirmar({ token, senha });
            confirmado();
          }}
          onLinkRecusado={recusado}
          data-testid="auth-novoemail"
        />
      )}
    </ConfirmacaoPorLink>
  );
}
