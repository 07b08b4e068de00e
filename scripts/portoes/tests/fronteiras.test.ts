import { createRequire } from 'node:module';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { conferirFronteiras } from '../fronteiras.ts';

const TSCONFIGS = {
  'backend/tsconfig.json':
    '{ "compilerOptions": { "module": "nodenext", "allowImportingTsExtensions": true, "noEmit": true } }',
  'frontend/tsconfig.json': `{ "compilerOptions": { "module": "esnext", "moduleResolution": "bundler", "jsx": "react-jsx",
    "paths": { "@/*": ["./src/*"] } } }`,
};

const SA = {
  'backend/app.ts': "import './slices/processos/index.ts';",
  'backend/slices/processos/index.ts': "import './infrastructure/api/rotas.ts';",
  'dominio/comum/cpf.ts': 'export {};',
  'dominio/processos/paciente.ts': "import '../comum/cpf.ts';",
  'dominio/medicos/medico.ts': "import '../comum/cpf.ts';",
  'backend/slices/processos/domain/processo.ts':
    "import '../../../shared/domain/erros.ts'; import '../../../../dominio/processos/paciente.ts';",
  'backend/slices/processos/application/abrir.ts':
    "import '../domain/processo.ts'; import '../../../../dominio/comum/cpf.ts';",
  'backend/slices/processos/infrastructure/api/rotas.ts':
    "import '../../application/abrir.ts'; import '../../../pdf/index.ts'; import 'node:fs';",
  'backend/slices/pdf/index.ts': 'export {};',
  'backend/shared/domain/erros.ts': "import '../../../dominio/comum/cpf.ts';",
  'backend/operacao/copia.ts': "import '../shared/domain/erros.ts';",
  'scripts/x.ts': "import '../backend/app.ts';",
  'frontend/src/app/page.tsx': "export { Inicio as default } from '@/slices/home/pages/Inicio';",
  'frontend/src/slices/home/pages/Inicio.tsx':
    "import '@/slices/home/services/s'; import '../../../../../dominio/processos/paciente'; export const Inicio = 1;",
  'frontend/src/slices/home/services/s.ts': "import '@/shared/services/api-client';",
  'frontend/src/slices/home/components/molecules/M.tsx': "import '@/shared/components/atoms/A';",
  'frontend/src/shared/components/atoms/A.tsx': 'export {};',
  'frontend/src/shared/components/molecules/M.tsx': 'export {};',
  'frontend/src/shared/components/organisms/O.tsx': 'export {};',
  'frontend/src/shared/components/templates/T.tsx': 'export {};',
  'frontend/src/shared/services/api-client.ts': 'export {};',
};

/** rule → [file, import that breaks it] */
const VIOLACOES: Record<string, readonly [string, string]> = {
  'sem-ciclos': ['backend/shared/domain/erros.ts', './erros.ts'],
  'importa-o-que-existe': ['backend/shared/http/a.ts', './nao-existe.ts'],
  'dominio-nao-importa-nada': ['dominio/comum/a.ts', 'node:fs'],
  'dominios-so-se-encontram-no-comum': ['dominio/processos/a.ts', '../medicos/medico.ts'],
  'dominio-so-conhece-dominio': ['backend/slices/processos/domain/a.ts', 'node:fs'],
  'dominio-compartilhado-so-conhece-dominio': ['backend/shared/domain/a.ts', 'node:fs'],
  'aplicacao-so-conhece-dominio': ['backend/slices/processos/application/a.ts', '../infrastructure/api/rotas.ts'],
  'fatias-se-encontram-no-index': ['backend/slices/pdf/infrastructure/a.ts', '../../processos/domain/processo.ts'],
  'de-fora-so-pelo-index': ['scripts/a.ts', '../backend/slices/processos/domain/processo.ts'],
  'compartilhado-nao-conhece-fatias': ['backend/shared/http/b.ts', '../../slices/pdf/index.ts'],
  'operacao-e-dos-comandos': ['backend/shared/http/c.ts', '../../operacao/copia.ts'],
  'operacao-so-conhece-compartilhado': ['backend/operacao/a.ts', '../slices/pdf/index.ts'],
  'so-a-raiz-monta-o-aplicativo': ['backend/slices/pdf/infrastructure/b.ts', '../../../app.ts'],
  'a-tela-nao-conhece-o-servidor': ['frontend/src/slices/home/services/t.ts', '../../../../../backend/app'],
  'rotas-so-conhecem-paginas': ['frontend/src/app/a.tsx', '@/slices/home/services/s'],
  'atomos-abaixo-de-tudo': ['frontend/src/shared/components/atoms/B.tsx', '@/shared/components/molecules/M'],
  'moleculas-abaixo-de-organismos': [
    'frontend/src/slices/home/components/molecules/N.tsx',
    '@/shared/components/organisms/O',
  ],
  'organismos-abaixo-de-templates': [
    'frontend/src/shared/components/organisms/P.tsx',
    '@/shared/components/templates/T',
  ],
  'templates-abaixo-de-paginas': ['frontend/src/slices/home/components/templates/U.tsx', '../../pages/Inicio'],
  'fatias-da-tela-se-encontram-no-index': ['frontend/src/slices/pdf/pages/P.tsx', '@/slices/home/services/s'],
  'compartilhado-nao-conhece-fatias-da-tela': ['frontend/src/shared/hooks/h.ts', '@/slices/home/services/s'],
  'so-servicos-falam-com-a-api': ['frontend/src/slices/home/pages/Q.tsx', '@/shared/services/api-client'],
};

describe('fronteiras', () => {
  let raiz: string;

  const plantar = async (arquivos: Record<string, string>) => {
    for (const [arquivo, texto] of Object.entries(arquivos)) {
      await mkdir(dirname(join(raiz, arquivo)), { recursive: true });
      await writeFile(join(raiz, arquivo), texto);
    }
  };

  beforeEach(async () => {
    raiz = await mkdtemp(join(tmpdir(), 'autocusto-fronteiras-'));
    await plantar({ ...TSCONFIGS, ...SA });
  });

  afterEach(() => rm(raiz, { recursive: true }));

  it('não acusam uma árvore sã', async () => {
    await expect(conferirFronteiras(raiz)).resolves.toEqual([]);
  });

  it('acusam uma violação plantada de cada regra', async () => {
    await plantar(
      Object.fromEntries(Object.values(VIOLACOES).map(([arquivo, alvo]) => [arquivo, `import '${alvo}';`])),
    );

    const acusadas = (await conferirFronteiras(raiz)).map((falta) => falta.split(':')[0]);
    expect([...new Set(acusadas)].sort()).toEqual(Object.keys(VIOLACOES).sort());
  });

  it('têm uma violação plantada para cada regra que existe', () => {
    const { forbidden } = createRequire(import.meta.url)('../../../.dependency-cruiser.cjs') as {
      forbidden: { name: string }[];
    };
    expect(Object.keys(VIOLACOES).sort()).toEqual(forbidden.map((regra) => regra.name).sort());
  });

  it('acusam quando nenhum módulo pôde ser lido', async () => {
    await rm(join(raiz, 'frontend/src'), { recursive: true });
    await plantar({ 'frontend/src/a.txt': '', 'frontend/next.config.ts': 'export {};' });
    await expect(conferirFronteiras(raiz)).resolves.toEqual(['frontend/src: nenhum módulo foi lido']);
  });
});
