import { jest } from '@jest/globals';
import { ApiProblem } from '@/shared/services/api-problem';
import { makeAutosave, type EstadoDoAutosave } from '../../utils/autosave';

const problema = (status: number) =>
  new ApiProblem({ type: '/x', title: 'Não.', status, code: 'x', errors: [], extra: {} });

function cena() {
  const estados: EstadoDoAutosave['tipo'][] = [];
  const salvar = jest.fn<(saindo: boolean) => Promise<void>>().mockResolvedValue();
  const fila = makeAutosave({ salvar, onEstado: ({ tipo }) => estados.push(tipo) });
  return { fila, salvar, estados };
}

describe('rascunho automático', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('salva logo depois da última tecla, uma vez', async () => {
    const { fila, salvar, estados } = cena();
    fila.mudou();
    await jest.advanceTimersByTimeAsync(300);
    fila.mudou();
    await jest.advanceTimersByTimeAsync(699);
    expect(salvar).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    expect(salvar).toHaveBeenCalledTimes(1);
    expect(estados).toEqual(['pendente', 'salvando', 'salvo']);
    expect(fila.temPendencia()).toBe(false);
  });

  it('não espera mais de dois segundos por quem não para de digitar', async () => {
    const { fila, salvar } = cena();
    for (let n = 0; n < 8; n += 1) {
      fila.mudou();
      await jest.advanceTimersByTimeAsync(200);
    }
    expect(salvar).toHaveBeenCalled();
  });

  it('nunca manda dois pedidos ao mesmo tempo e manda o que mudou no meio', async () => {
    const { fila, salvar } = cena();
    let liberar: () => void = () => undefined;
    salvar.mockImplementationOnce(() => new Promise((resolve) => (liberar = resolve)));
    fila.mudou();
    await jest.advanceTimersByTimeAsync(800);
    fila.mudou();
    await jest.advanceTimersByTimeAsync(2000);
    expect(salvar).toHaveBeenCalledTimes(1);
    liberar();
    await jest.advanceTimersByTimeAsync(800);
    expect(salvar).toHaveBeenCalledTimes(2);
  });

  it('tenta de novo quando não há conexão e para quando outra aba escreveu antes', async () => {
    const { fila, salvar, estados } = cena();
    salvar.mockRejectedValueOnce(problema(0)).mockRejectedValueOnce(problema(412));
    fila.mudou();
    await jest.advanceTimersByTimeAsync(800);
    expect(estados.at(-1)).toBe('erro');
    await jest.advanceTimersByTimeAsync(2100);
    expect(estados.at(-1)).toBe('conflito');
    fila.mudou();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(salvar).toHaveBeenCalledTimes(2);

    fila.continuar();
    fila.mudou();
    await jest.advanceTimersByTimeAsync(800);
    expect(estados.at(-1)).toBe('salvo');
  });

  it('ao fechar a aba manda na hora o que espera', async () => {
    const { fila, salvar } = cena();
    fila.mudou();
    await fila.agora(true);
    expect(salvar).toHaveBeenCalledWith(true);
  });

  it('ao fechar o formulário tenta mais uma vez com o que mudou por último, e para', async () => {
    const { fila, salvar } = cena();
    let recusar: (problem: ApiProblem) => void = () => undefined;
    salvar.mockImplementationOnce(() => new Promise((_resolve, reject) => (recusar = reject)));
    salvar.mockRejectedValue(problema(503));
    fila.mudou();
    await jest.advanceTimersByTimeAsync(800);
    fila.mudou();

    void fila.encerrar();
    recusar(problema(503));
    await jest.advanceTimersByTimeAsync(60_000);

    expect(salvar).toHaveBeenCalledTimes(2);
  });

  it('depois de parar não manda mais nada', async () => {
    const { fila, salvar } = cena();
    fila.mudou();
    await fila.parar();
    await jest.advanceTimersByTimeAsync(5000);
    expect(salvar).not.toHaveBeenCalled();
  });
});
