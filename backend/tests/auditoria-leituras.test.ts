import { request as pedir } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { newId } from '../shared/new-id.ts';
import { ACESSO } from '../shared/security/acesso.ts';
import { comoDono, type EventoGravado, eventosDe } from '../slices/auth/tests/auditoria-helper.ts';
import { umPaciente } from '../slices/processos/tests/pacientes-helper.ts';
import { makeProcessosApp, type Medico, type ProcessosApp, umPedido } from '../slices/processos/tests/processos-app.ts';

interface Cena {
  readonly medico: Medico;
  readonly usuarioId: string;
  readonly paciente: string;
  readonly processo: string;
  readonly rascunho: string;
  readonly documento: string;
}

type Pedido = (cena: Cena) => ReturnType<Medico['browser']['get']>;

/** How each operation that shows a patient is called, and what its event must name. */
const LEITURAS: Readonly<Record<string, { pedir: Pedido; recurso?: (cena: Cena) => string }>> = {
  listarPacientes: { pedir: ({ medico }) => medico.browser.get('/api/processos/pacientes') },
  buscarPacientes: {
    pedir: ({ medico }) => medico.browser.post('/api/processos/pacientes/busca', { termo: 'Marina' }),
  },
  lerPaciente: {
    pedir: ({ medico, paciente }) => medico.browser.get(`/api/processos/pacientes/${paciente}`),
    recurso: ({ paciente }) => paciente,
  },
  lerHistoricoDoPaciente: {
    pedir: ({ medico, paciente }) => medico.browser.get(`/api/processos/pacientes/${paciente}/historico`),
    recurso: ({ paciente }) => paciente,
  },
  lerRevisaoDoPaciente: {
    pedir: ({ medico, paciente }) => medico.browser.get(`/api/processos/pacientes/${paciente}/revisoes/1`),
    recurso: ({ paciente }) => paciente,
  },
  exportarPaciente: {
    pedir: ({ medico, paciente }) => medico.browser.get(`/api/processos/pacientes/${paciente}/exportacao`),
    recurso: ({ paciente }) => paciente,
  },
  exportarPacienteEmPdf: {
    pedir: ({ medico, paciente }) => medico.browser.get(`/api/processos/pacientes/${paciente}/exportacao/pdf`),
    recurso: ({ paciente }) => paciente,
  },
  listarRascunhos: { pedir: ({ medico }) => medico.browser.get('/api/processos/rascunhos') },
  lerRascunho: {
    pedir: ({ medico, rascunho }) => medico.browser.get(`/api/processos/rascunhos/${rascunho}`),
    recurso: ({ rascunho }) => rascunho,
  },
  listarProcessos: { pedir: ({ medico }) => medico.browser.get('/api/processos') },
  lerProcesso: {
    pedir: ({ medico, processo }) => medico.browser.get(`/api/processos/${processo}`),
    recurso: ({ processo }) => processo,
  },
  lerHistorico: {
    pedir: ({ medico, processo }) => medico.browser.get(`/api/processos/${processo}/historico`),
    recurso: ({ processo }) => processo,
  },
  lerRevisao: {
    pedir: ({ medico, processo }) => medico.browser.get(`/api/processos/${processo}/revisoes/1`),
    recurso: ({ processo }) => processo,
  },
  validarProcesso: {
    pedir: ({ medico, processo }) =>
      medico.browser.post(`/api/processos/${processo}/validacao`, { data: '2026-01-31' }),
    recurso: ({ processo }) => processo,
  },
  listarVencimentos: { pedir: ({ medico }) => medico.browser.get('/api/processos/vencimentos?ate=2030-01-01') },
  baixarDocumento: {
    pedir: ({ medico, documento }) => medico.browser.get(`/api/pdf/documentos/${documento}`),
    recurso: ({ documento }) => documento,
  },
};

/** The rest of the table's readings show no patient: their own slices test them. */
const SEM_PACIENTE = new Set(['usuario', 'medico', 'recuperacao']);

const DE_PACIENTES = Object.entries(ACESSO).flatMap(([operacao, { leitura }]) =>
  leitura && !leitura.soRepetida && !SEM_PACIENTE.has(leitura.acao.split('.')[0] ?? '') ? [operacao] : [],
);

describe('leituras auditadas', () => {
  let app: ProcessosApp;
  let cena: Cena;

  beforeAll(async () => {
    app = await makeProcessosApp();
    const medico = await app.medico();
    const { browser } = medico;
    const aberto = (await browser.post('/api/processos', umPedido(medico))).json();
    const rascunho = await browser.post('/api/processos/rascunhos', { processo_id: aberto.id, conteudo: { a: 1 } });
    const emitido = await browser.post(`/api/processos/${aberto.id}/documentos`, { data: '2026-01-31' });
    cena = {
      medico,
      usuarioId: (await browser.get('/api/auth/me')).json().user_id,
      paciente: aberto.paciente_id,
      processo: aberto.id,
      rascunho: rascunho.json().id,
      documento: emitido.json().id,
    };
  }, 60_000);

  afterAll(() => app.close());

  async function ultimo(): Promise<EventoGravado | undefined> {
    return (await eventosDe(app.database, cena.usuarioId)).at(-1);
  }

  it('toda leitura da tabela de acesso está nesta lista', () => {
    expect(DE_PACIENTES.filter((operacao) => !(operacao in LEITURAS))).toEqual([]);
  });

  it.each(Object.keys(LEITURAS))('%s deixa um evento, com o paciente e o pedido', async (operacao) => {
    const leitura = LEITURAS[operacao];
    const antes = (await eventosDe(app.database, cena.usuarioId)).length;
    const resposta = await leitura?.pedir(cena);
    expect(resposta?.statusCode).toBe(200);
    const eventos = await eventosDe(app.database, cena.usuarioId);
    expect(eventos).toHaveLength(antes + 1);
    expect(eventos.at(-1)).toMatchObject({
      acao: ACESSO[operacao]?.leitura?.acao,
      ator_id: cena.usuarioId,
      recurso_id: leitura?.recurso?.(cena) ?? null,
      pacientes: [cena.paciente],
      endereco: '192.0.2.1',
    });
    expect(eventos.at(-1)?.pedido_id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('o que foi recusado nada mostrou, e não é leitura', async () => {
    const antes = await ultimo();
    expect((await cena.medico.browser.get(`/api/processos/pacientes/${newId()}`)).statusCode).toBe(404);
    expect((await cena.medico.browser.get(`/api/processos/${newId()}/historico`)).statusCode).toBe(404);
    expect(await ultimo()).toEqual(antes);
  });

  it('a resposta repetida de uma chave de idempotência é uma leitura', async () => {
    const { browser } = cena.medico;
    const corpo = umPaciente({ cpf: '529.982.247-25', nome: 'Rita Teste' });
    const chave = { 'idempotency-key': 'paciente-1' };
    const { id } = (await browser.post('/api/processos/pacientes', corpo, chave)).json();
    expect(await ultimo()).toMatchObject({ acao: 'paciente.criar', pacientes: [id] });
    expect((await browser.post('/api/processos/pacientes', corpo, chave)).json().id).toBe(id);
    expect(await ultimo()).toMatchObject({ acao: 'paciente.ler', pacientes: [id] });
  });

  it('a do lote também, com os pacientes dos processos dele', async () => {
    const { browser } = cena.medico;
    const corpo = { itens: [cena.processo, newId()].map((processo_id) => ({ processo_id, data: '2026-02-01' })) };
    const chave = { 'idempotency-key': 'lote-1' };
    const { itens } = (await browser.post('/api/processos/documentos/lote', corpo, chave)).json();
    expect(await ultimo()).toMatchObject({ acao: 'documento.criar', recurso_id: itens[0].documento.id });
    expect((await browser.post('/api/processos/documentos/lote', corpo, chave)).json().itens).toEqual(itens);
    expect(await ultimo()).toMatchObject({ acao: 'processo.ler', recurso_id: null, pacientes: [cena.paciente] });
  });

  it('e a de um rascunho', async () => {
    const corpo = { processo_id: cena.processo, conteudo: { a: 1 } };
    const criar = () =>
      cena.medico.browser.post('/api/processos/rascunhos', corpo, { 'idempotency-key': 'rascunho-1' });
    const { id } = (await criar()).json();
    expect(await ultimo()).toMatchObject({ acao: 'rascunho.criar', recurso_id: id });
    expect((await criar()).json().id).toBe(id);
    expect(await ultimo()).toMatchObject({ acao: 'rascunho.ler', pacientes: [cena.paciente] });
  });

  it('salvar sem mudar nada também mostra o paciente, e também é evento', async () => {
    const { browser } = cena.medico;
    const { id, versao } = (
      await browser.post('/api/processos/pacientes', umPaciente({ cpf: '390.533.447-05' }))
    ).json();
    const igual = await browser.put(`/api/processos/pacientes/${id}`, umPaciente({ cpf: '390.533.447-05' }), {
      'if-match': `"${versao}"`,
    });
    expect(igual.statusCode).toBe(200);
    expect(await ultimo()).toMatchObject({ acao: 'paciente.alterar', pacientes: [id], detalhe: { campos: [] } });
  });

  it('o evento de uma alteração diz quais campos, nunca os valores', async () => {
    const { browser } = cena.medico;
    const lido = (await browser.get(`/api/processos/pacientes/${cena.paciente}`)).json();
    await browser.put(`/api/processos/pacientes/${cena.paciente}`, umPaciente({ nome_mae: 'Outra Mãe Teste' }), {
      'if-match': `"${lido.versao}"`,
    });
    expect((await ultimo())?.detalhe).toEqual({ campos: ['nome_mae'] });
    expect(JSON.stringify(await eventosDe(app.database, cena.usuarioId))).not.toMatch(/Marina|Outra Mãe|90010020055/);
  });

  it('por uma conexão de verdade, com corpo em pedaços, o evento ainda sabe quem, de onde e em que pedido', async () => {
    await app.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.app.server.address() as AddressInfo; // a TCP server's address is never a string
    const { browser } = cena.medico;
    const cookie = [...browser.cookies].map(([nome, valor]) => `${nome}=${valor}`).join('; ');
    const status = await new Promise((resolve, reject) => {
      const pedido = pedir({
        ...{ port, host: '127.0.0.1', method: 'POST', path: '/api/processos/pacientes/busca' },
        headers: {
          ...{ cookie, 'content-type': 'application/json', 'x-csrf-token': browser.csrfToken },
          authorization: `Bearer ${browser.accessToken}`,
        },
      });
      pedido.on('response', (resposta) => resolve(resposta.resume().statusCode)).on('error', reject);
      pedido.write('{"termo":');
      setTimeout(() => pedido.end('"Marina"}'), 50);
    });
    expect(status).toBe(200);
    expect(await ultimo()).toMatchObject({
      acao: 'paciente.buscar',
      ator_id: cena.usuarioId,
      endereco: '127.0.0.1',
      pedido_id: expect.any(String),
    });
  });

  describe('sem auditoria', () => {
    beforeAll(() =>
      comoDono(app.database, (dono) =>
        dono.query(`
          create function falhar() returns trigger language plpgsql as $$
          begin raise exception 'disk full' using errcode = 'disk_full'; end $$;
          create trigger a_falhar before insert on eventos_auditoria for each row execute function falhar()
        `),
      ),
    );
    afterAll(() => comoDono(app.database, (dono) => dono.query('drop trigger a_falhar on eventos_auditoria')));

    it.each(Object.keys(LEITURAS))('%s responde 503 e nenhum dado sai', async (operacao) => {
      const resposta = await LEITURAS[operacao]?.pedir(cena);
      expect(resposta?.statusCode).toBe(503);
      expect(resposta?.json()).toMatchObject({ code: 'auditoria_indisponivel' });
      expect(resposta?.headers['content-type']).toContain('application/problem+json');
      expect(resposta?.headers).not.toHaveProperty('content-disposition');
      expect(resposta?.headers).not.toHaveProperty('etag');
      expect(resposta?.body).not.toMatch(/Marina|90010020055|%PDF/);
    });

    it('o que não se pôde registrar também não se grava', async () => {
      const resposta = await cena.medico.browser.post(
        '/api/processos/pacientes',
        umPaciente({ cpf: '111.444.777-35' }),
      );
      expect(resposta.statusCode).toBeGreaterThanOrEqual(500);
      const { rows } = await app.database.comoUsuario(cena.usuarioId, (trx) =>
        sql`select from pacientes where cpf = '11144477735'`.execute(trx),
      );
      expect(rows).toEqual([]);
    });
  });
});

describe('o papel da aplicação e a auditoria', () => {
  let app: ProcessosApp;
  let usuarioId: string;

  beforeAll(async () => {
    app = await makeProcessosApp();
    const { browser } = await app.medico();
    usuarioId = (await browser.get('/api/auth/me')).json().user_id;
  }, 60_000);

  afterAll(() => app.close());

  const tentar = (comando: string) =>
    app.database.comoUsuario(usuarioId, (trx) => sql.raw(comando.replaceAll('$eu', `'${usuarioId}'`)).execute(trx));

  it.each([
    `update eventos_auditoria set acao = 'x.y'`,
    `delete from eventos_auditoria`,
    `truncate eventos_auditoria`,
    `insert into eventos_auditoria (usuario_id, acao, ator_id) values ($eu, 'x.y', $eu)`,
    `insert into eventos_auditoria (usuario_id, acao, em) values ($eu, 'x.y', now())`,
    `insert into eventos_auditoria (usuario_id, acao, sequencia) values ($eu, 'x.y', 1)`,
    `insert into eventos_auditoria (usuario_id, acao, hash) values ($eu, 'x.y', '\\x00')`,
    `insert into eventos_auditoria (usuario_id, acao, hash_anterior) values ($eu, 'x.y', '\\x00')`,
    `insert into eventos_auditoria (usuario_id, acao, pedido_id) values ($eu, 'x.y', 'z')`,
    `insert into eventos_auditoria (usuario_id, acao, endereco) values ($eu, 'x.y', 'z')`,
    `select * from cadeias_auditoria`,
    `update cadeias_auditoria set sequencia = 0`,
    `delete from cadeias_auditoria`,
    `alter table eventos_auditoria disable trigger all`,
    `insert into processo_revisoes (usuario_id, processo_id, versao, emissor_id, conteudo, autor_id)
       values ($eu, $eu, 1, $eu, '{}', $eu)`,
  ])('não pode: %s', async (comando) => {
    await expect(tentar(comando)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('não escreve na cadeia de outra pessoa, e na do sistema escreve', async () => {
    await expect(
      tentar(`insert into eventos_auditoria (usuario_id, acao) values ('${newId()}', 'x.y')`),
    ).rejects.toThrow(/row-level security/);
    await tentar(
      `insert into eventos_auditoria (usuario_id, acao) values ('00000000-0000-0000-0000-000000000000', 'x.y')`,
    );
  });

  it('o dono do banco também não altera nem apaga sem antes desligar o gatilho', async () => {
    for (const comando of [`update eventos_auditoria set acao = 'x.y'`, 'delete from eventos_auditoria']) {
      await expect(comoDono(app.database, (dono) => dono.query(comando))).rejects.toThrow(/only grows/);
    }
  });

  it('o nome de quem nunca agiu nesta cadeia não se descobre pelo id', async () => {
    const { browser } = await app.medico();
    const outro = (await browser.get('/api/auth/me')).json().user_id;
    const { rows } = await app.database.comoUsuario(usuarioId, (trx) =>
      sql`select nome from nomes_dos_atores(array[${outro}, ${usuarioId}]::uuid[])`.execute(trx),
    );
    expect(rows).toEqual([{ nome: 'Helena Prado' }]);
  });
});
