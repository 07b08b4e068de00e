import type { Static } from 'typebox';
import type { DocumentoEmitidoResponse, ProcessoResponse } from '../infrastructure/api/processos/processo-schemas.ts';
import { umPaciente } from './pacientes-helper.ts';
import {
  baixar,
  CLINICA_A,
  CLOBAZAM_10,
  LAMOTRIGINA_100,
  LEVETIRACETAM_750,
  makeProcessosApp,
  type Medico,
  type PdfLido,
  type ProcessosApp,
  umPedido,
} from './processos-app.ts';
import { meses } from './processos-helper.ts';

type Processo = Static<typeof ProcessoResponse>;
type Emitido = Static<typeof DocumentoEmitidoResponse>;

describe('emissão', () => {
  let app: ProcessosApp;
  let helena: Medico;

  beforeAll(async () => {
    app = await makeProcessosApp();
    helena = await app.medico();
  });
  afterAll(() => app.close());

  const abrir = async (campos: Parameters<typeof umPedido>[1] = {}, medico = helena): Promise<Processo> => {
    const response = await medico.browser.post('/api/processos', umPedido(medico, campos));
    if (response.statusCode !== 201) throw new Error(response.body);
    return response.json();
  };
  const emitir = ({ id }: Pick<Processo, 'id'>, corpo: object, headers: Record<string, string> = {}, medico = helena) =>
    medico.browser.post(`/api/processos/${id}/documentos`, corpo, headers);
  const emitido = async (processo: Pick<Processo, 'id'>, corpo: object): Promise<Emitido> => {
    const response = await emitir(processo, corpo);
    if (response.statusCode !== 201) throw new Error(response.body);
    return response.json();
  };
  const campos = (response: { json(): { errors?: { field: string }[] } }) =>
    (response.json().errors ?? []).map(({ field }) => field);
  const codigos = ({ avisos }: Emitido) => avisos.map(({ codigo }) => codigo);
  /** Pages of the first document whose title begins so. */
  const paginasDe = ({ documentos }: Emitido, { paginas }: PdfLido, titulo: string): string => {
    const indice = documentos.findIndex((documento) => documento.titulo.startsWith(titulo));
    const antes = documentos.slice(0, indice).reduce((soma, documento) => soma + documento.paginas, 0);
    return paginas.slice(antes, antes + (documentos[indice]?.paginas ?? 0)).join('\n');
  };

  describe('Marina, esclerose múltipla', () => {
    let marina: Processo;
    let primeiro: Emitido;
    let pdf: PdfLido;

    beforeAll(async () => {
      marina = await abrir({ primeira_vez: true });
      primeiro = await emitido(marina, {
        data: '2026-01-31',
        relatorio: 'Dois surtos em 2025 apesar da primeira linha.',
        exames: ['Hemograma', 'TGO e TGP'],
      });
      pdf = await baixar(helena, primeiro.url);
    });

    it('leva cada documento que o protocolo pede, na ordem, com o porquê', () => {
      expect(primeiro).toMatchObject({ primeira_vez: true, renovacao_id: null, data: '2026-01-31' });
      expect(primeiro.documentos.map(({ tipo }) => tipo)).toEqual([
        ...['lme', ...Array.from({ length: 6 }, () => 'receita'), 'escala', 'medicamento'],
        ...['ter', 'relatorio', 'exames'],
      ]);
      expect(primeiro.documentos.every(({ motivo, paginas }) => motivo !== '' && paginas > 0)).toBe(true);
      expect(primeiro.documentos.reduce((soma, { paginas }) => soma + paginas, 0)).toBe(pdf.paginas.length);
      expect(primeiro.bytes).toBe(pdf.bytes.length);
    });

    it('imprime a clínica em toda página menos no LME, e nele o CPF', () => {
      for (const [n, pagina] of pdf.paginas.entries()) expect(pagina.includes('Rua das Palmeiras, 100')).toBe(n > 0);
      for (const pagina of pdf.paginas) expect(pagina).not.toMatch(/RQE/); // Helena has none
      const lme = paginasDe(primeiro, pdf, 'LME');
      for (const texto of ['Marina Açucena Teste', '900.100.200-55', 'fingolimode 0,5 mg', 'G35', '31/01/2026']) {
        expect(lme).toContain(texto);
      }
      expect(lme).toContain('≥ 2 lesões novas');
    });

    it('data cada receita 30 dias depois da anterior, com a quantidade por extenso', () => {
      const datas = ['31/01/2026', '02/03/2026', '01/04/2026', '01/05/2026', '31/05/2026', '30/06/2026'];
      datas.forEach((data, mes) => {
        const receita = paginasDe(primeiro, pdf, `Receita, mês ${mes + 1}`);
        expect(receita).toContain(data);
        expect(receita).toContain('28 (vinte e oito)');
        expect(receita).toContain('1 cápsula ao dia');
        expect(receita.match(/\d\d\/\d\d\/\d{4}/g)).toEqual([data]);
      });
    });

    it('a EDSS traz a data em que foi avaliada e a do pedido; o termo, só o fingolimode', () => {
      const edss = paginasDe(primeiro, pdf, 'Escala EDSS');
      expect(edss).toContain('20/01/2026');
      expect(edss).toContain('31/01/2026');
      const ter = paginasDe(primeiro, pdf, 'Termo');
      expect(ter).toContain('fingolimode');
      expect(ter).not.toMatch(/natalizumabe|glatir|betainterferona|azatioprina/);
    });

    it('o relatório leva data, médico, CRM, CID e clínica; os exames, uma linha cada', () => {
      const relatorio = paginasDe(primeiro, pdf, 'Relatório');
      for (const texto of ['Dois surtos em 2025', '31/01/2026', 'Helena Prado Sintética', '111111/SP', 'G35']) {
        expect(relatorio).toContain(texto);
      }
      expect(paginasDe(primeiro, pdf, 'Solicitação de exames')).toMatch(/Hemograma[\s\S]*TGO e TGP/);
    });

    it('avisa do termo oficial, dos papéis e da idade do protocolo, e não do que está em ordem', () => {
      expect(codigos(primeiro)).toEqual(
        expect.arrayContaining(['anexar_ter_oficial', 'papeis_exigidos', 'protocolo_antigo', 'idade_desconhecida']),
      );
      expect(codigos(primeiro)).not.toContain('relatorio_exigido');
      expect(codigos(primeiro)).not.toContain('lme_fora_do_prazo');
      const avisos = primeiro.avisos.filter((aviso: { severidade?: string }) => aviso.severidade !== 'informacao');
      expect(avisos.length).toBeLessThan(10);
    });

    it('a segunda emissão do primeiro ciclo ainda é primeira solicitação', async () => {
      const segunda = await emitido(marina, { data: '2026-02-10' });
      expect(segunda.primeira_vez).toBe(true);
      expect(segunda.documentos.map(({ tipo }) => tipo)).toContain('ter');
      expect(segunda.documentos.map(({ tipo }) => tipo)).not.toContain('relatorio');
    });

    it('a renovação sem edição leva LME, seis receitas, EDSS e monitoramento', async () => {
      const renovacao = (
        await helena.browser.post(`/api/processos/${marina.id}/renovacoes`, { data: '2026-08-01' })
      ).json();
      const renovado = await emitido(marina, { data: '2026-08-01' });

      expect(renovado).toMatchObject({ primeira_vez: false, renovacao_id: renovacao.id });
      expect(renovado.documentos.map(({ tipo }) => tipo)).toEqual([
        ...['lme', ...Array.from({ length: 6 }, () => 'receita'), 'escala', 'medicamento'],
      ]);
      expect(codigos(renovado)).toEqual(expect.arrayContaining(['lme_data_distante', 'escala_antiga']));
      const historico = (await helena.browser.get(`/api/processos/${marina.id}/historico`)).json();
      expect(historico.renovacoes).toHaveLength(1);
      expect(historico.documentos.map(({ id }: Emitido) => id)).toEqual([renovado.id, expect.any(String), primeiro.id]);
      expect(historico.documentos[0]).toMatchObject({ ...renovado, emitido_por_nome: 'Helena Prado' });
    });

    it('o primeiro pacote se reimprime igual, byte por byte, mudem paciente, clínica e processo', async () => {
      const paciente = (await helena.browser.get(`/api/processos/pacientes/${marina.paciente_id}`)).json();
      const editado = await helena.browser.put(
        `/api/processos/pacientes/${marina.paciente_id}`,
        umPaciente({ nome: 'Outro Nome Teste', peso_kg: 80 }),
        { 'if-match': `"${paciente.versao}"` },
      );
      expect(editado.statusCode).toBe(200);
      const clinica = await helena.browser.put(
        `/api/medicos/clinicas/${helena.clinica.id}`,
        { ...CLINICA_A, logradouro: 'Rua Nova' },
        { 'if-match': `"${helena.clinica.versao}"` },
      );
      expect(clinica.statusCode).toBe(200);
      await esquecerArquivos();

      const reimpresso = await baixar(helena, primeiro.url);
      expect(reimpresso.bytes.equals(pdf.bytes)).toBe(true);
      expect(reimpresso.bytes.toString('latin1')).toContain('/PrintScaling/None');
      const novo = await baixar(helena, (await emitido(marina, { data: '2026-02-11' })).url);
      expect(novo.paginas.slice(1).every((pagina) => pagina.includes('Rua Nova, 100'))).toBe(true);
      expect(novo.paginas[0]).toContain('Outro Nome Teste');

      const devolver = clinica.json();
      await helena.browser.put(`/api/medicos/clinicas/${helena.clinica.id}`, CLINICA_A, {
        'if-match': `"${devolver.versao}"`,
      });
    });

    it('outro médico não baixa o documento', async () => {
      const outro = await app.medico();
      expect((await outro.browser.get(primeiro.url)).statusCode).toBe(404);
    });
  });

  /** The files of the issues are gone, as after ten minutes or a restart: only the snapshots remain. */
  async function esquecerArquivos(): Promise<void> {
    const { buffers } = app.pdf;
    await buffers.close();
  }

  describe('Íris, epilepsia', () => {
    let iris: Processo;
    const lamotrigina = [25, 50, 100, 100, 150, 200].map((dose, mes) => ({
      posologia: `${dose} mg ao dia (${mes + 1}º mês)`,
      quantidade: 30 + mes,
    }));
    const prescricao = [
      { medicamento_id: LEVETIRACETAM_750, via: 'oral', meses: meses('1 cp de 12/12 h', 60) },
      { medicamento_id: LAMOTRIGINA_100, via: 'oral', meses: lamotrigina },
      {
        ...{ medicamento_id: CLOBAZAM_10, via: 'oral' },
        meses: meses('1 cp/d', 30, {
          5: { posologia: '2 cp/d', quantidade: 60 },
          6: { posologia: '2 cp/d', quantidade: 60 },
        }),
      },
    ];
    const pedido = { cid: 'g40.0', medicamentos: prescricao, respostas: {} };

    beforeAll(async () => {
      iris = await abrir({
        ...pedido,
        paciente: umPaciente({ nome: 'Íris Gonçalves Teste', cpf: '900.100.503-96' }),
      });
    });

    it('no quinto mês imprime clobazam 2 cp/d, 60, na receita simples, com o aviso da Notificação B', async () => {
      const primeiro = await emitido(iris, { data: '2026-08-30' });
      const pdf = await baixar(helena, primeiro.url);

      expect(primeiro.documentos.filter(({ tipo }) => tipo === 'receita')).toHaveLength(12);
      const quinto = paginasDe(primeiro, pdf, 'Receita, mês 5');
      for (const texto of ['clobazam 10 mg', '2 cp/d', '60 (sessenta)', '28/12/2026']) expect(quinto).toContain(texto);
      const especial = paginasDe(primeiro, pdf, 'Receita de controle especial, mês 5');
      expect(especial).toContain('150 mg ao dia (5º mês)');
      expect(especial).toContain('34 (trinta e quatro)');
      expect(especial).not.toContain('clobazam');
      expect(primeiro.avisos.find(({ codigo }) => codigo === 'notificacao_necessaria')?.mensagem).toMatch(
        /clobazam.*Notificação de Receita B/,
      );
      expect(codigos(primeiro)).toEqual(expect.arrayContaining(['receita_controlada_30_dias', 'receita_so_em_papel']));
      expect(primeiro.documentos.map(({ tipo }) => tipo)).not.toContain('escala');
    });

    it('retirado o segundo, as linhas 1 e 2 do LME são levetiracetam e clobazam, e a 3 está vazia', async () => {
      const { paciente: _, ...corpo } = umPedido(helena, pedido);
      const editado = await helena.browser.put(
        `/api/processos/${iris.id}`,
        { ...corpo, paciente_id: iris.paciente_id, medicamentos: prescricao.toSpliced(1, 1) },
        { 'if-match': '"1"' },
      );
      expect(editado.statusCode).toBe(200);
      const { id } = await emitido(iris, { data: '2026-08-30' });
      const emSnapshot = await valoresDoLme(id);

      expect(emSnapshot).toMatchObject({
        ...{ med1: 'levetiracetam 750 mg comprimido', qtd_med1_mes5: '60' },
        ...{ med2: 'clobazam 10 mg comprimido', qtd_med2_mes4: '30', qtd_med2_mes5: '60' },
      });
      expect(Object.keys(emSnapshot).filter((campo) => campo.includes('med3'))).toEqual([]);
    });

    async function valoresDoLme(id: string): Promise<Record<string, string>> {
      const usuario = (await helena.browser.get('/api/auth/me')).json();
      const row = await app.database.comoUsuario(usuario.user_id ?? usuario.id, (trx) =>
        trx.selectFrom('documentos_emitidos').select('snapshot').where('id', '=', id).executeTakeFirstOrThrow(),
      );
      return row.snapshot.pacote.documentos[0].valores;
    }
  });

  describe('consentimento', () => {
    it('quem já vinha em tratamento não leva termo, até haver medicamento novo', async () => {
      const medico = await app.medico();
      const processo = await abrir({ primeira_vez: false }, medico);
      const tipos = async () => {
        const response = await emitir(processo, { data: '2026-01-31' }, {}, medico);
        return response.json<Emitido>();
      };
      expect((await tipos()).documentos.map(({ tipo }) => tipo)).not.toContain('ter');

      const { paciente: _, ...corpo } = umPedido(medico, { primeira_vez: false });
      const azatioprina = {
        ...{ medicamento_id: 'azatioprina-50-mg-comprimido', via: 'oral', meses: meses('1 cp ao dia', 30) },
      };
      const editado = await medico.browser.put(
        `/api/processos/${processo.id}`,
        { ...corpo, paciente_id: processo.paciente_id, medicamentos: [...corpo.medicamentos, azatioprina] },
        { 'if-match': '"1"' },
      );
      expect(editado.statusCode).toBe(200);
      expect((await tipos()).documentos.find(({ tipo }) => tipo === 'ter')?.motivo).toBe(
        'Medicamento ainda sem consentimento: azatioprina.',
      );
      expect((await tipos()).documentos.map(({ tipo }) => tipo)).not.toContain('ter');
    });
  });

  describe('recusas', () => {
    it('relatório e exames pedidos em branco são erro no campo, não página a menos', async () => {
      const processo = await abrir({ paciente: umPaciente({ cpf: '900.100.705-83' }) });
      const data = '2026-01-31';
      expect(campos(await emitir(processo, { data, relatorio: ' \n' }))).toEqual(['relatorio']);
      expect(campos(await emitir(processo, { data, exames: [] }))).toEqual(['exames']);
      expect(campos(await emitir(processo, { data, exames: ['Hemograma', ''] }))).toEqual(['exames.1']);
      expect((await emitir(processo, { data: '2026-02-30' })).statusCode).toBe(422);
      const historico = (await helena.browser.get(`/api/processos/${processo.id}/historico`)).json();
      expect(historico.documentos).toEqual([]);
    });

    it('o relatório e os exames longos continuam em outras folhas, e o pacote diz quantas', async () => {
      const processo = await abrir({ paciente: umPaciente({ cpf: '900.101.208-66' }) });
      const anexos = {
        relatorio: 'Crise em 2024.\n'.repeat(100),
        exames: Array.from({ length: 21 }, (_, n) => `E${n}`),
      };
      const emitido = await emitir(processo, { data: '2026-01-31', ...anexos });
      expect(emitido.statusCode).toBe(201);
      expect(
        emitido
          .json()
          .documentos.slice(-5)
          .map(({ titulo, paginas }: { titulo: string; paginas: number }) => [titulo, paginas]),
      ).toEqual([
        ...[1, 2, 3].map((folha) => [`Relatório médico ${folha} de 3`, 1]),
        ...[1, 2].map((folha) => [`Solicitação de exames ${folha} de 2`, 1]),
      ]);
      const pdf = await helena.browser.get(emitido.json().url);
      expect(pdf.statusCode).toBe(200);
      const demais = Array.from({ length: 61 }, () => 'Hemograma');
      expect(campos(await emitir(processo, { data: '2026-01-31', exames: demais }))).toEqual(['exames']);
    });

    it('o texto que não se imprime é recusado no campo do formulário de onde veio', async () => {
      const medicamentos = [
        { medicamento_id: 'fingolimode-0-5-mg-capsula', via: 'oral', meses: meses('1 cápsula ao dia 💊', 28) },
      ];
      const processo = await abrir({
        paciente: umPaciente({ cpf: '900.101.109-84', etnia: 'Guarani' }),
        ...{ medicamentos, anamnese: 'muito longa '.repeat(600) },
      });
      const recusado = await emitir(processo, { data: '2026-01-31' });
      expect(recusado.statusCode).toBe(422);
      expect(campos(recusado)).toEqual([
        'anamnese',
        ...[0, 1, 2, 3, 4, 5].map((mes) => `medicamentos.0.meses.${mes}.posologia`),
      ]);

      const validacao = (
        await helena.browser.post(`/api/processos/${processo.id}/validacao`, { data: '2026-01-31', relatorio: '' })
      ).json();
      expect(validacao.erros).toEqual([expect.objectContaining({ field: 'relatorio' })]);
      expect(validacao.documentos).toContainEqual(expect.objectContaining({ tipo: 'ter' }));
      const soMedida = (
        await helena.browser.post(`/api/processos/${processo.id}/validacao`, { data: '2026-01-31' })
      ).json();
      expect(soMedida.erros.map(({ field }: { field: string }) => field)).toEqual(campos(recusado));
      const deHoje = (await helena.browser.post(`/api/processos/${processo.id}/validacao`)).json();
      expect(deHoje.erros).toEqual(soMedida.erros);
    });
  });

  describe('repetição e lote', () => {
    it('com a mesma chave emite uma vez, mesmo com os cliques juntos', async () => {
      const alvo = await abrir({ paciente: umPaciente({ cpf: '529.982.247-25' }) });
      const respostas = await Promise.all(
        Array.from({ length: 3 }, () => emitir(alvo, { data: '2026-01-31' }, { 'idempotency-key': 'emitir-1' })),
      );
      expect(new Set(respostas.map((response) => response.json<Emitido>().id)).size).toBe(1);
      const historico = (await helena.browser.get(`/api/processos/${alvo.id}/historico`)).json();
      expect(historico.documentos).toHaveLength(1);
    });

    it('no lote cada item vale por si', async () => {
      const medico = await app.medico();
      const processo = await abrir({}, medico);
      const deOutro = (await helena.browser.get('/api/processos')).json().itens[0];
      const response = await medico.browser.post('/api/processos/documentos/lote', {
        itens: [
          { processo_id: processo.id, data: '2026-01-31' },
          { processo_id: deOutro.id, data: '2026-01-31' },
          { processo_id: processo.id, data: '2026-02-01' },
        ],
      });
      expect(response.statusCode).toBe(200);
      expect(response.json().itens).toEqual([
        { processo_id: processo.id, documento: expect.objectContaining({ data: '2026-01-31' }), problema: null },
        {
          ...{ processo_id: deOutro.id, documento: null },
          problema: expect.objectContaining({ code: 'processo_nao_encontrado' }),
        },
        { processo_id: processo.id, documento: expect.objectContaining({ data: '2026-02-01' }), problema: null },
      ]);
    });
  });

  it('todo medicamento do catálogo cabe no LME e nas receitas', async () => {
    const medicamentos = await app.database.db.selectFrom('medicamentos').selectAll().orderBy('id').execute();
    const linhas = medicamentos.map(({ id }) => ({
      ...{ medicamento_id: id as string, via: 'intravenosa', meses: meses('1 aplicação ao dia', 3100) },
    }));
    const processo = await abrir({
      ...{ cid: 'G40.2', medicamentos: linhas.slice(0, 1), respostas: {} },
      paciente: umPaciente({ cpf: '111.444.777-35' }),
    });
    let versao = 1;
    for (let inicio = 0; inicio < linhas.length; inicio += 12) {
      const { paciente: _, ...corpo } = umPedido(helena, { cid: 'G40.2', respostas: {} });
      const editado = await helena.browser.put(
        `/api/processos/${processo.id}`,
        { ...corpo, paciente_id: processo.paciente_id, medicamentos: linhas.slice(inicio, inicio + 12) },
        { 'if-match': `"${versao}"` },
      );
      expect(editado.statusCode).toBe(200);
      versao = editado.json().versao;
      const validacao = await helena.browser.post(`/api/processos/${processo.id}/validacao`, { data: '2026-01-31' });
      expect(validacao.json().erros).toEqual([]);
    }
  }, 120_000);
});
