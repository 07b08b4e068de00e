'use client';

import { AppShell } from '@/shared/components/templates/AppShell';
import { useUsuario } from '@/shared/contexts/AuthContext';
import { AuthGuard } from '@/shared/components/guards/AuthGuard';
import { RecuperacoesList } from '../components/organisms/RecuperacoesList';
import { UsuariosList } from '../components/organisms/UsuariosList';

export default function UsuariosPage() {
  return (
    <AuthGuard>
      <Usuarios />
    </AuthGuard>
  );
}

function Usuarios() {
  const usuario = useUsuario();
  return (
    <AppShell title="Usuários" description="Papéis, suspensões e correção do que o médico não pode mais mudar.">
      <div className="space-y-4">
        <RecuperacoesList euId={usuario?.userId} />
        <UsuariosList euId={usuario?.userId} />
      </div>
    </AppShell>
  );
}
