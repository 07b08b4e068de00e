import { randomUUID } from 'node:crypto';
import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import { makeTestApp, type TestApp, type TestBrowser } from '../../../../tests/helpers/test-app.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/helpers/test-database.ts';
import { makeAesCifra } from '../../infrastructure/segundo-fator/aes-cifra.ts';
import { ativarTotp, auditoriaDe, codigoDe, entrarCom, idDe, umRelogio } from '../conta-helper.ts';

const PASSO = 30_000;

describe('segundo fator', () => {
  const relogio = umRelogio();
  let database: TestDatabase;
  let scene: TestApp;
  let contador = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    scene = await makeTestApp({ database, now: relogio.now });
  });
  afterAll(async () => {
    await scene.app.close();
    await database.close();
  });

  async function comTotp() {
    contador += 1;
    const email = `fator${contador}@exemplo.test`;
    const browser = await scene.entrou(email);
    const { segredo, codigos } = await ativarTotp(browser, relogio.now());
    relogio.passar(PASSO); // o código da confirmação já foi usado
    return { email, browser, segredo, codigos, agora: () => codigoDe(segredo, relogio.now()) };
  }
  const situacao = async (browser: TestBrowser) => (await browser.get('/api/auth/segundo-fator')).json();
  const codeOf = async (resposta: Promise<{ json(): { code: string } }>) => (await resposta).json().code;

  describe('ativar', () => {
    it('mostra o segredo, e só passa a valer com o primeiro código certo', async () => {
      const email = 'ativa@exemplo.test';
      const browser = await scene.entrou(email);
      expect(await situacao(browser)).toEqual({
        totp: { ativo: false, confirmado_em: null },
        codigos_restantes: 0,
        passkeys: [],
      });

      const inicio = await browser.post('/api/auth/segundo-fator/totp');
      expect(inicio.statusCode).toBe(201);
      const { segredo, otpauth_url, qr_svg } = inicio.json();
      expect(segredo).toMatch(/^[A-Z2-7]{32}$/);
      expect(new URL(otpauth_url).searchParams.get('secret')).toBe(segredo);
      expect(decodeURIComponent(otpauth_url)).toContain(`AutoCusto:${email}`);
      expect(qr_svg).toMatch(/^<svg[\s\S]*<\/svg>\s*$/);
      expect((await entrarCom(scene.browser(), email)).statusCode).toBe(200);

      const confirmar = (codigo: string) => browser.post('/api/auth/segundo-fator/totp/confirmacao', { codigo });
      const errado = await confirmar('000000');
      expect(errado.statusCode).toBe(422);
      expect(errado.json()).toMatchObject({ code: 'codigo_invalido', errors: [{ field: 'codigo' }] });

      const certo = await confirmar(codigoDe(segredo, relogio.now()));
      expect(certo.statusCode).toBe(200);
      const { codigos_recuperacao } = certo.json();
      expect(new Set(codigos_recuperacao).size).toBe(10);
      for (const codigo of codigos_recuperacao)
        expect(codigo).toMatch(/^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){2}$/);
      expect(await situacao(browser)).toMatchObject({
        totp: { ativo: true, confirmado_em: relogio.now().toISOString() },
        codigos_restantes: 10,
      });
      expect(scene.mails.at(-1)).toMatchObject({ to: email, subject: expect.stringContaining('foi ativada') });
    });

    it('o que foi guardado não mostra o segredo nem os códigos', async () => {
      const { browser, segredo, codigos } = await comTotp();
      const linhas = await database.comoUsuario(await idDe(browser), async (trx) => [
        await trx.selectFrom('fatores_totp').selectAll().execute(),
        await trx.selectFrom('codigos_recuperacao').selectAll().execute(),
      ]);
      const bytes = JSON.stringify(linhas, (_chave, valor: unknown) =>
        valor instanceof Object && 'type' in valor ? Buffer.from(valor as never).toString('latin1') : valor,
      );
      for (const claro of [segredo, ...codigos, ...codigos.map((codigo) => codigo.replaceAll('-', ''))]) {
        expect(bytes).not.toContain(claro);
      }
    });

    it('recomeçar antes de confirmar troca o segredo; depois, é preciso desativar', async () => {
      const browser = await scene.entrou();
      const primeiro = (await browser.post('/api/auth/segundo-fator/totp')).json().segredo;
      const segundo = (await browser.post('/api/auth/segundo-fator/totp')).json().segredo;
      const confirmar = (segredo: string) =>
        browser.post('/api/auth/segundo-fator/totp/confirmacao', { codigo: codigoDe(segredo, relogio.now()) });
      expect(await codeOf(confirmar(primeiro))).toBe('codigo_invalido');
      expect((await confirmar(segundo)).statusCode).toBe(200);

      const outra = await browser.post('/api/auth/segundo-fator/totp');
      expect(outra.statusCode).toBe(409);
      expect(outra.json().code).toBe('segundo_fator_ativo');
      expect(await codeOf(confirmar(segundo))).toBe('segundo_fator_ativo');
    });

    it('sem ter começado, não há o que confirmar nem códigos a gerar', async () => {
      const browser = await scene.entrou();
      const confirmar = browser.post('/api/auth/segundo-fator/totp/confirmacao', { codigo: '123456' });
      expect(await codeOf(confirmar)).toBe('segundo_fator_inativo');
      expect(await codeOf(browser.post('/api/auth/segundo-fator/codigos'))).toBe('segundo_fator_inativo');
    });
  });

  describe('entrar', () => {
    it('pede o código só a quem acertou a senha', async () => {
      const { email } = await comTotp();
      const errada = await entrarCom(scene.browser(), email, undefined, 'outra-senha-qualquer');
      const desconhecida = await entrarCom(scene.browser(), 'ninguem@exemplo.test', '123456');
      const erradaComCodigo = await entrarCom(scene.browser(), email, '123456', 'outra-senha-qualquer');
      for (const resposta of [errada, desconhecida, erradaComCodigo]) {
        expect(resposta.json()).toMatchObject({ status: 401, code: 'credenciais_invalidas' });
      }
      expect((await entrarCom(scene.browser(), email)).json()).toMatchObject({
        status: 401,
        code: 'codigo_necessario',
      });
      expect((await entrarCom(scene.browser(), email, '000000')).json()).toMatchObject({
        status: 401,
        code: 'codigo_invalido',
      });
    });

    it('aceita o código de agora, o anterior e o próximo, mas nenhum mais velho', async () => {
      const { email, segredo } = await comTotp();
      relogio.passar(10 * PASSO);
      const em = (passos: number) => codigoDe(segredo, new Date(relogio.now().getTime() + passos * PASSO));
      expect((await entrarCom(scene.browser(), email, em(-2))).statusCode).toBe(401);
      expect((await entrarCom(scene.browser(), email, em(-1))).statusCode).toBe(200);
      expect((await entrarCom(scene.browser(), email, em(0))).statusCode).toBe(200);
      expect((await entrarCom(scene.browser(), email, em(2))).statusCode).toBe(401);
      expect((await entrarCom(scene.browser(), email, em(1))).statusCode).toBe(200);
      expect(await codeOf(entrarCom(scene.browser(), email, em(0)))).toBe('codigo_invalido');
    });

    it('o mesmo código duas vezes ao mesmo tempo entra uma vez', async () => {
      const { email, agora } = await comTotp();
      const codigo = agora();
      const respostas = await Promise.all([1, 2, 3].map(() => entrarCom(scene.browser(), email, codigo)));
      expect(respostas.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 401, 401]);
    });

    it('um código de recuperação entra uma vez, como quer que seja digitado, e o dono é avisado', async () => {
      const { email, codigos, browser } = await comTotp();
      const digitado = ` ${codigos[0]!.toUpperCase().replaceAll('-', ' ')}`;
      expect((await entrarCom(scene.browser(), email, digitado)).statusCode).toBe(200);
      expect(await codeOf(entrarCom(scene.browser(), email, codigos[0]))).toBe('codigo_invalido');
      expect((await situacao(browser)).codigos_restantes).toBe(9);
      expect(scene.mails.findLast(({ to }) => to === email)?.text).toContain('Restam 9');
    });

    it('o mesmo código de recuperação duas vezes ao mesmo tempo entra uma vez', async () => {
      const { email, codigos } = await comTotp();
      const respostas = await Promise.all([1, 2, 3].map(() => entrarCom(scene.browser(), email, codigos[3])));
      expect(respostas.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 401, 401]);
    });

    it('o código de recuperação de uma pessoa não serve a outra', async () => {
      const uma = await comTotp();
      const outra = await comTotp();
      expect(await codeOf(entrarCom(scene.browser(), outra.email, uma.codigos[0]))).toBe('codigo_invalido');
    });

    it('freia quem adivinha códigos, de quantos endereços for, e perdoa quem acerta', async () => {
      const { email, agora } = await comTotp();
      const de = (i: number) => scene.browser(`203.0.113.${i}`);
      for (let i = 0; i < 4; i++) await entrarCom(de(i), email, '000000');
      expect((await entrarCom(de(50), email, agora())).statusCode).toBe(200);
      for (let i = 0; i < 5; i++) await entrarCom(de(100 + i), email, '000000');
      relogio.passar(PASSO);
      const freada = await entrarCom(de(200), email, agora());
      expect(freada.statusCode).toBe(429);
      expect(freada.headers['retry-after']).toBeDefined();
    });
  });

  describe('depois de ativo', () => {
    it('códigos novos aposentam os anteriores', async () => {
      const { email, browser, codigos } = await comTotp();
      const novos = (await browser.post('/api/auth/segundo-fator/codigos')).json().codigos_recuperacao;
      expect(novos).toHaveLength(10);
      expect(await codeOf(entrarCom(scene.browser(), email, codigos[0]))).toBe('codigo_invalido');
      expect((await entrarCom(scene.browser(), email, novos[0])).statusCode).toBe(200);
      expect(scene.mails.filter(({ to }) => to === email).map(({ subject }) => subject)).toContain(
        'Novos códigos de recuperação no AutoCusto',
      );
    });

    it('desativado, o login volta a pedir só a senha, e pode-se desativar de novo sem efeito', async () => {
      const { email, browser } = await comTotp();
      expect((await browser.delete('/api/auth/segundo-fator/totp')).statusCode).toBe(204);
      expect(await situacao(browser)).toMatchObject({ totp: { ativo: false }, codigos_restantes: 0 });
      expect((await entrarCom(scene.browser(), email)).statusCode).toBe(200);
      const avisos = scene.mails.length;
      expect((await browser.delete('/api/auth/segundo-fator/totp')).statusCode).toBe(204);
      expect(scene.mails).toHaveLength(avisos);
    });

    it('a auditoria conta o que mudou, e nenhum login comum muda o segundo fator', async () => {
      const { email, browser, agora, codigos } = await comTotp();
      await entrarCom(scene.browser(), email, agora());
      await entrarCom(scene.browser(), email, codigos[0]);
      await entrarCom(scene.browser(), email, '000000');
      await browser.delete('/api/auth/segundo-fator/totp');
      const eventos = await auditoriaDe(database, await idDe(browser));
      expect(eventos.filter(({ acao }) => /^(segundo_fator|codigo_recuperacao|sessao\.recusar)/.test(acao))).toEqual([
        expect.objectContaining({ acao: 'segundo_fator.criar' }),
        expect.objectContaining({ acao: 'segundo_fator.alterar' }),
        expect.objectContaining({ acao: 'segundo_fator.alterar', detalhe: { campos: ['codigos_em'] } }),
        expect.objectContaining({ acao: 'codigo_recuperacao.alterar' }),
        expect.objectContaining({ acao: 'sessao.recusar', detalhe: { codigo: 'codigo_invalido' }, ator_id: null }),
        expect.objectContaining({ acao: 'segundo_fator.apagar' }),
      ]);
    });

    it('os segredos de uma pessoa não existem para outra, nem para quem trabalha em nome dela', async () => {
      const { browser } = await comTotp();
      const dono = await idDe(browser);
      const outra = await idDe(await scene.entrou());
      for (const tabela of ['fatores_totp', 'codigos_recuperacao', 'passkeys', 'desafios_passkey']) {
        const ve = (usuario: string) =>
          database.comoUsuario(usuario, async (trx) => (await trx.selectFrom(tabela).selectAll().execute()).length);
        expect(await ve(outra)).toBe(0);
      }
      const { rows } = await database.db.connection().execute(async (conexao) => {
        const { sql } = await import('kysely');
        await sql`select set_config('app.usuario_id', ${dono}, false), set_config('app.ator_id', ${outra}, false)`.execute(
          conexao,
        );
        const lidas = await sql`select * from fatores_totp`.execute(conexao);
        await sql`select set_config('app.usuario_id', '', false), set_config('app.ator_id', '', false)`.execute(
          conexao,
        );
        return lidas;
      });
      expect(rows).toEqual([]);
    });
  });
});

describe('cifra dos segredos', () => {
  const eu = randomUUID() as UsuarioId;
  const outra = randomUUID() as UsuarioId;
  const cifra = makeAesCifra('a'.repeat(32));

  it('só abre o que é da mesma pessoa, com a mesma chave e intacto', () => {
    const cifrado = cifra.cifrar('JBSWY3DPEHPK3PXP', eu);
    expect(cifra.decifrar(cifrado, eu)).toBe('JBSWY3DPEHPK3PXP');
    expect(Buffer.from(cifrado).toString('latin1')).not.toContain('JBSWY3DP');
    expect(cifra.cifrar('JBSWY3DPEHPK3PXP', eu)).not.toEqual(cifrado);

    expect(() => cifra.decifrar(cifrado, outra)).toThrow();
    expect(() => makeAesCifra('b'.repeat(32)).decifrar(cifrado, eu)).toThrow();
    for (const onde of [0, 1, 13, cifrado.length - 1]) {
      const mexido = Buffer.from(cifrado);
      mexido[onde]! ^= 1;
      expect(() => cifra.decifrar(mexido as never, eu)).toThrow();
    }
  });

  it('o hash de um código depende da pessoa e da chave, não de como foi digitado', () => {
    const hash = (codigo: string, dono = eu) => Buffer.from(cifra.hashDoCodigo(codigo, dono)).toString('hex');
    expect(hash('ABCD-0123-wxyz')).toBe(hash('abcd o1l3 wxyz'.replace('o1l3', 'o123')));
    expect(hash('abcd-0123-wxyz', outra)).not.toBe(hash('abcd-0123-wxyz'));
    expect(cifra.pinComChave('2580', eu)).not.toBe(cifra.pinComChave('2580', outra));
    expect(cifra.pinComChave('2580', eu)).not.toContain('2580');
  });
});
