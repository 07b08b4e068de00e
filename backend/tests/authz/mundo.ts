import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { newId } from '../../shared/new-id.ts';
import { makeArgon2Hasher } from '../../slices/auth/infrastructure/senhas/argon2-hasher.ts';
import { umaClinica, umMedico } from '../../slices/medicos/tests/maes.ts';
import { umPaciente } from '../../slices/processos/tests/pacientes-helper.ts';
import { umPedido } from '../../slices/processos/tests/processos-app.ts';
import { SENHA } from '../helpers/test-app.ts';
import { makeCopiaDasContas } from './copia-das-contas.ts';
import type { Alvo, Classe, Dono, EscopoDaChave, Objeto, Papel, Pessoa, Versionada } from './tipos.ts';
import { umModelo } from './um-modelo.ts';

export type Pedir = (options: InjectOptions) => Promise<LightMyRequestResponse>;

export type Mundo = Awaited<ReturnType<typeof makeMundo>>;

const SOMA = "coalesce(md5(string_agg(t::text, '' order by t::text)), '')";

let numero = 0;
export const proximoNumero = (): number => (numero += 1);

/** Each from an address of its own, so that no limit answers in the place of an authorisation. */
export function umEndereco(): string {
  const n = proximoNumero();
  return `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;
}

export interface Cena {
  readonly app: FastifyInstance;
  readonly superuserUrl: string;
  /** What the application signs its tokens with. */
  readonly segredo: string;
}

/** Accounts straight into the database, what belongs to them through the API. */
export async function makeMundo({ app, superuserUrl, segredo }: Cena) {
  // One connection: it has temporary tables, and its queries take their turns.
  const banco = new pg.Pool({ connectionString: superuserUrl, max: 1, idleTimeoutMillis: 0 });
  banco.on('error', () => undefined); // the database goes away before it does
  const senhaHash = await makeArgon2Hasher({ memoryKib: 64, passes: 1 }).hash(SENHA as never);
  // A machine busy with something else sheds load, an account has one export at a time, and one account's wrong codes are
  // braked whoever of its sessions gives them: whoever asks comes back when told to.
  const pedir: Pedir = async (options) => {
    const resposta = await app.inject({ remoteAddress: umEndereco(), ...options });
    const exporta = resposta.statusCode === 429 && JSON.stringify(options.url).includes('/exportacao');
    const cheio = resposta.statusCode === 503 && (resposta.body === '' || resposta.json().code === 'sobrecarga'); // HEAD does not say
    const freado = resposta.statusCode === 429 && !exporta;
    if (!exporta && !cheio && !freado) return resposta;
    await setTimeout(exporta ? 50 : 1_000 * Number(resposta.headers['retry-after'] ?? 1));
    return pedir(options);
  };

  async function conta(tipo: Papel, marca: string): Promise<string> {
    const id = newId();
    await banco.query(
      `insert into usuarios (id, email, nome, senha_hash, tipo, email_verificado_em) values ($1, $2, $3, $4, $5, now())`,
      [id, `conta-${marca.toLowerCase()}@exemplo.test`, `Conta ${marca}`, senhaHash, tipo],
    );
    return id;
  }

  async function sessao(usuarioId: string): Promise<string> {
    const id = newId();
    const fim = "now() + interval '1 day'";
    await banco.query(`insert into sessoes (id, usuario_id, expira_em) values ($1, $2, ${fim})`, [id, usuarioId]);
    return id;
  }

  const token = (usuarioId: string, sessaoId: string, tipo: Papel, mais: object = {}) =>
    app.jwt.sign({ sub: usuarioId, sid: sessaoId, tipo, ...mais } as never);

  const csrf = await umCsrf(pedir);

  async function como(usuarioId: string, tipo: Papel) {
    const bearer = token(usuarioId, await sessao(usuarioId), tipo);
    return async (method: 'POST' | 'PUT', url: string, payload: object | Buffer, headers: object = {}) => {
      const resposta = await pedir({
        ...{ method, url, payload },
        headers: { ...csrf, authorization: `Bearer ${bearer}`, ...headers },
      });
      if (resposta.statusCode >= 300) throw new Error(`${method} ${url}: ${resposta.body}`);
      return resposta.json<Record<string, string>>();
    };
  }

  const donos = {
    alfa: await umDono('Alfa', { banco, conta, sessao, como }),
    beta: await umDono('Beta', { banco, conta, sessao, como }),
  };
  const admin = await conta('administrador', 'Administra');
  const importar = await como(admin, 'administrador');
  const formulario = await umModelo();

  const contas = makeCopiaDasContas(banco);
  const perfis = Object.fromEntries(
    (await banco.query<Record<string, string>>('select nome, crm, crm_uf, cns, especialidade from medicos')).rows.map(
      (row) => [row['nome']?.replace('Conta ', ''), row],
    ),
  );

  return {
    ...{ app, banco, donos, perfis, admin, formulario, csrf, conta, sessao, token, pedir, segredo },
    registroDe({ nome }: Dono) {
      const { crm, crm_uf, cns } = perfis[nome] ?? {};
      return { crm, crm_uf, cns };
    },
    guardarContas: () => contas.guardar(),
    devolverContas: () => contas.devolver(),
    contaQualquer: () => conta('medico', `Qualquer${proximoNumero()}`),

    /** The version that an edit must name; any will do for one that is refused anyway. */
    async versaoDe(tabela: Versionada, alvo: { id: string; dono: Dono } | undefined): Promise<number> {
      if (!alvo) return 1;
      const [coluna, chave, valor] =
        tabela === 'medicos'
          ? ['versao', 'usuario_id', alvo.dono.usuarioId]
          : [tabela === 'modelos_importados' ? 'edicao' : 'versao', 'id', alvo.id];
      const { rows } = await banco.query(`select ${coluna} as versao from ${tabela} where ${chave} = $1`, [valor]);
      return (rows[0]?.versao as number | undefined) ?? 1;
    },

    /** A sum over each table that a refusal must leave alone; sessions that this matrix opens do not count. */
    async conteudo(): Promise<Map<string, string>> {
      const { rows } = await banco.query<{ tabela: string }>(
        `select relname as tabela from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
         and relname !~ '^(kysely|sessoes|chaves_api|eventos_auditoria|cadeias_auditoria|desafios)'
         and exists (select from pg_attribute where attrelid = pg_class.oid and attname in ('usuario_id', 'senha_hash', 'arquivo_sha256'))`,
      );
      const somas = rows.map(({ tabela }) => `select '${tabela}' as tabela, ${SOMA} as soma from ${tabela} t`);
      somas.push(`select 'sessoes', ${SOMA} from sessoes t where encerrada_em is not null`);
      // Their last use aside: a key that is refused by its scope was used.
      somas.push(
        `select 'chaves_api', ${SOMA} from (select id, nome, escopos, expira_em, revogada_em from chaves_api) t`,
      );
      const { rows: linhas } = await banco.query<{ tabela: string; soma: string }>(somas.join(' union all '));
      return new Map(linhas.map(({ tabela, soma }) => [tabela, soma]));
    },

    async temLinhas(tabela: string, coluna: string, usuarioId: string): Promise<boolean> {
      const { rows } = await banco.query(`select from ${tabela} where ${coluna} = $1 limit 1`, [usuarioId]);
      return rows.length > 0;
    },

    /** The statement that would make another row like one of theirs. */
    async copiaDe(tabela: string, coluna: string, usuarioId: string): Promise<string | undefined> {
      const { rows } = await banco.query<{ linha: Record<string, unknown> }>(
        `select to_jsonb(t) as linha from ${tabela} t where ${coluna} = $1 limit 1`,
        [usuarioId],
      );
      if (!rows[0]) return undefined;
      // What follows other columns is not written, nor who wrote it.
      const { rows: geradas } = await banco.query<{ nome: string }>(
        `select attname as nome from pg_attribute where attrelid = $1::regclass and attgenerated <> ''`,
        [tabela],
      );
      const doBanco = new Set(['emitido_por', 'autor_id', ...geradas.map(({ nome }) => nome)]);
      const linha = Object.fromEntries(Object.entries(rows[0].linha).filter(([campo]) => !doBanco.has(campo)));
      const nomes = Object.keys(linha).join(', ');
      const valores = pg.escapeLiteral(JSON.stringify(linha));
      return `insert into ${tabela} (${nomes}) select ${nomes} from jsonb_populate_record(null::${tabela}, ${valores})`;
    },

    /** Somebody who lost the second factor and waits for an administrador. */
    recuperacao: async () => recuperacao(banco, await conta('medico', `Perdeu${proximoNumero()}`)),

    /** A form that nobody has activated. */
    async modelo(): Promise<string> {
      const url = '/api/pdf/modelos?documento=relatorio&limpar_valores=true';
      return (await importar('POST', url, formulario, { 'content-type': 'application/pdf' })).id ?? '';
    },

    /** One more of its kind, for whoever will use it up. */
    async gasto(
      { objeto: classe }: { readonly objeto?: Alvo },
      _pessoa: Pessoa,
      { id, dono }: Objeto,
    ): Promise<string> {
      if (classe === 'modelo') return this.modelo();
      if (classe === 'usuario') return this.contaQualquer();
      if (classe === 'recuperacao') return this.recuperacao();
      return typeof classe === 'string' && dono ? novoObjeto(banco, { sessao }, classe, dono) : id;
    },

    chave: (usuarioId: string, opcoes: ChaveDoMundo) => chave(banco, usuarioId, opcoes),

    async delegar(
      medico: string,
      assistente: string | null,
      situacao: 'vigente' | 'vencida' | 'revogada' | 'convidada',
      papel: 'assistente' | 'substituto' = 'assistente',
    ) {
      return delegacao(banco, medico, assistente, situacao, papel);
    },

    async fechar() {
      await banco.end();
    },
  };
}

async function umCsrf(pedir: Pedir): Promise<Record<string, string>> {
  const resposta = await pedir({ method: 'GET', url: '/api/auth/csrf' });
  const [cookie] = resposta.cookies;
  return { 'x-csrf-token': resposta.json().csrf_token, cookie: `${cookie?.name}=${cookie?.value}` };
}

interface Fazer {
  readonly banco: pg.Pool;
  readonly conta: (tipo: Papel, marca: string) => Promise<string>;
  readonly sessao: (usuarioId: string) => Promise<string>;
  readonly como: (
    usuarioId: string,
    tipo: Papel,
  ) => Promise<(method: 'POST' | 'PUT', url: string, payload: object) => Promise<Record<string, string>>>;
}

async function umDono(nome: 'Alfa' | 'Beta', { banco, conta, sessao, como }: Fazer): Promise<Dono> {
  const marca = `Sentinela ${nome}`;
  const usuarioId = await conta('medico', nome);
  const enviar = await como(usuarioId, 'medico');
  const { id: medicoId = '' } = await enviar('PUT', '/api/medicos/me', umMedico({ nome: `Conta ${nome}` }));
  const clinica = await enviar('POST', '/api/medicos/clinicas', umaClinica({ nome: `${marca} Clínica` }));
  const emissorId = clinica['emissor_id'] ?? '';

  const paciente = async () => {
    const { id = '' } = await enviar('POST', '/api/processos/pacientes', pacienteDe(nome));
    return id;
  };
  const processo = async (pacienteId: string) => {
    const pedido = umPedido({ emissorId }, { paciente_id: pacienteId, anamnese: `${marca} conta a sua história.` });
    const { id = '' } = await enviar('POST', '/api/processos', pedido);
    return id;
  };
  const vivo = { paciente: await paciente(), arquivado: await paciente() };
  const aberto = { vivo: await processo(vivo.paciente), arquivado: await processo(vivo.arquivado) };
  await enviar('POST', `/api/processos/${aberto.vivo}/renovacoes`, { data: '2026-08-01' });
  const documento = await enviar('POST', `/api/processos/${aberto.vivo}/documentos`, { data: '2026-08-01' });
  const rascunho = await enviar('POST', '/api/processos/rascunhos', { conteudo: { anamnese: marca } });
  await banco.query('update pacientes set arquivado_em = now() where id = $1', [vivo.arquivado]);
  await banco.query('update processos set arquivado_em = now() where id = $1', [aberto.arquivado]);
  await recuperacao(banco, usuarioId);
  const encerrada = await sessao(usuarioId);
  await banco.query("update sessoes set encerrada_em = now(), motivo_encerramento = 'logout' where id = $1", [
    encerrada,
  ]);

  const vivos = {
    paciente: vivo.paciente,
    processo: aberto.vivo,
    emissor: emissorId,
    clinica: clinica['id'] ?? '',
    documento: documento['id'] ?? '',
    rascunho: rascunho['id'] ?? '',
    sessao: await sessao(usuarioId),
    delegacao: await delegacao(banco, usuarioId, null, 'convidada'),
    passkey: await passkey(banco, usuarioId),
    ligacao: await ligacao(banco, usuarioId),
    chave: await chave(banco, usuarioId),
  };
  return {
    ...{ nome, usuarioId, emissorId, vivos },
    arquivados: { paciente: vivo.arquivado, processo: aberto.arquivado, sessao: encerrada },
    sentinelas: {
      conta: [`Conta ${nome}`, `conta-${nome.toLowerCase()}@`, usuarioId],
      ids: [medicoId, ...Object.values(vivos), vivo.arquivado, aberto.arquivado],
      textos: [marca],
    },
  };
}

/** A paciente whose every text says whose it is. */
export function pacienteDe(nome: string) {
  const marca = `Sentinela ${nome}`;
  return umPaciente({
    nome: `${marca} Paciente ${'abcdefghij'[proximoNumero() % 10]}`,
    cpf: umCpf(proximoNumero()),
    nome_mae: `${marca} Mãe`,
  });
}

export function umCpf(n: number): string {
  const base = String(100_000_000 + n);
  const digito = (digits: string) => {
    const soma = [...digits].reduce((total, digit, i) => total + Number(digit) * (digits.length + 1 - i), 0);
    return String(((soma * 10) % 11) % 10);
  };
  const primeiro = digito(base);
  return base + primeiro + digito(base + primeiro);
}

async function novoObjeto(
  banco: pg.Pool,
  { sessao }: Pick<Fazer, 'sessao'>,
  classe: Classe,
  { usuarioId, vivos }: Pick<Dono, 'usuarioId' | 'vivos'>,
): Promise<string> {
  if (classe === 'sessao') return sessao(usuarioId);
  if (classe === 'delegacao') return delegacao(banco, usuarioId, null, 'convidada');
  if (classe === 'passkey') return passkey(banco, usuarioId);
  if (classe === 'ligacao') return ligacao(banco, usuarioId);
  if (classe === 'chave') return chave(banco, usuarioId);
  if (classe !== 'rascunho') return vivos[classe as keyof typeof vivos];
  const id = newId();
  await banco.query(`insert into rascunhos (id, usuario_id, conteudo) values ($1, $2, '{}')`, [id, usuarioId]);
  return id;
}

async function delegacao(
  banco: pg.Pool,
  medico: string,
  assistente: string | null,
  situacao: 'vigente' | 'vencida' | 'revogada' | 'convidada',
  papel: 'assistente' | 'substituto' = 'assistente',
): Promise<string> {
  const id = newId();
  await banco.query(
    `insert into delegacoes (id, usuario_id, convite_email, convite_hash, convite_expira_em, assistente_id, termina_em,
       aceita_em, revogada_em, papel)
     values ($1::uuid, $2, $3, sha256($1::text::bytea), now() + interval '7 days', $4::uuid,
       now() + case $5 when 'vencida' then interval '-1 minute' else interval '30 days' end,
       case when $4::uuid is null then null else now() end, case $5 when 'revogada' then now() end, $6)`,
    [id, medico, `convidado-${id}@exemplo.test`, assistente, situacao, papel],
  );
  return id;
}

async function recuperacao(banco: pg.Pool, usuarioId: string): Promise<string> {
  const id = newId();
  await banco.query(
    `insert into recuperacoes (id, usuario_id, pedida_em, expira_em) values ($1, $2, now(), now() + interval '7 days')`,
    [id, usuarioId],
  );
  return id;
}

async function passkey(banco: pg.Pool, usuarioId: string): Promise<string> {
  const id = newId();
  await banco.query(
    `insert into passkeys (id, usuario_id, credencial_id, chave_publica, contador, transportes, nome, criada_em)
     values ($1::uuid, $2, sha256($1::text::bytea), '\\x00', 0, '{}', 'Chave', now())`,
    [id, usuarioId],
  );
  return id;
}

async function ligacao(banco: pg.Pool, usuarioId: string): Promise<string> {
  const id = newId();
  await banco.query(
    `insert into identidades_externas (id, usuario_id, provedor, sub_hash, email, criada_em)
     values ($1::uuid, $2, 'p' || left($3, 8), sha256($1::text::bytea), 'externo@exemplo.test', now())`,
    [id, usuarioId, id.replaceAll('-', '').slice(-12)],
  );
  return id;
}

interface ChaveDoMundo {
  readonly texto?: string;
  readonly escopos?: readonly EscopoDaChave[];
  /** SQL. */
  readonly expira?: string;
  readonly revogada?: boolean;
}

async function chave(
  banco: pg.Pool,
  usuarioId: string,
  { texto, escopos = ['catalogo.ler'], expira = "now() + interval '1 day'", revogada = false }: ChaveDoMundo = {},
): Promise<string> {
  const id = newId();
  await banco.query(
    `insert into chaves_api (id, usuario_id, hash, nome, escopos, final, criada_em, expira_em, revogada_em)
     values ($1::uuid, $2, sha256(convert_to($3, 'UTF8')), 'Programa', $4, 'abcd', now() - interval '1 hour', ${expira},
       case when $5 then now() end)`,
    [id, usuarioId, texto ?? id, escopos, revogada],
  );
  return id;
}
