'use client';

import { useState, type ReactNode } from 'react';
import { Spinner } from '@/shared/components/atoms/Spinner';
import { AuthLayout } from '@/shared/components/templates/AuthLayout';
import type { ApiProblem } from '@/shared/services/api-problem';
import { useTokenDoLink } from '../../hooks/use-token-do-link';
import { Desfecho } from '../molecules/Desfecho';

interface Link<R> {
  token: string;
  confirmado: (resposta: R) => void;
  /** The link itself is over: nothing that is typed helps. */
  recusado: (problem: ApiProblem) => void;
}

interface ConfirmacaoPorLinkProps<R> {
  title: string;
  /** What is about to happen, and what to do if it was not this person's idea. */
  description?: ReactNode;
  footer?: ReactNode;
  /** What the person does to confirm: by being opened a link does nothing, for scanners of mail open them too. */
  children: (link: Link<R>) => ReactNode;
  tituloDaFalha?: string;
  semCodigo?: string;
  /** Said after a refusal, whatever it says: what has not changed. */
  nota?: string;
  /** Ways on from a link that is of no use. */
  saidas?: ReactNode;
  tituloPronto?: string;
  renderPronto?: (resposta: R) => ReactNode;
  /** `auth-…`: the ends are `…-pronto` and `…-falha`. */
  'data-testid': string;
}

/** A page that a link of a mail opens: read, confirmed by its person, and then done or of no use. */
export function ConfirmacaoPorLink<R = void>(props: ConfirmacaoPorLinkProps<R>) {
  const token = useTokenDoLink();
  const [feita, setFeita] = useState<{ resposta: R }>();
  const [recusa, setRecusa] = useState<ApiProblem>();
  const id = props['data-testid'];

  if (feita && props.renderPronto) {
    return (
      <AuthLayout title={props.tituloPronto ?? props.title}>
        <Desfecho kind="done" data-testid={`${id}-pronto`}>
          {props.renderPronto(feita.resposta)}
        </Desfecho>
      </AuthLayout>
    );
  }
  if (token === null || recusa) {
    const { semCodigo = 'O endereço chegou sem o código. Copie o link inteiro do e-mail e abra de novo.' } = props;
    return (
      <AuthLayout title={props.tituloDaFalha ?? 'Este link não serve mais'}>
        <Desfecho kind="failed" data-testid={`${id}-falha`}>
          <p>{[recusa?.sentence ?? semCodigo, props.nota].filter(Boolean).join(' ')}</p>
          {props.saidas && <div className="flex flex-wrap gap-2">{props.saidas}</div>}
        </Desfecho>
      </AuthLayout>
    );
  }
  return (
    <AuthLayout title={props.title} description={props.description} footer={props.footer}>
      {token === undefined ? (
        <Spinner label="Lendo o link" />
      ) : (
        props.children({ token, confirmado: (resposta) => setFeita({ resposta }), recusado: setRecusa })
      )}
    </AuthLayout>
  );
}
