import type { Static } from 'typebox';
import { umPaciente } from './pacientes-helper.ts';
import { meses } from './processos-helper.ts';
import {
  CLOBAZAM_10,
  LEVETIRACETAM_750,
  makeProcessosApp,
  type Medico,
  type ProcessosApp,
  umPedido,
} from './processos-app.ts';
import type { ProcessoResponse } from '../infrastructure/api/processos/processo-schemas.ts';

type Processo = Static<typeof ProcessoResponse>;

describe('processos', () => {
  let app: ProcessosApp;
  let helena: Medico;
  let outro: Medico;

  beforeAll(async () => {
    app = await makeProcessosApp();
    helena = await app.medico();
    outro = await app.medico();
  });
  afterAll(() => app.close());

  const abrir = (campos: Parameters<typeof umPedido>[1] = {}, medico = helena, headers: Record<string, string> = {}) =>
    medico.browser.post('/api/processos', umPedido(medico, campos), headers);
  const campos = (response: { json(): { errors?: { field: string }[] } }) =>
    (response.json().errors ?? []).map(({ field }) => field);
  /** Each test its own paciente: the CPF is what makes two the same. */
  let proximoCns = 1000;
  const outroPaciente = () => {
    for (;;) {
      const digitos = `7000000000${String(proximoCns++).padStart(5, '0')}`;
      const soma = [...digitos].reduce((total, digito, i) => total + Number(digito) * (15 - i), 0);
      if (soma % 11 === 0) {
        const { cpf: _, ...semCpf } = umPaciente({ cns: digitos });
        return { paciente: semCpf, documento_paciente: 'cns' as const };
      }
    }
  };
  const aberto = async (extra: Parameters<typeof umPedido>[1] = {}): Promise<Processo> => {
    const response = await abrir({ ...outroPaciente(), ...extra });
    expect(response.statusCode).toBe(201);
    return response.json();
  };
  /** The body of a PUT that changes nothing. */
  const corpoDe = ({ paciente_id, cid }: Processo) => {
    const { paciente: _, ...pedido } = umPedido(helena, { documento_paciente: 'cns' });
    return { ...pedido, paciente_id, cid };
  };

  describe('abrir', () => {
    it('guarda o paciente novo com o processo e responde os dois', async () => {
      const response = await abrir();
      const processo = response.json<Processo>();

      expect(response.statusCode).toBe(201);
      expect(response.headers.etag).toBe('"1"');
      expect(processo).toMatchObject({
        ...{ versao: 1, cid: 'G35', doenca_nome: 'Esclerose múltipla', protocolo_id: 'esclerose-multipla' },
        ...{ politica_datas: '30_dias', imprimir_campos_19_a_22: true, primeira_vez: null },
        paciente: { id: processo.paciente_id, cpf: '90010020055', peso_kg: 72 },
        medicamentos: [{ nome: 'fingolimode', dosagem: '0,5 mg', lista_344: null }],
        respostas: { edss: '3.5', edss_data: '2026-01-20' },
      });
      const lido = await helena.browser.get(`/api/processos/${processo.id}`);
      expect(lido.json()).toEqual(processo);
      expect(lido.headers.etag).toBe('"1"');
    });

    it('o segundo do mesmo paciente para o mesmo CID leva ao primeiro; para outro CID é aceito', async () => {
      const { paciente_id, id } = await aberto();
      const dados = { paciente_id, documento_paciente: 'cns' } as const;

      const repetido = await abrir(dados);
      expect(repetido.statusCode).toBe(409);
      expect(repetido.json()).toMatchObject({ code: 'processo_duplicado', processo_id: id });

      const epilepsia = {
        cid: 'g40.0',
        medicamentos: [{ medicamento_id: CLOBAZAM_10, via: 'oral', meses: meses('1 cp', 30) }],
      };
      const outroCid = await abrir({ ...dados, ...epilepsia, respostas: {} });
      expect(outroCid.statusCode).toBe(201);
      expect(outroCid.json()).toMatchObject({ cid: 'G40.0', protocolo_id: 'epilepsia' });
    });

    it('um paciente novo com CPF já guardado leva ao existente, e nada é sobrescrito', async () => {
      const existente = (
        await abrir({ paciente: umPaciente({ cpf: '900.101.109-84', nome: 'Primeiro' }) })
      ).json<Processo>();
      const repetido = await abrir({ paciente: umPaciente({ cpf: '90010110984', nome: 'Segundo' }) });

      expect(repetido.statusCode).toBe(409);
      expect(repetido.json()).toMatchObject({ code: 'paciente_existente', paciente_id: existente.paciente_id });
      const lido = await helena.browser.get(`/api/processos/${existente.id}`);
      expect(lido.json()).toMatchObject({ paciente: { nome: 'Primeiro', versao: 1 } });
    });

    it('o mesmo CPF é de cada médico: o outro não é avisado nem vê', async () => {
      const meu = await abrir({ paciente: umPaciente({ cpf: '900.100.705-83' }) });
      const dele = await abrir({ paciente: umPaciente({ cpf: '900.100.705-83' }) }, outro);
      expect([meu.statusCode, dele.statusCode]).toEqual([201, 201]);

      const { id, paciente_id } = meu.json<Processo>();
      for (const url of [`/api/processos/${id}`, `/api/processos/${id}/historico`]) {
        expect((await outro.browser.get(url)).statusCode).toBe(404);
      }
      expect((await outro.browser.get('/api/processos')).json().itens).toHaveLength(1);
      expect((await outro.browser.get(`/api/processos?paciente_id=${paciente_id}`)).json().itens).toEqual([]);
      expect((await outro.browser.post(`/api/processos/${id}/renovacoes`, { data: '2026-08-01' })).statusCode).toBe(
        404,
      );
      expect((await outro.browser.post(`/api/processos/${id}/documentos`, { data: '2026-08-01' })).statusCode).toBe(
        404,
      );
      const edicao = await outro.browser.put(`/api/processos/${id}`, corpoDe(meu.json()), { 'if-match': '"1"' });
      expect(edicao.statusCode).toBe(404);
    });

    it('não abre para paciente nem emissor de outro médico', async () => {
      const { paciente_id } = await aberto();
      expect(campos(await abrir({ paciente_id, documento_paciente: 'cns' }, outro))).toEqual(['paciente_id']);
      expect(campos(await abrir({ ...outroPaciente(), emissor_id: outro.emissorId }))).toEqual(['emissor_id']);
    });

    it('aceita um paciente ou o outro, nunca os dois nem nenhum', async () => {
      const { paciente_id } = await aberto();
      expect(campos(await abrir({ paciente_id, paciente: umPaciente() }))).toEqual(['paciente']);
      const { paciente: _, ...semPaciente } = umPedido(helena);
      expect(campos(await helena.browser.post('/api/processos', semPaciente))).toEqual(['paciente_id']);
    });

    it('diz os campos recusados antes dos conflitos, o do paciente também', async () => {
      const { paciente_id } = await aberto();
      const recusado = await abrir({ paciente_id, documento_paciente: 'cns', tratou: true });
      expect(recusado.statusCode).toBe(422);
      expect(campos(recusado)).toEqual(['tratamentos_previos']);

      const incapaz = await abrir({ paciente: umPaciente({ cpf: '111.111.111-11', incapaz: true }), respostas: {} });
      expect(campos(incapaz)).toEqual(['paciente.cpf', 'paciente.nome_responsavel', 'respostas.edss']);
    });

    it('recusa o incapaz sem responsável e o CPF com dígito errado; aceita o certo', async () => {
      const caio = { nome: 'Caio Meireles Teste', cpf: '900.100.503-96' };
      expect(campos(await abrir({ paciente: umPaciente({ ...caio, incapaz: true }) }))).toEqual([
        'paciente.nome_responsavel',
      ]);
      expect(campos(await abrir({ paciente: umPaciente({ cpf: '900.101.109-85' }) }))).toEqual(['paciente.cpf']);
      expect((await abrir({ paciente: umPaciente(caio) })).statusCode).toBe(201);
    });

    it('recusa a categoria com a lista das subcategorias, e o CID que não há', async () => {
      const categoria = await abrir({ ...outroPaciente(), cid: 'G40' });
      expect(categoria.statusCode).toBe(422);
      expect(categoria.json()).toMatchObject({ code: 'cid_incompleto' });
      expect(categoria.json().title).toContain('G40.0, G40.1');
      expect(campos(await abrir({ ...outroPaciente(), cid: 'Z99.9' }))).toEqual(['cid']);
      expect(campos(await abrir({ ...outroPaciente(), cid: '123' }))).toEqual(['cid']);
    });

    it('recusa medicamento e protocolo que não existem, no campo', async () => {
      const medicamentos = [{ medicamento_id: 'nada-5-mg', via: 'oral', meses: meses('1 cp', 30) }];
      expect(campos(await abrir({ ...outroPaciente(), medicamentos }))).toContain('medicamentos.0.medicamento_id');
      expect(campos(await abrir({ ...outroPaciente(), protocolo_id: 'epilepsia' }))).toContain('protocolo_id');
    });

    it('com vários protocolos vale o que lista os medicamentos; sem isso, o médico escolhe', async () => {
      const linha = (medicamento_id: string) => ({ medicamento_id, via: 'oral', meses: meses('1 ao dia', 30) });
      const decidido = { cid: 'N18.0', medicamentos: [linha('alfaepoetina-3000-ui-injetavel')], respostas: {} };
      expect((await abrir({ ...outroPaciente(), ...decidido })).json<Processo>().protocolo_id).toBe(
        'anemia-na-insuficiencia-renal-cronica-alfaepoetina',
      );

      const ambiguo = { cid: 'N04.0', medicamentos: [linha('ciclosporina-100-mg-capsula')], respostas: {} };
      const recusado = await abrir({ ...outroPaciente(), ...ambiguo });
      expect(campos(recusado)).toEqual(['protocolo_id']);
      expect(recusado.json().errors[0].message).toContain('crianças e adolescentes');
      const protocolo_id = 'sindrome-nefrotica-primaria-em-adultos';
      expect((await abrir({ ...outroPaciente(), ...ambiguo, protocolo_id })).json()).toMatchObject({ protocolo_id });
    });

    it('um protocolo que virou outro não é escolhido por si, mas o processo que é dele continua', async () => {
      const filgrastim = { medicamento_id: 'filgrastim-300-mcg-injetavel', via: 'oral', meses: meses('1 ao dia', 30) };
      const pedido = { cid: 'D61.0', medicamentos: [filgrastim], respostas: {} };
      expect((await abrir({ ...outroPaciente(), ...pedido })).json()).toMatchObject({
        protocolo_id: 'sindrome-de-falencia-medular',
      });
      const protocolo_id = 'anemia-aplastica-mielodisplasia-e-neutropenias-constitucionais';
      expect((await abrir({ ...outroPaciente(), ...pedido, protocolo_id })).json()).toMatchObject({ protocolo_id });
    });

    it('recusa o corpo malfeito: campo desconhecido, mês a menos, número como texto', async () => {
      const pedido = umPedido(helena, outroPaciente());
      expect(campos(await helena.browser.post('/api/processos', { ...pedido, extra: 1 }))).toEqual(['extra']);
      const cincoMeses = [{ medicamento_id: LEVETIRACETAM_750, via: 'oral', meses: meses('1', 1).slice(1) }];
      expect(campos(await abrir({ medicamentos: cincoMeses }))).toEqual(['medicamentos.0.meses']);
    });

    it('um caractere que nenhum banco guarda é recusado em qualquer campo', async () => {
      const pedido = umPedido(helena, { paciente: umPaciente({ cpf: '900.101.412-78' }) });
      for (const caminho of textosDe(pedido)) {
        const response = await helena.browser.post('/api/processos', comTexto(pedido, caminho, 'a\u0000b'));
        expect([caminho.join('.'), response.statusCode]).toEqual([caminho.join('.'), 422]);
      }
    });

    it('com a mesma Idempotency-Key abre uma vez só, mesmo com os cliques juntos', async () => {
      const dados = outroPaciente();
      const chave = { 'idempotency-key': 'clique-duplo' };
      const respostas = await Promise.all(Array.from({ length: 4 }, () => abrir(dados, helena, chave)));

      expect(respostas.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201, 201]);
      expect(new Set(respostas.map((response) => response.json<Processo>().id)).size).toBe(1);
      const outroCorpo = await abrir({ ...dados, anamnese: 'Outra.' }, helena, chave);
      expect(outroCorpo.statusCode).toBe(422);
    });

    it('sem a chave, dos cliques juntos só um abre', async () => {
      const { paciente_id } = await aberto();
      const dados = {
        ...{ paciente_id, cid: 'G40.1', respostas: {} },
        documento_paciente: 'cns' as const,
        medicamentos: [{ medicamento_id: CLOBAZAM_10, via: 'oral', meses: meses('1 cp', 30) }],
      };
      const respostas = await Promise.all([abrir(dados), abrir(dados), abrir(dados)]);
      expect(respostas.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409, 409]);
    });
  });

  describe('editar', () => {
    const editar = (processo: Processo, corpo: object, versao: string | undefined = '"1"') =>
      helena.browser.put(`/api/processos/${processo.id}`, corpo, versao ? { 'if-match': versao } : {});

    it('substitui tudo em nova revisão, e a lista das revisões cresce', async () => {
      const processo = await aberto();
      const editado = await editar(processo, { ...corpoDe(processo), anamnese: 'Novo surto.' });

      expect(editado.statusCode).toBe(200);
      expect(editado.headers.etag).toBe('"2"');
      expect(editado.json()).toMatchObject({ versao: 2, anamnese: 'Novo surto.' });
      const historico = (await helena.browser.get(`/api/processos/${processo.id}/historico`)).json();
      expect(historico.revisoes.map(({ versao }: { versao: number }) => versao)).toEqual([2, 1]);
    });

    it('pede If-Match, e recusa o vencido sem mudar nada', async () => {
      const processo = await aberto();
      const corpo = corpoDe(processo);
      expect((await helena.browser.put(`/api/processos/${processo.id}`, corpo)).statusCode).toBe(428);
      expect((await editar(processo, corpo)).statusCode).toBe(200);
      expect((await editar(processo, { ...corpo, anamnese: 'Perdida.' })).statusCode).toBe(412);
      expect((await helena.browser.get(`/api/processos/${processo.id}`)).json()).toMatchObject({ versao: 2 });
    });

    it('de duas abas juntas, uma só vence', async () => {
      const processo = await aberto();
      const abas = await Promise.all(
        [1, 2, 3].map((n) => editar(processo, { ...corpoDe(processo), anamnese: `Aba ${n}.` })),
      );
      expect(abas.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 412, 412]);
    });

    it('não muda o CID nem o paciente', async () => {
      const processo = await aberto();
      const { paciente_id } = await aberto();
      expect(campos(await editar(processo, { ...corpoDe(processo), cid: 'G40.0' }))).toEqual(['cid']);
      expect(campos(await editar(processo, { ...corpoDe(processo), paciente_id }))).toEqual(['paciente_id']);
    });

    it('ao retirar o segundo medicamento, o terceiro sobe com o que é dele', async () => {
      const linha = (medicamento_id: string, posologia: string, quantidade: number) => ({
        ...{ medicamento_id, via: 'oral', meses: meses(posologia, quantidade) },
      });
      const tres = [
        linha(LEVETIRACETAM_750, '1 cp de 12/12 h', 60),
        linha('lamotrigina-100-mg-comprimido', '1 cp ao dia', 30),
        linha(CLOBAZAM_10, '1 cp à noite', 30),
      ];
      const processo = await aberto({ cid: 'G40.0', medicamentos: tres, respostas: {} });
      const editado = await editar(processo, {
        ...{ ...corpoDe(processo), respostas: {} },
        medicamentos: tres.toSpliced(1, 1),
      });
      expect(editado.json<Processo>().medicamentos.map(({ nome, meses: m }) => [nome, m[0]?.posologia])).toEqual([
        ['levetiracetam', '1 cp de 12/12 h'],
        ['clobazam', '1 cp à noite'],
      ]);
    });
  });

  describe('renovar, listar e vencer', () => {
    it('a renovação é guardada uma vez por data', async () => {
      const { id } = await aberto();
      const renovar = (headers = {}) =>
        helena.browser.post(`/api/processos/${id}/renovacoes`, { data: '2026-08-01' }, headers);

      const primeira = await renovar({ 'idempotency-key': 'r1' });
      expect(primeira.statusCode).toBe(201);
      expect(primeira.json()).toMatchObject({ processo_id: id, data: '2026-08-01', processo_versao: 1 });
      expect((await renovar({ 'idempotency-key': 'r1' })).json()).toEqual(primeira.json());
      const repetida = await renovar();
      expect(repetida.statusCode).toBe(409);
      expect(repetida.json()).toMatchObject({ code: 'renovacao_duplicada' });
      const historico = (await helena.browser.get(`/api/processos/${id}/historico`)).json();
      expect(historico.renovacoes).toEqual([primeira.json()]);
    });

    it('recusa a data que o calendário não tem', async () => {
      const { id } = await aberto();
      for (const data of ['2026-02-30', '01/08/2026', '0001-01-01', '9999-01-01']) {
        const recusada = await helena.browser.post(`/api/processos/${id}/renovacoes`, { data });
        expect(recusada.statusCode).toBe(422);
        expect(campos(recusada)).toEqual(['data']);
      }
    });

    it('a lista vem do mais novo ao mais velho, em páginas', async () => {
      const medico = await app.medico();
      const ids: string[] = [];
      for (let n = 0; n < 3; n++) ids.push((await abrir(outroPaciente(), medico)).json<Processo>().id);

      const primeira = (await medico.browser.get('/api/processos?limite=2')).json();
      const segunda = (await medico.browser.get(`/api/processos?limite=2&cursor=${primeira.proximo_cursor}`)).json();
      expect([...primeira.itens, ...segunda.itens].map(({ id }: { id: string }) => id)).toEqual(ids.toReversed());
      expect(segunda.proximo_cursor).toBeNull();
      expect(primeira.itens[0]).toMatchObject({
        ...{ paciente_nome: 'Marina Açucena Teste', medicamentos: ['fingolimode 0,5 mg'] },
        ...{ ultima_data: null, vence_em: null },
      });
    });

    it('vence seis meses depois do último ciclo, até 45 dias adiante', async () => {
      const medico = await app.medico();
      const { id } = (await abrir(outroPaciente(), medico)).json<Processo>();
      const vencimentos = async (ate = '') =>
        (await medico.browser.get(`/api/processos/vencimentos${ate}`)).json().itens;
      expect(await vencimentos()).toEqual([]);

      await medico.browser.post(`/api/processos/${id}/documentos`, { data: '2025-09-10' });
      expect(await vencimentos()).toEqual([
        expect.objectContaining({ id, ultima_data: '2025-09-10', vence_em: '2026-03-10' }),
      ]);
      expect(await vencimentos('?ate=2026-03-09')).toEqual([]);
      expect(await vencimentos('?ate=2026-03-10')).toHaveLength(1);
      expect((await medico.browser.get('/api/processos/vencimentos?limite=1')).json()).toMatchObject({
        itens: [{ id }],
        proximo_cursor: null,
      });

      await medico.browser.post(`/api/processos/${id}/renovacoes`, { data: '2026-03-10' });
      await medico.browser.post(`/api/processos/${id}/documentos`, { data: '2026-03-10' });
      expect(await vencimentos('?ate=2026-09-10')).toEqual([expect.objectContaining({ vence_em: '2026-09-10' })]);
      expect(await vencimentos()).toEqual([]);
    });
  });
});

type Caminho = readonly (string | number)[];

/** Where the texts of a body are. */
function textosDe(valor: unknown, caminho: Caminho = []): Caminho[] {
  if (typeof valor === 'string') return [caminho];
  if (valor === null || typeof valor !== 'object') return [];
  return Object.entries(valor).flatMap(([nome, dentro]) => textosDe(dentro, [...caminho, nome]));
}

/** A copy with another text in that place. */
function comTexto(corpo: object, caminho: Caminho, texto: string): object {
  const copia = structuredClone(corpo);
  const dono = caminho.slice(0, -1).reduce<Record<string, never>>((objeto, nome) => objeto[nome]!, copia as never);
  Object.assign(dono, { [caminho.at(-1)!]: texto });
  return copia;
}
