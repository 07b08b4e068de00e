import { randomBytes } from 'node:crypto';
import Fastify, { type FastifyInstance } from 'fastify';
import { createDatabase } from '../shared/database/database.ts';
import { addDays, calendarDateInSaoPaulo } from '@autocusto/dominio/comum/calendar-date.ts';
import { useProblems } from '../shared/http/problem-handler.ts';
import { useStrictValidation } from '../shared/http/validation.ts';
import { makeAuth } from '../slices/auth/index.ts';
import { makeMedicos } from '../slices/medicos/index.ts';
import { makePdf } from '../slices/pdf/index.ts';
import { makeProcessos, makeProtocoloExiste } from '../slices/processos/index.ts';
import { DemoClient } from './demo-client.ts';
import { type ContaDemo, DEMO } from './demo-data.ts';

export { DEMO };

/**
 * Loads the registered synthetic accounts through the API itself, so that they are what a person would have made.
 * What is there already stays as it is: it may be run again at every start.
 */
export async function carregarDemo(ownerUrl: string): Promise<void> {
  const { app, mails } = await makeApi(ownerUrl);
  try {
    // Loaded in order: when the last one is there, all are, and a start is not slowed down.
    const ultima = DEMO.contas[DEMO.contas.length - 1];
    if (ultima && (await new DemoClient(app).entrar(ultima.email, DEMO.senha))) return;
    for (const conta of DEMO.contas) await carregarConta(app, mails, conta);
  } finally {
    await app.close();
  }
}

/** The four slices without a port to listen on, as the application role; mails stay in memory. */
async function makeApi(ownerUrl: string): Promise<{ app: FastifyInstance; mails: Map<string, string> }> {
  const url = new URL(ownerUrl);
  url.searchParams.set('options', '-c role=autocusto_app');
  const database = createDatabase({ url: url.href, poolMax: 2, statementTimeoutMs: 30_000 });
  const app = Fastify();
  app.addHook('onClose', () => database.close());
  useStrictValidation(app);
  useProblems(app);

  const mails = new Map<string, string>();
  const send = async ({ to, text }: { to: string; text: string }) => void mails.set(to, text);
  const secret = () => randomBytes(32).toString('hex');
  const auth = makeAuth({
    config: {
      http: { host: '127.0.0.1', port: 0, publicUrl: 'http://127.0.0.1', trustProxy: false, cookieSecure: false },
      // The product's own cost: whoever signs in later verifies what was hashed here.
      auth: {
        jwtSecret: secret(),
        csrfSecret: secret(),
        cifraSecret: secret(),
        segundoFatorPapeis: [],
        argon2: { memoryKib: 19_456, passes: 2 },
      },
    },
    database,
    mailer: { send, sendBehind: send },
  });
  const medicos = makeMedicos({ database });
  const pdf = makePdf({ database, protocoloExiste: makeProtocoloExiste(database) });
  app.addHook('onClose', () => pdf.close());
  await pdf.iniciar();
  const processos = makeProcessos({ database, emissores: medicos.emissores, pdf });
  await app.register(auth.plugin);
  await app.register(medicos.routes);
  await app.register(processos.routes);
  return { app, mails };
}

async function carregarConta(
  app: FastifyInstance,
  mails: ReadonlyMap<string, string>,
  conta: ContaDemo,
): Promise<void> {
  const client = new DemoClient(app);
  const { email, nome, perfil, clinica } = conta;
  const { senha } = DEMO;
  if (!(await client.entrar(email, senha))) {
    await client.post('/api/auth/cadastro', { nome, email, senha });
    const token = /token=([0-9a-f]+)/.exec(mails.get(email) ?? '')?.[1];
    await client.post('/api/auth/verificacao', { token, senha });
    await client.entrar(email, senha);
  }
  if (!perfil || !clinica) return;

  if (!(await client.find('/api/medicos/me'))) await client.put('/api/medicos/me', perfil);
  const [existente] = (await client.get<{ itens: Emissor[] }>('/api/medicos/clinicas')).itens;
  const { emissor_id } = existente ?? (await client.post<Emissor>('/api/medicos/clinicas', clinica));
  await carregarPacientes(client, conta);
  await carregarProcessos(client, conta, emissor_id);
}

interface Emissor {
  readonly emissor_id: string;
}

interface Encontrado {
  readonly id: string;
  readonly processos: readonly { readonly id: string; readonly cid: string }[];
}

async function acharPaciente(client: DemoClient, cpf: string): Promise<Encontrado | undefined> {
  return (await client.post<{ itens: Encontrado[] }>('/api/processos/pacientes/busca', { termo: cpf })).itens[0];
}

async function carregarPacientes(client: DemoClient, { pacientes }: ContaDemo): Promise<void> {
  for (const paciente of pacientes) {
    if (!(await acharPaciente(client, paciente.cpf))) await client.post('/api/processos/pacientes', paciente);
  }
}

async function carregarProcessos(client: DemoClient, { processos }: ContaDemo, emissor_id: string): Promise<void> {
  for (const { paciente: cpf, cid, corpo, emissao } of processos) {
    const paciente = await acharPaciente(client, cpf);
    if (!paciente) throw new Error('A demonstração tem um processo sem o seu paciente.');
    const aberto =
      paciente.processos.find((processo) => processo.cid === cid) ??
      (await client.post<{ id: string }>('/api/processos', { ...corpo, cid, emissor_id, paciente_id: paciente.id }));
    if (!emissao) continue;

    const historico = await client.get<{ documentos: unknown[] }>(`/api/processos/${aberto.id}/historico`);
    if (historico.documentos.length > 0) continue;
    const { data: quando } = emissao;
    const data = typeof quando === 'string' ? quando : addDays(hoje(), -quando.diasAntes);
    await client.post(`/api/processos/${aberto.id}/documentos`, { ...emissao, data });
  }
}

function hoje() {
  return calendarDateInSaoPaulo(new Date());
}
