'use client';

import { useState } from 'react';
import Link from 'next/link';
import { usePathname, useRouter } from 'next/navigation';
import {
  Building2,
  CalendarCheck2,
  FileCog,
  FileText,
  Lock,
  LogOut,
  Menu,
  ScrollText,
  ShieldCheck,
  UserCog,
  UserRound,
  UserRoundPlus,
  UsersRound,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { Button } from '../atoms/Button';
import { Logo, LogoMark } from '../atoms/Logo';
import { Dialog } from './Dialog';
import { useAuth, useUsuario } from '@/shared/contexts/AuthContext';
import { useTitular } from '@/shared/contexts/EmNomeDeContext';
import { usePerfil } from '@/shared/services/use-medicos';
import { podeSair } from '@/shared/hooks/use-aviso-ao-sair';
import { toast } from '@/shared/hooks/use-toasts';
import { cn } from '@/shared/utils/cn';
import { podeAbrir, soNoProprio } from '@/shared/utils/telas';

interface Destino {
  href: string;
  label: string;
  testId: string;
  Icon: LucideIcon;
}

const DESTINOS: readonly Destino[] = [
  { href: '/', label: 'Hoje', testId: 'shared-navbar-hoje', Icon: CalendarCheck2 },
  { href: '/processos', label: 'Processos', testId: 'shared-navbar-processos', Icon: FileText },
  { href: '/pacientes', label: 'Pacientes', testId: 'shared-navbar-pacientes', Icon: UsersRound },
  { href: '/clinicas', label: 'Clínicas', testId: 'shared-navbar-clinicas', Icon: Building2 },
  { href: '/perfil', label: 'Perfil', testId: 'shared-navbar-perfil', Icon: UserRound },
  { href: '/equipe', label: 'Equipe', testId: 'shared-navbar-equipe', Icon: UserRoundPlus },
  { href: '/usuarios', label: 'Usuários', testId: 'shared-navbar-usuarios', Icon: UserCog },
  { href: '/modelos', label: 'Modelos', testId: 'shared-navbar-modelos', Icon: FileCog },
  { href: '/auditoria', label: 'Auditoria', testId: 'shared-navbar-auditoria', Icon: ScrollText },
];

/** The one navigation of the signed-in: column on a laptop (`compact`: icons only), bar with a menu on a phone. */
export function MedicoNavbar({ compact }: { compact?: boolean }) {
  const [open, setOpen] = useState(false);
  const { bloquear } = useAuth();

  return (
    <>
      <aside
        className={cn(
          'sticky top-0 hidden h-dvh shrink-0 flex-col border-r border-line bg-surface py-4 lg:flex',
          compact ? 'w-16 items-center px-2' : 'w-52 px-3',
        )}
      >
        <Link
          href="/"
          aria-label="AutoCusto, ir para Hoje"
          data-testid="shared-navbar-inicio"
          className="mb-4 self-start rounded px-2 py-0.5"
        >
          {compact ? <LogoMark /> : <Logo />}
        </Link>
        <Destinos compact={compact} />
        <Conta compact={compact} />
      </aside>

      <header className="sticky top-0 z-20 flex h-14 items-center gap-2 border-b border-line bg-surface px-2 lg:hidden">
        <Button
          variant="ghost"
          size="icon"
          aria-label="Abrir o menu"
          aria-expanded={open}
          data-testid="shared-navbar-menu"
          onClick={() => setOpen(true)}
          icon={<Menu aria-hidden className="size-5" />}
        />
        <Link href="/" data-testid="shared-navbar-inicio-topo" className="flex rounded px-1">
          <Logo />
        </Link>
        <Button
          variant="ghost"
          size="icon"
          className="ml-auto"
          aria-label="Bloquear a tela"
          data-testid="shared-navbar-bloquear-topo"
          onClick={bloquear}
          icon={<Lock aria-hidden className="size-5" />}
        />
      </header>
      <Dialog open={open} onOpenChange={setOpen} size="side" title="Menu" data-testid="shared-navbar-gaveta">
        <div className="-mx-2 flex h-full flex-col">
          <Destinos suffix="-gaveta" onNavigate={() => setOpen(false)} />
          <Conta suffix="-gaveta" onNavigate={() => setOpen(false)} />
        </div>
      </Dialog>
    </>
  );
}

interface PartProps {
  compact?: boolean | undefined;
  suffix?: string;
  onNavigate?: () => void;
}

function Destinos({ compact, suffix = '', onNavigate }: PartProps) {
  const pathname = usePathname() ?? '';
  const papel = useUsuario()?.userType ?? 'medico';
  const substitui = useTitular() !== undefined && papel === 'medico';
  const destinos = DESTINOS.filter(({ href }) => podeAbrir(papel, href) && !(substitui && soNoProprio(href)));
  return (
    <nav aria-label="Principal">
      <ul className="flex flex-col gap-0.5">
        {destinos.map(({ href, label, testId, Icon }) => {
          const current = href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`);
          return (
            <li key={href}>
              <Link
                href={href}
                onClick={onNavigate}
                aria-current={current ? 'page' : undefined}
                aria-label={compact ? label : undefined}
                title={compact ? label : undefined}
                data-testid={`${testId}${suffix}`}
                className={cn(
                  'flex min-h-control items-center gap-2.5 rounded px-2.5',
                  compact && 'w-11 justify-center px-0',
                  current ? 'bg-brand-soft font-medium text-brand-ink' : 'text-ink-2 hover:bg-bg hover:text-ink',
                )}
              >
                <Icon aria-hidden strokeWidth={1.75} className="size-[18px] shrink-0" />
                {!compact && label}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function Conta({ compact, suffix = '', onNavigate }: PartProps) {
  const usuario = useUsuario();
  const { logout, bloquear } = useAuth();
  const titular = useTitular();
  const { data: perfil } = usePerfil(usuario?.userType === 'medico' && !titular);
  const router = useRouter();
  const [leaving, setLeaving] = useState(false);

  const sair = async () => {
    if (!(await podeSair())) return;
    setLeaving(true);
    try {
      await logout();
      router.replace('/login');
    } catch (error) {
      toast.problem(error, 'Você ainda não saiu.');
      setLeaving(false);
    }
  };

  const item = cn(
    'flex min-h-control-sm w-full items-center gap-2.5 rounded px-2.5 text-sm text-ink-2 hover:bg-bg hover:text-ink',
    compact && 'min-h-control w-11 justify-center px-0',
  );
  return (
    <div className={cn('mt-auto border-t border-line-2 pt-3', compact && 'w-11')}>
      {!compact && (
        <div className="mb-1.5 px-2.5">
          <p className="truncate text-sm font-medium text-ink" title={usuario?.nome}>
            {usuario?.nome}
          </p>
          <p className="truncate text-xs text-ink-3" title={usuario?.email}>
            {titular ? `em nome de ${titular.nome}` : perfil ? `CRM ${perfil.crm}/${perfil.crmUf}` : usuario?.email}
          </p>
        </div>
      )}
      <Link
        href="/seguranca"
        onClick={onNavigate}
        className={item}
        aria-label={compact ? 'Segurança da conta' : undefined}
        title={compact ? 'Segurança da conta' : undefined}
        data-testid={`shared-navbar-seguranca${suffix}`}
      >
        <ShieldCheck aria-hidden strokeWidth={1.75} className="size-4 shrink-0" />
        {!compact && 'Segurança'}
      </Link>
      <button
        type="button"
        className={item}
        aria-label={compact ? 'Bloquear a tela' : undefined}
        title="Esconde a tela até você digitar o PIN ou a senha"
        data-testid={`shared-navbar-bloquear${suffix}`}
        onClick={() => {
          onNavigate?.();
          bloquear();
        }}
      >
        <Lock aria-hidden strokeWidth={1.75} className="size-4 shrink-0" />
        {!compact && 'Bloquear'}
      </button>
      <button
        type="button"
        className={item}
        aria-label={compact ? 'Sair' : undefined}
        title={compact ? 'Sair' : undefined}
        aria-busy={leaving || undefined}
        data-testid={`shared-navbar-sair${suffix}`}
        onClick={() => !leaving && void sair()}
      >
        <LogOut aria-hidden strokeWidth={1.75} className="size-4 shrink-0" />
        {!compact && 'Sair'}
      </button>
    </div>
  );
}
