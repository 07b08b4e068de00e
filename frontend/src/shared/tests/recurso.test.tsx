import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Lista } from '@/shared/components/molecules/Lista';
import { Recurso } from '@/shared/components/molecules/Recurso';
import { ApiProblem } from '@/shared/services/api-problem';
import { deResposta, juntas, type Leitura } from '@/shared/utils/leitura';

const problema = (status: number) =>
  new ApiProblem({ type: '/x', title: 'O servidor não respondeu.', status, code: 'x', errors: [], extra: {} });

function umaLeitura<T>(props: Partial<Leitura<T>> = {}): Leitura<T> {
  return { data: undefined, error: undefined, isLoading: false, mutate: () => undefined, ...props };
}

function mostrar(leitura: Leitura<string>) {
  render(
    <Recurso leitura={leitura} o="o processo" ausente={<p>Este processo não existe</p>} data-testid="processos-x">
      {(nome) => <h1>{nome}</h1>}
    </Recurso>,
  );
}

describe('um recurso', () => {
  it('aparece quando chega, mesmo que ler de novo tenha falhado', () => {
    mostrar(umaLeitura({ data: 'Marina', error: problema(500) }));
    expect(screen.getByRole('heading', { name: 'Marina' })).toBeVisible();
  });

  it('diz que está a caminho', () => {
    mostrar(umaLeitura({ isLoading: true }));
    expect(screen.getByRole('status')).toHaveTextContent('Carregando o processo');
  });

  it.each([404, 422])('diz que não existe quando o servidor responde %d', (status) => {
    mostrar(umaLeitura({ error: problema(status) }));
    expect(screen.getByText('Este processo não existe')).toBeVisible();
  });

  it('diz que não existe quando o endereço não diz qual', () => {
    mostrar(umaLeitura());
    expect(screen.getByText('Este processo não existe')).toBeVisible();
  });

  it('que falhou diz por quê e pede de novo, sem que o botão suma sob o dedo', async () => {
    let pedidos = 0;
    mostrar(umaLeitura({ error: problema(500), isLoading: true, mutate: () => (pedidos += 1) }));
    expect(screen.getByRole('alert')).toHaveTextContent('Não foi possível carregar o processo');
    expect(screen.getByRole('alert')).toHaveTextContent('O servidor não respondeu.');
    expect(screen.getByTestId('processos-x-tentar')).toHaveAttribute('aria-busy', 'true');
    expect(pedidos).toBe(0);
  });

  it('pedido de novo pergunta outra vez', async () => {
    let pedidos = 0;
    mostrar(umaLeitura({ error: problema(500), mutate: () => (pedidos += 1) }));
    await userEvent.click(screen.getByRole('button', { name: 'Tentar de novo' }));
    expect(pedidos).toBe(1);
  });
});

it.each([
  ['vazia', umaLeitura<string[]>({ data: [] }), 'Nenhum ainda'],
  ['que falhou', umaLeitura<string[]>({ error: problema(404) }), 'Não foi possível carregar os processos'],
  ['com itens', umaLeitura({ data: ['Marina'] }), 'Marina'],
])('uma lista %s diz só isto', (_caso, leitura, texto) => {
  render(
    <Lista leitura={leitura} o="os processos" vazia={<p>Nenhum ainda</p>} data-testid="processos-x">
      {(nomes) => nomes.map((nome) => <p key={nome}>{nome}</p>)}
    </Lista>,
  );
  expect(screen.getByText(texto)).toBeVisible();
  if (texto !== 'Nenhum ainda') expect(screen.queryByText('Nenhum ainda')).not.toBeInTheDocument();
});

describe('duas leituras juntas', () => {
  it('valem quando as duas valem, e falham com a que falhar', () => {
    expect(juntas(umaLeitura({ data: 1 }), umaLeitura({ data: null })).data).toEqual([1, null]);
    const falhou = juntas(umaLeitura({ data: 1 }), umaLeitura({ error: problema(500) }));
    expect(falhou.data).toBeUndefined();
    expect(falhou.error?.status).toBe(500);
  });
});

it('a resposta a quem digita é uma leitura', () => {
  let tentou = false;
  const falhou = deResposta({ estado: 'falhou', problema: problema(503), tentar: () => void (tentou = true) });
  expect(falhou.error?.status).toBe(503);
  falhou.mutate();
  expect(tentou).toBe(true);
  expect(deResposta({ estado: 'esperando' }).isLoading).toBe(true);
  expect(deResposta({ estado: 'pronta', valor: [] })).toMatchObject({ data: [], error: undefined, isLoading: false });
});
