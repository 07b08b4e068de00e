import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { makeAppInteiro } from './helpers/app-inteiro.ts';
import { SENHA, TestBrowser } from './helpers/test-app.ts';

/** What a stranger's program may write, sent to the application as it is served. */
describe('a borda', () => {
  let inteiro: Awaited<ReturnType<typeof makeAppInteiro>>;
  let medico: TestBrowser;
  let porta: number;

  beforeAll(async () => {
    inteiro = await makeAppInteiro({ PUBLIC_URL: 'http://autocusto.test:8080' });
    medico = await entrou();
    await inteiro.app.listen({ host: '127.0.0.1', port: 0 });
    porta = (inteiro.app.server.address() as AddressInfo).port;
  });
  afterAll(() => inteiro.fechar());

  async function entrou(): Promise<TestBrowser> {
    const browser = new TestBrowser(inteiro.app);
    const email = 'helena@exemplo.test';
    await browser.post('/api/auth/cadastro', { nome: 'Helena Prado', email, senha: SENHA });
    const [, token = ''] = /token=([0-9a-f]{32,})/.exec((await inteiro.mails()).join('')) ?? [];
    await browser.post('/api/auth/verificacao', { token, senha: SENHA });
    await browser.entrar(email);
    return browser;
  }

  async function enviar(texto: string | Buffer): Promise<{ cabeca: string; problema: Record<string, unknown> }> {
    const socket = connect(porta, '127.0.0.1');
    let resposta = '';
    socket.on('data', (parte) => (resposta += String(parte)));
    socket.end(texto);
    await once(socket, 'close');
    const [cabeca = '', corpo = ''] = resposta.split('\r\n\r\n');
    return { cabeca, problema: JSON.parse(corpo || '{}') as Record<string, unknown> };
  }

  it.each([
    ['linha que não é HTTP', 'LIXO Marina\r\n\r\n', 400],
    ['cabeçalho que não é', 'GET / HTTP/1.1\r\nHost: localhost\r\nMarina\r\n\r\n', 400],
    ['NUL num cabeçalho', 'GET / HTTP/1.1\r\nHost: localhost\r\nX: a\0b\r\n\r\n', 400],
    ['cabeçalhos grandes demais', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ['sem Host', 'GET /api/auth/csrf HTTP/1.1\r\nConnection: close\r\n\r\n', 421],
  ])('%s é recusada com um problema', async (_caso, texto, status) => {
    const { cabeca, problema } = await enviar(texto);
    expect(cabeca).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(cabeca).toMatch(/^content-type: application\/problem\+json/im);
    expect(cabeca).toMatch(/^cache-control: no-store/im);
    expect(problema).toMatchObject({ status, title: expect.any(String), action: expect.any(String) });
    expect(JSON.stringify(problema)).not.toContain('Marina');
    expect(inteiro.linhas.join('')).not.toContain('Marina');
  });

  it.each([
    ['a busca', '/api/processos/catalogo/doencas?busca=%ff'],
    ['a busca em bytes crus', Buffer.from('/api/processos/catalogo/doencas?busca=Jos\xe9', 'latin1')],
    ['o caminho', '/api/processos/catalogo/doencas/%ff'],
    ['o caminho em bytes crus', Buffer.from('/api/processos/catalogo/doencas/\xe9', 'latin1')],
  ])('%s que não é UTF-8 é 400', async (_caso, url) => {
    const pedido = ['GET ', url, ' HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'];
    const { cabeca, problema } = await enviar(Buffer.concat(pedido.map((parte) => Buffer.from(parte))));
    expect(cabeca).toMatch(/^HTTP\/1.1 400 /);
    expect(problema).toMatchObject({ code: 'requisicao_malformada', status: 400 });
  });

  it.each([
    ['NUL na busca', '/api/processos/catalogo/doencas?busca=a%00', 'busca'],
    ['NUL no caminho', '/api/processos/catalogo/protocolos/a%00', 'id'],
    ['cursor da auditoria em 2⁶³−1', `/api/auth/auditoria?cursor=${cursor(2n ** 63n - 1n)}`, 'cursor'],
    ['cursor da auditoria em −2⁶³', `/api/auth/auditoria?cursor=${cursor(-(2n ** 63n))}`, 'cursor'],
    ['0x1 na consulta', '/api/processos?limite=0x1', 'limite'],
    ['1e1 na consulta', '/api/processos?limite=1e1', 'limite'],
    ['espaço antes do número', '/api/processos?limite=%201', 'limite'],
    ['+1 na consulta', '/api/processos?limite=%2B1', 'limite'],
    ['01 na consulta', '/api/processos?limite=01', 'limite'],
    ['Infinity na consulta', '/api/processos?limite=Infinity', 'limite'],
    ['1.0 na consulta', '/api/processos?limite=1.0', 'limite'],
    ['vazio na consulta', '/api/processos?limite=', 'limite'],
    ['dois limites', '/api/processos?limite=1&limite=2', 'limite'],
    ['0x1 no caminho', '/api/processos/0193f6c0-7a00-7000-8000-000000000001/revisoes/0x1', 'versao'],
  ])('%s é recusado pelo campo', async (_caso, url, campo) => {
    const { statusCode, body } = await medico.get(url);
    expect(statusCode).toBe(422);
    expect(JSON.parse(body).errors).toMatchObject([{ field: campo }]);
  });

  it.each([
    ['1e999', '1e999', 'numero_inexato'],
    ['19 algarismos', '1234567890123456789', 'numero_inexato'],
    ['campo repetido', '1,"peso":2', 'campo_repetido'],
    ['bytes que não são UTF-8', Buffer.from('"Jos\xe9"', 'latin1'), 'codificacao_invalida'],
  ])('%s num rascunho é recusado pelo campo, e nada é guardado', async (_caso, valor, code) => {
    const payload = Buffer.concat(['{"conteudo":{"peso":', valor, '}}'].map((parte) => Buffer.from(parte)));
    const headers = { 'content-type': 'application/json' };
    const { statusCode, body } = await medico.sendUnsafe({
      ...{ method: 'POST', url: '/api/processos/rascunhos', headers, payload },
    });
    expect(statusCode).toBe(422);
    expect(JSON.parse(body).errors).toMatchObject([{ field: 'conteudo.peso', code }]);
    expect((await medico.get('/api/processos/rascunhos')).json().itens).toEqual([]);
  });

  it.each(['/%61pi/version', '/%61pi/processos/catalogo/doencas?busca=asma', '/%61pi/nada', '/ap%69/nada'])(
    '%s, com letras escritas de outro modo, é da API como as outras',
    async (url) => {
      const { headers } = await medico.get(url);
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['content-type']).toMatch(/^application\/(problem\+)?json/);
    },
  );

  it('o que a API responde não se comprime: um segredo ao lado de texto de quem pede se adivinharia pelo tamanho', async () => {
    const resposta = await medico.get('/api/processos/catalogo/doencas?busca=e', { 'accept-encoding': 'br, gzip' });
    expect(resposta.rawPayload.length).toBeGreaterThan(1_000);
    expect(resposta.headers['content-encoding']).toBeUndefined();
  });

  describe('só atende pelo próprio nome', () => {
    const pedir = (host: string, mais: Record<string, string> = {}, url = '/api/auth/csrf') =>
      inteiro.app.inject({ url, headers: { host, ...mais } });

    it.each(['autocusto.test:8080', 'autocusto.test', 'AUTOCUSTO.test', 'localhost:3000', '127.0.0.1', '[::1]:3000'])(
      'Host %s é nosso',
      async (host) => expect((await pedir(host)).statusCode).toBe(200),
    );

    it.each(['mal.test', 'autocusto.test.mal.test', 'localhost.mal.test', '10.0.0.9', 'a b', '127.0.0.1.mal.test'])(
      'Host "%s" não é, e a resposta diz qual abrir',
      async (host) => {
        const resposta = await pedir(host);
        expect(resposta.statusCode).toBe(421);
        expect(resposta.json()).toMatchObject({
          code: 'endereco_nao_atendido',
          action: expect.stringContaining('http://autocusto.test:8080'),
        });
        expect((await pedir(host, {}, '/')).statusCode).toBe(421);
      },
    );

    it.each(['/health', '/api/health', '/api/health/ready'])('%s responde por qualquer nome', async (url) => {
      expect((await pedir('10.0.0.9:3000', { origin: 'https://mal.test' }, url)).statusCode).toBe(200);
    });

    it.each([
      ['a nossa', 'http://autocusto.test:8080', 'autocusto.test:8080', 200],
      ['a do nome local', 'http://127.0.0.1:3000', '127.0.0.1:3000', 200],
      ['a nossa, por trás do servidor de desenvolvimento', 'http://autocusto.test:8080', '127.0.0.1:3001', 200],
      ['outra', 'https://mal.test', 'autocusto.test:8080', 403],
      ['outra porta', 'http://127.0.0.1:9999', '127.0.0.1:3000', 403],
      ['nenhuma, de uma página isolada', 'null', 'autocusto.test:8080', 403],
    ])('origem: %s', async (_caso, origin, host, status) => {
      expect((await pedir(host, { origin })).statusCode).toBe(status);
    });

    it('um programa com chave não diz origem; se disser outra, é recusado', async () => {
      const authorization = 'Bearer autocusto_nenhuma';
      expect((await pedir('autocusto.test', { authorization }, '/api/processos')).statusCode).toBe(401);
      const outra = await pedir('autocusto.test', { authorization, origin: 'https://mal.test' }, '/api/processos');
      expect(outra.json().code).toBe('origem_recusada');
    });
  });
});

function cursor(sequencia: bigint): string {
  const bytes = Buffer.alloc(24);
  bytes.write('0193f6c07a0070008000000000000001', 'hex');
  bytes.writeBigInt64BE(sequencia, 16);
  return bytes.toString('base64url');
}
