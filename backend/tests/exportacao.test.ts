import { conectar } from '../shared/database/conectar.ts';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { emPaginas } from '../shared/database/em-paginas.ts';
import type { PacienteId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import { newId } from '../shared/new-id.ts';
import { PER_CONTA } from '../slices/auth/infrastructure/portaria/limits.ts';
import { acessosAoPaciente } from '../slices/auth/index.ts';
import { makeListagem } from '../slices/pdf/index.ts';
import { comoDono } from '../slices/auth/tests/auditoria-helper.ts';
import { SECOES_DA_EXPORTACAO } from '../slices/processos/domain/pacientes/exportacao-do-paciente.ts';
import { makePercorrerExportacao } from '../slices/processos/infrastructure/persistence/pacientes/exportacao-do-paciente.ts';
import { umPaciente } from '../slices/processos/tests/pacientes-helper.ts';
import { makeProcessosApp, type Medico, type ProcessosApp, umPedido } from '../slices/processos/tests/processos-app.ts';

async function ler(bytes: Buffer, programa: 'pdftotext' | 'pdfinfo'): Promise<string> {
  const argumentos = programa === 'pdftotext' ? ['-layout', '-', '-'] : ['-'];
  const pendente = promisify(execFile)(programa, argumentos, { maxBuffer: 64 * 1024 * 1024 });
  pendente.child.stdin?.end(bytes);
  return (await pendente).stdout;
}

describe('exportação dos dados de um paciente', () => {
  let app: ProcessosApp;
  let ana: Medico & { readonly id: string };
  let paciente: string;
  let processo: string;

  beforeAll(async () => {
    app = await makeProcessosApp();
    const medico = await app.medico();
    ana = { ...medico, id: (await medico.browser.get('/api/auth/me')).json().user_id };
    const { browser } = ana;
    const aberto = (await browser.post('/api/processos', umPedido(ana), { 'idempotency-key': 'abertura' })).json();
    processo = aberto.id;
    paciente = aberto.paciente_id;
    await browser.post(`/api/processos/${processo}/documentos`, { data: '2026-01-31' });
    await browser.post(`/api/processos/${processo}/renovacoes`, { data: '2026-07-31' });
    for (const conteudo of [{ paciente_id: paciente }, { paciente: { cpf: '900.100.200-55' } }, { nome: 'Outra' }]) {
      await browser.post('/api/processos/rascunhos', { conteudo });
    }
    await browser.post('/api/processos/pacientes', umPaciente({ cpf: '529.982.247-25', nome: 'Rita Alheia' }));
  }, 60_000);

  afterAll(() => app.close());

  const exportar = (tipo = '') => ana.browser.get(`/api/processos/pacientes/${paciente}/exportacao${tipo}`);

  it('traz tudo o que se guarda dele, e nada de outro', async () => {
    const resposta = await exportar();
    expect(resposta.statusCode).toBe(200);
    const dados = resposta.json();
    expect(dados).toMatchObject({
      paciente_id: paciente,
      paciente: { id: paciente, nome: 'Marina Açucena Teste', cpf: '90010020055', endereco: { uf: 'SP' } },
      paciente_revisoes: [{ paciente_id: paciente, versao: 1, conteudo: { nome: 'Marina Açucena Teste' } }],
      processos: [{ id: processo, cid: 'G35', conteudo: { tratou: false } }],
      processo_revisoes: [{ processo_id: processo, versao: 1 }],
      renovacoes: [{ data: '2026-07-31' }],
      documentos_emitidos: [{ processo_id: processo, data: '2026-01-31' }],
      chaves_idempotencia: [{ resposta: { id: processo } }],
    });
    expect(dados.documentos_emitidos[0].snapshot).toBeTruthy();
    expect(dados.rascunhos).toHaveLength(2);
    expect(resposta.body).not.toMatch(/Rita Alheia|52998224725/);
  });

  it('diz quem viu, para quê, com quem e até quando', async () => {
    const { acessos, tratamento } = (await exportar()).json();
    expect(acessos[0]).toMatchObject({ acao: 'paciente.criar', ator_nome: 'Helena Prado' });
    expect(acessos.at(-1)).toMatchObject({ acao: 'paciente.exportar' });
    expect(JSON.stringify(tratamento)).toMatch(/Lei 13\.787\/2018.*20 anos|20 anos.*Lei 13\.787\/2018/);
  });

  it('toda tabela com dado pessoal ou de saúde que é de um paciente está na exportação', async () => {
    const dados = (await exportar()).json();
    const { rows } = await comoDono(app.database, (dono) =>
      dono.query<{ tabela: string }>(
        `select distinct c.relname::text as tabela from pg_class c join pg_attribute a on a.attrelid = c.oid
         where c.relnamespace = 'public'::regnamespace and a.attnum > 0
           and col_description(c.oid, a.attnum) like '[PHI]%'`,
      ),
    );
    const exportadas = [...Object.keys(dados), 'pacientes'];
    expect(rows.map(({ tabela }) => tabela).filter((tabela) => !exportadas.includes(tabela))).toEqual([]);
  });

  it('o JSON é linha por linha o que o banco guarda, e quem só é citado dentro de um texto não entra', async () => {
    const citados = { igual: [paciente], aninhado: { fundo: ['x', '900.100.200-55'] }, aspas: 'a "b" \\' };
    const soNoTexto = { texto: `o paciente "${paciente}" e "90010020055"`, [paciente]: 'nome de campo' };
    const guardados: string[] = [];
    for (const conteudo of [citados, soNoTexto]) {
      guardados.push((await ana.browser.post('/api/processos/rascunhos', { conteudo })).json().id);
    }
    const dados = (await exportar()).json();
    const tabelas = ['paciente_revisoes', 'processos', 'processo_revisoes', 'renovacoes', 'documentos_emitidos'];
    for (const tabela of [...tabelas, 'rascunhos', 'chaves_idempotencia']) {
      const { rows } = await app.database.comoUsuario(ana.id, (trx) =>
        sql<{ linha: object }>`
          select to_jsonb(t) - 'usuario_id' - 'corpo_sha256' as linha from ${sql.table(tabela)} t order by t.criado_em
        `.execute(trx),
      );
      const dele = JSON.stringify(dados[tabela]);
      expect(dados[tabela].length).toBeGreaterThan(0);
      expect(dados[tabela]).toEqual(rows.map(({ linha }) => linha).filter((linha) => dele.includes(chaveDe(linha))));
    }
    const ids = dados.rascunhos.map(({ id }: { id: string }) => id);
    expect(guardados.map((id) => ids.includes(id))).toEqual([true, false]);
    for (const id of guardados) await ana.browser.delete(`/api/processos/rascunhos/${id}`);
  });

  it('o que se guarda de um paciente sai do banco aos poucos, por mais que seja', async () => {
    const paginas: number[] = [];
    await app.database.comoUsuario(ana.id, async (trx) => {
      for await (const pagina of emPaginas(trx, sql`select n from generate_series(1, 20) as n`, 8)) {
        paginas.push(pagina.length);
      }
    });
    expect(paginas).toEqual([8, 8, 4]);
    const maiores: number[] = [];
    const percorrer = makePercorrerExportacao({ database: app.database, acessos: acessosAoPaciente });
    for (let n = 0; n < 30; n++) {
      await ana.browser.post('/api/processos/rascunhos', { conteudo: { paciente_id: paciente, n } });
    }
    const secoes: string[] = [];
    await percorrer(ana.id as UsuarioId, paciente as PacienteId, ({ secao, registros }) => {
      if (secoes.at(-1) !== secao) secoes.push(secao);
      if (secao === 'rascunhos') maiores.push(registros.length);
    });
    expect(secoes).toEqual([...SECOES_DA_EXPORTACAO]);
    expect(Math.max(...maiores)).toBeLessThanOrEqual(8);
    expect(maiores.reduce((soma, cada) => soma + cada, 0)).toBe(32);
  });

  it('não é de outro médico, nem de quem não existe', async () => {
    const bia = await app.medico();
    for (const [browser, id] of [
      [bia.browser, paciente],
      [ana.browser, newId()],
    ] as const) {
      for (const tipo of ['', '/pdf']) {
        expect((await browser.get(`/api/processos/pacientes/${id}/exportacao${tipo}`)).statusCode).toBe(404);
      }
    }
  });

  it('em PDF, com acentos, páginas numeradas e nada do paciente no nome ou nos metadados', async () => {
    const resposta = await exportar('/pdf');
    expect(resposta.statusCode).toBe(200);
    expect(resposta.headers['content-type']).toBe('application/pdf');
    expect(resposta.headers['content-disposition']).toBe('attachment; filename="autocusto-dados-do-paciente.pdf"');
    const texto = await ler(resposta.rawPayload, 'pdftotext');
    expect(texto).toMatch(/Marina Açucena Teste/);
    expect(texto).toMatch(/nome da mãe: Josefa Açucena Teste/);
    expect(texto).toMatch(/Versões do cadastro\n\s*1 de 1\n[^]*nome: Marina Açucena Teste[^]*\n\s*Processos\n/);
    expect(texto).toMatch(/≥ 2 lesões novas/);
    expect(texto).toMatch(/Quem viu ou alterou estes dados/);
    const paginas = texto.split('\f').slice(0, -1);
    expect(paginas.length).toBeGreaterThan(1);
    paginas.forEach((pagina, n) => expect(pagina).toContain(`Página ${n + 1} de ${paginas.length}`));
    expect(await ler(resposta.rawPayload, 'pdfinfo')).not.toMatch(/Marina|90010020055/);
  });

  it('uma de cada vez por conta, e tantas por hora: diz quando pedir de novo', async () => {
    const dono = await conectar(app.database.ownerUrl);
    await dono.query('begin; lock table processos in access exclusive mode'); // the first waits there
    const juntas = [exportar(), exportar()];
    const recusada = await Promise.race(juntas);
    expect(recusada.json()).toMatchObject({ code: 'ja_em_andamento' });
    expect(Number(recusada.headers['retry-after'])).toBeGreaterThan(0);
    await dono.end();
    expect((await Promise.all(juntas)).map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 429]);
    expect((await exportar()).statusCode).toBe(200);

    let ultima = await exportar();
    for (let n = 0; n < PER_CONTA.exportacao.max && ultima.statusCode !== 429; n++) ultima = await exportar();
    expect(ultima.json()).toMatchObject({ code: 'muitas_requisicoes' });
    expect(Number(ultima.headers['retry-after'])).toBeGreaterThan(0);
    expect((await ana.browser.get('/api/processos')).statusCode).toBe(200);
  });

  it('o que nenhuma fonte desenha vira um quadrado, e a listagem sai', async () => {
    const { partes, paginas } = await makeListagem().render({
      titulo: 'Título',
      emitidoEm: '2026-01-31T15:00:00.000Z',
      linhas: [
        { texto: 'emoji 😀 e hebraico שלום; grego αβγ; ≥ ≤ µ' },
        { texto: '長い文字列'.repeat(60), nivel: 3 },
        { texto: 'W'.repeat(400), negrito: true },
        { texto: `${'palavra '.repeat(3000)}fim`, nivel: 1 },
      ],
    });
    const texto = await ler(Buffer.concat(partes), 'pdftotext');
    expect(texto).toMatch(/emoji □ e hebraico □+; grego αβγ; ≥ ≤ µ/);
    expect(texto.match(/palavra/g)).toHaveLength(3000);
    expect(texto.match(/W/g)).toHaveLength(400);
    expect(paginas).toBeGreaterThan(2);
  });

  it('centenas de páginas são um arquivo só, numeradas e sem perder linha', async () => {
    const linhas = Array.from({ length: 7_000 }, (_, n) => ({ texto: `linha ${n + 1} fim` }));
    const { partes, paginas } = await makeListagem().render({
      ...{ titulo: 'Título', emitidoEm: '2026-01-31T15:00:00.000Z', linhas },
    });
    expect(paginas).toBe(125);
    const texto = await ler(Buffer.concat(partes), 'pdftotext');
    expect(texto.match(/linha \d+ fim/g)).toEqual(linhas.map((cada) => cada.texto));
    expect(texto.match(/Página \d+ de 125/g)).toHaveLength(125);
  });
});

/** What tells a row from the others of its table. */
function chaveDe(linha: object): string {
  const { id, chave, processo_id, paciente_id } = linha as Record<string, unknown>;
  if (id !== undefined) return `"id":${JSON.stringify(id)}`;
  if (chave !== undefined) return `"chave":${JSON.stringify(chave)}`;
  return JSON.stringify(processo_id ?? paciente_id);
}
