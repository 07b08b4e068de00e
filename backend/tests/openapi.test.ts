import { readFileSync } from 'node:fs';

interface Operacao {
  readonly operationId: string;
  readonly summary?: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: object };
  readonly responses: Readonly<Record<string, { readonly headers?: object }>>;
}

/** What `npm run check` compares with the code. */
const { paths } = JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8')) as {
  paths: Record<string, Record<string, Operacao>>;
};
const operacoes = Object.entries(paths).flatMap(([caminho, metodos]) =>
  Object.entries(metodos).map(([metodo, operacao]) => ({ ...operacao, caminho, metodo })),
);
const daResposta = ({ responses }: Operacao) =>
  Object.entries(responses)
    .filter(([status]) => status.startsWith('2'))
    .flatMap(([, { headers = {} }]) => Object.keys(headers));

describe('a descrição da API', () => {
  it('cada operação tem um resumo só seu', () => {
    const resumos = operacoes.filter(({ caminho }) => caminho !== '/health').map(({ summary }) => summary);
    expect(resumos.filter((resumo) => !resumo)).toEqual([]);
    expect(new Set(resumos).size).toBe(resumos.length);
  });

  it('o que se edita com If-Match diz a sua versão em ETag, ao ser lido e ao ser editado', () => {
    const editadas = operacoes.filter(({ parameters }) => parameters?.some(({ name }) => name === 'if-match'));
    expect(editadas.length).toBeGreaterThan(5);
    for (const editada of editadas) {
      // What is done to a resource stands one step below it.
      const caminhos = [editada.caminho, editada.caminho.replace(/\/[^/{}]+$/, '')];
      const lida = operacoes.find(({ caminho, metodo }) => caminhos.includes(caminho) && metodo === 'get');
      for (const operacao of [editada, lida]) {
        expect([editada.operationId, new Set(operacao && daResposta(operacao))]).toEqual([
          editada.operationId,
          new Set(['ETag']),
        ]);
      }
    }
  });

  it('um formulário oficial vai como application/pdf', () => {
    expect(paths['/api/pdf/modelos']?.['post']?.requestBody?.content).toEqual({
      'application/pdf': { schema: { type: 'string', format: 'binary' } },
    });
  });
});
