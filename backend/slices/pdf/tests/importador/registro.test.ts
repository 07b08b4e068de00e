import type { ModeloImportadoRepository } from '../../application/ports/modelo-importado-repository.ts';
import type { ModeloImportado } from '../../domain/modelo-importado.ts';
import { extrair } from '../../infrastructure/importador/extracao.ts';
import { montarModelo } from '../../infrastructure/importador/oficina.ts';
import { makeRegistro } from '../../infrastructure/importador/registro.ts';
import { makeMotor } from '../../infrastructure/motor/motor.ts';
import { abrirForaDoLaco, guardarForaDoLaco, hashForaDoLaco } from '../../infrastructure/persistence/fora-do-laco.ts';
import { mapaDireto, umFormulario } from './formularios.ts';

const INSTANTE = new Date('2026-01-31T12:00:00Z');

async function umModelo(id: string, uf: string): Promise<ModeloImportado> {
  const formulario = await extrair(await umFormulario(() => undefined));
  return {
    ...{ id, documento: 'relatorio', uf, protocolo: null, titulo: 'Relatório', versao: 1, situacao: 'ativo' },
    ...{ arquivoSha256: '', paginas: 1, hash: id.repeat(64), edicao: 1, criadoEm: INSTANTE, ativadoEm: INSTANTE },
    ...{ formulario, mapa: mapaDireto(formulario) },
  };
}

it('o formulário que já está pronto não é lido de novo quando outro entra em vigor', async () => {
  const emVigor = [await umModelo('a', 'SP'), await umModelo('b', 'RJ')];
  const lidos: string[] = [];
  const guardados: Pick<ModeloImportadoRepository, 'ativosMudaram' | 'listAtivos' | 'findById'> = {
    ativosMudaram: async () => emVigor.map(({ id }) => id).join(','),
    listAtivos: async () => emVigor.map(({ formulario: _formulario, mapa: _mapa, ...resumo }) => resumo),
    findById: async (id) => {
      lidos.push(id);
      return emVigor.find((modelo) => modelo.id === id);
    },
  };
  const onError = (error: unknown) => {
    throw error;
  };
  const modelos = guardados as ModeloImportadoRepository; // all that it asks for here
  const motor = makeMotor([]);
  const registro = makeRegistro({ modelos, motor, montar: montarModelo, onError });
  await registro.atualizar();
  expect(lidos).toEqual(['a', 'b']);

  emVigor.push(await umModelo('c', 'BA'));
  await registro.atualizar();
  registro.close();
  expect(lidos).toEqual(['a', 'b', 'c']);
  const em = (uf: string) => registro.resolver('relatorio', { uf, protocolo: undefined });
  expect(['SP', 'RJ', 'BA', 'AC'].map(em)).toEqual([
    ...['a', 'b', 'c'].map((id) => `relatorio@${id.repeat(16)}`),
    'relatorio',
  ]);
});

it('enquanto um formulário é guardado, lido ou resumido, o laço de eventos anda', async () => {
  const { formulario } = await umModelo('a', 'SP');
  /** What this thread does itself is done before the queue of microtasks is empty; another's answer is an event. */
  const durante = async <T>(trabalho: Promise<T>): Promise<T> => {
    let isFeito = false;
    void trabalho.then(() => (isFeito = true));
    for (let vez = 0; vez < 100; vez++) await Promise.resolve();
    expect(isFeito).toBe(false);
    return trabalho;
  };
  const guardado = await durante(guardarForaDoLaco(formulario));
  const lido = await durante(abrirForaDoLaco(guardado));
  const hash = await durante(hashForaDoLaco('a', formulario, 'b'));
  expect(lido.campos).toEqual(formulario.campos);
  expect(await hashForaDoLaco('a', lido, 'b')).toBe(hash);
  await expect(abrirForaDoLaco(Buffer.from('nada'))).rejects.toThrow('incorrect header check');
  expect((await abrirForaDoLaco(guardado)).objetos).toHaveLength(formulario.objetos.length);
});
