import { comContexto } from '../shared/contexto.ts';
import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import { newId } from '../shared/new-id.ts';
import { assistenteDe, comoDono, convidar, DELEGACOES, substituir } from '../slices/auth/tests/delegacao-helper.ts';
import { makeKyselyDocumentoRepository } from '../slices/processos/infrastructure/persistence/documentos/kysely-documento-repository.ts';
import { umPaciente } from '../slices/processos/tests/pacientes-helper.ts';
import {
  baixar,
  CLINICA_A,
  makeProcessosApp,
  type Medico,
  type ProcessosApp,
  umPedido,
} from '../slices/processos/tests/processos-app.ts';
import { SENHA, TestBrowser } from './helpers/test-app.ts';

const PACIENTES = '/api/processos/pacientes';
const PROCESSOS = '/api/processos';
const DIA = { data: '2026-01-31' };

type ComNome = Medico & { readonly id: string; readonly nome: string };

/** A medico on leave: another prepares and issues for their patients, under their own name and CRM. */
describe('substituto', () => {
  let app: ProcessosApp;
  let helena: ComNome;
  let bruno: ComNome;
  let dela: { processo: string; paciente: string };

  const idDe = async (browser: TestBrowser): Promise<string> => (await browser.get('/api/auth/me')).json().user_id;

  async function umMedico(nome: string): Promise<ComNome> {
    const medico = await app.medico();
    const { headers, body } = await medico.browser.get('/api/medicos/me');
    const { crm, crm_uf, cns, especialidade } = JSON.parse(body);
    const perfil = { nome, crm, crm_uf, cns, especialidade };
    await medico.browser.put('/api/medicos/me', perfil, { 'if-match': String(headers.etag) });
    return { ...medico, nome, id: await idDe(medico.browser) };
  }

  beforeAll(async () => {
    app = await makeProcessosApp();
    helena = await umMedico('Helena Prado Sintética');
    bruno = await umMedico('Bruno Tavares Sintético');
    const clinica = `/api/medicos/clinicas/${bruno.clinica.id}`;
    const outra = { ...CLINICA_A, nome: 'Consultório do Bruno', cnes: '7654321' };
    await bruno.browser.put(clinica, outra, { 'if-match': '"1"' });
    const { id, paciente_id } = (await helena.browser.post(PROCESSOS, umPedido(helena))).json();
    dela = { processo: id, paciente: paciente_id };
    await substituir(app.cena, helena.browser, bruno.browser);
  });
  afterAll(() => app.close());

  const por = (browser: TestBrowser, id = helena.id) => {
    const headers = { 'x-em-nome-de': id };
    return {
      get: (url: string) => browser.get(url, headers),
      post: (url: string, corpo?: object) => browser.post(url, corpo, headers),
      put: (url: string, corpo: object, versao = 1) =>
        browser.put(url, corpo, { ...headers, 'if-match': `"${versao}"` }),
    };
  };
  const eventos = async (usuario: string, ator: string) =>
    (
      await comoDono(
        app.database,
        'select acao, recurso_id, detalhe from eventos_auditoria where usuario_id = $1 and ator_id = $2 order by sequencia',
        [usuario, ator],
      )
    ).rows;

  describe('convite', () => {
    it('diz o papel ao convidado e aos dois lados, e quem pode trabalhar em nome de quem', async () => {
      const doTitular = (await helena.browser.get(DELEGACOES)).json().itens;
      const doSubstituto = (await bruno.browser.get(DELEGACOES)).json().itens;
      const mesma = {
        papel: 'substituto',
        situacao: 'ativa',
        assistente_nome: 'Helena Prado',
        medico_nome: 'Helena Prado',
      };
      expect(doTitular).toMatchObject([{ ...mesma, recebida: false }]);
      expect(doSubstituto).toMatchObject([{ ...mesma, recebida: true }]);
      expect((await bruno.browser.get('/api/auth/me')).json().em_nome_de).toEqual([
        { usuario_id: helena.id, nome: 'Helena Prado', papel: 'substituto' },
      ]);
      expect((await helena.browser.get('/api/auth/me')).json().em_nome_de).toEqual([]);
    });

    it('a conta de assistente não substitui, e a de médico não assiste', async () => {
      const caio = await assistenteDe(app.cena, helena.browser);
      const aceitar = async (browser: TestBrowser, email: string, papel: string) => {
        const token = await convidar(app.cena, helena.browser, email, 30, papel);
        const { statusCode, body } = await browser.post(`${DELEGACOES}/aceite`, { token });
        const { code, title } = JSON.parse(body);
        return [statusCode, code, title];
      };
      const recusa = (papel: string) => [409, 'conta_de_outro_papel', `Este convite é para uma conta de ${papel}.`];
      expect(await aceitar(caio.browser, caio.email, 'substituto')).toEqual(recusa('médico'));
      const { email } = (await bruno.browser.get('/api/auth/me')).json();
      expect(await aceitar(bruno.browser, email, 'assistente')).toEqual(recusa('assistente'));
    });

    it('um papel que não existe é recusado, e ninguém convida a si mesmo', async () => {
      const { email } = (await helena.browser.get('/api/auth/me')).json();
      const convite = (mais: object) => ({ email, termina_em: '2099-01-01', papel: 'substituto', ...mais });
      expect((await helena.browser.post(DELEGACOES, convite({ papel: 'titular' }))).statusCode).toBe(422);
      const termina_em = new Date().toISOString().slice(0, 10);
      const recusa = await helena.browser.post(DELEGACOES, convite({ termina_em }));
      expect(recusa.json().errors[0]).toMatchObject({ code: 'convite_a_si_mesmo' });
      await expect(
        comoDono(
          app.database,
          `insert into delegacoes (id, usuario_id, papel, convite_email, convite_hash, convite_expira_em, termina_em,
             assistente_id, aceita_em)
           values ($1, $2, 'substituto', 'a@b.c', '\\x01', now(), now(), $2, now())`,
          [newId(), helena.id],
        ),
      ).rejects.toThrow(/delegacoes_outra_pessoa_check/);
    });

    it('nem depois de trocar o e-mail se aceita o próprio convite', async () => {
      const email = `${newId()}@exemplo.test`;
      const dona = await umMedico('Dora Sintética');
      const token = await convidar(app.cena, dona.browser, email, 30, 'substituto');
      await comoDono(app.database, 'update usuarios set email = $2 where id = $1', [dona.id, email]);
      expect((await dona.browser.post(`${DELEGACOES}/aceite`, { token })).json().code).toBe('token_invalido');
    });

    it('quem se cadastra por ele é médico; sem perfil prepara, e não emite', async () => {
      const email = `${newId()}@exemplo.test`;
      const convite = await convidar(app.cena, helena.browser, email, 30, 'substituto');
      const novo = new TestBrowser(app.app, '203.0.113.9');
      await novo.post('/api/auth/cadastro', { nome: 'Nina Sá', email, senha: SENHA, convite });
      await novo.post('/api/auth/verificacao', { token: app.cena.tokenTo(email), senha: SENHA });
      expect((await novo.entrar(email)).json().user.user_type).toBe('medico');

      expect((await por(novo).get(`${PACIENTES}/${dela.paciente}`)).statusCode).toBe(200);
      const conferencia = await por(novo).post(`${PROCESSOS}/${dela.processo}/validacao`, DIA);
      expect(conferencia.json()).toMatchObject({
        documentos: [],
        erros: [
          { field: 'emissor_id', code: 'perfil_incompleto', message: expect.stringMatching(/preencha o seu perfil/) },
        ],
      });
      const recusa = await por(novo).post(`${PROCESSOS}/${dela.processo}/documentos`, DIA);
      expect([recusa.statusCode, recusa.json().code]).toEqual([409, 'perfil_incompleto']);
      expect(recusa.json().action).toMatch(/preencha o seu perfil/);
      const lote = await por(novo).post(`${PROCESSOS}/documentos/lote`, {
        itens: [{ processo_id: dela.processo, ...DIA }],
      });
      expect(lote.json().itens[0]).toMatchObject({ documento: null, problema: { code: 'perfil_incompleto' } });
    });
  });

  describe('prepara', () => {
    it('os pacientes e processos do titular, com o cabeçalho; os seus, sem ele ou com o próprio nome', async () => {
      expect((await por(bruno.browser).get(PACIENTES)).json().itens).toMatchObject([{ id: dela.paciente }]);
      expect((await por(bruno.browser, bruno.id).get(PACIENTES)).json().itens).toEqual([]);
      expect((await bruno.browser.get(PACIENTES)).json().itens).toEqual([]);
      expect((await por(bruno.browser).get('/api/medicos/emissores')).json().itens).toMatchObject([
        { id: helena.emissorId, clinica: { cnes: '1234567' } },
      ]);
      expect((await bruno.browser.get('/api/medicos/emissores')).json().itens).toMatchObject([
        { id: bruno.emissorId, clinica: { cnes: '7654321' } },
      ]);
    });

    it('edita, e a revisão e a trilha levam os dois nomes', async () => {
      const { paciente: _paciente, ...pedido } = umPedido(helena, { anamnese: 'Vista pelo substituto.' });
      const editado = await por(bruno.browser).put(`${PROCESSOS}/${dela.processo}`, {
        ...{ ...pedido, paciente_id: dela.paciente },
      });
      expect(editado.statusCode).toBe(200);
      const revisao = await helena.browser.get(`${PROCESSOS}/${dela.processo}/revisoes/2`);
      expect(revisao.json()).toMatchObject({ autor_id: bruno.id, autor_nome: 'Helena Prado' });

      await por(bruno.browser).get(`${PACIENTES}/${dela.paciente}`);
      const trilha = await helena.browser.get(`/api/auth/auditoria/pacientes/${dela.paciente}`);
      expect(trilha.json().itens[0]).toMatchObject({ usuario_id: helena.id, ator_id: bruno.id, acao: 'paciente.ler' });
    });

    it('duas abas, uma em cada nome, não se misturam', async () => {
      const seu = (await bruno.browser.post(PACIENTES, umPaciente({ nome: 'Paciente do Bruno' }))).json();
      const listas = await Promise.all(
        Array.from({ length: 40 }, (_, n) => (n % 2 ? bruno.browser : por(bruno.browser)).get(PACIENTES)),
      );
      for (const [n, lista] of listas.entries()) {
        expect(lista.json().itens.map(({ id }: { id: string }) => id)).toEqual([n % 2 ? seu.id : dela.paciente]);
      }
    });
  });

  describe('emite', () => {
    it('com o próprio nome, CRM e CNS, na clínica do titular; a reimpressão é a mesma para os dois', async () => {
      const emissao = await por(bruno.browser).post(`${PROCESSOS}/${dela.processo}/documentos`, DIA);
      expect(emissao.statusCode).toBe(201);
      const { id, url, sha256 } = emissao.json();

      const { paginas, bytes } = await baixar(helena, url);
      const texto = paginas.join('\n');
      const doBruno = (await bruno.browser.get('/api/medicos/me')).json();
      const daHelena = (await helena.browser.get('/api/medicos/me')).json();
      expect(texto).toContain(bruno.nome);
      expect(texto.replace(/\D/g, '')).toContain(doBruno.cns);
      expect(texto).toMatch(new RegExp(`${bruno.nome}\\s+${doBruno.crm}/SP\\s+${doBruno.cns}`));
      expect(texto).toContain(CLINICA_A.nome);
      expect(texto).toContain(CLINICA_A.cnes);
      expect(texto).not.toContain(helena.nome);
      expect(texto.replace(/\D/g, '')).not.toContain(daHelena.cns);
      expect(texto).not.toContain('7654321');

      const { rawPayload } = await por(bruno.browser).get(url);
      expect(rawPayload.equals(bytes)).toBe(true);
      expect((await bruno.browser.get(url)).statusCode).toBe(404);
      await comoDono(app.database, "update medicos set nome = 'Outro Nome' where usuario_id = $1", [bruno.id]);
      expect((await baixar(helena, url)).bytes.equals(bytes)).toBe(true);

      const { documentos } = (await helena.browser.get(`${PROCESSOS}/${dela.processo}/historico`)).json();
      expect(documentos[0]).toMatchObject({ id, sha256, emitido_por: bruno.id, emitido_por_nome: 'Helena Prado' });
      expect(await eventos(helena.id, bruno.id)).toContainEqual(
        expect.objectContaining({ acao: 'documento.criar', recurso_id: id }),
      );
    });

    it('em lote também; e o titular continua a emitir no próprio nome', async () => {
      const itens = [{ processo_id: dela.processo, data: '2026-02-01' }];
      const lote = (await por(bruno.browser).post(`${PROCESSOS}/documentos/lote`, { itens })).json();
      expect(lote.itens[0].problema).toBeNull();
      await helena.browser.post(`${PROCESSOS}/${dela.processo}/documentos`, { data: '2026-02-02' });
      const { documentos } = (await helena.browser.get(`${PROCESSOS}/${dela.processo}/historico`)).json();
      const quem = documentos.map((each: { data: string; emitido_por: string }) => [each.data, each.emitido_por]);
      expect(quem).toEqual(
        expect.arrayContaining([
          ['2026-02-01', bruno.id],
          ['2026-02-02', helena.id],
        ]),
      );
      const { paginas } = await baixar(helena, documentos.at(0).url);
      expect(paginas.join('\n')).toContain(helena.nome);
    });
  });

  describe('o que é do titular', () => {
    it.each([
      ['o perfil', 'salvarMedico', () => por(bruno.browser).put('/api/medicos/me', { nome: 'X' })],
      ['clínica nova', 'criarClinica', () => por(bruno.browser).post('/api/medicos/clinicas', CLINICA_A)],
      [
        'clínica',
        'editarClinica',
        () => por(bruno.browser).put(`/api/medicos/clinicas/${helena.clinica.id}`, CLINICA_A),
      ],
      ['exportação', 'exportarPaciente', () => por(bruno.browser).get(`${PACIENTES}/${dela.paciente}/exportacao`)],
      [
        'exportação em PDF',
        'exportarPacienteEmPdf',
        () => por(bruno.browser).get(`${PACIENTES}/${dela.paciente}/exportacao/pdf`),
      ],
    ])('é recusado, e a recusa fica na trilha de quem tentou: %s', async (_nome, operacao, tentar) => {
      const antes = (await eventos(helena.id, bruno.id)).length;
      const recusa = await tentar();
      expect([recusa.statusCode, recusa.json().code]).toEqual([403, 'operacao_do_titular']);
      expect((await eventos(bruno.id, bruno.id)).at(-1)).toMatchObject({
        ...{ acao: 'papel.recusar', detalhe: { codigo: 'operacao_do_titular', operacao } },
      });
      expect(await eventos(helena.id, bruno.id)).toHaveLength(antes);
    });

    it('convites, chaves e trilha com o cabeçalho são os de quem pede', async () => {
      const doBruno = (await por(bruno.browser).get(DELEGACOES)).json().itens;
      expect(doBruno.every(({ recebida }: { recebida: boolean }) => recebida)).toBe(true);
      const [dada] = (await helena.browser.get(DELEGACOES)).json().itens;
      const apagar = { method: 'DELETE' as const, headers: { 'x-em-nome-de': helena.id } };
      const encerrar = await bruno.browser.sendUnsafe({ ...apagar, url: `${DELEGACOES}/${dada.id}` });
      expect(encerrar.statusCode).toBe(404);
      const chave = await por(bruno.browser).post('/api/auth/chaves', {
        ...{ nome: 'Programa', escopos: ['pacientes.ler', 'rascunhos.escrever'], validade_dias: 30 },
      });
      expect((await helena.browser.get('/api/auth/chaves')).json().itens).toEqual([]);
      expect((await por(bruno.browser).get(`/api/auth/auditoria/pacientes/${dela.paciente}`)).statusCode).toBe(404);

      // The key itself stands in for nobody.
      const headers = { authorization: `Bearer ${chave.json().chave}` };
      const pedir = (mais: object) => app.app.inject({ url: PACIENTES, headers: { ...headers, ...mais } });
      expect((await pedir({})).statusCode).toBe(200);
      const recusa = await pedir({ 'x-em-nome-de': helena.id });
      expect([recusa.statusCode, recusa.json().code]).toEqual([403, 'operacao_fechada_a_chaves']);
    });

    it('um cabeçalho que não se lê é recusado, em vez de valer por nenhum', async () => {
      const recusa = await por(bruno.browser, 'helena').get(PACIENTES);
      expect([recusa.statusCode, recusa.json().code]).toEqual([403, 'medico_nao_escolhido']);
    });
  });

  describe('fim', () => {
    it.each([
      ['encerrada', 'update delegacoes set revogada_em = now() where assistente_id = $1 and aceita_em is not null'],
      ['vencida', 'update delegacoes set termina_em = now() where assistente_id = $1 and aceita_em is not null'],
      ['de quem deixou de ser médico', "update usuarios set tipo = 'assistente' where id = $1"],
    ])('com a substituição %s o mundo é vazio, e nada se emite', async (_nome, fim) => {
      const outro = { browser: await app.entrou(), id: '' };
      outro.id = await idDe(outro.browser);
      await substituir(app.cena, helena.browser, outro.browser);
      expect((await por(outro.browser).get(`${PROCESSOS}/${dela.processo}`)).statusCode).toBe(200);
      await comoDono(app.database, fim, [outro.id]);

      expect((await por(outro.browser).get(PACIENTES)).json().itens).toEqual([]);
      const respostas = [
        await por(outro.browser).get(`${PROCESSOS}/${dela.processo}`),
        await por(outro.browser).post(`${PROCESSOS}/${dela.processo}/renovacoes`, { data: '2026-07-31' }),
        await por(outro.browser).post(PACIENTES, umPaciente()),
      ];
      expect(respostas.map(({ statusCode }) => statusCode)).toEqual([404, 404, 403]);
      const emissao = await por(outro.browser).post(`${PROCESSOS}/${dela.processo}/documentos`, DIA);
      expect([403, 404]).toContain(emissao.statusCode);
      expect((await outro.browser.get('/api/auth/me')).json().em_nome_de).toEqual([]);
    });

    it('encerrada entre a leitura e a gravação, nada se grava e o processo não existe mais', async () => {
      const outro = await umMedico('Olga Sintética');
      await substituir(app.cena, helena.browser, outro.browser);
      const documento = (await por(outro.browser).post(`${PROCESSOS}/${dela.processo}/documentos`, DIA)).json();
      const titular = helena.id as UsuarioId;
      const contexto = { pedidoId: newId(), endereco: '192.0.2.1', atorId: outro.id as UsuarioId };
      const gravar = comContexto(contexto, () =>
        app.database.comoUsuario(titular, async (trx) => {
          const documentos = makeKyselyDocumentoRepository(trx as never, titular); // the test's database has all tables
          const { snapshot } = (await documentos.findSnapshot(documento.id))!; // issued above
          await comoDono(
            app.database,
            'update delegacoes set revogada_em = now() where assistente_id = $1 and aceita_em is not null',
            [outro.id],
          );
          await documentos.insert({ ...documento, id: newId(), processoId: dela.processo }, snapshot);
        }),
      );
      await expect(gravar).rejects.toThrow('Este processo não existe.');
    });

    it('quem só é médico não chega às linhas de outro, e não as escreve nas suas por engano', async () => {
      const bia = await app.entrou();
      expect((await por(bia).get(`${PACIENTES}/${dela.paciente}`)).statusCode).toBe(404);
      const recusa = await por(bia).post(PACIENTES, umPaciente());
      expect([recusa.statusCode, recusa.json().code]).toEqual([403, 'sem_delegacao']);
      expect((await bia.get(PACIENTES)).json().itens).toEqual([]);
    });
  });
});
