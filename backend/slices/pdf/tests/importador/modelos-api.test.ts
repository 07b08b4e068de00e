import { sql } from 'kysely';
import { PDFName, PDFString } from 'pdf-lib';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../../tests/helpers/test-database.ts';
import { makeTestApp, type TestApp, TestBrowser } from '../../../../tests/helpers/test-app.ts';
import { createDatabase } from '../../../../shared/database/database.ts';
import { makePdf } from '../../index.ts';
import { makeKyselyModeloImportadoRepository } from '../../infrastructure/persistence/kysely-modelo-importado-repository.ts';
import { textOfPages } from '../pdf-tools.ts';
import { type Pincel, umCampo, umFormulario } from './formularios.ts';

const MODELOS = '/api/pdf/modelos';
const NENHUM_ID = '0193f6c0-7a00-7000-8000-000000000001';
const protocoloExiste = async (id: string) => id === 'epilepsia';
const EMITIDO_EM = '2026-01-31T12:00:00.000Z';

describe('modelos importados', () => {
  let database: TestDatabase;
  /** As the command line, whose role owns the tables. */
  let dono: ReturnType<typeof createDatabase>;
  let scene: TestApp;
  let pdf: ReturnType<typeof makePdf>;
  let admin: TestBrowser;

  beforeAll(async () => {
    database = await createTestDatabase();
    dono = createDatabase({ url: database.ownerUrl, poolMax: 1, statementTimeoutMs: 15_000 });
    pdf = makePdf({ database, protocoloExiste });
    await pdf.iniciar();
    scene = await makeTestApp({
      database,
      register: async (app) => app.register(pdf.routes({ find: async () => undefined })),
    });
    admin = await scene.entrou('admin@exemplo.test');
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query("update usuarios set tipo = 'administrador' where email = 'admin@exemplo.test'");
    await owner.end();
    await admin.entrar('admin@exemplo.test');
  });

  afterAll(async () => {
    await scene.app.close();
    await pdf.close();
    await dono.close();
    await database.close();
  });

  async function enviar(browser: TestBrowser, arquivo: Uint8Array, query: Record<string, string>, para = MODELOS) {
    return browser.sendUnsafe({
      method: 'POST',
      url: `${para}?${new URLSearchParams(query).toString()}`,
      headers: { 'content-type': 'application/pdf' },
      payload: Buffer.from(arquivo),
    });
  }

  /** A relatorio with a place for its text and for the patient. */
  const umRelatorio = (titulo: string) =>
    umFormulario((pincel) => {
      pincel.pagina.drawText(titulo, { x: 40, y: 770, size: 12, font: pincel.fonte });
      umCampo(pincel, 'texto', { y: 600 });
      umCampo(pincel, 'crm', { y: 500 });
    });

  async function importado(titulo: string, query: Record<string, string> = {}) {
    const response = await enviar(admin, await umRelatorio(titulo), { documento: 'relatorio', ...query });
    expect(response.statusCode).toBe(201);
    return response.json();
  }

  async function pronto(titulo: string, query: Record<string, string> = {}) {
    const modelo = await importado(titulo, query);
    const mapa = { ...modelo.mapa, dispensados: [...modelo.mapa.dispensados, ...modelo.sem_destino] };
    const url = `${MODELOS}/${modelo.id}`;
    const headers = { 'if-match': `"${modelo.versao}"` };
    const editado = await admin.sendUnsafe({ method: 'PUT', url, headers, payload: mapa });
    expect(editado.statusCode).toBe(200);
    return editado.json();
  }

  /** With the version that a preview or an edit answered with. */
  const ativar = ({ id, versao }: { id: string; versao: number }) => ativarComo(id, { 'if-match': `"${versao}"` });
  const ativarComo = (id: string, headers: Record<string, string>) =>
    admin.sendUnsafe({ method: 'POST', url: `${MODELOS}/${id}/ativacao`, headers, payload: {} });
  const emSp = { uf: 'SP', protocolo: undefined };

  it('são só dos administradores; a lista do catálogo é de todos', async () => {
    const medico = await scene.entrou();
    for (const response of [
      await enviar(medico, await umRelatorio('x'), { documento: 'relatorio' }),
      await enviar(medico, await umRelatorio('x'), { documento: 'relatorio' }, `${MODELOS}/analise`),
      await medico.get(`${MODELOS}/${NENHUM_ID}`),
      await medico.get(`${MODELOS}/${NENHUM_ID}/comparacao`),
      await medico.post(`${MODELOS}/${NENHUM_ID}/previa`, {}),
      await medico.post(`${MODELOS}/${NENHUM_ID}/ativacao`, {}),
    ]) {
      expect(response.statusCode).toBe(403);
      expect(response.json()).toMatchObject({ code: 'papel_sem_permissao' });
    }
    const lista = await medico.get(MODELOS);
    expect(lista.json().itens.map(({ id }: { id: string }) => id)).toContain('lme');
    expect(lista.json().importados).toBeUndefined();
    expect((await new TestBrowser(scene.app).get(MODELOS)).statusCode).toBe(401);
  });

  it('recusa um arquivo com o motivo e o que fazer, e os campos quando é deles a culpa', async () => {
    const preenchido = await umFormulario((pincel) => umCampo(pincel, 'nome_mae', { y: 700 }).setText('Maria'));
    const recusado = await enviar(admin, preenchido, { documento: 'relatorio' });
    expect(recusado.statusCode).toBe(422);
    expect(recusado.json()).toMatchObject({
      code: 'pdf_com_valores',
      action: expect.stringContaining('em branco'),
      errors: [{ field: 'nome_mae', code: 'pdf_com_valores' }],
    });
    expect((await enviar(admin, preenchido, { documento: 'relatorio', limpar_valores: 'true' })).statusCode).toBe(201);
    expect((await enviar(admin, Buffer.from('PK\x03\x04'), { documento: 'relatorio' })).json().code).toBe(
      'formato_invalido',
    );
    expect((await enviar(admin, await umRelatorio('x'), { documento: 'nenhum' })).json().code).toBe(
      'documento_desconhecido',
    );
    expect((await enviar(admin, await umRelatorio('x'), { documento: 'ter' })).json().code).toBe(
      'protocolo_obrigatorio',
    );
    const semProtocolo = await enviar(admin, await umRelatorio('x'), { documento: 'ter', protocolo: 'nao-existe' });
    expect(semProtocolo.statusCode).toBe(422);
    expect(semProtocolo.json()).toMatchObject({
      code: 'protocolo_inexistente',
      errors: [{ field: 'protocolo', code: 'protocolo_inexistente' }],
    });
    expect((await enviar(admin, Buffer.alloc(9 * 1024 * 1024), { documento: 'relatorio' })).statusCode).toBe(413);
  });

  it('sugere o mapa pelos nomes e pelos rótulos', async () => {
    const { mapa, sem_destino: semDestino } = await importado('Sugestão');
    expect(mapa.ligacoes).toEqual([
      { origem: 'nome_paciente', campo: 'nome_paciente' },
      { origem: 'texto', campo: 'texto' },
      { origem: 'crm', campo: 'crm_medico' },
    ]);
    expect(semDestino).toContain('nome_clinica');
  });

  it('diz de cada campo o que o formulário aceita nele', async () => {
    const arquivo = await umFormulario((pincel) => {
      umCampo(pincel, 'texto', { y: 600 }).setMaxLength(40);
      const { dict } = umCampo(pincel, 'data', { y: 500 }).acroField;
      const script = { S: 'JavaScript', JS: PDFString.of('AFDate_FormatEx("dd/mm/yyyy");') };
      dict.set(PDFName.of('AA'), pincel.documento.context.obj({ F: script }));
    });
    const { campos } = (await enviar(admin, arquivo, { documento: 'relatorio' })).json();
    expect(campos).toMatchObject([
      { nome: 'nome_paciente' },
      { nome: 'texto', maximo: 40 },
      { nome: 'data', regra: { tipo: 'data', formato: 'dd/mm/yyyy' } },
    ]);
    expect(Object.keys(campos[0])).not.toContain('maximo');
  });

  it('edita o mapa só sobre a edição lida, e só com o que existe', async () => {
    const { id, mapa } = await importado('Edição');
    const editar = (versao: string | undefined, payload: object) =>
      admin.sendUnsafe({
        method: 'PUT',
        url: `${MODELOS}/${id}`,
        headers: versao ? { 'if-match': versao } : {},
        payload,
      });
    expect((await editar(undefined, mapa)).statusCode).toBe(428);
    expect((await editar('"7"', mapa)).statusCode).toBe(412);
    const errado = {
      ...mapa,
      ligacoes: [
        { origem: 'nenhum', campo: 'texto' },
        { origem: 'texto', campo: 'nenhum' },
      ],
    };
    const recusado = await editar('"1"', errado);
    expect(recusado.json()).toMatchObject({
      code: 'mapa_invalido',
      errors: [{ field: 'ligacoes.0.origem' }, { field: 'ligacoes.1.campo' }],
    });
    const aceito = await editar('"1"', { ligacoes: [{ origem: 'texto', campo: 'texto' }], dispensados: ['cid'] });
    expect(aceito.json()).toMatchObject({ versao: 2, mapa: { dispensados: ['cid'] } });
    expect(aceito.headers['etag']).toBe('"2"');
  });

  it('diz o que ficaria de fora antes de importar, e não guarda nada', async () => {
    const arquivo = await umFormulario((pincel) => {
      const botao = pincel.documento.getForm().createButton('limpar');
      botao.addToPage('Limpar', pincel.pagina, { x: 40, y: 20, width: 60, height: 20, font: pincel.fonte });
      umCampo(pincel, 'texto', { y: 600 }).setText('resto');
    });
    const quantos = async () => (await admin.get(MODELOS)).json().importados.length;
    const antes = await quantos();
    const analisar = (query: Record<string, string>) => enviar(admin, arquivo, query, `${MODELOS}/analise`);
    expect((await analisar({ documento: 'relatorio', uf: 'MA' })).json()).toMatchObject({
      code: 'pdf_com_valores',
      errors: [{ field: 'texto' }],
    });
    const dito = await analisar({ documento: 'relatorio', uf: 'MA', limpar_valores: 'true' });
    expect(dito.statusCode).toBe(200);
    expect(dito.json()).toMatchObject({
      paginas: 1,
      campos: [{ nome: 'nome_paciente' }, { nome: 'texto' }],
      limpos: ['texto'],
      sem_destino: expect.arrayContaining(['nome_clinica']),
    });
    expect(dito.json().avisos).toContainEqual({ codigo: 'botao_de_acao', onde: 'limpar' });
    expect((await enviar(admin, arquivo, { documento: 'ter' }, `${MODELOS}/analise`)).json().code).toBe(
      'protocolo_obrigatorio',
    );
    expect(await quantos()).toBe(antes);
  });

  it('mostra uma prévia com dados de teste', async () => {
    const { id } = await importado('Prévia');
    const previa = await admin.post(`${MODELOS}/${id}/previa`, {});
    expect(previa.headers['content-type']).toBe('application/pdf');
    const [texto] = textOfPages(previa.rawPayload);
    expect(texto).toContain('Paciente de Teste');
    expect(texto).toContain('123456/SP');
  });

  it('não ativa um mapa que perderia valores', async () => {
    const recusado = await ativar(await importado('Incompleto'));
    expect(recusado.statusCode).toBe(422);
    expect(recusado.json()).toMatchObject({ code: 'mapa_incompleto' });
    expect(recusado.json().errors.map(({ field }: { field: string }) => field)).toContain('nome_clinica');
  });

  it('ativado, toma o lugar do nosso no seu estado; o anterior continua imprimindo o que já emitiu', async () => {
    const primeiro = await pronto('Relatório oficial um', { uf: 'SP' });
    expect(pdf.catalog.resolver!('relatorio', emSp)).toBe('relatorio');
    const ativo = (await ativar(primeiro)).json();
    expect(ativo).toMatchObject({ situacao: 'ativo', hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const idDoPrimeiro = `relatorio@${ativo.hash.slice(0, 16)}`;
    expect(pdf.catalog.resolver!('relatorio', emSp)).toBe(idDoPrimeiro);
    expect(pdf.catalog.resolver!('relatorio', { ...emSp, uf: 'RJ' })).toBe('relatorio');
    expect(pdf.catalog.get(idDoPrimeiro)).toMatchObject({ hash: ativo.hash, versao: 1 });

    const pacote = {
      emitidoEm: EMITIDO_EM,
      documentos: [
        { modelo: idDoPrimeiro, titulo: 'Relatório', valores: { texto: 'Ação', nome_clinica: 'dispensada' } },
      ],
    };
    const emitido = await pdf.renderer.render(pacote);
    expect(textOfPages(Buffer.concat(emitido.partes))[0]).toContain('Relatório oficial um');

    const segundo = await pronto('Relatório oficial dois', { uf: 'SP' });
    expect(segundo.numero).toBe(2);
    await ativar(segundo);
    expect(pdf.catalog.resolver!('relatorio', emSp)).not.toBe(idDoPrimeiro);
    const situacoes = (await admin.get(MODELOS)).json().importados.filter(({ uf }: { uf: string }) => uf === 'SP');
    expect(situacoes.map(({ situacao }: { situacao: string }) => situacao).sort()).toEqual(['ativo', 'substituido']);

    // Another process, which never knew the first form, prints the old packet byte for byte.
    const outro = makePdf({ database, protocoloExiste });
    await outro.iniciar();
    expect((await outro.renderer.render(pacote)).sha256).toBe(emitido.sha256);
    await outro.close();
  });

  it('prefere o do estado ao de todos, e o do protocolo ao do estado', async () => {
    const deTodos = await pronto('De todos');
    const doProtocolo = await pronto('Do protocolo', { protocolo: 'epilepsia' });
    const ids = [];
    for (const modelo of [deTodos, doProtocolo])
      ids.push(`relatorio@${(await ativar(modelo)).json().hash.slice(0, 16)}`);
    expect(pdf.catalog.resolver!('relatorio', { uf: 'BA', protocolo: undefined })).toBe(ids[0]);
    expect(pdf.catalog.resolver!('relatorio', { uf: 'SP', protocolo: 'epilepsia' })).toBe(ids[1]);
  });

  it('põe em uso só o que a prévia mostrou: o que mudou desde então volta para ser visto', async () => {
    const { id, mapa } = await pronto('Mudou depois da prévia', { uf: 'PB' });
    const previa = await admin.post(`${MODELOS}/${id}/previa`, {});
    expect(previa.headers['etag']).toBe('"2"');
    const headers = { 'if-match': '"2"' };
    const vazio = { ...mapa, ligacoes: [], dispensados: [...mapa.dispensados, 'texto', 'nome_paciente', 'crm_medico'] };
    expect(
      (await admin.sendUnsafe({ method: 'PUT', url: `${MODELOS}/${id}`, headers, payload: vazio })).statusCode,
    ).toBe(200);

    expect((await ativarComo(id, {})).statusCode).toBe(428);
    const recusado = await ativarComo(id, headers);
    expect(recusado.statusCode).toBe(412);
    expect((await admin.get(`${MODELOS}/${id}`)).json()).toMatchObject({ situacao: 'rascunho', hash: null });
    expect((await ativar({ id, versao: 3 })).json()).toMatchObject({ situacao: 'ativo', mapa: { ligacoes: [] } });
  });

  it('uma edição que chega enquanto se ativa não entra sem ser vista, e o que estava em vigor continua', async () => {
    const emVigor = await pronto('Em vigor', { uf: 'PI' });
    await ativar(emVigor);
    const { id } = await pronto('Corrida', { uf: 'PI' });
    const repositorio = makeKyselyModeloImportadoRepository(dono);
    const lido = await repositorio.findById(id);
    const editado = { ...lido!, mapa: { ligacoes: [], dispensados: [] }, edicao: 3 }; // it was just made
    expect(await repositorio.updateMapa(editado)).toBe(true);
    expect(await repositorio.ativar({ ...lido!, hash: 'ab'.repeat(32), ativadoEm: new Date() })).toBe(false);
    expect((await repositorio.findById(id))?.situacao).toBe('rascunho');
    expect((await repositorio.findById(emVigor.id))?.situacao).toBe('ativo');
  });

  it('o mesmo arquivo com o mesmo mapa em dois estados é um só modelo; substituído em um, vale no outro', async () => {
    const umNoRs = await pronto('O mesmo', { uf: 'RS' });
    const umEmSc = await pronto('O mesmo', { uf: 'SC' });
    const [noRs, emSc] = [(await ativar(umNoRs)).json(), (await ativar(umEmSc)).json()];
    expect(emSc.hash).toBe(noRs.hash);
    const id = `relatorio@${noRs.hash.slice(0, 16)}`;
    const em = (uf: string) => pdf.catalog.resolver!('relatorio', { uf, protocolo: undefined });
    expect([em('RS'), em('SC')]).toEqual([id, id]);

    // Once more in the same state: the next number of the same form.
    const deNovo = await pronto('O mesmo', { uf: 'RS' });
    expect((await ativar(deNovo)).json()).toMatchObject({ numero: 2, hash: noRs.hash });
    expect(em('RS')).toBe(id);

    await ativar(await pronto('Outro no RS', { uf: 'RS' }));
    expect(em('RS')).not.toBe(id);
    expect(em('SC')).toBe(id);
  });

  it('o mesmo arquivo com o mesmo mapa em dois documentos são dois modelos, e cada um se reimprime', async () => {
    const arquivo = await umRelatorio('De dois documentos');
    const criados = [];
    for (const documento of ['relatorio', 'exames']) {
      criados.push((await enviar(admin, arquivo, { documento, uf: 'TO' })).json());
    }
    const ligacoes = [{ origem: 'nome_paciente', campo: 'nome_paciente' }];
    const dispensados = [
      ...new Set(criados.flatMap(({ sem_destino: semDestino }) => semDestino)),
      'texto',
      'crm_medico',
    ];
    const payload = { ligacoes, dispensados };
    const hashes = [];
    for (const { id, versao } of criados) {
      const headers = { 'if-match': `"${versao}"` };
      const editado = await admin.sendUnsafe({ method: 'PUT', url: `${MODELOS}/${id}`, headers, payload });
      hashes.push((await ativarComo(id, { 'if-match': editado.headers['etag'] as string })).json().hash);
    }
    expect(hashes[1]).toBe(hashes[0]);

    const modelo = `exames@${hashes[0].slice(0, 16)}`;
    const documentos = [{ modelo, titulo: 'Exames', valores: { nome_paciente: 'Ana' } }];
    const pacote = { emitidoEm: EMITIDO_EM, documentos };
    const emitido = await pdf.renderer.render(pacote);
    // Taken out of force, and asked of a process that never knew it.
    await sql`update modelos_importados set situacao = 'substituido' where id = ${criados[1].id}`.execute(dono.db);
    const outro = makePdf({ database, protocoloExiste });
    await outro.iniciar();
    expect((await outro.renderer.render(pacote)).sha256).toBe(emitido.sha256);
    await outro.close();
  });

  it('um modelo ativado não muda: nem pela API, nem no banco', async () => {
    const modelo = await pronto('Imutável', { uf: 'AC' });
    await ativar(modelo);
    const url = `${MODELOS}/${modelo.id}`;
    const editado = await admin.sendUnsafe({
      method: 'PUT',
      url,
      headers: { 'if-match': '"2"' },
      payload: modelo.mapa,
    });
    expect(editado.statusCode).toBe(409);
    expect(editado.json().code).toBe('modelo_imutavel');
    const mudar = (what: string) =>
      sql`update modelos_importados set ${sql.raw(what)} where id = ${modelo.id}`.execute(database.db);
    await expect(mudar(`mapa = '{}'`)).rejects.toThrow('does not change');
    await expect(mudar(`arquivo = ''`)).rejects.toThrow('permission denied');
    await expect(sql`delete from modelos_importados`.execute(database.db)).rejects.toThrow('permission denied');
  });

  it('a auditoria diz quem importou, mapeou e ativou', async () => {
    const modelo = await pronto('Auditado', { uf: 'AP' });
    await ativar(modelo);
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const { rows } = await owner.query(
      `select acao, (select email from usuarios where id = ator_id) as quem from eventos_auditoria
       where recurso_id = $1 order by sequencia`,
      [modelo.id],
    );
    await owner.end();
    const quem = 'admin@exemplo.test';
    expect(rows).toEqual(['criar', 'alterar', 'alterar'].map((verbo) => ({ acao: `modelo.${verbo}`, quem })));
  });

  it('retoma o mapa que alguém já fez para o mesmo arquivo', async () => {
    const antes = await pronto('Retomado', { uf: 'AM' });
    const depois = await importado('Retomado', { uf: 'AM' });
    expect(depois.mapa).toEqual(antes.mapa);
  });

  it('lê um modelo pelo seu nome no catálogo ou pelo seu número', async () => {
    expect((await admin.get(`${MODELOS}/lme`)).json()).toMatchObject({ id: 'lme', campos: expect.any(Array) });
    const criado = await importado('Lido', { uf: 'RR' });
    const lido = await admin.get(`${MODELOS}/${criado.id}`);
    expect(lido.json()).toEqual(criado);
    expect(lido.headers['etag']).toBe('"1"');
    expect((await admin.get(`${MODELOS}/nenhum`)).statusCode).toBe(404);
    expect((await admin.get(`${MODELOS}/${NENHUM_ID}`)).statusCode).toBe(404);
  });

  it('uma nova versão herda o mapa da anterior, lugar por lugar, e diz o que mudou', async () => {
    const umaVersao = (
      nomes: readonly [string, string],
      y: number,
      acrescentar: (pincel: Pincel) => unknown = () => {},
    ) =>
      umFormulario((pincel) => {
        pincel.pagina.drawText('Relatório', { x: 40, y: y + 4, size: 10, font: pincel.fonte });
        umCampo(pincel, nomes[0], { y });
        pincel.pagina.drawText('CRM', { x: 40, y: 504, size: 10, font: pincel.fonte });
        umCampo(pincel, nomes[1], { y: 500 });
        return acrescentar(pincel);
      });
    const query = { documento: 'relatorio', uf: 'GO' };
    const primeira = (await enviar(admin, await umaVersao(['texto', 'crm'], 600), query)).json();
    expect((await admin.get(`${MODELOS}/${primeira.id}/comparacao`)).json()).toMatchObject({ mudancas: [] });
    const ligacoes = [...primeira.mapa.ligacoes.slice(0, 2), { origem: 'crm', campo: 'especialidade_medico' }];
    const payload = { ligacoes, dispensados: [...primeira.sem_destino, 'crm_medico'] };
    const headers = { 'if-match': '"1"' };
    const url = `${MODELOS}/${primeira.id}`;
    const editada = await admin.sendUnsafe({ method: 'PUT', url, headers, payload });
    expect((await ativar(editada.json())).statusCode).toBe(200);

    const arquivo = await umaVersao(['Text1', 'Text2'], 560, (pincel) => umCampo(pincel, 'cid', { y: 300 }));
    const comNova = await enviar(admin, arquivo, query, `${MODELOS}/analise`);
    const segunda = (await enviar(admin, arquivo, query)).json();
    expect(segunda.mapa.ligacoes).toEqual([
      { origem: 'nome_paciente', campo: 'nome_paciente' },
      { origem: 'Text1', campo: 'texto' },
      { origem: 'Text2', campo: 'especialidade_medico' },
      { origem: 'cid', campo: 'cid' },
    ]);
    expect(segunda.sem_destino).toEqual([]);
    const mudancas = [
      {
        tipo: 'moveu',
        campo: 'texto',
        de: { origem: 'texto', pagina: 1 },
        para: { origem: 'Text1', x: expect.closeTo(150 / 595), y: expect.closeTo((842 - 580) / 842) },
      },
      { tipo: 'renomeado', campo: 'especialidade_medico', de: { origem: 'crm' }, para: { origem: 'Text2' } },
      { tipo: 'novo', campo: 'cid', de: null, para: { origem: 'cid' } },
    ];
    const comparada = await admin.get(`${MODELOS}/${segunda.id}/comparacao`);
    for (const dito of [comNova.json(), comparada.json()]) {
      expect(dito).toMatchObject({ anterior: { id: primeira.id, situacao: 'ativo' }, iguais: 1, mudancas });
    }
  });

  it('de outro lugar vem o mapa de um formulário conhecido, mas não o que alguém dispensou nele', async () => {
    const { id, mapa, sem_destino: semDestino } = await importado('Conhecido', { uf: 'ES' });
    expect(mapa.ligacoes).toContainEqual({ origem: 'crm', campo: 'especialidade_medico' });
    expect(mapa.dispensados).toEqual([]);
    expect(semDestino).toContain('nome_clinica');
    expect((await ativar({ id, versao: 1 })).json().code).toBe('mapa_incompleto');
  });
});
