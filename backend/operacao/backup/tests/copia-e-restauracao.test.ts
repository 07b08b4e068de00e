import { spawnSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { createMessage, encrypt, generateKey, readKey } from 'openpgp';
import pg from 'pg';
import { asSuperuser } from '../../../tests/helpers/services.ts';
import { superuserUrl } from '../../../tests/helpers/superuser-url.ts';
import { createTestDatabase, type TestDatabase } from '../../../tests/helpers/test-database.ts';
import { verificarAuditoria } from '../../../slices/auth/index.ts';
import { createDatabase } from '../../../shared/database/database.ts';
import { backup } from '../backup.ts';
import { CopiaRecusadaError } from '../copia-recusada-error.ts';
import { decrypted } from '../encryption.ts';
import { readPrivateKeys } from '../keys.ts';
import type { Manifest, Summary } from '../manifest.ts';
import { restore, type RestoreOptions, type RestoreReport } from '../restore.ts';
import { copyOut, readMigrations, readTables, TableSum, withClient } from '../structure.ts';
import { readTar, TAR_END, tarEntry } from '../tar.ts';

const SENHA = 'girassol-lento-87-azul';

/** Everything that a text format could spoil. */
const NOME_DIFICIL = 'Ana\tD’Ávila\nde \\. São João\\N "aspas" 👩🏽‍⚕️ \u0007';

async function umParDeChaves(options: { expira?: number; date?: Date } = {}) {
  return generateKey({
    type: 'ecc', // gpg 2.2 does not read keys of type curve25519
    userIDs: [{ name: 'Cópias', email: 'copias@exemplo.test' }],
    passphrase: SENHA,
    ...(options.expira && { keyExpirationTime: options.expira }),
    ...(options.date && { date: options.date }),
  });
}

async function query<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

const bancos = async () =>
  (await query<{ datname: string }>(superuserUrl(), 'select datname from pg_database order by 1'))
    .map(({ datname }) => datname)
    .filter((name) => name.startsWith('restaurado_'));

const novoBanco = () => `restaurado_${randomUUID().replaceAll('-', '')}`;

/** Read by the superuser, apart from the code that made the copy. */
async function retrato(url: string) {
  return withClient(url, async (client) => {
    const tabelas: Record<string, object> = {};
    for (const table of await readTables(client)) {
      const sum = new TableSum();
      for await (const chunk of copyOut(client, table)) sum.add(chunk);
      tabelas[table.nome] = sum.total(table.nome);
    }
    const { rows: direitos } = await client.query(`
      select relname, relkind, relrowsecurity, relforcerowsecurity, pg_get_userbyid(relowner) as dono,
        array(select unnest(relacl)::text order by 1) as acl
      from pg_class where relnamespace = 'public'::regnamespace order by relname
    `);
    const { rows: regras } = await client.query('select * from pg_policies order by tablename, policyname');
    const { rows: sequencias } = await client.query('select sequencename, last_value from pg_sequences order by 1');
    const { rows: esquema } = await client.query(
      "select array(select unnest(nspacl)::text order by 1) as acl from pg_namespace where nspname = 'public'",
    );
    return { tabelas, direitos, regras, sequencias, esquema, migracoes: await readMigrations(client) };
  });
}

describe('cópia de segurança', () => {
  let pasta: string;
  let database: TestDatabase;
  let origem: string;
  let chaves: Awaited<ReturnType<typeof umParDeChaves>>;
  /** The private key without its passphrase: opening it takes longer than most refusals. */
  let chaveAberta: Buffer;
  let copia: string;
  let resumo: Summary;
  const [maria, joao] = [randomUUID(), randomUUID()];

  beforeAll(async () => {
    pasta = await mkdtemp(join(tmpdir(), 'autocusto-copia-'));
    chaves = await umParDeChaves();
    const [aberta] = await readPrivateKeys(Buffer.from(chaves.privateKey), SENHA);
    chaveAberta = Buffer.from(aberta!.armor());
    database = await createTestDatabase({ catalogo: true });
    origem = new URL(database.appUrl).pathname.slice(1);
    for (const id of [maria, joao]) await umMedicoComPacientes(id);
    copia = join(pasta, 'copia.gpg');
    ({ tabelas: resumo } = await backup({
      url: superuserUrl(origem, 'autocusto_backup'),
      publicKeys: Buffer.from(chaves.publicKey),
      file: copia,
    }));
  });

  afterAll(async () => {
    for (const name of await bancos()) await asSuperuser(superuserUrl(), `drop database ${name} with (force)`);
    await database.close();
    await rm(pasta, { recursive: true });
  });

  async function umMedicoComPacientes(id: string): Promise<void> {
    await withClient(superuserUrl(origem), async (client) => {
      await client.query("insert into usuarios (id, email, nome, senha_hash) values ($1, $2, 'Helena', 'x')", [
        id,
        `${id}@exemplo.test`,
      ]);
      await client.query(
        `insert into tokens_uso_unico (hash, usuario_id, finalidade, expira_em) values ($1, $2, 'verificacao', now())`,
        [randomBytes(32), id],
      );
      for (const [cns, nomeMae] of [
        ['7'.repeat(15), NOME_DIFICIL],
        ['8'.repeat(15), randomBytes(600_000).toString('hex')], // larger than a piece of the tar
      ]) {
        await client.query(
          `insert into pacientes (id, usuario_id, nome, cns, nome_mae, peso_kg, altura_cm, incapaz, raca_cor, endereco,
             telefones)
           values ($1, $2, $3, $4, $5, 70.10, 170, false, 'parda', $6, '{"(61) 9\\\\",null}')`,
          [randomUUID(), id, NOME_DIFICIL, cns, nomeMae, JSON.stringify({ rua: NOME_DIFICIL })],
        );
      }
    });
  }

  const restaurar = (options: Partial<RestoreOptions> = {}) =>
    restore({
      adminUrl: superuserUrl(),
      database: novoBanco(),
      file: copia,
      privateKeys: chaveAberta,
      ...options,
    });

  /** Answers what it said; a refusal that left a database behind is no refusal. */
  const recusaDe = async (options: Partial<RestoreOptions>): Promise<string> => {
    const antes = await bancos();
    const error: unknown = await restaurar(options).catch((refused: unknown) => refused);
    await expect(bancos()).resolves.toEqual(antes);
    expect(error).toBeInstanceOf(Error);
    return (error as Error).message;
  };

  const arquivoCom = async (conteudo: Uint8Array) => {
    const arquivo = join(pasta, `${randomUUID()}.gpg`);
    await writeFile(arquivo, conteudo);
    return arquivo;
  };

  /** What is inside the copy, changed and sealed again by someone who has the public key. */
  const copiaComEntradas = async (mudar: (entradas: { name: string; content: Buffer }[]) => unknown) => {
    const keys = await readPrivateKeys(chaveAberta, undefined);
    const conteudo = decrypted(keys, Readable.from([await readFile(copia)]));
    const entradas: { name: string; content: Buffer }[] = [];
    for await (const entrada of readTar(conteudo)) entradas.push(entrada);
    mudar(entradas);
    const tar = entradas.map(({ name, content }) => tarEntry(name, content, new Date(0)));
    return cifrada(Buffer.concat([...tar, TAR_END]));
  };

  const cifrado = async (binary: Uint8Array) => {
    const encryptionKeys = await readKey({ armoredKey: chaves.publicKey });
    return arquivoCom(await encrypt({ message: await createMessage({ binary }), encryptionKeys, format: 'binary' }));
  };
  const cifrada = (tar: Buffer) => cifrado(gzipSync(tar));

  describe('ensaio', () => {
    let banco: string;
    let relatorio: RestoreReport;
    let auditoria: Awaited<ReturnType<typeof verificarAuditoria>>;

    beforeAll(async () => {
      banco = novoBanco();
      auditoria = await verificarAuditoria(superuserUrl(origem, 'autocusto_dono'));
      relatorio = await restaurar({ database: banco, privateKeys: Buffer.from(chaves.privateKey), passphrase: SENHA });
    });

    it('devolve cada tabela igual, com os mesmos direitos, regras por linha, sequências e migrações', async () => {
      const antes = await retrato(superuserUrl(origem));

      await expect(retrato(superuserUrl(banco))).resolves.toEqual(antes);
      expect(relatorio).toMatchObject({ migracoes: antes.migracoes.length, tabelas: resumo });
      expect(antes.tabelas['public.pacientes']).toMatchObject({ linhas: 4 });
      expect(antes.tabelas['public.doencas']).not.toMatchObject({ linhas: 0 });
      expect(antes.direitos.filter((tabela) => tabela.relforcerowsecurity).length).toBeGreaterThan(10);
    });

    it('o banco novo aceita escrita do médico, e ninguém mais a vê', async () => {
      const app = createDatabase({ url: superuserUrl(banco, 'autocusto_app'), poolMax: 1, statementTimeoutMs: 5_000 });
      const conta = (id: string) =>
        app.comoUsuario(id, async (trx) => (await trx.selectFrom('clinicas').selectAll().execute()).length);

      await app.comoUsuario(maria, (trx) =>
        trx
          .insertInto('clinicas')
          .values({
            ...{ id: randomUUID(), usuario_id: maria, nome: 'Clínica', cnes: '1234567', telefone: '6133334444' },
            ...{ cep: '70000000', logradouro: 'SQN', numero: '1', bairro: 'Asa', cidade: 'Brasília', uf: 'DF' },
          })
          .execute(),
      );
      await expect(conta(maria)).resolves.toBe(1);
      await expect(conta(joao)).resolves.toBe(0);
      await app.close();
    });

    it('continua as sequências de onde a cópia as deixou', async () => {
      const [tabela] = await query<{ tabela: string }>(
        superuserUrl(banco),
        "select attrelid::regclass::text as tabela from pg_attribute where attidentity <> '' limit 1",
      );
      const repetidos = await query(
        superuserUrl(banco),
        `select from ${tabela?.tabela} where id >= nextval(pg_get_serial_sequence('${tabela?.tabela}', 'id'))`,
      );
      expect(repetidos).toEqual([]);
    });

    it('recusa um banco que já existe e não toca nele', async () => {
      const antes = await retrato(superuserUrl(banco));

      await expect(restaurar({ database: banco })).rejects.toThrow(`Já existe o banco "${banco}"`);
      await expect(retrato(superuserUrl(banco))).resolves.toEqual(antes);
    });

    it('traz a auditoria inteira, confere com a âncora da origem, e o que nela se adultera é nomeado', async () => {
      const restaurada = superuserUrl(banco, 'autocusto_dono');
      const inteira = await verificarAuditoria(restaurada, { ancora: auditoria.ancora });
      expect(inteira).toMatchObject({ quebras: [], ancoraConfere: true });
      expect(auditoria.eventos).toBeGreaterThan(2);
      expect(inteira.eventos).toBeGreaterThanOrEqual(auditoria.eventos);

      await withClient(superuserUrl(banco), async (client) => {
        await client.query('alter table eventos_auditoria disable trigger user');
        await client.query(
          "update eventos_auditoria set acao = 'paciente.ler' where usuario_id = $1 and sequencia = 2",
          [joao],
        );
      });
      const adulterada = await verificarAuditoria(restaurada);
      expect(adulterada.quebras).toEqual([{ cadeia: joao, sequencia: 2, motivo: 'alterado' }]);
    });
  });

  it('abre com gpg, gunzip e tar, sem o AutoCusto', async () => {
    const casa = await mkdtemp(join(pasta, 'gnupg-'));
    await writeFile(join(pasta, 'privada.asc'), chaves.privateKey);
    const gpg = (...args: string[]) =>
      spawnSync(
        'gpg',
        ['--homedir', casa, '--batch', '--quiet', '--pinentry-mode', 'loopback', '--passphrase', SENHA, ...args],
        { maxBuffer: 256 * 1024 * 1024 },
      );
    try {
      expect(gpg('--import', join(pasta, 'privada.asc')).status).toBe(0);
      const aberta = gpg('--decrypt', copia);
      expect(aberta.stderr.toString()).not.toContain('WARNING');
      expect(aberta.status).toBe(0);

      const tar = (...args: string[]) =>
        spawnSync('tar', ['-xzOf', '-', ...args], { input: aberta.stdout, maxBuffer: 256 * 1024 * 1024 });
      const manifesto = JSON.parse(tar('manifesto.json').stdout.toString()) as Manifest;
      expect(manifesto.migracoes).toContain('2026-11-20t1000-base');
      const pacientes = tar('--wildcards', 'dados/public.pacientes.*').stdout;
      expect(pacientes.includes('\tAna\\tD’Ávila\\nde \\\\. São João\\\\N "aspas" 👩🏽‍⚕️ ')).toBe(true);
      expect(pacientes.toString().match(/\n/g)).toHaveLength(4);
    } finally {
      spawnSync('gpgconf', ['--homedir', casa, '--kill', 'all']);
    }
  });

  describe('ao copiar', () => {
    const copiar = (options: Partial<Parameters<typeof backup>[0]>) =>
      backup({
        url: superuserUrl(origem, 'autocusto_backup'),
        publicKeys: Buffer.from(chaves.publicKey),
        file: join(pasta, `${randomUUID()}.gpg`),
        ...options,
      });

    it('nada vai ao disco sem cifra, e só o dono do arquivo o lê', async () => {
      const bytes = await readFile(copia);
      expect(bytes.includes('Ávila')).toBe(false);
      expect(bytes.includes('manifesto')).toBe(false);
      expect((await stat(copia)).mode & 0o777).toBe(0o600);
    });

    it('recusa o que não é uma chave pública em vigor', async () => {
      const ontem = new Date(Date.now() - 86_400_000);
      const vencida = await umParDeChaves({ expira: 3600, date: ontem });
      const antes = await readdir(pasta);

      await expect(copiar({ publicKeys: Buffer.from('') })).rejects.toThrow('não tem chave OpenPGP');
      await expect(copiar({ publicKeys: Buffer.from(chaves.privateKey) })).rejects.toThrow('chave privada');
      await expect(copiar({ publicKeys: Buffer.from(vencida.publicKey) })).rejects.toThrow('venceu em');
      await expect(readdir(pasta)).resolves.toEqual(antes);
    });

    it('recusa um papel que não vê as linhas de todos, e não deixa arquivo nenhum', async () => {
      const antes = await readdir(pasta);

      await expect(copiar({ url: database.ownerUrl })).rejects.toThrow('row-level security');
      await expect(copiar({ url: database.appUrl })).rejects.toThrow('permission denied');
      await expect(readdir(pasta)).resolves.toEqual(antes);
    });

    it('não toma o lugar de outra cópia, nem da que termina enquanto ela espera', async () => {
      const antes = await readFile(copia);
      await expect(copiar({ file: copia })).rejects.toThrow('Já existe');
      expect((await readFile(copia)).equals(antes)).toBe(true);

      const file = join(pasta, 'disputada.gpg');
      const [uma, outra] = await Promise.allSettled([copiar({ file }), copiar({ file })]);
      expect([uma?.status, outra?.status].sort()).toEqual(['fulfilled', 'rejected']);
      const recusada = [uma, outra].find((result) => result?.status === 'rejected');
      expect(String(recusada?.reason)).toMatch(/Já existe|em andamento/);
      expect((await readdir(pasta)).filter((nome) => nome.startsWith('disputada'))).toEqual(['disputada.gpg']);
    });

    it('copia um só instante: o que se grava durante a cópia fica para a próxima', async () => {
      const outro = await createTestDatabase();
      const nome = new URL(outro.appUrl).pathname.slice(1);
      const fim = withClient(superuserUrl(nome), async (client) => {
        for (let i = 0; i < 200; i += 1) {
          const id = randomUUID();
          await client.query("insert into usuarios (id, email, nome, senha_hash) values ($1, $2, 'H', 'x')", [id, id]);
          await client.query('insert into sessoes (id, usuario_id, expira_em) values ($1, $2, now())', [id, id]);
        }
      });
      const arquivo = join(pasta, 'instante.gpg');
      await copiar({ url: superuserUrl(nome, 'autocusto_backup'), file: arquivo });
      await fim;
      await outro.close();

      await expect(restaurar({ file: arquivo })).resolves.toBeDefined();
    });
  });

  describe('ao restaurar, recusa antes de gravar', () => {
    it('um byte trocado, em qualquer parte', async () => {
      const inteira = await readFile(copia);
      const partes = Array.from({ length: 12 }, (_, i) => Math.floor(((inteira.length - 1) * i) / 11));
      for (const posicao of [...partes, 40, 120, inteira.length - 10, inteira.length - 25]) {
        const trocada = Buffer.from(inteira);
        trocada[posicao] = (trocada[posicao] ?? 0) ^ 0x40;
        await expect(recusaDe({ file: await arquivoCom(trocada) })).resolves.toMatch(
          /^(A cópia não abre|A cópia foi feita para outra chave|O conteúdo da cópia não|Este arquivo não)/,
        );
      }
    });

    it('um conteúdo que termina antes do selo, quando o selo não confere', async () => {
      const keys = await readPrivateKeys(chaveAberta, undefined);
      const arquivo = await cifrado(Buffer.concat([gzipSync(TAR_END), randomBytes(300_000)]));
      const selada = await readFile(arquivo);
      selada[selada.length - 1] = (selada.at(-1) ?? 0) ^ 1;

      const conteudo = decrypted(keys, Readable.from([selada]));
      await expect(Readable.from(conteudo).toArray()).rejects.toThrow(CopiaRecusadaError);
    });

    it('o começo do conteúdo danificado, que faria o openpgp esperar para sempre', async () => {
      const keys = await readPrivateKeys(chaveAberta, undefined);
      const inteira = await readFile(copia);
      for (let posicao = 96; posicao < 120; posicao += 1) {
        const trocada = Buffer.from(inteira);
        trocada[posicao] = (trocada[posicao] ?? 0) ^ 0x08;
        const conteudo = decrypted(keys, Readable.from([trocada]), 300);
        await expect(Readable.from(conteudo).toArray()).rejects.toThrow(CopiaRecusadaError);
      }
    });

    it('um arquivo que termina antes', async () => {
      const inteira = await readFile(copia);
      for (const tamanho of [0, 1, 50, 200, 70_000, inteira.length >> 1, inteira.length - 23, inteira.length - 1]) {
        const file = await arquivoCom(inteira.subarray(0, tamanho));
        await expect(recusaDe({ file })).resolves.toContain('A cópia não abre');
      }
    });

    it('outra chave, chave pública, senha errada ou nenhuma senha', async () => {
      const outra = await umParDeChaves();

      await expect(recusaDe({ privateKeys: Buffer.from(outra.privateKey), passphrase: SENHA })).resolves.toContain(
        'foi feita para outra chave',
      );
      await expect(recusaDe({ privateKeys: Buffer.from(chaves.publicKey) })).resolves.toContain('chave privada');
      await expect(recusaDe({ privateKeys: Buffer.from(chaves.privateKey), passphrase: 'errada' })).resolves.toContain(
        'A senha não abre',
      );
      await expect(recusaDe({ privateKeys: Buffer.from(chaves.privateKey) })).resolves.toContain('BACKUP_CHAVE_SENHA');
    });

    it('um nome que não é de banco novo', async () => {
      await expect(recusaDe({ database: 'x"; drop database autocusto' })).resolves.toContain('letras minúsculas');
      await expect(recusaDe({ database: 'postgres' })).resolves.toContain('Já existe o banco');
    });

    const ehDados = ({ name }: { name: string }) => name.startsWith('dados/public.pacientes');
    it.each<[string, (entradas: { name: string; content: Buffer }[]) => unknown]>([
      ['com um pedaço a menos', (entradas) => entradas.splice(entradas.findIndex(ehDados), 1)],
      [
        'com um pedaço a mais',
        (entradas) => entradas.splice(entradas.findIndex(ehDados), 0, ...entradas.filter(ehDados)),
      ],
      ['com o resumo antes do fim', (entradas) => entradas.push(...entradas.filter(ehDados))],
      ['sem resumo', (entradas) => entradas.pop()],
      ['sem manifesto', (entradas) => entradas.shift()],
      [
        'com um manifesto que não se lê',
        (entradas) => entradas.splice(0, 1, { name: 'manifesto.json', content: Buffer.from('{') }),
      ],
    ])('um conteúdo selado, mas %s', async (_caso, mudar) => {
      await expect(recusaDe({ file: await copiaComEntradas(mudar) })).resolves.toContain('não confere');
    });

    it.each([
      ['vazio', Buffer.alloc(0)],
      ['que não é tar', Buffer.alloc(2048, 'x')],
      ['com algo depois do fim', Buffer.concat([TAR_END, Buffer.from('x')])],
    ])('um conteúdo selado, mas %s', async (_caso, tar) => {
      await expect(recusaDe({ file: await cifrada(tar) })).resolves.toContain('formato esperado');
    });

    const comManifesto = (mudar: (manifesto: Manifest) => unknown) =>
      copiaComEntradas(([primeira]) => {
        const manifesto = JSON.parse(primeira?.content.toString() ?? '') as Manifest;
        mudar(manifesto);
        Object.assign(primeira ?? {}, { content: Buffer.from(JSON.stringify(manifesto)) });
      });

    it('migrações que esta versão não tem', async () => {
      const file = await comManifesto(({ migracoes }) => migracoes.push('2099-01-01t0000-futuro'));
      await expect(recusaDe({ file })).resolves.toContain('2099-01-01t0000-futuro');
    });

    it('e desfaz o banco começado quando as tabelas não são as das migrações', async () => {
      const file = await comManifesto(({ migracoes }) => migracoes.splice(2));
      await expect(recusaDe({ file })).resolves.toContain('não são as que as migrações');
    });

    const comTabela = (nome: string, mudar: (texto: string) => string) =>
      copiaComEntradas((entradas) => {
        const dados = entradas.filter(({ name }) => name.startsWith(`dados/${nome}.`));
        const content = Buffer.from(mudar(Buffer.concat(dados.map((entrada) => entrada.content)).toString()));
        const nova = { name: `dados/${nome}.000000.copy`, content };
        entradas.splice(entradas.indexOf(dados[0] ?? nova), dados.length, nova);

        const sum = new TableSum();
        sum.add(content);
        const ultima = entradas.at(-1) ?? nova;
        const tabelas = JSON.parse(ultima.content.toString()) as Summary;
        const outras = tabelas.map((tabela) => (tabela.nome === nome ? sum.total(nome) : tabela));
        ultima.content = Buffer.from(JSON.stringify(outras));
      });

    it('e desfaz o banco começado quando o PostgreSQL recusa uma linha', async () => {
      const file = await comTabela('public.usuarios', () => '');
      await expect(recusaDe({ file })).resolves.toContain('foreign key');
    });

    it('e desfaz o banco começado quando uma tabela não fica igual à da cópia', async () => {
      const file = await comTabela('public.pacientes', (texto) => texto.replaceAll('\t70.10\t', '\t70.1\t'));
      await expect(recusaDe({ file })).resolves.toContain('public.pacientes restaurada não ficou igual');
    });
  });

  it('lê o que o tar do sistema lê', async () => {
    const tar = Buffer.concat([tarEntry('a.txt', Buffer.from('olá'), new Date(0)), TAR_END]);
    const { stdout, status } = spawnSync('tar', ['-xOf', '-', 'a.txt'], { input: tar });
    expect([status, stdout.toString()]).toEqual([0, 'olá']);
  });
});
