'use client';

import { useState } from 'react';
import { useRouter } from 'next/navigation';
import { AuthLayout } from '@/shared/components/templates/AuthLayout';
import { Button, ButtonLink } from '@/shared/components/atoms/Button';
import { useAuth } from '@/shared/contexts/AuthContext';
import { toast } from '@/shared/hooks/use-toasts';
import { Desfecho } from '../components/molecules/Desfecho';

/** The password was reset without the code: who is it? An administrador says so, and a day passes. */
export default function AcessoEmEsperaPage() {
  const { logout, isLoading } = useAuth();
  const router = useRouter();
  const [saindo, setSaindo] = useState(false);
  const sair = async () => {
    setSaindo(true);
    await logout()
      .then(() => router.replace('/login'))
      .catch((error: unknown) => toast.problem(error, 'Você ainda não saiu.'));
    setSaindo(false);
  };

  return (
    <AuthLayout title="O seu acesso está em espera">
      <Desfecho kind="mail" data-testid="auth-espera">
        <p>
          A senha foi redefinida sem o código do aplicativo autenticador. Fale com um administrador, por telefone ou
          pessoalmente: 24 horas depois de ele confirmar que é você, entre de novo.
        </p>
        <p className="text-ink-3">
          O pedido vale 7 dias. Se ele venceu ou foi recusado, redefina a senha outra vez para fazer outro.
        </p>
        <div className="flex flex-wrap gap-2">
          <Button
            variant="primary"
            loading={saindo || isLoading}
            onClick={() => void sair()}
            data-testid="auth-espera-sair"
          >
            Sair
          </Button>
          <ButtonLink href="/esqueci-a-senha" data-testid="auth-espera-redefinir">
            Redefinir a senha outra vez
          </ButtonLink>
        </div>
      </Desfecho>
    </AuthLayout>
  );
}
