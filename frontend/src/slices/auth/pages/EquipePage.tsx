'use client';

import { AppShell } from '@/shared/components/templates/AppShell';
import { useUsuario } from '@/shared/contexts/AuthContext';
import { AuthGuard } from '@/shared/components/guards/AuthGuard';
import { ConviteForm } from '../components/organisms/ConviteForm';
import { DelegacoesList } from '../components/organisms/DelegacoesList';
import { useDelegacoes, useDelegacoesMudaram } from '../services/use-delegacoes';

export default function EquipePage() {
  return (
    <AuthGuard>
      <Equipe />
    </AuthGuard>
  );
}

function Equipe() {
  const de = useUsuario()?.userType === 'assistente' ? 'assistente' : 'medico';
  const { lista, convidar, encerrar } = useDelegacoes();
  const mudaram = useDelegacoesMudaram();
  const deixar = async (id: string) => {
    await encerrar(id);
    await mudaram();
  };
  return (
    <AppShell
      title="Equipe"
      description={
        de === 'medico'
          ? 'Quem trabalha em seu nome, e quem você substitui. Cada passo fica na auditoria com o nome de quem o deu.'
          : 'Em nome de quem você prepara, e até quando.'
      }
      width="narrow"
    >
      <div className="space-y-5">
        {de === 'medico' && <ConviteForm onConvidar={convidar} />}
        <DelegacoesList de={de} lista={lista} onEncerrar={deixar} />
      </div>
    </AppShell>
  );
}
