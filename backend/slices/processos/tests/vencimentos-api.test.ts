import { umPaciente } from './pacientes-helper.ts';
import { makeProcessosApp, type Medico, type ProcessosApp, umPedido } from './processos-app.ts';

const CPFS = ['900.100.200-55', '900.100.503-96', '900.100.705-83', '900.101.109-84'];

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
    const codigos = async (pedido: object) =>
      (await helena.browser.post(`${url}/validacao`, { data: '2026-08-01', ...pedido }))
        .json()
        .avisos.map(({ codigo }: { codigo: string }) => codigo);
    expect(await codigos({})).toContain('ciclo_encerrado');
    const daRenovacao = await codigos({ renovar: true });
    expect(daRenovacao).not.toContain('ciclo_encerrado');
    expect((await helena.browser.get(`${url}/historico`)).json().renovacoes).toEqual([]);

    await helena.browser.post(`${url}/renovacoes`, { data: '2026-08-01' });
    expect(await codigos({ renovar: true })).toEqual(daRenovacao);
    expect(await codigos({})).toEqual(daRenovacao);
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
});
