'use client';

import { useState } from 'react';
import { AuthLayout } from '@/shared/components/templates/AuthLayout';
import { ButtonLink } from '@/shared/components/atoms/Button';
import { Spinner } from '@/shared/components/atoms/Spinner';
import { TextLink } from '@/shared/components/atoms/TextLink';
import { Desfecho } from '../components/molecules/Desfecho';
import { RedefinirSenhaForm } from '../components/organisms/RedefinirSenhaForm';
import { useTokenDoLink } from '../hooks/use-token-do-link';
import type { Redefinida } from '../services/auth-service';
import { descreverRemovidos } from '../utils/removidos';

export default function RedefinirSenhaPage() {
  const token = useTokenDoLink();
  const [redefinida, setRedefinida] = useState<Redefinida>();

  if (redefinida) {
    const linhas = descreverRemovidos(redefinida.removidos);
    return (
      <AuthLayout title="Senha trocada">
        <Desfecho kind="done" data-testid="auth-redefinir-pronto">
          {linhas.length > 0 && (
            <>
              <p>Para que ninguém de antes continue entrando, foi removido:</p>
              <ul aria-label="Removido" className="list-disc space-y-1 pl-5" data-testid="auth-redefinir-removidos">
                {linhas.map((linha) => (
                  <li key={linha}>{linha}</li>
                ))}
              </ul>
              <p className="text-ink-2">O que for seu, ative ou convide de novo em Segurança e em Equipe.</p>
            </>
          )}
          {redefinida.esperaAdministrador ? (
            <p>
              Como foi sem o código do aplicativo, a conta entra, mas não mostra nenhum paciente até um administrador
              confirmar que é você e passarem 24 horas. Fale com ele por telefone ou pessoalmente.
            </p>
          ) : (
            <p>Entre com a nova senha.</p>
          )}
          <ButtonLink href="/login" variant="primary" data-testid="auth-redefinir-entrar">
            Entrar
          </ButtonLink>
        </Desfecho>
      </AuthLayout>
    );
  }

  if (token === null) {
    return (
      <AuthLayout title="Este link não serve">
        <Desfecho kind="failed" data-testid="auth-redefinir-falha">
          <p>O endereço chegou sem o código. Copie o link inteiro do e-mail ou peça outro.</p>
          <ButtonLink href="/esqueci-a-senha" variant="primary" data-testid="auth-redefinir-pedir">
            Pedir outro link
          </ButtonLink>
        </Desfecho>
      </AuthLayout>
    );
  }

  return (
    <AuthLayout
      title="Criar nova senha"
      description="O que mais entra na conta (passkeys, aplicativo, outros provedores, chaves) é removido junto."
      footer={
        <>
          O link venceu?{' '}
          <TextLink href="/esqueci-a-senha" data-testid="auth-redefinir-outro">
            Pedir outro
          </TextLink>
        </>
      }
    >
      {token === undefined ? (
        <Spinner label="Lendo o link" />
      ) : (
        <RedefinirSenhaForm token={token} onRedefinida={setRedefinida} />
      )}
    </AuthLayout>
  );
}
