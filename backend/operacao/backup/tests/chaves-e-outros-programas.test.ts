import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { createMessage, encrypt, generateKey, readKey } from 'openpgp';
import { decrypted, encrypted } from '../encryption.ts';
import { readPrivateKeys, readPublicKeys } from '../keys.ts';

// Keys and messages are made here by the programs themselves, gpg and sq of Debian, as whoever operates makes theirs.

const DOZE_ANOS_ATRAS = '20140101T000000';
/** The derivation made short: it is not what is tried here. */
const SENHA_X = ['--pinentry-mode', 'loopback', '--passphrase', 'x', '--s2k-count', '65536'];
const CONTEUDO = Buffer.concat([
  Buffer.from('começo'),
  randomBytes(200_000),
  Buffer.alloc(300_000),
  Buffer.from('fim'),
]);

describe('chaves e mensagens de gpg e sq', () => {
  let pasta: string;
  const arquivo = (nome: string) => join(pasta, nome);

  function rodar(programa: string, args: readonly string[], input?: string | Buffer): Buffer {
    const { status, stdout, stderr } = spawnSync(programa, args, {
      cwd: pasta,
      input,
      maxBuffer: 64 * 1024 * 1024,
    });
    if (status !== 0) throw new Error(`${programa} ${args.join(' ')}: ${stderr?.toString()}`);
    return stdout;
  }
  const gpg = (...args: string[]) =>
    rodar('gpg', ['--homedir', pasta, '--quiet', '--batch', '--trust-model', 'always', ...args]);
  const gerar = (...args: string[]) => gpg('--passphrase', '', ...args);
  const exportar = (...args: string[]) => gpg('--armor', '--export', ...args);
  const impressao = (nome: string) =>
    /^fpr:+(\w+):/m.exec(gpg('--with-colons', '--list-keys', nome).toString())?.[1] ?? '';
  const agora = () => new Date(Date.now() + 1000);
  const publicas = (file: Uint8Array) => readPublicKeys(file, agora());

  async function abrir(file: Uint8Array, chaves: Uint8Array, senha?: string): Promise<Buffer> {
    const keys = await readPrivateKeys(chaves, senha);
    return Buffer.concat(await Readable.from(decrypted(keys, Readable.from([file]))).toArray());
  }

  beforeAll(async () => {
    pasta = await mkdtemp(join(tmpdir(), 'gpg-'));
    await writeFile(arquivo('conteudo.gz'), gzipSync(CONTEUDO));
    gerar('--quick-gen-key', 'Ana', 'ed25519', 'sign', '0');
    gerar('--quick-add-key', impressao('Ana'), 'cv25519', 'encr', '0');
    gerar('--quick-gen-key', 'Bia', 'ed25519', 'sign', '0');
    gerar('--quick-add-key', impressao('Bia'), 'cv25519', 'encr', '0');
  });
  afterAll(async () => {
    spawnSync('gpgconf', ['--homedir', pasta, '--kill', 'all']);
    await rm(pasta, { recursive: true });
  });

  describe('para fazer a cópia', () => {
    it.each([
      ['dois blocos num arquivo', () => Buffer.concat([exportar('Ana'), Buffer.from('\nDe Bia:\n'), exportar('Bia')])],
      ['um bloco com duas', () => exportar('Ana', 'Bia')],
      ['sem texto', () => gpg('--export', 'Ana', 'Bia')],
    ])('%s: a cópia é para as duas, e cada uma a abre', async (_caso, exportadas) => {
      const keys = await publicas(exportadas());
      const copia = await (await encrypted(keys, Readable.from([gzipSync(CONTEUDO)]))).toArray();
      await writeFile(arquivo('duas.gpg'), Buffer.concat(copia));
      for (const nome of ['Ana', 'Bia']) {
        const dela = gpg('--armor', '--export-secret-keys', nome);
        expect((await abrir(Buffer.concat(copia), dela)).equals(CONTEUDO)).toBe(true);
      }
      expect(gpg('--decrypt', 'duas.gpg').equals(await readFile(arquivo('conteudo.gz')))).toBe(true);
    });

    it('sq: a chave de fábrica serve', async () => {
      rodar('sq', ['key', 'generate', '--userid', 'Caio', '--export', 'caio.sec']);
      const [key] = await publicas(rodar('sq', ['key', 'extract-cert', 'caio.sec']));
      expect(key?.getUserIDs()).toEqual(['Caio']);
    });

    it('uma subchave vencida ao lado de uma em vigor não atrapalha', async () => {
      gerar('--faked-system-time', DOZE_ANOS_ATRAS, '--quick-gen-key', 'Duas', 'ed25519', 'sign', '0');
      gerar('--faked-system-time', DOZE_ANOS_ATRAS, '--quick-add-key', impressao('Duas'), 'cv25519', 'encr', '30d');
      await expect(publicas(exportar('Duas'))).rejects.toThrow(
        /Duas \(\w{16}\) tem a subchave de cifrar vencida em 31\/01\/2014/,
      );
      gerar('--quick-add-key', impressao('Duas'), 'cv25519', 'encr', '0');
      await expect(publicas(exportar('Duas'))).resolves.toHaveLength(1);
    });

    it.each<[string, () => unknown, RegExp]>([
      [
        'curva que não temos',
        () => gerar('--quick-gen-key', 'X', 'brainpoolP256r1', 'sign', '0'),
        /de um tipo que este programa não usa \(brainpoolP256r1\)/,
      ],
      [
        'vencida',
        () => gerar('--faked-system-time', DOZE_ANOS_ATRAS, '--quick-gen-key', 'X', 'ed25519', 'sign', '30d'),
        /venceu em 31\/01\/2014/,
      ],
      [
        'do futuro',
        () => gerar('--faked-system-time', '20600101T000000', '--quick-gen-key', 'X', 'ed25519', 'sign', '0'),
        /só vale a partir de 01\/01\/2060/,
      ],
      ['que só assina', () => gerar('--quick-gen-key', 'X', 'ed25519', 'sign', '0'), /só assina/],
      [
        'curta demais',
        () => {
          gerar('--quick-gen-key', 'X', 'rsa1024', 'sign', '0');
          gerar('--quick-add-key', impressao('X'), 'rsa1024', 'encr', '0');
        },
        /é fraca para guardar uma cópia \(rsaEncryptSign de 1024 bits\)/,
      ],
      [
        'revogada',
        () => {
          gerar('--quick-gen-key', 'X', 'ed25519', 'sign', '0');
          const certificado = spawnSync('sed', [
            's/^:---/---/',
            arquivo(`openpgp-revocs.d/${impressao('X')}.rev`),
          ]).stdout;
          rodar('gpg', ['--homedir', pasta, '--quiet', '--batch', '--import'], certificado);
        },
        /X \(\w{16}\) foi revogada/,
      ],
      [
        'de subchave revogada',
        () => {
          gerar('--quick-gen-key', 'X', 'ed25519', 'sign', '0');
          gerar('--quick-add-key', impressao('X'), 'cv25519', 'encr', '0');
          const args = [
            '--homedir',
            pasta,
            '--quiet',
            '--batch',
            '--no-tty',
            '--command-fd',
            '0',
            '--pinentry-mode',
            'loopback',
            '--passphrase',
            '',
          ];
          rodar('gpg', [...args, '--edit-key', 'X'], 'key 1\nrevkey\ny\n0\n\ny\nsave\n');
        },
        /tem a subchave de cifrar revogada/,
      ],
    ])('%s: recusada pelo nome e pelo motivo, também quando vem depois de uma boa', async (_caso, criar, motivo) => {
      criar();
      const ruim = exportar('X');
      gpg('--yes', '--delete-secret-and-public-key', impressao('X'));
      await expect(publicas(ruim)).rejects.toThrow(motivo);
      await expect(publicas(Buffer.concat([exportar('Ana'), ruim]))).rejects.toThrow(motivo);
    });

    it('privada, arquivo de outra coisa ou de tipo desconhecido: cada um com a sua frase', async () => {
      await expect(publicas(gpg('--armor', '--export-secret-keys', 'Ana'))).rejects.toThrow(
        /Ana .* é uma chave privada/,
      );
      await expect(publicas(Buffer.from('oi'))).rejects.toThrow('não tem chave OpenPGP');
      await expect(publicas(gpg('--armor', '--detach-sign', '--output', '-', 'conteudo.gz'))).rejects.toThrow(
        'não é chave: SIGNATURE',
      );

      const desconhecida = Buffer.from(gpg('--export', 'Bia'));
      desconhecida[desconhecida.indexOf(Buffer.of(4)) + 5] = 99; // the algorithm of the primary key
      const duas = Buffer.concat([gpg('--export', 'Ana'), desconhecida]);
      await expect(publicas(duas)).rejects.toThrow('de um tipo que este programa não conhece');
    });
  });

  describe('para restaurar', () => {
    const secreta = () => gpg('--armor', '--export-secret-keys', 'Ana');
    const cifrar = (...args: string[]) =>
      gpg('--output', '-', ...args, '--encrypt', '--recipient', 'Ana', 'conteudo.gz');
    const comSq = (...args: string[]) => {
      gpg('--yes', '--armor', '--output', 'ana.asc', '--export', 'Ana');
      return rodar('sq', ['encrypt', '--recipient-cert', 'ana.asc', ...args, 'conteudo.gz']);
    };

    it.each<[string, () => Buffer]>([
      ['gpg', () => cifrar()],
      ['gpg --armor', () => cifrar('--armor')],
      ['gpg com zip', () => cifrar('--compress-algo', 'zip')],
      ['gpg com zlib', () => cifrar('--compress-algo', 'zlib')],
      ['gpg com bzip2', () => cifrar('--compress-algo', 'bzip2')],
      ['gpg assinada', () => cifrar('--sign', '--local-user', 'Bia')],
      ['gpg para duas', () => cifrar('--recipient', 'Bia')],
      ['gpg para destinatário oculto', () => cifrar('--throw-keyids')],
      ['gpg para chave e senha', () => cifrar('--symmetric', ...SENHA_X)],
      ['sq, que enche o fim', () => comSq('--binary')],
      ['sq em texto', () => comSq()],
      ['sq com zip', () => comSq('--binary', '--compression', 'zip')],
      ['sq com zlib', () => comSq('--binary', '--compression', 'zlib')],
      ['sq com bzip2', () => comSq('--binary', '--compression', 'bzip2')],
      ['sq sem comprimir', () => comSq('--binary', '--compression', 'none')],
    ])('abre o que %s escreve, e recusa o mesmo com um byte a menos ou trocado', async (_caso, fazer) => {
      const mensagem = fazer();
      expect((await abrir(mensagem, secreta())).equals(CONTEUDO)).toBe(true);
      const meio = mensagem.length >> 1;
      const trocada = Buffer.from(mensagem);
      trocada[meio] = trocada[meio] === 0x41 ? 0x42 : 0x41;
      await expect(abrir(trocada, secreta())).rejects.toThrow(/^A cópia não abre/);
      await expect(abrir(mensagem.subarray(0, meio), secreta())).rejects.toThrow(/^A cópia não abre/);
    });

    it('abre a de uma chave com AEAD (SEIPDv2), com a chave em binário ou entre outras', async () => {
      const { publicKey, privateKey } = await generateKey({ userIDs: [{ name: 'A' }], config: { aeadProtect: true } });
      const encryptionKeys = await readKey({ armoredKey: publicKey });
      const message = await createMessage({ binary: gzipSync(CONTEUDO) });
      const mensagem = await encrypt({ message, encryptionKeys, format: 'binary' });
      expect((await abrir(mensagem, Buffer.concat([secreta(), Buffer.from(privateKey)]))).equals(CONTEUDO)).toBe(true);
      expect((await abrir(cifrar(), gpg('--export-secret-keys', 'Ana'))).equals(CONTEUDO)).toBe(true);
    });

    it('abre com a subchave só, e com senha', async () => {
      const so = gpg('--armor', '--export-secret-subkeys', 'Ana');
      expect((await abrir(cifrar(), so)).equals(CONTEUDO)).toBe(true);

      gpg(...SENHA_X, '--quick-gen-key', 'Senha', 'ed25519', 'sign', '0');
      gpg(...SENHA_X, '--quick-add-key', impressao('Senha'), 'cv25519', 'encr', '0');
      const mensagem = gpg('--output', '-', '--encrypt', '--recipient', 'Senha', 'conteudo.gz');
      const protegida = gpg(...SENHA_X, '--armor', '--export-secret-keys', 'Senha');
      expect((await abrir(mensagem, protegida, 'x')).equals(CONTEUDO)).toBe(true);
      await expect(abrir(mensagem, protegida)).rejects.toThrow(/Senha \(\w+\) tem senha.*BACKUP_CHAVE_SENHA/);
      await expect(abrir(mensagem, protegida, 'verde')).rejects.toThrow(/A senha não abre a chave privada Senha/);
    });

    it.each<[string, () => Buffer, RegExp]>([
      [
        'para outra chave',
        () => gpg('--output', '-', '--encrypt', '--recipient', 'Bia', 'conteudo.gz'),
        /feita para outra chave: \w{16} .*A que foi dada é Ana/,
      ],
      ['só com senha', () => gpg('--output', '-', ...SENHA_X, '--symmetric', 'conteudo.gz'), /só com uma senha/],
      ['só assinada', () => gpg('--output', '-', '--sign', 'conteudo.gz'), /não está cifrado/],
      ['aberta', () => gzipSync(CONTEUDO), /não está cifrado/],
      ['de outra coisa', () => Buffer.from('nada'), /não é uma mensagem OpenPGP/],
      ['uma chave', () => exportar('Ana'), /bloco OpenPGP de outro tipo \(PUBLIC KEY BLOCK\)/],
      ['vazia', () => Buffer.alloc(0), /está vazio/],
      [
        'inteira, com outro conteúdo',
        () => gpg('--output', '-', '--encrypt', '--recipient', 'Ana', 'pubring.kbx'),
        /o que há nele não é uma cópia/,
      ],
      ['sem selo', () => cifrar('--rfc2440'), /sem selo de integridade/],
      ['de cifra que não temos', () => cifrar('--cipher-algo', 'CAMELLIA256'), /algoritmo que este programa não tem/],
      [
        'de cifra que a chave não pede',
        () => cifrar('--cipher-algo', 'TWOFISH'),
        /algoritmo que este programa não tem/,
      ],
    ])('uma mensagem %s: diz o que é', async (_caso, fazer, motivo) => {
      await expect(abrir(fazer(), secreta())).rejects.toThrow(motivo);
    });

    it('a chave pública no lugar da privada, uma de outra curva, e a que não abre o que não diz para quem é', async () => {
      await expect(abrir(cifrar(), exportar('Ana'))).rejects.toThrow('nele só há a pública');

      gerar('--quick-gen-key', 'Brainpool', 'brainpoolP256r1', 'sign', '0');
      gerar('--quick-add-key', impressao('Brainpool'), 'brainpoolP256r1', 'encr', '0');
      const dela = gpg('--output', '-', '--encrypt', '--recipient', 'Brainpool', 'conteudo.gz');
      await expect(abrir(dela, gpg('--armor', '--export-secret-keys', 'Brainpool'))).rejects.toThrow(
        'algoritmo que este programa não tem',
      );

      const oculta = gpg('--output', '-', '--throw-keyids', '--encrypt', '--recipient', 'Bia', 'conteudo.gz');
      await expect(abrir(oculta, secreta())).rejects.toThrow('Esta chave não abre a cópia');
    });
  });
});
