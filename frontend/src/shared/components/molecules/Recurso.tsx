import type { ReactNode } from 'react';
import { espera, type Leitura } from '@/shared/utils/leitura';
import { Falha } from './Falha';
import { LinhasCarregando } from './LinhasCarregando';

export interface RecursoProps<T> {
  leitura: Leitura<T>;
  /** What is read, as both sentences say it: "o processo". */
  o: string;
  children: (valor: T) => ReactNode;
  /** The shape of what comes; rows, unless said. */
  carregando?: ReactNode;
  /** Where it may not exist, or not be this person's: what the screen says then. */
  ausente?: ReactNode;
  /** Nothing else is on the screen. */
  tela?: boolean;
  /** The frame around whatever stands in for it, where its own comes with it. */
  renderMoldura?: (conteudo: ReactNode) => ReactNode;
  className?: string;
  /** Test id of the failure as a whole. */
  caixa?: string;
  /** `slice-what`: the button that asks again is `…-tentar`. */
  'data-testid': string;
}

/** Something that the server keeps: on its way, not there, not readable, or here. A failure never looks like any other. */
export function Recurso<T>({ leitura, children, renderMoldura, ...resto }: RecursoProps<T>) {
  if (leitura.data !== undefined) return children(leitura.data);
  const emLugarDele = <EmLugarDele leitura={leitura} {...resto} />;
  return renderMoldura ? renderMoldura(emLugarDele) : emLugarDele;
}

function EmLugarDele<T>(props: Omit<RecursoProps<T>, 'children' | 'renderMoldura'>) {
  const { leitura, o, carregando, ausente, tela, className, caixa } = props;
  if (ausente && naoExiste(leitura)) return ausente;
  if (!leitura.error) return carregando ?? <LinhasCarregando o={o} />;
  return (
    <Falha
      title={`Não foi possível carregar ${o}`}
      onTentar={leitura.mutate}
      tentando={leitura.isLoading}
      {...{ tela, className, caixa }}
      data-testid={`${props['data-testid']}-tentar`}
    >
      {leitura.error.sentence}
    </Falha>
  );
}

/** 422: the address has no id that could be one. Nothing asked: it has none at all. */
function naoExiste(leitura: Leitura<unknown>): boolean {
  const status = leitura.error?.status;
  return status === 404 || status === 422 || (espera(leitura) && !leitura.isLoading);
}
