import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { makeTestApp, type TestBrowser } from '../../../tests/helpers/test-app.ts';
import { createTestDatabase } from '../../../tests/helpers/test-database.ts';
import { makeMedicos } from '../../medicos/index.ts';
import { makePdf } from '../../pdf/index.ts';
import { carregarCatalogo, makeProcessos, makeProtocoloExiste } from '../index.ts';
import type { AbrirProcessoBody } from '../infrastructure/api/processos/processo-schemas.ts';
import { umPaciente } from './pacientes-helper.ts';
import { meses } from './processos-helper.ts';

export type ProcessosApp = Awaited<ReturnType<typeof makeProcessosApp>>;

/** The four slices on a real database with the real catalogue; the clock stands where the test puts it. */
export async function makeProcessosApp() {
  const database = await createTestDatabase();
  await carregarCatalogo(database.ownerUrl);
  const relogio = { agora: new Date('2026-01-31T15:00:00Z') };
  const pdf = makePdf({ database, protocoloExiste: makeProtocoloExiste(database) });
  const medicos = makeMedicos({ database });
  const processos = makeProcessos({ database, emissores: medicos.emissores, pdf, agora: () => relogio.agora });
  const { app, entrou, tokenTo } = await makeTestApp({
    database,
    register: async (target) => {
      await target.register(medicos.routes);
      await target.register(processos.routes);
      await target.register(pdf.routes(processos.documentosEmitidos));
    },
  });
  let medicosFeitos = 0;

  return {
    app,
    database,
    relogio,
    pdf,
    entrou,
    /** For tests that invite and sign up. */
    cena: { app, tokenTo },

    /** Medico A of the acceptance examples; later ones differ in what must be unique. */
    async medico(): Promise<Medico> {
      const n = medicosFeitos++;
      const browser = await entrou();
      const perfil = await browser.put('/api/medicos/me', {
        ...{ nome: 'Helena Prado Sintética', crm: String(111111 + n), crm_uf: 'SP', cns: CNS_DOS_MEDICOS[n] },
        especialidade: 'Neurologia',
      });
      if (perfil.statusCode >= 300) throw new Error(perfil.body);
      const clinica = await browser.post('/api/medicos/clinicas', CLINICA_A);
      if (clinica.statusCode !== 201) throw new Error(clinica.body);
      return { browser, clinica: clinica.json(), emissorId: clinica.json().emissor_id };
    },

    async close() {
      await app.close();
      await pdf.close();
      await database.close();
    },
  };
}

export interface Medico {
  readonly browser: TestBrowser;
  readonly clinica: { readonly id: string; readonly versao: number };
  readonly emissorId: string;
}

const CNS_DOS_MEDICOS = ['700000000000013', '700000000000021', '700000000000048', '700000000000056', '700000000000064'];

export const CLINICA_A = {
  ...{ nome: 'Ambulatório Modelo Sul', cnes: '1234567', telefone: '(11) 3000-1000', cep: '01000-000' },
  ...{ logradouro: 'Rua das Palmeiras', numero: '100', bairro: 'Centro', cidade: 'São Paulo', uf: 'SP' },
};

/** Marina, G35, fingolimode: complete; the test names only what matters to it. */
export function umPedido({ emissorId }: Pick<Medico, 'emissorId'>, campos: Partial<AbrirProcessoBody> = {}) {
  const { paciente_id, paciente = paciente_id === undefined ? umPaciente() : undefined, ...resto } = campos;
  return {
    ...(paciente_id !== undefined && { paciente_id }),
    ...(paciente && { paciente }),
    cid: 'G35',
    emissor_id: emissorId,
    anamnese: 'Surtos sensitivos em 2023 e 2024, ≥ 2 lesões novas na ressonância.',
    tratou: false,
    preenchido_por: 'medico',
    documento_paciente: 'cpf',
    medicamentos: [{ medicamento_id: FINGOLIMODE, via: 'oral', meses: meses('1 cápsula ao dia', 28) }],
    respostas: { edss: '3.5', edss_data: '2026-01-20' },
    ...resto,
  };
}

export const FINGOLIMODE = 'fingolimode-0-5-mg-capsula';
export const LEVETIRACETAM_750 = 'levetiracetam-750-mg-comprimido';
export const LAMOTRIGINA_100 = 'lamotrigina-100-mg-comprimido';
export const CLOBAZAM_10 = 'clobazam-10-mg-comprimido';

export interface PdfLido {
  readonly bytes: Buffer;
  /** Text of each page, as a reader written by others sees it. */
  readonly paginas: readonly string[];
}

export async function baixar({ browser }: Pick<Medico, 'browser'>, url: string): Promise<PdfLido> {
  const { statusCode, rawPayload } = await browser.get(url);
  if (statusCode !== 200) throw new Error(`${url}: ${statusCode}`);
  return { bytes: rawPayload, paginas: await textoDasPaginas(rawPayload) };
}

async function textoDasPaginas(bytes: Buffer): Promise<string[]> {
  const pending = promisify(execFile)('pdftotext', ['-layout', '-', '-'], { maxBuffer: 16 * 1024 * 1024 });
  pending.child.stdin?.end(bytes);
  const { stdout } = await pending;
  return stdout.split('\f').slice(0, -1);
}
