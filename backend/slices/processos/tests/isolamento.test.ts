import { makeProcessosApp, type Medico, type ProcessosApp, umPedido } from './processos-app.ts';

/** Row-level security alone, with hand-written queries: no route, no WHERE of ours. */
describe('isolamento por linha', () => {
  const TABELAS = [
    ...['pacientes', 'processos', 'processo_revisoes', 'renovacoes', 'documentos_emitidos', 'rascunhos'],
  ];
  let app: ProcessosApp;
  let helena: Medico;
  let helenaId: string;
  let outroId: string;

  const usuarioDe = async ({ browser }: Medico): Promise<string> => (await browser.get('/api/auth/me')).json().user_id;

  beforeAll(async () => {
    app = await makeProcessosApp();
    helena = await app.medico();
    helenaId = await usuarioDe(helena);
    outroId = await usuarioDe(await app.medico());
    const { id } = (await helena.browser.post('/api/processos', umPedido(helena))).json();
    await helena.browser.post(`/api/processos/${id}/renovacoes`, { data: '2026-08-01' });
    await helena.browser.post(`/api/processos/${id}/documentos`, { data: '2026-08-01' });
    await helena.browser.post('/api/processos/rascunhos', { conteudo: {} });
  });
  afterAll(() => app.close());

  it.each([...TABELAS, 'paciente_revisoes'])(
    '%s: o dono vê a sua linha; outro usuário, e ninguém, não veem nenhuma',
    async (tabela) => {
      const linhas = (usuarioId: string) =>
        app.database.comoUsuario(usuarioId, (trx) => trx.selectFrom(tabela).selectAll().execute());

      expect((await linhas(helenaId)).length).toBeGreaterThan(0);
      expect(await linhas(outroId)).toEqual([]);
      expect(await app.database.db.selectFrom(tabela).selectAll().execute()).toEqual([]);
    },
  );

  it.each(TABELAS)('%s: outro usuário não grava em nome do dono', async (tabela) => {
    const [linha] = await app.database.comoUsuario(helenaId, (trx) => trx.selectFrom(tabela).selectAll().execute());
    const copia = Object.fromEntries(
      Object.entries(linha ?? {})
        // Filled in by the database: nobody may say them.
        .filter(([coluna]) => !['busca', 'busca_nome', 'busca_mae', 'bytes', 'autor_id'].includes(coluna))
        .map(([coluna, valor]) => [coluna, comoParametro(valor)]),
    );
    await expect(
      app.database.comoUsuario(outroId, (trx) => trx.insertInto(tabela).values(copia).execute()),
    ).rejects.toThrow(/row-level security/);
  });

  it.each(['paciente_revisoes', 'processo_revisoes', 'renovacoes', 'documentos_emitidos'])(
    '%s: nem o dono muda ou apaga o que já foi escrito',
    async (tabela) => {
      const comoHelena = (work: Parameters<typeof app.database.comoUsuario<unknown>>[1]) =>
        app.database.comoUsuario(helenaId, work);
      await expect(comoHelena((trx) => trx.deleteFrom(tabela).execute())).rejects.toThrow(/permission denied/);
      await expect(
        comoHelena((trx) => trx.updateTable(tabela).set({ criado_em: new Date() }).execute()),
      ).rejects.toThrow(/permission denied/);
    },
  );
});

/** jsonb goes back as text; arrays of text and dates go as they are. */
function comoParametro(valor: unknown): unknown {
  const json = valor !== null && typeof valor === 'object' && !(valor instanceof Date);
  return json && !(Array.isArray(valor) && valor.every((item) => typeof item === 'string'))
    ? JSON.stringify(valor)
    : valor;
}
