import { umPaciente } from './pacientes-helper.ts';
import { FINGOLIMODE, makeProcessosApp, type Medico, type ProcessosApp, umPedido } from './processos-app.ts';
import { meses } from './processos-helper.ts';

const DATA = '2026-01-31';

describe('conferir o que ainda não foi salvo', () => {
  let app: ProcessosApp;
  let helena: Medico;

  beforeAll(async () => {
    app = await makeProcessosApp();
    helena = await app.medico();
  });
  afterAll(() => app.close());

  const validar = (corpo: object, { browser } = helena) => browser.post('/api/processos/validacao', corpo);
  const digitado = (campos: Parameters<typeof umPedido>[1] = {}) => ({ ...umPedido(helena, campos), data: DATA });

  it('diz de um pedido novo o mesmo que a emissão dirá dele, e não guarda nada', async () => {
    const corpo = digitado();
    const { erros, avisos, documentos, primeira_vez } = (await validar(corpo)).json();
    expect(erros).toEqual([]);
    expect(primeira_vez).toBe(true);
    expect((await helena.browser.get('/api/processos')).json().itens).toEqual([]);
    expect((await helena.browser.get('/api/processos/pacientes')).json().itens).toEqual([]);

    const { id } = (await helena.browser.post('/api/processos', umPedido(helena))).json();
    const emitido = (await helena.browser.post(`/api/processos/${id}/documentos`, { data: DATA })).json();
    expect(emitido.avisos).toEqual(avisos);
    expect(emitido.documentos.map(({ titulo }: { titulo: string }) => titulo)).toEqual(
      documentos.map(({ titulo }: { titulo: string }) => titulo),
    );

    // Of a stored one: the values on the screen, with the history that is stored.
    const dobro = meses('1 cápsula ao dia', 56);
    const editado = digitado({ medicamentos: [{ medicamento_id: FINGOLIMODE, via: 'oral', meses: dobro }] });
    const codigos = (await validar({ ...editado, processo_id: id }))
      .json()
      .avisos.map((a: { codigo: string }) => a.codigo);
    expect(codigos).toContain('dose_e_quantidade');
    const depois = (await validar({ ...corpo, processo_id: id, data: '2026-08-01' })).json();
    expect(depois).toMatchObject({ primeira_vez: false, ciclo_encerrado_em: '2026-07-31' });
    expect((await helena.browser.get(`/api/processos/${id}`)).json()).toMatchObject({ versao: 1 });

    const outro = await app.medico();
    expect((await validar({ ...corpo, emissor_id: outro.emissorId, processo_id: id }, outro)).statusCode).toBe(404);
    expect((await validar(corpo, outro)).json().erros).toEqual([
      expect.objectContaining({ field: 'emissor_id', code: 'emissor_nao_encontrado' }),
    ]);
  });

  it('diz no campo o que impede a emissão', async () => {
    const semEscala = digitado({ respostas: {}, paciente: umPaciente({ cpf: '111.111.111-11' }) });
    const { erros, primeira_vez } = (await validar(semEscala)).json();
    expect(erros.map(({ field, code }: Record<string, string>) => `${field} ${code}`)).toEqual([
      'paciente.cpf cpf_invalido',
      'respostas.edss obrigatorio',
    ]);
    expect(primeira_vez).toBeNull();
    const longo = digitado({ anamnese: 'muito '.repeat(1300) });
    expect((await validar(longo)).json().erros).toEqual([expect.objectContaining({ field: 'anamnese' })]);
  });
});
