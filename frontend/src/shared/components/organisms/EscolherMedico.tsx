'use client';

import type { ReactNode } from 'react';
import { ChevronRight, UserRoundPlus } from 'lucide-react';
import { Button, ButtonLink } from '../atoms/Button';
import { Card } from '../atoms/Card';
import { Alert } from '../molecules/Alert';
import { EmptyState } from '../molecules/EmptyState';
import { Recurso } from '../molecules/Recurso';
import type { Eu } from '@/shared/services/eu-service';
import type { Leitura } from '@/shared/utils/leitura';
import { MedicoNavbar } from './MedicoNavbar';

interface EscolherMedicoProps {
  medicos: Leitura<Eu['emNomeDe']>;
  /** A medico may also go on in their own work. */
  onProprio?: (() => void) | undefined;
  /** The one this tab had chosen no longer counts on them. */
  terminou?: boolean;
  onEscolher: (usuarioId: string) => void;
}

const TERMINOU = 'A substituição terminou. O que você preparou e emitiu continua com o médico que você substituía.';

/** Before anything of a patient: for whom. Nobody works for the wrong medico by habit. */
export function EscolherMedico(props: EscolherMedicoProps) {
  const { medicos, onProprio, terminou, onEscolher } = props;
  return (
    <div className="min-h-dvh lg:flex">
      <MedicoNavbar />
      <main id="conteudo" className="min-w-0 max-w-[46rem] flex-1 px-4 py-5 sm:px-6 sm:py-6">
        <Recurso leitura={medicos} o="em nome de quem você trabalha" tela data-testid="shared-em-nome-de">
          {(quais) =>
            quais.length > 0 ? (
              <>
                <h1 className="text-title font-bold tracking-[-0.015em]">Em nome de quem você vai trabalhar?</h1>
                <p className="mt-0.5 mb-5 text-ink-3">
                  Você vê os pacientes e processos só deste médico, e tudo fica registrado nos dois nomes.
                </p>
                {terminou && (
                  <Alert className="mb-4" data-testid="shared-em-nome-de-uma-terminou">
                    {TERMINOU}
                  </Alert>
                )}
                <Card className="overflow-hidden">
                  <ul className="divide-y divide-line-2">
                    {onProprio && (
                      <Opcao onClick={onProprio} data-testid="shared-em-nome-de-escolher-proprio">
                        Meu próprio trabalho
                      </Opcao>
                    )}
                    {quais.map(({ usuarioId, nome }) => (
                      <Opcao
                        key={usuarioId}
                        onClick={() => onEscolher(usuarioId)}
                        data-testid="shared-em-nome-de-escolher"
                      >
                        {nome}
                      </Opcao>
                    ))}
                  </ul>
                </Card>
              </>
            ) : (
              <Ninguem onProprio={onProprio} />
            )
          }
        </Recurso>
      </main>
    </div>
  );
}

interface OpcaoProps {
  onClick: () => void;
  children: ReactNode;
  'data-testid': string;
}

function Opcao({ children, onClick, 'data-testid': testId }: OpcaoProps) {
  return (
    <li>
      <button
        type="button"
        className="flex min-h-14 w-full items-center justify-between gap-4 px-4 py-3 text-left font-medium -outline-offset-2 hover:bg-bg"
        onClick={onClick}
        data-testid={testId}
      >
        {children}
        <ChevronRight aria-hidden className="size-4 shrink-0 text-ink-3" />
      </button>
    </li>
  );
}

function Ninguem({ onProprio }: Pick<EscolherMedicoProps, 'onProprio'>) {
  if (onProprio) {
    return (
      <EmptyState
        icon={UserRoundPlus}
        title="Você não substitui mais ninguém"
        data-testid="shared-em-nome-de-terminou"
        action={
          <Button variant="primary" onClick={onProprio} data-testid="shared-em-nome-de-voltar">
            Voltar ao meu trabalho
          </Button>
        }
      >
        {TERMINOU}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={UserRoundPlus}
      title="Nenhum médico conta com você agora"
      data-testid="shared-em-nome-de-ninguem"
      action={
        <ButtonLink href="/equipe" data-testid="shared-em-nome-de-equipe">
          Ver seus convites
        </ButtonLink>
      }
    >
      Peça ao médico um convite para o e-mail desta conta. Depois, abra o link que chegar.
    </EmptyState>
  );
}
