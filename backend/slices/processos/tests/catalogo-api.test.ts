import Fastify, { type FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Static } from 'typebox';
import { useProblems } from '../../../shared/http/problem-handler.ts';
import { useStrictValidation } from '../../../shared/http/validation.ts';
import { createTestDatabase, type TestDatabase } from '../../../tests/helpers/test-database.ts';
import { carregarCatalogo } from '../index.ts';
import { catalogoRoutes } from '../infrastructure/api/catalogo/catalogo-routes.ts';
import type {
  DoencaResponse,
  DoencasResponse,
  MedicamentosResponse,
  ProtocoloResponse,
} from '../infrastructure/api/catalogo/catalogo-schemas.ts';
import { makeKyselyCatalogoRepository } from '../infrastructure/persistence/catalogo/kysely-catalogo-repository.ts';

describe('catálogo', () => {
  let database: TestDatabase;
  let app: FastifyInstance;

  beforeAll(async () => {
    database = await createTestDatabase();
    await carregarCatalogo(database.ownerUrl);
    app = Fastify();
    useStrictValidation(app);
    useProblems(app);
    app.decorate('authenticate', async () => undefined);
    await app.register(catalogoRoutes({ catalogo: makeKyselyCatalogoRepository(database.db) }));
  });
  afterAll(async () => {
    await app.close();
    await database.close();
  });

  const get = (caminho: string, headers: Record<string, string> = {}) =>
    app.inject({ url: `/api/processos/catalogo/${caminho}`, headers });
  const lerDoenca = async (cid: string) => (await get(`doencas/${cid}`)).json<Static<typeof DoencaResponse>>();
  const buscarDoencas = async (busca: string) =>
    (await get(`doencas?busca=${encodeURIComponent(busca)}`)).json<Static<typeof DoencasResponse>>().itens;
  const buscarMedicamentos = async (busca: string) =>
    (await get(`medicamentos?busca=${encodeURIComponent(busca)}`)).json<Static<typeof MedicamentosResponse>>().itens;

  describe('busca de doença', () => {
    it.each(['G40.0', 'g40.0', 'G400', 'g 40.0'])('acha a epilepsia pelo código escrito %s', async (busca) => {
      expect((await buscarDoencas(busca))[0]).toMatchObject({ cid: 'G40.0', por_medicamento: null });
    });

    it('pelo começo do código vêm as subcategorias, em ordem', async () => {
      const itens = await buscarDoencas('g40');
      expect(itens.slice(0, 9).map(({ cid }) => cid)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8].map((n) => `G40.${n}`));
    });

    it.each(['esclerose múltipla', 'ESCLEROSE MULTIPLA', 'multipla escler', 'escler. multipla'])(
      'acha pelo nome, sem acento e em qualquer ordem: %s',
      async (busca) => {
        expect((await buscarDoencas(busca)).map(({ cid }) => cid)).toContain('G35');
      },
    );

    it('acha pelo medicamento, e diz por qual', async () => {
      expect(await buscarDoencas('fingolimode')).toEqual([
        expect.objectContaining({ cid: 'G35', por_medicamento: 'fingolimode' }),
      ]);
    });

    it('traz no máximo 20, e nada por coringa ou por pontuação', async () => {
      expect(await buscarDoencas('a')).toHaveLength(20);
      expect(await buscarDoencas('%')).toEqual([]);
      expect(await buscarDoencas('escl%multipla')).toHaveLength(1); // only parts two words
      expect(await buscarDoencas("'; drop table doencas; --")).toEqual([]);
    });

    it.each(['%20', '%00'])('%s é recusada no campo', async (busca) => {
      const { statusCode, body } = await get(`doencas?busca=${busca}`);
      expect(statusCode).toBe(422);
      expect(JSON.parse(body)).toMatchObject({ errors: [{ field: 'busca' }] });
    });
  });

  describe('doença', () => {
    it.each(['G40.0', 'g40.0', 'G400', 'g400'])('lê %s', async (cid) => {
      expect(await lerDoenca(cid)).toMatchObject({ cid: 'G40.0', protocolos: [{ id: 'epilepsia' }] });
    });

    it('recusa a categoria G40 com a lista das subcategorias', async () => {
      const resposta = await get('doencas/g40');
      expect(resposta.statusCode).toBe(422);
      const problema = resposta.json<{ code: string; title: string; subcategorias: { cid: string }[] }>();
      expect(problema).toMatchObject({ code: 'cid_incompleto', errors: [{ field: 'cid', code: 'cid_incompleto' }] });
      expect(problema.subcategorias.map(({ cid }) => cid)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8].map((n) => `G40.${n}`));
      expect(problema.title).toContain('G40.0, G40.1');
      expect(problema.title).toContain('G40.8');
    });

    it.each([
      ['G35X', 'G35'],
      ['g35x', 'G35'],
      ['G35.X', 'G35'],
      ['G30.0†', 'G30.0'],
      ['G30.0 *', 'G30.0'],
      ['G300+', 'G30.0'],
      ['G30.0‡', 'G30.0'],
    ])('%s, como se escreve nos arquivos do SUS e no livro, é %s, também na busca', async (escrito, cid) => {
      const caminho = encodeURIComponent(escrito);
      expect((await get(`doencas/${caminho}`)).json()).toMatchObject({ cid });
      expect((await buscarDoencas(escrito)).map((doenca) => doenca.cid)).toContain(cid);
    });

    it('G40X é a categoria, e a recusa diz as subcategorias', async () => {
      expect((await get('doencas/G40X')).json()).toMatchObject({ code: 'cid_incompleto' });
    });

    it.each(['G35', 'E11', 'g20'])('a categoria %s, que é ela mesma um código, é completa', async (cid) => {
      expect((await get(`doencas/${cid}`)).statusCode).toBe(200);
    });

    it.each([
      ['A00', 404, 'doenca_nao_encontrada'],
      ['G40.9', 404, 'doenca_nao_encontrada'],
      ['banana', 422, 'campos_invalidos'],
      ['G4', 422, 'campos_invalidos'],
      ['%00%00%00', 422, 'campos_invalidos'],
    ])('%s → %s %s', async (cid, status, code) => {
      const resposta = await get(`doencas/${cid}`);
      expect([resposta.statusCode, resposta.json<{ code: string }>().code]).toEqual([status, code]);
    });

    it('oferece levetiracetam em comprimidos para G40.0, aceito pelo SIGTAP e assim marcado', async () => {
      const { protocolos } = await lerDoenca('G40.0');
      const medicamentos = protocolos[0]?.medicamentos ?? [];
      expect(medicamentos).toContainEqual(
        expect.objectContaining({
          id: 'levetiracetam-750-mg-comprimido',
          origem: 'sigtap',
          vigente: true,
          lista_344: 'C1',
          receita_344: 'controle_especial',
          substancia: 'levetiracetam',
        }),
      );
      expect(medicamentos).toContainEqual(
        expect.objectContaining({ id: 'lamotrigina-100-mg-comprimido', origem: 'protocolo', vigente: true }),
      );
      const doses = medicamentos.filter(({ nome }) => nome === 'levetiracetam').map(({ dosagem }) => dosagem);
      expect(doses.slice(-4)).toEqual(['250 mg', '500 mg', '750 mg', '1.000 mg']);
    });

    it('oferece fingolimode para G35 e pede EDSS, monitoramento e exames', async () => {
      const { protocolos } = await lerDoenca('G35');
      const [protocolo] = protocolos;
      expect(protocolo?.medicamentos).toContainEqual(
        expect.objectContaining({ nome: 'fingolimode', origem: 'protocolo', vigente: true, lista_344: null }),
      );
      expect(protocolo?.campos).toMatchObject([
        { nome: 'edss', tipo: 'opcao', substancias: null, fases: ['renovacao', 'solicitacao'] },
      ]);
      expect(protocolo?.campos[0]?.opcoes[1]).toEqual({ valor: '1.0', rotulo: '1,0' });
      const tipos = protocolo?.documentos.filter(({ certeza }) => certeza).map(({ fase, tipo }) => `${fase} ${tipo}`);
      expect(tipos).toEqual(
        ['escala', 'monitoramento', 'exames'].flatMap((t) => [`solicitacao ${t}`, `renovacao ${t}`]),
      );
    });

    it('oferece todo medicamento que o SIGTAP aceita para o CID, e só uma vez em cada protocolo', async () => {
      for (const cid of ['G35', 'G40.0', 'M05.1', 'M08.0', 'F20.0', 'H40.1', 'E11.2', 'N18.0', 'Z94.0', 'B18.2']) {
        const { protocolos, medicamentos_sem_protocolo: soltos } = await lerDoenca(cid);
        const { rows: aceitos } = await sql<{ id: string }>`
          select distinct medicamento_id as id
          from sigtap_procedimentos join doenca_medicamentos on codigo = any(sigtap)
          where cid = ${cid}
        `.execute(database.db);
        const vigentes = [...protocolos.flatMap(({ medicamentos }) => medicamentos), ...soltos].filter(
          (m) => m.vigente,
        );
        expect(new Set(vigentes.map(({ id }) => id))).toEqual(new Set(aceitos.map(({ id }) => id)));
        for (const { medicamentos } of [...protocolos, { medicamentos: soltos }]) {
          expect(new Set(medicamentos.map(({ id }) => id)).size).toBe(medicamentos.length);
        }
      }
    });

    it('o que o protocolo lista para outro CID e o SIGTAP já aceita para este vem como sigtap', async () => {
      const golimumabe = async (cid: string) => {
        const { protocolos } = await lerDoenca(cid);
        const artrite = protocolos.find(({ id }) => id === 'artrite-reumatoide');
        return artrite?.medicamentos.find(({ id }) => id === 'golimumabe-50-mg-solucao-injetavel')?.origem;
      };
      expect(await golimumabe('M05.0')).toBe('protocolo');
      expect(await golimumabe('M05.1')).toBe('sigtap');
    });

    it('o protocolo que virou outro continua legível, vem por último, marcado, e leva ao que o substituiu', async () => {
      const { protocolos } = await lerDoenca('D61.0');
      expect(protocolos.map(({ id, retirada }) => [id, retirada?.substituido_por])).toEqual([
        ['sindrome-de-falencia-medular', undefined],
        ['anemia-aplastica-adquirida', ['sindrome-de-falencia-medular']],
        ['anemia-aplastica-mielodisplasia-e-neutropenias-constitucionais', ['sindrome-de-falencia-medular']],
      ]);
      const velho = (await get('protocolos/anemia-aplastica-adquirida')).json<Static<typeof ProtocoloResponse>>();
      expect(velho.documentos.length).toBeGreaterThan(0);
      expect(velho.retirada).toMatchObject({ desde: '2022-11-07', substituido_por: ['sindrome-de-falencia-medular'] });
      expect(velho.normas.at(-1)?.valido_ate).toBe('2022-11-06');
    });

    it('a artrite juvenil saiu da reumatoide, que segue valendo para os outros CIDs', async () => {
      const doCid = async (cid: string) =>
        (await lerDoenca(cid)).protocolos.map(({ id, retirada }) => [id, retirada?.substituido_por ?? null]);
      expect(await doCid('M08.0')).toEqual([
        ['artrite-idiopatica-juvenil', null],
        ['artrite-reumatoide', ['artrite-idiopatica-juvenil']],
      ]);
      expect(await doCid('M05.0')).toEqual([['artrite-reumatoide', null]]);
    });

    it('o medicamento retirado é achado, marcado e leva ao que o substituiu', async () => {
      const { itens } = (await get('medicamentos?busca=risanquizumabe')).json<Static<typeof MedicamentosResponse>>();
      expect(itens.map(({ dosagem, retirada }) => [dosagem, retirada?.substituido_por ?? null])).toEqual([
        ['75 mg/0,83 mL', ['risanquizumabe-150-mg-ml-solucao-injetavel']],
        ['150 mg/mL', null],
      ]);
    });

    it('um anexo muda sob a mesma norma: são duas versões', async () => {
      const { normas } = (await get('protocolos/epilepsia')).json<Static<typeof ProtocoloResponse>>();
      expect(
        normas.map(({ norma, anexo_em, valido_de, valido_ate }) => [norma, anexo_em, valido_de, valido_ate]),
      ).toEqual([
        ['Portaria Conjunta SAS/SCTIE/MS nº 17', null, '2018-06-27', '2025-07-22'],
        ['Portaria Conjunta SAS/SCTIE/MS nº 17', '2025-07-23', '2025-07-23', null],
      ]);
      expect(normas[1]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    });

    it('mostra e marca o que deixou de ser aceito', async () => {
      const { protocolos } = await lerDoenca('B18.2');
      const medicamentos = protocolos.flatMap((protocolo) => protocolo.medicamentos);
      expect(medicamentos.length).toBeGreaterThan(0);
      expect(medicamentos).toContainEqual(expect.objectContaining({ origem: 'protocolo', vigente: false }));
    });

    it('um CID sem protocolo tem os seus medicamentos à parte', async () => {
      const doenca = await lerDoenca('H40.1');
      expect(doenca.protocolos).toEqual([]);
      expect(doenca.medicamentos_sem_protocolo).toContainEqual(
        expect.objectContaining({ nome: 'acetazolamida', origem: 'sigtap', vigente: true }),
      );
    });
  });

  describe('campos das escalas', () => {
    it('Alzheimer pede MEEM item por item e CDR; dor crônica pede LANSS e EVA', async () => {
      const alzheimer = (await lerDoenca('G30.0')).protocolos[0]?.campos ?? [];
      expect(alzheimer.map(({ nome }) => nome)).toEqual(['meem', 'cdr']);
      expect(alzheimer[0]?.itens.reduce((soma, { maximo }) => soma + maximo, 0)).toBe(30);
      expect(alzheimer[1]?.opcoes.map(({ rotulo }) => rotulo)).toEqual(['0', '0,5', '1', '2', '3']);

      const dor = (await get('protocolos/dor-cronica')).json<Static<typeof ProtocoloResponse>>().campos;
      expect(dor.map(({ nome, tipo }) => `${nome} ${tipo}`)).toEqual(['eva inteiro', 'lanss itens']);
      expect(dor[1]?.itens.map(({ maximo }) => maximo)).toEqual([5, 5, 3, 2, 1, 5, 3]);
      expect(dor[1]?.itens.every(({ binario }) => binario)).toBe(true);
    });
  });

  describe('medicamento e protocolo', () => {
    it('busca medicamento por partes do nome e da dose', async () => {
      expect((await buscarMedicamentos('levetir 750')).map(({ id }) => id)).toEqual([
        'levetiracetam-750-mg-comprimido',
      ]);
      expect(await buscarMedicamentos('ácido')).not.toEqual([]);
      expect(await buscarMedicamentos('inexistente')).toEqual([]);
    });

    it('lê o protocolo com as suas doenças', async () => {
      const protocolo = (await get('protocolos/epilepsia')).json<Static<typeof ProtocoloResponse>>();
      expect(protocolo).toMatchObject({ nome: 'Epilepsia', atualizado_em: '2019-09-24' });
      expect(protocolo.doencas).toHaveLength(9);
      expect(protocolo.regras.length).toBeGreaterThan(0);
    });

    it.each(['nao-existe', 'Epilepsia', "epilepsia'--"])('não há protocolo "%s"', async (id) => {
      const resposta = await get(`protocolos/${id}`);
      expect([resposta.statusCode, resposta.json<{ code: string }>().code]).toEqual([404, 'protocolo_nao_encontrado']);
    });
  });
});
