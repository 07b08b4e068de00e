'use client';

import { ButtonLink } from '@/shared/components/atoms/Button';
import { TextLink } from '@/shared/components/atoms/TextLink';
import { ConfirmacaoPorLink } from '../components/templates/ConfirmacaoPorLink';
import { RedefinirSenhaForm } from '../components/organisms/RedefinirSenhaForm';
import type { Redefinida } from '../services/auth-service';
import { descreverRemovidos } from '../utils/removidos';

export default function RedefinirSenhaPage() {
  return (
    <ConfirmacaoPorLink<Redefinida>
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
      saidas={
        <ButtonLink href="/esqueci-a-senha" variant="primary" data-testid="auth-redefinir-pedir">
          Pedir outro link
        </ButtonLink>
      }
      tituloPronto="Senha trocada"
      renderPronto={(redefinida) => <Trocada redefinida={redefinida} />}
      data-testid="auth-redefinir"
    >
      {({ token, confirmado }) => <RedefinirSenhaForm token={token} onRedefinida={confirmado} />}
    </ConfirmacaoPorLink>
  );
}

function Trocada({ redefinida }: { redefinida: Redefinida }) {
  const linhas = descreverRemovidos(redefinida.removidos);
  return (
    <>
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
    </>
  );
}
