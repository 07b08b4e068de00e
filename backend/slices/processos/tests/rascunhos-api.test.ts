import { sql } from 'kysely';
import type { Static } from 'typebox';
import type { RascunhoResponse } from '../infrastructure/api/processos/processo-schemas.ts';
import { makeProcessosApp, type Medico, type ProcessosApp, umPedido } from './processos-app.ts';

type Rascunho = Static<typeof RascunhoResponse>;

describe('rascunhos', () => {
  let app: ProcessosApp;
  let helena: Medico;
  let outro: Medico;

  beforeAll(async () => {
    app = await makeProcessosApp();
    helena = await app.medico();
    outro = await app.medico();
  });
  afterAll(() => app.close());

  const criar = (corpo: object, { browser }: Pick<Medico, 'browser'> = helena) =>
    browser.post('/api/processos/rascunhos', corpo);
  const criado = async (conteudo: object = { nome: 'Mar' }): Promise<Rascunho> => (await criar({ conteudo })).json();
  const campos = (response: { json(): { errors?: { field: string }[] } }) =>
    (response.json().errors ?? []).map(({ field }) => field);

  it('guarda o formulário como está, incompleto e com os nomes que ele tem', async () => {
    const conteudo = { nome: '', cpf: '900.1', medicamentos: [{ meses: [null] }], 'campo novo': '\t≥' };
    const response = await criar({ conteudo });

    expect(response.statusCode).toBe(201);
    expect(response.headers.etag).toBe('"1"');
    expect(response.json()).toMatchObject({ versao: 1, processo_id: null, conteudo });
    const { id } = response.json<Rascunho>();
    expect((await helena.browser.get(`/api/processos/rascunhos/${id}`)).json()).toEqual(response.json());
  });

  it('salvar pede a versão lida, e a outra aba não perde o que salvou', async () => {
    const { id } = await criado();
    const salvar = (nome: string, headers: Record<string, string> = { 'if-match': '"1"' }) =>
      helena.browser.put(`/api/processos/rascunhos/${id}`, { conteudo: { nome } }, headers);

    expect((await salvar('Sem versão', {})).statusCode).toBe(428);
    expect((await salvar('Marina')).headers.etag).toBe('"2"');
    expect((await salvar('Tarde demais')).statusCode).toBe(412);
    expect((await helena.browser.get(`/api/processos/rascunhos/${id}`)).json()).toMatchObject({
      ...{ versao: 2, conteudo: { nome: 'Marina' } },
    });
    const abas = await Promise.all(['a', 'b', 'c'].map((nome) => salvar(nome, { 'if-match': '"2"' })));
    expect(abas.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 412, 412]);
  });

  it('a mesma Idempotency-Key não cria o segundo', async () => {
    const chave = { 'idempotency-key': 'rascunho-1' };
    const criarCom = () => helena.browser.post('/api/processos/rascunhos', { conteudo: { nome: 'Mar' } }, chave);
    const [primeira, segunda] = [await criarCom(), await criarCom()];
    expect(segunda.statusCode).toBe(201);
    expect(segunda.headers.etag).toBe('"1"');
    expect(segunda.json()).toEqual(primeira.json());
  });

  it('pode ser o de um processo em edição, mas só de um processo seu', async () => {
    const { id: processo_id } = (await helena.browser.post('/api/processos', umPedido(helena))).json();
    expect((await criar({ processo_id, conteudo: {} })).json()).toMatchObject({ processo_id });
    expect(campos(await criar({ processo_id, conteudo: {} }, outro))).toEqual(['processo_id']);
  });

  it('some quando descartado', async () => {
    const { id } = await criado();
    const url = `/api/processos/rascunhos/${id}`;
    expect((await helena.browser.delete(url)).statusCode).toBe(204);
    expect((await helena.browser.delete(url)).statusCode).toBe(404);
    expect((await helena.browser.get(url)).statusCode).toBe(404);
    const { id: tardio } = await criado();
    await helena.browser.delete(`/api/processos/rascunhos/${tardio}`);
    const salvo = await helena.browser.put(
      `/api/processos/rascunhos/${tardio}`,
      { conteudo: {} },
      { 'if-match': '"1"' },
    );
    expect(salvo.statusCode).toBe(404);
  });

  it('é de um médico só: o outro não lê, não salva, não descarta, não lista', async () => {
    const { id } = await criado();
    const url = `/api/processos/rascunhos/${id}`;
    expect((await outro.browser.get(url)).statusCode).toBe(404);
    expect((await outro.browser.delete(url)).statusCode).toBe(404);
    expect((await outro.browser.put(url, { conteudo: {} }, { 'if-match': '"1"' })).statusCode).toBe(404);
    expect((await outro.browser.get('/api/processos/rascunhos')).json().itens).toEqual([]);
  });

  it('a lista vem do mais novo ao mais velho, em páginas', async () => {
    const medico = await app.medico();
    const ids: string[] = [];
    for (const nome of ['a', 'b', 'c']) ids.push((await criar({ conteudo: { nome } }, medico)).json().id);

    const primeira = (await medico.browser.get('/api/processos/rascunhos?limite=2')).json();
    const segunda = (
      await medico.browser.get(`/api/processos/rascunhos?limite=2&cursor=${primeira.proximo_cursor}`)
    ).json();
    expect([...primeira.itens, ...segunda.itens].map(({ id }: Rascunho) => id)).toEqual(ids.toReversed());
    expect(segunda.proximo_cursor).toBeNull();
  });

  it('a lista diz de quem é cada um e quando foi salvo, e responde poucos bytes', async () => {
    const medico = { browser: await app.entrou() };
    const caso = { cid: 'G35', doenca_nome: 'Esclerose múltipla', paciente_id: 'x'.repeat(300) };
    const paciente = { nome: 'Marina', cpf: '900.100.200-55', cns: 7 };
    const { id } = (
      await criar({ conteudo: { caso, valores: { paciente, anamnese: 'a'.repeat(400_000) } } }, medico)
    ).json();
    for (let n = 0; n < 9; n++) await criar({ conteudo: { caso: [], valores: 'b'.repeat(100_000) } }, medico);

    const lista = await medico.browser.get('/api/processos/rascunhos?limite=100');
    expect(lista.json().itens).toHaveLength(10);
    expect(lista.json().itens.at(-1)).toEqual({
      ...{ id, versao: 1, processo_id: null, cid: 'G35', doenca_nome: 'Esclerose múltipla' },
      ...{ paciente_id: 'x'.repeat(200), paciente_nome: 'Marina', paciente_cpf: '900.100.200-55', paciente_cns: null },
      ...{ criado_em: expect.any(String), atualizado_em: expect.any(String) },
    });
    expect(lista.json().itens[0]).toMatchObject({ cid: null, paciente_nome: null });
    expect(lista.rawPayload.length).toBeLessThan(10 * 2_000);
  });

  describe('cota', () => {
    const grande = (n: number) => ({ texto: 'x'.repeat(n) });
    const deUm = async () => {
      const medico = { browser: await app.entrou() };
      return { medico, id: (await medico.browser.get('/api/auth/me')).json().user_id as string };
    };
    const guardados = (id: string) =>
      app.database.comoUsuario(id, async (trx) => {
        const { rows } = await sql<{ quantos: number; bytes: number }>`
          select count(*)::int as quantos, coalesce(sum(bytes), 0)::int as bytes from rascunhos`.execute(trx);
        return rows[0]!;
      });

    it('guarda até 200; o seguinte é recusado com o que fazer, e cabe quando um sai', async () => {
      const { medico, id } = await deUm();
      await app.database.comoUsuario(id, (trx) =>
        sql`insert into rascunhos (id, usuario_id, conteudo)
          select gen_random_uuid(), ${id}, '{}' from generate_series(1, 199)`.execute(trx),
      );
      const juntos = await Promise.all(Array.from({ length: 6 }, () => criar({ conteudo: {} }, medico)));
      expect(juntos.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409, 409, 409, 409, 409]);
      expect(await guardados(id)).toMatchObject({ quantos: 200 });
      expect(juntos.find(({ statusCode }) => statusCode === 409)?.json()).toMatchObject({
        code: 'cota_de_rascunhos',
        action: expect.stringContaining('Descarte'),
      });
      const aceito = juntos.find(({ statusCode }) => statusCode === 201)?.json();
      await medico.browser.delete(`/api/processos/rascunhos/${aceito.id}`);
      expect((await criar({ conteudo: {} }, medico)).statusCode).toBe(201);
      expect((await criar({ conteudo: {} })).statusCode).toBe(201);
    });

    it('guarda até 10 MB, por mais abas que salvem ao mesmo tempo; o que encolhe sempre se salva', async () => {
      const { medico, id } = await deUm();
      await app.database.comoUsuario(id, (trx) =>
        sql`insert into rascunhos (id, usuario_id, conteudo)
          select gen_random_uuid(), ${id}, jsonb_build_object('texto', repeat('x', 1022000))
          from generate_series(1, 9)`.execute(trx),
      );
      const juntos = await Promise.all(Array.from({ length: 4 }, () => criar({ conteudo: grande(400_000) }, medico)));
      expect(juntos.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 201, 201, 409]);
      expect((await guardados(id)).bytes).toBeLessThan(10 * 1024 * 1024);

      const { id: um } = juntos.find(({ statusCode }) => statusCode === 201)?.json<Rascunho>() ?? { id: '' };
      const salvar = (n: number, versao: number) =>
        medico.browser.put(`/api/processos/rascunhos/${um}`, { conteudo: grande(n) }, { 'if-match': `"${versao}"` });
      expect((await salvar(500_000, 1)).json().code).toBe('cota_de_rascunhos');
      expect((await salvar(400_000, 1)).statusCode).toBe(200);
      expect((await salvar(10, 2)).statusCode).toBe(200);
      expect((await salvar(390_000, 3)).statusCode).toBe(200);
    });
  });

  it('só recusa o que nenhum banco devolveria', async () => {
    expect(campos(await criar({ conteudo: { anamnese: 'a\u0000b' } }))).toEqual(['conteudo.anamnese']);
    expect(campos(await criar({ conteudo: { lista: ['ok', '\ud800'] } }))).toEqual(['conteudo.lista.1']);
    expect(campos(await criar({ conteudo: { 'nome\u0000': 1 } }))).toEqual(['conteudo']);
    const fundo = await helena.browser.sendUnsafe({
      ...{ method: 'POST', url: '/api/processos/rascunhos', headers: { 'content-type': 'application/json' } },
      payload: `{"conteudo":{"fundo":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
    });
    expect(fundo.statusCode).toBe(422);
    expect((await criar({ conteudo: 'texto' })).statusCode).toBe(422);
  });
});
