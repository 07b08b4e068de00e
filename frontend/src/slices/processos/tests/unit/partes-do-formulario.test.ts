import { act, renderHook } from '@testing-library/react';
import { useForm } from 'react-hook-form';
import { useCaso } from '../../hooks/use-caso';
import { useCiclo } from '../../hooks/use-ciclo';
import { useResolver } from '../../hooks/use-resolver';
import { useToques } from '../../hooks/use-toques';
import { formularioVazio, type FormularioValores } from '../../utils/formulario';
import { umaReferencia, umFormulario, umPaciente } from './mothers';

function umaAbertura(cicloEncerradoEm?: string) {
  return {
    ...{ rascunho: undefined, paciente: undefined, processo: undefined, retomado: false, cicloEncerradoEm },
    caso: { cid: 'G35', doencaNome: 'Esclerose múltipla' },
    valores: { ...formularioVazio(), data: '31/07/2026' },
  };
}

describe('o ciclo', () => {
  const abrir = (em?: string) =>
    renderHook(() => {
      const abertura = umaAbertura(em);
      const form = useForm<FormularioValores>({ defaultValues: abertura.valores });
      return { form, ciclo: useCiclo(form, abertura) };
    });

  it('que terminou vale só para a data de que se disse', () => {
    const { result } = abrir('2026-07-30');
    expect(result.current.ciclo.encerradoEm).toBe('2026-07-30');
    act(() => result.current.form.setValue('data', '01/02/2026'));
    expect(result.current.ciclo.encerradoEm).toBeUndefined();
    act(() => result.current.form.setValue('data', '31/07/2026'));
    expect(result.current.ciclo.encerradoEm).toBe('2026-07-30');
  });

  it('aprende-se do servidor, e se desaprende', () => {
    const { result } = abrir();
    act(() => result.current.ciclo.aprender('2026-07-30'));
    expect(result.current.ciclo.encerradoEm).toBe('2026-07-30');
    act(() => result.current.ciclo.aprender(null));
    expect(result.current.ciclo.encerradoEm).toBeUndefined();
  });
});

it('o que o formulário preenche sozinho não é trabalho de quem digita', () => {
  let mudancas = 0;
  const mudou = () => void (mudancas += 1);
  const { result } = renderHook(() => {
    const form = useForm<FormularioValores>({ defaultValues: formularioVazio() });
    return { form, toques: useToques(form, mudou) };
  });
  act(() => result.current.toques.semContar(() => result.current.form.setValue('emissorId', 'e1')));
  expect([mudancas, result.current.toques.houve()]).toEqual([0, false]);
  act(() => result.current.form.setValue('anamnese', 'Surtos.'));
  expect([mudancas, result.current.toques.houve()]).toEqual([1, true]);
});

it('o caso que mudou é lido antes de a tela ser desenhada de novo', () => {
  const { result } = renderHook(() => useCaso(umaAbertura()));
  const desenhado = result.current;
  act(() => {
    desenhado.mudar({ pacienteId: 'a1', pacienteVersao: 2 }, { paciente: umPaciente() });
    expect(desenhado.ler()).toMatchObject({ cid: 'G35', pacienteId: 'a1', pacienteVersao: 2 });
    expect(desenhado.caso.pacienteId).toBeUndefined();
  });
  expect(result.current.caso.pacienteId).toBe('a1');
  expect(result.current.guardados).toEqual({ paciente: umPaciente(), processo: undefined });
});

it('para salvar se pede menos do que para emitir', async () => {
  const { result } = renderHook(() => useResolver());
  const { resolver, conferirCom, pedir } = result.current;
  conferirCom(umaReferencia());
  const semData = umFormulario({ data: '' });
  expect(await resolver(semData)).toEqual({ values: semData, errors: {} });
  pedir('emitir');
  expect(Object.keys((await resolver(semData)).errors)).toEqual(['data']);
});
