import { Button, ButtonLink } from '@/shared/components/atoms/Button';
import { Tag } from '@/shared/components/atoms/Tag';
import { formatarMomento } from '@/shared/utils/formatos';
import type { UsuarioEncontrado } from '../../services/usuarios-service';
import { rotuloDoPapel } from '../../utils/papeis';
import type { AcaoSobreUsuario } from './UsuariosDialog';

interface UsuarioItemProps {
  usuario: UsuarioEncontrado;
  /** One's own account: nobody locks themselves out. */
  propria: boolean;
  onAcao: (acao: AcaoSobreUsuario) => void;
}

export function UsuarioItem({ usuario, propria, onAcao }: UsuarioItemProps) {
  const { id, nome, email, userType, suspensoEm, criadoEm } = usuario;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2.5 px-4 py-3" data-testid="auth-usuarios-item">
      <div className="min-w-[14rem] flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium [overflow-wrap:anywhere]">
          {nome}
          <Tag tone={userType === 'medico' ? 'brand' : 'blue'}>{rotuloDoPapel(userType)}</Tag>
          {suspensoEm && <Tag tone="red">Suspensa</Tag>}
        </p>
        <p className="text-sm text-ink-3 [overflow-wrap:anywhere]">
          <span className="max-sm:block">{email}</span>
          <span className="max-sm:hidden"> · </span>
          {suspensoEm ? `suspensa em ${formatarMomento(suspensoEm)}` : `criada em ${formatarMomento(criadoEm)}`}
        </p>
      </div>
      {propria ? (
        <p className="text-sm text-ink-3">Sua conta: outro administrador muda.</p>
      ) : (
        <div className="flex flex-wrap gap-2 max-sm:gap-1">
          {userType === 'medico' && (
            <ButtonLink
              size="sm"
              href={`/usuarios/registro?id=${id}`}
              aria-label={`Corrigir registro de ${nome}`}
              data-testid="auth-usuarios-registro"
            >
              Corrigir registro
            </ButtonLink>
          )}
          <Button
            size="sm"
            aria-label={`Mudar papel de ${nome}`}
            onClick={() => onAcao({ tipo: 'papel', usuario })}
            data-testid="auth-usuarios-papel"
          >
            Mudar papel
          </Button>
          <Button
            size="sm"
            aria-label={suspensoEm ? `Reativar a conta de ${nome}` : `Suspender a conta de ${nome}`}
            onClick={() => onAcao({ tipo: suspensoEm ? 'reativar' : 'suspender', usuario })}
            data-testid="auth-usuarios-suspensao"
          >
            {suspensoEm ? 'Reativar' : 'Suspender'}
          </Button>
        </div>
      )}
    </li>
  );
}
