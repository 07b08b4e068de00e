import { makeAppInteiro } from '../../../tests/helpers/app-inteiro.ts';

describe('cabeçalhos de segurança', () => {
  let inteiro: Awaited<ReturnType<typeof makeAppInteiro>>;

  beforeAll(async () => {
    inteiro = await makeAppInteiro({ PUBLIC_URL: 'https://autocusto.test' });
  });
  afterAll(() => inteiro.fechar());

  it.each([
    ['um endereço que não se lê', '/%ff', 400],
    ['uma rota que não existe', '/api/nada', 404],
    ['a página da API', '/api/docs', 200],
    ['um arquivo dela', '/api/docs/static/swagger-ui.css', 200],
    ['a descrição da API', '/api/openapi.json', 200],
  ])('%s os traz', async (_caso, url, status) => {
    const { statusCode, headers } = await inteiro.app.inject(url);
    expect(statusCode).toBe(status);
    expect(headers).toMatchObject({
      'permissions-policy': expect.stringContaining('camera=()'),
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    const csp = String(headers['content-security-policy']);
    expect(csp).toContain("frame-ancestors 'none'");
    expect(csp).not.toMatch(/https?:|[a-z]\.[a-z]/);
    if (status !== 200) expect(headers['cache-control']).toBe('no-store');
  });

  it('o endereço que não se lê responde um problema que não o repete', async () => {
    const { headers, body } = await inteiro.app.inject('/api/pacientes/%ffMarina');
    expect(headers['content-type']).toContain('application/problem+json');
    expect(JSON.parse(body)).toMatchObject({
      status: 400,
      code: 'requisicao_malformada',
      action: 'Confira o endereço.',
    });
    expect(body).not.toContain('Marina');
    expect(inteiro.linhas.join('')).not.toContain('Marina');
  });
});
