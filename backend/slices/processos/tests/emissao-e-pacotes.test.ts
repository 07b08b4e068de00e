import type { Static } from 'typebox';
import { createDatabase } from '../../../shared/database/database.ts';
import { chavesDoProduto } from '../infrastructure/catalogo/carregar-catalogo.ts';
import { makePacotesDoCatalogo } from '../infrastructure/catalogo/pacotes-do-catalogo.ts';
import type { DocumentoEmitidoResponse, ProcessoResponse } from '../infrastructure/api/processos/processo-schemas.ts';
import type { ProcessosDb } from '../infrastructure/persistence/processos-db.ts';
import { PROTOCOLOS, SIGTAP_202510, SIGTAP_202608 } from './pacotes-helper.ts';
import {
  baixar,
  LEVETIRACETAM_750,
  makeProcessosApp,
  type Medico,
  type ProcessosApp,
  umPedido,
} from './processos-app.ts';
import { meses } from './processos-helper.ts';

type Emitido = Static<typeof DocumentoEmitidoResponse>;

describe('o que a emissão guarda do catálogo', () => {
  let app: ProcessosApp;
  let dono: ReturnType<typeof createDatabase<ProcessosDb>>;
  let pacotes: ReturnType<typeof makePacotesDoCatalogo>;
  let helena: Medico;
  let id: string;

  beforeAll(async () => {
    app = await makeProcessosApp();
    dono = createDatabase<ProcessosDb>({ url: app.database.ownerUrl, poolMax: 1, statementTimeoutMs: 15_000 });
    pacotes = makePacotesDoCatalogo(dono.db, await chavesDoProduto());
    await pacotes.ativar(SIGTAP_202510);
    helena = await app.medico();
    const medicamentos = [{ medicamento_id: LEVETIRACETAM_750, via: 'oral', meses: meses('1 cp 12/12 h', 60) }];
    const pedido = umPedido(helena, { cid: 'G40.0', medicamentos, respostas: {} });
    const aberto = await helena.browser.post('/api/processos', pedido);
    ({ id } = aberto.json<Static<typeof ProcessoResponse>>());
  });
  afterAll(async () => {
    await dono.close();
    await app.close();
  });

  const emitir = async (data: string): Promise<Emitido> => {
    const response = await helena.browser.post(`/api/processos/${id}/documentos`, { data });
    if (response.statusCode !== 201) throw new Error(response.body);
    return response.json();
  };

  it('os pacotes em vigor e a versão do texto que valia na data, que o anexo muda sob a mesma norma', async () => {
    const norma = { norma: 'Portaria Conjunta SAS/SCTIE/MS nº 17', data_norma: '2018-06-21' };
    const antes = await emitir('2025-07-22');
    const depois = await emitir('2025-07-23');

    expect(antes.catalogo).toEqual({
      pacotes: [
        { tipo: 'protocolos', nome: PROTOCOLOS, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
        { tipo: 'sigtap', nome: SIGTAP_202510, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      ],
      norma: { ...norma, anexo_em: null, sha256: null },
    });
    expect(depois.catalogo?.norma).toEqual({
      ...{ ...norma, anexo_em: '2025-07-23', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  it('com outra competência em vigor, o que foi emitido se reimprime igual e ainda diz a sua', async () => {
    const emitido = await emitir('2025-08-01');
    const { bytes } = await baixar(helena, emitido.url);

    await pacotes.ativar(SIGTAP_202608);

    expect((await baixar(helena, emitido.url)).bytes.equals(bytes)).toBe(true);
    const historico = (await helena.browser.get(`/api/processos/${id}/historico`)).json();
    const guardado = historico.documentos.find((documento: Emitido) => documento.id === emitido.id);
    expect(guardado.catalogo).toEqual(emitido.catalogo);
    expect(guardado.catalogo.pacotes[1].nome).toBe(SIGTAP_202510);
  });
});
