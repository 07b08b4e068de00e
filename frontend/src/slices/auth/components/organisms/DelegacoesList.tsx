'use client';

import { useState } from 'react';
import { UserRoundPlus } from 'lucide-react';
import { Button } from '@/shared/components/atoms/Button';
import { Card } from '@/shared/components/atoms/Card';
import { Tag } from '@/shared/components/atoms/Tag';
import { EmptyState } from '@/shared/components/molecules/EmptyState';
import { ListaPaginada } from '@/shared/components/molecules/Lista';
import { Dialog } from '@/shared/components/organisms/Dialog';
import { toast } from '@/shared/hooks/use-toasts';
import type { ListaPaginada as Paginada } from '@/shared/services/use-lista-paginada';
import { formatarData } from '@/shared/utils/formatos';
import type { Delegacao } from '../../services/delegacoes-service';
import { PAPEIS_DA_DELEGACAO, SITUACOES } from '../../utils/delegacao';

interface DelegacoesListProps {
  /** Who looks. Each side of a delegation sees the name of the other; a medico may be on both. */
  de: 'medico' | 'assistente';
  lista: Paginada<Delegacao>;
  onEncerrar: (id: string) => Promise<void>;
}

export function DelegacoesList({ de, lista, onEncerrar }: DelegacoesListProps) {
  const [alvo, setAlvo] = useState<Delegacao>();
  return (
    <Card className="overflow-hidden">
      <ListaPaginada
        leitura={lista}
        nomes={['delegação', 'as', 'delegações']}
        vazia={<Vazia de={de} />}
        data-testid="auth-delegacoes"
      >
        {(delegacoes) => (
          <ul className="divide-y divide-line-2">
            {delegacoes.map((delegacao) => (
              <Item key={delegacao.id} delegacao={delegacao} onEncerrar={() => setAlvo(delegacao)} />
            ))}
          </ul>
        )}
      </ListaPaginada>
      <Encerrar alvo={alvo} onFechar={() => setAlvo(undefined)} onEncerrar={onEncerrar} />
    </Card>
  );
}

function nomeDe({ recebida, medicoNome, assistenteNome, email }: Delegacao): string {
  return recebida ? medicoNome : (assistenteNome ?? email);
}

/** What the other is to whoever looks, or whoever looks to the other. */
function papelDe({ recebida, papel }: Delegacao): string {
  if (!recebida) return PAPEIS_DA_DELEGACAO[papel];
  return papel === 'substituto' ? 'Você substitui' : 'Você assiste';
}

/** The button that ends it, and what it adds for whoever only hears it. */
function fimDe({ recebida, papel, situacao }: Delegacao): readonly [rotulo: string, oQue: string] {
  if (recebida) return ['Sair', papel === 'substituto' ? ' da substituição' : ' da equipe'];
  return situacao === 'convidada' ? ['Cancelar convite', ''] : ['Encerrar', ' a delegação'];
}

interface ItemProps {
  delegacao: Delegacao;
  onEncerrar: () => void;
}

function Item({ delegacao, onEncerrar }: ItemProps) {
  const { recebida, email, situacao, criadaEm, aceitaEm, terminaEm, assistenteNome } = delegacao;
  const nome = nomeDe(delegacao);
  const { rotulo, tone } = SITUACOES[situacao];
  const [encerrar, oQue] = fimDe(delegacao);
  const desde = aceitaEm ? `desde ${formatarDia(aceitaEm)}` : `convidada em ${formatarDia(criadaEm)}`;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3" data-testid="auth-delegacoes-item">
      <div className="min-w-0 flex-1 basis-60">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium [overflow-wrap:anywhere]">
          {nome}
          <Tag tone={tone}>{rotulo}</Tag>
        </p>
        <p className="text-sm text-ink-3 [overflow-wrap:anywhere]">
          {papelDe(delegacao)} · {!recebida && assistenteNome && `${email} · `}
          {desde} · {situacao === 'encerrada' ? 'terminaria' : 'até'} {formatarData(terminaEm)}
        </p>
      </div>
      {situacao !== 'encerrada' && (
        <Button
          size="sm"
          onClick={onEncerrar}
          aria-label={`${encerrar}${oQue} de ${nome}`}
          data-testid="auth-delegacoes-encerrar"
        >
          {encerrar}
        </Button>
      )}
    </li>
  );
}

function formatarDia(momento: string): string {
  return new Intl.DateTimeFormat('pt-BR').format(new Date(momento));
}

interface EncerrarProps extends Pick<DelegacoesListProps, 'onEncerrar'> {
  alvo: Delegacao | undefined;
  onFechar: () => void;
}

function Encerrar({ alvo, onFechar, onEncerrar }: EncerrarProps) {
  const [ocupado, setOcupado] = useState(false);
  const confirmar = async () => {
    if (!alvo) return;
    setOcupado(true);
    try {
      await onEncerrar(alvo.id);
      toast.success('Delegação encerrada.');
      onFechar();
    } catch (error) {
      toast.problem(error);
    } finally {
      setOcupado(false);
    }
  };
  const nome = alvo && nomeDe(alvo);
  const substituicao = alvo?.papel === 'substituto' ? 'Sair desta substituição?' : 'Sair desta equipe?';
  return (
    <Dialog
      open={alvo !== undefined}
      onOpenChange={(open) => !open && onFechar()}
      title={alvo?.recebida ? substituicao : 'Encerrar esta delegação?'}
      description={
        alvo?.recebida
          ? `Você deixa de ver os pacientes de ${nome ?? ''} agora. Para voltar, precisa de outro convite.`
          : `${nome ?? ''} deixa de ver seus pacientes agora. O que fez continua com você.`
      }
      data-testid="auth-delegacoes-confirmar"
      footer={
        <>
          <Button onClick={onFechar} data-testid="auth-delegacoes-manter">
            Manter
          </Button>
          <Button
            variant="danger"
            loading={ocupado}
            onClick={() => void confirmar()}
            data-testid="auth-delegacoes-encerrar-sim"
          >
            {alvo?.recebida ? 'Sair' : 'Encerrar'}
          </Button>
        </>
      }
    />
  );
}

function Vazia({ de }: Pick<DelegacoesListProps, 'de'>) {
  return de === 'medico' ? (
    <EmptyState icon={UserRoundPlus} title="Ninguém trabalha com você ainda">
      Convide quem prepara a papelada, ou quem substitui você: cada pessoa entra com a própria conta.
    </EmptyState>
  ) : (
    <EmptyState icon={UserRoundPlus} title="Nenhum médico convidou esta conta">
      Peça um convite para o e-mail com que você entra. Depois, abra o link que chegar.
    </EmptyState>
  );
}
