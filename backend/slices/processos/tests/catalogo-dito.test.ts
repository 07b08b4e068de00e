import type { Kysely } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../../tests/helpers/test-database.ts';
import { avisosDoPacote } from '../domain/avisos/avisos.ts';
import type { DocumentoExigido, Fase } from '@autocusto/dominio/processos/catalogo.ts';
import { montarPacote } from '../domain/documentos/montar-pacote.ts';
import { carregarCatalogo } from '../index.ts';
import { makeKyselyCatalogoRepository } from '../infrastructure/persistence/catalogo/kysely-catalogo-repository.ts';
import type { ProcessosDb } from '../infrastructure/persistence/processos-db.ts';
import { dia, umaEmissao } from './processos-helper.ts';

/** Every scale answered: what is asked with a page of its own is then printed. */
const RESPOSTAS = {
  ...{ edss: '3.5', cdr: '1', eva: 3 },
  meem: {
    ...{ orientacao_temporal: 5, orientacao_espacial: 5, memoria_imediata: 3, atencao_calculo: 5, evocacao: 3 },
    ...{ nomeacao: 2, repeticao: 1, comando: 3, leitura: 1, frase: 1, desenho: 1 },
  },
  lanss: { q1: 5, q2: 0, q3: 0, q4: 0, q5: 0, q6: 0, q7: 0 },
};

/** Not a demand: the prescritor decides, or the protocolo only recommends it at the first request. */
const isExigencia = ({ fase, obrigatoriedade }: DocumentoExigido) =>
  fase === 'monitoramento' || obrigatoriedade === 'obrigatorio' || obrigatoriedade === 'alternativa';

describe('o que o catálogo exige', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await carregarCatalogo(database.ownerUrl);
  });
  afterAll(() => database.close());

  it('é impresso ou dito, linha por linha', async () => {
    const db = database.db as unknown as Kysely<ProcessosDb>; // the same database, seen by this slice's tables
    const catalogo = makeKyselyCatalogoRepository(db);
    const protocolos = await db.selectFrom('protocolos').select('id').execute();
    const conferidas: DocumentoExigido[] = [];
    const caladas: string[] = [];

    for (const { id } of protocolos) {
      const [protocolo, [doenca], ofertas, documentos] = await Promise.all([
        catalogo.findProtocolo(id),
        catalogo.doencasDoProtocolo(id),
        catalogo.medicamentosDoProtocolo(id),
        catalogo.documentosDoProtocolo(id),
      ]);
      for (const fase of ['solicitacao', 'renovacao'] as const satisfies readonly Fase[]) {
        const dados = umaEmissao({
          primeiraVez: fase === 'solicitacao',
          data: dia('2026-01-31'),
          linhas: ofertas.map((oferta) => ({ medicamento: oferta, oferta })),
          processo: { respostas: RESPOSTAS },
          quadro: {
            ...{ protocolo, documentos, doenca: doenca! }, // the loader refuses a protocolo without CID
            substanciasDoProtocolo: new Set(ofertas.map(({ substancia }) => substancia)),
          },
        });
        const pacote = montarPacote(dados);
        const impressos = pacote.map(({ modelo, titulo }) => `${modelo} ${titulo}`).join('\n');
        const dito = avisosDoPacote(dados, pacote, {
          ...{ hoje: dia('2026-01-31'), cicloAnterior: undefined },
        })
          .map(({ mensagem }) => mensagem)
          .join('\n');
        for (const exigencia of documentos.filter((d) => d.fase === fase || d.fase === 'monitoramento')) {
          if (!isExigencia(exigencia)) continue;
          conferidas.push(exigencia);
          const { escala, modelo, tipo, descricao } = exigencia;
          const impresso =
            (escala !== null && impressos.includes(escala.toUpperCase())) ||
            (modelo !== null && impressos.includes(modelo)) ||
            (tipo === 'termo' && impressos.includes('ter '));
          if (!impresso && !dito.includes(descricao)) caladas.push(`${id} ${fase} ${tipo}: ${descricao}`);
        }
      }
    }

    expect(caladas).toEqual([]);
    const quantas = (qual: (exigencia: DocumentoExigido) => boolean) => conferidas.filter(qual).length;
    expect(quantas(({ tipo }) => tipo === 'lme')).toBe(23);
    expect(quantas(({ fase }) => fase === 'solicitacao')).toBe(654);
    expect(quantas(({ fase }) => fase === 'renovacao')).toBe(520);
    expect(quantas(({ fase }) => fase === 'monitoramento')).toBe(2 * 16); // told in either phase
  });
});
