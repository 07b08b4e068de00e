import { emTypeScript, referenciaDaApi } from '../documentos/openapi.ts';
import { tabela, trocarParte } from '../documentos/partes.ts';
import { tiposDoCodigo } from '../documentos/tipos.ts';

describe('documentos gerados', () => {
  it('trocam só o que está entre as marcas', () => {
    const antes = 'Prosa.\n\n<!-- gerado:x -->\nvelho\n<!-- /gerado:x -->\n\nMais prosa.\n';
    const depois = trocarParte(antes, 'x', 'novo');

    expect(depois).toBe('Prosa.\n\n<!-- gerado:x -->\n\nnovo\n\n<!-- /gerado:x -->\n\nMais prosa.\n');
    expect(trocarParte(depois, 'x', 'novo')).toBe(depois);
    expect(() => trocarParte('sem marcas', 'x', 'novo')).toThrow('gerado:x');
  });

  it('escapam a barra de uma tabela', () => {
    expect(tabela(['a'], [['x | y']])).toBe('| a |\n| --- |\n| x \\| y |');
  });

  it('escrevem um esquema como TypeScript', () => {
    const schema = {
      type: 'object',
      required: ['id'],
      properties: {
        id: { type: 'string' },
        sexo: { anyOf: [{ const: 'M' }, { const: 'F' }] },
        meses: { type: 'array', items: { type: 'object', properties: { quantidade: { type: 'integer' } } } },
        respostas: { type: 'object', additionalProperties: { type: 'string' } },
        cpf: { type: ['string', 'null'] },
      },
    };
    expect(emTypeScript(schema)).toBe(`{
  id: string;
  sexo?: "M" | "F";
  meses?: Array<{
    quantidade?: number;
  }>;
  respostas?: Record<string, string>;
  cpf?: string | null;
}`);
  });

  it('contam cada operação da API, com quem pode chamá-la', () => {
    const paths = {
      '/api/health': { get: { tags: ['operacao'], security: [], responses: { 200: { description: 'viva' } } } },
      '/api/medicos/me': { get: { tags: ['medicos'], operationId: 'lerPerfil', responses: { 200: {} } } },
    };
    const texto = referenciaDaApi({ paths });

    expect(texto).toMatch(/## medicos[\s\S]*### GET \/api\/medicos\/me[\s\S]*`lerPerfil`. Com token/);
    expect(texto).toMatch(/### GET \/api\/health[\s\S]*Sem token[\s\S]*\| 200 \| viva \|/);
  });

  it('listam os tipos exportados com o que dizem de si', () => {
    const ler = () => '/** O que é. */\nexport type Cpf = string;\ntype Interno = 1;\nexport const x = 1;';
    const texto = tiposDoCodigo({ arquivos: ['backend/shared/domain/cpf.ts'], ler }, /domain/);
    expect(texto.split('\n').slice(2)).toEqual(['| `Cpf` | backend/shared/domain/cpf.ts | O que é. |']);
  });
});
