import { umPaciente } from './pacientes-helper.ts';
import { makeProcessosApp, type Medico, type ProcessosApp, umPedido } from './processos-app.ts';

const CPFS = [
  '111.444.777-35',
  '900.100.200-55',
  '900.100.503-96',
  '900.100.705-83',
  '900.101.109-84',
  '900.300.111-16',
];

describe('o ciclo e o que foi emitido dele', () => {
  let app: ProcessosApp;
  let helena: Medico;

  beforeAll(async () => {
    app = await makeProcessosApp();
    helena = await app.medico();
  });
  afterAll(() => app.close());

  let abertos = 0;
  const aberto = async () => {
    const paciente = umPaciente({ cpf: CPFS[abertos++]! });
    const { id } = (await helena.browser.post('/api/processos', umPedido(helena, { paciente }))).json<{ id: string }>();
    return { id, url: `/api/processos/${id}` };
  };
  const doProcesso = (id: string, { itens }: { itens: { id: string }[] }) => itens.filter((item) => item.id === id);

  it('a renovação registrada e não emitida continua a vencer: a farmácia não recebeu nada', async () => {
    const { id, url } = await aberto();
    const vencimentos = async () => doProcesso(id, (await helena.browser.get('/api/processos/vencimentos')).json());
    await helena.browser.post(`${url}/renovacoes`, { data: '2025-03-10' });
    expect(await vencimentos()).toEqual([expect.objectContaining({ id, ultima_data: null, vence_em: '2025-03-10' })]);

    await helena.browser.post(`${url}/documentos`, { data: '2024-09-10' });
    const devido = [expect.objectContaining({ id, ultima_data: '2024-09-10', vence_em: '2025-03-10' })];
    expect(await vencimentos()).toEqual(devido);
    await helena.browser.post(`${url}/renovacoes`, { data: '2026-05-29' });
    expect((await helena.browser.post(`${url}/documentos`, { data: '2026-05-29', relatorio: ' ' })).statusCode).toBe(
      422,
    );
    expect(await vencimentos()).toEqual(devido);
  });

  it('o ciclo anterior é o último que foi emitido', async () => {
    const { url } = await aberto();
    await helena.browser.post(`${url}/documentos`, { data: '2026-01-31' });
    await helena.browser.post(`${url}/renovacoes`, { data: '2026-07-31' });
    await helena.browser.post(`${url}/renovacoes`, { data: '2026-08-03' });
    const { avisos } = (await helena.browser.post(`${url}/validacao`, { data: '2026-08-03' })).json();
    expect(avisos).not.toContainEqual(expect.objectContaining({ codigo: 'renovacao_antecipada' }));
  });

  it('a validação de uma renovação ainda não registrada diz o que ela emitiria, sem registrá-la', async () => {
    const { url } = await aberto();
    await helena.browser.post(`${url}/documentos`, { data: '2026-01-31' });
    const validar = async (pedido: object) =>
      (await helena.browser.post(`${url}/validacao`, { data: '2026-08-01', ...pedido })).json();
    const semRenovar = await validar({});
    expect(semRenovar).toMatchObject({ primeira_vez: false, ciclo_encerrado_em: '2026-07-31' });
    expect(semRenovar.erros).toEqual([expect.objectContaining({ field: 'data', code: 'ciclo_encerrado' })]);
    const daRenovacao = await validar({ renovar: true });
    expect(daRenovacao).toMatchObject({ primeira_vez: false, ciclo_encerrado_em: null, erros: [] });
    expect(semRenovar.avisos).toEqual(daRenovacao.avisos);
    expect((await helena.browser.get(`${url}/historico`)).json().renovacoes).toEqual([]);

    await helena.browser.post(`${url}/renovacoes`, { data: '2026-08-01' });
    expect(await validar({ renovar: true })).toEqual(daRenovacao);
    expect(await validar({})).toEqual(daRenovacao);
  });

  it('depois do fim do ciclo não se emite outra primeira solicitação: confirma-se a renovação', async () => {
    const { id, url } = await aberto();
    const emitir = (pedido: object) => helena.browser.post(`${url}/documentos`, pedido);
    const vence = async () =>
      doProcesso(id, (await helena.browser.get('/api/processos/vencimentos?ate=2026-09-01')).json());
    expect((await emitir({ data: '2026-01-31' })).json()).toMatchObject({ primeira_vez: true });
    expect((await emitir({ data: '2026-07-30' })).statusCode).toBe(201); // the last day; the cycle now counts from it
    expect((await emitir({ data: '2026-01-31' })).statusCode).toBe(201);

    const recusa = await emitir({ data: '2026-08-01' });
    expect(recusa.statusCode).toBe(409);
    expect(recusa.json()).toMatchObject({
      ...{ code: 'ciclo_encerrado', processo_id: id, ciclo_encerrado_em: '2026-07-31' },
      renovacao: { data: '2026-08-01' },
    });
    expect(await vence()).toHaveLength(1);
    expect((await emitir({ data: '2026-08-01', renovar: true, relatorio: ' ' })).statusCode).toBe(422);
    expect((await helena.browser.get(`${url}/historico`)).json().renovacoes).toEqual([]);

    const renovado = await emitir({ data: '2026-08-01', renovar: true });
    expect(renovado.json()).toMatchObject({ primeira_vez: false, renovacao_id: expect.any(String) });
    expect(await vence()).toEqual([]);
    expect((await emitir({ data: '2026-08-01', renovar: true })).json()).toMatchObject({
      renovacao_id: renovado.json().renovacao_id,
    });
    expect((await emitir({ data: '2027-02-01' })).json()).toMatchObject({ code: 'ciclo_encerrado' });
  });

  it('dizer que é a primeira vez não emite outra depois do fim', async () => {
    const paciente = umPaciente({ cpf: '529.982.247-25' });
    const pedido = umPedido(helena, { paciente, primeira_vez: true });
    const { id } = (await helena.browser.post('/api/processos', pedido)).json();
    await helena.browser.post(`/api/processos/${id}/documentos`, { data: '2026-01-31' });
    const depois = await helena.browser.post(`/api/processos/${id}/documentos`, { data: '2026-08-01' });
    expect(depois.json()).toMatchObject({ code: 'ciclo_encerrado' });
  });

  it('o lote renova o que venceu', async () => {
    const paciente = umPaciente({ cpf: '390.533.447-05' });
    const { id } = (await helena.browser.post('/api/processos', umPedido(helena, { paciente }))).json();
    await helena.browser.post(`/api/processos/${id}/documentos`, { data: '2026-01-31' });
    const lote = await helena.browser.post('/api/processos/documentos/lote', {
      itens: [{ processo_id: id, data: '2026-08-01' }],
    });
    expect(lote.json().itens).toEqual([
      expect.objectContaining({
        documento: expect.objectContaining({ primeira_vez: false, renovacao_id: expect.any(String) }),
      }),
    ]);
  });

  it('a renovação com data anterior à primeira solicitação não faz dela uma renovação', async () => {
    const { id, url } = await aberto();
    const emitir = async (data: string) => (await helena.browser.post(`${url}/documentos`, { data })).json();
    await emitir('2026-05-29');
    const { id: renovacao } = (await helena.browser.post(`${url}/renovacoes`, { data: '2024-05-29' })).json();
    expect(await emitir('2026-05-29')).toMatchObject({ primeira_vez: true, renovacao_id: null });
    expect(await emitir('2024-06-01')).toMatchObject({ primeira_vez: false, renovacao_id: renovacao });
    const { itens } = (await helena.browser.get('/api/processos/vencimentos?ate=2026-11-29')).json();
    expect(itens).toContainEqual(expect.objectContaining({ id, ultima_data: '2026-05-29', vence_em: '2026-11-29' }));
  });

  it('o histórico responde os documentos em páginas, do mais novo ao mais velho, e os vencimentos também', async () => {
    const { id, url } = await aberto();
    const emitidos: string[] = [];
    for (const data of ['2026-01-31', '2026-02-01', '2026-02-02']) {
      emitidos.push((await helena.browser.post(`${url}/documentos`, { data })).json().id);
    }
    const pagina = async (query: string) => (await helena.browser.get(`${url}/historico?${query}`)).json();
    const primeira = await pagina('limite=2');
    const segunda = await pagina(`limite=2&cursor=${primeira.proximo_cursor}`);
    const ids = [...primeira.documentos, ...segunda.documentos].map((documento: { id: string }) => documento.id);
    expect(ids).toEqual(emitidos.toReversed());
    expect([primeira.documentos.length, segunda.proximo_cursor]).toEqual([2, null]);
    expect(primeira.revisoes).toHaveLength(1);

    const devidos = async (query: string) =>
      (await helena.browser.get(`/api/processos/vencimentos?ate=2030-01-01${query}`)).json();
    const todos = (await devidos('')).itens.map((item: { id: string }) => item.id);
    const vistos: string[] = [];
    for (let cursor = '', vez = 0; vez < todos.length; vez++) {
      const { itens, proximo_cursor } = await devidos(`&limite=1${cursor}`);
      vistos.push(...itens.map((item: { id: string }) => item.id));
      cursor = `&cursor=${proximo_cursor}`;
    }
    expect(vistos).toEqual(todos);
    expect(todos).toContain(id);
  });
});
