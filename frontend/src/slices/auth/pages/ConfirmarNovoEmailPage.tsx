'use client';

import { AuthLayout } from '@/shared/components/templates/AuthLayout';
import { Button, ButtonLink } from '@/shared/components/atoms/Button';
import { Spinner } from '@/shared/components/atoms/Spinner';
import { Desfecho } from '../components/molecules/Desfecho';
import { useTokenDoLink } from '../hooks/use-token-do-link';
import { useConfirmacaoDoEmail } from '../services/use-confirmacao-do-email';

export default function ConfirmarNovoEmailPage() {
  const token = useTokenDoLink();
  const { data: confirmed, error, mutate, isValidating } = useConfirmacaoDoEmail(token ?? undefined);

  if (confirmed) {
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

  if (token === null || (error && !isValidating)) {
    const passing = error !== undefined && (error.status === 0 || error.status >= 500 || error.status === 429);
    return (
      <AuthLayout title={passing ? 'Ainda não trocado' : 'Este link não serve mais'}>
        <Desfecho kind="failed" data-testid="auth-novoemail-falha">
          <p>
            {error?.sentence ?? 'O endereço chegou sem o código. Copie o link inteiro do e-mail e abra de novo.'}{' '}
            {!passing && 'O e-mail da conta continua o de antes.'}
          </p>
          <div className="flex flex-wrap gap-2">
            {passing && (
              <Button variant="primary" onClick={() => void mutate()} data-testid="auth-novoemail-tentar">
                Tentar de novo
              </Button>
            )}
            <ButtonLink
              href="/seguranca"
              variant={passing ? 'secondary' : 'primary'}
              data-testid="auth-novoemail-seguranca"
            >
              Pedir outro link
            </ButtonLink>
          </div>
        </Desfecho>
      </AuthLayout>
    );
  }

  return (
    <AuthLayout title="Trocar o e-mail">
      <Spinner label="Confirmando o novo e-mail" />
    </AuthLayout>
  );
}
